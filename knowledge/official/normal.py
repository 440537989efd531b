"""Text in the form in which two copies of a page are compared: wrapping, dashes, quotes and bullets do not count."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

_ALIKE: dict[int, str] = {
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),
    **dict.fromkeys(map(ord, "”“„‟«»"), '"'),
    **dict.fromkeys(map(ord, "’‘‚‛"), "'"),
    0xAD: "",
}
_BULLET = re.compile(r"^\s*[•◦▪·*–-]\s+")
_SENTENCE_END = re.compile(r"""(?<=[.!?])["'”’)]*\s+(?=["'”’(]?[A-ZÅÄÖ])""")
# A label and a date or nothing: anything else behind the label is text of the page.
_PAGE_DATE = re.compile(
    r"\s*(?:senast\s+(?:uppdaterad|granskad|ändrad)|uppdaterad|publicerad|last\s+updated|updated|published)\s*:?\s*"
    r"(?:(?:den\s+|on\s+)?(?:\w+dag(?:en)?\s+(?:den\s+)?)?"
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[ ./-]\s?\w+[ ./-]\s?\d{4}|[a-z]+ \d{1,2},? \d{4})"
    r"(?:,?\s+(?:kl\.?\s*|at\s+)?\d{1,2}[.:]\d{2})?)?\s*",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")


def alike(text: str) -> str:
    """`text` on one line, with one kind of dash, quote and blank."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text).translate(_ALIKE)).strip()


def without_bullet(line: str) -> str:
    """`line` without the sign that marks a list item."""
    return _BULLET.sub("", line)


def heading_key(text: str) -> str:
    """A heading in the form in which names of sections are compared."""
    return alike(without_bullet(text)).rstrip(":").casefold()


def is_page_date(line: str) -> bool:
    """Whether `line` only says when the page was published or updated."""
    return len(line) < 80 and bool(_PAGE_DATE.fullmatch(line))


def sentences(text: str) -> list[str]:
    """The sentences of one paragraph. Abbreviations followed by a small letter or a digit do not end one."""
    return [sentence for sentence in _SENTENCE_END.split(" ".join(text.split())) if sentence]


def digest(text: str) -> str:
    """A digest of `text` that is the same however it is wrapped: blanks do not count at all."""
    return blake2b(_BLANKS.sub("", alike(text)).encode("utf-8", "replace"), digest_size=8).hexdigest()
