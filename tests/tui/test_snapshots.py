"""Every screen as text, dark and light, at two sizes. Answers are fixed, so that wording elsewhere changes none.

A diff is read as the screen; UPDATE_SNAPSHOTS=1 writes the files anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from helpdesk.assistant import Assistant
from tests.tui.running import AppPilot, FixedAssistant, run_app, screen_text
from tui.app import HelpdeskApp
from tui.settings import Settings

_PLACE = Path(__file__).parent / "snapshots"
SCREENS: dict[str, tuple[str, ...]] = {
    "start": (),
    "matches": ("b", "c"),
    "answer": ("h", "i", "enter"),
    "question-back": ("f", "r", "å", "g", "a", "enter"),
    "case": ("f3",),
    "deadline": ("f2",),
    "palette": ("ctrl+p",),
    "new-call": ("ctrl+n",),
    "history": ("h", "i", "enter", "f5"),
}


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", SCREENS)
def test_screen_as_text(assistant: Assistant, name: str, size: tuple[int, int]) -> None:
    shown: dict[str, str] = {}
    for theme in ("textual-dark", "textual-light"):

        async def script(app: HelpdeskApp, pilot: AppPilot, theme: str = theme) -> None:
            for key in SCREENS[name]:
                await pilot.press(key)
            await pilot.pause(0.1)
            assert app.current_theme.dark == (theme == "textual-dark")
            shown[theme] = screen_text(app) + "\n"

        run_app(FixedAssistant(assistant), script, size, Settings(theme=theme, toured=True))
    # Nothing is told by colour alone: both themes show the same text.
    assert shown["textual-dark"] == shown["textual-light"]
    path = _PLACE / f"{name}-{size[0]}x{size[1]}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown["textual-dark"], encoding="utf-8")
    assert shown["textual-dark"] == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "high-contrast"])
def test_text_stands_out_from_its_background(assistant: Assistant, theme: str) -> None:
    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await pilot.press("h", "i", "enter")
        await pilot.pause(0.1)
        checked = 0
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                style = segment.style
                if segment.text.strip(" │▌▁▔") and style and style.color and style.bgcolor and not style.dim:
                    fore, back = style.color.get_truecolor(), style.bgcolor.get_truecolor()
                    assert contrast(fore, back) > 3, (segment.text, fore, back)
                    checked += 1
        assert checked > 10

    run_app(FixedAssistant(assistant), script, (120, 40), Settings(theme=theme, toured=True))


def contrast(first: tuple[int, ...], second: tuple[int, ...]) -> float:
    """The contrast ratio of two colours (WCAG 2)."""

    def luminance(colour: tuple[int, ...]) -> float:
        parts = [value / 255 for value in colour]
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
