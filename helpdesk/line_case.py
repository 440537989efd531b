"""The guided case line by line: one question at a time, a step back, the table decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from helpdesk.answer import Answer
from helpdesk.computing import Computing
from helpdesk.decisions import CHOICES, Case, deciding_fields, told
from helpdesk.line_texts import text
from helpdesk.plain_text import plain
from knowledge.model import Language


@dataclass(frozen=True)
class LineCase:
    """What was told so far, as pairs of field and value."""

    steps: tuple[tuple[str, str], ...] = ()

    @property
    def case(self) -> Case:
        """The case told."""
        case = Case()
        for name, value in self.steps:
            case = told(case, name, value)
        return case

    def asked(self, computing: Computing) -> str | None:
        """The field to ask for; None where the case is decided."""
        answered = {name for name, _ in self.steps}
        fields = deciding_fields(computing.guidance.decisions, self.case)
        return next((name for name in fields if name not in answered), None)

    def question(self, computing: Computing, language: Language, now: datetime) -> str | None:
        """The next question with its reason and numbered choices, as lines; None where the case is decided."""
        name = self.asked(computing)
        if name is None:
            return None
        asking = computing.asking(name, self.case, language, now)
        reason = plain(asking.text.removeprefix(asking.say))
        choices = [f"  {number}. {choice.label}" for number, choice in enumerate(asking.choices, start=1)]
        heading = text("case_step", language, number=len(self.steps) + 1, question=asking.say)
        return "\n".join([heading, *([reason] if reason else []), *choices, text("case_keys", language)])

    def answered(self, typed: str, computing: Computing, language: Language, now: datetime) -> LineCase | None:
        """The case with the choice `typed` (its number or its words) added; None where it is none of the choices."""
        name = self.asked(computing)
        if name is None:
            return None
        labels = [choice.label.lower() for choice in computing.asking(name, self.case, language, now).choices]
        wanted = typed.strip().lower()
        numbers = [str(number) for number in range(1, len(labels) + 1)]
        for at, (number, label) in enumerate(zip(numbers, labels, strict=True)):
            if wanted in (number, label) or (len(wanted) > 1 and label.startswith(wanted)):
                return LineCase((*self.steps, (name, CHOICES[name][at])))
        return None

    def back(self) -> LineCase:
        """One step back."""
        return LineCase(self.steps[:-1])

    def decision(self, computing: Computing, language: Language, now: datetime) -> Answer:
        """What the table says."""
        return computing.decide(self.case, language, now)
