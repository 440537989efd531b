"""Whether a source was checked so long ago that an answer should say so."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date

_DAYS = 365


def longest_unchecked() -> int:
    """After how many days without a check a source counts as stale; HELPDESK_STALE_DAYS gives another number."""
    chosen = os.environ.get("HELPDESK_STALE_DAYS", "")
    return int(chosen) if chosen.isascii() and chosen.isdigit() else _DAYS


def stale(checked_on: date, today: date, days: int = _DAYS) -> bool:
    """Whether a source checked on `checked_on` has gone more than `days` days without a check."""
    return (today - checked_on).days > days


def oldest_stale(checked_on: Iterable[str], today: date, days: int = _DAYS) -> date | None:
    """The oldest of the ISO dates `checked_on` that is stale; None where all are fresh."""
    dates = [date.fromisoformat(text) for text in checked_on]
    return min((day for day in dates if stale(day, today, days)), default=None)
