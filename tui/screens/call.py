"""One call on the screen: what is asked in it, its answers, and the one that is selected."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.after_call import Turn
from helpdesk.answer import Answer
from helpdesk.conversation import Conversation
from knowledge.model import Guidance, Language
from tui.screens.opening import OpeningScreen
from tui.widgets.question_box import QuestionBox
from tui.widgets.source_panel import SourcePanel
from tui.widgets.transcript import Transcript


class CallScreen(OpeningScreen):
    """Keeps the turns of one call. The only place that calls the assistant for questions.

    The screen that is built on it shows a Transcript, a SourcePanel and a QuestionBox.
    """

    def __init__(self) -> None:
        super().__init__()
        self.conversation = Conversation()
        self.turns: list[Turn] = []
        self.chosen = -1
        self._waiting: list[str] = []

    @property
    def language(self) -> Language:
        """The chosen language."""
        return self.helpdesk.language

    @property
    def guidance(self) -> Guidance | None:
        """The guidance, once it is open."""
        return self.assistant.guidance if self.assistant else None

    @property
    def selected(self) -> Answer | None:
        """The answer whose sources are shown and that is copied."""
        return self.turns[self.chosen].answer if self.turns else None

    def on_question_box_asked(self, message: QuestionBox.Asked) -> None:
        """Answer, or keep the question until the guidance is open."""
        if self.assistant is None:
            self._waiting.append(message.question)
        else:
            self.ask(message.question)

    def answer_waiting(self) -> None:
        """Answer what was asked before the guidance was open."""
        for question in self._waiting:
            self.ask(question)
        self._waiting.clear()

    def ask(self, question: str) -> None:
        """Answer `question` in the conversation; if that fails, say so and give the question back."""
        if self.assistant is None:
            return
        try:
            answer, self.conversation = self.assistant.ask(
                question, self.conversation, self.helpdesk.clock(), self.conversation.language
            )
        except Exception as error:  # noqa: BLE001 - told to the person
            failed = self.helpdesk.t("failed", reason=type(error).__name__)
            self.query_one(Transcript).add_note(failed, "$text-error")
            box = self.query_one(QuestionBox)
            box.value = f"{question} {box.value}".strip()
            return
        self.add_answer(answer)

    def add_answer(self, answer: Answer) -> None:
        """Show `answer` as the newest, its sources beside it."""
        self.turns.append(Turn(answer, self.helpdesk.clock()))
        self.query_one(Transcript).add_turn(self.turns[-1], self.guidance)
        self.select(len(self.turns) - 1, scroll=False)

    def add_given(self, answer: Answer) -> None:
        """Take an answer that no typed question led to into the conversation."""
        self.conversation = Conversation(
            self.conversation.language, (*self.conversation.answers, answer), self.conversation.context
        )
        self.add_answer(answer)

    def select(self, number: int, scroll: bool = True) -> None:
        """Make the answer of that number the one whose sources are shown and that is copied."""
        self.chosen = number
        self.query_one(Transcript).select(number, scroll)
        self.query_one(SourcePanel).show_answer(self.selected, self.guidance, self.language)
        last = self.conversation.last
        self.query_one(QuestionBox).numbers_answer = bool(last and last.choices)

    def move(self, step: int) -> None:
        """Select the next or previous answer."""
        if self.turns:
            self.select(min(len(self.turns) - 1, max(0, self.chosen + step)))

    def mark(self, mark: str) -> None:
        """Show how the selected answer was marked."""
        self.turns[self.chosen] = replace(self.turns[self.chosen], mark=mark)
        self.query_one(Transcript).change_turn(self.chosen, self.turns[self.chosen], self.guidance)

    def on_transcript_selected(self, message: Transcript.Selected) -> None:
        """A click on an answer selects it."""
        self.select(message.number, scroll=False)

    def clear(self) -> None:
        """A new call, with nothing said in it."""
        self.conversation = Conversation(self.conversation.language)
        self.turns.clear()
        self.chosen = -1
        self.query_one(QuestionBox).numbers_answer = False
        self.query_one(Transcript).clear()
        self.query_one(SourcePanel).show_answer(None, self.guidance, self.language)
