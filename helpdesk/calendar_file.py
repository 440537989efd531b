"""A deadline as a calendar file (RFC 5545): an all-day event with two reminders, the same event when imported again."""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from helpdesk.answer import Deadline
from helpdesk.clock import as_utc
from helpdesk.version import VERSION
from helpdesk.wording import text
from knowledge.model import Language

_REMINDERS_DAYS = (14, 2)


def deadline_event(deadline: Deadline, language: Language, now: datetime) -> bytes:
    """The .ics file of `deadline`. The UID depends on the data year only, so that a re-import updates."""
    summary = text("calendar_summary", language, year=deadline.data_year)
    event = Event()
    event.add("uid", f"bcc-deadline-{deadline.data_year}@cancerregister-helpdesk")
    event.add("dtstamp", as_utc(now))
    event.add("dtstart", deadline.date)
    event.add("dtend", deadline.date + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", text("calendar_description", language, year=deadline.data_year))
    event.add("transp", "TRANSPARENT")
    for days in _REMINDERS_DAYS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", timedelta(days=-days))
        event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", f"-//cancerregister-helpdesk//{VERSION}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
