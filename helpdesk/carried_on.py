"""What a turn leaves for the next one to lean on."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.answer import Answer
from helpdesk.conversation import Context
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from helpdesk.route import Route
from knowledge.model import Guidance


def carried_on(
    chosen: Route, reading: Reading, before: Context, answer: Answer, best: list[Candidate], guidance: Guidance
) -> Context:
    """What the next turn may lean on; a question that led nowhere tells at most who asks, and where.

    After another register the same may be asked of ours: "när ska patientregistret in?", "och basaliomen?".
    """
    if chosen.kind == "register" and reading.has("ask/when") and "bcc-deadline" in guidance.topics:
        return Context(intent="bcc-deadline")
    if chosen.kind == "register" and best and guidance.topics[best[0].topic].outcome == "answered":
        return Context(intent=best[0].topic)
    unanswered = chosen.kind in ("small_talk", "nothing", "register", "unsure", "term")
    if unanswered or (answer.outcome == "out_of_scope" and before.intent):
        role = reading.case.role if reading.case.role != "unknown" else before.case.role
        case = replace(before.case, role=role)
        return replace(before, case=case, asked="", place=_place_named(reading) or before.place)
    decided = chosen.kind in ("decision", "ask", "both_kinds")
    case = chosen.case if decided else reading.case
    page = guidance.topics.get(chosen.topics[0]) if chosen.kind == "topic" else None
    if page is not None and case.tumour == "unknown" and page.applies_to == "other":
        case = replace(case, tumour="other")
    roles = (case.role, reading.case.role, before.case.role)
    return Context(
        case=replace(case, role=next((role for role in roles if role != "unknown"), "unknown")),
        intent="decision" if decided else _answered(chosen, answer),
        asked=chosen.asks,
        this_case=reading.this_case,
        data_year=answer.deadline.data_year if answer.deadline else None,
        place=_place_named(reading) or before.place,
    )


def _answered(chosen: Route, answer: Answer) -> str:
    """The topic that the answer is about, which may be another than the one chosen: a day named among silent hours."""
    return chosen.topics[0] if chosen.topics[0] in answer.topics or not answer.topics else answer.topics[0]


def _place_named(reading: Reading) -> tuple[str, str] | None:
    """The place that a question names, and the id of its region; None where it names none or several."""
    named = [mention for mention in reading.mentions if mention.kind == "region" and mention.start >= 0]
    if len(named) != 1:
        return None
    return " ".join(word.read for word in reading.words[named[0].start : named[0].end]), named[0].concept
