"""A follow-up that goes on about the last answer without naming it: "varför då?", "which is ours?", "when next?"."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.case_so_far import kinds_so_far, merged_case
from helpdesk.conversation import Context
from helpdesk.reading.days import dates_named
from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Reading
from helpdesk.reading.words_read import WordRead

_BESIDE_HISTORY = frozenset({"thing/correct", "thing/referral", "thing/phone", "thing/duty-to-state"})
_MOST_WHY, _MOST_WHERE, _LEAST_CLAIM, _SHORT = 4, 5, 5, 12


def asked_again(reading: Reading, context: Context, words: list[str]) -> tuple[Reading, str] | None:
    """What goes on about the last answer without naming it: "varför då?", "and if the referral doesn't say?",
    "somebody told me end of April"."""
    if reading.has("ask/why") and len(words) <= _MOST_WHY and not reading.kinds:
        return replace(reading, case=context.case, kinds=kinds_so_far(context)), context.intent
    things = {
        mention.concept for mention in reading.mentions if mention.kind in ("thing", "role", "region", "register")
    }
    which = bool(_WHICH & set(words)) and (bool(_OURS & set(words)) or len(words) <= _MOST_WHY)
    if context.place is not None and which and not things and not reading.kinds:
        return _with_place(reading, context.place), "rcc-regions"
    if context.intent == "contact-hours" and _asks_next_time(reading, words):
        return reading, context.intent
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
    return reading.has("ask/when") and not others and len(words) <= _MOST_WHY and not reading.years
