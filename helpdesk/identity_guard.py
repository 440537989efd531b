"""Masks Swedish identity numbers before anything else sees a text.

Personal identity numbers (lag 1991:481 om folkbokföring 18 §) and coordination numbers (day plus 60) are recognised by
their shape, a real date and the Luhn check digit; law references, phone numbers, dates and years are left alone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

MASK = "••••••-••••"

_DASH = r"\-+‐‑‒–—−"
_GAP = r"[ \t\u00a0]{0,3}"
_BETWEEN = rf"{_GAP}[{_DASH}./]?{_GAP}"
_NUMBER = re.compile(
    rf"(?<!\d)(?:(?P<century>18|19|20){_GAP})?(?P<year>\d\d){_BETWEEN}(?P<month>\d\d){_BETWEEN}(?P<day>\d\d)"
    rf"{_GAP}[{_DASH}/:]?{_GAP}(?P<serial>\d{_GAP}\d{_GAP}\d{_GAP}\d)(?!\d)"
)
# A letter or two, a number and a year, or a number straight after "PAD": how laboratories number specimens.
_SPECIMEN = re.compile(
    r"\b(?!FS\b)[A-ZÅÄÖ]{1,3} ?\d{2,6}[-/]\d{2,6}\b|\b(?:PAD|preparat|prov|specimen|sample)[- ]?"
    r"(?:nr|nummer|number|no|id)?\.?:? ?[A-Z]{0,2}\d{4,}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Masked:
    """A text without identity numbers, how many were masked, and whether it seems to hold a specimen number."""

    text: str
    found: int
    specimen: bool = False


def mask(text: str) -> Masked:
    """Replace every identity number in `text` (already cleaned of control characters) by `MASK`."""
    found = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal found
        if not _is_identity_number(match):
            return match[0]
        found += 1
        return MASK

    # A date may stand right before the number it is part of, so a rejected match is searched again from its next digit.
    result: list[str] = []
    at = 0
    while match := _NUMBER.search(text, at):
        shown = replace(match)
        stop = match.end() if shown is MASK else _next_group(text, match.start())
        result.append(text[at : match.start()] + (MASK if shown is MASK else text[match.start() : stop]))
        at = stop
    masked = "".join(result) + text[at:]
    return Masked(masked, found, bool(_SPECIMEN.search(masked)))


def _next_group(text: str, start: int) -> int:
    stop = start
    while stop < len(text) and text[stop].isdigit():
        stop += 1
    return stop


def _is_identity_number(match: re.Match[str]) -> bool:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    serial = "".join(character for character in match["serial"] if character.isdigit())
    day -= 60 if day > 60 else 0
    centuries = [int(match["century"])] if match["century"] else [18, 19, 20]
    if not 1 <= month <= 12 or not any(1 <= day <= monthrange(c * 100 + year, month)[1] for c in centuries):
        return False
    digits = [int(digit) for digit in match["year"] + match["month"] + match["day"] + serial]
    doubled = [digit * (2 - position % 2) for position, digit in enumerate(digits)]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
