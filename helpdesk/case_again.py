"""A follow-up that goes on about the case just decided: "and if not?", "vad ska vi göra då?", "inget recidiv"."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.case_so_far import merged_case
from helpdesk.duty import DEADLINE_TOPICS, DUTY_TOPICS
from helpdesk.follow_up import SHORT, Completed, FollowUp

_FILLING = frozenset(
    """
    and och men but ok okej okay so så hm då then what vad happens händer is det den it they in i that this case fall
    fallet
    """.split()
)
_PHRASES_NOT_SO = "if not, om inte, annars, otherwise, if was not, if has not, om inte är, om är inte, om nej, if no"
_PHRASES_SO = "if, if so, if was, if were, if has, if yes, om är, om var, om har, om ja"
_NOT_SO = frozenset(_PHRASES_NOT_SO.split(", "))
_SO = frozenset(_PHRASES_SO.split(", "))


def supposed_otherwise(turn: FollowUp) -> Completed | None:
    """ "And if not?" denies what was told or is not known; "if it is" supposes an earlier biopsy where none was."""
    if not turn.after_bcc_case:
        return None
    case = turn.context.case
    left = " ".join(word for word in turn.words if word not in _FILLING or word == "är")
    if left in _NOT_SO:
        return turn.of_case(replace(case, biopsied="no", recurrence="no"), this_case=True)
    if left in _SO and case.biopsied != "yes":
        return turn.of_case(replace(case, biopsied="yes"), this_case=True)
    return None


_DO = frozenset(("göra", "gör", "do"))
_WHAT_TO_DO = frozenset(
    """
    vad ska skall måste bör jag vi är det då nu så och men som what should must i we am is it then now so and have to
    """.split()
)


def what_to_do(turn: FollowUp) -> Completed | None:
    """ "Vad ska jag göra då?": the decision again."""
    said = set(turn.words)
    only_that = bool(_DO & said) and said <= _DO | _WHAT_TO_DO
    return turn.of_case(turn.context.case) if turn.context.intent == "decision" and only_that else None


_OF_ROLES = frozenset({"thing/report", "thing/obligation", "thing/main-rule"})


def other_role(turn: FollowUp) -> Completed | None:
    """ "Does the eye doctor have to do anything?": another one's duty for the same tumour."""
    reading, context = turn.reading, turn.context
    others = {concept for concept in turn.things if not concept.startswith("role/")} - _OF_ROLES
    asks = reading.has("ask/whether", "ask/who") or (reading.polarity.yes_no and bool(_DO & set(turn.words)))
    of_duty = context.intent in ("decision", *DUTY_TOPICS, *DEADLINE_TOPICS)
    decided = of_duty and context.case.tumour != "unknown"
    fits = decided and reading.case.role != "unknown" and asks and not (reading.kinds or others)
    return turn.of_case(turn.merged()) if fits and len(turn.words) <= SHORT else None


_MOST_WHERE = 5


def where_to(turn: FollowUp) -> Completed | None:
    """ "Till vem då?"."""
    asks = turn.reading.has("ask/where") and len(turn.words) <= _MOST_WHERE and not turn.things - {"thing/report"}
    known = turn.context.case.tumour != "unknown"
    return turn.of_case(turn.merged()) if asks and known and not turn.reading.kinds else None


_BESIDE_HISTORY = frozenset({"thing/correct", "thing/referral", "thing/phone", "thing/duty-to-state", "thing/early"})


def told_now(turn: FollowUp) -> Completed | None:
    """ "Doktorn ringde, det är inget recidiv", "what if the same tumour was sampled in May?"."""
    goes_on = turn.context.case.tumour == "bcc" and not turn.reading.has("tumour/skin-cancer", "ask/", "register/")
    goes_on = goes_on and not (turn.reading.years or turn.reading.kinds)
    named = {concept for concept in turn.things if not concept.startswith("role/")}
    return turn.of_case(turn.merged()) if turn.told and goes_on and not named - _BESIDE_HISTORY else None


def in_doubt(turn: FollowUp) -> Completed | None:
    """ "And if the referral doesn't say?": what was told before is not known after all."""
    reading, before = turn.reading, turn.context.case
    if not reading.not_known or turn.told or reading.kinds or before.tumour != "bcc":
        return None
    biopsied = reading.has("situation/biopsied", "situation/biopsy")
    recurrence = reading.has("situation/recurrence")
    if biopsied or not recurrence:
        before = replace(before, biopsied="unknown")
    if recurrence or not biopsied:
        before = replace(before, recurrence="unknown")
    case = merged_case(before, reading.case)
    return turn.of_case(case, this_case=True) if case.role == "pathology" else None
