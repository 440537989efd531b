"""The source panel: where the selected answer comes from."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from helpdesk.answer import Answer
from helpdesk.wording import text as worded
from knowledge.model import Language
from tui.texts import text


class SourcePanel(VerticalScroll, can_focus=False):
    """Source, section, status, check date and address of every source of one answer."""

    def show_answer(self, answer: Answer | None, language: Language) -> None:
        """Show the sources of `answer`, or none."""
        self.remove_children()
        self.mount(Static(Content(text("sources", language)).stylize("bold"), markup=False))
        if answer is None:
            return
        if not answer.sources:
            self.mount(Static(Content(text("no_sources", language)), classes="source", markup=False))
        for source in answer.sources:
            status = worded(f"status_{source.status}", language)
            checked = text("checked", language, date=source.checked_on)
            lines = Content("\n").join(
                [
                    Content(source.title),
                    Content(f"”{source.section}”"),
                    Content(f"{status}, {checked}"),
                    Content(source.url),
                ]
            )
            self.mount(Static(lines, classes="source", markup=False))
