"""Names of days and months are Babel's."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from babel.dates import format_date

from helpdesk.answer import PhoneWindow
from helpdesk.spoken_dates import spoken_date, spoken_hours, spoken_window
from knowledge.model import LANGUAGES, Language, PhoneSlot
from tests.helpdesk.test_deadlines import HOURS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weekday_and_month_is_as_in_babel(language: Language) -> None:
    for offset in range(366):
        day = date(2026, 1, 1) + timedelta(days=offset)
        assert spoken_date(day, language) == format_date(day, "EEEE d MMMM y", locale=language)


def test_windows_near_and_far() -> None:
    window = PhoneWindow(datetime(2026, 11, 24, 9), datetime(2026, 11, 24, 11))
    assert spoken_window(window, "sv", date(2026, 11, 24)) == "i dag tisdag kl. 9–11"
    assert spoken_window(window, "sv", date(2026, 11, 23)) == "i morgon tisdag kl. 9–11"
    assert spoken_window(window, "sv", date(2026, 11, 22)) == "tisdag 24 november kl. 9–11"
    assert spoken_window(window, "en", date(2025, 11, 22)) == "Tuesday 24 November 2026 at 9–11"


def test_hours_in_a_sentence() -> None:
    assert spoken_hours(HOURS.slots, "sv") == "måndagar kl. 13–15, tisdagar kl. 9–11 och torsdagar kl. 13–15"
    assert spoken_hours((PhoneSlot(2, time(8, 30), time(9)),), "en") == "Wednesdays at 8.30–9"
