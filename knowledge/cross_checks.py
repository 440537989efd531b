"""What must hold between pages: ids that are named exist, nothing stands twice, computed facts stand in one place."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.model import LANGUAGES, Guidance, Topic
from knowledge.problems import GuidanceProblem, nearest


def cross_check(guidance: Guidance) -> list[GuidanceProblem]:
    """Every problem between the pages of `guidance`."""
    problems: list[GuidanceProblem] = []
    for topic in guidance.topics.values():
        problems += _named_ids(topic, guidance)
    problems += _doubles(guidance)
    problems += _literal_facts(guidance)
    for term in guidance.terms.values():
        if term.source not in guidance.sources:
            problems.append(_unknown(term.file, "source", term.source, guidance.sources))
        if term.see is not None and term.see not in guidance.topics:
            problems.append(_unknown(term.file, "see", term.see, guidance.topics))
    for concept in guidance.concepts.values():
        if concept.answered_by is not None and concept.answered_by not in guidance.topics:
            problems.append(_unknown(concept.file, "answered_by", concept.answered_by, guidance.topics))
    for conclusion in guidance.decisions.conclusions.values():
        for topic_id in conclusion.topics:
            if topic_id not in guidance.topics:
                problems.append(_unknown(guidance.decisions.file, conclusion.id, topic_id, guidance.topics))
    return problems


def _named_ids(topic: Topic, guidance: Guidance) -> Iterator[GuidanceProblem]:
    named = [
        ("parent", topic.parent),
        ("counterpart", topic.counterpart),
        *(("suggestions", s) for s in topic.suggestions),
        *(("carries", other) for other in topic.carries),
    ]
    for key, other in named:
        if other is not None and other not in guidance.topics:
            yield _unknown(topic.file, key, other, guidance.topics)
    if not topic.citations:
        yield GuidanceProblem(topic.file, 1, "sources", "names no source")
    for citation in topic.citations:
        if citation.source not in guidance.sources:
            yield _unknown(topic.file, "sources", citation.source, guidance.sources)


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
            asked_here = (*topic.questions[language], *topic.answered_yes[language], *topic.answered_no[language])
            for question in asked_here:
                key = (language, question.lower().strip(" ?.!"))
                if (earlier := asked.get(key)) and earlier.id != topic.id:
                    yield GuidanceProblem(topic.file, 1, "questions", f"{question!r} stands in {earlier.id} too")
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
