"""What the assistant answers with: one value that every surface (shell, JSON Lines, app) shows in its own way."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from knowledge.frozen import dataclass
from knowledge.model import Language

Outcome = Literal["answered", "clarify", "page_silent", "other_register", "out_of_scope"]
REFUSALS: frozenset[Outcome] = frozenset({"page_silent", "other_register", "out_of_scope"})


@dataclass(frozen=True)
class SourceRef:
    """A source as shown with an answer: `title` is publisher and title, `checked_on` an ISO date."""

    id: str
    title: str
    section: str
    url: str
    checked_on: str
    status: str


@dataclass(frozen=True)
class OfficialWording:
    """A sentence of an official page that carries the answer, letter by letter, from the copy read on `fetched_on`."""

    source: str
    section: str
    line: int
    text: str
    fetched_on: date


@dataclass(frozen=True)
class PhoneWindow:
    """A stretch in which the desk answers the phone, in Swedish local time (naive)."""

    opens: datetime
    closes: datetime


@dataclass(frozen=True)
class Deadline:
    """The last day for one data year. `days_left` is negative once it has passed; `holiday` is its name or None."""

    data_year: int
    date: date
    weekday: str
    days_left: int
    holiday: str | None
    last_phone_slot: PhoneWindow | None


@dataclass(frozen=True)
class Decision:
    """How the who-reports-what table was read: the case, the row, and why, in steps fit to show."""

    tumour: str
    role: str
    biopsied: str
    recurrence: str
    row: str
    conclusion: str
    reported: Literal["yes", "no", "depends"]
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """One choice of a clarifying question: what is shown, and the words that answer it."""

    label: str
    reply: str


@dataclass(frozen=True)
class Answer:
    """An answer. `say` is speakable (≤ 20 words); `text` is all that the person sees, plain text with Markdown lists.

    `remark` is a line about the question rather than the answer (an identity number was masked, a typo was read as
    another word) or about a source that went long unchecked; empty when there is none. `official` is what an imported
    page says in its own words. `suggestions` are questions the person may want to ask next.
    """

    outcome: Outcome
    language: Language
    question: str
    topics: tuple[str, ...]
    say: str
    text: str
    sources: tuple[SourceRef, ...] = ()
    deadline: Deadline | None = None
    decision: Decision | None = None
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    remark: str = ""
    official: tuple[OfficialWording, ...] = ()
