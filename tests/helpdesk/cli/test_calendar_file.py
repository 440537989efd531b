"""The calendar file: read back with icalendar, stable when written again, in the person's language."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar

from tests.helpdesk.cli.shell import helpdesk


def written(path: Path, *arguments: str) -> Any:
    done = helpdesk("deadline", "2026", "--ics", str(path), "--at", "2026-11-23T10:15", *arguments)
    assert (done.status, done.err.strip()) == (0, str(path))
    calendar = Calendar.from_ical(path.read_bytes())
    (event,) = calendar.walk("VEVENT")
    return event


def test_an_all_day_event_with_two_reminders(tmp_path: Path) -> None:
    event = written(tmp_path / "bcc.ics")
    assert event.decoded("dtstart") == date(2027, 3, 31)
    assert event.decoded("dtend") == date(2027, 4, 1)
    assert event.decoded("dtstamp") == datetime(2026, 11, 23, 9, 15, tzinfo=UTC)
    alarms = event.walk("VALARM")
    assert [alarm.decoded("trigger") for alarm in alarms] == [timedelta(days=-14), timedelta(days=-2)]
    assert "2026" in event["summary"]


def test_written_again_it_is_the_same_event(tmp_path: Path) -> None:
    first, again = written(tmp_path / "a.ics"), written(tmp_path / "b.ics", "--lang", "en")
    assert first["uid"] == again["uid"]
    assert first["summary"] != again["summary"]
    helpdesk("deadline", "2027", "--ics", str(tmp_path / "c.ics"))
    (other,) = Calendar.from_ical((tmp_path / "c.ics").read_bytes()).walk("VEVENT")
    assert other["uid"] != first["uid"]


def test_lines_end_and_fold_as_the_standard_says(tmp_path: Path) -> None:
    written(tmp_path / "bcc.ics")
    lines = (tmp_path / "bcc.ics").read_bytes().split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
