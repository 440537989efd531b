"""Matches while typing: up to five topics with their one-line answers, the best one's in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets.option_list import Option

from tui.widgets.vi_list import ViList

if TYPE_CHECKING:
    from helpdesk.assistant import Match


class Matches(ViList):
    """The list above the question box; hidden when there is nothing to show."""

    class Picked(Message):
        """A match was chosen."""

        def __init__(self, match: Match) -> None:
            super().__init__()
            self.match = match

    def __init__(self) -> None:
        super().__init__(id="matches", classes="empty", markup=False)
        self._matches: Sequence[Match] = ()
        self._notice = ""

    def show(self, matches: Sequence[Match], notice: str = "") -> None:
        """Show `notice` (what a typed number would ask) or `matches`, best first."""
        if (matches, notice) != (self._matches, self._notice):
            self._matches, self._notice = matches, notice
            self._fill()

    def on_resize(self, _: Resize) -> None:
        """Fit the lines to the new width."""
        if self._matches:
            self._fill()

    def _fill(self) -> None:
        self.clear_options()
        width = max(20, self.app.size.width - 4)
        if self._notice:
            self.add_option(Option(Content(self._notice).stylize("bold"), disabled=True))
        elif self._matches:
            best, *others = self._matches
            first = Content("").join([Content(best.title).stylize("bold"), Content(f"  {best.say}")])
            self.add_options([Option(first), *(Option(_line(match, width)) for match in others)])
        self.set_class(not self._matches and not self._notice, "empty")

    def enter(self) -> None:
        """Take the focus, on the best match."""
        if self._matches and not self._notice:
            self.focus()
            self.highlighted = 0

    def on_option_list_option_selected(self, event: ViList.OptionSelected) -> None:
        """Hand the chosen match over."""
        event.stop()
        if event.option_index < len(self._matches):
            self.post_message(self.Picked(self._matches[event.option_index]))


def _line(match: Match, width: int) -> Content:
    room = width - cell_len(match.title) - 2
    if room < 12:
        return Content(match.title).stylize("bold")
    say = match.say if cell_len(match.say) <= room else f"{set_cell_size(match.say, room - 1).rstrip()}…"
    return Content("").join([Content(match.title).stylize("bold"), Content(f"  {say}")])
