"""Public holidays against the `holidays` package, an independent computation."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from helpdesk.public_holidays import holiday_name, holidays_of

_EVES = {"påskafton", "pingstafton", "midsommarafton", "julafton", "nyårsafton"}


@pytest.mark.parametrize("year", range(1990, 2101))
def test_every_public_holiday_of_the_year(year: int) -> None:
    theirs = set(holidays.country_holidays("SE", years=year, include_sundays=False))
    ours = {day for day, name in holidays_of(year).items() if name["sv"] not in _EVES}
    # The package counts the eves that the holidays act of 1989 treats as Sundays in some contracts; ours are named apart.
    eves = {day for day, name in holidays_of(year).items() if name["sv"] in _EVES}
    assert ours - theirs == set()
    assert theirs - ours - eves == set()


@pytest.mark.parametrize(
    ("day", "swedish", "english"),
    [
        (date(2024, 3, 31), "påskdagen", "Easter Sunday"),
        (date(2027, 3, 29), "annandag påsk", "Easter Monday"),
        (date(2029, 3, 31), "påskafton", "Easter Saturday"),
        (date(2026, 5, 14), "Kristi himmelsfärdsdag", "Ascension Day"),
        (date(2026, 6, 19), "midsommarafton", "Midsummer Eve"),
        (date(2026, 12, 24), "julafton", "Christmas Eve"),
    ],
)
def test_names(day: date, swedish: str, english: str) -> None:
    assert holiday_name(day, "sv") == swedish
    assert holiday_name(day, "en") == english


def test_ordinary_days_and_plain_sundays_have_no_name() -> None:
    named = [date(2030, 3, 31) + timedelta(days=offset) for offset in (0, 1, 2)]
    assert [holiday_name(day, "sv") for day in named] == [None, None, None]
