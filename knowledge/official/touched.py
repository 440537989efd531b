"""Which topics and answers rest on a section of an official page, or show a fact that it no longer confirms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from knowledge.model import Citation, Guidance, Topic
from knowledge.official.normal import alike
from knowledge.official.page import Section

Cited = Sequence[tuple[Topic, Citation]]


@dataclass(frozen=True)
class TouchedSection:
    """A section and what rests on it: the topics that cite it, and the decision table's conclusions that rest on these.

    `also` are the topics that show a computed fact (date, phone, hours, e-mail) which the page no longer confirms.
    """

    heading: str
    topics: tuple[str, ...]
    also: tuple[str, ...] = ()
    conclusions: tuple[str, ...] = ()


def touched_sections(
    names: Iterable[str],
    cited: Cited,
    section_of: Callable[[str], Section | None],
    doubtful: Sequence[tuple[str, str, str]],
    guidance: Guidance,
) -> tuple[TouchedSection, ...]:
    """What rests on each of the sections `names`.

    `section_of` gives the section that a name stands for in the page; `doubtful` holds topic, section and first
    spelling of each fact that is not confirmed.
    """
    found: list[TouchedSection] = []
    covered: set[Section] = set()
    for name in names:
        section = section_of(name)
        if section in covered:
            continue
        topics = [
            topic
            for topic, citation in cited
            if citation.section == name or (section is not None and section_of(citation.section) == section)
        ]
        ids = tuple(dict.fromkeys(topic.id for topic in topics))
        facts = [spelling for topic, _, spelling in doubtful if topic in ids]
        conclusions = tuple(
            conclusion.id
            for conclusion in guidance.decisions.conclusions.values()
            if not set(ids).isdisjoint(conclusion.topics)
        )
        found.append(TouchedSection(name, ids, _showing(topics, facts, guidance), conclusions))
        covered |= {section} if section else set()
    return tuple(found)


def _showing(topics: Sequence[Topic], spellings: Sequence[str], guidance: Guidance) -> tuple[str, ...]:
    """The other topics whose answers show one of the computed facts of `topics` that `spellings` are evidence for."""
    marks: set[str] = set()
    for topic in topics:
        for spelling in spellings:
            marks |= _marks(topic, alike(spelling))
    named = {topic.id for topic in topics}
    return tuple(
        topic.id for topic in guidance.topics.values() if topic.id not in named and not marks.isdisjoint(_shown(topic))
    )


def _marks(topic: Topic, spelling: str) -> set[str]:
    """The placeholders that show the fact of `topic` which stands in `spelling`."""
    facts = topic.facts
    if facts.email and facts.email in spelling:
        return {"{email}"}
    if facts.contact:
        return {"{phone}"} if facts.contact.phone in spelling else {"{hours}"}
    return {"{deadline}"} if facts.deadline else set()


def _shown(topic: Topic) -> set[str]:
    """The placeholders that the answer of `topic` shows: its own, and the desk's phone where it refers there."""
    wording = " ".join(f"{text.say} {text.answer} {text.more}" for text in topic.text.values())
    refers = (topic.outcome == "page_silent" and topic.contact == "desk") or topic.facts.deadline is not None
    desk = {"{phone}", "{hours}"} if refers else set()
    return desk | {mark for mark in ("{deadline}", "{phone}", "{hours}", "{email}") if mark in wording}
