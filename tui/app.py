"""The terminal app: wiring. Screens and widgets hold the rest; the assistant is opened after the first frame."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.traceback import Traceback
from textual.app import App
from textual.binding import BindingType
from textual.theme import Theme

from helpdesk.clock import swedish_now
from knowledge.model import Language
from tui.actions import bindings
from tui.settings import Settings, keep_settings, read_settings
from tui.texts import text

if TYPE_CHECKING:
    from textual.screen import Screen

    from helpdesk.answer import Answer
    from helpdesk.assistant import Assistant
    from tui.screens.conversation import ConversationScreen

_HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#00ffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    warning="#ffff00",
    error="#ff8080",
    success="#80ff80",
    dark=True,
)
THEMES = ("textual-dark", "textual-light", "high-contrast", "ansi-dark")


class HelpdeskApp(App[int]):
    """The app. `open_assistant` runs in a thread once the first frame stands; `clock` gives Swedish local time."""

    CSS_PATH = "app.tcss"
    AUTO_FOCUS = "#question"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    HORIZONTAL_BREAKPOINTS = [(0, "narrow"), (100, "wide")]  # noqa: RUF012 - as Textual declares it

    def __init__(
        self,
        open_assistant: Callable[[], Assistant],
        clock: Callable[[], datetime] = swedish_now,
        language: Language | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__()
        self.open_assistant = open_assistant
        self.clock = clock
        self.settings = settings or read_settings()
        kept: Language = "en" if self.settings.language == "en" else "sv"
        self.language: Language = language or kept
        self.register_theme(_HIGH_CONTRAST)

    def on_mount(self) -> None:
        """Settle themes and keys, and show the conversation."""
        from tui.screens.conversation import ConversationScreen

        with suppress(Exception):
            self.theme = self.settings.theme
        self.set_keymap(self.settings.keys)
        with suppress(NotImplementedError, RuntimeError, ValueError):
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.exit)
        self.push_screen(ConversationScreen(toured=self.settings.toured))

    def keep(self, **changes: object) -> None:
        """Change and keep settings."""
        from dataclasses import replace

        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        keep_settings(self.settings)

    async def action_quit(self) -> None:
        """Leave at once; the terminal is restored by Textual."""
        self.exit(0)

    @property
    def conversation_screen(self) -> ConversationScreen:
        """The main screen, under whatever is open above it."""
        from tui.screens.conversation import ConversationScreen

        return next(screen for screen in self.screen_stack if isinstance(screen, ConversationScreen))

    def _open(self, make: Callable[[Assistant], Screen[Any]], done: Callable[[Any], None] | None = None) -> None:
        """Open a screen that needs the guidance, from the main screen only."""
        assistant = self.conversation_screen.assistant
        if assistant is not None and self.screen is self.conversation_screen:
            self.push_screen(make(assistant), done)

    def action_help(self) -> None:
        """Help."""
        from tui.screens.help import HelpScreen

        self._open(lambda _: HelpScreen())

    def action_deadline(self) -> None:
        """The deadline view."""
        from tui.screens.deadline import DeadlineScreen

        self._open(DeadlineScreen)

    def action_case(self) -> None:
        """The guided case; its decision becomes an answer of the conversation."""
        from tui.screens.case import CaseScreen

        self._open(CaseScreen, lambda answer: self.conversation_screen.add_given(answer) if answer else None)

    def action_guidance(self) -> None:
        """The guidance browser."""
        from tui.screens.guidance import GuidanceScreen

        self._open(GuidanceScreen)

    def action_copy_answer(self) -> None:
        """Copy the selected answer."""
        from tui.after_call import answer_text

        self._copy(answer_text)

    def action_copy_mail(self) -> None:
        """Copy the selected answer as a whole reply."""
        from tui.after_call import mail_text

        self._copy(lambda answer: mail_text(answer, self.clock()))

    def _copy(self, worded: Callable[[Answer], str]) -> None:
        from tui.clipboard import copy

        selected = self.conversation_screen.selected
        if selected is None:
            self.notify(self.t("nothing_yet"), markup=False)
            return
        way = copy(self, worded(selected))
        self.notify(self.t("copied", way=self.t(f"way_{way}")), markup=False)

    def action_save_note(self) -> None:
        """Save the conversation as a Markdown note where the person says."""
        from tui.after_call import write_note
        from tui.screens.dialogs import AskLine

        conversation = self.conversation_screen.conversation
        if conversation.last is None:
            self.notify(self.t("nothing_yet"), markup=False)
            return

        def write(name: str | None) -> None:
            if name:
                self.notify(
                    write_note(Path(name).expanduser(), conversation, self.clock(), self.language), markup=False
                )

        name = self.t("note_name", stamp=f"{self.clock():%Y%m%d-%H%M}")
        self.push_screen(AskLine(self.t("save_where"), name, f"{self.t('ok')}   {self.t('cancel')}"), write)

    def action_new_call(self) -> None:
        """A new call, after asking."""
        from tui.screens.dialogs import Confirm

        def clear(agreed: bool | None) -> None:
            if agreed:
                self.conversation_screen.clear()

        self.push_screen(Confirm(self.t("new_call"), f"{self.t('yes')}   {self.t('no')}"), clear)

    def action_language(self) -> None:
        """The other language; nothing is lost."""
        self.language = "en" if self.language == "sv" else "sv"
        self.keep(language=self.language)
        self.conversation_screen.speak(self.language)

    def action_command_palette(self) -> None:
        """All commands, in the chosen language."""
        from tui.screens.palette import PaletteScreen

        if self.screen is self.conversation_screen:
            self.push_screen(PaletteScreen(), self._run_chosen)

    def _run_chosen(self, action: str | None) -> None:
        if action:
            self.call_later(self.run_action, action)

    def action_theme(self) -> None:
        """The next colour theme."""
        at = THEMES.index(self.theme) if self.theme in THEMES else 0
        available = [theme for theme in THEMES if theme in self.available_themes]
        self.theme = available[(at + 1) % len(available)]
        self.keep(theme=self.theme)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """The one gate to a browser: http and https only."""
        if url.startswith(("https://", "http://")):
            super().open_url(url, new_tab=new_tab)

    def _fatal_error(self) -> None:
        # Textual prints the locals of the failing frames, and with them what was typed.
        self.bell()
        self._exit_renderables.append(Traceback(show_locals=False, max_frames=1))
        self._close_messages_no_wait()

    def t(self, key: str, **values: object) -> str:
        """The app's text `key` in the chosen language."""
        return text(key, self.language, **values)


def run(language: Language | None, guidance: tuple[Path, ...]) -> int:
    """Run the app on this terminal; gives back the exit status."""

    def open_assistant() -> Assistant:
        from helpdesk import assembly

        return assembly.open_assistant(guidance)

    app = HelpdeskApp(open_assistant, language=language)
    status = app.run()
    return status if isinstance(status, int) else app.return_code or 0
