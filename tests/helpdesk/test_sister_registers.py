"""Sister registers: known by what they hold, named in a whole sentence, and not taken for ours."""

from __future__ import annotations

import pytest

from helpdesk.assistant import Assistant
from knowledge.language_model import available
from knowledge.model import LANGUAGES
from tests.helpdesk.test_with_decision import asked

DESCRIBED = [
    ("var lämnar vi tandläkare in uppgifter om lagningar", "tandhälsoregistret"),
    ("when do we send in the births at our maternity ward", "Medical Birth Register"),
    ("hemsjukvårdens besök i kommunen, ska de skickas in", "kommunal hälso- och sjukvård"),
]


@pytest.mark.skipif(not available(), reason="what is described rather than named takes the language model")
@pytest.mark.parametrize(("question", "register"), DESCRIBED)
def test_a_register_is_known_by_what_it_holds(assistant: Assistant, question: str, register: str) -> None:
    answer = asked(assistant, question)
    assert answer.outcome == "other_register"
    assert register in answer.say


def test_each_is_named_in_one_whole_sentence(assistant: Assistant) -> None:
    for register in assistant.guidance.registers.values():
        for language in LANGUAGES:
            answer = asked(assistant, register.names[language][0])
            assert answer.outcome == "other_register"
            assert answer.say.endswith(".")
            assert "\n" not in answer.say
            assert len(answer.say.split()) <= 20


def test_a_tumour_of_ours_is_not_another_registers(assistant: Assistant) -> None:
    assert asked(assistant, "Vart rapporterar vårdcentralen ett melanom?").outcome == "answered"


def test_a_told_tumour_of_no_kind_is_asked_about(assistant: Assistant) -> None:
    answer = asked(assistant, "There's a malignant lump off the ear, sampled once before. Do we need to report it?")
    assert answer.outcome == "clarify"
    assert len(answer.choices) == 2


@pytest.mark.parametrize(
    "question",
    [
        "basal cell carcinoma delivery, which file format?",
        "We in histopathology got a basal cell, biopsied before, from a nursing home in Kalmar. Report it?",
    ],
)
def test_an_everyday_word_beside_a_tumour_names_no_register(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question).outcome != "other_register"


def test_a_register_named_beside_a_tumour_is_meant(assistant: Assistant) -> None:
    answer = asked(assistant, "Patienten dog av skivepitelcancer. Dödsorsaksintyget, vart skickas det?")
    assert answer.outcome == "other_register"


def test_initials_are_read_by_their_capitals(assistant: Assistant) -> None:
    assert asked(assistant, "PAR, vilket datum gäller för oktober?").outcome == "other_register"
    assert asked(assistant, "vi har ett par basaliom här på patologen, ska de in?").outcome != "other_register"
    assert asked(assistant, "VI HAR ETT PAR BASALIOM HÄR PÅ PATOLOGEN, SKA DE IN?").outcome != "other_register"
