"""The views over the conversation and the guided case beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from helpdesk.assistant import Assistant
from tests.tui.running import AppPilot, main_of, run_app, screen_text, typed, until
from tui.app import HelpdeskApp
from tui.screens.deadline import DeadlineScreen
from tui.screens.guidance import GuidanceScreen
from tui.screens.help import HelpScreen
from tui.screens.learn import LearnScreen
from tui.screens.palette import PaletteScreen
from tui.screens.terms import TermsScreen
from tui.widgets.case_panel import CasePanel


def test_the_deadline_view_goes_through_the_years(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("f2")
        await pilot.pause()
        assert "onsdag 31 mars 2027" in screen_text(app)
        assert "[31]" in screen_text(app)
        assert "påskafton" in screen_text(app)
        await pilot.press("right", "l")
        assert "lördag 31 mars 2029" in screen_text(app)
        await pilot.press("h")
        assert "fredag 31 mars 2028" in screen_text(app).split("mars 2028")[0] + "mars 2028"
        await typed(pilot, "2023")
        assert "Sista dagen var söndag 31 mars 2024" in screen_text(app)
        assert "påskdagen" in screen_text(app)
        await typed(pilot, "1999")
        assert "sedan 2004" in screen_text(app)
        await pilot.press("right")
        await pilot.press("f2")
        assert app.screen is main_of(app)

    run_app(assistant, script)


def test_the_calendar_file_is_saved_where_the_person_says(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("f2", "s")
        await pilot.pause()
        assert app.screen.query_one(Input).value == str(tmp_path / "bcc-2026.ics")
        await pilot.press("enter")
        await until(pilot, lambda: (tmp_path / "bcc-2026.ics").exists())
        assert b"DTSTART;VALUE=DATE:20270331" in (tmp_path / "bcc-2026.ics").read_bytes()
        await pilot.press("s", "enter")
        await pilot.pause()
        assert "finns redan" in screen_text(app)
        await pilot.press("escape")
        assert isinstance(app.screen, DeadlineScreen)

    run_app(assistant, script)


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
def test_the_guided_case_ends_in_the_conversation_and_keeps_it_in_view(
    assistant: Assistant, size: tuple[int, int]
) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter")
        await pilot.press("f3")
        await pilot.pause()
        assert "Fråga 1 av högst 4" in screen_text(app)
        assert "sekretess" in screen_text(app)
        await pilot.press("1", "1")
        assert "Fråga 3 av högst 4" in screen_text(app)
        await pilot.press("left")
        assert "Fråga 2 av högst 4" in screen_text(app)
        await pilot.press("1", "2", "2")
        await until(pilot, lambda: len(main_of(app).turns) == 2)
        decided = main_of(app).turns[-1].answer.decision
        assert decided is not None
        assert (decided.row, decided.reported) == ("bcc-pathology-new", "yes")
        assert app.screen.query_one(CasePanel).has_class("hidden")
        await typed(pilot, "x")
        assert app.focused is not None
        assert app.focused.id == "question"

    run_app(assistant, script, size=size)


def test_the_guided_case_says_why_it_asks(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("f3", "1")
        await pilot.pause()
        assert "Därför frågar vi:" in screen_text(app)
        assert "Tumör: basalcellscancer" in screen_text(app)
        await pilot.press("escape")
        assert main_of(app).turns == []

    run_app(assistant, script)


def test_the_guidance_browser_finds_pages_and_places_in_a_page(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("f4", "j")
        await pilot.pause()
        assert "Basalcellscancer" in screen_text(app)
        await pilot.press("s")
        await typed(pilot, "etikprövning", "enter")
        await pilot.press("j", "down")
        screen = app.screen
        assert isinstance(screen, GuidanceScreen)
        assert screen._open != ""
        await pilot.press("slash")
        await typed(pilot, "e", "enter")
        assert "1 av " in screen_text(app)
        await pilot.press("n")
        assert "2 av " in screen_text(app)
        await pilot.press("escape", "escape", "escape")
        assert app.screen is main_of(app)

    run_app(assistant, script)


def test_learning_goes_in_order_and_keeps_its_place(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPDESK_CONFIG_DIR", str(tmp_path))

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("f8")
        await pilot.pause()
        assert "Ämne 1 av" in screen_text(app)
        await pilot.press("right", "l", "left")
        assert "Ämne 2 av" in screen_text(app)
        await pilot.press("escape", "f8")
        await pilot.pause()
        assert "Ämne 2 av" in screen_text(app)

    run_app(assistant, script)


def test_terms_are_explained_with_their_source(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "vem rapporterar basaliom", "enter")
        await pilot.press("f9")
        await pilot.pause()
        assert isinstance(app.screen, TermsScreen)
        assert app.screen.query_one(OptionList).option_count >= 2
        assert "Egen förklaring" in screen_text(app)
        await pilot.press("escape")
        app.action_explain_term("filip")
        await pilot.pause()
        assert "Filip" in screen_text(app)

    run_app(assistant, script)


def test_help_and_palette_list_every_action_from_its_one_declaration(assistant: Assistant) -> None:
    from tui.actions import ACTIONS, key_of

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        shown = screen_text(app)
        for action in ACTIONS:
            assert any(key_of(action, {}) in line and action.help["sv"] in line for line in shown.splitlines()), action
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, PaletteScreen)
        assert app.screen.query_one(OptionList).option_count == len(ACTIONS) - 1
        await typed(pilot, "inget sådant")
        assert "Inga träffar" in screen_text(app)
        await pilot.press(*["backspace"] * 12)
        await typed(pilot, "sista", "enter")
        await until(pilot, lambda: isinstance(app.screen, DeadlineScreen))

    run_app(assistant, script, size=(120, 60))


def test_every_action_has_a_method_and_every_text_both_languages() -> None:
    from tui.actions import ACTIONS, LOCAL
    from tui.texts import _TEXTS

    for action in (*ACTIONS, *(each for view in LOCAL.values() for each in view)):
        assert all(action.help[language] and action.label[language] for language in ("sv", "en"))
        if "." not in action.id:
            assert hasattr(HelpdeskApp, f"action_{action.id}")
    for key, text in _TEXTS.items():
        assert text["sv"], key
        assert text["en"], key


def test_a_view_replaces_the_one_that_is_open(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("f2", "f4", "f8")
        await pilot.pause()
        assert [type(screen) for screen in app.screen_stack[2:]] == [LearnScreen]
        await pilot.press("escape")
        assert app.screen is main_of(app)

    run_app(assistant, script)


@pytest.mark.parametrize("key", ["f1", "f2", "f3", "f4", "f8"])
@pytest.mark.parametrize("size", [(60, 20), (200, 60)])
def test_every_view_opens_at_every_size_and_survives_resizing(
    assistant: Assistant, key: str, size: tuple[int, int]
) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "vem rapporterar melanom", "enter")
        await pilot.press(key)
        await pilot.pause()
        assert len(screen_text(app).strip()) > 200
        await pilot.resize_terminal(20, 5)
        await pilot.resize_terminal(100, 30)
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert "Fel" not in screen_text(app).split()
        assert app.language == "en"

    run_app(assistant, script, size=size)
