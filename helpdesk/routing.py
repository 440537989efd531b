"""What a read question asks for: a decision, a deadline, the phone hours, a page, or something that is not ours.

Pure: the same reading, context and candidates give the same route.
"""

from __future__ import annotations

from helpdesk.conversation import Context
from helpdesk.duty import (
    AFTERWARDS,
    BESIDES_DUTY,
    DEADLINE_TOPICS,
    DUTY_TOPICS,
    FEW,
    asks_due_day,
    asks_due_day_of_others,
    asks_duty,
    asks_last_call,
    asks_report,
    names_either,
    tells_of_duty,
    told,
    told_by,
    untold,
)
from helpdesk.glossary import terms_asked
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from helpdesk.route import Route, duty_route
from helpdesk.thresholds import BEYOND_DOUBT, SURE, UNSURE
from knowledge.model import Guidance


def route(
    reading: Reading, context: Context, intent: str, found: list[Candidate], guidance: Guidance, lexicon: Lexicon
) -> Route:
    """The route of `reading`, already completed from `context`; `intent` is what a follow-up inherits."""
    if registers := [m.concept.partition("/")[2] for m in reading.mentions if m.kind == "register"]:
        return Route("register", name=registers[0])
    if not reading.mentions and not reading.residue and not reading.years and not intent:
        return Route("small_talk")
    found = _answered_first(found, guidance)
    best = found[0] if found else None
    replies = bool(context.asked) and reading.has("role/", "tumour/", "situation/")
    if best is not None and intent and not replies and _plainly_not_ours(best, guidance):
        return Route("topic", (best.topic,), reading.case)
    if terms := terms_asked(reading, guidance):
        seen = dict.fromkeys(see for term in terms if (see := guidance.terms[term].see))
        return Route("term", tuple(seen), reading.case, name=" ".join(terms))
    topic = _answered_by(reading, lexicon, guidance)
    if topic and (reading.has("ask/whether") or (reading.polarity.yes_no and reading.has("thing/report"))):
        return Route("topic", (topic,), reading.case)
    if best is not None and context.intent == "decision" and _asks_besides(best, reading):
        return Route("topic", (best.topic,), reading.case)
    story = reading.kinds == {"bcc"} and told(reading) and reading.case.role != "clinic" and not intent
    if intent in DEADLINE_TOPICS and reading.years and not reading.has("ask/", "situation/"):
        return Route("topic", _for_kinds(intent, reading, guidance), reading.case)
    if intent in DEADLINE_TOPICS and _only_another_tumour(reading):
        return Route("topic", _for_kinds("bcc-deadline", reading, guidance), reading.case)
    sourced = reading.has("thing/source") or (reading.has("thing/law") and len(reading.words) <= _SHORT)
    names_tumour = any(mention.kind == "tumour" and mention.start >= 0 for mention in reading.mentions)
    things = {mention.concept for mention in reading.mentions if mention.kind == "thing"} - _OF_SOURCES
    if sourced and context.intent and not names_tumour and not things:
        if context.intent == "decision":
            return Route("decision", (), context.case)
        return Route("topic", (context.intent,), reading.case)
    if asks_last_call(reading) and "contact-hours" in {each.topic for each in found[:3]}:
        return Route("topic", ("contact-hours",), reading.case)
    if not story and (asks_due_day(reading, best, bool(context.intent)) or _dated(found, reading, guidance)):
        return Route("topic", _for_kinds("bcc-deadline", reading, guidance), reading.case)
    if asks_due_day_of_others(reading, best):
        return Route("topic", _for_kinds("bcc-deadline", reading, guidance), reading.case)
    elsewhere = best is not None and best.confidence >= BEYOND_DOUBT and best.topic not in DUTY_TOPICS
    if not intent and not elsewhere and untold(reading) and (reading.has("tumour/any") or len(reading.residue) <= FEW):
        return Route("ask", (), reading.case, asks="tumour")
    if intent == "decision" or asks_duty(reading, best, intent):
        return Route("topic", (topic,), reading.case) if topic else duty_route(reading, context, best, guidance)
    if intent and intent in guidance.topics and not _speaks_of_another(best, intent, reading):
        page = guidance.topics[intent]
        if _only_another_tumour(reading) and page.counterpart is None and intent not in DEADLINE_TOPICS:
            named = _answered_by(reading, lexicon, guidance)
            return Route("topic", (named,), reading.case) if named else duty_route(reading, context, best, guidance)
        if page.outcome == "answered" or best is None or best.confidence < SURE or intent in DEADLINE_TOPICS:
            return Route("topic", _for_kinds(intent, reading, guidance), reading.case)
    if (
        not reading.kinds
        and names_either(reading)
        and (best is None or best.confidence < SURE)
        and asks_report(reading)
    ):
        return Route("ask", (), reading.case, asks="tumour")
    if best is not None and not intent and _refused_to_reporter(best, reading, guidance):
        if reading.kinds:
            return duty_route(reading, context, best, guidance)
        return Route("ask", (), reading.case, asks="tumour")
    if best is not None and best.confidence < SURE and _one_subject(found, guidance):
        return Route("topic", _for_kinds(best.topic, reading, guidance), reading.case)
    if best is None or best.confidence < UNSURE or (best.confidence < SURE and not _ours(best, reading, guidance)):
        return Route("nothing", tuple(c.topic for c in found[:3]))
    if best.confidence < SURE:
        asked_of_other = reading.kinds == {"other"} and reading.has("ask/where", "ask/who")
        if (
            asked_of_other
            or tells_of_duty(reading)
            or (best.topic in DUTY_TOPICS and len(reading.kinds) == 1 and told_by(reading))
        ):
            return duty_route(reading, context, best, guidance)
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


