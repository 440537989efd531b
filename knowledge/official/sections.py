"""Finding a page's sections: by the headings its format marks, else by known names and the look of short lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from knowledge.official.normal import heading_key, is_page_date
from knowledge.official.page import Extract, Section

_LONGEST_HEADING = 80
_LONGEST_UNMARKED = 60


def find_sections(extract: Extract, sure: Collection[str] = (), likely: Collection[str] = ()) -> tuple[Section, ...]:
    """The sections of `extract`, in order; what stands before the first heading is one too where there is any.

    `sure` are names that were headings when the page was last looked at; they stay headings even with nothing under
    them. `likely` are names that the guidance cites. Any other heading without text of its own (the name of a form to
    download, a link) belongs to the section before it.
    """
    lines = extract.lines
    sure_keys = {heading_key(name) for name in sure if name}
    known = sure_keys | {heading_key(name) for name in likely}
    candidates = sorted(extract.headings) if extract.headings is not None else _looking_like_headings(lines, known)
    borders = frozenset(candidates)
    with_text = [at for at in candidates if _has_text(lines, at, borders)]
    filled = {heading_key(lines[at]) for at in with_text}
    emptied = [at for at in candidates if heading_key(lines[at]) in sure_keys - filled]
    heads = sorted({*with_text, *emptied})
    starts = [-1, *heads]
    ends = [*heads, len(lines)]
    found = []
    for start, end in zip(starts, ends, strict=True):
        heading = lines[start].strip() if start >= 0 else ""
        if heading or any(line.strip() for line in lines[start + 1 : end]):
            found.append(Section(heading, start + 1, end))
    return tuple(found)


def _has_text(lines: Sequence[str], at: int, borders: frozenset[int]) -> bool:
    for number in range(at + 1, len(lines)):
        if number in borders:
            return False
        if lines[number].strip() and not is_page_date(lines[number]):
            return True
    return False


def _looking_like_headings(lines: Sequence[str], known: Collection[str]) -> list[int]:
    """Lines that may be headings in a text without marks. A short line right under a heading is a link, not another."""
    spaced = any(not line.strip() for line in lines)
    found: list[int] = []
    after_heading = False
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        named = heading_key(line) in known
        if named or (not after_heading and _looks_like_heading(lines, at, spaced)):
            found.append(at)
            after_heading = True
        else:
            after_heading = False
    return found


def _looks_like_heading(lines: Sequence[str], at: int, spaced: bool) -> bool:
    line = lines[at].strip()
    before = lines[at - 1].strip() if at else ""
    after = lines[at + 1].strip() if at + 1 < len(lines) else ""
    if len(line) > (_LONGEST_HEADING if spaced else _LONGEST_UNMARKED) or not line[0].isupper():
        return False
    if line[-1] in ".,;:!-–" or ":" in line:
        return False
    if spaced:
        return not before and not after
    return bool(after) and after[0].isupper() and (not before or before[-1] in ".!?:")
