"""What is read from a told case: who asks, and what is told, denied or left open of the tumour's history."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from helpdesk.assembly import loaded_guidance
from helpdesk.reading.read import read
from helpdesk.ready import make_ready

CASES = Path(__file__).parents[1] / "cases" / "answers" / "told_cases.yaml"
LEXICON = make_ready(loaded_guidance()).lexicon


@pytest.mark.parametrize("case", yaml.safe_load(CASES.read_text(encoding="utf-8")), ids=lambda case: case["told"])
def test_a_told_case(case: dict[str, Any]) -> None:
    reading = read(case["told"], LEXICON, 2026)
    for field in ("tumour", "role", "biopsied", "recurrence"):
        if field in case:
            assert getattr(reading.case, field) == case[field], field
    if "open" in case:
        assert reading.left_open == case["open"]


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("e de rätt", ["är", "det", "rätt"]),
        ("skicka te rcc", ["skicka", "till", "rcc"]),
        ("e-post", ["e", "post"]),
        ("vi å dom", ["vi", "och", "de"]),
    ],
)
def test_swedish_as_it_is_spoken(typed: str, read_as: list[str]) -> None:
    reading = read(typed, LEXICON, 2026, "sv")
    assert [word.read for word in reading.words] == read_as
    assert reading.corrections == ()


def test_another_first_letter_makes_another_word() -> None:
    assert read("a lump on the flank", LEXICON, 2026, "en").corrections == ()
    assert read("bassaliom", LEXICON, 2026, "sv").corrections == (("bassaliom", "basaliom"),)


@pytest.mark.parametrize(
    ("typed", "read_as"), [("onkolo", "onkolog"), ("cancerregi", "cancerregist"), ("registerutd", "registerutdrag")]
)
def test_the_beginning_of_a_word_is_read_as_the_word(typed: str, read_as: str) -> None:
    assert read(typed, LEXICON, 2026, "sv").words[0].read.startswith(read_as)


def test_no_swedish_dots_in_english() -> None:
    assert [word.read for word in read("as far as oh well", LEXICON, 2026, "en").words][1:4] == ["far", "as", "oh"]


@pytest.mark.parametrize(
    "told", ["kvinna 75, basaliom", "BCC, male 64", "84 y o with a basal cell", "72-årig man", "basaliom på näsan"]
)
def test_an_age_or_a_site_tells_of_one_case(told: str) -> None:
    assert read(told, LEXICON, 2026).this_case
