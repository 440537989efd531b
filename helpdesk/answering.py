"""Joining it all: a masked question is read, completed from the conversation, routed and worded."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from helpdesk.answer import Answer
from helpdesk.compose.deadline import deadline_answer, tumour_deadline_answer
from helpdesk.compose.decision import ask_answer, decision_answer
from helpdesk.compose.frame import Frame, paragraphs
from helpdesk.compose.hours import hours_answer
from helpdesk.compose.refusal import (
    nothing_answer,
    register_answer,
    small_talk_answer,
    unsure_answer,
)
from helpdesk.compose.topic import topic_answer
from helpdesk.context import Context, completed
from helpdesk.conversation import Conversation
from helpdesk.reading.parts import split_questions
from helpdesk.reading.question import Reading
from helpdesk.reading.read import read
from helpdesk.ready import Ready
from helpdesk.retrieval import Candidate, candidates
from helpdesk.routing import Route, route
from helpdesk.wording import text
from knowledge.model import Guidance, Language


def answer_question(
    question: str, conversation: Conversation, now: datetime, language: Language | None, ready: Ready
) -> tuple[Answer, Context]:
    """The answer to a masked question, and what the next turn may lean on."""
    last = conversation.last
    whole = read(question, ready.lexicon, now.year, language, last.language if last else "sv")
    spoken: Language = language or whole.language
    parts = split_questions(question)
    if len(parts) > 1:
        joined = _answer_parts(parts, whole, conversation, now, spoken, ready)
        if joined is not None:
            return joined
    return _answer_one(whole, conversation.context, now, spoken, ready)


def _answer_parts(
    parts: list[str], whole: Reading, conversation: Conversation, now: datetime, language: Language, ready: Ready
) -> tuple[Answer, Context] | None:
    """Each part answered with what the whole tells of the case; None where the parts are not questions of their own."""
    answers: list[Answer] = []
    context = conversation.context
    for part in parts:
        reading = read(part, ready.lexicon, now.year, language, language)
        if not reading.has("ask/", "thing/") and not reading.polarity.yes_no:
            return None
        reading = replace(reading, case=_told_elsewhere(reading, whole), years=reading.years or whole.years)
        answer, context = _answer_one(reading, context, now, language, ready)
        if answer.outcome == "clarify":
            return None
        if not any(set(answer.topics) & set(other.topics) and answer.say == other.say for other in answers):
            answers.append(answer)
    if len(answers) < 2:
        return None
    return _joined(answers, whole), context


def _told_elsewhere(part: Reading, whole: Reading):  # type: ignore[no-untyped-def]
    from helpdesk.context import merged_case

    return part.case if part.case.tumour not in ("unknown", whole.case.tumour) else merged_case(whole.case, part.case)


def _joined(answers: list[Answer], whole: Reading) -> Answer:
    """Several answers as one: answered if any part was, with all topics and sources."""
    first = next((answer for answer in answers if answer.outcome == "answered"), answers[0])
    sources = {(source.id, source.section): source for answer in answers for source in answer.sources}
    return replace(
        first,
        question=whole.text,
        topics=tuple(dict.fromkeys(topic for answer in answers for topic in answer.topics)),
        text=paragraphs(*(answer.text for answer in answers)),
        sources=tuple(sources.values()),
        deadline=next((answer.deadline for answer in answers if answer.deadline), None),
        decision=next((answer.decision for answer in answers if answer.decision), None),
        suggestions=tuple(dict.fromkeys(each for answer in answers for each in answer.suggestions))[:3],
    )


def _answer_one(
    reading: Reading, context: Context, now: datetime, language: Language, ready: Ready
) -> tuple[Answer, Context]:
    whole, intent = completed(reading, context)
    found = _found(whole, ready)
    chosen = route(whole, context, intent, found, ready.guidance)
    frame = Frame(whole, language, ready.guidance, now)
    answer = _worded(chosen, frame)
    if answer.outcome != "out_of_scope" and reading.corrections:
        typed, meant = reading.corrections[0]
        answer = replace(answer, remark=text("read_as", language, typed=typed, read=meant))
    return answer, _left(chosen, whole, context)


def _found(reading: Reading, ready: Ready) -> list[Candidate]:
    def admitted(topic: str) -> bool:
        page = ready.guidance.topics[topic]
        return (
            reading.case.tumour == "unknown"
            or page.applies_to in ("any", reading.case.tumour)
            or bool(page.counterpart)
        )

    return candidates(reading, ready.examples, ready.index, ready.lexicon.reads_as, admitted)


def _worded(chosen: Route, frame: Frame) -> Answer:
    guidance: Guidance = frame.guidance
    if chosen.kind == "register":
        return register_answer(guidance.registers[chosen.register], frame)
    if chosen.kind == "small_talk":
        return small_talk_answer(frame)
    if chosen.kind == "decision":
        return decision_answer(chosen.case, frame)
    if chosen.kind == "ask":
        return ask_answer(chosen.asks, chosen.case, chosen.topics, frame)
    if chosen.kind == "unsure":
        return unsure_answer(chosen.topics, frame)
    if chosen.kind == "topic":
        return _topic(chosen.topics[0], frame)
    return nothing_answer(frame)


def _topic(topic: str, frame: Frame) -> Answer:
    page = frame.guidance.topics[topic]
    if page.facts.deadline is not None:
        return deadline_answer(frame)
    if page.facts.contact is not None:
        return hours_answer(frame)
    if topic == "tumour-deadline":
        return tumour_deadline_answer(frame)
    return topic_answer(page, frame)


def _left(chosen: Route, reading: Reading, before: Context) -> Context:
    """What the next turn may lean on; a question that led nowhere changes nothing."""
    if chosen.kind in ("small_talk", "nothing", "register", "unsure"):
        return replace(before, asked="")
    intent = "decision" if chosen.kind in ("decision", "ask") else chosen.topics[0]
    case = chosen.case if chosen.kind in ("decision", "ask") else reading.case
    return Context(case, intent, chosen.asks, reading.concepts, reading.this_case)
