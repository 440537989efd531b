"""A yes/no question begins with the right word: the pages' labelled questions hold their level, and nothing else gets
one."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml

from helpdesk.answer import Answer
from helpdesk.assembly import open_assistant
from helpdesk.claims import claim_holds, cue_holds, kinds_alike, region_holds
from helpdesk.compose.frame import yes_or_no
from helpdesk.conversation import Conversation
from helpdesk.reading.lexicon import Lexicon, build_lexicon
from helpdesk.reading.question import Polarity, Reading
from helpdesk.reading.read import read
from knowledge.model import LANGUAGES, Claims

CASES = Path(__file__).parents[1] / "cases" / "answers" / "yes_no.yaml"
NOW = datetime(2026, 11, 24, 9, 30)
WORDS = MappingProxyType({"ja": "yes", "jo": "yes", "yes": "yes", "nej": "no", "no": "no"})
ASSISTANT = open_assistant()


def first_word(answer: Answer) -> str:
    return next(iter(answer.text.lower().split()), "").strip(".,:!*")


@pytest.mark.parametrize("case", yaml.safe_load(CASES.read_text(encoding="utf-8")), ids=lambda case: case["question"])
def test_the_first_word(case: dict[str, str]) -> None:
    answer, _ = ASSISTANT.ask(case["question"], Conversation(), NOW)
    assert answer.outcome != "out_of_scope"
    said = first_word(answer)
    assert (said if said in WORDS else "none") == case["first"]


def test_the_labelled_questions_of_the_pages_hold_their_level() -> None:
    """Every fourth of them, where the page answers: right in 90 %, no word at all in 3 %."""
    labelled = [
        (topic.id, label, question)
        for topic in ASSISTANT.guidance.topics.values()
        for label, questions in (("yes", topic.answered_yes), ("no", topic.answered_no))
        for language in LANGUAGES
        for question in questions[language]
    ]
    counted: Counter[str] = Counter()
    for topic_id, label, question in labelled[::4]:
        answer, _ = ASSISTANT.ask(question, Conversation(), NOW)
        if topic_id in answer.topics:
            said = WORDS.get(first_word(answer), "silent")
            counted["right" if said == label else said if said == "silent" else "wrong"] += 1
    total = counted.total()
    assert total > 500
    assert counted["right"] / total >= 0.89
    assert counted["wrong"] / total <= 0.08


LEXICON: Lexicon = build_lexicon(ASSISTANT.guidance)
RULES = Claims(
    default=True,
    holds=(("räcker", "thing/consent"), ("gratis",)),
    fails=(("räcker",), ("alla",), ("fri",), ("list.",), ("gratis", "alla")),
)


def reading(question: str) -> Reading:
    return read(question, LEXICON, NOW.year, "sv")


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Kan man få det?", True),  # no cue: the default
        ("Räcker det?", False),
        ("Räcker det med samtycke?", True),  # more parts win
        ("Är det gratis?", True),
        ("Är det gratis för alla?", False),
        ("Är allt klart?", True),  # "alla" is no beginning of "allt"
        ("Är fristen lång?", True),  # up to three letters are a whole word
        ("Är den fri?", False),
        ("Finns listor?", True),  # a full stop: a whole word
        ("Finns en list?", False),
        ("Racker det?", False),  # without dots
        ("Vi är alla trötta, får man ut det?", False),  # what does not ask speaks where what asks is silent
        ("Vi undrar alla, är det gratis?", True),  # what asks comes first
    ],
)
def test_the_cue_with_the_most_parts_wins(question: str, holds: bool) -> None:
    assert claim_holds(RULES, reading(question)) is holds


def test_between_equals_the_claim_fails() -> None:
    rules = Claims(holds=(("alla",),), fails=(("gratis",),))
    assert cue_holds(rules, reading("Är det gratis för alla?")) is False
    assert cue_holds(rules, reading("Gäller det alla?")) is True
    assert cue_holds(rules, reading("Gäller det oss?")) is None


def test_a_wrong_place_comes_before_the_default_and_after_the_cues() -> None:
    asked = reading("Ska basaliom skickas till RCC?")
    assert claim_holds(Claims(default=True), asked) is False
    assert claim_holds(Claims(holds=(("basaliom",),)), asked) is True


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Hör Varberg till RCC Väst?", True),
        ("Hör Halmstad till RCC Väst?", False),
        ("Ligger Gotland ihop med Stockholm?", True),
        ("Ligger Södermanland under Stockholm-Gotland?", False),
        ("Går Jämtland till Norr?", True),
        ("Är Kalmar en del av Syd?", False),
        ("Har Gotland ett centrum?", None),  # one place claims nothing
        ("Finns RCC Syd?", None),
    ],
)
def test_places_belong_to_their_cancer_centre(question: str, holds: bool | None) -> None:
    assert region_holds(reading(question)) is holds


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Fanns det 1995?", False),
        ("Fanns det på 1990-talet?", False),
        ("Började det 2010?", False),
        ("Började det 2004?", True),
        ("Finns data från 2010?", True),
    ],
)
def test_a_cue_may_compare_years(question: str, holds: bool) -> None:
    rules = Claims(default=True, holds=(("data", "efter2004"),), fails=(("före2004",), ("efter2004",)))
    assert claim_holds(rules, reading(question)) is holds


def test_without_a_default_nothing_is_said() -> None:
    assert claim_holds(Claims(), reading("Är det så?")) is None


@pytest.mark.parametrize(
    ("holds", "polarity", "word"),
    [
        (True, Polarity(yes_no=True), "ja"),
        (False, Polarity(yes_no=True), "nej"),
        (True, Polarity(yes_no=True, denied=True), "jo"),
        (False, Polarity(yes_no=True, denied=True), "nej"),
        (True, Polarity(yes_no=True, denied=True, confirms=True), "nej"),
        (False, Polarity(yes_no=True, denied=True, confirms=True), "ja"),
        (True, Polarity(yes_no=True, reverses=True), "nej"),
        (False, Polarity(yes_no=True, reverses=True), "ja"),
        (True, Polarity(yes_no=True, reverses=True, denied=True), "nej"),
        (False, Polarity(yes_no=True, reverses=True, denied=True), "jo"),
        (True, Polarity(yes_no=True, reverses=True, denied=True, confirms=True), "ja"),
    ],
)
def test_denial_confirmation_and_release_turn_the_word(holds: bool, polarity: Polarity, word: str) -> None:
    assert yes_or_no(holds, polarity, "sv").lower() == word


def test_kinds_of_tumours_differ_only_where_the_duty_is_asked() -> None:
    """What is the same for both, like secrecy, is settled by its page's own claims."""
    reading = read("Gäller samma för melanom?", build_lexicon(ASSISTANT.guidance), 2026)
    assert kinds_alike(reading) is False
    assert claim_holds(Claims(default=True), reading) is True
