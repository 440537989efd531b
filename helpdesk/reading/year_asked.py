"""A year that a question asks about: apart from how years are read, since computed answers need the value alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

YearKind = Literal["data", "due", "bare"]


@dataclass(frozen=True)
class YearAsked:
    """A year as asked for. "data": data of that year. "due": due in that year. "bare": the question does not say."""

    year: int
    kind: YearKind
