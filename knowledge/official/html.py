"""A saved web page: the text a reader sees, block by block, and the headings the page marks as such."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from knowledge.clean_text import clean
from knowledge.official.page import Extract

if TYPE_CHECKING:
    from bs4.element import Tag

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(
    "address article aside blockquote br dd details div dl dt fieldset figcaption figure footer form header hr li main "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
) | frozenset(_HEADINGS)
_UNSEEN = frozenset(
    "script style template noscript head svg math iframe object embed canvas audio video button select option "
    "nav aside dialog input textarea link meta".split()
)
_AROUND = frozenset(("header", "footer"))


def read_html(source: str | bytes) -> Extract:
    """The visible text of the page's main part. Scripts are never run, addresses never followed."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(source, "html.parser")
    main = soup.find("main") or soup.find(True, attrs={"role": "main"}) or soup.find("article") or soup.body or soup
    lines: list[str] = []
    headings: set[int] = set()
    for is_heading, text in _blocks(main, whole=main.name not in ("main", "article")):
        shown = clean(text, one_line=True)
        if shown:
            if is_heading:
                headings.add(len(lines) + (1 if lines else 0))
            lines += ["", shown] if lines else [shown]
    locked = soup.find("input", attrs={"type": "password"}) is not None
    return Extract(tuple(lines), frozenset(headings) or None, locked)


def _blocks(top: Tag, whole: bool) -> Iterator[tuple[bool, str]]:
    """Every stretch of text between block borders, and whether it is a heading. Not recursive: pages nest freely.

    With `whole` page headers and footers are left out; within a main part they belong to it.
    """
    from bs4.element import Comment, Declaration, Doctype, NavigableString, ProcessingInstruction, Tag

    not_text = (Comment, Declaration, Doctype, ProcessingInstruction)
    unseen = _UNSEEN | _AROUND if whole else _UNSEEN
    gathered: list[str] = []
    heading_depth = 0
    stack: list[Iterator[object]] = [iter(top.children)]
    tags: list[str] = [""]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            name = tags.pop()
            if name in _BLOCKS:
                yield heading_depth > 0, "".join(gathered)
                gathered.clear()
            heading_depth -= name in _HEADINGS
        elif isinstance(child, Tag):
            if child.name in unseen or _hidden(child):
                continue
            if child.name in _BLOCKS:
                yield heading_depth > 0, "".join(gathered)
                gathered.clear()
            heading_depth += child.name in _HEADINGS
            stack.append(iter(child.children))
            tags.append(child.name)
        elif isinstance(child, NavigableString) and not isinstance(child, not_text):
            gathered.append(str(child))
    yield False, "".join(gathered)


def _hidden(tag: Tag) -> bool:
    style = str(tag.get("style") or "").replace(" ", "").lower()
    return (
        tag.has_attr("hidden")
        or str(tag.get("aria-hidden")).lower() == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )
