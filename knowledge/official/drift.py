"""What a copy of an official page says against the guidance that rests on it: facts first, then sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from knowledge.model import Citation, Guidance, Topic
from knowledge.official.evidence import likely_value, replaced_value, stands_in
from knowledge.official.fingerprint import Fingerprint, Piece, cut, named_sections
from knowledge.official.normal import heading_key
from knowledge.official.page import OfficialPage, Section
from knowledge.official.refusal import PageRefused
from knowledge.official.section_drift import Comparison, Moved, Renamed, SectionChange, compare_sections
from knowledge.official.touched import Cited, TouchedSection, touched_sections

FactStatus = Literal["confirmed", "changed", "negated", "moved", "missing"]
_MOST_PIECES = 50


@dataclass(frozen=True)
class FactCheck:
    """One fact against the page.

    `expected` is the first allowed spelling. `found` is what stands there now, "" where that cannot be told. `section`
    is the one the guidance names, `stands_in` the one where the fact or its new value was found, at `line`.
    """

    topic: str
    section: str
    expected: str
    status: FactStatus
    found: str = ""
    stands_in: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Drift:
    """The comparison of a page with the guidance. `baseline` is false where no fingerprints have been accepted yet."""

    source: str
    origin: str
    baseline: bool
    facts: tuple[FactCheck, ...]
    changed: tuple[SectionChange, ...] = ()
    new: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    moved: tuple[Moved, ...] = ()
    touched: tuple[TouchedSection, ...] = ()

    @property
    def doubtful(self) -> tuple[FactCheck, ...]:
        """The facts that the page does not confirm."""
        return tuple(fact for fact in self.facts if fact.status != "confirmed")

    @property
    def found_any(self) -> bool:
        """Whether the page differs from what the guidance rests on."""
        return bool(self.doubtful or self.changed or self.new or self.vanished or self.renamed or self.moved)


def compare(page: OfficialPage, guidance: Guidance, recorded: Mapping[str, Fingerprint] | None) -> Drift:
    """Compare `page` with the guidance and with the `recorded` fingerprints (None: never accepted).

    Raises PageRefused where the page has none of the sections that the guidance cites.
    """
    cited = [
        (topic, citation)
        for topic in guidance.topics.values()
        for citation in topic.citations
        if citation.source == page.source
    ]
    comparison = compare_sections(page, recorded) if recorded is not None else Comparison()
    renamed = {heading_key(each.was): each.now for each in comparison.renamed}
    if cited and not any(page.find(_now_called(citation.section, renamed)) for _, citation in cited):
        raise PageRefused("wrong_page", page.origin)
    facts = [
        _check(
            topic,
            citation,
            spellings,
            page,
            comparison,
            renamed,
            _others(citation.section, cited),
            recorded is not None,
        )
        for topic, citation in cited
        for spellings in citation.evidence
    ]
    # A section that the guidance names is missed even where it was never recorded, or was only a line of its own.
    named = (citation.section for _, citation in cited)
    unfound = (name for name in named if page.find(_now_called(name, renamed)) is None)
    vanished = tuple({heading_key(name): name for name in (*unfound, *comparison.vanished)}.values())
    drift = Drift(
        page.source,
        page.origin,
        recorded is not None,
        tuple(facts),
        comparison.changed,
        comparison.new,
        vanished,
        comparison.renamed,
        comparison.moved,
    )
    return replace(drift, touched=_touched(drift, page, cited, renamed, guidance))


def _others(section: str, cited: Cited) -> list[str]:
    """The spellings of all facts of `section`."""
    return [
        spelling
        for _, citation in cited
        if heading_key(citation.section) == heading_key(section)
        for fact in citation.evidence
        for spelling in fact
    ]


def _now_called(section: str, renamed: Mapping[str, str]) -> str:
    return renamed.get(heading_key(section), section)


def _check(
    topic: Topic,
    citation: Citation,
    spellings: tuple[str, ...],
    page: OfficialPage,
    comparison: Comparison,
    renamed: Mapping[str, str],
    others: list[str],
    baseline: bool,
) -> FactCheck:
    """One fact. A sentence that lost its value counts even where the old value also stands elsewhere in the section."""

    def result(status: FactStatus, piece: Piece | None = None, found: str = "", where: str = "") -> FactCheck:
        line = piece.line if piece else None
        return FactCheck(topic.id, citation.section, spellings[0], status, found, where, line)

    section = page.find(_now_called(citation.section, renamed))
    if section is not None:
        where = section.heading
        pieces = cut(page, section)
        fresh = [piece for change in comparison.differing if change.heading == where for piece in change.new]
        fresh = fresh[:_MOST_PIECES]
        for piece in fresh:
            if value := replaced_value(piece, spellings, comparison.gone):
                return result("changed", piece, value, where)
        holding = [piece for piece in (*pieces.sentences, *pieces.lines) if stands_in(piece.text, spellings)]
        if holding:
            turned = [piece for piece in holding if any(piece == each.piece for each in comparison.negations)]
            return result("negated", turned[0], "", where) if turned else result("confirmed", holding[0], "", where)
        candidates = fresh if baseline else list(pieces.lines)
        if value := likely_value([piece.text for piece in candidates], spellings, others):
            return result("changed", next(p for p in candidates if _holds(p, value)), value, where)
    for moved in comparison.moved:
        if heading_key(moved.was_in) == heading_key(citation.section) and stands_in(moved.piece.text, spellings):
            return result("moved", moved.piece, "", moved.now_in)
    if section is None and not baseline:
        for other in page.sections:
            for piece in cut(page, other).lines:
                if stands_in(piece.text, spellings):
                    return result("moved", piece, "", other.heading)
    return result("missing", None, "", section.heading if section else "")


def _holds(piece: Piece, value: str) -> bool:
    return stands_in(piece.text, (value,))


def _touched(
    drift: Drift, page: OfficialPage, cited: Cited, renamed: Mapping[str, str], guidance: Guidance
) -> tuple[TouchedSection, ...]:
    """What rests on each section that `drift` names."""
    headings = named_sections(page)
    names = [
        *(change.heading for change in drift.changed),
        *drift.vanished,
        *(each.now for each in drift.renamed),
        *(name for each in drift.moved for name in (each.was_in, each.now_in)),
        *(fact.section for fact in drift.doubtful),
    ]
    doubtful = [(fact.topic, fact.section, fact.expected) for fact in drift.doubtful]

    def section_of(name: str) -> Section | None:
        return headings.get(name) or page.find(_now_called(name, renamed))

    return touched_sections(dict.fromkeys(names), cited, section_of, doubtful, guidance)
