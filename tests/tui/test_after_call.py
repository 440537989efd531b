"""What is left after a call: copies, mail, note, marks, a new call; and what is kept between runs."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from helpdesk.assistant import Assistant
from tests.tui.running import AppPilot, main_of, run_app, screen_text, told, typed, until
from tui.app import HelpdeskApp
from tui.clipboard import copy_beside_terminal
from tui.screens.dialogs import AskLine
from tui.settings import Settings, read_settings


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data, settings and working directory of their own; no clipboard but the terminal's."""
    for name in ("DATA", "CONFIG"):
        monkeypatch.setenv(f"HELPDESK_{name}_DIR", str(tmp_path / name.lower()))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_copying_sends_the_terminal_sequence_and_says_where_else(assistant: Assistant, own_place: Path) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("ctrl+y")
        await until(pilot, lambda: "Det finns inget svar ännu" in told(app))
        await typed(pilot, "sekretess", "enter")
        await pilot.press("ctrl+y")
        copy = own_place / "data" / "senaste-kopian.txt"
        await until(pilot, copy.exists)
        assert app.clipboard == copy.read_text(encoding="utf-8")
        assert "kontrollerad 2026" in app.clipboard
        await until(pilot, lambda: "Skickat till terminalens urklipp" in told(app))

    run_app(assistant, script)


def test_the_mail_holds_answer_source_address_day_and_phone_slot(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter")
        await pilot.press("ctrl+o")
        await pilot.pause()
        mail = app.clipboard
        for part in ("Hej!", "https://", "tisdag 24 november 2026", "torsdag 26 november kl. 13–15", "Vänliga"):
            assert part in mail
        await pilot.press("ctrl+l", "ctrl+o")
        await pilot.pause()
        assert "This answer is as of Tuesday 24 November 2026." in app.clipboard
        assert "absolute" in app.clipboard

    run_app(assistant, script)


def test_the_note_holds_times_and_no_identity_number(assistant: Assistant, own_place: Path) -> None:
    async def script(_: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "ska 19121212-1212 rapporteras med basaliom", "enter")
        await pilot.press("ctrl+e")
        await until(pilot, lambda: isinstance(pilot.app.screen, AskLine) and pilot.app.focused is not None)
        await pilot.press("enter")
        await until(pilot, lambda: bool(list(own_place.glob("*.md"))))

    run_app(assistant, script)
    note = next(own_place.glob("*.md")).read_text(encoding="utf-8")
    assert note.startswith("# Samtal tisdag 24 november 2026 14.05")
    assert "## 14.05 ska" in note
    assert "1212" not in note


def test_a_note_that_cannot_be_written_is_told(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter")
        await pilot.press("ctrl+e")
        await until(pilot, lambda: isinstance(app.screen, AskLine) and app.focused is not None)
        await pilot.press("ctrl+u")
        await typed(pilot, "saknas/x.md", "enter")
        await until(pilot, lambda: "could not be written" in told(app))

    run_app(assistant, script)


@pytest.mark.parametrize(
    ("key", "mark", "shown"),
    [("ctrl+g", "helped", "hjälpte"), ("ctrl+f", "wrong", "fel"), ("ctrl+s", "missing", "saknas")],
)
def test_a_key_marks_the_answer(assistant: Assistant, own_place: Path, key: str, mark: str, shown: str) -> None:
    from helpdesk.gaps import read_gaps

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter")
        await pilot.press(key)
        await pilot.pause()
        assert f"märkt: {shown}" in screen_text(app)

    run_app(assistant, script, size=(120, 60))
    assert [(gap.question, gap.mark) for gap in read_gaps(own_place / "data")] == [("sekretess", mark)]


def test_a_new_call_asks_first(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter")
        await pilot.press("ctrl+n", "escape")
        assert len(main_of(app).turns) == 1
        await pilot.press("ctrl+n", "ctrl+n", "enter")
        await until(pilot, lambda: not main_of(app).turns)
        assert main_of(app).conversation.last is None

    run_app(assistant, script)


def test_the_language_changes_and_nothing_is_lost(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter")
        await typed(pilot, "bc")
        await pilot.press("ctrl+l")
        await until(pilot, lambda: "F1 help" in screen_text(app))
        assert len(main_of(app).turns) == 1
        assert app.screen.query_one("#question").value == "bc"  # type: ignore[attr-defined]
        await typed(pilot, "c", "enter")
        await until(pilot, lambda: len(main_of(app).turns) == 2)
        assert main_of(app).turns[-1].answer.language == "en"

    run_app(assistant, script)
    assert read_settings().language == "en"


def test_colours_and_panel_are_kept(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        assert app.theme == "high-contrast"
        await pilot.press("ctrl+t", "f6")
        await pilot.pause()
        assert app.theme == "ansi-dark"

    run_app(assistant, script, settings=Settings(theme="high-contrast", toured=True))
    assert (read_settings().theme, read_settings().panel) == ("ansi-dark", "wide")


@pytest.mark.parametrize(
    "content", ["", "[1]", "{", '{"language": 7, "theme": [], "panel": "stor", "learnt": {}}', "\x00"]
)
def test_a_broken_settings_file_is_as_good_as_none(own_place: Path, content: str) -> None:
    (own_place / "config").mkdir()
    (own_place / "config" / "settings.json").write_text(content, encoding="utf-8")
    assert read_settings() == Settings()


def command(place: Path, name: str) -> None:
    """A clipboard command that keeps what it is handed and leaves a child behind, as xclip does."""
    script = place / name
    script.write_text(f'#!/bin/sh\n/bin/cat > "{place}/{name}.out"\n/bin/sleep 5 &\n', encoding="utf-8")
    script.chmod(0o755)


def test_the_system_clipboard_is_used_where_there_is_one(own_place: Path) -> None:
    command(own_place, "xclip")
    assert copy_beside_terminal("å", {"DISPLAY": ":0"}, own_place) == ("system", None)
    assert (own_place / "xclip.out").read_text(encoding="utf-8") == "å"


def test_over_ssh_the_far_system_clipboard_is_left_alone(own_place: Path) -> None:
    command(own_place, "xclip")
    way, path = copy_beside_terminal("å", {"DISPLAY": ":0", "SSH_CONNECTION": "x"}, own_place)
    assert way == "file"
    assert path is not None
    assert path.read_text(encoding="utf-8") == "å"


def test_in_tmux_its_buffer_is_loaded(own_place: Path) -> None:
    command(own_place, "tmux")
    assert copy_beside_terminal("å", {"TMUX": "x", "SSH_CONNECTION": "x"}, own_place) == ("tmux", None)


def test_the_terminal_sequence_is_osc_52(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter")
        assert app._driver is not None
        monkeypatch.setattr(app._driver, "write", written.append)
        await pilot.press("ctrl+y")
        await pilot.pause()
        expected = base64.b64encode(app.clipboard.encode()).decode()
        assert f"\x1b]52;c;{expected}\a" in written

    run_app(assistant, script)
