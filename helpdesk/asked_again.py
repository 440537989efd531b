"""A follow-up that goes on about the last answer without naming it: "varför då?", "which is ours?", "when next?"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from helpdesk.case_again import in_doubt, other_role, supposed_otherwise, told_now, what_to_do, where_to
from helpdesk.case_so_far import kinds_so_far
from helpdesk.follow_up import SHORT, Completed, FollowUp
from helpdesk.reading.days import dates_named, day_asked
from helpdesk.reading.mentions import Mention
from helpdesk.reading.words_read import WordRead

_MOST_WHY, _MOST_WHEN, _LEAST_CLAIM = 4, 6, 5


def asked_again(turn: FollowUp) -> Completed | None:
    """What `turn` asks about the answer before it; None where it asks something of its own."""
    return next((found for way in _WAYS if (found := way(turn)) is not None), None)


_CORRECTING = frozenset("fel wrong sorry menade meant provet sample svaret förlåt".split())


def _last_day(turn: FollowUp) -> Completed | None:
    """ "And 2027's, how long have I got?" after a case: the last day, not the case again."""
    reading = turn.reading
    asks = bool(reading.years) or (reading.has("ask/when") and not reading.has("thing/open", "thing/phone"))
    elsewhere = turn.told or reading.has("ask/whether", "tumour/") or bool(_CORRECTING & set(turn.words))
    fits = turn.after_bcc_case and asks and not elsewhere and len(turn.words) <= SHORT
    return (replace(reading, kinds=kinds_so_far(turn.context)), "bcc-deadline") if fits else None


def _why(turn: FollowUp) -> Completed | None:
    fits = turn.reading.has("ask/why") and len(turn.words) <= _MOST_WHY and not turn.reading.kinds
    return _of_last_answer(turn) if fits else None


def _claim(turn: FollowUp) -> Completed | None:
    """A yes/no question of bare words: "är det verkligen så för oss här?"."""
    reading = turn.reading
    bare = not reading.mentions and not reading.residue and not reading.years
    fits = bare and reading.polarity.yes_no and len(turn.words) >= _LEAST_CLAIM
    return _of_last_answer(turn) if fits and turn.context.case.tumour != "unknown" else None


def _of_last_answer(turn: FollowUp) -> Completed:
    reading = replace(turn.reading, case=turn.context.case, kinds=kinds_so_far(turn.context))
    return reading, turn.context.intent


_TO_WHICH = (["till", "vilket"], ["to", "which"], ["till", "vilken"])
_WHICH = frozenset("vilket vilken which".split())
_OURS = frozenset("vårt vår våran vi oss ours our us we min mitt mine".split())


def _centre(turn: FollowUp) -> Completed | None:
    """ "Which one is ours?" with the place of a turn before, or "and for a man in Visby?" after a centre."""
    elsewhere = {each for each in turn.things if not each.startswith(("region/", "role/"))} - {"thing/region"}
    another_place = turn.context.intent == "rcc-regions" and turn.reading.has("region/") and not elsewhere
    if another_place and len(turn.words) <= SHORT:
        return turn.reading, turn.context.intent
    said = set(turn.words)
    which = turn.words[:2] in _TO_WHICH or (
        bool(_WHICH & said) and (bool(_OURS & said) or len(turn.words) <= _MOST_WHY)
    )
    if turn.context.place is None or not which or turn.things or turn.reading.kinds:
        return None
    # As if the place had been said again.
    name, region = turn.context.place
    at = len(turn.reading.words)
    words = (*turn.reading.words, WordRead(name, name))
    mentions = (*turn.reading.mentions, Mention(region, at, at + 1))
    return replace(turn.reading, words=words, mentions=mentions), "rcc-regions"


_EXTRACT = ("register-extract", "register-extract-how")


def _cost(turn: FollowUp) -> Completed | None:
    """ "Does that cost anything?" after the extract from the register, which is free."""
    fits = turn.context.intent in _EXTRACT and turn.things == {"thing/cost"} and len(turn.words) <= SHORT
    # Nothing of its own is left to ask: the cost of reporting is another page.
    return (replace(turn.reading, mentions=(), residue=()), "register-extract-how") if fits else None


_NEXT_TIME = (("nästa", "gång"), ("next", "time"), ("efter", "det"), ("after", "that"))


def _phone(turn: FollowUp) -> Completed | None:
    """ "När då?", "nästa gång?", "om en kvart då?" after the phone hours: when it opens, not when to report."""
    reading, length = turn.reading, len(turn.words)
    named = {mention.concept for mention in reading.mentions} - {"ask/when", "thing/open", "thing/phone"}
    if turn.context.intent != "contact-hours" or named or reading.years:
        return None
    next_time = any(pair in _NEXT_TIME for pair in pairwise(turn.words)) and length <= _MOST_WHEN
    later = not reading.mentions and length < _MOST_WHEN and day_asked(reading.text, turn.now) is not None
    when = reading.has("ask/when") and length <= _MOST_WHY
    return (replace(reading, residue=()), "contact-hours") if next_time or later or when else None


def _date(turn: FollowUp) -> Completed | None:
    """ "Somebody told me end of April" after the last day."""
    of_day = turn.context.intent == "bcc-deadline" and not turn.reading.kinds and len(turn.words) <= SHORT
    fits = of_day and bool(dates_named(turn.reading.text))
    return (replace(turn.reading, kinds=kinds_so_far(turn.context)), "bcc-deadline") if fits else None


_WAYS: tuple[Callable[[FollowUp], Completed | None], ...] = (
    supposed_otherwise,
    what_to_do,
    _last_day,
    _why,
    _centre,
    _cost,
    other_role,
    _phone,
    where_to,
    _claim,
    told_now,
    in_doubt,
    _date,
)
