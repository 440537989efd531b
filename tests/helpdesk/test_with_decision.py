"""What the table says stands beside a page's answer, and a clinic hears first that it does not report BCC."""

from __future__ import annotations

from datetime import datetime

import pytest

from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation

NOW = datetime(2026, 11, 24, 9, 30)


def asked(assistant: Assistant, *turns: str) -> Answer:
    conversation = Conversation()
    for turn in turns:
        answer, conversation = assistant.ask(turn, conversation, NOW, None)
    return answer


@pytest.mark.parametrize(
    ("turns", "conclusion"),
    [
        (["När måste kirurgkliniken senast ha skickat in sina basaliom?"], "clinic-refers"),
        (["GP here. Took off a BCC this morning. Which form do I fill in for the register?"], "clinic-refers"),
        (["Vid en klinisk obduktion hittade vi en njurcancer. Ska den anmälas?"], "report-rcc"),
        (
            ["Vem rapporterar basaliom?", "vi på patologen, aldrig biopserat och inget recidiv"],
            "report-socialstyrelsen",
        ),
    ],
)
def test_the_decision_beside_the_answer(assistant: Assistant, turns: list[str], conclusion: str) -> None:
    answer = asked(assistant, *turns)
    assert answer.decision is not None
    assert answer.decision.conclusion.startswith(conclusion)


def test_a_clinic_that_asks_by_when_hears_that_it_does_not_report(assistant: Assistant) -> None:
    answer = asked(assistant, "När måste hudkliniken senast ha skickat in sina basaliom?")
    assert "kliniken rapporterar inte" in answer.say.lower()
    assert answer.deadline is not None


def test_where_to_after_an_answer_is_about_that_tumour(assistant: Assistant) -> None:
    answer = asked(assistant, "Vem ska rapportera basaliom?", "till vem då?")
    assert answer.outcome == "answered"
    assert "Socialstyrelsen" in answer.text


def test_the_year_asked_about_goes_on(assistant: Assistant) -> None:
    answer = asked(assistant, "När ska basaliom från 2028 vara inne?", "hur många dagar är det kvar?")
    assert answer.deadline is not None
    assert answer.deadline.data_year == 2028


def test_something_else_between_is_not_taken_for_the_case(assistant: Assistant) -> None:
    answer = asked(assistant, "Vi på patologen har ett basaliom, ska det in?", "vad blir det för väder i helgen?")
    assert answer.outcome == "out_of_scope"
