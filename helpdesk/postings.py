"""Which examples mention a feature, in a form that opens at once.

Plain arrays instead of a mapping of arrays: a shell answer unpickles them before it can begin.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from helpdesk.classifier import code_of


@dataclass(frozen=True)
class Postings:
    """`codes` are those of the features in rising order; feature n stands in the examples `numbers[starts[n]]` up to
    `starts[n + 1]`, in rising order, and is as rare as `rarities[n]` (0–1)."""

    codes: Sequence[int]
    starts: Sequence[int]
    numbers: Sequence[int]
    rarities: Sequence[float]

    def rarity(self, feature: str) -> float:
        """How rare a feature is; 1 for one that no example mentions."""
        at = self._at(feature)
        return 1.0 if at is None else self.rarities[at]

    def mentioned_in(self, feature: str, begin: int, end: int) -> Sequence[int]:
        """The numbers of the examples from `begin` to `end` (not included) that mention `feature`."""
        at = self._at(feature)
        if at is None:
            return ()
        first, last = self.starts[at], self.starts[at + 1]
        return self.numbers[bisect_left(self.numbers, begin, first, last) : bisect_left(self.numbers, end, first, last)]

    def _at(self, feature: str) -> int | None:
        code = code_of(feature)
        at = bisect_left(self.codes, code)
        return at if at < len(self.codes) and self.codes[at] == code else None


def arranged(mentioned: Iterable[Iterable[str]], rarities: Mapping[str, float]) -> Postings:
    """The postings of examples that mention these features, in the order of their numbers."""
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("H"))
    for number, features in enumerate(mentioned):
        for feature in features:
            found[feature].append(number)
    ordered = sorted(found, key=code_of)
    starts, numbers = array("I", [0]), array("H")
    for feature in ordered:
        numbers.extend(found[feature])
        starts.append(len(numbers))
    return Postings(
        array("I", map(code_of, ordered)), starts, numbers, array("f", (rarities[feature] for feature in ordered))
    )


Rarity = Callable[[str], float]
"""How rare a feature is, 0 to 1."""
