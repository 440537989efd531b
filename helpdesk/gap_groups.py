"""Marked questions grouped: similar ones together, the most frequent first."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from helpdesk.gaps import Gap

_ALIKE = 75.0
"""Percent of letters shared, words in any order (rapidfuzz): other endings and small words still count as the same."""
_COLUMNS = ("id", "count", "last", "language", "marks", "outcomes", "topics", "question")


@dataclass(frozen=True)
class GapGroup:
    """Similar questions, oldest first. `id` is that of the oldest one, so that it stays while others are added."""

    id: str
    gaps: tuple[Gap, ...]

    @property
    def question(self) -> str:
        """The oldest wording."""
        return self.gaps[0].question

    @property
    def last(self) -> datetime:
        """When one of them was last marked."""
        return max(gap.marked_at for gap in self.gaps)

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every wording once."""
        return tuple(dict.fromkeys(gap.question for gap in self.gaps))


def gap_id(gap: Gap) -> str:
    """A short name for the question of `gap`: six hexadecimal digits, the same for the same words."""
    return blake2b(f"{gap.language} {_bare(gap.question)}".encode(), digest_size=3).hexdigest()


def grouped(gaps: Iterable[Gap]) -> tuple[GapGroup, ...]:
    """`gaps` in groups of similar questions of one language; the largest first, then the latest."""
    from rapidfuzz.fuzz import token_sort_ratio

    groups: list[list[Gap]] = []
    for gap in sorted(gaps, key=lambda gap: gap.marked_at):
        asked = _bare(gap.question)
        for group in groups:
            if group[0].language == gap.language and token_sort_ratio(asked, _bare(group[0].question)) >= _ALIKE:
                group.append(gap)
                break
        else:
            groups.append([gap])
    found = [GapGroup(gap_id(group[0]), tuple(group)) for group in groups]
    return tuple(sorted(found, key=lambda group: (-len(group.gaps), -group.last.timestamp(), group.id)))


def find_group(id_: str, gaps: Sequence[Gap]) -> GapGroup | None:
    """The group that holds a question called `id_`, whichever of its questions that is."""
    return next((group for group in grouped(gaps) if any(gap_id(gap) == id_ for gap in group.gaps)), None)


def as_object(group: GapGroup) -> dict[str, Any]:
    """`group` as plain values, fit for JSON."""
    return {
        "id": group.id,
        "count": len(group.gaps),
        "last": group.last.isoformat(),
        "language": group.gaps[0].language,
        "marks": dict(Counter(gap.mark for gap in group.gaps)),
        "outcomes": dict(Counter(gap.outcome for gap in group.gaps)),
        "topics": list(dict.fromkeys(topic for gap in group.gaps for topic in gap.topics)),
        "question": group.question,
        "wordings": list(group.wordings),
    }


def as_csv(groups: Iterable[GapGroup]) -> str:
    """`groups` as a table, one row a group, lists joined by blanks."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for group in groups:
        shown = as_object(group)
        writer.writerow([_cell(shown[column]) for column in _COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    text = " ".join(map(str, value)) if isinstance(value, (list, dict)) else str(value)
    # A caller's words are never a formula.
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def _bare(question: str) -> str:
    return " ".join(re.findall(r"\w+", question.casefold()))
