"""What a conversation carries from one turn to the next: an immutable value, handed in and given back."""

from __future__ import annotations

from dataclasses import dataclass, field

from helpdesk.answer import Answer
from helpdesk.decisions import Case
from knowledge.model import Language


@dataclass(frozen=True)
class Context:
    """The case told so far, what the last answer was about, and what it asked for.

    `intent` is "decision" or the topic answered last. `asked` names the case field that the last answer asked for,
    `data_year` the year of the deadline given last, `place` the place named last and the id of its region.
    """

    case: Case = field(default_factory=Case)
    intent: str = ""
    asked: str = ""
    this_case: bool = False
    data_year: int | None = None
    place: tuple[str, str] | None = None


@dataclass(frozen=True)
class Conversation:
    """The turns so far, newest last, and the language chosen by the person (None: as each question is written)."""

    language: Language | None = None
    answers: tuple[Answer, ...] = ()
    context: Context = field(default_factory=Context)

    @property
    def last(self) -> Answer | None:
        """The newest answer, None at the start."""
        return self.answers[-1] if self.answers else None
