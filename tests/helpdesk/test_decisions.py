"""Who reports what, against the outcomes that the rules of reporting give, for every combination."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest

from helpdesk.assistant import Assistant
from helpdesk.decisions import Case, decide, deciding_fields, matching_rows, told
from knowledge.model import LANGUAGES, Guidance

NOW = datetime(2026, 11, 23, 10, 15)
TUMOURS = ("bcc", "other", "unknown")
ROLES = ("pathology", "laboratory", "clinic", "unknown")
KNOWN = ("yes", "no", "unknown")
CASES = [Case(*values) for values in product(TUMOURS, ROLES, KNOWN, KNOWN)]  # type: ignore[arg-type]


def expected(case: Case) -> tuple[str, str]:
    """Whether the case is reported, and a word that the answer must hold: written from the rules, not from the table."""
    if case.tumour == "unknown":
        return "depends", "RCC"
    if case.tumour == "other":
        return "yes", "RCC"
    if case.role == "clinic":
        return "no", "remissen"
    if "yes" in (case.biopsied, case.recurrence):
        return "no", "rapporteras inte"
    if case.role == "unknown":
        return "yes", "Socialstyrelsen"
    if "unknown" in (case.biopsied, case.recurrence):
        return "depends", "remissen"
    return "yes", "Filip"


def test_the_cases_are_all() -> None:
    assert len(CASES) == 108


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.tumour}-{case.role}-{case.biopsied}-{case.recurrence}")
def test_every_combination_reaches_one_row_with_the_right_outcome(case: Case, assistant: Assistant) -> None:
    table = assistant.guidance.decisions
    assert len(matching_rows(table, case)) == 1
    reported, word = expected(case)
    answer = assistant.decide(case, "sv", NOW)
    assert answer.decision is not None
    assert answer.decision.reported == reported
    assert word in answer.text
    assert len(answer.say.split()) <= 20
    if case.tumour == "bcc" and reported == "yes":
        assert "31 mars" in answer.text
        assert "bara basalcellscancer" in answer.text
    if case.tumour == "other":
        assert "inte direkt till Socialstyrelsen" in answer.text
    english = assistant.decide(case, "en", NOW)
    assert english.decision is not None
    assert (english.decision.row, english.outcome) == (answer.decision.row, answer.outcome)


def test_every_row_is_reached(guidance: Guidance) -> None:
    assert {decide(guidance.decisions, case).id for case in CASES} == {row.id for row in guidance.decisions.rows}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_asked_is_unknown_and_would_change_the_outcome(case: Case, guidance: Guidance) -> None:
    table = guidance.decisions
    for name in deciding_fields(table, case):
        assert getattr(case, name) == "unknown"
        values = {"tumour": TUMOURS, "role": ROLES, "biopsied": KNOWN, "recurrence": KNOWN}[name]
        assert len({decide(table, told(case, name, value)).conclusion for value in values}) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_conclusion_is_worded(language: str, guidance: Guidance) -> None:
    for conclusion in guidance.decisions.conclusions.values():
        text = conclusion.text[language]  # type: ignore[index]
        assert text.say
        assert text.answer
        assert all(topic in guidance.topics for topic in conclusion.topics)
