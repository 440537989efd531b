"""The command palette: every action by its help text, found by typing a part of it."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from knowledge.analyzer import fold
from tui.actions import ACTIONS, key_of
from tui.screens.view import View


class PaletteScreen(View):
    """Gives back the id of the chosen action."""

    AUTO_FOCUS = "#command"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", priority=True),
        Binding("down", "move(1)", priority=True),
        Binding("up", "move(-1)", priority=True),
    ]

    def compose(self) -> ComposeResult:
        """A line to type in, the actions that fit."""
        with Vertical(classes="dialog"):
            yield Input(placeholder=self.helpdesk.t("palette"), id="command")
            yield OptionList(id="commands", markup=False)

    def reword(self) -> None:
        """List everything that fits."""
        line = self.query_one(Input)
        line.placeholder = self.helpdesk.t("palette")
        self.fill(line.value)

    def fill(self, sought: str) -> None:
        """List the actions whose help holds every word of `sought`."""
        listed = self.query_one(OptionList)
        listed.clear_options()
        words = fold(sought).split()
        for action in ACTIONS:
            named = fold(f"{action.help[self.language]} {action.label[self.language]}")
            if action.id != "command_palette" and all(word in named for word in words):
                key = key_of(action, self.helpdesk.keys)
                padded = key + " " * max(1, 7 - cell_len(key))
                listed.add_option(Option(Content(f"{padded}{action.help[self.language]}"), id=action.id))
        if not listed.option_count:
            listed.add_option(Option(Content(self.helpdesk.t("no_matches")), disabled=True))
        else:
            listed.highlighted = 0

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find while typing."""
        event.stop()
        self.fill(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter runs the highlighted action."""
        event.stop()
        option = self.query_one(OptionList).highlighted_option
        self.dismiss(option.id if option else None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """So does a click."""
        event.stop()
        self.dismiss(event.option_id)

    def action_move(self, step: int) -> None:
        """Move the highlight while typing goes on."""
        listed = self.query_one(OptionList)
        if step > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()
