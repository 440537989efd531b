"""Answers that open nothing: a sister register, small talk, what the guidance does not hold, and the near misses."""

from __future__ import annotations

from helpdesk.answer import Answer, Choice
from helpdesk.compose.frame import Frame, contact_line, filled, paragraphs
from helpdesk.reading.aside import THANKS, aside_in
from helpdesk.wording import text
from knowledge.model import Register


def register_answer(register: Register, frame: Frame) -> Answer:
    """Another register of Socialstyrelsen: named, and routed to the reporting desk."""
    # A page's lines end where they are full, in the middle of a sentence; the first sentence is fit to be said.
    wording = " ".join(filled(register.text[frame.language], frame.guidance, frame.language).split())
    say, _, rest = wording.partition(". ")
    say = f"{say.rstrip('.')}."
    return Answer(
        outcome="other_register",
        language=frame.language,
        question=frame.reading.text,
        topics=(),
        say=say,
        text=paragraphs(say, rest, contact_line("desk", frame)),
    )


def small_talk_answer(frame: Frame) -> Answer:
    """A greeting, a thank you, or word that a question is on its way."""
    words = {word.typed for word in frame.reading.words}
    greeting = "thanks" if words & THANKS else "hello" if words else "empty"
    say = text("go_on" if aside_in(frame.reading.text) == "go_on" else greeting, frame.language)
    return Answer("out_of_scope", frame.language, frame.reading.text, (), say, say, suggestions=_starters(frame))


def nothing_answer(frame: Frame) -> Answer:
    """A question that no page is near: what we do answer, and questions to start from."""
    say = text("nothing_found", frame.language)
    more = text("nothing_found_more", frame.language)
    return Answer(
        "out_of_scope", frame.language, frame.reading.text, (), say, paragraphs(say, more), suggestions=_starters(frame)
    )


def unsure_answer(topics: tuple[str, ...], frame: Frame) -> Answer:
    """Several pages are near and none near enough: which one is meant?"""
    say = text("rephrase", frame.language)
    titles = [frame.guidance.topics[topic].title[frame.language] for topic in topics]
    listed = "\n".join(f"- {title}" for title in titles)
    return Answer(
        outcome="clarify",
        language=frame.language,
        question=frame.reading.text,
        topics=(),
        say=say,
        text=paragraphs(say, listed),
        choices=tuple(
            Choice(title, frame.guidance.topics[topic].questions[frame.language][0])
            for topic, title in zip(topics, titles, strict=True)
        ),
    )


def _starters(frame: Frame) -> tuple[str, ...]:
    first = ("bcc-deadline", "bcc-who-reports", "tumour-where")
    topics = [frame.guidance.topics[topic] for topic in first if topic in frame.guidance.topics]
    return tuple(topic.questions[frame.language][0] for topic in topics)
