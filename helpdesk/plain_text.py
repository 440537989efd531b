"""Answers as plain text: Markdown's marks taken away, for the shell, JSON Lines and screen readers."""

from __future__ import annotations

import re

from helpdesk.answer import Answer
from helpdesk.wording import text

_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r"\1 (\2)"),
    (re.compile(r"\*\*(.+?)\*\*", re.DOTALL), r"\1"),
    (re.compile(r"(?<![\w*])\*(?!\s)(.+?)(?<!\s)\*(?![\w*])"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"^#+ +", re.MULTILINE), ""),
    (re.compile(r"^> ?", re.MULTILINE), ""),
)
_LIST_ITEM = re.compile(r"^(\s*)([-*]|\d+\.) ")


def plain(markdown: str) -> str:
    """`markdown` without marks, every paragraph and list item on one line."""
    for pattern, replacement in _MARKS:
        markdown = pattern.sub(replacement, markdown)
    lines: list[str] = []
    for line in markdown.splitlines():
        joins = lines and lines[-1] and line.strip() and not _LIST_ITEM.match(line)
        if joins:
            lines[-1] = f"{lines[-1]} {line.strip()}"
        else:
            lines.append(line.rstrip())
    return "\n".join(lines).strip()


def wrapped(paragraphs: str, width: int | None) -> str:
    """`paragraphs` broken at `width` columns, list items hanging; as it is for None."""
    if width is None:
        return paragraphs
    import textwrap

    return "\n".join(
        textwrap.fill(line, width, subsequent_indent="  " if _LIST_ITEM.match(line) else "", break_long_words=False)
        if line
        else ""
        for line in paragraphs.splitlines()
    )


def shown(answer: Answer, width: int | None = None) -> str:
    """The whole answer as the shell shows it: text, then each source with section, check date and address, then
    what an imported page says in its own words.
    """
    parts = [wrapped(plain(answer.text), width)]
    sources = [
        text(
            "source_line",
            answer.language,
            title=source.title,
            section=source.section,
            status=text(f"status_{source.status}", answer.language),
            date=source.checked_on,
            url=source.url,
        )
        for source in answer.sources
    ]
    if sources:
        parts.append(wrapped("\n".join(sources), width))
    if answer.official:
        parts.append(wrapped(_official(answer), width))
    return "\n\n".join(parts)


def _official(answer: Answer) -> str:
    """The official page's own words, marked as such."""
    lines: list[str] = []
    for source in dict.fromkeys(wording.source for wording in answer.official):
        quoted = [wording for wording in answer.official if wording.source == source]
        title = next((each.title for each in answer.sources if each.id == source), source)
        lines.append(text("official_heading", answer.language, source=title, date=quoted[0].fetched_on))
        lines += (
            text("official_line", answer.language, line=each.line, section=each.section, text=each.text)
            for each in quoted
        )
    return "\n".join(lines)
