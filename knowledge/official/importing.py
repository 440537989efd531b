"""Taking in a page: from a file, an address or given bytes to a page with its sections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from knowledge.model import Guidance
from knowledge.official.fetch import fetch, is_address, unpacked
from knowledge.official.fingerprint import recorded
from knowledge.official.normal import heading_key
from knowledge.official.page import OfficialPage
from knowledge.official.reading import LARGEST_PAGE, LARGEST_PAGE_MB, read_extract
from knowledge.official.refusal import PageRefused
from knowledge.official.screening import screen
from knowledge.official.sections import find_sections


def bring(place: str) -> tuple[str, bytes]:
    """The name and content of the file or address `place`. Raises PageRefused."""
    if is_address(place):
        fetched = fetch(place)
        return fetched.address, fetched.data
    path = Path(place)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_PAGE + 1)
    except FileNotFoundError as error:
        raise PageRefused("not_there", place) from error
    except (OSError, ValueError) as error:
        raise PageRefused("not_readable", place, detail=getattr(error, "strerror", None) or error) from error
    if len(data) > LARGEST_PAGE:
        raise PageRefused("too_large", place, limit=LARGEST_PAGE_MB)
    return path.name, unpacked(data, path.name) if data.startswith(b"\x1f\x8b") else data


def take_in(
    source: str, name: str, data: bytes, guidance: Guidance, directories: Sequence[Path], today: date
) -> OfficialPage:
    """The page `data`, saved as `name`, as a copy of `source`.

    `directories` are those of the guidance, for the fingerprints they hold. Raises PageRefused.
    """
    check_source(source, guidance)
    cited = cited_sections(source, guidance)
    before = tuple(recorded(directories, source) or ())
    extract = read_extract(data, name)
    sections = find_sections(extract, before, cited)
    known = {heading_key(heading) for heading in (*before, *cited) if heading}
    screen(extract, any(heading_key(line) in known for line in extract.lines if line), name)
    return OfficialPage(source, name, today, extract.lines, sections)


def check_source(source: str, guidance: Guidance) -> None:
    """Raise PageRefused where the guidance has no source called `source`."""
    if source not in guidance.sources:
        near = get_close_matches(source, guidance.sources, 1, 0.4)
        raise PageRefused("unknown_source", source, detail=f"{near[0]}?" if near else ", ".join(guidance.sources))


def cited_sections(source: str, guidance: Guidance) -> tuple[str, ...]:
    """The sections of `source` that the guidance cites."""
    return tuple(
        dict.fromkeys(
            citation.section
            for topic in guidance.topics.values()
            for citation in topic.citations
            if citation.source == source
        )
    )
