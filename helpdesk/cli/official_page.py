"""Bringing an official page in and comparing it, for the commands that do."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from helpdesk.assembly import loaded_guidance
from knowledge.compiled import BUILT_IN
from knowledge.model import Guidance
from knowledge.official.drift import Drift, compare
from knowledge.official.fingerprint import recorded
from knowledge.official.importing import bring, check_source, take_in
from knowledge.official.page import OfficialPage
from knowledge.official.reading import LARGEST_PAGE


class Desk:
    """The guidance and the directories it was read from. Nothing is fetched or written but by its methods' callers."""

    def __init__(self, own: tuple[Path, ...]) -> None:
        self.directories = (BUILT_IN, *own)
        self.guidance: Guidance = loaded_guidance(own)

    def page(self, source: str, place: str, today: date) -> OfficialPage:
        """The page at `place`: a file, an address, or "-" for standard input. Raises PageRefused."""
        check_source(source, self.guidance)
        name, data = ("stdin", sys.stdin.buffer.read(LARGEST_PAGE + 1)) if place == "-" else bring(place)
        return take_in(source, name, data, self.guidance, self.directories, today)

    def compared(self, page: OfficialPage) -> Drift:
        """`page` against the guidance and the fingerprints last accepted. Raises PageRefused."""
        return compare(page, self.guidance, recorded(self.directories, page.source))
