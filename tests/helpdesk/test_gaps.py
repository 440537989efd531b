"""The list of marked answers: written only by a mark, masked, never fatal to read."""

from __future__ import annotations

import stat
from datetime import datetime
from pathlib import Path

import pytest

from helpdesk.answer import Answer
from helpdesk.gaps import FILE_NAME, Mark, broken_lines, clear_gaps, drop_gaps, mark_answer, read_gaps
from knowledge.errors import HelpdeskError

NOW = datetime(2027, 3, 30, 9, 30, 1, 5)


def answer(question: str) -> Answer:
    return Answer("page_silent", "sv", question, ("silent-late",), "Kort.", "Kort.\n\nMer.")


def test_a_mark_adds_one_line_and_is_read_back(tmp_path: Path) -> None:
    marks: tuple[Mark, ...] = ("wrong", "missing", "helped")
    kept = [mark_answer(answer(f"Fråga {mark}?"), mark, NOW, tmp_path / "new") for mark in marks]
    assert read_gaps(tmp_path / "new") == tuple(kept)
    assert kept[0].question == "Fråga wrong?"
    assert kept[0].topics == ("silent-late",)
    assert kept[0].marked_at == datetime(2027, 3, 30, 9, 30, 1)
    assert stat.S_IMODE((tmp_path / "new" / FILE_NAME).stat().st_mode) & 0o077 == 0


def test_reading_alone_writes_nothing(tmp_path: Path) -> None:
    assert read_gaps(tmp_path) == ()
    assert broken_lines(tmp_path) == 0
    clear_gaps(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", ["19811218-9876", "811218-9876", "19811218 9876", "811278-9873"])
def test_identity_numbers_are_masked_on_the_way_in_and_out(tmp_path: Path, number: str) -> None:
    mark_answer(answer(f"patient {number},\n\x1b[31m basaliom?"), "missing", NOW, tmp_path)
    (gap,) = read_gaps(tmp_path)
    assert gap.question == "patient ••••••-••••, basaliom?"
    path = tmp_path / FILE_NAME
    assert number not in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace("••••••-••••", number), encoding="utf-8")
    assert read_gaps(tmp_path)[0].question == "patient ••••••-••••, basaliom?"


def test_broken_lines_are_skipped_counted_and_left_alone(tmp_path: Path) -> None:
    first = mark_answer(answer("Första?"), "wrong", NOW, tmp_path)
    path = tmp_path / FILE_NAME
    with path.open("ab") as file:
        file.write(b'{"question": 3}\n[]\n{"mark"\n\xff\xfe\n{"cut off')
    second = mark_answer(answer("Andra?"), "missing", NOW, tmp_path)
    assert read_gaps(tmp_path) == (first, second)
    assert broken_lines(tmp_path) == 5
    drop_gaps([first], tmp_path)
    assert read_gaps(tmp_path) == (second,)
    assert broken_lines(tmp_path) == 5


def test_marks_and_outcomes_that_do_not_exist_are_broken(tmp_path: Path) -> None:
    mark_answer(answer("Fråga?"), "wrong", NOW, tmp_path)
    path = tmp_path / FILE_NAME
    sound = path.read_text(encoding="utf-8")
    changes = [('"wrong"', '"great"'), ('"sv"', '"fi"'), ('"page_silent"', '"odd"'), ("2027-03-30", "2027-13-30")]
    path.write_text("".join(sound.replace(old, new) for old, new in changes), encoding="utf-8")
    assert read_gaps(tmp_path) == ()
    assert broken_lines(tmp_path) == len(changes)


def test_a_place_that_cannot_be_written_or_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(HelpdeskError, match="the mark could not be kept"):
        mark_answer(answer("Fråga?"), "wrong", NOW, tmp_path / "file")
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(HelpdeskError, match="the list could not be read"):
        read_gaps(tmp_path)
    with pytest.raises(HelpdeskError, match="the list could not be removed"):
        clear_gaps(tmp_path)
