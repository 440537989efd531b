"""Phrases that stay packed until somebody looks at them.

Example questions are by far the greater part of the guidance, and a shell answer seldom needs one: their compiled form
opens as one piece of bytes.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping

from knowledge.model import Language, Phrases


class PackedPhrases(Mapping[Language, tuple[str, ...]]):
    """A mapping like the one it was made from."""

    __slots__ = ("_packed",)

    def __init__(self, phrases: Phrases) -> None:
        self._packed: bytes | Phrases = pickle.dumps(dict(phrases), protocol=pickle.HIGHEST_PROTOCOL)

    def _phrases(self) -> Phrases:
        phrases: Phrases = pickle.loads(self._packed) if isinstance(self._packed, bytes) else self._packed
        self._packed = phrases
        return phrases

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return self._phrases()[language]

    def __iter__(self) -> Iterator[Language]:
        return iter(self._phrases())

    def __len__(self) -> int:
        return len(self._phrases())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and dict(self) == dict(other)

    def __getstate__(self) -> bytes:
        return self._packed if isinstance(self._packed, bytes) else pickle.dumps(dict(self._packed))

    def __setstate__(self, packed: bytes) -> None:
        self._packed = packed
