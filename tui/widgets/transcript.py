"""The conversation: one `Content` a message, newest last, the newest answer's beginning always in view."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from helpdesk.answer import Answer
from knowledge.model import Language
from tui.markdown_content import content_of
from tui.texts import text

_MARKS = {"answered": "●", "clarify": "?", "page_silent": "○", "other_register": "→", "out_of_scope": "×"}


class Turn(Static):
    """One question with its answer; clicking it selects the answer."""

    class Selected(Message):
        """The person wants this answer's sources."""

        def __init__(self, answer: Answer) -> None:
            super().__init__()
            self.answer = answer

    def __init__(self, answer: Answer) -> None:
        super().__init__(turn_content(answer), classes="turn", markup=False)
        self.answer = answer

    def on_click(self, event: Click) -> None:
        """Select the answer."""
        event.stop()
        self.post_message(self.Selected(self.answer))


class Transcript(VerticalScroll, can_focus=False):
    """All turns of the call."""

    def add_turn(self, answer: Answer) -> None:
        """Show `answer` below the others, its question at the top of the view if it is long."""
        turn = Turn(answer)
        self.mount(turn)
        self.call_after_refresh(self.scroll_to_widget, turn, animate=False, top=True)

    def add_note(self, note: str, classes: str = "note") -> None:
        """Show a line of the app's own."""
        self.mount(Static(Content(note), classes=classes, markup=False))
        self.call_after_refresh(self.scroll_end, animate=False)


def turn_content(answer: Answer) -> Content:
    """A question and its answer: the line to say first, marked and bold, then the rest in the same order always."""
    language = answer.language
    rest = answer.text.removeprefix(answer.say).strip()
    kind = text(f"outcome_{answer.outcome}", language)
    parts = [
        Content(f"› {answer.question}\n").stylize("$text-muted"),
        Content(f"{_MARKS[answer.outcome]} {kind}\n").stylize("$text-accent"),
        content_of(answer.say).stylize("bold"),
        Content("\n"),
    ]
    if rest:
        parts += [Content("\n"), content_of(rest), Content("\n")]
    if answer.decision and answer.decision.reasons:
        parts.append(Content(f"\n{text('why', language)} {' · '.join(answer.decision.reasons)}\n"))
    if answer.remark:
        parts.append(Content(f"\n! {answer.remark}\n").stylize("$text-warning"))
    parts += _offers(answer, language)
    return Content("").join(parts)


def _offers(answer: Answer, language: Language) -> list[Content]:
    offered = [choice.label for choice in answer.choices] or list(answer.suggestions)
    if not offered:
        return []
    heading = text("choose" if answer.choices else "go_on", language)
    listed = "".join(f"\n  {number}  {each}" for number, each in enumerate(offered, start=1))
    return [Content(f"\n{heading}{listed}").stylize("$text-secondary")]
