"""What a later turn of a call leans on: the place told, the one who asks, the answer before."""

from __future__ import annotations

from datetime import datetime

import pytest

from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from tests.helpdesk.test_with_decision import asked


def test_a_place_told_before_is_remembered(assistant: Assistant) -> None:
    first = "Distriktsläkare i Varberg. Hur anmäler vi ett melanom?"
    answer = asked(assistant, first, "Tack! vad används uppgifterna till?", "och vilket centrum är vårt?")
    assert "Varberg hör till Regionalt cancercentrum Väst" in answer.text


def test_who_asks_is_remembered_from_a_greeting(assistant: Assistant) -> None:
    answer = asked(assistant, "Hej! Medicinsk sekreterare på hudkliniken här.", "Ska vi rapportera basaliom?")
    assert answer.say.startswith("Nej")


def test_since_when_goes_on_about_the_decision(assistant: Assistant) -> None:
    answer = asked(assistant, "Vi på patologen har ett basaliom, första gången, ska det in?", "sedan när då?")
    assert "2004" in answer.text


def test_when_after_a_closed_phone_is_when_it_opens(assistant: Assistant) -> None:
    answer = asked(assistant, "är telefonen stängd nu?", "när då?")
    assert answer.topics == ("contact-hours",)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("är telefonen stängd nu?", "Nej"),
        ("är telefonen öppen nu?", "Ja"),
        ("har ni öppet eller stängt nu?", "Ja"),
        ("is the phone closed now?", "No"),
        ("är telefonen stängd på torsdagar?", "Nej"),
        ("är telefonen stängd på lördagar?", "Ja"),
    ],
)
def test_open_or_closed_is_answered_by_the_word_asked(assistant: Assistant, question: str, word: str) -> None:
    assert asked(assistant, question).say.startswith(word)


@pytest.mark.parametrize(
    "question", ["vilken veckodag hamnar deadline på för 2026", "which weekday is it due for 2026?"]
)
def test_a_year_and_when_is_the_deadline(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question)
    assert answer.deadline is not None
    assert answer.deadline.data_year == 2026


def test_a_registered_patient_is_not_the_patient_register(assistant: Assistant) -> None:
    answer = asked(assistant, "Myeloma, patient registered in Kalmar. Paper form, which regional centre?")
    assert answer.outcome == "answered"
    assert asked(assistant, "When is the patient register due?").outcome == "other_register"


def test_closed_for_the_rest_of_a_day_that_opens_later(assistant: Assistant) -> None:
    thursday_morning = datetime(2026, 11, 26, 10, 0)
    answer = assistant.ask("är telefonen stängd senare i dag?", Conversation(), thursday_morning)[0]
    assert answer.say.startswith("Nej")
