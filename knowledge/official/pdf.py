"""A page saved as PDF: its lines of text. A PDF marks no headings."""

from __future__ import annotations

from io import BytesIO

from knowledge.clean_text import clean
from knowledge.official.page import Extract
from knowledge.official.refusal import PageRefused

_MOST_PAGES = 200
_MOST_TEXT = 2_000_000


def read_pdf(data: bytes, name: str) -> Extract:
    """The text of at most 200 pages. Raises PageRefused for a locked or broken file, and for too much text."""
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, PyPdfError

    lines: list[str] = []
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
            lines += (line.rstrip() for line in text.split("\n"))
    except FileNotDecryptedError as error:
        raise PageRefused("locked_pdf", name) from error
    except PageRefused:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError) as error:
        # A damaged file fails in whatever part of the reader meets the damage.
        raise PageRefused("bad_pdf", name) from error
    return Extract(tuple(lines))
