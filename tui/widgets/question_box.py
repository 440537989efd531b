"""The question box: keeps keys in order when they come in a burst, and does not reflow the screen on every key."""

from __future__ import annotations

from textual.events import Key, Paste
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from knowledge.clean_text import clean


class QuestionBox(Input):
    """One line. Posts what was asked, chosen numbers, and wishes to move elsewhere.

    While `numbers_answer`, a digit in the empty box is a choice by itself; else it begins a question ("2 prov …").
    """

    # A key changes the box alone: without this the whole screen is laid out anew each time.
    virtual_size = Reactive(Size(0, 0), layout=False)

    class Asked(Message):
        """A question was entered."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    class Numbered(Message):
        """A number was chosen: a digit where the app has asked, else a digit and Enter."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class ToMatches(Message):
        """Down was pressed: the person wants one of the matches."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, id="question", select_on_focus=False)
        self.numbers_answer = False
        self._asked: list[str] = []
        self._recalled = 0

    async def _on_key(self, event: Key) -> None:
        if event.key.isdigit() and event.key != "0" and not self.value and self.numbers_answer:
            event.stop()
            event.prevent_default()
            self.post_message(self.Numbered(int(event.key)))
        elif event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            self._recall(event.key)
        elif event.key == "ctrl+j":
            # Enter as the terminal sends it to an app that is still starting.
            event.stop()
            event.prevent_default()
            await self.action_submit()
        else:
            # Bindings are run here and now: handed on, they are overtaken by the keys that follow in a burst.
            for binding in self._bindings.key_to_bindings.get(event.key, ()):
                if not binding.priority:
                    event.stop()
                    event.prevent_default()
                    await self.run_action(binding.action)
                    return
            await super()._on_key(event)

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(clean(event.text, one_line=True))

    async def action_submit(self) -> None:
        """Hand the question over and clear the box in one step."""
        question = clean(self.value, one_line=True)
        if not question:
            return
        self.clear()
        if len(question) == 1 and question in "123456789":
            self.post_message(self.Numbered(int(question)))
            return
        self._asked.append(question)
        self._recalled = 0
        self.post_message(self.Asked(question))

    def _recall(self, key: str) -> None:
        if key == "down" and not self._recalled:
            self.post_message(self.ToMatches())
            return
        if not self._recalled and self.value:
            # What was being typed is not lost by looking at earlier questions.
            self._asked.append(self.value)
            self._recalled = 1
        self._recalled = min(len(self._asked), self._recalled + 1) if key == "up" else self._recalled - 1
        self.value = self._asked[-self._recalled] if self._recalled else ""
        self.cursor_position = len(self.value)
