"""What must hold between pages: ids that are named exist, nothing stands twice, computed facts stand in one place."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.model import LANGUAGES, Guidance, Topic
from knowledge.problems import GuidanceProblem, nearest


def cross_check(guidance: Guidance, off: frozenset[str] = frozenset()) -> list[GuidanceProblem]:
    """Every problem between the pages of `guidance`. Pages may go on naming topics that are switched `off`."""
    problems: list[GuidanceProblem] = []
    for topic in guidance.topics.values():
        problems += _named_ids(topic, guidance, off)
    problems += _doubles(guidance)
    problems += _literal_facts(guidance)
    problems += _unstated_facts(guidance)
    for term in guidance.terms.values():
        if term.source not in guidance.sources:
            problems.append(_unknown(term.file, "source", term.source, guidance.sources))
        if term.see is not None and term.see not in guidance.topics and term.see not in off:
            problems.append(_unknown(term.file, "see", term.see, guidance.topics))
    for concept in guidance.concepts.values():
        led = concept.answered_by
        if led is not None and led not in guidance.topics and led not in off:
            problems.append(_unknown(concept.file, "answered_by", led, guidance.topics))
    for conclusion in guidance.decisions.conclusions.values():
        for topic_id in conclusion.topics:
            if topic_id not in guidance.topics and topic_id not in off:
                problems.append(_unknown(guidance.decisions.file, conclusion.id, topic_id, guidance.topics))
    return problems


def _named_ids(topic: Topic, guidance: Guidance, off: frozenset[str]) -> Iterator[GuidanceProblem]:
    named = [
        ("parent", topic.parent),
        ("counterpart", topic.counterpart),
        *((f"suggestions.{number}", other) for number, other in enumerate(topic.suggestions)),
        *((f"carries.{number}", other) for number, other in enumerate(topic.carries)),
    ]
    for key, other in named:
        if other is not None and other not in guidance.topics and other not in off:
            yield _unknown(topic.file, key, other, guidance.topics)
    for key, cues in (("holds", topic.claims.holds), ("fails", topic.claims.fails)):
        for number, cue in enumerate(cues):
            for part in cue:
                if "/" in part and part not in guidance.concepts:
                    yield _unknown(topic.file, f"claims.{key}.{number}", part, guidance.concepts)
            if key == "fails" and cue in topic.claims.holds:
                yield GuidanceProblem(topic.file, 1, f"claims.fails.{number}", f"{' '.join(cue)!r} stands in holds too")
    if not topic.citations:
        yield GuidanceProblem(topic.file, 1, "sources", "names no source")
    for number, citation in enumerate(topic.citations):
        if citation.source not in guidance.sources:
            yield _unknown(topic.file, f"sources.{number}.source", citation.source, guidance.sources)


def _unknown(file: str, key: str, name: str, known: object) -> GuidanceProblem:
    return GuidanceProblem(file, 1, key, f"{name!r} does not exist", nearest(name, list(known)))  # type: ignore[call-overload]


def _doubles(guidance: Guidance) -> Iterator[GuidanceProblem]:
    orders: dict[int, Topic] = {}
    asked: dict[tuple[str, str], Topic] = {}
    for topic in guidance.topics.values():
        if other := orders.get(topic.order):
            yield GuidanceProblem(topic.file, 1, "order", f"{topic.order} is taken by {other.id}")
        orders[topic.order] = topic
        for language in LANGUAGES:
            asked_here = [
                (f"{name}.{language}.{number}", question)
                for name, questions in (
                    ("questions", topic.questions),
                    ("answered_yes", topic.answered_yes),
                    ("answered_no", topic.answered_no),
                )
                for number, question in enumerate(questions[language])
            ]
            for where, question in asked_here:
                key = (language, question.lower().strip(" ?.!"))
                if (earlier := asked.get(key)) and earlier.id != topic.id:
                    yield GuidanceProblem(topic.file, 1, where, f"{question!r} stands in {earlier.id} too")
                asked[key] = topic


def _literal_facts(guidance: Guidance) -> Iterator[GuidanceProblem]:
    """A phone number or e-mail address spelt out in a page's text would not follow when the fact changes."""
    facts: list[tuple[str, str]] = []
    for topic in guidance.topics.values():
        if topic.facts.contact:
            facts.append((topic.facts.contact.phone, "{phone}"))
        if topic.facts.email:
            facts.append((topic.facts.email, "{email}"))
    for topic in guidance.topics.values():
        for text in topic.text.values():
            for value, placeholder in facts:
                if value in f"{text.say} {text.answer} {text.more}":
                    yield GuidanceProblem(topic.file, 1, "", f"spells out {value}", f"write {placeholder}")


def _unstated_facts(guidance: Guidance) -> Iterator[GuidanceProblem]:
    """A placeholder that no page's facts fill would leave a hole in a sentence; told once, at the first page."""
    stated = {
        name
        for topic in guidance.topics.values()
        for name, fact in (
            ("{phone}", topic.facts.contact),
            ("{hours}", topic.facts.contact),
            ("{email}", topic.facts.email),
            ("{deadline}", topic.facts.deadline),
        )
        if fact is not None
    }
    for name in ("{phone}", "{hours}", "{email}", "{deadline}"):
        if name in stated:
            continue
        for topic in guidance.topics.values():
            if any(name in f"{text.say} {text.answer} {text.more}" for text in topic.text.values()):
                yield GuidanceProblem(
                    topic.file, 1, "", f"shows {name}, which no page states", "see facts: in docs/page-format.md"
                )
                break
