"""What stands beside an answer: the official page's own words, and a remark where a source went long unchecked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from helpdesk.answer import Answer, OfficialWording
from helpdesk.config import STALE_DAYS
from helpdesk.wording import text
from knowledge.model import Guidance, Topic

Quoting = Callable[[Topic], tuple[OfficialWording, ...]]
_MOST_QUOTED = 4


@dataclass(frozen=True)
class Beside:
    """Adds to answers what is no part of them. `quoting` gives the official wording of a topic from what is imported.

    A source checked more than `stale_days` days ago counts as stale.
    """

    stale_days: int = STALE_DAYS
    quoting: Quoting = lambda _: ()

    def add(self, answer: Answer, guidance: Guidance, today: date) -> Answer:
        """`answer` with the official wording of the sections that carry it, and the remark where one is due."""
        topics = [guidance.topics[topic] for topic in answer.topics if topic in guidance.topics]
        # A sentence that carries two topics is quoted once.
        quoted = dict.fromkeys(wording for topic in topics for wording in self.quoting(topic))
        remarks = [part for part in (answer.remark, self._stale(answer, today)) if part]
        return replace(answer, official=tuple(quoted)[:_MOST_QUOTED], remark=" ".join(remarks))

    def _stale(self, answer: Answer, today: date) -> str:
        checked = [date.fromisoformat(source.checked_on) for source in answer.sources]
        oldest = min(checked, default=today)
        days = (today - oldest).days
        return text("stale", answer.language, date=oldest, days=days) if days > self.stale_days else ""


def quoting_from(directory: Path) -> Quoting:
    """Quotes from the pages kept under the data directory `directory`. Costs one look where none are."""

    def quoting(topic: Topic) -> tuple[OfficialWording, ...]:
        if not (directory / "pages").is_dir():
            return ()
        # Imported here: nearly every shell answer does without.
        from knowledge.official.quote import quotes

        return tuple(
            OfficialWording(quote.source, quote.section, sentence.line, sentence.text, quote.fetched_on)
            for quote in quotes(topic, directory)
            for sentence in quote.carrying
        )

    return quoting
