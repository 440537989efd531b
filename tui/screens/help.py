"""Help: what the app does, and every key from its one declaration."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.actions import ACTIONS, LOCAL, Action, key_of, local_bindings
from tui.screens.view import View
from tui.settings import config_directory
from tui.widgets.source_panel import SourcePanel
from tui.widgets.text_lines import EMPTY, Block, Part

_SHOWN_VIEWS = ("deadline", "case", "guidance", "learn")


class HelpScreen(View):
    """All keys, with the names that a keymap uses."""

    name_of_keys = "help"
    BINDINGS: ClassVar[list[BindingType]] = [*local_bindings("help")]

    def compose(self) -> ComposeResult:
        """Text and keys."""
        with Vertical(classes="view"):
            yield SourcePanel(id="help-text")
            yield Static(id="help-keys", classes="keys", markup=False)

    def reword(self) -> None:
        """Word the help."""
        t = self.helpdesk.t
        parts: list[Part] = [(_heading(t("help_title")), EMPTY, _plain(t("welcome")), _plain(t("help_box")), EMPTY)]
        parts.append((_heading(t("help_keys")), *map(self._key, ACTIONS), EMPTY))
        for view in _SHOWN_VIEWS:
            parts.append((_heading(t(f"help_view_{view}")), *map(self._key, LOCAL[view]), EMPTY))
        own = t("help_own_keys", path=config_directory() / "keys.yaml")
        parts.append((_plain(own), _plain(t("help_files"))))
        text = self.query_one("#help-text", SourcePanel)
        text.show(parts)
        text.focus()
        self.query_one("#help-keys", Static).update(Content(self.keys_line))

    def _key(self, action: Action) -> Block:
        key = key_of(action, self.helpdesk.keys)
        named = Content("").join(
            [Content(action.help[self.language]), Content(f"  ({action.id})").stylize("$text-muted")]
        )
        return Block(named, Content(f"{key:<9} ").stylize("bold"))


def _heading(text: str) -> Block:
    return Block(Content(text).stylize("bold"))


def _plain(text: str) -> Block:
    return Block(Content(text))
