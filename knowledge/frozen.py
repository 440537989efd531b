"""Frozen dataclasses that are completed on first use.

The standard decorator writes and compiles six methods a class, about as long a work as opening the whole compiled
guidance for every fifteen classes. Values that are only unpickled never need them, so a shell answer does without.
"""

from __future__ import annotations

import dataclasses
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

Class = TypeVar("Class", bound=type)
_METHODS = ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__")
_FIELDS = "__dataclass_fields__"
_completing = RLock()

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool) -> Any:
        """`dataclasses.dataclass(frozen=True)`, run when the class is first made, compared, copied or shown."""
        return _deferred if frozen else dataclasses.dataclass


def _deferred(cls: Class) -> Class:
    for name in _METHODS:
        setattr(cls, name, _completing_method(cls, name))
    setattr(cls, _FIELDS, _CompletingFields())
    return cls


def _complete(cls: type) -> None:
    with _completing:
        if isinstance(vars(cls).get(_FIELDS), _CompletingFields):
            for name in (*_METHODS, _FIELDS):
                delattr(cls, name)
            dataclasses.dataclass(frozen=True)(cls)


def _completing_method(cls: type, name: str) -> Any:
    def method(self: object, *args: Any, **named: Any) -> Any:
        _complete(cls)
        return getattr(cls, name)(self, *args, **named)

    return method


class _CompletingFields:
    """Stands in for the fields that `dataclasses.replace` and `fields` look for."""

    def __get__(self, instance: object, owner: type) -> Any:
        _complete(owner)
        return getattr(owner, _FIELDS)
