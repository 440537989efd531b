"""Finding a page's sections: by the headings its format marks, else by known names and the look of short lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from knowledge.official.normal import heading_key, is_page_date
from knowledge.official.page import Extract, Section

_LONGEST_HEADING = 80
_LONGEST_UNMARKED = 60
_MOST_HEADING_LINES = 3


def find_sections(extract: Extract, sure: Collection[str] = (), likely: Collection[str] = ()) -> tuple[Section, ...]:
    """The sections of `extract`, in order; what stands before the first heading is one too where there is any.

    `sure` are names that were headings when the page was last looked at; they stay headings even with nothing under
    them. `likely` are names that the guidance cites. Any other heading without text of its own (the name of a form to
    download, a link) belongs to the section before it.
    """
    lines = extract.lines
    sure_keys = {heading_key(name) for name in sure if name}
    known = sure_keys | {heading_key(name) for name in likely}
    if extract.headings is not None:
        candidates = [_Heading(at, at, lines[at].strip()) for at in sorted(extract.headings)]
    else:
        candidates = _looking_like_headings(lines, known)
    borders = frozenset(heading.first for heading in candidates)
    filled = [heading for heading in candidates if _has_text(lines, heading.last, borders)]
    filled_keys = {heading_key(heading.text) for heading in filled}
    emptied = [heading for heading in candidates if heading_key(heading.text) in sure_keys - filled_keys]
    heads = sorted({*filled, *emptied})
    starts = [_Heading(-1, -1, ""), *heads]
    ends = [*(heading.first for heading in heads), len(lines)]
    found = []
    for heading, end in zip(starts, ends, strict=True):
        if heading.text or any(line.strip() for line in lines[heading.last + 1 : end]):
            found.append(Section(heading.text, heading.last + 1, end))
    return tuple(found)


class _Heading(NamedTuple):
    """A heading's text and the indexes of its lines, `last` included: a narrow copy wraps headings too."""

    first: int
    last: int
    text: str


def _has_text(lines: Sequence[str], at: int, borders: frozenset[int]) -> bool:
    for number in range(at + 1, len(lines)):
        if number in borders:
            return False
        if lines[number].strip() and not is_page_date(lines[number]):
            return True
    return False


def _looking_like_headings(lines: Sequence[str], known: Collection[str]) -> list[_Heading]:
    """Lines that may be headings in a text without marks. A short line right under a heading is a link, not another."""
    spaced = any(not line.strip() for line in lines)
    found: list[_Heading] = []
    after_heading = False
    for at, line in enumerate(lines):
        if not line.strip() or (found and at <= found[-1].last):
            continue
        named = _known_heading(lines, at, known)
        if named is None and not after_heading and _looks_like_heading(lines, at, spaced):
            named = _Heading(at, at, line.strip())
        found += [named] if named else []
        after_heading = named is not None
    return found


def _known_heading(lines: Sequence[str], at: int, known: Collection[str]) -> _Heading | None:
    """The known name that stands at `at`, on one line or wrapped over a few."""
    text = ""
    for last in range(at, min(at + _MOST_HEADING_LINES, len(lines))):
        if not lines[last].strip():
            break
        text = f"{text} {lines[last].strip()}".strip()
        if heading_key(text) in known:
            return _Heading(at, last, text)
    return None


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
