"""Answers that are a guidance page: its line, its text, its sources; and pages that say what is not known."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.answer import Answer
from helpdesk.compose.frame import (
    Frame,
    contact_line,
    filled,
    led,
    paragraphs,
    says_yes_or_no,
    sources_of,
    suggestions_of,
    yes_or_no,
)
from helpdesk.wording import text
from knowledge.model import Topic


def topic_answer(topic: Topic, frame: Frame, lead: str = "", holds: bool | None = None) -> Answer:
    """The page `topic` as an answer. `lead` is a first sentence that corrects a premise; `holds` is whether what a
    yes/no question claims is so, None where that is not settled."""
    wording = topic.text[frame.language]
    say = filled(wording.say, frame.guidance, frame.language)
    if holds is not None:
        say = led(yes_or_no(holds, frame.reading.polarity, frame.language), say)
    elif says_yes_or_no(say):
        say = led("", say)
    place = region_line(frame) if topic.applies_to == "other" else ""
    if place and topic.id == "rcc-regions":
        say, _, place = place.partition("\n")
        if holds is not None:
            say = f"{yes_or_no(holds, frame.reading.polarity, frame.language)}, {say}"
    first = lead or say
    body = filled(wording.answer, frame.guidance, frame.language)
    contact = contact_line(topic.contact, frame) if topic.outcome == "page_silent" else ""
    topics = carried(topic)
    return Answer(
        outcome=topic.outcome,
        language=frame.language,
        question=frame.reading.text,
        topics=topics,
        say=first,
        text=paragraphs(first, say if lead else "", place, body, contact),
        sources=sources_of((topic.id, *topic.carries), frame.guidance),
        suggestions=suggestions_of((topic.id,), frame),
    )


def region_line(frame: Frame) -> str:
    """Which regional cancer centre a place in the question belongs to; empty where none is named."""
    places = [mention for mention in frame.reading.mentions if mention.kind == "region" and mention.start >= 0]
    lines = []
    for mention in places:
        named = " ".join(word.read for word in frame.reading.words[mention.start : mention.end])
        label = frame.guidance.concepts[mention.concept].label[frame.language]
        lines.append(text("region_line", frame.language, place=named.title(), rcc=label))
    return "\n".join(dict.fromkeys(lines))


def carried(topic: Topic) -> tuple[str, ...]:
    """The topics that the page answers: the one it deepens first, then its own, then those whose facts it states."""
    return (topic.parent, topic.id, *topic.carries) if topic.parent else (topic.id, *topic.carries)


def with_more(answer: Answer, topic: Topic, frame: Frame) -> Answer:
    """`answer` with the page's longer text, for reading rather than for a call."""
    more = filled(topic.text[frame.language].more, frame.guidance, frame.language)
    return replace(answer, text=paragraphs(answer.text, more))
