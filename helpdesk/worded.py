"""Wording the route that a question takes."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.answer import Answer
from helpdesk.claims import claim_holds, cue_holds, destination_holds, kinds_alike
from helpdesk.compose.beside_deadline import tumour_deadline_answer, weekend_answer
from helpdesk.compose.deadline import deadline_answer
from helpdesk.compose.decision import ask_answer, both_kinds_answer, decision_answer, with_decision
from helpdesk.compose.frame import Frame, filled, led, paragraphs, sources_of
from helpdesk.compose.hours import hours_answer, last_slot_answer
from helpdesk.compose.joining import joined
from helpdesk.compose.late import late_answer
from helpdesk.compose.refusal import nothing_answer, register_answer, small_talk_answer, unsure_answer
from helpdesk.compose.term import term_answer
from helpdesk.compose.topic import topic_answer
from helpdesk.duty import DUTY_TOPICS, asks_last_call
from helpdesk.reading.days import day_asked
from helpdesk.route import Route
from helpdesk.wording import text
from knowledge.model import Topic


def worded(chosen: Route, frame: Frame) -> Answer:
    """The answer to which `chosen` leads."""
    if chosen.kind == "register":
        return register_answer(frame.guidance.registers[chosen.name], frame)
    if chosen.kind == "small_talk":
        return small_talk_answer(frame)
    if chosen.kind == "term":
        return term_answer([frame.guidance.terms[term] for term in chosen.name.split()], chosen.topics, frame)
    if chosen.kind == "decision":
        return _decided(chosen, frame)
    if chosen.kind == "both_kinds":
        return both_kinds_answer(chosen.case, frame, _duty_holds(chosen, frame))
    if chosen.kind == "ask":
        return ask_answer(chosen.asks, chosen.case, frame)
    if chosen.kind == "unsure":
        return unsure_answer(chosen.topics, frame)
    if chosen.kind == "topic":
        answer = joined([_topic(topic, frame) for topic in chosen.topics])
        answer = with_decision(answer, frame.guidance.topics[chosen.topics[0]], chosen.case, frame)
        return _with_other(answer, chosen.otherwise, frame)
    return nothing_answer(frame)


def _with_other(answer: Answer, otherwise: str, frame: Frame) -> Answer:
    """`answer` with the line to say of the page that may be meant instead."""
    if not otherwise or otherwise in answer.topics:
        return answer
    page = frame.guidance.topics[otherwise]
    wording = page.text[frame.language]
    say = led("", filled(wording.say, frame.guidance, frame.language))
    line = text("meant_instead", frame.language, title=page.title[frame.language], say=say)
    return replace(
        answer,
        topics=(*answer.topics, page.id),
        text=paragraphs(answer.text, line),
        sources=tuple(dict.fromkeys((*answer.sources, *sources_of((page.id,), frame.guidance)))),
    )


def _decided(chosen: Route, frame: Frame) -> Answer:
    """The table's answer, with the last day where the question asks when as well."""
    answer = decision_answer(chosen.case, frame, _duty_holds(chosen, frame))
    reported = answer.decision is not None and answer.decision.reported == "yes"
    asks_when = frame.reading.has("ask/when") or bool(frame.reading.years)
    if chosen.case.tumour == "bcc" and reported and asks_when:
        return joined([answer, deadline_answer(frame)])
    return answer


def _topic(topic: str, frame: Frame) -> Answer:
    page = frame.guidance.topics[topic]
    if page.facts.deadline is not None:
        return deadline_answer(frame, _holds(page, frame))
    if page.facts.contact is not None:
        return last_slot_answer(frame) if asks_last_call(frame.reading) else hours_answer(frame)
    if topic == "tumour-deadline":
        return tumour_deadline_answer(frame, _holds(page, frame))
    if topic == "deadline-weekend":
        return weekend_answer(frame, _holds(page, frame))
    if topic == "silent-late":
        return late_answer(frame)
    if topic == "silent-other-desk-hours" and day_asked(frame.reading.text, frame.now) is not None:
        return hours_answer(frame)
    return topic_answer(page, frame, holds=_holds(page, frame))


def _holds(page: Topic, frame: Frame) -> bool | None:
    """Yes or no to what the question claims, where the page or the place it names settles it.

    A page that tells what the guidance does not say settles only what its own cues name.
    """
    if not frame.reading.polarity.yes_no or page.outcome == "out_of_scope":
        return None
    if page.id in DUTY_TOPICS and (alike := kinds_alike(frame.reading)) is not None:
        return alike
    return (claim_holds if page.outcome == "answered" else cue_holds)(page.claims, frame.reading)


def _duty_holds(chosen: Route, frame: Frame) -> bool | None:
    """What a claim about a duty comes to whatever the table says; None where it depends on the table.

    A wrong place settles it, so does a likeness of the two kinds of tumours, and so do the cues of the page nearest to
    the question where no history is told.
    """
    if destination_holds(frame.reading) is False:
        return False
    if (alike := kinds_alike(frame.reading)) is not None:
        return alike
    untold = chosen.case.tumour == "other" or chosen.case.biopsied == chosen.case.recurrence == "unknown"
    near = chosen.topics[0] if chosen.topics and untold else ""
    return cue_holds(frame.guidance.topics[near].claims, frame.reading) if near in DUTY_TOPICS else None
