"""The only clock: Swedish local time, read once at the edge and handed in everywhere else."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from knowledge.errors import HelpdeskError

_SWEDEN = "Europe/Stockholm"


def swedish_now() -> datetime:
    """The time in Sweden, without zone."""
    return datetime.now(ZoneInfo(_SWEDEN)).replace(tzinfo=None, microsecond=0)


def as_utc(moment: datetime) -> datetime:
    """A Swedish local time as the same moment in UTC, with its zone."""
    return moment.replace(tzinfo=ZoneInfo(_SWEDEN)).astimezone(UTC)


def parse_at(text: str) -> datetime:
    """A moment written in ISO form, in Swedish local time; one with a zone is converted.

    Raises HelpdeskError for anything else, and for years that dates cannot be computed in.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is not None:
            moment = moment.astimezone(ZoneInfo(_SWEDEN)).replace(tzinfo=None)
    except (ValueError, OverflowError) as error:
        raise HelpdeskError(f"{text!r} is not a time", "at", "write it as 2027-03-30T09:30") from error
    if not 1990 <= moment.year <= 2100:
        raise HelpdeskError(f"the year {moment.year} is outside 1990–2100", "at", "write it as 2027-03-30T09:30")
    return moment