def _plainly_not_ours(best: Candidate, guidance: Guidance) -> bool:
    """Small talk between that asks for something else: "och vad blir det för väder i helgen?"."""
    return (
        guidance.topics[best.topic].outcome == "out_of_scope"
        and best.likelihood >= BEYOND_DOUBT
        and best.likeness >= _LIKE
    )


def _answered_first(found: list[Candidate], guidance: Guidance) -> list[Candidate]:
    """`found` with a page that answers before one that is silent and hardly likelier: most questions have an answer."""
    if len(found) < 2 or found[0].confidence - found[1].confidence >= _HARDLY or found[1].topic in DEADLINE_TOPICS:
        return found
    silent, also_silent = (guidance.topics[each.topic].outcome != "answered" for each in found[:2])
    return [found[1], found[0], *found[2:]] if silent and not also_silent else found


def _dated(found: list[Candidate], reading: Reading, guidance: Guidance) -> bool:
    """ "Which weekday is the deadline for 2028?": a year and when, and nothing else of ours that is asked."""
    near = {each.topic for each in found[:3]}
    refused = bool(found) and guidance.topics[found[0].topic].outcome == "out_of_scope"
    asked = bool(reading.years) and reading.has("ask/when") and reading.kinds != {"other"}
    return refused and asked and "bcc-deadline" in near and not reading.has("thing/foreign")


def _asks_besides(best: Candidate, reading: Reading) -> bool:
    """ "Since when?" after a decision: a short question with a thing of its own, which one page surely answers."""
    own = {mention.concept for mention in reading.mentions if mention.kind == "thing" and mention.start >= 0}
    short = len(reading.words) <= _SHORT and not reading.residue
    return short and bool(own - BESIDES_DUTY) and best.confidence >= BEYOND_DOUBT and best.topic not in DUTY_TOPICS


def _refused_to_reporter(best: Candidate, reading: Reading, guidance: Guidance) -> bool:
    """Whether a clinic or laboratory that asks of a tumour to report would be refused for what it tells besides."""
    return (
        guidance.topics[best.topic].outcome != "answered"
        and best.likelihood < _OVERRULED
        and reading.case.role != "unknown"
        and reading.has("tumour/")
        and asks_report(reading)
        and not reading.has(*AFTERWARDS)
    )


def _ours(best: Candidate, reading: Reading, guidance: Guidance) -> bool:
    """Whether anything in a question that no page is sure of belongs to our field."""
    return reading.has("thing/", "tumour/", "situation/", "role/") and (
        guidance.topics[best.topic].outcome != "out_of_scope"
    )


_NO_KIND = frozenset({"tumour/any", "tumour/other", "tumour/notification"})
_OF_SOURCES = frozenset({"thing/source", "thing/law", "thing/main-rule"})
_LIKE = 0.5
_OVERRULED = 0.6
_HARDLY = 0.15
_SHARED = 0.25
_SHORT = 6
_PLAINLY = 0.75


def _speaks_of_another(best: Candidate | None, intent: str, reading: Reading) -> bool:
    """Whether a follow-up names a subject of its own so clearly that the turn before does not carry over."""
    if best is None or best.topic == intent or best.confidence < _PLAINLY:
        return False
    own = any(mention.kind in ("thing", "role", "situation") for mention in reading.mentions)
    return own or (bool(reading.residue) and best.likelihood >= BEYOND_DOUBT)


def _only_another_tumour(reading: Reading) -> bool:
    """ "Och ett melanom då?": a follow-up that names a tumour and nothing else."""
    named = {mention.kind for mention in reading.mentions if mention.start >= 0}
    return named == {"tumour"} and bool(reading.kinds) and len(reading.residue) <= FEW


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


def _answered_by(reading: Reading, lexicon: Lexicon, guidance: Guidance) -> str:
    """The topic of a tumour that the decision table alone does not settle: metastases, diagnoses not named."""
    if reading.kinds != {"other"}:
        return ""
    named = {m.concept for m in reading.mentions if m.kind == "tumour" and not m.denied} - _NO_KIND
    topics = {lexicon.answered_by.get(concept, "") for concept in named}
    if "" in topics:
        # A polyp beside a cancer changes nothing; a metastasis does.
        topics = {topic for topic in topics if topic and guidance.topics[topic].outcome == "answered"}
    return next(iter(sorted(topics)), "")
