"""Question marks written on the referral leave a field open; those of the caller stay."""

from __future__ import annotations

import pytest

from helpdesk.reading.marked_open import OPEN, marked_open
from helpdesk.reading.parts import split_questions


@pytest.mark.parametrize(
    "text",
    [
        "recidiv: ? ska den rapporteras?",
        'kliniken skrev "?" vid recidiv',
        "biopserad (?) ej recidiv",
        'remissen: "biopserad? recidiv?" och inget mer',
        "'recurrence?' is all it says",
    ],
)
def test_a_mark_on_the_referral_becomes_a_word(text: str) -> None:
    assert OPEN in marked_open(text)


@pytest.mark.parametrize(
    "text",
    ["ska basaliom rapporteras?", "Vem rapporterar? Och när?", "isn't it the clinic's duty?", '"BCC" på remissen, ok?'],
)
def test_the_callers_own_marks_stay(text: str) -> None:
    assert marked_open(text) == text


def test_a_quoted_question_is_no_part_of_its_own() -> None:
    assert len(split_questions('Remissen säger bara "basaliom? ej recidiv". Vad gör jag?')) == 1
