"""What a read question asks for: a decision, a deadline, the phone hours, a page, or something that is not ours.

Pure: the same reading, context and candidates give the same route.
"""

from __future__ import annotations

from helpdesk.claims import claims_of_all, destination_holds
from helpdesk.conversation import Context
from helpdesk.duty import (
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
from helpdesk.found_pages import (
    answered_first,
    dated,
    likely_either,
    one_subject,
    ours,
    plainly_not_ours,
    plainly_refused,
    refused_to_reporter,
    silent_all,
)
from helpdesk.glossary import terms_asked
from helpdesk.pages_for_kinds import answered_by, for_kinds, meant_instead, names_last_day
from helpdesk.reading.aside import THANKS
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from helpdesk.route import Route, duty_route
from helpdesk.sister_registers import register_named
from helpdesk.thresholds import BEYOND_DOUBT, CERTAIN, SURE, UNSURE
from knowledge.model import Guidance


def route(
    reading: Reading, context: Context, intent: str, found: list[Candidate], guidance: Guidance, lexicon: Lexicon
) -> Route:
    """The route of `reading`, already completed from `context`; `intent` is what a follow-up inherits."""
    found = answered_first(found, guidance)
    best = found[0] if found else None
    if register := register_named(reading, best):
        return Route("register", name=register)
    enough = SURE if "?" in reading.text and len(reading.words) >= _SHORT else BEYOND_DOUBT
    follows = bool(context.intent) and best is not None and best.confidence >= enough
    if (not (reading.mentions or reading.residue or reading.years or intent) and not follows) or _only_thanks(reading):
        return Route("small_talk")
    replies = bool(context.asked) and reading.has("role/", "tumour/", "situation/")
    replies = replies or (intent == "decision" and reading.has("situation/recurrence", "situation/biopsied"))
    if best is not None and intent and not replies and plainly_not_ours(best, guidance):
        return Route("topic", (best.topic,), reading.case)
    if terms := terms_asked(reading, guidance):
        seen = dict.fromkeys(see for term in terms if (see := guidance.terms[term].see))
        return Route("term", tuple(seen), reading.case, name=" ".join(terms))
    topic = answered_by(reading, lexicon, guidance)
    if topic and (reading.has("ask/whether") or (reading.polarity.yes_no and reading.has("thing/report"))):
        return Route("topic", (topic,), reading.case)
    if claims_of_all(reading) and destination_holds(reading) is False:
        return Route("both_kinds", (), reading.case)
    if best is not None and context.intent == "decision" and _asks_besides(best, reading):
        return Route("topic", (best.topic,), reading.case)
    story = reading.kinds == {"bcc"} and told(reading) and reading.case.role != "clinic" and not intent
    if intent in DEADLINE_TOPICS and reading.years and not reading.has("ask/", "situation/"):
        return Route("topic", for_kinds(intent, reading, guidance), reading.case)
    if intent in DEADLINE_TOPICS and _only_another_tumour(reading):
        return Route("topic", for_kinds("bcc-deadline", reading, guidance), reading.case)
    sourced = reading.has("thing/source") or (reading.has("thing/law") and len(reading.words) <= _SHORT)
    names_tumour = any(mention.kind == "tumour" and mention.start >= 0 for mention in reading.mentions)
    things = {mention.concept for mention in reading.mentions if mention.kind == "thing"} - _OF_SOURCES
    of_its_own = best is not None and best.confidence >= BEYOND_DOUBT and reading.has("ask/whether", "thing/obligation")
    if sourced and context.intent and not (names_tumour or things or of_its_own):
        if context.intent == "decision":
            return Route("decision", (), context.case)
        return Route("topic", (context.intent,), reading.case)
    belongs = reading.has("region/") and reading.has("role/rcc") and _BELONGING & {word.read for word in reading.words}
    if belongs and "rcc-regions" in guidance.topics:
        return Route("topic", ("rcc-regions",), reading.case)
    if asks_last_call(reading) and "contact-hours" in {each.topic for each in found[:3]}:
        return Route("topic", ("contact-hours",), reading.case)
    if not story and (asks_due_day(reading, best, bool(context.intent)) or dated(found, reading, guidance)):
        return Route("topic", for_kinds("bcc-deadline", reading, guidance), reading.case)
    if asks_due_day_of_others(reading, best) or (
        reading.kinds == {"other"}
        and reading.polarity.yes_no
        and names_last_day(reading, guidance.topics["bcc-deadline"])
    ):
        return Route("topic", for_kinds("bcc-deadline", reading, guidance), reading.case)
    if reading.this_case and names_either(reading) and reading.has("ask/when") and not (reading.kinds or intent):
        return Route("ask", (), reading.case, asks="tumour")
    least = BEYOND_DOUBT if reading.this_case else CERTAIN
    elsewhere = best is not None and best.confidence >= least and best.topic not in DUTY_TOPICS
    if best is not None and not reading.this_case and best.confidence >= BEYOND_DOUBT:
        # "Vem på kliniken ska anmäla en nyupptäckt tumör?": a page for one kind of tumours is meant.
        elsewhere = elsewhere or guidance.topics[best.topic].applies_to == "other"
    one_told = reading.has("tumour/any") or told(reading) or len(reading.residue) <= FEW
    if not intent and not elsewhere and untold(reading) and one_told:
        return Route("ask", (), reading.case, asks="tumour")
    if best is not None and not intent and plainly_refused(best, reading, guidance):
        return Route("topic", for_kinds(best.topic, reading, guidance), reading.case)
    if intent == "decision" or asks_duty(reading, best, intent):
        return Route("topic", (topic,), reading.case) if topic else duty_route(reading, context, best, guidance)
    if intent and intent in guidance.topics and not _speaks_of_another(best, intent, reading):
        page = guidance.topics[intent]
        of_others = bool(reading.kinds) and page.applies_to not in ("any", *reading.kinds)
        of_others = of_others or _only_another_tumour(reading)
        if of_others and page.counterpart is None and intent not in DEADLINE_TOPICS:
            named = answered_by(reading, lexicon, guidance)
            return Route("topic", (named,), reading.case) if named else duty_route(reading, context, best, guidance)
        if page.outcome == "answered" or best is None or best.confidence < SURE or intent in DEADLINE_TOPICS:
            return Route("topic", for_kinds(intent, reading, guidance), reading.case)
    if (
        not reading.kinds
        and names_either(reading)
        and (best is None or best.confidence < SURE)
        and asks_report(reading)
    ):
        return Route("ask", (), reading.case, asks="tumour")
    if best is not None and not intent and refused_to_reporter(best, reading, guidance):
        if reading.kinds:
            return duty_route(reading, context, best, guidance)
        return Route("ask", (), reading.case, asks="tumour")
    if best is not None and best.confidence < SURE and one_subject(found, guidance):
        return Route("topic", for_kinds(best.topic, reading, guidance), reading.case)
    asks_day = reading.kinds == {"bcc"} and reading.has("ask/when") and not reading.has("thing/open", "thing/phone")
    if best is not None and best.confidence < UNSURE and (tells_of_duty(reading) or (asks_day and told(reading))):
        return duty_route(reading, context, best, guidance)
    if best is not None and not context.intent and silent_all(found, guidance) and ours(best, reading, guidance):
        return Route("topic", (best.topic,), reading.case)
    if best is None or best.confidence < UNSURE or (best.confidence < SURE and not ours(best, reading, guidance)):
        return Route("nothing", tuple(c.topic for c in found[:3]))
    if best.confidence < SURE and reading.kinds == {"bcc"} and reading.years and not told(reading):
        return Route("topic", ("bcc-deadline",), reading.case)
    if best.confidence < SURE and likely_either(found, guidance):
        topics = for_kinds(best.topic, reading, guidance)
        return Route("topic", topics, reading.case, otherwise=found[1].topic)
    if best.confidence < SURE:
        asked_of_other = reading.kinds == {"other"} and reading.has("ask/where", "ask/who")
        if (
            asked_of_other
            or tells_of_duty(reading)
            or (best.topic in DUTY_TOPICS and len(reading.kinds) == 1 and told_by(reading))
        ):
            return duty_route(reading, context, best, guidance)
        return Route("unsure", tuple(c.topic for c in found[:3]), reading.case)
    topics = for_kinds(best.topic, reading, guidance)
    return Route("topic", topics, reading.case, otherwise=meant_instead(found, topics, guidance))


def _only_thanks(reading: Reading) -> bool:
    """ "Thanks love, you're a star": nothing is asked."""
    said = [word.typed for word in reading.words]
    asks = reading.mentions or reading.years or "?" in reading.text
    return bool(THANKS & set(said[:2])) and len(said) <= _MOST_THANKS and not asks


_MOST_THANKS = 8
_BELONGING = frozenset("vilket which vårt our ours hör tillhör belong belongs".split())


def _asks_besides(best: Candidate, reading: Reading) -> bool:
    """ "Since when?" after a decision: a short question with a thing of its own, which one page surely answers."""
    own = {mention.concept for mention in reading.mentions if mention.kind == "thing" and mention.start >= 0}
    most = _LONGER if best.confidence >= BEYOND_DOUBT else _SHORT
    short = len(reading.words) <= most and not reading.residue
    return short and bool(own - BESIDES_DUTY) and best.confidence >= CERTAIN and best.topic not in DUTY_TOPICS


_OF_SOURCES = frozenset({"thing/source", "thing/law", "thing/main-rule"})
_SHORT, _LONGER = 6, 12
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
    return "tumour" in named <= {"tumour", "role"} and bool(reading.kinds) and len(reading.residue) <= FEW
