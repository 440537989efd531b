"""What a read question asks for: a decision, a deadline, the phone hours, a page, or something that is not ours.

Pure: the same reading, context and candidates give the same route.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from helpdesk.context import Context
from helpdesk.decisions import Case, deciding_fields
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from knowledge.model import Guidance

RouteKind = Literal["decision", "ask", "topic", "register", "small_talk", "unsure", "nothing"]

SURE = 0.52
"""Likeness from which a topic is answered; below it we ask, and below UNSURE we say that we do not know."""
UNSURE = 0.34

DUTY_TOPICS = frozenset(
    {
        "bcc-who-reports",
        "bcc-which-cases",
        "bcc-new-tumour",
        "tumour-where",
        "tumour-who-reports",
        "tumour-laboratory",
        "register-scope",
    }
)
"""The topics whose questions the decision table can answer for a particular case."""


@dataclass(frozen=True)
class Route:
    """Where a question goes. `topics` best first; `case` is what the decision is made on; `asks` the field to ask."""

    kind: RouteKind
    topics: tuple[str, ...] = ()
    case: Case = field(default_factory=Case)
    asks: str = ""
    register: str = ""


def route(reading: Reading, context: Context, intent: str, found: list[Candidate], guidance: Guidance) -> Route:
    """The route of `reading`, already completed from `context`; `intent` is what a follow-up inherits."""
    if registers := [m.concept.partition("/")[2] for m in reading.mentions if m.kind == "register"]:
        return Route("register", register=registers[0])
    if not reading.mentions and not reading.residue and not reading.years and not context.asked:
        return Route("small_talk")
    best = found[0] if found else None
    if intent == "decision" or _asks_duty(reading, best, intent):
        return _duty(reading, context, best, guidance)
    if intent and intent in guidance.topics:
        return Route("topic", (_for_tumour(intent, reading, guidance),), reading.case)
    if best is None or best.likeness < UNSURE:
        return Route("nothing", tuple(c.topic for c in found[:3]))
    if best.likeness < SURE:
        return Route("unsure", tuple(c.topic for c in found[:3]))
    return Route("topic", (_for_tumour(best.topic, reading, guidance),), reading.case)


def _for_tumour(topic: str, reading: Reading, guidance: Guidance) -> str:
    """The page for the tumour that is asked about: its counterpart where the page is for the other kind."""
    page = guidance.topics[topic]
    kind = reading.case.tumour
    if kind != "unknown" and page.applies_to not in ("any", kind) and page.counterpart:
        return page.counterpart
    return topic


_BESIDES_DUTY = frozenset(
    {
        "thing/report",
        "thing/register",
        "thing/the-register",
        "thing/referral",
        "thing/obligation",
        "thing/duty-to-state",
    }
)
"""Things that a question about the duty to report may mention and still be about the duty."""
_OTHER_ASPECTS = ("ask/when", "ask/how", "ask/why", "ask/what-is", "ask/how-many")


def _asks_duty(reading: Reading, best: Candidate | None, intent: str) -> bool:
    """Whether the question is whether, by whom or where to something is reported, and tells enough to be decided."""
    things = {mention.concept for mention in reading.mentions if mention.kind == "thing"}
    if things - _BESIDES_DUTY or reading.has(*_OTHER_ASPECTS):
        return False
    case = reading.case
    asks = reading.has("ask/whether", "ask/who", "ask/where", "thing/report") or reading.polarity.yes_no
    near = best is not None and (best.topic in DUTY_TOPICS or best.likeness < SURE)
    told = case.biopsied != "unknown" or case.recurrence != "unknown"
    told = told or (reading.not_known and reading.has("situation/biopsied", "situation/recurrence", "situation/biopsy"))
    if told and case.tumour != "other" and (asks or intent in DUTY_TOPICS or reading.this_case):
        return "thing/duty-to-state" not in things or reading.this_case or reading.not_known
    if not near:
        return False
    if case.tumour == "unknown":
        undecided = reading.has("ask/where") or (reading.has("ask/whether") and reading.this_case)
        return not intent and undecided and "thing/obligation" not in things
    if case.role != "unknown" or reading.this_case:
        return asks and best is not None and best.topic in DUTY_TOPICS
    whether = reading.has("ask/whether") or (reading.polarity.yes_no and "thing/report" in things)
    return whether and not reading.has("role/") and best is not None and best.topic in DUTY_TOPICS


def _duty(reading: Reading, context: Context, best: Candidate | None, guidance: Guidance) -> Route:
    case = reading.case
    topics = (best.topic,) if best else ()
    table = guidance.decisions
    if case.tumour == "unknown":
        return Route("ask", topics, case, asks="tumour")
    if case.tumour == "other":
        return Route("decision", topics, case)
    deciding = deciding_fields(table, case)
    first_person = any(word.read in ("vi", "jag", "we", "i", "us", "oss") for word in reading.words)
    if case.role == "unknown":
        if "role" in deciding and reading.this_case and first_person and not reading.not_known:
            return Route("ask", topics, case, asks="role")
        return Route("decision", topics, case)
    particular = reading.this_case or context.this_case or bool(context.asked)
    told = case.biopsied != "unknown" or case.recurrence != "unknown"
    open_fields = [name for name in deciding if name in ("biopsied", "recurrence")]
    if open_fields and not reading.not_known and (particular or told):
        return Route("ask", topics, case, asks=open_fields[0])
    if open_fields and not reading.not_known:
        return Route("decision", topics, replace(case, role="unknown"))
    return Route("decision", topics, case)
