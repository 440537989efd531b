"""The fixed places of an answer: who, where to, by when and how of the one thing that it answers."""

from __future__ import annotations

import pytest

from helpdesk.assistant import Assistant
from tests.helpdesk.test_with_decision import asked
from tui.answer_parts import parts_of


def test_one_answer_has_its_facts_in_fixed_places(assistant: Assistant) -> None:
    parts = parts_of(asked(assistant, "ska vi rapportera ett basaliom?"))
    assert [kind for kind, _ in parts.facts] == ["who", "where", "when", "how"]


@pytest.mark.parametrize("question", ["does every cancer go to Socialstyrelsen?", "basaliom och melanom, vart ska de?"])
def test_two_kinds_of_tumours_keep_theirs_under_their_headings(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question)
    parts = parts_of(answer)
    assert parts.facts == ()
    assert parts.rest in answer.text
