"""What is left after a call: an answer to paste, a whole reply as mail text, a note of the conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from helpdesk.answer import Answer
from helpdesk.call_texts import text
from helpdesk.compose.frame import contact_of
from helpdesk.decisions import Case
from helpdesk.identity_guard import mask
from helpdesk.phone_hours import next_window
from helpdesk.plain_text import shown
from helpdesk.spoken_dates import spoken_date, spoken_window
from knowledge.clean_text import clean
from knowledge.errors import HelpdeskError
from knowledge.model import Guidance, Language

if TYPE_CHECKING:
    from helpdesk.computing import Computing


@dataclass(frozen=True)
class Turn:
    """An answer, when it was given (Swedish local time), and how it was marked: helped, wrong, missing or ""."""

    answer: Answer
    at: datetime
    mark: str = ""


def mail_text(answer: Answer, guidance: Guidance, now: datetime) -> str:
    """The answer as a whole reply: greeting, answer with sources and addresses, as-of date, next phone slot."""
    language = answer.language
    parts = [text("mail_greeting", language), shown(answer), text("mail_asof", language, date=_day(now, language))]
    if contact := contact_of(guidance):
        slot = spoken_window(next_window(contact[1], now), language, now.date())
        parts.append(text("mail_phone", language, phone=contact[1].phone, slot=slot))
    parts.append(text("mail_regards", language))
    return "\n\n".join(parts) + "\n"


def call_note(turns: Sequence[Turn], now: datetime, language: Language) -> str:
    """The call as Markdown: a heading with the day, then every question with its time, answer and sources."""
    parts = [f"# {text('note_title', language, date=f'{_day(now, language)} {now:%H.%M}')}"]
    for turn in turns:
        # Masked when asked already; once more here, because a note leaves the program.
        question = mask(clean(turn.answer.question, one_line=True)).text
        heading = text("note_turn", language, time=f"{turn.at:%H.%M}", question=question)
        marked = [text(f"marked_{turn.mark}", language)] if turn.mark else []
        parts.append("\n\n".join([f"## {heading}", shown(turn.answer), *marked]))
    return "\n\n".join(parts) + "\n"


def in_language(answer: Answer, language: Language, computing: Computing, now: datetime) -> Answer:
    """`answer` in the other language where facts or a page (the first) give it; else as it is."""
    if answer.language == language:
        return answer
    if answer.decision:
        told = answer.decision
        case = Case(told.tumour, told.role, told.biopsied, told.recurrence)  # type: ignore[arg-type]
        return computing.decide(case, language, now)
    if answer.deadline:
        return computing.deadline(answer.deadline.data_year, language, now)
    topics = [topic for topic in answer.topics if topic in computing.guidance.topics]
    parents = {computing.guidance.topics[topic].parent for topic in topics}
    own = [topic for topic in topics if topic not in parents]
    return computing.about(own[0], language, now) if own else answer


def write_text(path: Path, content: str) -> None:
    """Write `content` to `path`. Raises HelpdeskError where that is not possible."""
    try:
        path.write_text(content, encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise HelpdeskError(f"the file could not be written: {reason}", str(path), "choose another place") from error


def _day(now: datetime, language: Language) -> str:
    return spoken_date(now.date(), language)
