"""From the bytes of a saved page to its lines of text, whatever format it was saved in."""

from __future__ import annotations

import codecs
import re
import unicodedata

from knowledge.clean_text import clean
from knowledge.official.page import Extract
from knowledge.official.refusal import PageRefused

LARGEST_PAGE_MB = 5
LARGEST_PAGE = LARGEST_PAGE_MB * 1_000_000
_HTML = re.compile(r"<!doctype\s+html|<(?:html|head|body|main|article|h[1-6]|p|div)\b[^<>]*>", re.IGNORECASE)
_MARKDOWN_HEADING = re.compile(r"^ {0,3}#{1,6}\s+\S|^(?:=|-){3,}\s*$", re.MULTILINE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_MOST_JUNK = 0.02


def read_extract(data: bytes, name: str) -> Extract:
    """The text of a page saved as PDF, HTML, Markdown or plain text. The content decides, `name` only helps.

    Raises PageRefused for what is too large (over LARGEST_PAGE bytes) or no text.
    """
    if len(data) > LARGEST_PAGE:
        raise PageRefused("too_large", name, limit=LARGEST_PAGE_MB)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        from knowledge.official.pdf import read_pdf

        return read_pdf(data, name)
    text = decoded(data, name)
    if _HTML.search(text[:20_000]):
        from knowledge.official.html import read_html

        # As bytes: a page may declare its own encoding.
        return read_html(data if _declares_encoding(data) else text)
    if name.lower().endswith((".md", ".markdown")) or _MARKDOWN_HEADING.search(text):
        from knowledge.official.markdown import read_markdown

        return read_markdown(clean(text))
    return Extract(tuple(line.rstrip() for line in clean(text).split("\n")))


def decoded(data: bytes, name: str) -> str:
    """`data` as text: by its byte order mark, as UTF-8, else as Windows-1252. Raises PageRefused for other data."""
    encoding = next((known for mark, known in _BOMS if data.startswith(mark)), None)
    if encoding is None:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            # A page cut off or damaged at a place or two still has whole UTF-8 letters (å is C3 A5).
            text = data.decode("utf-8" if _UTF8_LETTER.search(data) else "cp1252", "replace")
    else:
        text = data.decode(encoding, "replace")
    junk = sum(unicodedata.category(character) == "Cc" and character not in "\t\n\r\f" for character in text)
    if junk > _MOST_JUNK * max(len(text), 1):
        raise PageRefused("not_text", name)
    return text


def _declares_encoding(data: bytes) -> bool:
    return not data.startswith(tuple(mark for mark, _ in _BOMS)) and bool(
        re.search(rb"<meta[^>]+charset|<\?xml[^>]+encoding", data[:4096], re.IGNORECASE)
    )
