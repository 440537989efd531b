"""What a read question asks for: a decision, a deadline, the phone hours, a page, or something that is not ours.

Pure: the same reading, context and candidates give the same route.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from helpdesk.conversation import Context
from helpdesk.decisions import Case, deciding_fields
from helpdesk.glossary import terms_asked
from helpdesk.reading.history import SEVERAL
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from knowledge.model import Guidance

RouteKind = Literal["decision", "both_kinds", "ask", "topic", "term", "register", "small_talk", "unsure", "nothing"]

SURE = 0.5
"""Confidence from which a topic is answered; below it we ask, and below UNSURE we say that we do not know."""
UNSURE = 0.33
_CERTAIN = 0.6
_BEYOND_DOUBT = 0.9
_DEADLINE_TOPICS = ("bcc-deadline", "tumour-deadline", "deadline-weekend")

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
    """Where a question goes. `topics` best first; `case` is what the decision is made on; `asks` the field to ask;
    `name` the register, or the glossary terms with spaces between."""

    kind: RouteKind
    topics: tuple[str, ...] = ()
    case: Case = field(default_factory=Case)
    asks: str = ""
    name: str = ""


def route(
    reading: Reading, context: Context, intent: str, found: list[Candidate], guidance: Guidance, lexicon: Lexicon
) -> Route:
    """The route of `reading`, already completed from `context`; `intent` is what a follow-up inherits."""
    if registers := [m.concept.partition("/")[2] for m in reading.mentions if m.kind == "register"]:
        return Route("register", name=registers[0])
    if not reading.mentions and not reading.residue and not reading.years and not intent:
        return Route("small_talk")
    best = found[0] if found else None
    if terms := terms_asked(reading, guidance):
        seen = dict.fromkeys(see for term in terms if (see := guidance.terms[term].see))
        return Route("term", tuple(seen), reading.case, name=" ".join(terms))
    topic = _answered_by(reading, lexicon)
    if topic and (reading.has("ask/whether") or (reading.polarity.yes_no and reading.has("thing/report"))):
        return Route("topic", (topic,), reading.case)
    story = reading.kinds == {"bcc"} and _told(reading) and reading.case.role != "clinic" and not intent
    if intent in _DEADLINE_TOPICS and reading.years and not reading.has("ask/", "situation/"):
        return Route("topic", _for_kinds(intent, reading, guidance), reading.case)
    sourced = reading.has("thing/source") or (reading.has("thing/law") and len(reading.words) <= _SHORT)
    if sourced and context.intent and not reading.kinds and not reading.has("thing/obligation"):
        if context.intent == "decision":
            return Route("decision", (), context.case)
        return Route("topic", (context.intent,), reading.case)
    if not story and _asks_due_day(reading, best, bool(context.intent)):
        return Route("topic", _for_kinds("bcc-deadline", reading, guidance), reading.case)
    if not intent and _untold(reading) and (reading.has("tumour/any") or len(reading.residue) <= _FEW):
        return Route("ask", (), reading.case, asks="tumour")
    if intent == "decision" or _asks_duty(reading, best, intent):
        return Route("topic", (topic,), reading.case) if topic else _duty(reading, context, best, guidance)
    if intent and intent in guidance.topics and not _speaks_of_another(best, intent, reading):
        page = guidance.topics[intent]
        if _only_another_tumour(reading) and page.counterpart is None and intent not in _DEADLINE_TOPICS:
            named = _answered_by(reading, lexicon)
            return Route("topic", (named,), reading.case) if named else _duty(reading, context, best, guidance)
        if page.outcome == "answered" or best is None or best.confidence < SURE or intent in _DEADLINE_TOPICS:
            return Route("topic", _for_kinds(intent, reading, guidance), reading.case)
    if (
        not reading.kinds
        and _names_either(reading)
        and (best is None or best.confidence < SURE)
        and _asks_report(reading)
    ):
        return Route("ask", (), reading.case, asks="tumour")
    if best is not None and best.confidence < SURE and _one_subject(found, guidance):
        return Route("topic", _for_kinds(best.topic, reading, guidance), reading.case)
    if best is None or best.confidence < UNSURE or (best.confidence < SURE and not _ours(best, reading, guidance)):
        return Route("nothing", tuple(c.topic for c in found[:3]))
    if best.confidence < SURE:
        if _tells_of_duty(reading) or (best.topic in DUTY_TOPICS and len(reading.kinds) == 1 and _told_by(reading)):
            return _duty(reading, context, best, guidance)
        return Route("unsure", tuple(c.topic for c in found[:3]), reading.case)
    return Route("topic", _for_kinds(best.topic, reading, guidance), reading.case)


def _one_subject(found: list[Candidate], guidance: Guidance) -> bool:
    """Whether the two likeliest pages, neither of them sure, state each other's facts: then either answers."""
    if len(found) < 2 or min(found[0].confidence, found[1].confidence) < UNSURE:
        return False
    first, second = (guidance.topics[each.topic] for each in found[:2])
    return (
        found[0].likelihood + found[1].likelihood >= _SHARED
        and first.outcome == second.outcome == "answered"
        and (second.id in (*first.carries, first.parent) or first.id in (*second.carries, second.parent))
    )


