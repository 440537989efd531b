"""Running the app without a terminal: a frozen clock, fixed answers, the screen as text."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from textual.pilot import Pilot

from helpdesk.answer import Answer, Choice, SourceRef
from helpdesk.assistant import Assistant
from knowledge.model import Guidance
from tui.app import HelpdeskApp
from tui.screens.conversation import ConversationScreen
from tui.settings import Settings

NOW = datetime(2026, 11, 24, 14, 5)
AppPilot = Pilot[int]
Script = Callable[[HelpdeskApp, AppPilot], Awaitable[None]]


def run_app(
    assistant: Assistant,
    script: Script,
    size: tuple[int, int] = (120, 40),
    settings: Settings | None = None,
    open_assistant: Callable[[], Assistant] | None = None,
    stamp: Callable[[], str] = lambda: "",
) -> None:
    """Run `script` against the app once the guidance is open."""

    async def main() -> None:
        app = HelpdeskApp(
            open_assistant or (lambda: assistant), lambda: NOW, settings=settings or Settings(toured=True),
            guidance_stamp=stamp,
        )  # fmt: skip
        async with app.run_test(size=size) as pilot:
            await until(pilot, lambda: len(app.screen_stack) > 1)
            if open_assistant is None:
                await until(pilot, lambda: app.conversation_screen.assistant is not None)
            await script(app, pilot)

    asyncio.run(main())


async def until(pilot: AppPilot, holds: Callable[[], bool]) -> None:
    """Wait until `holds`; an error after five seconds."""
    for _ in range(250):
        if holds():
            await pilot.pause()
            return
        await pilot.pause(0.02)
    raise AssertionError("did not come to hold")


async def typed(pilot: AppPilot, text: str, *keys: str) -> None:
    """Type `text`, then press `keys`."""
    names = {" ": "space", "?": "question_mark", ".": "full_stop", "/": "slash", "-": "minus"}
    await pilot.press(*(names.get(character, character) for character in text), *keys)
    await pilot.pause()


def screen_text(app: HelpdeskApp) -> str:
    """What the screen shows, a line a row."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def told(app: HelpdeskApp) -> str:
    """What the app has said in passing."""
    return " ".join(str(notification.message) for notification in app._notifications)


def main_of(app: HelpdeskApp) -> ConversationScreen:
    """The conversation."""
    return app.conversation_screen


class FixedAssistant(Assistant):
    """The real assistant but for typed questions, which get answers that no change of the guidance can change."""

    def __init__(self, real: Assistant) -> None:
        super().__init__(real._ready)

    @property
    def real_guidance(self) -> Guidance:
        """The guidance."""
        return self.guidance

    def ask(self, question, conversation, now, language=None):  # type: ignore[no-untyped-def]  # noqa: ARG002
        """A fixed answer, or a fixed question back for "fråga"."""
        from helpdesk.conversation import Conversation

        answer = ASKING if question == "fråga" else FIXED
        return answer, Conversation(conversation.language, (*conversation.answers, answer))

    def matches(self, typed, language, now, limit=5):  # type: ignore[no-untyped-def]  # noqa: ARG002
        """Two fixed matches."""
        from helpdesk.assistant import Match

        long = "En rad som är så lång att den bara får plats på en bred skärm och annars kortas med tre punkter."
        return (Match("a", "Första ämnet", long), Match("b", "Andra ämnet", long)) if len(typed) > 1 else ()


_SOURCE = SourceRef(
    "prov", "Provkällan: Provsidan", "Första avsnittet", "https://exempel.se/", "2026-11-22", "official_page"
)
FIXED = Answer(
    outcome="answered",
    language="sv",
    question="provfråga",
    topics=(),
    say="Ja, det här är raden att säga.",
    text="Ja, det här är raden att säga.\n\n- **Vem:** avdelningen.\n- **Vart:** till provmottagaren.\n- **När:** senast en dag.\n"
    "- **Hur:** i portalen.\n\nOch här står resten, som kan vara lång.",
    sources=(_SOURCE,),
    suggestions=("Vad händer sedan?", "Vem vet mer?"),
)
ASKING = Answer(
    outcome="clarify",
    language="sv",
    question="fråga",
    topics=(),
    say="Vilket av två?",
    text="Vilket av två?",
    choices=(Choice("Det ena", "det ena"), Choice("Det andra", "det andra")),
)
