"""Small dialogs: a yes or no, and a line to fill in."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class Confirm(ModalScreen[bool]):
    """A question answered with Enter (yes) or Escape (no)."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "dismiss(True)"), Binding("escape", "dismiss(False)")]

    def __init__(self, question: str, keys: str) -> None:
        super().__init__()
        self._question = question
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Question and keys."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), markup=False)
            yield Static(Content(self._keys), classes="keys", markup=False)


class AskLine(ModalScreen[str | None]):
    """A line to fill in; Escape gives None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)")]

    def __init__(self, question: str, value: str, keys: str) -> None:
        super().__init__()
        self._question = question
        self._value = value
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Question, line and keys."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), markup=False)
            yield Input(self._value, id="line")
            yield Static(Content(self._keys), classes="keys", markup=False)

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line over."""
        event.stop()
        self.dismiss(event.value.strip() or None)
