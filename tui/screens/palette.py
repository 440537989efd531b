"""The command palette: every action by its help text, found by typing a part of it."""

from __future__ import annotations

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from knowledge.analyzer import fold
from tui.actions import ACTIONS, shown_key


class PaletteScreen(ModalScreen[str | None]):
    """Gives back the id of the chosen action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "dismiss(None)", priority=True),
        Binding("down", "move(1)", priority=True),
        Binding("up", "move(-1)", priority=True),
    ]

    def compose(self) -> ComposeResult:
        """A line to type in, the actions that fit."""
        from tui.app import HelpdeskApp

        with Vertical(classes="dialog"):
            yield Input(placeholder=cast(HelpdeskApp, self.app).t("palette"), id="command")
            yield OptionList(id="commands", markup=False)

    def on_mount(self) -> None:
        """List everything."""
        self.fill("")
        self.query_one(Input).focus()

    def fill(self, sought: str) -> None:
        """List the actions whose help holds `sought`."""
        from tui.app import HelpdeskApp

        app = cast(HelpdeskApp, self.app)
        listed = self.query_one(OptionList)
        listed.clear_options()
        for action in ACTIONS:
            if action.id != "command_palette" and fold(sought) in fold(action.help[app.language]):
                key = shown_key(app.settings.keys.get(action.id, action.key))
                listed.add_option(Option(Content(f"{key:<4} {action.help[app.language]}"), id=action.id))
        if not listed.option_count:
            listed.add_option(Option(Content(app.t("no_matches")), disabled=True))
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
