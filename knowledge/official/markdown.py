"""A page saved as Markdown: its text without the marks, and its headings."""

from __future__ import annotations

from knowledge.official.page import Extract


def read_markdown(source: str) -> Extract:
    """The text of `source`, one paragraph or list item a line."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    lines: list[str] = []
    headings: set[int] = set()
    in_heading = False
    for token in MarkdownIt("commonmark").enable("table").use(front_matter_plugin).parse(source):
        if token.type in ("heading_open", "heading_close"):
            in_heading = token.type == "heading_open"
        elif token.type == "inline":
            text = "".join(
                " " if child.type == "softbreak" else "\n" if child.type == "hardbreak" else child.content
                for child in token.children or []
                if child.type in ("text", "code_inline", "softbreak", "hardbreak")
            )
            if not text.strip():
                continue
            lines += [""] if lines else []
            if in_heading:
                headings.add(len(lines))
            lines += [line.strip() for line in text.split("\n")]
        elif token.type in ("fence", "code_block"):
            lines += ["", *(line.rstrip() for line in token.content.split("\n"))]
    return Extract(tuple(lines), frozenset(headings) or None)