def _ours(best: Candidate, reading: Reading, guidance: Guidance) -> bool:
    """Whether anything in a question that no page is sure of belongs to our field."""
    return reading.has("thing/", "tumour/", "situation/", "role/") and (
        guidance.topics[best.topic].outcome != "out_of_scope"
    )


_SHARED = 0.25
_SHORT = 6
_PLAINLY = 0.75


def _speaks_of_another(best: Candidate | None, intent: str, reading: Reading) -> bool:
    """Whether a follow-up names a subject of its own so clearly that the turn before does not carry over."""
    if best is None or best.topic == intent or best.confidence < _PLAINLY:
        return False
    own = any(mention.kind in ("thing", "role", "situation") for mention in reading.mentions)
    return own or (bool(reading.residue) and best.likelihood >= _BEYOND_DOUBT)


def _only_another_tumour(reading: Reading) -> bool:
    """ "Och ett melanom då?": a follow-up that names a tumour and nothing else."""
    named = {mention.kind for mention in reading.mentions if mention.start >= 0}
    return named == {"tumour"} and bool(reading.kinds) and len(reading.residue) <= _FEW


def _for_kinds(topic: str, reading: Reading, guidance: Guidance) -> tuple[str, ...]:
    """The page for the kind of tumour asked about, and its counterpart too where both kinds are asked about."""
    page = guidance.topics[topic]
    if page.applies_to == "bcc" and page.counterpart and reading.has("tumour/any") and not reading.kinds:
        return (topic, page.counterpart)
    if page.counterpart is None or page.applies_to == "any" or not reading.kinds:
        return (topic,)
    pages = {page.applies_to: topic, guidance.topics[page.counterpart].applies_to: page.counterpart}
    wanted = tuple(pages[kind] for kind in ("bcc", "other") if kind in reading.kinds and kind in pages)
    return wanted or (topic,)


def _answered_by(reading: Reading, lexicon: Lexicon) -> str:
    """The topic of a tumour that the decision table alone does not settle: metastases, diagnoses not named."""
    if reading.kinds != {"other"}:
        return ""
    topics = {lexicon.answered_by.get(m.concept, "") for m in reading.mentions if m.kind == "tumour" and not m.denied}
    return next(iter(topics - {""}), "")


_BESIDES_DUTY = frozenset(
    {
        "thing/report",
        "thing/register",
        "thing/the-register",
        "thing/referral",
        "thing/obligation",
        "thing/voluntary",
        "thing/duty-to-state",
        "thing/region",
    }
)
"""Things that a question about the duty to report may mention and still be about the duty."""
_FEW = 2
_OTHER_ASPECTS = ("ask/when", "ask/how", "ask/why", "ask/what-is", "ask/how-many")


