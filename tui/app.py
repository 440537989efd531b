"""The terminal app: wiring. Screens and widgets hold the rest; the assistant is opened after the first frame."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual.app import App
from textual.binding import BindingType

from helpdesk.clock import swedish_now
from knowledge.model import Language
from tui.actions import ACTIONS, bindings, shown_key
from tui.app_actions import AnswerActions
from tui.hangup import end_with_terminal
from tui.keymap import read_keys
from tui.screens.dialogs import AskLine, Confirm
from tui.settings import PANELS, THEMES, Settings, config_directory, keep_settings, read_settings
from tui.texts import text
from tui.themes import HIGH_CONTRAST

if TYPE_CHECKING:
    from helpdesk.assistant import Assistant
    from tui.screens.conversation import ConversationScreen
    from tui.screens.view import View

_DURING_DIALOGS = ("quit", "theme")


class HelpdeskApp(AnswerActions, App[int]):
    """The app. `open_assistant` runs in a thread once the first frame stands; `clock` gives Swedish local time.

    `guidance_stamp` differs whenever a page of the guidance is changed; it is polled.
    """

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
        guidance_stamp: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__()
        self.open_assistant = open_assistant
        self.clock = clock
        self.guidance_stamp = guidance_stamp
        self.settings = settings or read_settings()
        kept: Language = "en" if self.settings.language == "en" else "sv"
        self.language: Language = language or kept
        self.keys, self.key_faults = read_keys(config_directory() / "keys.yaml", self.language)
        self.register_theme(HIGH_CONTRAST)

    def on_mount(self) -> None:
        """Settle themes and keys, and show the conversation."""
        from tui.screens.conversation import ConversationScreen

        self.theme = self.settings.theme
        self.set_keymap(self.keys)
        with suppress(NotImplementedError, RuntimeError, ValueError):
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.exit)
        end_with_terminal(self)
        self.push_screen(ConversationScreen(toured=self.settings.toured))

    def keep(self, **changes: object) -> None:
        """Change and keep settings."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        keep_settings(self.settings)

    def t(self, key: str, **values: object) -> str:
        """The app's text `key` in the chosen language."""
        return text(key, self.language, **values)

    @property
    def conversation_screen(self) -> ConversationScreen:
        """The main screen, under whatever is open above it."""
        from tui.screens.conversation import ConversationScreen

        return next(screen for screen in self.screen_stack if isinstance(screen, ConversationScreen))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual calls it
        """While a dialog waits for its answer, only that counts."""
        own = any(action == each.id for each in ACTIONS)
        return not (own and isinstance(self.screen, Confirm | AskLine) and action not in _DURING_DIALOGS)

    def open_view(self, make: Callable[[Assistant], View], done: Callable[[Any], None] | None = None) -> None:
        """Open a view in place of the one that is open; the same one again closes it."""
        from tui.screens.view import View

        assistant = self.conversation_screen.assistant
        if assistant is None:
            self.notify(self.t("still_opening"), markup=False)
            return
        view = make(assistant)
        same = type(self.screen) is type(view)
        while isinstance(self.screen, View):
            self.pop_screen()
        if not same:
            self.push_screen(view, done)

    async def action_quit(self) -> None:
        """Leave at once; the terminal is restored by Textual."""
        self.exit(0)

    def action_help_quit(self) -> None:
        """What ^C tells where nothing is selected."""
        self.notify(self.t("quit_with", pressed=shown_key(self.keys.get("quit", "ctrl+q"))), markup=False)

    def action_help(self) -> None:
        """Help."""
        from tui.screens.help import HelpScreen

        self.open_view(lambda _: HelpScreen())

    def action_deadline(self) -> None:
        """The deadline view."""
        from tui.screens.deadline import DeadlineScreen

        self.open_view(DeadlineScreen)

    def action_case(self) -> None:
        """The guided case, beside the conversation."""
        from tui.screens.view import View

        while isinstance(self.screen, View):
            self.pop_screen()
        self.conversation_screen.toggle_case()

    def action_guidance(self) -> None:
        """The guidance browser."""
        from tui.screens.guidance import GuidanceScreen

        self.open_view(GuidanceScreen)

    def action_learn(self) -> None:
        """The topics in teaching order."""
        from tui.screens.learn import LearnScreen

        self.open_view(lambda assistant: LearnScreen(assistant, self.settings.learnt))

    def action_history(self) -> None:
        """The questions of this call."""
        from tui.screens.history import HistoryScreen

        main = self.conversation_screen
        if not main.turns:
            self.notify(self.t("nothing_yet"), markup=False)
            return
        self.open_view(
            lambda _: HistoryScreen(main.turns, main.chosen),
            lambda number: main.select(number) if number is not None else None,
        )

    def action_command_palette(self) -> None:
        """All commands, in the chosen language."""
        from tui.screens.palette import PaletteScreen

        self.open_view(lambda _: PaletteScreen(), self._run_chosen)

    def _run_chosen(self, action: str | None) -> None:
        if action:
            self.call_later(self.run_action, action)

    def action_tour(self) -> None:
        """The tour again."""
        self.conversation_screen.tour()

    def action_panel(self) -> None:
        """The source panel's next size."""
        size = PANELS[(PANELS.index(self.settings.panel) + 1) % len(PANELS)]
        self.conversation_screen.size_panel(size)
        self.keep(panel=size)

    def action_previous_answer(self) -> None:
        """Select the answer before."""
        self.conversation_screen.move(-1)

    def action_next_answer(self) -> None:
        """Select the next answer."""
        self.conversation_screen.move(1)

    def action_language(self) -> None:
        """The other language; nothing is lost."""
        from tui.screens.view import View

        self.language = "en" if self.language == "sv" else "sv"
        self.keep(language=self.language)
        self.conversation_screen.speak(self.language)
        for screen in self.screen_stack:
            if isinstance(screen, View):
                screen.reword()

    def action_theme(self) -> None:
        """The next colours."""
        available = [theme for theme in THEMES if theme in self.available_themes]
        at = available.index(self.theme) if self.theme in available else 0
        self.theme = available[(at + 1) % len(available)]
        self.keep(theme=self.theme)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """The one gate to a browser: http and https only."""
        if url.startswith(("https://", "http://")):
            super().open_url(url, new_tab=new_tab)

    def _fatal_error(self) -> None:
        # Textual would print the frames with their locals, and with them what was typed.
        error = sys.exc_info()[1]
        last = error.__traceback__ if error else None
        while last and last.tb_next:
            last = last.tb_next
        place = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else "?"
        self.bell()
        self._exit_renderables.append(Text(self.t("crashed", reason=type(error).__name__, place=place)))
        self._close_messages_no_wait()


def run(language: Language | None, guidance: tuple[Path, ...]) -> int:
    """Run the app on this terminal; gives back the exit status."""

    def open_assistant() -> Assistant:
        from helpdesk import assembly

        assistant = assembly.open_assistant(guidance)
        # Here nobody waits yet; at the first key somebody would.
        assistant.open_search()
        return assistant

    def guidance_stamp() -> str:
        from helpdesk import assembly

        return assembly.guidance_stamp(guidance)

    app = HelpdeskApp(open_assistant, language=language, guidance_stamp=guidance_stamp)
    status = app.run()
    return status if isinstance(status, int) else app.return_code or 0
