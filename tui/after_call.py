"""What is left after a call: an answer or a whole reply to paste, a note of the conversation."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from helpdesk.answer import Answer
from helpdesk.conversation import Conversation
from helpdesk.line_mode import note
from helpdesk.plain_text import shown
from helpdesk.spoken_dates import spoken_date
from knowledge.model import Language
from tui.texts import text


def answer_text(answer: Answer) -> str:
    """The answer with its sources."""
    return shown(answer)


def mail_text(answer: Answer, now: datetime) -> str:
    """The answer as a whole reply: greeting, answer, sources, the day it holds for."""
    language = answer.language
    as_of = text("mail_asof", language, date=spoken_date(now.date(), language))
    return "\n\n".join((text("mail_greeting", language), shown(answer), as_of, text("mail_regards", language))) + "\n"


def write_note(path: Path, conversation: Conversation, now: datetime, language: Language) -> str:
    """Write the conversation to `path` and say how that went."""
    title = text("note_title", language, date=f"{spoken_date(now.date(), language)} {now:%H:%M}")
    try:
        path.write_text(f"# {title}\n\n{note(conversation)}", encoding="utf-8")
    except OSError as error:
        return text("not_saved", language, path=path, reason=error.strerror or str(error))
    return text("saved", language, path=path)
