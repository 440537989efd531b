"""The conversation line by line: as complete as the screen, and fit to be read aloud."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pytest

from helpdesk.assistant import Assistant
from helpdesk.line_commands import COMMANDS
from helpdesk.line_mode import LineMode
from knowledge.model import Language

NOW = datetime(2026, 11, 24, 14, 5)


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files go to a place of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HELPDESK_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


def said(assistant: Assistant, *lines: str, language: Language | None = "sv", prompts: bool = True) -> str:
    """What line mode writes to `lines`."""
    out = io.StringIO()
    LineMode(assistant, out, lambda: NOW, language, prompts).run(io.StringIO("\n".join(lines) + "\n"))
    return out.getvalue()


CASES = [
    (("deadline",), "Senast onsdag 31 mars 2027"),
    (("/dag 2027",), "Senast fredag 31 mars 2028"),
    (("/dag",), "Senast onsdag 31 mars 2027"),
    (("/dag nästa",), "nästa är inget år"),
    (("/dag 1999",), "sedan 2004"),
    (("/år",), "Uppgifter för 2028: lördag 31 mars 2029 (påskafton). Sista telefontid före: torsdag 29 mars 2029"),
    (("/tid",), "öppnar torsdag 26 november kl. 13–15"),
    (("/ämnen",), "bcc-deadline: Sista dag"),
    (("/visa bcc-deadline",), "Senast onsdag 31 mars 2027"),
    (("/visa nonsens",), "Ämnet nonsens finns inte"),
    (("/sök sekretess",), "secrecy-main-rule: "),
    (("/sök zzzzzz",), "Inga träffar."),
    (("/lär", "/lär"), "Ämne 2 av"),
    (("/lär 3", "/lär 1"), "Ämne 1 av"),
    (("/ord Filip",), "Filip: Socialstyrelsens portal"),
    (("/ord nonsens",), "Ordet finns inte i ordlistan."),
    (("bcc", "/ord"), "RCC: Regionalt cancercentrum"),
    (("/källa",), "Sidans egna ord är inte inhämtade."),
    (("sekretess", "deadline", "/frågor"), "1. sekretess\n2. deadline"),
    (("deadline", "sekretess", "/frågor 1"), "Senast onsdag 31 mars 2027"),
    (("/frågor",), "Det finns inget svar ännu."),
    (("/kopiera",), "Det finns inget svar ännu."),
    (("/nonsens",), "/nonsens är inget kommando"),
    (("/hjälp",), "/fall: ska tumören rapporteras?"),
    (("/en", "deadline"), "By Wednesday 31 March 2027"),
    (("sekretess", "/ny", "/frågor"), "Nytt samtal."),
]


@pytest.mark.parametrize(("lines", "expected"), CASES)
def test_lines(assistant: Assistant, lines: tuple[str, ...], expected: str) -> None:
    assert expected in said(assistant, *lines)


def test_a_number_picks_a_follow_up(assistant: Assistant) -> None:
    first = said(assistant, "deadline")
    offered = next(line for line in first.splitlines() if line.startswith("  1. ")).removeprefix("  1. ")
    assert said(assistant, "deadline", "1").count("Källa:") > first.count("Källa:")
    assert offered.endswith("?")


def test_the_guided_case_with_a_step_back(assistant: Assistant) -> None:
    whole = said(assistant, "/fall", "1", "1", "/bakåt", "patologiavdelningen", "2", "nej")
    assert whole.count("Fråga 2.") == 2
    assert "Fråga 4. Är tumören ett recidiv?" in whole
    assert "Därför: Tumör: basalcellscancer" in whole
    assert "  1. Ja\n  2. Nej\n" in whole


def test_the_guided_case_can_be_left_and_another_question_ends_it(assistant: Assistant) -> None:
    assert "Avbrutet." in said(assistant, "/fall", "/sluta", "deadline")
    assert "Senast onsdag" in said(assistant, "/fall", "deadline")


def test_files_are_written_and_never_replaced(assistant: Assistant, own_place: Path) -> None:
    whole = said(
        assistant,
        "ska 19121212-1212 rapporteras med basaliom",
        "/kopiera a.txt",
        "/mejl b.txt",
        "/spara c.md",
        "/ics 2026 d.ics",
        "/kopiera a.txt",
    )
    assert "a.txt finns redan" in whole
    assert "kontrollerad" in (own_place / "a.txt").read_text(encoding="utf-8")
    assert (own_place / "b.txt").read_text(encoding="utf-8").startswith("Hej!")
    assert "## 14.05 ska" in (own_place / "c.md").read_text(encoding="utf-8")
    assert "1212" not in (own_place / "c.md").read_text(encoding="utf-8")
    assert b"20270331" in (own_place / "d.ics").read_bytes()
    assert "Kunde inte spara" in said(assistant, "deadline", "/spara saknas/x.md")


def test_marks_go_to_the_list_of_gaps(assistant: Assistant, own_place: Path) -> None:
    from helpdesk.gaps import read_gaps

    assert "Svaret är märkt." in said(assistant, "sekretess", "/fel")
    assert [gap.mark for gap in read_gaps(own_place / "data")] == ["wrong"]


def test_in_a_pipe_only_answers_are_written(assistant: Assistant) -> None:
    whole = said(assistant, "deadline", prompts=False)
    assert whole.startswith("Senast onsdag 31 mars 2027")
    assert "> " not in whole


def test_leaving_ends_at_once(assistant: Assistant) -> None:
    assert "Senast" not in said(assistant, "/q", "deadline")


def test_nothing_that_reads_badly_aloud(assistant: Assistant) -> None:
    whole = said(assistant, "bcc", "/fall", "1", "1", "1", "/hjälp", "/år", prompts=False)
    for mark in "●○×→▌│*#`":
        assert mark not in whole


def test_every_command_has_help_in_both_languages(assistant: Assistant) -> None:
    for language, word in (("sv", "/hjälp"), ("en", "/help")):
        whole = said(assistant, word, language=language)  # type: ignore[arg-type]
        for words in COMMANDS.values():
            assert any(each in whole for each in words), words


def test_escape_sequences_in_a_question_are_never_written(assistant: Assistant) -> None:
    assert "\x1b" not in said(assistant, "\x1b]52;c;aGVq\x07\x1b[2Jsekretess", "/frågor")
