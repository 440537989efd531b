"""The conversation line by line: for pipes, terminals without a screen, and screen readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TextIO

from helpdesk.after_call import Turn
from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from helpdesk.line_answers import LineAnswers
from helpdesk.line_case import LineCase
from helpdesk.line_commands import command_of, help_lines
from helpdesk.line_texts import text
from helpdesk.plain_text import shown, wrapped
from knowledge.model import Language

_BACK = frozenset({"/bakåt", "/back"})
_STOP = frozenset({"/sluta", "/stop"})


@dataclass
class LineMode(LineAnswers):
    """One conversation over two text streams. `prompts` is off in a pipe, where only answers are written."""

    assistant: Assistant
    out: TextIO
    clock: Callable[[], datetime]
    language: Language | None = None
    prompts: bool = True
    width: int | None = None
    conversation: Conversation = field(default_factory=Conversation)
    turns: list[Turn] = field(default_factory=list)
    lesson: int = 0
    case: LineCase | None = None

    def run(self, lines: TextIO) -> None:
        """Answer every line of `lines` until it ends or the person leaves."""
        self.conversation = Conversation(self.language)
        if self.prompts:
            self.say(text("welcome", self.spoken))
        self._prompt()
        for line in lines:
            typed = line.strip()
            if typed and not self._take(typed):
                return
            self._prompt()

    @property
    def spoken(self) -> Language:
        """The language of the app's own lines: the chosen one, else the last answer's."""
        last = self.conversation.last
        return self.language or (last.language if last else "sv")

    def _take(self, typed: str) -> bool:
        """Do what the line says; False where the person leaves."""
        word, _, rest = typed.partition(" ")
        if self.case is not None and self._case_line(typed):
            return True
        command = command_of(word)
        if command == "quit":
            return False
        if command == "help":
            self.say(text("help", self.spoken, commands=help_lines(self.spoken)))
        elif command:
            getattr(self, f"do_{command}")(word.lower(), rest.strip())
        elif typed.startswith("/"):
            self.say(text("unknown", self.spoken, name=word))
        else:
            self._ask(self._numbered(typed) or typed)
        return True

    def _numbered(self, typed: str) -> str:
        """What the choice or follow-up of that number asks; empty where there is none."""
        last = self.conversation.last
        if last is None or not (typed.isascii() and typed.isdigit()) or len(typed) > 2:
            return ""
        offered = [choice.reply for choice in last.choices] or list(last.suggestions)
        return offered[int(typed) - 1] if 1 <= int(typed) <= len(offered) else ""

    def _ask(self, question: str) -> None:
        try:
            answer, self.conversation = self.assistant.ask(question, self.conversation, self.clock())
        except Exception as error:  # noqa: BLE001 - told to the person; the conversation goes on
            self.say(text("failed", self.spoken, reason=type(error).__name__))
            return
        self.keep(answer)

    def keep(self, answer: Answer) -> None:
        """Note the answer as the newest and show it."""
        self.turns.append(Turn(answer, self.clock()))
        self.show(answer)

    def give(self, answer: Answer) -> None:
        """Take an answer that no typed question led to into the conversation."""
        self.conversation = replace(self.conversation, answers=(*self.conversation.answers, answer))
        self.keep(answer)

    def show(self, answer: Answer) -> None:
        """Write the answer, why, and what can be picked by number."""
        parts = [shown(answer, self.width)]
        if answer.decision and answer.decision.reasons:
            parts.append(text("reasons", answer.language, reasons=", ".join(answer.decision.reasons)))
        offered = [choice.label for choice in answer.choices] or list(answer.suggestions)
        if offered and self.prompts:
            heading = text("choose" if answer.choices else "more", answer.language)
            parts.append("\n".join([heading, *(f"  {number}. {each}" for number, each in enumerate(offered, start=1))]))
        if answer.remark:
            parts.append(answer.remark)
        self.say("\n\n".join(parts))

    def do_case(self, _word: str, _rest: str) -> None:
        """Begin the guided case."""
        self.case = LineCase()
        self._case_on()

    def _case_line(self, typed: str) -> bool:
        """Take a line as an answer to the case's question; False where it is something else, which ends the case."""
        assert self.case is not None
        if typed.lower() in _STOP:
            self.case = None
            self.say(text("case_left", self.spoken))
            return True
        if typed.lower() in _BACK:
            self.case = self.case.back()
        elif (following := self.case.answered(typed, self.assistant, self.spoken, self.clock())) is not None:
            self.case = following
        else:
            self.case = None
            return False
        self._case_on()
        return True

    def _case_on(self) -> None:
        assert self.case is not None
        question = self.case.question(self.assistant, self.spoken, self.clock())
        if question is not None:
            self.say(question)
            return
        decided, self.case = self.case.decision(self.assistant, self.spoken, self.clock()), None
        self.give(decided)

    def do_language(self, word: str, _rest: str) -> None:
        """Go on in that language; nothing is lost."""
        self.language = "en" if word == "/en" else "sv"
        self.conversation = replace(self.conversation, language=self.language)
        self.say(text("language", self.language))

    def do_new(self, _word: str, _rest: str) -> None:
        """A new call."""
        self.conversation = Conversation(self.language)
        self.turns.clear()
        self.say(text("new", self.spoken))

    def say(self, said: str) -> None:
        """Write a paragraph."""
        self.out.write(f"{wrapped(said, self.width)}\n\n")
        self.out.flush()

    def _prompt(self) -> None:
        if self.prompts:
            self.out.write("> ")
            self.out.flush()
