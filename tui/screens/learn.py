"""Lär dig: the topics in teaching order, one at a time; the place is kept between runs."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from tui.actions import local_bindings
from tui.page_content import topic_page
from tui.screens.terms import TermsScreen
from tui.screens.view import View
from tui.terms import finder_of
from tui.widgets.source_panel import SourcePanel


class LearnScreen(View):
    """Left and right go through the topics."""

    name_of_keys = "learn"
    BINDINGS: ClassVar[list[BindingType]] = [*local_bindings("learn")]

    def __init__(self, assistant: Assistant, reached: str) -> None:
        super().__init__()
        self._assistant = assistant
        pages = sorted(assistant.guidance.topics.values(), key=lambda page: page.order)
        self._topics = [page.id for page in pages if page.outcome == "answered"]
        self._at = self._topics.index(reached) if reached in self._topics else 0

    def compose(self) -> ComposeResult:
        """Title and progress, page, keys."""
        with Vertical(classes="view"):
            yield Static(id="learn-title", markup=False)
            yield SourcePanel(id="learn-page")
            yield Static(id="learn-keys", classes="keys", markup=False)

    @property
    def answer(self) -> Answer | None:
        """The page shown."""
        return self._assistant.about(self._topics[self._at], self.language, self.helpdesk.clock())

    def reword(self) -> None:
        """Show the topic reached."""
        t = self.helpdesk.t
        topic = self._topics[self._at]
        group = t(f"group_{self._assistant.guidance.topics[topic].group}")
        step = t("learn_step", number=self._at + 1, count=len(self._topics))
        title = Content("").join([Content(t("learn_title")).stylize("bold"), Content(f"   {step} · {group}")])
        self.query_one("#learn-title", Static).update(title)
        page = self.query_one("#learn-page", SourcePanel)
        page.show([topic_page(self._assistant, topic, self.language, self.helpdesk.clock())])
        page.focus()
        self.query_one("#learn-keys", Static).update(Content(self.keys_line))

    def action_step(self, step: int) -> None:
        """The next or previous topic."""
        self._at = min(len(self._topics) - 1, max(0, self._at + step))
        self.helpdesk.keep(learnt=self._topics[self._at])
        self.reword()

    def action_first(self) -> None:
        """Back to the first topic."""
        self.action_step(-self._at)

    def action_explain(self) -> None:
        """The terms of the page."""
        page = self._assistant.about(self._topics[self._at], self.language, self.helpdesk.clock())
        found = finder_of(self._assistant.guidance, self.language).spans(page.text)
        if found:
            self.app.push_screen(TermsScreen(self._assistant.guidance, tuple(name for *_, name in found)))
        else:
            self.app.notify(self.helpdesk.t("no_terms"), markup=False)
