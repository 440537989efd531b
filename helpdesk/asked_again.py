"""A follow-up that goes on about the last answer without naming it: "varför då?", "which is ours?", "when next?"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from helpdesk.case_so_far import kinds_so_far, merged_case
from helpdesk.conversation import Context
from helpdesk.reading.days import dates_named, day_asked
from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Reading
from helpdesk.reading.words_read import WordRead
from helpdesk.supposed_otherwise import supposed_otherwise

_BESIDE_HISTORY = frozenset({"thing/correct", "thing/referral", "thing/phone", "thing/duty-to-state"})
_MOST_WHY, _MOST_WHERE, _LEAST_CLAIM, _SHORT = 4, 5, 5, 12


def asked_again(reading: Reading, context: Context, words: list[str], now: datetime) -> tuple[Reading, str] | None:
    """What goes on about the last answer without naming it: "varför då?", "and if the referral doesn't say?",
    "somebody told me end of April"."""
    if (supposed := supposed_otherwise(words, context)) is not None:
        return replace(reading, case=supposed, kinds=kinds_so_far(context), this_case=True), "decision"
    if context.intent == "decision" and _DO & set(words) and set(words) <= _DO | _WHAT_TO_DO:
        return replace(reading, case=context.case, kinds=kinds_so_far(context)), "decision"
    if _asks_day(reading, words, context):
        return replace(reading, kinds=kinds_so_far(context)), "bcc-deadline"
    if reading.has("ask/why") and len(words) <= _MOST_WHY and not reading.kinds:
        return replace(reading, case=context.case, kinds=kinds_so_far(context)), context.intent
    things = {
        mention.concept for mention in reading.mentions if mention.kind in ("thing", "role", "region", "register")
    }
    which = bool(_WHICH & set(words)) and (bool(_OURS & set(words)) or len(words) <= _MOST_WHY)
    which = which or (words[:2] in _TO_WHICH and not things)
    elsewhere = {concept for concept in things if not concept.startswith(("region/", "role/"))} - {"thing/region"}
    if context.intent == "rcc-regions" and reading.has("region/") and not elsewhere and len(words) <= _SHORT:
        return reading, context.intent
    if _asks_of_other_role(reading, things, words, context):
        return replace(reading, case=merged_case(context.case, reading.case), kinds=kinds_so_far(context)), "decision"
    if context.place is not None and which and not things and not reading.kinds:
        return _with_place(reading, context.place), "rcc-regions"
    if context.intent == "contact-hours" and (_asks_next_time(reading, words) or _asks_later(reading, words, now)):
        return replace(reading, residue=()), context.intent
    whereto = reading.has("ask/where") and len(words) <= _MOST_WHERE and not things - {"thing/report"}
    if whereto and not reading.kinds and context.case.tumour != "unknown":
        return replace(reading, case=merged_case(context.case, reading.case), kinds=kinds_so_far(context)), "decision"
    bare = not reading.mentions and not reading.residue and not reading.years
    if bare and reading.polarity.yes_no and len(words) >= _LEAST_CLAIM and context.case.tumour != "unknown":
        return replace(reading, case=context.case, kinds=kinds_so_far(context)), context.intent
    told = (reading.case.biopsied, reading.case.recurrence) != ("unknown", "unknown")
    goes_on = context.case.tumour == "bcc" and not reading.has("tumour/", "ask/", "register/")
    named = {concept for concept in things if not concept.startswith("role/")}
    if told and goes_on and not named - _BESIDE_HISTORY:
        return replace(reading, case=merged_case(context.case, reading.case), kinds=kinds_so_far(context)), "decision"
    if reading.not_known and not told and not reading.kinds and context.case.tumour == "bcc":
        biopsied, recurrence = (
            reading.has("situation/biopsied", "situation/biopsy"),
            reading.has("situation/recurrence"),
        )
        before = context.case
        if biopsied or not recurrence:
            before = replace(before, biopsied="unknown")
        if recurrence or not biopsied:
            before = replace(before, recurrence="unknown")
        case = merged_case(before, reading.case)
        if case.role == "pathology":
            return replace(reading, case=case, kinds=kinds_so_far(context), this_case=True), "decision"
    if context.intent == "bcc-deadline" and len(words) <= _SHORT and not reading.kinds and dates_named(reading.text):
        return replace(reading, kinds=kinds_so_far(context)), context.intent
    return None


_DO = frozenset(("göra", "gör", "do"))
_WHAT_TO_DO = frozenset(
    """
    vad ska skall måste bör jag vi är det då nu så och men som what should must i we am is it then now so and have to
    """.split()
)
_TO_WHICH = (["till", "vilket"], ["to", "which"], ["till", "vilken"])
_WHICH = frozenset("vilket vilken which".split())
_OURS = frozenset("vårt vår våran vi oss ours our us we min mitt mine".split())


def _with_place(reading: Reading, place: tuple[str, str]) -> Reading:
    """ "Which one is ours?", with the place of a turn before as if it had been said."""
    name, region = place
    at = len(reading.words)
    words = (*reading.words, WordRead(name, name))
    return replace(reading, words=words, mentions=(*reading.mentions, Mention(region, at, at + 1)))


def _asks_next_time(reading: Reading, words: list[str]) -> bool:
    """ "När då?" after a closed phone: when it opens, not when to report."""
    others = {mention.concept for mention in reading.mentions} - {"ask/when", "thing/open", "thing/phone"}
    if others or reading.years:
        return False
    next_time = any(pair in _NEXT_TIME for pair in pairwise(words)) and len(words) <= _MOST_WHERE + 1
    return next_time or (reading.has("ask/when") and len(words) <= _MOST_WHY)


def _asks_day(reading: Reading, words: list[str], context: Context) -> bool:
    """ "And 2027's, how long have I got?" after a case: the last day, not the case again."""
    of_bcc = context.intent == "decision" and context.case.tumour == "bcc" and not reading.has("tumour/")
    told = (reading.case.biopsied, reading.case.recurrence) != ("unknown", "unknown") or reading.has("ask/whether")
    asks = bool(reading.years) or (reading.has("ask/when") and not reading.has("thing/open", "thing/phone"))
    corrects = bool(_CORRECTING & set(words))
    return of_bcc and asks and not (told or corrects) and len(words) <= _SHORT


_CORRECTING = frozenset("fel wrong sorry menade meant provet sample svaret förlåt".split())


def _asks_later(reading: Reading, words: list[str], now: datetime) -> bool:
    """ "Om en kvart då?" after the phone hours."""
    return len(words) <= _MOST_WHERE and not reading.mentions and day_asked(reading.text, now) is not None


_NEXT_TIME = (("nästa", "gång"), ("next", "time"), ("efter", "det"), ("after", "that"))
_OF_ROLES = frozenset({"thing/report", "thing/obligation", "thing/main-rule"})


def _asks_of_other_role(reading: Reading, things: set[str], words: list[str], context: Context) -> bool:
    """ "Does the eye doctor have to do anything?": another one's duty for the same tumour."""
    others = {concept for concept in things if not concept.startswith("role/")} - _OF_ROLES
    asks = reading.has("ask/whether", "ask/who") or (reading.polarity.yes_no and bool(_DO & set(words)))
    told = context.intent == "decision" and context.case.tumour != "unknown"
    return told and reading.case.role != "unknown" and asks and not (reading.kinds or others) and len(words) <= _SHORT
