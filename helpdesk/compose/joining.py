"""Several answers as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpdesk.answer import Answer
from helpdesk.compose.frame import paragraphs


def joined(answers: Sequence[Answer]) -> Answer:
    """`answers`, at least one, in order: answered if any of them was, with the topics and sources of all."""
    if len(answers) == 1:
        return answers[0]
    lead = next((answer for answer in answers if answer.outcome == "answered"), answers[0])
    sources = {(source.id, source.section): source for answer in answers for source in answer.sources}
    return replace(
        lead,
        say=answers[0].say,
        topics=tuple(dict.fromkeys(topic for answer in answers for topic in answer.topics)),
        text=paragraphs(*(answer.text for answer in answers)),
        sources=tuple(sources.values()),
        deadline=next((answer.deadline for answer in answers if answer.deadline), None),
        decision=next((answer.decision for answer in answers if answer.decision), None),
        suggestions=tuple(dict.fromkeys(each for answer in answers for each in answer.suggestions))[:3],
    )
