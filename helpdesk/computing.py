"""The answers that are computed from facts alone: they need no search index and no reading of a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from helpdesk.answer import Answer
from helpdesk.beside import Beside
from helpdesk.compose.deadline import deadline_answer
from helpdesk.compose.decision import ask_answer, decision_answer
from helpdesk.compose.frame import Frame
from helpdesk.compose.hours import hours_answer
from helpdesk.compose.topic import topic_answer, with_more
from helpdesk.decisions import Case
from helpdesk.reading.question import Reading
from helpdesk.reading.year_asked import YearAsked
from knowledge.model import Guidance, Language


class Computing:
    """Pages, deadlines, phone hours and decisions of one version of the guidance. `now` is Swedish local time."""

    def __init__(self, guidance: Guidance, beside: Beside | None = None) -> None:
        self.guidance = guidance
        self._beside = beside or Beside()

    def about(self, topic: str, language: Language, now: datetime) -> Answer:
        """A whole guidance page as an answer. Raises KeyError for an unknown topic."""
        page = self.guidance.topics[topic]
        frame = self._frame(page.title[language], language, now)
        if page.facts.deadline is not None:
            return self._whole(with_more(deadline_answer(frame), page, frame), now)
        if page.facts.contact is not None:
            return self._whole(with_more(hours_answer(frame), page, frame), now)
        return self._whole(with_more(topic_answer(page, frame), page, frame), now)

    def deadline(self, data_year: int | None, language: Language, now: datetime) -> Answer:
        """The deadline for the data of `data_year`, the next one for None."""
        frame = self._frame("", language, now)
        years = (YearAsked(data_year, "data"),) if data_year is not None else ()
        return self._whole(deadline_answer(replace(frame, reading=replace(frame.reading, years=years))), now)

    def hours(self, language: Language, now: datetime) -> Answer:
        """Whether the phone is open at `now`, and when it opens or closes next."""
        return self._whole(hours_answer(self._frame("", language, now)), now)

    def decide(self, case: Case, language: Language, now: datetime) -> Answer:
        """What the decision table says of `case`."""
        answer = self._whole(decision_answer(case, self._frame("", language, now)), now)
        return replace(answer, outcome="clarify") if case.tumour == "unknown" else answer

    def asking(self, name: str, case: Case, language: Language, now: datetime) -> Answer:
        """The question for the unknown field `name` of `case`, with its choices and what follows from each."""
        return ask_answer(name, case, self._frame("", language, now))

    def _whole(self, answer: Answer, now: datetime) -> Answer:
        return self._beside.add(answer, self.guidance, now.date())

    def _frame(self, question: str, language: Language, now: datetime) -> Frame:
        return Frame(Reading(question, language), language, self.guidance, now)
