"""The questions of this call: choosing one goes to its answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from helpdesk.after_call import Turn
from tui.actions import local_bindings
from tui.screens.view import View
from tui.widgets.vi_list import ViList


class HistoryScreen(View):
    """Gives back the number of the chosen turn."""

    name_of_keys = "history"
    BINDINGS: ClassVar[list[BindingType]] = [*local_bindings("history")]

    def __init__(self, turns: Sequence[Turn], selected: int) -> None:
        super().__init__()
        self._turns = turns
        self._selected = selected

    def compose(self) -> ComposeResult:
        """Title, questions, keys."""
        with Vertical(classes="dialog"):
            yield Static(id="history-title", markup=False)
            yield ViList(id="history-list", markup=False)
            yield Static(id="history-keys", classes="keys", markup=False)

    def reword(self) -> None:
        """List the questions with their times."""
        self.query_one("#history-title", Static).update(Content(self.helpdesk.t("history_title")).stylize("bold"))
        listed = self.query_one(ViList)
        listed.clear_options()
        listed.add_options(
            [Option(Content(f"{turn.at:%H.%M}  {turn.answer.question or turn.answer.say}")) for turn in self._turns]
        )
        listed.highlighted = self._selected
        listed.focus()
        self.query_one("#history-keys", Static).update(Content(self.keys_line))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go there."""
        event.stop()
        self.dismiss(event.option_index)
