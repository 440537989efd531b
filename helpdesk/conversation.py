"""What a conversation carries from one turn to the next: an immutable value, handed in and given back."""

from __future__ import annotations

from dataclasses import dataclass, field

from helpdesk.answer import Answer
from helpdesk.context import Context
from knowledge.model import Language


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
