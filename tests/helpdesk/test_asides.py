"""Turns about the conversation itself: the last answer again, in the other language, or a question on its way."""

from __future__ import annotations

from datetime import datetime

import pytest

from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from helpdesk.reading.aside import aside_in

NOW = datetime(2026, 11, 23, 10, 15)


def _asked(assistant: Assistant, *questions: str) -> Answer:
    conversation = Conversation()
    for question in questions:
        answer, conversation = assistant.ask(question, conversation, NOW)
    return answer


@pytest.mark.parametrize(
    "aside", ["säg det igen", "va sa du?", "Är du säker?", "källa?", "förklara", "say that again", "what's the source?"]
)
def test_the_last_answer_is_given_again(assistant: Assistant, aside: str) -> None:
    first = _asked(assistant, "när ska basaliom för 2026 in")
    again = _asked(assistant, "när ska basaliom för 2026 in", aside)
    assert (again.say, again.deadline, again.sources) == (first.say, first.deadline, first.sources)
    assert again.question == aside


def test_thanks_between_do_not_matter(assistant: Assistant) -> None:
    assert _asked(assistant, "telefon", "tack", "en gång till").topics == ("contact-hours",)


def test_the_last_answer_is_given_in_the_other_language(assistant: Assistant) -> None:
    answer = _asked(assistant, "när ska basaliom för 2026 in", "på engelska tack")
    assert (answer.language, answer.topics) == ("en", ("bcc-deadline",))
    assert "31 March 2027" in answer.say
    assert _asked(assistant, "when is bcc for 2026 due", "in Swedish", "and in English").language == "en"


def test_a_follow_up_leans_on_the_answer_before_the_aside(assistant: Assistant) -> None:
    answer = _asked(assistant, "when is bcc for 2026 due", "sorry, say that again", "and for 2021?")
    assert answer.deadline is not None
    assert answer.deadline.data_year == 2021


@pytest.mark.parametrize("aside", ["en sak till", "vänta", "one more thing", "hold on"])
def test_a_question_on_its_way_is_waited_for(assistant: Assistant, aside: str) -> None:
    answer = _asked(assistant, "telefon", aside)
    assert (answer.outcome, answer.topics) == ("out_of_scope", ())
    assert "?" in answer.say


@pytest.mark.parametrize("aside", ["säg det igen", "är du säker", "in English please"])
def test_nothing_said_is_not_repeated(assistant: Assistant, aside: str) -> None:
    answer = _asked(assistant, aside)
    assert (answer.outcome, answer.topics, answer.remark) == ("out_of_scope", (), "")


def test_an_answer_to_a_question_of_ours_is_no_aside(assistant: Assistant) -> None:
    asked = "vi på patologen har ett basaliom, ska det rapporteras?"
    assert _asked(assistant, asked).outcome == "clarify"
    assert _asked(assistant, asked, "stämmer").remark == ""


@pytest.mark.parametrize(
    "question",
    ["är du säker på att basaliom ska in", "vad betyder recidiv", "explain the deadline", "källa till osl", ""],
)
def test_a_question_of_its_own_is_no_aside(question: str) -> None:
    assert aside_in(question) is None
