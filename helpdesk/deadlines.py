"""The last day for a data year, computed from the rule that the guidance states."""

from __future__ import annotations

from datetime import date

from helpdesk.answer import Deadline
from helpdesk.phone_hours import last_window
from helpdesk.public_holidays import holiday_name
from helpdesk.spoken_dates import weekday
from knowledge.model import ContactHours, Language, YearlyDeadline


def due_date(rule: YearlyDeadline, data_year: int) -> date:
    """The last day for the data of `data_year`."""
    return date(data_year + rule.years_after, rule.month, rule.day)


def next_data_year(rule: YearlyDeadline, today: date) -> int:
    """The data year of the first deadline on `today` or later."""
    year = today.year - rule.years_after
    return year if due_date(rule, year) >= today else year + 1


def deadline_for(
    rule: YearlyDeadline, contact: ContactHours | None, data_year: int, today: date, language: Language
) -> Deadline:
    """The deadline for `data_year` as seen from `today`, names in `language`."""
    due = due_date(rule, data_year)
    return Deadline(
        data_year=data_year,
        date=due,
        weekday=weekday(due, language),
        days_left=(due - today).days,
        holiday=holiday_name(due, language),
        last_phone_slot=last_window(contact, due) if contact else None,
    )
