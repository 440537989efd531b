"""The page of told histories, and phrases that stay packed."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from knowledge.compiled import open_guidance
from knowledge.load import load
from knowledge.model import Phrases
from knowledge.packed import PackedPhrases
from tests.knowledge.test_load import SOURCES

PAGE = """---
histories:
  - biopsied: "{biopsied}"
    recurrence: "untold"
    pieces:
      sv: ["stansad i våras"]
      en: ["punched last spring"]
---
"""


def test_labelled_pieces_are_read(tmp_path: Path) -> None:
    (tmp_path / "sources.md").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "histories.md").write_text(PAGE.format(biopsied="yes"), encoding="utf-8")
    (told,) = load([tmp_path]).guidance.histories
    assert (told.biopsied, told.recurrence, told.pieces["en"]) == ("yes", "untold", ("punched last spring",))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{biopsied}", "maybe", "histories.md:3: histories.0.biopsied: 'maybe' is not allowed"),
        ('en: ["punched last spring"]', "en: []", "histories.0.pieces.en: holds 0, at least 1 are needed"),
        ("pieces:", "peices:", "histories.0.peices: is no known key (did you mean pieces?)"),
    ],
)
def test_a_bad_page_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    (tmp_path / "sources.md").write_text(SOURCES, encoding="utf-8")
    text = PAGE.replace(old, new).replace("{biopsied}", "yes")
    (tmp_path / "histories.md").write_text(text, encoding="utf-8")
    loaded = load([tmp_path])
    assert any(message in str(problem) for problem in loaded.problems), [str(each) for each in loaded.problems]
    assert loaded.guidance.histories == ()


def test_the_pages_teach_every_kind_of_history() -> None:
    told = {(each.biopsied, each.recurrence) for each in open_guidance().guidance.histories}
    assert {("yes", "untold"), ("no", "no"), ("open", "open"), ("untold", "yes"), ("untold", "untold")} <= told


def test_packed_phrases_are_what_they_were_made_from() -> None:
    phrases: Phrases = {"sv": ("ett", "två"), "en": ("one",)}
    packed = PackedPhrases(phrases)
    assert packed == phrases
    assert pickle.loads(pickle.dumps(packed)) == packed
    assert (packed["sv"], list(packed), len(packed)) == (("ett", "två"), ["sv", "en"], 2)
    assert pickle.loads(pickle.dumps(packed))["en"] == ("one",)
