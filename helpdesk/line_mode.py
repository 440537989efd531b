"""The conversation line by line: for pipes, terminals without a screen, and screen readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TextIO

from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from helpdesk.plain_text import shown, wrapped
from helpdesk.wording import text
from knowledge.model import Language

_QUIT = frozenset({"/q", "/quit", "/sluta", "/avsluta", "/exit"})


@dataclass
class LineMode:
    """One conversation over two text streams. `prompts` is off in a pipe, where only answers are written."""

    assistant: Assistant
    out: TextIO
    clock: Callable[[], datetime]
    language: Language | None = None
    prompts: bool = True
    width: int | None = None
    conversation: Conversation = field(default_factory=Conversation)

    def run(self, lines: TextIO) -> None:
        """Answer every line of `lines` until it ends or the person leaves."""
        self.conversation = Conversation(self.language)
        if self.prompts:
            self._say(text("line_welcome", self._spoken))
        self._prompt()
        for line in lines:
            typed = line.strip()
            if typed.lower() in _QUIT:
                return
            if typed:
                self._take(typed)
            self._prompt()

    @property
    def _spoken(self) -> Language:
        last = self.conversation.last
        return self.language or (last.language if last else "sv")

    def _take(self, typed: str) -> None:
        name, _, rest = typed.partition(" ")
        commands: dict[str, Callable[[str], None]] = {
            "/sv": lambda _: self._speak("sv"),
            "/en": lambda _: self._speak("en"),
            "/dag": self._deadline,
            "/day": self._deadline,
            "/tid": lambda _: self._show(self.assistant.hours(self._spoken, self.clock())),
            "/hours": lambda _: self._show(self.assistant.hours(self._spoken, self.clock())),
            "/fall": lambda _: self._ask(text("line_flow", self._spoken)),
            "/case": lambda _: self._ask(text("line_flow", self._spoken)),
            "/ämnen": lambda _: self._topics(),
            "/topics": lambda _: self._topics(),
            "/visa": self._page,
            "/show": self._page,
            "/spara": self._save,
            "/save": self._save,
            "/ny": lambda _: self._new(),
            "/new": lambda _: self._new(),
            "/hjälp": lambda _: self._say(text("line_help", self._spoken)),
            "/help": lambda _: self._say(text("line_help", self._spoken)),
        }
        if name.lower() in commands:
            commands[name.lower()](rest.strip())
        elif typed.startswith("/"):
            self._say(text("line_unknown", self._spoken, name=name))
        elif typed.isdigit() and self._numbered(int(typed)):
            self._ask(self._numbered(int(typed)))
        else:
            self._ask(typed)

    def _numbered(self, number: int) -> str:
        """What the choice or follow-up of that number asks; empty where there is none."""
        last = self.conversation.last
        if last is None or number < 1:
            return ""
        offered = [choice.reply for choice in last.choices] or list(last.suggestions)
        return offered[number - 1] if number <= len(offered) else ""

    def _ask(self, question: str) -> None:
        answer, self.conversation = self.assistant.ask(question, self.conversation, self.clock())
        self._show(answer)

    def _show(self, answer: Answer) -> None:
        parts = [shown(answer, self.width)]
        offered = [choice.label for choice in answer.choices] or list(answer.suggestions)
        if offered and self.prompts:
            heading = text("line_choose" if answer.choices else "line_more", answer.language)
            parts.append("\n".join([heading, *(f"  {number}. {each}" for number, each in enumerate(offered, start=1))]))
        if answer.remark:
            parts.append(answer.remark)
        self._say("\n\n".join(parts))

    def _deadline(self, year: str) -> None:
        data_year = int(year) if year.isdigit() and len(year) <= 5 else None
        self._show(self.assistant.deadline(data_year, self._spoken, self.clock()))

    def _topics(self) -> None:
        topics = self.assistant.guidance.topics.values()
        self._say("\n".join(f"{topic.id}: {topic.title[self._spoken]}" for topic in topics))

    def _page(self, topic: str) -> None:
        if topic in self.assistant.guidance.topics:
            self._show(self.assistant.about(topic, self._spoken, self.clock()))
        else:
            self._say(text("line_no_topic", self._spoken, topic=topic))

    def _speak(self, language: Language) -> None:
        self.language = language
        self.conversation = replace(self.conversation, language=language)
        self._say(text("line_language", language))

    def _new(self) -> None:
        self.conversation = Conversation(self.language)
        self._say(text("line_new", self._spoken))

    def _save(self, name: str) -> None:
        path = Path(name or "samtal.md").expanduser()
        try:
            path.write_text(note(self.conversation), encoding="utf-8")
        except OSError as error:
            self._say(text("line_not_saved", self._spoken, path=path, reason=error.strerror or str(error)))
        else:
            self._say(text("line_saved", self._spoken, path=path))

    def _say(self, said: str) -> None:
        self.out.write(f"{wrapped(said, self.width)}\n\n")
        self.out.flush()

    def _prompt(self) -> None:
        if self.prompts:
            self.out.write("> ")
            self.out.flush()


def note(conversation: Conversation) -> str:
    """The conversation as a Markdown note: questions (identity numbers already masked) and answers with sources."""
    return "\n\n".join(f"## {answer.question}\n\n{shown(answer)}" for answer in conversation.answers) + "\n"
