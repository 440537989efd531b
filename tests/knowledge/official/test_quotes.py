"""Copies kept, and what they say in their own words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge.official.quote import quotes
from knowledge.official.refusal import PageRefused
from knowledge.official.store import keep, kept_page, kept_sources, remove
from tests.knowledge.official.made_up import SECTIONS, SOURCE, TODAY, as_text, guidance, page

TOPICS = guidance().topics


def test_a_copy_is_kept_read_back_listed_and_removed(tmp_path: Path) -> None:
    first = page(as_text())
    path = keep(first, tmp_path)
    assert kept_page(SOURCE, tmp_path) == first
    assert list(kept_sources(tmp_path)) == [SOURCE]
    remove(SOURCE, tmp_path)
    assert not path.exists()
    with pytest.raises(PageRefused, match="the page has not been imported"):
        kept_page(SOURCE, tmp_path)
    with pytest.raises(PageRefused, match="the page has not been imported"):
        remove(SOURCE, tmp_path)


@pytest.mark.parametrize("source", ["../../etc/passwd", "a/b", "", "UPPER", "."])
def test_only_an_id_becomes_a_file(tmp_path: Path, source: str) -> None:
    with pytest.raises(PageRefused, match="the guidance has no such source"):
        kept_page(source, tmp_path)


def test_sentences_that_carry_the_topic_with_their_line(tmp_path: Path) -> None:
    keep(page(as_text()), tmp_path)
    (found,) = quotes(TOPICS["last-day"], tmp_path)
    assert (found.section, found.line, found.fetched_on) == ("Sista dag", 7, TODAY)
    assert found.text == SECTIONS["Sista dag"][0]
    assert [(piece.line, piece.text) for piece in found.carrying] == [
        (7, "Årets svar skickas in före den 12 maj."),
        (7, "Exempel: svar från 2031 skickas in före den 12 maj 2032."),
    ]
    (phone,) = quotes(TOPICS["phone"], tmp_path)
    assert [piece.text for piece in phone.carrying] == [SECTIONS["Frågor"][1], SECTIONS["Frågor"][0]]


def test_evidence_wrapped_over_two_lines_still_carries(tmp_path: Path) -> None:
    keep(page(as_text().replace("den 12 maj.", "den 12\nmaj.")), tmp_path)
    (found,) = quotes(TOPICS["last-day"], tmp_path)
    assert [line.number for line in found.lines if line.carries] == [7, 8]
    assert found.carrying[0].text == "Årets svar skickas in före den 12 maj."


def test_nothing_is_quoted_without_a_sound_copy_or_its_section(tmp_path: Path) -> None:
    assert quotes(TOPICS["last-day"], tmp_path) == ()
    without = {heading: lines for heading, lines in SECTIONS.items() if heading != "Sista dag"}
    path = keep(page(as_text(without)), tmp_path)
    assert quotes(TOPICS["last-day"], tmp_path) == ()
    for damage in ("", "{}", path.read_text(encoding="utf-8").replace("[[", "[[9, "), json.dumps({"source": SOURCE})):
        path.write_text(damage, encoding="utf-8")
        assert quotes(TOPICS["phone"], tmp_path) == ()
        with pytest.raises(PageRefused, match="the kept copy is damaged"):
            kept_page(SOURCE, tmp_path)
