"""The tuned questions hold their measured level, and what does not change a question does not change its answer."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpdesk.answer import Answer
from helpdesk.assembly import open_assistant
from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from helpdesk.evaluating import evaluate, read_cases
from knowledge.analyzer import fold
from knowledge.model import LANGUAGES

CASES = Path(__file__).parents[1] / "cases"
NOW = datetime(2026, 11, 24, 9, 30)
TWINS: list[dict[str, str]] = yaml.safe_load((CASES / "answers" / "twins.yaml").read_text(encoding="utf-8"))
ASKED = [(language, twin[language]) for twin in TWINS for language in ("sv", "en")]


@cache
def assistant() -> Assistant:
    return open_assistant()


def ask(question: str) -> Answer:
    return assistant().ask(question, Conversation(), NOW)[0]


def essence(answer: Answer) -> tuple[Any, ...]:
    return answer.outcome, answer.topics[:1], answer.deadline and answer.deadline.data_year


def test_the_tuned_questions_hold_their_level() -> None:
    report = evaluate(read_cases(sorted((CASES / "questions" / "tuned").glob("*.yaml"))), assistant().ask)
    right, refused, wrong = report.right(True), report.right(False), report.confidently_wrong
    assert right.hits / right.total >= 0.915
    assert refused.hits / refused.total >= 0.915
    assert wrong.hits / wrong.total <= 0.055


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin["sv"])
def test_twins_agree(twin: dict[str, str]) -> None:
    assert essence(ask(twin["sv"])) == essence(ask(twin["en"]))


@pytest.mark.parametrize("question", [question for _, question in ASKED])
def test_the_same_input_gives_the_same_answer(question: str) -> None:
    assert ask(question) == ask(question)


def as_typed(question: str, language: str) -> dict[str, str]:
    """Ways of typing `question` that change nothing about it."""
    polite = {"sv": ("Hej! ", " Tack på förhand"), "en": ("Hello, ", " Thanks in advance")}[language]
    return {
        "capitals": question.upper(),
        "no capitals, no marks": question.lower().replace("?", "").replace(",", ""),
        "without dots": fold(question),
        "politely": f"{polite[0]}{question}{polite[1]}",
        "with room": f"   {question.replace(' ', '   ')}  ",
        "in haste": f"{question}??",
    }


@pytest.mark.parametrize("way", as_typed("", "sv"))
@pytest.mark.parametrize(("language", "question"), ASKED)
def test_how_it_is_typed_does_not_matter(language: str, question: str, way: str) -> None:
    assert essence(ask(as_typed(question, language)[way])) == essence(ask(question))


MISSPELT = [
    ("När är sista dagen för basaliom?", "När är sista dagen för bassaliom?"),
    ("Hur lämnar vi uppgifter om basalcellscancer?", "Hur lämnar vi uppgifter om basalcellcancer?"),
    ("Vilken sekretess gäller?", "Vilken sekretes gäller?"),
    ("Kan en patient få ett registerutdrag?", "Kan en patient få ett registerutdarg?"),
    ("Är blanketten obligatorisk?", "Är blanketen obligatorisk?"),
    ("Vart rapporteras melanom?", "Vart raporteras melanom?"),
    ("Krävs etikprövning för forskning?", "Krävs etikprövnig för forskning?"),
    ("What secrecy applies?", "What secrecey applies?"),
    ("Where is melanoma reported?", "Where is melanona reported?"),
    ("Is there a coding handbook?", "Is there a coding handbok?"),
    ("Can a patient get a register extract?", "Can a patient get a registr extract?"),
    ("Is ethical review required for research?", "Is ethical reveiw required for reserch?"),
]


@pytest.mark.parametrize(("right", "misspelt"), MISSPELT)
def test_a_slip_of_the_finger_does_not_matter(right: str, misspelt: str) -> None:
    assert essence(ask(misspelt)) == essence(ask(right))


@pytest.mark.parametrize("topic", sorted(assistant().guidance.topics))
def test_every_topic_is_reached_from_ten_phrasings(topic: str) -> None:
    page = assistant().guidance.topics[topic]
    asked = [question for language in LANGUAGES for question in page.questions[language][:10]]
    assert sum(topic in ask(question).topics for question in asked) >= 10
