"""The main screen: the conversation, its sources or the guided case, the question box with matches while typing."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key, Resize
from textual.widgets import Input, Static

from knowledge.model import Language
from tui.actions import ACTIONS, key_bar, key_of
from tui.answer_content import offers_of
from tui.screens.call import CallScreen
from tui.widgets.case_panel import CasePanel
from tui.widgets.header_line import HeaderLine
from tui.widgets.matches import Matches
from tui.widgets.question_box import QuestionBox
from tui.widgets.source_panel import SourcePanel
from tui.widgets.transcript import Transcript

_TYPING_PAUSE = 0.025
_TICK = 5.0


class ConversationScreen(CallScreen):
    """What stands around the call: header, sources, matches while typing, the guided case."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "home", show=False),
        Binding("pageup", "scroll('up')", show=False, priority=True),
        Binding("pagedown", "scroll('down')", show=False, priority=True),
    ]

    def __init__(self, toured: bool) -> None:
        super().__init__()
        self._toured = toured

    def compose(self) -> ComposeResult:
        """Header, conversation and sources, matches, box, keys."""
        yield HeaderLine(id="header", markup=False)
        with Horizontal(id="body"):
            yield Transcript()
            yield CasePanel()
            yield SourcePanel(id="sources")
        yield Matches()
        with Horizontal(id="askrow"):
            yield Static(Content("> "), id="prompt", markup=False)
            yield QuestionBox(self.helpdesk.t("ask_here"))
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Show what needs no guidance, then open it behind the first frame."""
        self.add_class(f"panel-{self.helpdesk.settings.panel}")
        self.refresh_frame()
        self.set_interval(_TICK, self.tick)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.query_one(SourcePanel).show_answer(None, None, self.language)
        if self._toured:
            self.welcome()
        else:
            self.tour()
            self.helpdesk.keep(toured=True)
        self.open_guidance()

    def welcome(self) -> None:
        """The one line that a call begins with."""
        self.query_one(Transcript).add_note(self.helpdesk.t("welcome"))

    def tour(self) -> None:
        """The tour, in the conversation itself."""
        keys = {action.id: key_of(action, self.helpdesk.keys) for action in ACTIONS}
        transcript = self.query_one(Transcript)
        for step in range(1, 5):
            transcript.add_note(self.helpdesk.t(f"tour_{step}", **keys), "$text")

    def on_resize(self, _: Resize) -> None:
        """Fit the one-line parts to the new width."""
        self.refresh_frame()

    def refresh_frame(self) -> None:
        """Header, key bar and placeholder in the chosen language, for this minute and this width."""
        width = self.size.width or self.app.size.width
        self.query_one(HeaderLine).show(self.guidance, self.language, self.helpdesk.clock(), width)
        self.query_one("#keys", Static).update(Content(key_bar(self.language, self.helpdesk.keys, width - 2)))
        self.query_one(QuestionBox).placeholder = self.helpdesk.t("ask_here")

    def tick(self) -> None:
        """Time goes on, and the guidance may have been changed."""
        self.refresh_frame()
        if self.assistant is not None:
            self.look_for_changes()

    def opened(self) -> None:
        """The guidance is there: tell what is wrong with the keys, and answer what was asked meanwhile."""
        self.refresh_frame()
        for wrong in self.helpdesk.key_faults:
            self.query_one(Transcript).add_note(wrong, "$text-warning")
        self.answer_waiting()
        self.find_matches(self.query_one(QuestionBox).value)

    def reopened(self) -> None:
        """The guidance has changed."""
        self.refresh_frame()
        self.app.notify(self.helpdesk.t("reloaded"), markup=False)

    def not_opened(self, reason: str) -> None:
        """Say why the guidance did not open."""
        self.query_one(Transcript).add_note(self.helpdesk.t("not_opened", reason=reason), "$text-error")

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
        notice = self._picked_by(typed)
        found = () if notice else self.assistant.matches(typed, self.language, self.helpdesk.clock())
        self.query_one(Matches).show(found, notice)

    def _picked_by(self, typed: str) -> str:
        last = self.conversation.last
        offered = offers_of(last) if last else []
        if len(typed) != 1 or typed not in "123456789" or int(typed) > len(offered):
            return ""
        return self.helpdesk.t("number_picks", question=offered[int(typed) - 1][0])

    def on_question_box_numbered(self, message: QuestionBox.Numbered) -> None:
        """A number picks a choice or a follow-up of the newest answer; one that is not offered is kept in the box."""
        offered = offers_of(self.conversation.last) if self.conversation.last else []
        if message.number <= len(offered):
            self.ask(offered[message.number - 1][1])
        else:
            self.query_one(QuestionBox).insert_text_at_cursor(str(message.number))

    def action_pick(self, turn: int, number: int) -> None:
        """A click on a chip of any answer of this call."""
        offered = offers_of(self.turns[turn].answer) if turn < len(self.turns) else []
        if 0 < number <= len(offered):
            self.ask(offered[number - 1][1])
            self.query_one(QuestionBox).focus()

    def on_question_box_to_matches(self) -> None:
        """Down goes to the matches."""
        self.query_one(Matches).enter()

    def on_matches_picked(self, message: Matches.Picked) -> None:
        """A picked match is answered by its page."""
        box = self.query_one(QuestionBox)
        box.clear()
        box.focus()
        if self.assistant:
            self.add_given(self.assistant.about(message.match.topic, self.language, self.helpdesk.clock()))

    def toggle_case(self) -> None:
        """Open the guided case beside the conversation, or leave it."""
        panel = self.query_one(CasePanel)
        if not panel.has_class("hidden"):
            self.leave_case()
        elif self.assistant is not None:
            self.add_class("casing")
            panel.start(self.assistant)

    def leave_case(self) -> None:
        """Back to the question box."""
        self.query_one(CasePanel).add_class("hidden")
        self.remove_class("casing")
        self.query_one(QuestionBox).focus()

    def on_case_panel_decided(self, message: CasePanel.Decided) -> None:
        """The decision becomes an answer of the conversation."""
        self.leave_case()
        self.call_after_refresh(self.add_given, message.answer)

    def on_case_panel_left(self) -> None:
        """The case was left."""
        self.leave_case()

    def size_panel(self, size: str) -> None:
        """Show the source panel narrow, wide or not at all."""
        for each in ("narrow", "wide", "hidden"):
            self.set_class(each == size, f"panel-{each}")

    def on_key(self, event: Key) -> None:
        """What is typed while the matches or sources have the focus goes into the box."""
        box = self.query_one(QuestionBox)
        typed = event.character if event.is_printable else None
        if typed and not box.has_focus and self.query_one(CasePanel).has_class("hidden"):
            event.stop()
            box.focus()
            box.insert_text_at_cursor(typed)

    def action_home(self) -> None:
        """One step home: to the box, then an empty box, then the newest answer."""
        box = self.query_one(QuestionBox)
        if not box.has_focus:
            box.focus()
        elif box.value:
            box.clear()
        elif self.turns:
            self.select(len(self.turns) - 1)

    def action_scroll(self, way: str) -> None:
        """Scroll the conversation by a page."""
        transcript = self.query_one(Transcript)
        if way == "up":
            transcript.scroll_page_up(animate=False)
        else:
            transcript.scroll_page_down(animate=False)

    def clear(self) -> None:
        """A new call, begun with its one line."""
        super().clear()
        self.welcome()

    def speak(self, language: Language) -> None:
        """Go on in another language; what was said stays as it was."""
        self.conversation = replace(self.conversation, language=language)
        self.refresh_frame()
        self.query_one(SourcePanel).show_answer(self.selected, self.guidance, language)
        self.query_one(CasePanel).reword()
        self.find_matches(self.query_one(QuestionBox).value)
