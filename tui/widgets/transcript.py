"""The conversation: newest last, the newest answer's beginning always in view, one answer selected."""

from __future__ import annotations

from textual.events import Click
from textual.message import Message

from helpdesk.after_call import Turn
from knowledge.model import Guidance
from tui.answer_content import note_part, turn_part
from tui.widgets.text_lines import TextLines


class Transcript(TextLines):
    """All turns of the call, and the app's own notes between them."""

    class Selected(Message):
        """An answer was clicked: the person wants its sources."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__(id="transcript")
        self._places: list[int] = []

    def add_turn(self, turn: Turn, guidance: Guidance | None) -> None:
        """Show `turn` below the others, its beginning in view."""
        self._places.append(self.append(turn_part(turn, len(self._places), guidance)))
        self.to_part(self._places[-1])

    def change_turn(self, number: int, turn: Turn, guidance: Guidance | None) -> None:
        """Show the turn of that number anew."""
        self.replace(self._places[number], turn_part(turn, number, guidance))

    def add_note(self, note: str, style: str = "$text-muted") -> None:
        """Show a line of the app's own."""
        self.to_part(self.append(note_part(note, style)))

    def select(self, number: int, scroll: bool) -> None:
        """Mark the turn of that number."""
        self.choose(self._places[number])
        if scroll:
            self.to_part(self._places[number])

    def clear(self) -> None:
        """A new call."""
        self._places.clear()
        self.show([])

    def on_click(self, event: Click) -> None:
        """Select the answer under the mouse."""
        part = self.part_at(event.y + self.scroll_offset.y)
        if part in self._places:
            self.post_message(self.Selected(self._places.index(part)))
