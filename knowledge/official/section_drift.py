"""Which sections of a page differ from their recorded fingerprints: changed, new, vanished, renamed, moved text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge.official.evidence import negation
from knowledge.official.fingerprint import Fingerprint, Piece, cut, fingerprint, named_sections
from knowledge.official.normal import digest, heading_key
from knowledge.official.page import OfficialPage

_ALIKE_ENOUGH = 0.5
_MOST_PIECES = 50


@dataclass(frozen=True)
class Negated:
    """A sentence that was turned around: `word` is the negation, with + where it was added and - where taken away."""

    piece: Piece
    word: str


@dataclass(frozen=True)
class SectionChange:
    """A section whose text differs: its new or changed sentences, and how many of the recorded ones are gone."""

    heading: str
    new: tuple[Piece, ...]
    gone: int
    negations: tuple[Negated, ...] = ()


@dataclass(frozen=True)
class Renamed:
    """A section that has another heading, and mostly the same text."""

    was: str
    now: str
    line: int


@dataclass(frozen=True)
class Moved:
    """A sentence that stands in another section than before."""

    was_in: str
    now_in: str
    piece: Piece


@dataclass(frozen=True)
class Comparison:
    """Everything that differs. `gone` are the digests of all sentences that are nowhere in their section any more.

    `differing` holds the changed sections and the new ones, with what is new in each.
    """

    changed: tuple[SectionChange, ...] = ()
    new: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    moved: tuple[Moved, ...] = ()
    gone: frozenset[str] = frozenset()
    differing: tuple[SectionChange, ...] = ()

    @property
    def negations(self) -> tuple[Negated, ...]:
        """Every sentence that was turned around."""
        return tuple(negated for change in self.changed for negated in change.negations)


@dataclass(frozen=True)
class _Difference:
    """What is new in a section, and the digests that are gone from it."""

    new: tuple[Piece, ...]
    gone: tuple[str, ...]


def compare_sections(page: OfficialPage, recorded: Mapping[str, Fingerprint]) -> Comparison:
    """`page` against the `recorded` fingerprints. Wrapping, blanks and order make no difference."""
    sections = named_sections(page)
    pieces = {name: cut(page, section) for name, section in sections.items()}
    prints = {name: fingerprint(found) for name, found in pieces.items()}
    old_keys = {heading_key(name): name for name in recorded}
    came = [name for name in prints if heading_key(name) not in old_keys]
    went = [name for name in recorded if heading_key(name) not in {heading_key(new) for new in prints}]
    pairs = {name: old_keys[heading_key(name)] for name in prints if heading_key(name) in old_keys}
    renamed = []
    for was in went:
        now = max(came, key=lambda name: _likeness(recorded[was], prints[name]), default=None)
        if now is not None and _likeness(recorded[was], prints[now]) >= _ALIKE_ENOUGH:
            renamed.append(Renamed(was, now, sections[now].first))
            pairs[now] = was
            came.remove(now)
    vanished = [name for name in went if name not in {each.was for each in renamed}]

    differences: dict[str, _Difference] = {}
    for name, found in pieces.items():
        old = recorded[pairs[name]] if name in pairs else Fingerprint("", (), ())
        if not prints[name].same_as(old):
            by_sentence = _difference(found.sentences, old.sentences)
            by_line = _difference(found.lines, old.lines)
            # Whichever way of cutting shows the smaller change shows it best.
            differences[name] = min((by_line, by_sentence), key=lambda each: len(each.new) + len(each.gone))
    lost = {name: list(each.gone) for name, each in differences.items()}
    lost |= {name: list(recorded[name].sentences) for name in vanished}
    moved, kept_new = _moved(differences, lost, pairs)

    gone = {value for values in lost.values() for value in values}
    gone |= {value for name in vanished for value in recorded[name].lines}
    changes = [
        SectionChange(name, tuple(kept_new[name]), len(lost[name]), _negations(kept_new[name], lost[name]))
        for name in differences
        if kept_new[name] or lost[name]
    ]
    return Comparison(
        changed=tuple(change for change in changes if change.heading not in came),
        new=tuple(came),
        vanished=tuple(vanished),
        renamed=tuple(renamed),
        moved=tuple(moved),
        gone=frozenset(gone),
        differing=tuple(changes),
    )


def _likeness(old: Fingerprint, new: Fingerprint) -> float:
    """How much of the text two fingerprints share, from 0 to 1."""
    if old.same_as(new):
        return 1.0 if old.lines else 0.0
    shares = []
    for before, after in ((old.sentences, new.sentences), (old.lines, new.lines)):
        shared = (Counter(before) & Counter(after)).total()
        shares.append(shared / max(len(before), len(after), 1))
    return max(shares)


def _difference(pieces: Iterable[Piece], old: Iterable[str]) -> _Difference:
    left = Counter(old)
    new = []
    for piece in pieces:
        value = digest(piece.text)
        if left[value] > 0:
            left[value] -= 1
        else:
            new.append(piece)
    return _Difference(tuple(new), tuple(left.elements()))


def _moved(
    differences: Mapping[str, _Difference], lost: dict[str, list[str]], pairs: Mapping[str, str]
) -> tuple[list[Moved], dict[str, list[Piece]]]:
    """The sentences that only changed places, taken out of `lost`; and what is new besides them."""
    moved = []
    kept: dict[str, list[Piece]] = {name: [] for name in differences}
    for name, each in differences.items():
        for piece in each.new:
            value = digest(piece.text)
            home = next((other for other, values in lost.items() if other != name and value in values), None)
            if home is None:
                kept[name].append(piece)
            else:
                lost[home].remove(value)
                moved.append(Moved(pairs.get(home, home), name, piece))
    return moved, kept


def _negations(new: list[Piece], lost: list[str]) -> tuple[Negated, ...]:
    gone = frozenset(lost)
    found = ((piece, negation(piece, gone)) for piece in new[:_MOST_PIECES])
    return tuple(Negated(piece, turned[1]) for piece, turned in found if turned is not None)
