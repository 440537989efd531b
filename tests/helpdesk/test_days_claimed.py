"""What a question takes the last day to be: today, yesterday, a weekday, past."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from helpdesk.reading.days import claims_day, dates_named, day_asked

LAST_DAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("asked", "now", "right"),
    [
        ("är det i dag som är sista dagen?", datetime(2026, 3, 31, 8), True),
        ("is tomorrow the last day?", datetime(2026, 3, 30, 8), True),
        ("är det imorgon?", datetime(2026, 3, 31, 8), False),
        ("sista dan var i tisdags va?", datetime(2026, 4, 2, 8), True),
        ("was it last Tuesday?", datetime(2026, 4, 9, 8), False),
        ("har datumet redan passerat?", datetime(2026, 4, 1, 8), True),
        ("har datumet redan passerat?", datetime(2026, 3, 31, 8), False),
        ("infaller den på en onsdag?", datetime(2026, 1, 1, 8), False),
        ("när är sista dagen?", datetime(2026, 1, 1, 8), None),
    ],
)
def test_the_day_that_is_claimed(asked: str, now: datetime, right: bool | None) -> None:
    assert claims_day(asked, LAST_DAY, now) is right


@pytest.mark.parametrize(
    ("asked", "at", "begins"),
    [
        ("Är det idag som är sista dagen för 2025 års basaliom?", datetime(2026, 3, 31, 8, 40), "Ja"),
        ("Är det idag som är sista dagen för 2025 års basaliom?", datetime(2026, 3, 30, 8, 40), "Nej"),
        ("Gäller slutet av mars även bröstcancer?", datetime(2026, 3, 1, 9), "Nej"),
        ("Finns det någon telefontid kvar i dag?", datetime(2026, 3, 30, 8, 30), "Ja"),
        ("Finns det någon telefontid kvar i dag?", datetime(2026, 3, 30, 16, 0), "Nej"),
        (
            "When is the last time I can phone you before the BCC deadline?",
            datetime(2026, 11, 24, 10),
            "The last phone",
        ),
    ],
)
def test_the_answer_begins(assistant: Assistant, asked: str, at: datetime, begins: str) -> None:
    answer, _ = assistant.ask(asked, Conversation(), at, None)
    assert answer.outcome == "answered"
    assert answer.say.startswith(begins), answer.say


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("must be in before New Year", ((12, 31),)),
        ("senast vid årsskiftet?", ((12, 31),)),
        ("how soon after new year?", ()),
        ("är valborg sista dagen?", ((4, 30),)),
        ("senast 31/3", ((3, 31),)),
    ],
)
def test_the_dates_that_are_named(text: str, named: tuple[tuple[int, int], ...]) -> None:
    assert dates_named(text) == named


@pytest.mark.parametrize(("text", "at"), [("om en kvart?", time(10, 5)), ("in 40 minutes?", time(10, 30))])
def test_a_time_a_little_later(text: str, at: time) -> None:
    asked_for = day_asked(text, datetime(2026, 11, 24, 9, 50))
    assert asked_for is not None
    assert asked_for.at == at


def test_a_weekend_is_claimed() -> None:
    now = datetime(2026, 1, 1, 8)
    assert claims_day("isn't that a weekend?", date(2029, 3, 31), now)
    assert claims_day("är det en helg?", LAST_DAY, now) is False
