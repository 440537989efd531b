"""Matches while typing: up to five topics with their one-line answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from helpdesk.assistant import Match


class Matches(OptionList):
    """The list above the question box; hidden when there is nothing to show."""

    class Picked(Message):
        """A match was chosen."""

        def __init__(self, match: Match) -> None:
            super().__init__()
            self.match = match

    def __init__(self) -> None:
        super().__init__(id="matches", classes="empty", markup=False)
        self._matches: Sequence[Match] = ()

    def show(self, matches: Sequence[Match]) -> None:
        """Show `matches`, best first."""
        if [match.topic for match in matches] == [match.topic for match in self._matches] and matches:
            return
        self._matches = matches
        self.clear_options()
        width = max(20, self.app.size.width - 4)
        self.add_options([Option(_line(match, width)) for match in matches])
        self.set_class(not matches, "empty")

    def enter(self) -> None:
        """Take the focus, on the best match."""
        if self._matches:
            self.focus()
            self.highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Hand the chosen match over."""
        event.stop()
        if event.option_index < len(self._matches):
            self.post_message(self.Picked(self._matches[event.option_index]))


def _line(match: Match, width: int) -> Content:
    title = Content(match.title).stylize("bold")
    room = max(0, width - len(match.title) - 3)
    say = match.say if len(match.say) <= room else match.say[: max(0, room - 1)].rstrip() + "…"
    return Content("").join([title, Content(f"  {say}" if room > 10 else "")])
