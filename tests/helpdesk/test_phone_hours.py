"""The phone's state at every boundary: the minute before, the minute itself, holidays, the weeks the clocks change."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from helpdesk.phone_hours import phone_state
from tests.helpdesk.test_deadlines import HOURS

_WEEKS = [date(2026, 11, 23), date(2026, 3, 23), date(2026, 10, 19), date(2028, 2, 28)]


@pytest.mark.parametrize("monday", _WEEKS)
def test_every_minute_of_a_week(monday: date) -> None:
    start = datetime(monday.year, monday.month, monday.day)
    for minute in range(7 * 24 * 60):
        now = start + timedelta(minutes=minute)
        span = {0: (13, 15), 1: (9, 11), 3: (13, 15)}.get(now.weekday(), (0, 0))
        state = phone_state(HOURS, now)
        assert state.is_open == (span[0] <= now.hour < span[1]), now
        assert state.next.opens > now
        if state.closes:
            assert (state.closes.hour, state.closes.minute) == (span[1], 0)


@pytest.mark.parametrize(
    ("now", "name"),
    [
        (datetime(2026, 5, 14, 13, 30), "Kristi himmelsfärdsdag"),
        (datetime(2027, 3, 29, 13, 30), "annandag påsk"),
        (datetime(2026, 12, 24, 13, 30), "julafton"),
        (datetime(2026, 12, 31, 13, 30), "nyårsafton"),
        (datetime(2026, 4, 6, 9, 0), "annandag påsk"),
    ],
)
def test_a_holiday_with_printed_hours_is_uncertain(now: datetime, name: str) -> None:
    state = phone_state(HOURS, now)
    assert not state.is_open
    assert state.holiday is not None
    assert state.holiday["sv"] == name


def test_the_next_window_skips_holidays() -> None:
    assert phone_state(HOURS, datetime(2026, 12, 23, 12)).next.opens == datetime(2026, 12, 28, 13)
