"""The report of a comparison: as one object for programs, and as Markdown for an e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date

from knowledge.model import Guidance, Language
from knowledge.official.drift import Drift, FactCheck
from knowledge.official.report_wording import said

_ORDER = ("changed", "negated", "moved", "missing")
_LONGEST_SHOWN = 300


def as_object(drift: Drift, on: date) -> dict[str, object]:
    """The report as plain values, fit for JSON."""
    return {
        "source": drift.source,
        "origin": drift.origin,
        "compared_on": on.isoformat(),
        "drift": drift.found_any,
        "baseline": drift.baseline,
        "confirmed": len(drift.facts) - len(drift.doubtful),
        "facts": [asdict(fact) for fact in drift.facts],
        "changed": [asdict(change) for change in drift.changed],
        "new": list(drift.new),
        "vanished": list(drift.vanished),
        "renamed": [asdict(each) for each in drift.renamed],
        "moved": [asdict(each) for each in drift.moved],
        "touched": [asdict(each) for each in drift.touched],
    }


def as_markdown(drift: Drift, guidance: Guidance, on: date, language: Language) -> str:
    """The report as Markdown, in the order in which it needs attention."""
    return "\n".join(_lines(drift, guidance, on, language)) + "\n"


def _lines(drift: Drift, guidance: Guidance, on: date, language: Language) -> Iterator[str]:
    source = guidance.sources.get(drift.source)
    title = f"{source.publisher}: {source.title}" if source else drift.source
    confirmed = len(drift.facts) - len(drift.doubtful)
    yield f"# {said('heading', language, title=_shown(title))}"
    yield ""
    yield said("compared", language, day=on.isoformat(), origin=_shown(drift.origin), source=drift.source)
    yield said("drift" if drift.found_any else "no_drift" if drift.baseline else "facts_hold", language)
    yield said("confirmed", language, confirmed=confirmed, all=len(drift.facts))
    if not drift.baseline:
        yield said("no_baseline", language)
    if drift.doubtful:
        yield from _part("facts", language, _facts(drift, language))
    if drift.changed:
        yield from _part("changed", language, _changed(drift, language))
    if drift.moved:
        moved = (
            said("moved_line", language, was=_name(each.was_in, language), now=_name(each.now_in, language),
                 line=each.piece.line, text=_shown(each.piece.text))
            for each in drift.moved
        )  # fmt: skip
        yield from _part("moved", language, moved)
    if drift.renamed:
        renamed = (
            said("renamed_line", language, was=_shown(each.was), now=_shown(each.now), line=each.line)
            for each in drift.renamed
        )
        yield from _part("renamed", language, renamed)
    if drift.vanished:
        yield from _part("vanished", language, (f"- {_name(name, language)}" for name in drift.vanished))
    if drift.new:
        yield from _part("new", language, (f"- {_name(name, language)}" for name in drift.new))
    if drift.touched:
        yield from _part("touched", language, _touched(drift, guidance, language))


def _part(name: str, language: Language, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"## {said(f'{name}_heading', language)}"
    yield ""
    yield from lines


def _facts(drift: Drift, language: Language) -> Iterator[str]:
    same: dict[tuple[str, ...], list[FactCheck]] = {}
    for fact in drift.doubtful:
        key = (fact.status, fact.expected, fact.found, fact.section, fact.stands_in, str(fact.line))
        same.setdefault(key, []).append(fact)
    for facts in sorted(same.values(), key=lambda each: _ORDER.index(each[0].status)):
        fact = facts[0]
        wording = "changed" if fact.found else "missing" if fact.status == "changed" else fact.status
        yield said(
            f"fact_{wording}",
            language,
            expected=fact.expected,
            found=_shown(fact.found),
            section=_name(fact.section, language),
            now=_name(fact.stands_in, language),
            line=fact.line,
            topics=", ".join(dict.fromkeys(each.topic for each in facts)),
        )


def _changed(drift: Drift, language: Language) -> Iterator[str]:
    for change in drift.changed:
        yield said(
            "changed_line", language, name=_name(change.heading, language), new=len(change.new), gone=change.gone
        )
        turned = {each.piece: each.word for each in change.negations}
        for piece in change.new:
            note = ""
            if word := turned.get(piece):
                note = said("negation_added" if word[0] == "+" else "negation_gone", language, word=word[1:])
            yield said("new_sentence", language, line=piece.line, text=_shown(piece.text), note=note)


def _touched(drift: Drift, guidance: Guidance, language: Language) -> Iterator[str]:
    for section in drift.touched:
        if not section.topics:
            yield said("touched_none", language, name=_name(section.heading, language))
            continue
        yield said("touched_line", language, name=_name(section.heading, language))
        for topic in section.topics:
            yield f"  - {topic}: {guidance.topics[topic].title[language]}"
        if section.also:
            yield said("touched_also", language, topics=", ".join(section.also))
        if section.conclusions:
            yield said("touched_conclusions", language, conclusions=", ".join(section.conclusions))


def _name(heading: str, language: Language) -> str:
    return _shown(heading) or said("before_first", language)


def _shown(text: str) -> str:
    """Text of a page as text, whatever marks it holds, and not endlessly."""
    short = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return "".join(f"\\{character}" if character in "\\`*_[]<>#|" else character for character in short)
