"""Every kind of bad page: one clear problem with file, line and key, and the rest keeps working."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.compiled import BUILT_IN
from knowledge.load import load
from tests.knowledge.test_load import SOURCES, loaded, page

CASES: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases/bad_pages.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_wrong_is_said_and_the_other_page_is_there(case: dict[str, str], tmp_path: Path) -> None:
    good = (
        page(id="id: other", order="order: 2").replace("fråga", "annan fråga").replace("question ", "other question ")
    )
    assert case["old"] in page()
    result = loaded(tmp_path, first=page().replace(case["old"], case["new"], 1), other=good)
    said = [str(problem) for problem in result.problems]
    assert any(case["problem"] in line for line in said), said
    assert all(problem.line >= 1 and problem.file == "topics/first.md" for problem in result.problems)
    assert "other" in result.guidance.topics


def test_the_same_order_id_and_question_on_two_pages(tmp_path: Path) -> None:
    result = loaded(tmp_path, first=page(), other=page(id="id: other"))
    said = [str(problem) for problem in result.problems]
    assert "topics/other.md:5: order: 1 is taken by first" in said
    assert "topics/other.md:8: questions.sv.0: 'fråga 0' stands in first too" in said
    (tmp_path / "topics" / "deeper").mkdir()
    (tmp_path / "topics" / "deeper" / "first.md").write_text(page(), encoding="utf-8")
    assert any(
        "id: 'first' stands in topics/deeper/first.md too" in str(problem) for problem in load([tmp_path]).problems
    )


def test_a_number_spelt_out_instead_of_its_placeholder(tmp_path: Path) -> None:
    stated = page(facts="facts: {contact: {phone: 010-111, hours: []}, email: a@example.org}")
    result = loaded(tmp_path, first=stated.replace("Svar.", "Ring 010-111 eller a@example.org."))
    said = [str(problem) for problem in result.problems]
    assert "topics/first.md:1: spells out 010-111 (write {phone})" in said
    assert "topics/first.md:1: spells out a@example.org (write {email})" in said


SOURCE_FAULTS: list[tuple[str, str, str]] = [
    ("status: official_page", "status: rumour", "sources.md:3: sources.0.status: 'rumour' is not allowed"),
    ("checked_on: 2026-11-22", "checked_on: yesterday", "sources.0.checked_on: is no date (write it as 2026-11-22)"),
    ("checked_on: 2026-11-22", "checked_on: 2026-02-30", "sources.md:"),
    ("date: undated", "date: unknown", "sources.0.date: is no date"),
    ("https://example.org/", "javascript:x", "sources.0.url: is no web address (begin it with https://)"),
    ("publisher: Us", "publisherr: Us", "sources.0.publisherr: is no known key (did you mean publisher?)"),
]


@pytest.mark.parametrize(("old", "new", "problem"), SOURCE_FAULTS)
def test_faults_of_sources(old: str, new: str, problem: str, tmp_path: Path) -> None:
    loaded(tmp_path, first=page())
    (tmp_path / "sources.md").write_text(SOURCES.replace(old, new), encoding="utf-8")
    result = load([tmp_path])
    assert any(str(fault).startswith("sources.md:") and problem in str(fault) for fault in result.problems)
    assert "first" in result.guidance.topics


SMALL_PAGES: list[tuple[str, str, str]] = [
    ("glossary/word.md", "---\nid: word\nnames: {sv: [ord]}\nsource: here\n---\n\n# Svenska\n\nText.\n", "glossary/word.md:3: names.en: holds 0, at least 1 are needed"),
    ("glossary/word.md", "---\nid: word\nnames: {sv: [ord], en: [word]}\nsource: here\n---\n\n# Svenska\n\nText.\n", "glossary/word.md:1: nothing under # English (write both languages)"),
    ("glossary/word.md", "---\nid: word\nnames: {sv: [ord], en: [word]}\nsource: there\n---\n\n# Svenska\n\nText.\n\n# English\n\nText.\n", "source: 'there' does not exist (did you mean here?)"),
    ("registers/other.md", "---\nid: other\ntitle: {sv: Annat, en: Other}\nnames: {sv: [annat], en: [other]}\ndeadline: 1\n---\n\n# Svenska\n\nT.\n\n# English\n\nT.\n", "registers/other.md:5: deadline: is no known key"),
    ("vocabulary/role.md", "---\nkind: role\nconcepts:\n  - {id: rolle/lab, label: {sv: a, en: b}, words: {sv: [], en: []}}\n---\n", "vocabulary/role.md:4: concepts.0.id: 'rolle/lab' is not of this page's kind (begin it with role/)"),
    ("vocabulary/role.md", "---\nkind: role\nconcepts:\n  - {id: role/lab, label: {sv: a, en: b}, words: {sv: [], en: []}, reads_as: lab}\n---\n", "concepts.0.reads_as: 'lab' is not allowed (one of: pathology, laboratory, clinic)"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "problem"), SMALL_PAGES)
def test_faults_of_the_smaller_pages(name: str, text: str, problem: str, tmp_path: Path) -> None:
    loaded(tmp_path, first=page())
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text(text, encoding="utf-8")
    result = load([tmp_path])
    assert any(problem in str(fault) and str(fault).startswith(name) for fault in result.problems), result.problems
    assert "first" in result.guidance.topics


def decisions(change: Any) -> str:
    return str(change((BUILT_IN / "decisions.md").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda text: text.replace("  - {id: bcc-clinic, ", "  - {id: bcc-clinic, x: 1, "), "rows.5.x: is no known key"),
        (lambda text: "\n".join(line for line in text.splitlines() if "id: bcc-clinic," not in line), "rows: tumour bcc, role clinic, biopsied yes, recurrence yes reaches no row"),
        (lambda text: text.replace("tumour: unknown, role: any", "tumour: bcc, role: any"), "reaches rows bcc-clinic, unknown-type"),
        (lambda text: text.replace("conclusion: clinic-refers", "conclusion: clinic-refer"), "'clinic-refer' is not worded here (did you mean clinic-refers?)"),
        (lambda text: text.replace("role: clinic", "role: kliniken", 1), "role: 'kliniken' is not allowed"),
        (lambda text: text.replace("## clinic-refers", "## clinic", 1), "'clinic-refers' lacks its wording under # Svenska"),
        (lambda text: text.replace("topics: [bcc-which-cases]", "topics: [bcc-which-case]", 1), "'bcc-which-case' does not exist (did you mean bcc-which-cases?)"),
    ],
)  # fmt: skip
def test_faults_of_the_decision_table(change: Any, problem: str, tmp_path: Path) -> None:
    (tmp_path / "decisions.md").write_text(decisions(change), encoding="utf-8")
    result = load([BUILT_IN, tmp_path])
    said = [str(fault) for fault in result.problems]
    place = f"{tmp_path.as_posix()}/decisions.md:"
    assert any(problem in line and line.startswith(place) for line in said), said
    assert result.guidance.decisions.rows
    assert result.guidance.topics


def test_a_directory_that_is_none(tmp_path: Path) -> None:
    result = load([BUILT_IN, tmp_path / "nowhere"])
    assert [str(problem) for problem in result.problems] == [f"{tmp_path / 'nowhere'}:1: is no directory"]
    assert result.guidance.topics


def test_a_page_that_cannot_be_opened_or_is_enormous(tmp_path: Path) -> None:
    loaded(tmp_path, first=page())
    (tmp_path / "topics" / "folder.md").mkdir()
    (tmp_path / "topics" / "huge.md").write_text("x" * 1_000_001, encoding="utf-8")
    result = load([tmp_path])
    said = [str(problem) for problem in result.problems]
    assert "topics/folder.md:1: cannot be read: Is a directory" in said
    assert "topics/huge.md:1: is larger than 1 MB (split it)" in said
    assert list(result.guidance.topics) == ["first"]
