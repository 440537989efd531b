"""The deadline of every data year against an independent computation, and the moments where people go wrong."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import holidays
import pytest

from helpdesk.answer import PhoneWindow
from helpdesk.deadlines import deadline_for, next_data_year
from knowledge.model import ContactHours, PhoneSlot, YearlyDeadline

RULE = YearlyDeadline(month=3, day=31, years_after=1, first_year=2004)
HOURS = ContactHours(
    "000",
    (PhoneSlot(0, time(13), time(15)), PhoneSlot(1, time(9), time(11)), PhoneSlot(3, time(13), time(15))),
)
_OPENS = {0: time(13), 1: time(9), 3: time(13)}


@pytest.mark.parametrize("year", range(2004, 2100))
def test_every_data_year(year: int) -> None:
    deadline = deadline_for(RULE, HOURS, year, date(2026, 11, 23), "sv")
    due = date(year + 1, 3, 31)
    free = holidays.country_holidays("SE", years=[due.year], include_sundays=False)
    assert deadline.date == due
    assert deadline.weekday == ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"][due.weekday()]
    assert deadline.days_left == (due - date(2026, 11, 23)).days
    assert (deadline.holiday is not None) == (due in free or (due + timedelta(days=1) in free and due.weekday() == 5))
    slot = due
    while slot.weekday() not in _OPENS or slot in free:
        slot -= timedelta(days=1)
    assert deadline.last_phone_slot is not None
    assert deadline.last_phone_slot.opens == datetime.combine(slot, _OPENS[slot.weekday()])


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2027, 1, 1), 2026),
        (date(2027, 3, 31), 2026),
        (date(2027, 4, 1), 2027),
        (date(2028, 2, 29), 2027),
        (date(2026, 12, 31), 2026),
    ],
)
def test_the_next_deadline(today: date, year: int) -> None:
    assert next_data_year(RULE, today) == year


def test_the_day_itself_has_no_days_left() -> None:
    assert deadline_for(RULE, HOURS, 2026, date(2027, 3, 31), "sv").days_left == 0


@pytest.mark.parametrize(
    ("data_year", "weekday", "holiday"),
    [(2023, "söndag", "påskdagen"), (2026, "onsdag", None), (2028, "lördag", "påskafton"), (2029, "söndag", None)],
)
def test_days_that_callers_ask_about(data_year: int, weekday: str, holiday: str | None) -> None:
    deadline = deadline_for(RULE, HOURS, data_year, date(2026, 11, 23), "sv")
    assert (deadline.weekday, deadline.holiday) == (weekday, holiday)


def test_the_last_slot_before_31_march_2027_is_the_tuesday() -> None:
    deadline = deadline_for(RULE, HOURS, 2026, date(2026, 11, 23), "en")
    assert deadline.last_phone_slot == PhoneWindow(datetime(2027, 3, 30, 9), datetime(2027, 3, 30, 11))
    assert deadline.weekday == "Wednesday"
