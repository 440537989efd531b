"""A copy of an official page as it was read: its lines, letter by letter, and the sections they form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.official.normal import heading_key, is_page_date


@dataclass(frozen=True)
class Extract:
    """What a file format gives: lines of text, and the indexes of those it marks as headings (None: it marks none)."""

    lines: tuple[str, ...]
    headings: frozenset[int] | None = None
    password_field: bool = False


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it: line numbers from 1, `last` included.

    `first` is the heading's own line. What stands before the first heading has the heading "" and `first` 0.
    """

    heading: str
    first: int
    last: int


@dataclass(frozen=True)
class OfficialPage:
    """A page as kept. `origin` is the address or the file's name; `fetched_on` the day it was read (Sweden)."""

    source: str
    origin: str
    fetched_on: date
    lines: tuple[str, ...]
    sections: tuple[Section, ...]

    def body(self, section: Section) -> Iterator[tuple[int, str]]:
        """Number and text of the lines under the heading, blank ones too; the page's own dates are no guidance."""
        for number in range(section.first + 1, section.last + 1):
            line = self.lines[number - 1]
            if not is_page_date(line):
                yield number, line

    def find(self, name: str) -> Section | None:
        """The section called `name`, or the one in which `name` is a line of its own (a link, a document's title)."""
        key = heading_key(name)
        for section in self.sections:
            if heading_key(section.heading) == key:
                return section
        for section in self.sections:
            if any(heading_key(line) == key for _, line in self.body(section)):
                return section
        return None
