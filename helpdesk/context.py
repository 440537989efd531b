"""How a short follow-up is completed from what the turn before left."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from helpdesk.asked_again import asked_again
from helpdesk.case_so_far import kinds_so_far, merged_case
from helpdesk.conversation import Context
from helpdesk.follow_up import FollowUp
from helpdesk.reading.days import day_asked
from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Reading
from helpdesk.reading.year_asked import YearAsked
from helpdesk.reply import replied
from knowledge.analyzer import fold

_CASE_KINDS = ("tumour", "role", "situation")
_OPENERS = frozenset(
    """
och men då nej nä näe nope jo ja fast samt okej ok jaha om sen and but then no yes so what about if also menade menar
istället meant instead aha tack thanks right sorry ursäkta fel wait vänta förlåt alltså tillbaka back
""".split()
)
POINTING = frozenset(
    """
det den dem dom dessa denna detta sådan sådana då it that those them these they this one there likadant samma
detsamma motsvarande same
""".split()
)
_CORRECTING = frozenset(("menade", "menar", "meant", "mean"))
_WRONG = frozenset(("fel", "wrong", "misread", "felläst"))
_SHORT, _LONGER = 12, 18
_MOST_LEFT, _MOST_OF_REPLY = 2, 4
"""Words that no concept explains, in a follow-up and in an answer to our own question."""
_DEADLINES = ("bcc-deadline", "deadline-weekend")
_YEAR_AFTER = re.compile(
    r"\b(?:aret efter|nasta ar|aret darpa|marsen? efter|nasta mars|march after that|following march|the year after|"
    r"next year|the next one|following year)\b"
)
_YEAR_BEFORE = re.compile(r"\b(?:aret innan|aret fore|the year before|previous year|year earlier)\b")


def leans(reading: Reading, context: Context) -> bool:
    """Whether a short question points back to the turn before: "måste hon betala för det?"."""
    words = {word.read for word in reading.words}
    return bool(context.intent) and (len(words) <= 3 or (len(words) <= 9 and bool(words & (POINTING | _OPENERS))))


def completed(reading: Reading, context: Context, now: datetime) -> tuple[Reading, str]:
    """`reading` with what it leaves out, and the intent it inherits ("" where it stands on its own).

    A question that names its own subject starts afresh but keeps the kind of tumour when it points back ("… den?").
    """
    if not context.intent:
        return _with_role(reading, context), ""
    if context.asked and (reply := replied(reading, context)) is not None:
        return reply, context.intent
    words = [word.read for word in reading.words]
    reading = _only_naming(_with_year(reading, context))
    if reading.years and not reading.kinds and reading.has("ask/when"):
        reading = replace(reading, kinds=kinds_so_far(context))
    no_subject = _NO_SUBJECT | ({"thing/phone"} if reading.has("situation/") else set())
    own_subject = any(
        mention.kind in ("thing", "register") and mention.concept not in no_subject for mention in reading.mentions
    )
    if (again := asked_again(FollowUp(reading, context, words, now))) is not None:
        return again
    tells = any(mention.kind in (*_CASE_KINDS, "region") for mention in reading.mentions) or bool(reading.years)
    tells = tells or (context.intent == "contact-hours" and day_asked(reading.text, now) is not None)
    if _INSTEAD & set(words) and context.intent == "decision":
        return replace(
            reading, case=merged_case(context.case, reading.case), kinds=kinds_so_far(context)
        ), context.intent
    asks = any(mention.kind == "ask" for mention in reading.mentions)
    corrects = bool(_CORRECTING & set(words)) or (
        bool(_WRONG & set(words)) and bool(reading.kinds or reading.years) and not asks and len(words) <= _LONGER
    )
    if corrects and (reading.has("thing/correct") or reading.kinds):
        kept = tuple(mention for mention in reading.mentions if mention.concept != "thing/correct")
        reading, own_subject = replace(reading, mentions=kept), False
    if corrects and tells and not own_subject:
        return replace(reading, case=merged_case(context.case, reading.case)), context.intent
    opener = bool(words) and words[0] in _OPENERS
    points = any(word in POINTING for word in words)
    short = len(words) <= 9 or not (own_subject or asks)
    follows = short and (opener or points or len(words) <= 5)
    if not follows and not (context.asked and tells and not own_subject):
        return _with_role(reading, context), ""
    before = context.case
    if _GENERAL & set(words):
        before = replace(before, biopsied="unknown", recurrence="unknown")
    case = merged_case(before, reading.case)
    whole = replace(
        reading,
        case=case,
        kinds=reading.kinds or kinds_so_far(context),
        this_case=reading.this_case or (context.this_case and not own_subject),
    )
    if own_subject or (asks and not _only_tells(reading)):
        return _with_tumour(whole, context), ""
    residue = [stem for stem in reading.residue if stem not in _OPENERS]
    most = _MOST_OF_REPLY if context.asked else _MOST_LEFT
    return whole, context.intent if (tells or context.asked) and len(residue) <= most else ""


_GENERAL = frozenset("alla samtliga varje all every any".split())
_NO_SUBJECT = frozenset({"thing/report", "thing/holiday"})
_INSTEAD = frozenset(("stället", "istället", "instead"))


_FIRST_PERSON = frozenset("vi jag oss våra mina we i us our my".split())


def _with_role(reading: Reading, context: Context) -> Reading:
    """A new case told by the same person, or another question of what that person has to do."""
    case = reading.case
    told_case = reading.this_case or (case.biopsied, case.recurrence) != ("unknown", "unknown")
    told_case = told_case or bool(_FIRST_PERSON & {word.read for word in reading.words})
    if case.role != "unknown" or not told_case:
        return reading
    return replace(reading, case=replace(case, role=context.case.role))


_WHAT_OF = re.compile(
    r"\b(?:hur (?:är|ar|blir|var|ser) det (?:ut )?(?:med|för|for)|hur gör (?:vi|man|jag) med|vad gäller för|what about|"
    r"how about|how is it with)\b"
)


def _only_naming(reading: Reading) -> Reading:
    """ "Hur är det med skivepitel då?" asks the same of another tumour, and not how."""
    if not reading.kinds or not _WHAT_OF.search(reading.text.lower()):
        return reading
    return replace(reading, mentions=tuple(mention for mention in reading.mentions if mention.kind != "ask"))


def _with_year(reading: Reading, context: Context) -> Reading:
    """A year counted from the one answered last: "och året efter?"."""
    if context.data_year is None or reading.years:
        return reading
    folded = fold(reading.text)
    step = 1 if _YEAR_AFTER.search(folded) else -1 if _YEAR_BEFORE.search(folded) else 0
    goes_on = context.intent in _DEADLINES and len(reading.words) <= _SHORT and reading.has("ask/when", "thing/holiday")
    if not step and goes_on and not reading.kinds:
        return replace(reading, years=(YearAsked(context.data_year, "data"),))
    return replace(reading, years=(YearAsked(context.data_year + step, "data"),)) if step else reading


def _only_tells(reading: Reading) -> bool:
    return not any(
        mention.kind == "ask" and mention.concept not in ("ask/whether", "ask/what-is") for mention in reading.mentions
    )


def _with_tumour(reading: Reading, context: Context) -> Reading:
    """The question with the tumour of the turn before as if it had been said, for retrieval to see."""
    if any(mention.kind == "tumour" for mention in reading.mentions) or context.case.tumour == "unknown":
        return reading
    concept = "tumour/bcc" if context.case.tumour == "bcc" else "tumour/other"
    return replace(reading, mentions=(*reading.mentions, Mention(concept, -1, -1)))
