"""Answers that a person has marked: a local list of what the guidance should say, in the callers' words.

Nothing is ever written here but by a person's own act, and identity numbers are masked once more before it is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

from helpdesk.answer import Answer, Outcome
from helpdesk.identity_guard import mask
from knowledge.clean_text import clean
from knowledge.errors import HelpdeskError
from knowledge.model import LANGUAGES, Language
from knowledge.official.store import write_beside

Mark = Literal["helped", "wrong", "missing"]
FILE_NAME = "marked-answers.jsonl"


@dataclass(frozen=True)
class Gap:
    """A marked answer: the question in the caller's words, and what was answered. `marked_at` is Swedish local time."""

    question: str
    mark: Mark
    language: Language
    outcome: Outcome
    topics: tuple[str, ...]
    marked_at: datetime


def mark_answer(answer: Answer, mark: Mark, now: datetime, directory: Path) -> Gap:
    """Add `answer` to the list under the data directory `directory`. Raises HelpdeskError when it cannot be written."""
    question = mask_question(answer.question)
    gap = Gap(question, mark, answer.language, answer.outcome, answer.topics, now.replace(microsecond=0))
    path = directory / FILE_NAME
    try:
        directory.mkdir(parents=True, exist_ok=True)
        # For the person's own eyes; one write of one line, so that two processes at once do not mix theirs.
        with os.fdopen(os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600), "r+b", buffering=0) as file:
            cut_off = file.seek(0, os.SEEK_END) > 0 and file.seek(-1, os.SEEK_END) >= 0 and file.read(1) != b"\n"
            file.write((b"\n" if cut_off else b"") + _line(gap).encode("utf-8"))
    except OSError as error:
        raise HelpdeskError(
            f"the mark could not be kept: {error.strerror or error}", str(path), "check the permissions and the space"
        ) from error
    return gap


def mask_question(question: str) -> str:
    """`question` on one line, without identity numbers."""
    return mask(clean(question, one_line=True)).text


def read_gaps(directory: Path) -> tuple[Gap, ...]:
    """Everything marked, oldest first. Lines that are not understood are skipped: `broken_lines` counts them."""
    return tuple(gap for gap in map(_parsed, _lines(directory)) if gap is not None)


def broken_lines(directory: Path) -> int:
    """How many lines of the list are not understood."""
    return sum(_parsed(line) is None for line in _lines(directory))


def drop_gaps(gaps: Collection[Gap], directory: Path) -> None:
    """Take `gaps` off the list; everything else, lines that are not understood too, stays as it is."""
    kept = [line for line in _lines(directory) if _parsed(line) not in gaps]
    write_beside(directory / FILE_NAME, "".join(f"{line}\n" for line in kept))


def clear_gaps(directory: Path) -> None:
    """Remove the whole list. Raises HelpdeskError when it cannot be removed."""
    path = directory / FILE_NAME
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise HelpdeskError(f"the list could not be removed: {error.strerror or error}", str(path)) from error


def _line(gap: Gap) -> str:
    return json.dumps(asdict(gap) | {"marked_at": gap.marked_at.isoformat()}, ensure_ascii=False) + "\n"


def _lines(directory: Path) -> list[str]:
    path = directory / FILE_NAME
    try:
        whole = path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise HelpdeskError(f"the list could not be read: {error.strerror or error}", str(path)) from error
    return [line for line in whole.split("\n") if line.strip()]


def _parsed(line: str) -> Gap | None:
    try:
        found = json.loads(line)
        gap = Gap(
            # Masked and cleaned again: the file may have been edited by hand.
            mask_question(found["question"]),
            found["mark"],
            found["language"],
            found["outcome"],
            tuple(str(topic) for topic in found["topics"]),
            datetime.fromisoformat(found["marked_at"]).replace(tzinfo=None),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    sound = gap.mark in get_args(Mark) and gap.language in LANGUAGES and gap.outcome in get_args(Outcome)
    return gap if sound else None
