"""The reporting desk's phone: open now, until when, when next.

Exact to the minute; `opens` counts, `closes` does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from helpdesk.answer import PhoneWindow
from helpdesk.public_holidays import holidays_of
from knowledge.model import ContactHours, Language


@dataclass(frozen=True)
class PhoneState:
    """The phone at one moment. `closes` is set while it is open on an ordinary day. On a free day with printed hours
    `holiday` names it: the page is silent, so the phone is neither said to be open nor closed. `next` is the next
    window on an ordinary day."""

    closes: datetime | None
    next: PhoneWindow
    holiday: Mapping[Language, str] | None = None

    @property
    def is_open(self) -> bool:
        """Open by the printed hours on a day that is no holiday."""
        return self.closes is not None


def phone_state(contact: ContactHours, now: datetime) -> PhoneState:
    """The state of the phone at `now` (Swedish local time)."""
    upcoming = next_window(contact, now)
    today = slots_on(contact, now.date())
    if today and (holiday := holidays_of(now.year).get(now.date())):
        return PhoneState(None, upcoming, holiday)
    running = next((window for window in today if window.opens <= now < window.closes), None)
    return PhoneState(running.closes if running else None, upcoming)


def slots_on(contact: ContactHours, day: date) -> tuple[PhoneWindow, ...]:
    """The printed windows of `day`, holiday or not."""
    return tuple(
        PhoneWindow(datetime.combine(day, slot.opens), datetime.combine(day, slot.closes))
        for slot in contact.slots
        if slot.weekday == day.weekday()
    )


def next_window(contact: ContactHours, after: datetime) -> PhoneWindow:
    """The first window that opens after `after`, on a day that is no holiday."""
    day = after.date()
    while True:
        for window in slots_on(contact, day):
            if window.opens > after and day not in holidays_of(day.year):
                return window
        day += timedelta(days=1)


def last_window(contact: ContactHours, day: date) -> PhoneWindow | None:
    """The last window that opens on `day` or before it, holidays left out; None where the desk has no hours."""
    if not contact.slots:
        return None
    while True:
        if day not in holidays_of(day.year) and (windows := slots_on(contact, day)):
            return windows[-1]
        day -= timedelta(days=1)
