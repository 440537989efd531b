"""Where a question goes, and where a question about the duty to report goes by what is told of its case."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from helpdesk.conversation import Context
from helpdesk.decisions import Case, deciding_fields
from helpdesk.duty import compares_countries, told
from helpdesk.reading.plain_history import tells_of_several
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from knowledge.model import Guidance

RouteKind = Literal["decision", "both_kinds", "ask", "topic", "term", "register", "small_talk", "unsure", "nothing"]


@dataclass(frozen=True)
class Route:
    """Where a question goes. `topics` best first; `case` is what the decision is made on; `asks` the field to ask;
    `name` the register, or the glossary terms with spaces between; `otherwise` the page that may be meant instead."""

    kind: RouteKind
    topics: tuple[str, ...] = ()
    case: Case = field(default_factory=Case)
    asks: str = ""
    name: str = ""
    otherwise: str = ""


def duty_route(reading: Reading, context: Context, best: Candidate | None, guidance: Guidance) -> Route:
    """To the table, or to the question for the one fact that decides."""
    compared = compares_countries(reading) and not told(reading)
    case = replace(reading.case, role="unknown") if compared else reading.case
    topics = (best.topic,) if best else ()
    if len(reading.kinds) > 1:
        return Route("both_kinds", topics, case)
    if case.tumour == "unknown":
        return Route("ask", (), case, asks="tumour")
    if case.tumour == "other":
        return Route("decision", topics, case)
    deciding = deciding_fields(guidance.decisions, case)
    first_person = bool(_FIRST_PERSON[reading.language] & {word.read for word in reading.words})
    if case.role == "unknown":
        reported = (case.biopsied, case.recurrence) == ("no", "no")
        several = any(word.read in ("vilka", "which", "alla", "all") for word in reading.words)
        if (
            "role" in deciding
            and (reading.this_case or reported)
            and first_person
            and not compared
            and not reading.not_known
            and not several
            and not _names_both(reading)
        ):
            return Route("ask", (), case, asks="role")
        return Route("decision", topics, case)
    particular = reading.this_case or context.this_case or bool(context.asked)
    open_fields = [name for name in deciding if name in ("biopsied", "recurrence")]
    if open_fields and tells_of_several([word.read for word in reading.words]):
        return Route("decision", topics, replace(case, role="unknown"))
    where = reading.has("ask/where", "role/rcc", "role/board") and not reading.has("ask/whether")
    if open_fields and not reading.not_known and (particular or told(reading)) and not (where and not told(reading)):
        return Route("ask", (), case, asks=open_fields[0])
    not_told = reading.not_known and (told(reading) or context.intent == "decision")
    if open_fields and not not_told:
        return Route("decision", topics, replace(case, role="unknown"))
    return Route("decision", topics, case)


_FIRST_PERSON = {"sv": frozenset("vi jag oss mig we us me".split()), "en": frozenset("we i us me vi jag".split())}


def _names_both(reading: Reading) -> bool:
    """ "Är det vi eller kliniken som anmäler?": who reports is the answer, whoever asks."""
    either = any(word.read in ("eller", "or") for word in reading.words)
    return either and reading.has("ask/who", "role/clinic") and reading.has("role/pathology", "role/laboratory")
