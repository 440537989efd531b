"""A short turn after an answer, as the rules that complete it see it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from helpdesk.case_so_far import kinds_so_far, merged_case
from helpdesk.conversation import Context
from helpdesk.decisions import Case
from helpdesk.reading.question import Reading

Completed = tuple[Reading, str]
"""A reading with what it left out, and the intent it inherits."""
SHORT = 12


@dataclass(frozen=True)
class FollowUp:
    """What was said (`words` as read), after what, and when. Swedish local time."""

    reading: Reading
    context: Context
    words: list[str]
    now: datetime

    @property
    def things(self) -> set[str]:
        """The concepts that may be a subject of its own."""
        subjects = ("thing", "role", "region", "register")
        return {mention.concept for mention in self.reading.mentions if mention.kind in subjects}

    @property
    def told(self) -> bool:
        """Whether this turn tells of the tumour's history."""
        return (self.reading.case.biopsied, self.reading.case.recurrence) != ("unknown", "unknown")

    @property
    def after_bcc_case(self) -> bool:
        """Whether a case of BCC was just decided, or asked about."""
        return self.context.intent == "decision" and self.context.case.tumour == "bcc"

    def of_case(self, case: Case, this_case: bool = False) -> Completed:
        """The turn read as asking for the decision on `case`."""
        kinds = kinds_so_far(self.context)
        asked = self.reading.this_case or this_case
        return replace(self.reading, case=case, kinds=kinds, this_case=asked), "decision"

    def merged(self) -> Case:
        """The case so far with what this turn tells."""
        return merged_case(self.context.case, self.reading.case)