def _asks_duty(reading: Reading, best: Candidate | None, intent: str) -> bool:
    """Whether the question is whether, by whom or where to something is reported, and tells enough to be decided."""
    if best is None:
        return False
    things = {mention.concept for mention in reading.mentions if mention.kind == "thing"} - _BESIDES_DUTY
    if _compares_countries(reading):
        things -= {"thing/foreign"}
    topical = best.topic in DUTY_TOPICS
    whether = reading.has("ask/whether") or (reading.polarity.yes_no and reading.has("thing/report"))
    if intent in DUTY_TOPICS and reading.kinds and not reading.has("ask/"):
        return True
    if _tells_story(reading, things, whether) or (_compares_countries(reading) and reading.polarity.yes_no):
        return True
    named = reading.case.role != "unknown" and len(reading.kinds) == 1
    if named and reading.kinds == {"other"} and best.topic in _WHO_AND_WHERE and not things:
        return True
    sure = best.confidence >= _BEYOND_DOUBT and "bcc" not in reading.kinds
    if named and reading.has("ask/whether") and not sure:
        return True
    if reading.has(*_OTHER_ASPECTS) and not whether:
        return False
    if reading.kinds and whether and reading.has("ask/whether") and not things and len(reading.residue) <= _FEW:
        return True
    if reading.kinds == {"other"} and topical and not things:
        return reading.has("ask/where", "ask/who") or whether
    if best.topic in _DEADLINE_TOPICS and best.confidence >= SURE:
        return False
    if not topical and best.confidence >= _BEYOND_DOUBT and not (reading.this_case or _compares_countries(reading)):
        return False
    if len(reading.kinds) > 1 and not things and (whether or reading.has("ask/who", "ask/where")):
        return True
    if reading.this_case and reading.kinds and reading.case.role != "unknown" and not things:
        return whether or reading.polarity.yes_no
    if things and not (topical and best.confidence >= SURE):
        return False
    asks = whether or reading.has("ask/who", "ask/where", "thing/report") or reading.polarity.yes_no
    if not topical and best.confidence >= SURE and not (reading.kinds and whether and best.confidence < _CERTAIN):
        return not reading.kinds and _names_either(reading) and asks
    if not reading.kinds:
        return _tumour_undecided(reading, intent, whether)
    if len(reading.kinds) > 1 or reading.case.role != "unknown" or reading.this_case:
        return asks
    return whether


_WHO_AND_WHERE = frozenset({"tumour-where", "tumour-who-reports", "tumour-laboratory", "register-scope"})


def _tells_story(reading: Reading, things: set[str], whether: bool) -> bool:
    """Whether a BCC's history is told, or told not to be known, so that the table decides whatever else is said."""
    if reading.kinds != {"bcc"} or not _told(reading) or reading.has("ask/why", "ask/how-many"):
        return False
    if reading.has("ask/who") and reading.has("thing/duty-to-state"):
        return False
    if reading.case.role != "unknown":
        return True
    return not things and (whether or reading.this_case or not reading.has("ask/how", "ask/when", "ask/what-is"))


def _names_either(reading: Reading) -> bool:
    return reading.has("tumour/skin-cancer")


def _untold(reading: Reading) -> bool:
    """One tumour, of a kind that is not told, to be sent somewhere or reported or not."""
    things = {mention.concept for mention in reading.mentions if mention.kind == "thing"} - _BESIDES_DUTY
    named = reading.has("tumour/", "role/", "situation/") or bool(reading.residue)
    bare = reading.has("thing/report") and not named
    pointed = (
        (reading.this_case or _names_either(reading) or bare) and not reading.kinds and not things and not reading.years
    )
    elsewhere = reading.has("role/board", "role/rcc", "region/", "thing/obligation", "thing/voluntary")
    return pointed and reading.has("ask/where", "ask/whether") and not elsewhere


def _tumour_undecided(reading: Reading, intent: str, whether: bool) -> bool:
    """Whether the kind of tumour decides and is not told: it is asked for."""
    if reading.has("thing/obligation", "role/board", "role/rcc") or intent:
        return False
    if reading.this_case or _names_either(reading):
        return reading.has("ask/where") or whether
    return reading.has("ask/where") and not reading.has("tumour/any")


