"""Swedish public holidays (lag 1989:253 om allmänna helgdagar) and the eves that are kept as free days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from knowledge.model import Language

Name = Mapping[Language, str]

_FIXED: tuple[tuple[int, int, str, str], ...] = (
    (1, 1, "nyårsdagen", "New Year's Day"),
    (1, 6, "trettondedag jul", "Epiphany"),
    (5, 1, "första maj", "May Day"),
    (6, 6, "nationaldagen", "National Day"),
    (12, 24, "julafton", "Christmas Eve"),
    (12, 25, "juldagen", "Christmas Day"),
    (12, 26, "annandag jul", "Boxing Day"),
    (12, 31, "nyårsafton", "New Year's Eve"),
)
_FROM_EASTER: tuple[tuple[int, str, str], ...] = (
    (-2, "långfredagen", "Good Friday"),
    (-1, "påskafton", "Easter Saturday"),
    (0, "påskdagen", "Easter Sunday"),
    (1, "annandag påsk", "Easter Monday"),
    (39, "Kristi himmelsfärdsdag", "Ascension Day"),
    (48, "pingstafton", "Whitsun Eve"),
    (49, "pingstdagen", "Whit Sunday"),
)
_NATIONAL_DAY_SINCE = 2005
_WHIT_MONDAY_UNTIL = 2004


def holiday_name(day: date, language: Language) -> str | None:
    """The name of the public holiday or eve that `day` is; None for any other day, Sundays included."""
    found = holidays_of(day.year).get(day)
    return found[language] if found else None


@lru_cache(maxsize=256)
def holidays_of(year: int) -> Mapping[date, Name]:
    """All public holidays and eves of `year`, by date."""
    found: dict[date, Name] = {}
    for month, number, swedish, english in _FIXED:
        if (month, number) == (6, 6) and year < _NATIONAL_DAY_SINCE:
            continue
        found[date(year, month, number)] = {"sv": swedish, "en": english}
    sunday = easter(year)
    moved = [*_FROM_EASTER]
    if year <= _WHIT_MONDAY_UNTIL:
        moved.append((50, "annandag pingst", "Whit Monday"))
    for offset, swedish, english in moved:
        found[sunday + timedelta(days=offset)] = {"sv": swedish, "en": english}
    midsummer = _saturday_from(date(year, 6, 20))
    found[midsummer - timedelta(days=1)] = {"sv": "midsommarafton", "en": "Midsummer Eve"}
    found[midsummer] = {"sv": "midsommardagen", "en": "Midsummer Day"}
    found[_saturday_from(date(year, 10, 31))] = {"sv": "alla helgons dag", "en": "All Saints' Day"}
    return found


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(5 - day.weekday()) % 7)
