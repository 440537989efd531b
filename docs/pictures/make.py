"""Makes the README's pictures from the real app (`make pictures`): SVG, a frozen clock, the built-in guidance."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from datetime import datetime
from pathlib import Path

_HERE = Path(__file__).parent
_NOW = datetime(2026, 11, 24, 14, 5)
_SIZE = (110, 32)
PICTURES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    # name: language, theme, what is typed and pressed
    "answer": ("sv", "textual-dark", ("=ska vi rapportera ett basaliom?", "enter")),
    "typing": ("sv", "textual-light", ("=vem rapporterar melanom", "enter", "=sekr")),
    "case": ("sv", "textual-dark", ("=sekretess", "enter", "f3", "1", "1")),
    "deadline": ("en", "textual-dark", ("f2",)),
}


async def picture(name: str, language: str, theme: str, steps: tuple[str, ...]) -> None:
    """Play the steps and write the screen as an SVG."""
    from helpdesk.assembly import open_assistant
    from tui.app import HelpdeskApp
    from tui.settings import Settings

    assistant = open_assistant()
    settings = Settings(language=language, theme=theme, toured=True)
    app = HelpdeskApp(lambda: assistant, lambda: _NOW, settings=settings)
    async with app.run_test(size=_SIZE) as pilot:
        while len(app.screen_stack) < 2 or app.conversation_screen.assistant is None:
            await pilot.pause(0.05)
        for step in steps:
            keys = ["space" if key == " " else "question_mark" if key == "?" else key for key in step[1:]]
            await pilot.press(*(keys if step.startswith("=") else [step]))
            await pilot.pause(0.2)
        drawn = app.export_screenshot(title=app.t("title"))
    # The fonts are named, not fetched: a picture asks no other server for anything.
    drawn = re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)
    (_HERE / f"{name}.svg").write_text(drawn, encoding="utf-8")


def main() -> None:
    """Make all pictures."""
    for name in ("CONFIG", "DATA"):
        os.environ[f"HELPDESK_{name}_DIR"] = tempfile.mkdtemp(prefix="helpdesk-pictures-")
    for name, (language, theme, steps) in PICTURES.items():
        asyncio.run(picture(name, language, theme, steps))


if __name__ == "__main__":
    main()