def _asks_due_day(reading: Reading, best: Candidate | None, followed: bool) -> bool:
    """Whether a question about the duty asks for its last day: "när skulle den ha rapporterats?", "vilket års … i mars
    2027?"."""
    if best is None or reading.kinds == {"other"} or reading.has("thing/late", "thing/extension", "thing/open"):
        return False
    if followed and reading.kinds and reading.years and reading.has("ask/when"):
        return True
    if best.topic not in (*DUTY_TOPICS, "bcc-since-2004", "bcc-how-to-submit"):
        return False
    if any(asked.kind == "due" for asked in reading.years) or (reading.years and reading.has("ask/when")):
        return True
    reported = "yes" not in (reading.case.biopsied, reading.case.recurrence)
    return reading.has("ask/when") and not reading.has("ask/whether") and _told(reading) and reported


def _tells_of_duty(reading: Reading) -> bool:
    """A case told without a clear question: whose duty it is can still be said."""
    if reading.has("thing/treatment", "thing/foreign", "thing/own-case", *_OTHER_ASPECTS) or len(reading.kinds) != 1:
        return False
    asks = _asks_report(reading) or reading.has("thing/register", "thing/the-register", "role/rcc", "role/board")
    return asks and (reading.case.role != "unknown" or reading.this_case)


def _told_by(reading: Reading) -> bool:
    """Whether it is told who asks, or that one case is asked about."""
    asks = reading.this_case or reading.polarity.yes_no or reading.text.rstrip().endswith("?")
    return reading.case.role != "unknown" and asks


def _asks_report(reading: Reading) -> bool:
    return reading.has("ask/whether", "ask/who", "ask/where", "thing/report")


_HERE = frozenset("here här sverige sweden swedish svenska like likadant samma same also också either heller".split())


def _compares_countries(reading: Reading) -> bool:
    """Another country named to compare with ours: "here it isn't reportable either, right?"."""
    return reading.has("thing/foreign") and bool(_HERE & {word.read for word in reading.words}) and bool(reading.kinds)


def _told(reading: Reading) -> bool:
    """Whether the tumour's history is told, or said not to be known."""
    case = reading.case
    return (
        case.biopsied != "unknown"
        or case.recurrence != "unknown"
        or (reading.not_known and reading.has("situation/biopsied", "situation/recurrence", "situation/biopsy"))
    )


def _duty(reading: Reading, context: Context, best: Candidate | None, guidance: Guidance) -> Route:
    case = reading.case
    topics = (best.topic,) if best else ()
    if len(reading.kinds) > 1:
        return Route("both_kinds", topics, case)
    if case.tumour == "unknown":
        return Route("ask", topics, case, asks="tumour")
    if case.tumour == "other":
        return Route("decision", topics, case)
    deciding = deciding_fields(guidance.decisions, case)
    first_person = any(word.read in ("vi", "jag", "we", "i", "us", "oss") for word in reading.words)
    if case.role == "unknown":
        reported = (case.biopsied, case.recurrence) == ("no", "no")
        several = any(word.read in ("vilka", "which", "alla", "all") for word in reading.words)
        if (
            "role" in deciding
            and (reading.this_case or reported)
            and first_person
            and not reading.not_known
            and not several
        ):
            return Route("ask", topics, case, asks="role")
        return Route("decision", topics, case)
    particular = reading.this_case or context.this_case or bool(context.asked)
    open_fields = [name for name in deciding if name in ("biopsied", "recurrence")]
    if open_fields and SEVERAL & {word.read for word in reading.words}:
        return Route("decision", topics, replace(case, role="unknown"))
    where = reading.has("ask/where", "role/rcc", "role/board") and not reading.has("ask/whether")
    if open_fields and not reading.not_known and (particular or _told(reading)) and not (where and not _told(reading)):
        return Route("ask", topics, case, asks=open_fields[0])
    if open_fields and not reading.not_known:
        return Route("decision", topics, replace(case, role="unknown"))
    return Route("decision", topics, case)
