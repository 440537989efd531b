"""Errors of official pages, told in the language that the person chose."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from knowledge.model import Language
from knowledge.official.refusal import PageRefused


@contextmanager
def errors_in(language: Language) -> Iterator[None]:
    """Whatever is refused inside is refused in `language`."""
    try:
        yield
    except PageRefused as error:
        raise error.told_in(language) from error
