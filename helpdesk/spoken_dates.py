"""Dates and times as people say them, in Swedish and English.

The names are Babel's (CLDR); they stand here because importing Babel doubles the time of a shell answer, and a test
compares them with Babel.
"""

from __future__ import annotations

from datetime import date, time

from helpdesk.answer import PhoneWindow
from knowledge.model import Language, PhoneSlot

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: dict[Language, tuple[str, ...]] = {
    "sv": tuple("januari februari mars april maj juni juli augusti september oktober november december".split()),
    "en": tuple("January February March April May June July August September October November December".split()),
}

_NEAR: dict[Language, tuple[str, str]] = {"sv": ("i dag", "i morgon"), "en": ("today,", "tomorrow,")}


def weekday(day: date, language: Language) -> str:
    """ "onsdag", "Wednesday"."""
    return _WEEKDAYS[language][day.weekday()]


def spoken_weekdays(number: int, language: Language) -> str:
    """ "onsdagar", "Wednesdays"; `number` 0 is Monday."""
    return _WEEKDAYS[language][number] + ("ar" if language == "sv" else "s")


def spoken_date(day: date, language: Language) -> str:
    """ "onsdag 31 mars 2027", "Wednesday 31 March 2027"."""
    return f"{weekday(day, language)} {spoken_day(day.month, day.day, language)} {day.year}"


def spoken_day(month: int, day: int, language: Language) -> str:
    """ "31 mars", "31 March"."""
    return f"{day} {_MONTHS[language][month - 1]}"


def spoken_time(at: time) -> str:
    """ "13", "13.30"."""
    return f"{at.hour}.{at.minute:02d}" if at.minute else str(at.hour)


def spoken_span(opens: time, closes: time) -> str:
    """ "13–15"."""
    return f"{spoken_time(opens)}–{spoken_time(closes)}"


def spoken_window(window: PhoneWindow, language: Language, today: date) -> str:
    """ "i dag måndag kl. 13–15", "tisdag 24 november kl. 9–11"; the year is said where it is not today's."""
    day = window.opens.date()
    ahead = (day - today).days
    if ahead in (0, 1):
        said = f"{_NEAR[language][ahead]} {weekday(day, language)}"
    elif day.year == today.year:
        said = f"{weekday(day, language)} {spoken_day(day.month, day.day, language)}"
    else:
        said = spoken_date(day, language)
    at = "kl." if language == "sv" else "at"
    return f"{said} {at} {spoken_span(window.opens.time(), window.closes.time())}"


def spoken_hours(slots: tuple[PhoneSlot, ...], language: Language) -> str:
    """ "måndagar kl. 13–15, tisdagar kl. 9–11 och torsdagar kl. 13–15"."""
    at = "kl." if language == "sv" else "at"
    said = [f"{spoken_weekdays(slot.weekday, language)} {at} {spoken_span(slot.opens, slot.closes)}" for slot in slots]
    joiner = " och " if language == "sv" else " and "
    return joiner.join((", ".join(said[:-1]), said[-1])) if len(said) > 1 else "".join(said)
