"""What is wrong with a guidance page, as one clear line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class GuidanceProblem:
    """A problem in a guidance file. `line` counts from 1; `key` is the key it stands at, "" for the page."""

    file: str
    line: int
    key: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}: {key}{self.message}{hint}"


def nearest(word: str, options: Iterable[str]) -> str:
    """A hint naming the option nearest to `word`, or all of them where none is near and they are few."""
    # Imported here: an answer needs no hints.
    from difflib import get_close_matches

    listed = list(options)
    near = get_close_matches(word, listed, 1, 0.5)
    if near:
        return f"did you mean {near[0]}?"
    return f"one of: {', '.join(listed)}" if 0 < len(listed) <= 12 else ""
