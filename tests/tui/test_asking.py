"""Asking during a call: typing, matches, answers in their places, numbers, keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Offset

from helpdesk.assistant import Assistant
from tests.tui.running import FIXED, AppPilot, FixedAssistant, main_of, run_app, screen_text, typed, until
from tui.app import HelpdeskApp
from tui.settings import Settings
from tui.widgets.matches import Matches
from tui.widgets.question_box import QuestionBox
from tui.widgets.source_panel import SourcePanel
from tui.widgets.transcript import Transcript


@pytest.fixture
def fixed(assistant: Assistant) -> FixedAssistant:
    """The assistant with fixed answers."""
    return FixedAssistant(assistant)


def test_what_is_typed_before_the_guidance_is_open_is_answered_afterwards(assistant: Assistant) -> None:
    import threading

    gate = threading.Event()

    def slowly() -> Assistant:
        gate.wait(5)
        return assistant

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter", "b")
        assert main_of(app).turns == []
        gate.set()
        await until(pilot, lambda: len(main_of(app).turns) == 1)
        assert main_of(app).turns[0].answer.topics[0].startswith("secrecy")
        assert app.screen.query_one(QuestionBox).value == "b"

    run_app(assistant, script, open_assistant=slowly)


@pytest.mark.parametrize(("word", "topic"), [("bcc", "bcc-"), ("deadline", "bcc-deadline"), ("sekretess", "secrecy-")])
def test_the_right_line_shows_before_enter(assistant: Assistant, word: str, topic: str) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, word)
        matches = app.screen.query_one(Matches)
        await until(pilot, lambda: bool(matches._matches))
        assert matches._matches[0].topic.startswith(topic)
        assert len(matches._matches) <= 5
        shown = " ".join(screen_text(app).split())
        assert matches._matches[0].say in shown

    run_app(assistant, script)


def test_an_answer_shows_its_parts_in_fixed_places(fixed: FixedAssistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "hej", "enter")
        lines = [line.split("│")[0].strip(" ▌") for line in screen_text(app).splitlines()]
        starts = ["› provfråga", "● Svar", FIXED.say, "Vem", "Vart", "När", "Hur", "Och här", "Källa: Prov", "1", "2"]
        at = [next(number for number, line in enumerate(lines) if line.startswith(start)) for start in starts]
        assert at == sorted(at)
        assert "kontrollerad 2026-11-22" in screen_text(app)

    run_app(fixed, script)


def test_the_first_line_never_needs_scrolling(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        for _ in range(3):
            await typed(pilot, "vilka undantag finns från sekretessen?", "enter")
            await pilot.pause()
            say = main_of(app).turns[-1].answer.say
            transcript = app.screen.query_one(Transcript)
            top = transcript.top_of(len(transcript.parts) - 1) - transcript.scroll_offset.y
            assert 0 <= top < transcript.size.height - 3
            assert say.split()[0] in screen_text(app)

    run_app(assistant, script, size=(80, 24))


def test_a_number_and_enter_picks_a_follow_up(fixed: FixedAssistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "hej", "enter")
        await typed(pilot, "2")
        await until(pilot, lambda: "Enter frågar: Vem vet mer?" in screen_text(app))
        assert len(main_of(app).turns) == 1
        await pilot.press("enter")
        await until(pilot, lambda: len(main_of(app).turns) == 2)

    run_app(fixed, script)


def test_a_question_may_begin_with_a_digit(fixed: FixedAssistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "hej", "enter")
        await typed(pilot, "31 mars")
        assert app.screen.query_one(QuestionBox).value == "31 mars"
        assert len(main_of(app).turns) == 1

    run_app(fixed, script)


def test_a_number_not_offered_stays_in_the_box(fixed: FixedAssistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "hej", "enter", "7", "enter")
        assert app.screen.query_one(QuestionBox).value == "7"

    run_app(fixed, script)


def test_one_digit_answers_a_question_back(fixed: FixedAssistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "fråga", "enter")
        await pilot.press("1")
        await until(pilot, lambda: len(main_of(app).turns) == 2)

    run_app(fixed, script)


def test_a_chip_can_be_clicked(fixed: FixedAssistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "hej", "enter")
        await pilot.pause()
        row = next(at for at, line in enumerate(screen_text(app).splitlines()) if "Vad händer sedan?" in line)
        await pilot.click(offset=Offset(8, row))
        await until(pilot, lambda: len(main_of(app).turns) == 2)

    run_app(fixed, script)


def test_earlier_answers_are_reached_and_the_sources_follow(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "deadline", "enter")
        await typed(pilot, "sekretess", "enter")
        panel = app.screen.query_one(SourcePanel)
        latest = panel.parts
        await pilot.press("ctrl+up")
        assert main_of(app).chosen == 0
        assert panel.parts != latest
        await pilot.press("ctrl+down")
        assert main_of(app).chosen == 1
        await pilot.press("f5", "k", "enter")
        await until(pilot, lambda: main_of(app).chosen == 0)

    run_app(assistant, script)


def test_escape_goes_one_step_home(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "sekretess", "enter")
        await typed(pilot, "bcc")
        await until(pilot, lambda: bool(app.screen.query_one(Matches)._matches))
        box = app.screen.query_one(QuestionBox)
        await pilot.press("down")
        assert app.screen.query_one(Matches).has_focus
        await pilot.press("escape")
        assert box.has_focus
        assert box.value == "bcc"
        await pilot.press("escape")
        assert box.value == ""
        await pilot.press("f2")
        await pilot.press("escape")
        assert app.screen is main_of(app)

    run_app(assistant, script)


def test_letters_typed_outside_the_box_go_into_it(assistant: Assistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        app.screen.query_one(SourcePanel).focus()
        await typed(pilot, "s")
        await typed(pilot, "ek")
        assert app.screen.query_one(QuestionBox).value == "sek"

    run_app(assistant, script)


def test_recalling_questions_loses_nothing_typed(fixed: FixedAssistant) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "ett", "enter")
        await typed(pilot, "halv")
        box = app.screen.query_one(QuestionBox)
        await pilot.press("up")
        assert box.value == "ett"
        await pilot.press("down")
        assert box.value == "halv"

    run_app(fixed, script)


def test_a_failing_answer_gives_the_question_back(fixed: FixedAssistant, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(fixed, "ask", failing)

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "hej", "enter")
        assert app.screen.query_one(QuestionBox).value == "hej"
        assert "kunde inte besvaras (RuntimeError)" in screen_text(app)

    run_app(fixed, script)


HOSTILE = "[@click=app.quit]x[/] \x1b]52;c;aGVq\x07 [bold] [/nej] javascript:alert(1) 你好 👩‍⚕️"


def test_nothing_typed_or_pasted_is_markup_or_an_escape_sequence(assistant: Assistant) -> None:
    from textual.events import Paste

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        app.screen.query_one(QuestionBox).post_message(Paste(f"första\nraden {HOSTILE}"))
        await pilot.pause()
        assert app.screen.query_one(QuestionBox).value.startswith("första raden [@click=app.quit]x[/]")
        await pilot.press("enter")
        await until(pilot, lambda: len(main_of(app).turns) == 1)
        shown = screen_text(app)
        assert "[@click=app.quit]x[/]" in shown
        assert "\x1b" not in shown
        await pilot.click(Transcript, offset=Offset(10, 3))
        assert app.is_running

    run_app(assistant, script)


def test_only_http_addresses_are_opened_and_only_after_showing(
    fixed: FixedAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url, *_, **__: opened.append(url))

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await typed(pilot, "hej", "enter")
        await pilot.press("f7")
        await pilot.pause()
        assert "https://exempel.se/" in screen_text(app)
        assert opened == []
        await pilot.press("escape")
        assert opened == []
        for url in ("javascript:alert(1)", "file:///etc/passwd", "javascript%3Aalert(1)", "//x", "vscode://x"):
            app.open_url(url)
        assert opened == []

    run_app(fixed, script)


def test_the_tour_shows_once(assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPDESK_CONFIG_DIR", str(tmp_path))

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await until(pilot, lambda: "Rundtur, 1 av 4" in screen_text(app))
        assert "F2 visar sista" in screen_text(app)
        assert app.settings.toured

    run_app(assistant, script, settings=Settings())
    assert '"toured": true' in (tmp_path / "settings.json").read_text(encoding="utf-8")


def test_changed_guidance_is_opened_again_and_the_call_is_kept(assistant: Assistant) -> None:
    stamps = ["a"]
    opened: list[int] = []

    def again() -> Assistant:
        opened.append(1)
        return assistant

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await until(pilot, lambda: main_of(app).assistant is not None)
        await typed(pilot, "sekretess", "enter")
        main_of(app).tick()
        await pilot.pause(0.1)
        assert len(opened) == 1
        stamps[0] = "b"
        main_of(app).tick()
        await until(pilot, lambda: len(opened) == 2)
        assert len(main_of(app).turns) == 1

    run_app(assistant, script, open_assistant=again, stamp=lambda: stamps[0])
