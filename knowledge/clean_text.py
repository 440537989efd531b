"""Takes out of a text what a terminal would obey rather than show; done once, where text comes in."""

from __future__ import annotations

import re
import unicodedata

_SEQUENCES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # OSC and other strings, terminated
    r"|\x1b[ -/]*[0-~]"  # two-character escapes
    r"|\x9b[0-?]*[ -/]*[@-~]"  # CSI in one byte
)
_LINE_ENDS = dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n")
_UNSEEN = dict.fromkeys(
    [
        *range(9), 11, 12, *range(14, 32), *range(127, 160), 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F,
        *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xD800, 0xE000),
        *range(0xE0000, 0xE0080),
    ]
)  # fmt: skip
_TABLE: dict[int, str | None] = {**_UNSEEN, **_LINE_ENDS, 9: " "}


def clean(text: str, one_line: bool = False) -> str:
    """`text` in NFC without escape sequences, control, bidirectional and zero-width characters.

    With `one_line` all white space is folded into single blanks.
    """
    shown = _SEQUENCES.sub("", text.replace("\r\n", "\n")).translate(_TABLE)
    composed = unicodedata.normalize("NFC", shown)
    return " ".join(composed.split()) if one_line else composed
