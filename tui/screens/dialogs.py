"""Small dialogs: a yes or no, and a line to fill in."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Input, Static


class Confirm(ModalScreen[bool]):
    """A question answered with Enter (yes) or Escape (no)."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "dismiss(True)"), Binding("escape", "dismiss(False)")]

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__()
        self._question = question
        self._keys = (yes, no)

    def compose(self) -> ComposeResult:
        """Question and keys; the keys can be clicked."""
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(Content(self._question), markup=False)
            yes, no = (_clickable(key, value) for key, value in zip(self._keys, ("True", "False"), strict=True))
            yield Static(Content("   ").join([yes, no]), classes="keys", markup=False)


def _clickable(key: str, value: str) -> Content:
    return Content(key).stylize(Style.from_meta({"@click": f"screen.dismiss({value})"}))


class AskLine(ModalScreen[str | None]):
    """A line to fill in; Escape gives None."""

    AUTO_FOCUS = "#line"
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
            yield Input(self._value, id="line", select_on_focus=False)
            yield Static(Content(self._keys), classes="keys", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line over."""
        event.stop()
        self.dismiss(event.value.strip() or None)
