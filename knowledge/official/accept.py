"""Recording that a person has looked at a page: new fingerprints, and the day as the source's check date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from knowledge.model import Guidance
from knowledge.official.drift import Drift
from knowledge.official.fingerprint import FILE_NAME, fingerprints_of, with_recorded
from knowledge.official.normal import heading_key
from knowledge.official.page import OfficialPage
from knowledge.official.refusal import PageRefused
from knowledge.official.store import write_beside


def objections(drift: Drift, guidance: Guidance, negations_read: bool = False) -> tuple[str, ...]:
    """The topics that stand in the way of accepting a page: it does not confirm their facts, or lacks their sections.

    A sentence turned around may still hold the evidence, so it counts until the person says that it has been read.
    """
    doubtful = [fact.topic for fact in drift.doubtful if fact.status != "negated" or not negations_read]
    gone = {heading_key(name) for name in (*drift.vanished, *(each.was for each in drift.renamed))}
    resting = [
        topic.id
        for topic in guidance.topics.values()
        for citation in topic.citations
        if citation.source == drift.source and heading_key(citation.section) in gone
    ]
    return tuple(dict.fromkeys((*doubtful, *resting)))


def accept(page: OfficialPage, directories: Sequence[Path], on: date) -> tuple[Path, Path]:
    """Write the fingerprints of `page` and the check date `on` into the guidance directory that defines its source.

    Gives back the two files written. Raises PageRefused.
    """
    for directory in reversed(directories):
        listed = directory / "sources.md"
        try:
            text = listed.read_text(encoding="utf-8")
        except FileNotFoundError:
            continue
        except (OSError, UnicodeDecodeError) as error:
            raise PageRefused("not_readable", str(listed), detail=getattr(error, "strerror", None) or error) from error
        if not _names(text, page.source):
            continue
        changed = _with_check_date(text, page.source, on)
        if changed is None:
            raise PageRefused("bad_source_entry", str(listed))
        prints = directory / FILE_NAME
        write_beside(prints, with_recorded(directory, page.source, fingerprints_of(page)))
        write_beside(listed, changed)
        return prints, listed
    raise PageRefused("unknown_source", page.source, detail="")


def _names(text: str, source: str) -> bool:
    return re.search(rf"\bid:\s*[\"']?{re.escape(source)}[\"']?\s*(?:[,}}#]|$)", text, re.MULTILINE) is not None


def _with_check_date(text: str, source: str, on: date) -> str | None:
    """`text` with the check date of `source` replaced and everything else as it was; None where it is not found."""
    entry = re.compile(
        rf"(?P<before>\bid:\s*[\"']?{re.escape(source)}[\"']?\s*(?:[,#\n]|$)(?:(?!\n\s*-\s|\n---|\bid:).)*?"
        rf"\bchecked_on:\s*[\"']?)\d{{4}}-\d{{2}}-\d{{2}}",
        re.DOTALL,
    )
    changed, count = entry.subn(lambda match: f"{match['before']}{on.isoformat()}", text, count=1)
    return changed if count else None
