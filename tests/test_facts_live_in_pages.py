"""No fact stands in Python: a page is changed in a copy of the guidance, and every answer that shows the fact follows."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from helpdesk.decisions import Case
from helpdesk.plain_text import shown
from helpdesk.ready import make_ready
from knowledge.compiled import BUILT_IN, digest
from knowledge.load import load
from knowledge.model import LANGUAGES

NOW = datetime(2026, 11, 23, 13, 30)
Edit = Callable[[str, str, str], Assistant]


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """The assistant over a copy of the guidance in which one text of one page is another."""

    def edit(page: str, old: str, new: str) -> Assistant:
        copied = tmp_path / "guidance"
        shutil.copytree(BUILT_IN, copied)
        path = copied / "topics" / page
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        loaded = load([copied])
        assert loaded.problems == ()
        return Assistant(make_ready(replace(loaded.guidance, digest=digest([copied]))))

    return edit


def every_answer(assistant: Assistant) -> dict[str, str]:
    """Every page, the computed answers, every decision and some questions, as the shell shows them, in both languages."""
    found: dict[str, Answer] = {}
    for language in LANGUAGES:
        for topic in assistant.guidance.topics:
            found[f"{topic} {language}"] = assistant.about(topic, language, NOW)
        found[f"deadline {language}"] = assistant.deadline(2026, language, NOW)
        found[f"hours {language}"] = assistant.hours(language, NOW)
        for tumour in ("bcc", "other"):
            found[f"decide {tumour} {language}"] = assistant.decide(
                Case(tumour, "pathology", "no", "no"), language, NOW
            )
    for question in (
        "när ska basaliom för 2026 vara inne?",
        "är det öppet nu?",
        "when is BCC due?",
        "vad är er mejladress?",
    ):
        found[question] = assistant.ask(question, Conversation(), NOW)[0]
    return {name: shown(answer) for name, answer in found.items()}


def holding(answers: dict[str, str], *texts: str) -> set[str]:
    return {name for name, answer in answers.items() if any(text in answer for text in texts)}


def test_another_deadline(edited: Edit, assistant: Assistant) -> None:
    before = holding(every_answer(assistant), "31 mars", "31 March")
    changed = edited("bcc-deadline.md", "month: 3, day: 31", "month: 4, day: 15")
    after = every_answer(changed)
    assert {
        "deadline sv",
        "deadline en",
        "decide bcc sv",
        "bcc-deadline en",
        "när ska basaliom för 2026 vara inne?",
    } <= before
    assert holding(after, "31 mars", "31 March") == set()
    assert before <= holding(after, "15 april", "15 April")
    deadline = changed.deadline(2026, "sv", NOW).deadline
    assert deadline is not None
    assert (deadline.date.isoformat(), deadline.weekday) == ("2027-04-15", "torsdag")
    assert deadline.last_phone_slot is not None
    assert deadline.last_phone_slot.opens == datetime(2027, 4, 15, 13)


def test_another_first_year(edited: Edit) -> None:
    changed = edited("bcc-deadline.md", "first_year: 2004", "first_year: 2010")
    assert changed.deadline(2009, "sv", NOW).outcome == "page_silent"
    assert "2010" in changed.deadline(2009, "sv", NOW).say


def test_another_phone_hour(edited: Edit, assistant: Assistant) -> None:
    assert "öppen nu" in assistant.hours("sv", NOW).say
    weekly = holding(every_answer(assistant), "måndagar kl. 13–15")
    changed = edited(
        "contact-hours.md",
        '{day: monday, opens: "13:00", closes: "15:00"}',
        '{day: monday, opens: "08:30", closes: "10:00"}',
    )
    assert "stängd nu" in changed.hours("sv", NOW).say
    assert changed.hours("sv", datetime(2026, 11, 23, 9, 59)).say == "Telefonen är öppen nu, till kl. 10."
    after = every_answer(changed)
    assert weekly
    assert holding(after, "måndagar kl. 13–15") == set()
    assert weekly <= holding(after, "måndagar kl. 8.30–10")


@pytest.mark.parametrize(
    ("page", "old", "new", "elsewhere"),
    [
        ("contact-hours.md", "075-247 45 40", "010-111 22 33", "deadline sv"),
        ("contact-email.md", "inrapportering@socialstyrelsen.se", "desk@example.org", "vad är er mejladress?"),
    ],
)
def test_another_number_or_address(
    edited: Edit, assistant: Assistant, page: str, old: str, new: str, elsewhere: str
) -> None:
    before = holding(every_answer(assistant), old)
    assert elsewhere in before
    after = every_answer(edited(page, old, new))
    assert holding(after, old) == set()
    assert before <= holding(after, new)


@pytest.mark.parametrize("fact", ["075-247", "2474540", "inrapportering@", "31 mars", "31 March", "2004,", "13–15"])
def test_no_module_spells_out_a_fact(fact: str) -> None:
    root = Path(__file__).parents[1]
    for path in [*root.glob("helpdesk/**/*.py"), *root.glob("tui/**/*.py")]:
        code = "\n".join(
            line for line in path.read_text(encoding="utf-8").splitlines() if '"""' not in line and "#" not in line
        )
        assert fact not in code, path
