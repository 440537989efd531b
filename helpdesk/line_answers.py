"""What line mode does beside answering questions: deadlines, pages, terms, sources, marks, files."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from helpdesk.after_call import Turn, call_note, in_language, mail_text, write_text
from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from helpdesk.line_commands import MARKS
from helpdesk.line_texts import text
from helpdesk.plain_text import plain, shown
from helpdesk.spoken_dates import spoken_date, spoken_window
from knowledge.errors import HelpdeskError
from knowledge.model import Language, Term

_YEARS_SHOWN = 6


class LineAnswers(ABC):
    """Commands; each is called with the word that called it and the rest of the line."""

    assistant: Assistant
    clock: Callable[[], datetime]
    turns: list[Turn]
    lesson: int

    @property
    @abstractmethod
    def spoken(self) -> Language:
        """The language of the app's own lines."""

    @abstractmethod
    def say(self, said: str) -> None:
        """Write a paragraph."""

    @abstractmethod
    def give(self, answer: Answer) -> None:
        """Take an answer into the conversation and show it."""

    @abstractmethod
    def show(self, answer: Answer) -> None:
        """Write an answer."""

    def tell(self, key: str, **values: object) -> None:
        """Write one of the app's own lines."""
        self.say(text(key, self.spoken, **values))

    def do_deadline(self, _word: str, year: str) -> None:
        """The deadline of a year, the next one without."""
        if year and not (year.isascii() and year.isdigit() and len(year) <= 5):
            self.tell("no_year", year=year)
        else:
            self.give(self.assistant.deadline(int(year) if year else None, self.spoken, self.clock()))

    def do_years(self, _word: str, _rest: str) -> None:
        """A line a year."""
        now, language = self.clock(), self.spoken
        first = self.assistant.deadline(None, language, now).deadline
        lines = []
        for year in range(first.data_year, first.data_year + _YEARS_SHOWN) if first else ():
            due = self.assistant.deadline(year, language, now).deadline
            if due:
                slot = spoken_window(due.last_phone_slot, language, now.date()) if due.last_phone_slot else "–"
                free = f" ({due.holiday})" if due.holiday else ""
                date = spoken_date(due.date, language)
                lines.append(text("year_line", language, year=year, date=date, free=free, slot=slot))
        self.say("\n".join(lines))

    def do_ics(self, _word: str, rest: str) -> None:
        """Save a deadline as a calendar file."""
        from helpdesk.calendar_file import deadline_event

        first, _, name = rest.partition(" ")
        year = int(first) if first.isascii() and first.isdigit() and len(first) <= 5 else None
        answer = self.assistant.deadline(year, self.spoken, self.clock())
        if answer.deadline is None:
            self.show(answer)
            return
        content = deadline_event(answer.deadline, self.spoken, self.clock()).decode("utf-8")
        self._save((name if year else rest) or f"bcc-{answer.deadline.data_year}.ics", content)

    def do_hours(self, _word: str, _rest: str) -> None:
        """The phone now and next."""
        self.give(self.assistant.hours(self.spoken, self.clock()))

    def do_topics(self, _word: str, _rest: str) -> None:
        """All topics."""
        topics = self.assistant.guidance.topics.values()
        self.say("\n".join(f"{topic.id}: {topic.title[self.spoken]}" for topic in topics))

    def do_page(self, _word: str, topic: str) -> None:
        """A whole page."""
        if topic in self.assistant.guidance.topics:
            self.give(self.assistant.about(topic, self.spoken, self.clock()))
        else:
            self.tell("no_topic", topic=topic)

    def do_search(self, _word: str, words: str) -> None:
        """Pages that fit, with their one-line answers."""
        found = self.assistant.matches(words, self.spoken, self.clock())
        lines = [f"{match.topic}: {match.title}. {match.say}" for match in found]
        self.say("\n".join(lines) or text("no_hits", self.spoken))

    def do_learn(self, _word: str, number: str) -> None:
        """The next topic in teaching order, or the one of that number."""
        pages = [page for page in self.assistant.guidance.topics.values() if page.outcome == "answered"]
        pages.sort(key=lambda page: page.order)
        wanted = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else self.lesson + 1
        self.lesson = min(max(1, wanted), len(pages))
        page = pages[self.lesson - 1]
        self.tell("learn_step", number=self.lesson, count=len(pages), title=page.title[self.spoken])
        self.show(self.assistant.about(page.id, self.spoken, self.clock()))

    def do_term(self, _word: str, name: str) -> None:
        """A term explained, or every term that the last answer holds."""
        terms = self.assistant.guidance.terms.values()
        if name:
            found = [term for term in terms if name.lower() in map(str.lower, term.names[self.spoken])]
        else:
            whole = f" {self.turns[-1].answer.text} " if self.turns else ""
            found = [term for term in terms if any(_stands(each, whole) for each in term.names[self.spoken])]
        self.say("\n".join(map(self._explained, found)) or text("no_term", self.spoken))

    def _explained(self, term: Term) -> str:
        source = self.assistant.guidance.sources.get(term.source)
        from_where = f" ({source.publisher}: {source.title})" if source else ""
        return f"{term.names[self.spoken][0]}: {plain(term.text[self.spoken])}{from_where}"

    def do_source(self, _word: str, _rest: str) -> None:
        """The official page's own words behind the last answer."""
        from knowledge.official.quote import quotes
        from knowledge.official.store import data_directory

        topics = self.assistant.guidance.topics
        named = self.turns[-1].answer.topics if self.turns else ()
        found = {q.section: q for t in named if t in topics for q in quotes(topics[t], data_directory())}
        said = [
            f"{text('wording', self.spoken, section=quote.section, date=quote.fetched_on)}\n{quote.text}"
            for quote in found.values()
        ]
        self.say("\n\n".join(said) or text("no_wording", self.spoken))

    def do_history(self, _word: str, number: str) -> None:
        """The questions of this call, or one of its answers again."""
        if number.isascii() and number.isdigit() and 1 <= int(number[:4]) <= len(self.turns):
            self.show(self.turns[int(number) - 1].answer)
            return
        lines = [f"{at}. {turn.answer.question or turn.answer.say}" for at, turn in enumerate(self.turns, start=1)]
        self.say("\n".join(lines) or text("no_answer", self.spoken))

    def do_mark(self, word: str, _rest: str) -> None:
        """Mark the last answer for the list of gaps."""
        from helpdesk.gaps import mark_answer
        from knowledge.official.store import data_directory

        if not self.turns:
            self.tell("no_answer")
            return
        mark = MARKS[word]
        try:
            mark_answer(self.turns[-1].answer, mark, self.clock(), data_directory())  # type: ignore[arg-type]
        except HelpdeskError as error:
            self.say(str(error))
            return
        self.turns[-1] = replace(self.turns[-1], mark=mark)
        self.tell("marked")

    def do_copy(self, _word: str, name: str) -> None:
        """The last answer to a file."""
        if self.turns:
            self._save(name or text("file_copy", self.spoken), shown(self.turns[-1].answer) + "\n")
        else:
            self.tell("no_answer")

    def do_mail(self, _word: str, name: str) -> None:
        """The last answer as mail text to a file, in the chosen language where it can be said in it."""
        if self.turns:
            answer = in_language(self.turns[-1].answer, self.spoken, self.assistant, self.clock())
            mail = mail_text(answer, self.assistant.guidance, self.clock())
            self._save(name or text("file_mail", self.spoken), mail)
        else:
            self.tell("no_answer")

    def do_save(self, _word: str, name: str) -> None:
        """The call as a note."""
        if self.turns:
            standard = text("file_note", self.spoken, stamp=f"{self.clock():%Y%m%d-%H%M}")
            self._save(name or standard, call_note(self.turns, self.clock(), self.spoken))
        else:
            self.tell("no_answer")

    def _save(self, name: str, content: str) -> None:
        path = Path(name).expanduser()
        if path.exists():
            self.tell("exists", path=path)
            return
        try:
            write_text(path, content)
        except HelpdeskError as error:
            self.tell("not_saved", path=path, reason=error.message)
        else:
            self.tell("saved", path=path)


def _stands(name: str, whole: str) -> bool:
    """Whether a glossary name stands in the text as a word of its own; short ones only as they are written."""
    import re

    flags = 0 if len(name) < 4 else re.IGNORECASE
    return (len(name) >= 4 or name.isupper()) and bool(re.search(rf"\b{re.escape(name)}\b", whole, flags))
