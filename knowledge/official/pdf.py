"""A page saved as PDF: its lines of text. A PDF marks no headings."""

from __future__ import annotations

import logging
import re
from collections import Counter
from io import BytesIO

from knowledge.clean_text import clean
from knowledge.official.page import Extract
from knowledge.official.refusal import PageRefused

_MOST_PAGES = 200
_MOST_TEXT = 2_000_000
_MARGIN = 2
_NUMBER = re.compile(r"\d+")


def read_pdf(data: bytes, name: str) -> Extract:
    """The text of at most 200 pages. Raises PageRefused for a locked or broken file, and for too much text."""
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError

    # Its remarks on small faults are for programmers.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[list[str]] = []
    length = 0
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise PageRefused("locked_pdf", name)
        for number, page in enumerate(reader.pages):
            text = clean(page.extract_text())
            length += len(text)
            if number >= _MOST_PAGES or length > _MOST_TEXT:
                raise PageRefused("too_large", name, limit=_MOST_TEXT // 1_000_000)
            pages.append([line.rstrip() for line in text.strip("\n").split("\n")])
    except FileNotDecryptedError as error:
        raise PageRefused("locked_pdf", name) from error
    except PageRefused:
        raise
    except Exception as error:
        # A damaged file fails in whatever way the part of the reader that meets the damage does.
        raise PageRefused("bad_pdf", name) from error
    return Extract(tuple(line for page in _without_margins(pages) for line in page))


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    """`pages` without what a browser prints around each: lines at the top or foot alike but for their numbers."""
    found = Counter(margin for page in pages for margin in {_NUMBER.sub("", line) for line in _margins(page)})
    repeated = {margin for margin, count in found.items() if count > 1 and len(pages) > 1}
    kept = []
    for page in pages:
        ends = len(page) - 1
        edge = {*range(_MARGIN), *range(ends, ends - _MARGIN, -1)}
        kept.append([line for at, line in enumerate(page) if at not in edge or _NUMBER.sub("", line) not in repeated])
    return kept


def _margins(page: list[str]) -> list[str]:
    return [*page[:_MARGIN], *page[-_MARGIN:]]
