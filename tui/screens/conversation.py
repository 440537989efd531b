"""The main screen: the conversation, its sources, the question box with matches while typing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Input, Static

from helpdesk.answer import Answer
from helpdesk.conversation import Conversation
from knowledge.model import Language
from tui.actions import key_bar
from tui.widgets.header_line import HeaderLine
from tui.widgets.matches import Matches
from tui.widgets.question_box import QuestionBox
from tui.widgets.source_panel import SourcePanel
from tui.widgets.transcript import Transcript, Turn

if TYPE_CHECKING:
    from helpdesk.assistant import Assistant, Match
    from tui.app import HelpdeskApp

_TYPING_PAUSE = 0.025
_TICK = 5.0


class ConversationScreen(Screen[None]):
    """Everything about one call. The only place that calls the assistant for questions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "home", show=False),
        Binding("pageup", "scroll('up')", show=False, priority=True),
        Binding("pagedown", "scroll('down')", show=False, priority=True),
    ]

    def __init__(self, toured: bool) -> None:
        super().__init__()
        self._toured = toured
        self.assistant: Assistant | None = None
        self.conversation = Conversation()
        self.selected: Answer | None = None
        self._waiting: list[str] = []

    @property
    def helpdesk(self) -> HelpdeskApp:
        """The app."""
        return cast("HelpdeskApp", self.app)

    @property
    def language(self) -> Language:
        """The chosen language."""
        return self.helpdesk.language

    def compose(self) -> ComposeResult:
        """The frame of design.md: header, conversation and sources, matches, box, keys."""
        yield HeaderLine(id="header", markup=False)
        with Horizontal(id="body"):
            yield Transcript(id="transcript")
            yield SourcePanel(id="sources")
        yield Matches()
        with Horizontal(id="askrow"):
            yield Static(Content("> "), id="prompt", markup=False)
            yield QuestionBox(self.helpdesk.t("ask_here"))
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Show what needs no guidance, then open it behind the first frame."""
        self.refresh_frame()
        self.query_one(SourcePanel).show_answer(None, self.language)
        self.query_one(Transcript).add_note(self.helpdesk.t("welcome"))
        self.set_interval(_TICK, self.refresh_frame)
        self.call_after_refresh(self.open_guidance)

    def on_resize(self, _: Resize) -> None:
        """Fit the one-line parts to the new width."""
        self.refresh_frame()

    def refresh_frame(self) -> None:
        """Header, key bar and placeholder in the chosen language, for this minute and this width."""
        guidance = self.assistant.guidance if self.assistant else None
        width = self.size.width or self.app.size.width
        self.query_one(HeaderLine).show(guidance, self.language, self.helpdesk.clock(), width)
        bar = key_bar(self.language, self.helpdesk.settings.keys, width - 2)
        self.query_one("#keys", Static).update(Content(bar))
        self.query_one(QuestionBox).placeholder = self.helpdesk.t("ask_here")

    @work(thread=True, exit_on_error=False)
    def open_guidance(self) -> None:
        """Open the assistant in a thread, and hand it over."""
        try:
            assistant = self.helpdesk.open_assistant()
            assistant.matches("bcc", "sv", self.helpdesk.clock())
        except Exception as error:  # noqa: BLE001 - told to the person
            self.app.call_from_thread(self._not_opened, str(error) or type(error).__name__)
        else:
            self.app.call_from_thread(self._opened, assistant)

    def _opened(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.refresh_frame()
        for question in self._waiting:
            self.ask(question)
        self._waiting.clear()
        self.find_matches(self.query_one(QuestionBox).value)

    def _not_opened(self, reason: str) -> None:
        self.query_one(Transcript).add_note(self.helpdesk.t("not_opened", reason=reason), "error")

    def on_question_box_asked(self, message: QuestionBox.Asked) -> None:
        """Answer, or keep the question until the guidance is open."""
        self.query_one(Matches).show([])
        if self.assistant is None:
            self._waiting.append(message.question)
        else:
            self.ask(message.question)

    def ask(self, question: str) -> None:
        """Answer `question` in the conversation; if that fails, say so and give the question back."""
        if self.assistant is None:
            return
        try:
            answer, self.conversation = self.assistant.ask(
                question, self.conversation, self.helpdesk.clock(), self.conversation.language
            )
        except Exception as error:  # noqa: BLE001 - told to the person
            self.query_one(Transcript).add_note(self.helpdesk.t("failed", reason=type(error).__name__), "error")
            self.query_one(QuestionBox).value = question
            return
        self.add_answer(answer)

    def add_answer(self, answer: Answer) -> None:
        """Show `answer` as the newest, its sources beside it."""
        self.query_one(Transcript).add_turn(answer)
        self.select(answer)

    def add_given(self, answer: Answer) -> None:
        """Take an answer that no typed question led to into the conversation."""
        self.conversation = Conversation(
            self.conversation.language, (*self.conversation.answers, answer), self.conversation.context
        )
        self.add_answer(answer)

    def select(self, answer: Answer) -> None:
        """Make `answer` the one whose sources are shown and that is copied."""
        self.selected = answer
        self.query_one(SourcePanel).show_answer(answer, self.language)

    def on_turn_selected(self, message: Turn.Selected) -> None:
        """A click on an answer selects it."""
        self.select(message.answer)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for matches when typing pauses."""
        if isinstance(event.input, QuestionBox):
            self.find_matches(event.value)

    @work(exclusive=True, group="matches", exit_on_error=False)
    async def find_matches(self, typed: str) -> None:
        """Show up to five matches for what is typed, unless more is typed meanwhile."""
        await asyncio.sleep(_TYPING_PAUSE)
        if self.assistant is None:
            return
        self.query_one(Matches).show(self.assistant.matches(typed, self.language, self.helpdesk.clock()))

    def on_question_box_numbered(self, message: QuestionBox.Numbered) -> None:
        """A digit picks a choice or a follow-up of the newest answer."""
        last = self.conversation.last
        if last is None:
            return
        offered = [choice.reply for choice in last.choices] or list(last.suggestions)
        if message.number <= len(offered):
            self.ask(offered[message.number - 1])

    def on_question_box_to_matches(self) -> None:
        """Down goes to the matches."""
        self.query_one(Matches).enter()

    def on_matches_picked(self, message: Matches.Picked) -> None:
        """A picked match is asked by its title."""
        match: Match = message.match
        box = self.query_one(QuestionBox)
        box.clear()
        box.focus()
        if self.assistant:
            self.add_given(self.assistant.about(match.topic, self.language, self.helpdesk.clock()))

    def action_home(self) -> None:
        """One step home: from the matches to the box, then an empty box, then the end of the conversation."""
        box = self.query_one(QuestionBox)
        if not box.has_focus:
            box.focus()
        elif box.value:
            box.clear()
        else:
            self.query_one(Transcript).scroll_end(animate=False)

    def action_scroll(self, way: str) -> None:
        """Scroll the conversation by a page."""
        transcript = self.query_one(Transcript)
        if way == "up":
            transcript.scroll_page_up(animate=False)
        else:
            transcript.scroll_page_down(animate=False)

    def clear(self) -> None:
        """A new call."""
        self.conversation = Conversation(self.conversation.language)
        self.selected = None
        self.query_one(Transcript).remove_children()
        self.query_one(SourcePanel).show_answer(None, self.language)
        self.query_one(Transcript).add_note(self.helpdesk.t("welcome"))

    def speak(self, language: Language) -> None:
        """Go on in another language; what was said stays as it was."""
        self.conversation = Conversation(language, self.conversation.answers, self.conversation.context)
        self.refresh_frame()
        self.query_one(SourcePanel).show_answer(self.selected, language)
        self.find_matches(self.query_one(QuestionBox).value)
