"""Writing a deadline's calendar file where the person asked for it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from helpdesk.answer import Deadline
from helpdesk.calendar_file import deadline_event
from knowledge.errors import HelpdeskError
from knowledge.model import Language


def write_calendar(path: Path, deadline: Deadline, language: Language, now: datetime) -> None:
    """Write the event to `path` and say so. Raises HelpdeskError where that is not possible."""
    save_calendar(path, deadline, language, now)
    click.echo(str(path), err=True)


def save_calendar(path: Path, deadline: Deadline, language: Language, now: datetime) -> None:
    """Write the event to `path`. Raises HelpdeskError where that is not possible."""
    try:
        path.write_bytes(deadline_event(deadline, language, now))
    except OSError as error:
        reason = error.strerror or str(error)
        raise HelpdeskError(
            f"the calendar file could not be written: {reason}", str(path), "choose another place"
        ) from error
