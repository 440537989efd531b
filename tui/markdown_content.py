"""Answers as Textual `Content`: lists, bold and paragraphs of our Markdown, and nothing that acts.

Text from people and pages only ever becomes plain spans, so that nothing in it is read as markup or a link.
"""

from __future__ import annotations

import re

from textual.content import Content

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_ITEM = re.compile(r"^(\s*)[-*] ")


def content_of(markdown: str) -> Content:
    """`markdown` with bold text bold and list marks as bullets."""
    lines: list[str] = []
    for line in markdown.splitlines():
        bulleted = _ITEM.sub(r"\1• ", line)
        continues = lines and lines[-1].strip() and line.strip() and bulleted == line and not re.match(r"\d+\. ", line)
        if continues:
            lines[-1] = f"{lines[-1]} {line.strip()}"
        else:
            lines.append(bulleted)
    text = "\n".join(lines)
    parts: list[Content] = []
    at = 0
    for match in _BOLD.finditer(text):
        parts += [Content(text[at : match.start()]), Content(match[1]).stylize("bold")]
        at = match.end()
    return Content("").join([*parts, Content(text[at:])])
