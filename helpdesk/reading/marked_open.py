"""Question marks that somebody wrote on the referral: they ask nothing of us, they leave a field open."""

from __future__ import annotations

import re

OPEN = "frågetecken"
"""The word of the vocabulary that is put in their place; it is understood in both languages."""
_BARE = re.compile(r"""["”“'(]\s*\?+\s*["”“')]|(?<=[:=])\s*\?+|(?<=\w)\s+\?+(?=\s*[,;])""")
_QUOTED = re.compile(r"[\"”“](?P<said>[^\"”“]*\?[^\"”“]*)[\"”“]")
_IN_SINGLE = re.compile(r"(?<!\w)['‘’](?P<said>[^'‘’]*\?[^'‘’]*)['‘’](?!\w)")
_OF_HISTORY = re.compile(r"(\b(?:biops|px|prov|recidiv|återfall|recurr|sampled)\w*)\?", re.IGNORECASE)
_INSIDE = re.compile(r"\?(?=\s+\w)")


def marked_open(text: str) -> str:
    """`text` with such marks as words: "recidiv: ?", "(?)", and "biopserad? recidiv?" in quotes."""
    return _BARE.sub(f" {OPEN} ", _IN_SINGLE.sub(_quoted, _QUOTED.sub(_quoted, text)))


def _quoted(match: re.Match[str]) -> str:
    told = _OF_HISTORY.sub(rf"\1 {OPEN},", match["said"])
    return f'"{_INSIDE.sub(",", told)}"'
