"""Our Markdown as blocks of Textual `Content`: paragraphs, lists, headings, bold, and nothing that acts.

Text from people and pages only ever becomes plain spans, so that nothing in it is read as markup or a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from textual.content import Content

from tui.widgets.text_lines import EMPTY, Block

Marker = Callable[[Content], Content]
"""Adds to a paragraph what is known about its words: underlined glossary terms."""

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_ITALIC = re.compile(r"(?<![\w*])\*(?!\s)([^*]+)(?<!\s)\*(?![\w*])")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_ITEM = re.compile(r"^(\s*)([-*]|\d+\.) +(.*)$")
_HEADING = re.compile(r"^#+ +(.*)$")


def as_is(content: Content) -> Content:
    """No marks."""
    return content


def inline(text: str) -> Content:
    """One paragraph with its bold text bold; links as their text and address."""
    text = _ITALIC.sub(r"\1", _LINK.sub(r"\1 (\2)", text).replace("`", ""))
    parts: list[Content] = []
    at = 0
    for match in _BOLD.finditer(text):
        parts += [Content(text[at : match.start()]), Content(match[1]).stylize("bold")]
        at = match.end()
    return Content("").join([*parts, Content(text[at:])])


def blocks_of(markdown: str, marker: Marker = as_is) -> tuple[Block, ...]:
    """`markdown` as blocks, a blank one between paragraphs."""
    found: list[Block] = []
    lead, lines = Content(""), list[str]()

    def finish() -> None:
        nonlocal lead
        if lines:
            found.append(Block(marker(inline(" ".join(lines))), lead))
        lead = Content("")
        lines.clear()

    for line in markdown.splitlines():
        item, heading = _ITEM.match(line), _HEADING.match(line)
        if not line.strip():
            finish()
            if found and found[-1] is not EMPTY:
                found.append(EMPTY)
        elif heading:
            finish()
            found.append(Block(Content(heading[1]).stylize("bold underline")))
        elif item:
            finish()
            lead = Content(f"{item[1]}{'•' if item[2] in '-*' else item[2]} ")
            lines.append(item[3])
        else:
            lines.append(line.strip().removeprefix("> "))
    finish()
    while found and found[-1] is EMPTY:
        found.pop()
    return tuple(found)
