"""What holds for any moment and any week of phone slots."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.clock import as_utc, parse_at
from helpdesk.phone_hours import last_window, next_window, phone_state, slots_on
from knowledge.errors import HelpdeskError
from knowledge.model import ContactHours, PhoneSlot

MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 11, 30))


@st.composite
def weeks(draw: st.DrawFn) -> ContactHours:
    slots = []
    for weekday in draw(st.sets(st.integers(0, 6), min_size=1)):
        opens = draw(st.integers(0, 22 * 60))
        closes = draw(st.integers(opens + 1, 23 * 60 + 59))
        slots.append(PhoneSlot(weekday, time(*divmod(opens, 60)), time(*divmod(closes, 60))))
    return ContactHours("000", tuple(sorted(slots, key=lambda slot: slot.weekday)))


@given(weeks(), MOMENTS)
def test_open_means_within_a_printed_slot_on_no_holiday(hours: ContactHours, now: datetime) -> None:
    state = phone_state(hours, now)
    within = any(slot.opens <= now < slot.closes for slot in slots_on(hours, now.date()))
    assert state.is_open == (within and state.holiday is None)
    if state.closes is not None:
        assert state.closes > now
        assert phone_state(hours, state.closes - timedelta(minutes=1)).is_open or state.closes - now <= timedelta(
            minutes=1
        )
        assert not phone_state(hours, state.closes).is_open


@given(weeks(), MOMENTS)
def test_nothing_opens_between_now_and_the_next_window(hours: ContactHours, now: datetime) -> None:
    upcoming = next_window(hours, now)
    assert upcoming.opens > now
    free = holidays.country_holidays("SE", years=[upcoming.opens.year], include_sundays=False)
    assert upcoming.opens.date() not in free
    assert phone_state(hours, upcoming.opens).is_open
    assert not phone_state(hours, upcoming.opens - timedelta(minutes=1)).is_open
    assert next_window(hours, upcoming.opens - timedelta(seconds=1)) == upcoming


@given(weeks(), MOMENTS)
def test_the_last_window_is_the_one_before_which_no_later_one_opens(hours: ContactHours, now: datetime) -> None:
    last = last_window(hours, now.date())
    assert last is not None
    assert last.opens.date() <= now.date()
    following = next_window(hours, last.opens)
    assert following.opens.date() > now.date() or following.opens.date() == last.opens.date()


def test_no_slots_no_last_window() -> None:
    assert last_window(ContactHours("000", ()), datetime(2026, 1, 1).date()) is None


@given(MOMENTS.map(lambda moment: moment.replace(microsecond=0)))
def test_a_written_moment_is_read_back(moment: datetime) -> None:
    assert parse_at(moment.isoformat()) == moment


@given(st.text(max_size=40))
def test_any_text_is_a_moment_or_a_clear_refusal(text: str) -> None:
    told = ""
    try:
        assert 1990 <= parse_at(text).year <= 2100
    except HelpdeskError as error:
        told = str(error)
    assert told == "" or "is not a time" in told or "is outside 1990–2100" in told


@pytest.mark.parametrize(
    ("written", "swedish"),
    [
        ("2026-03-29T00:59:59Z", datetime(2026, 3, 29, 1, 59, 59)),
        ("2026-03-29T01:00:00Z", datetime(2026, 3, 29, 3, 0)),
        ("2026-10-25T00:59:59Z", datetime(2026, 10, 25, 2, 59, 59)),
        ("2026-10-25T01:00:00Z", datetime(2026, 10, 25, 2, 0)),
    ],
)
def test_moments_around_the_change_of_clocks(written: str, swedish: datetime) -> None:
    assert parse_at(written) == swedish
    assert as_utc(datetime(2026, 7, 1, 12)) == datetime(2026, 7, 1, 10, tzinfo=UTC)
