"""Accepting a page: refused while anything is unconfirmed; then digests and a check date, and nothing else, are written."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from knowledge.official.accept import accept, objections
from knowledge.official.drift import compare
from knowledge.official.fingerprint import FILE_NAME, recorded
from knowledge.official.refusal import PageRefused
from tests.knowledge.official.made_up import SECTIONS, SOURCE, as_text, drift, guidance, page

WHOLE = as_text()
LISTED = """---
sources:
  - id: another
    checked_on: 2020-01-01
  - id: made-up-page   # ours
    publisher: Länet
    checked_on: 2026-01-01
  - {id: third, checked_on: 2020-01-01}
---
"""


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "sources.md").write_text(LISTED, encoding="utf-8")
    return tmp_path


def test_digests_and_the_day_are_written_and_the_text_is_not(directory: Path) -> None:
    changed = page(WHOLE.replace("i länet", "i hela länet"))
    prints, listed = accept(changed, [directory], date(2027, 3, 1))
    assert listed.read_text(encoding="utf-8") == LISTED.replace("2026-01-01", "2027-03-01")
    kept = prints.read_text(encoding="utf-8")
    assert "hela" not in kept
    assert "12 maj" not in kept
    assert set(json.loads(kept)[SOURCE]) == set(SECTIONS)
    assert not compare(changed, guidance(), recorded([directory], SOURCE)).found_any
    assert sorted(path.name for path in directory.iterdir()) == [FILE_NAME, "sources.md"]


def test_the_last_directory_that_defines_the_source_is_written(directory: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "sources.md").write_text("---\nsources: []\n---\n", encoding="utf-8")
    prints, _ = accept(page(WHOLE), [directory, other], date(2027, 3, 1))
    assert prints.parent == directory


@pytest.mark.parametrize(
    ("old", "new", "topics"),
    [
        ("12 maj", "5 maj", ("last-day",)),
        ("En patient får se sina egna svar.\n\n", "", ("own-answers",)),
        ("Sista dag\n", "När ska svaren in?\n", ("last-day",)),
        ("Svaren ska alltid", "Svaren ska inte alltid", ("how",)),
        ("i länet", "i hela länet", ()),
        ("kl. 8–9\n", "kl. 8–9\n\nJuli: stängt\n", ()),
    ],
)
def test_what_stands_in_the_way(old: str, new: str, topics: tuple[str, ...]) -> None:
    assert objections(drift(WHOLE.replace(old, new)), guidance()) == topics


def test_a_sentence_turned_around_counts_until_it_is_said_to_be_read() -> None:
    found = drift(WHOLE.replace("Svaren ska alltid", "Svaren ska inte alltid"))
    assert objections(found, guidance()) == ("how",)
    assert objections(found, guidance(), negations_read=True) == ()


def test_a_renamed_section_is_accepted_once_the_guidance_names_it(directory: Path) -> None:
    from dataclasses import replace

    renamed = page(WHOLE.replace("Sista dag\n", "När ska svaren in?\n"))
    own = guidance()
    topic = own.topics["last-day"]
    citations = tuple(replace(each, section="När ska svaren in?") for each in topic.citations)
    own = replace(own, topics={**own.topics, "last-day": replace(topic, citations=citations)})
    accept(page(WHOLE), [directory], date(2027, 3, 1))
    found = compare(renamed, own, recorded([directory], SOURCE))
    assert [(each.was, each.now) for each in found.renamed] == [("Sista dag", "När ska svaren in?")]
    assert objections(found, own) == ()


def test_a_source_that_no_directory_defines_and_one_without_a_check_date(tmp_path: Path, directory: Path) -> None:
    with pytest.raises(PageRefused, match="the guidance has no such source"):
        accept(page(WHOLE), [tmp_path / "none"], date(2027, 3, 1))
    (directory / "sources.md").write_text("---\nsources:\n  - id: made-up-page\n---\n", encoding="utf-8")
    with pytest.raises(PageRefused, match="checked_on of the source was not found"):
        accept(page(WHOLE), [directory], date(2027, 3, 1))
    assert not (directory / FILE_NAME).exists()


@pytest.mark.parametrize("damage", ["{", "[]", '{"made-up-page": {"Frågor": {}}}', '{"made-up-page": 3}'])
def test_a_damaged_file_of_digests_says_so(directory: Path, damage: str) -> None:
    (directory / FILE_NAME).write_text(damage, encoding="utf-8")
    with pytest.raises(PageRefused, match="the file with the sections' digests is damaged"):
        recorded([directory], SOURCE)
