"""A guidance file taken apart: YAML front matter with its line numbers, and the Markdown body by heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from knowledge.clean_text import clean
from knowledge.problems import GuidanceProblem

# The loader in C, where PyYAML was built with it, reads all pages in a tenth of the time.
LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Part:
    """What stands under one heading: its block quote (the line to say) and the rest, as Markdown source."""

    heading: str
    line: int
    quote: str
    text: str


@dataclass(frozen=True)
class Page:
    """A file taken apart. `lines` gives the line of each key, dotted from the top ("facts.deadline")."""

    file: str
    values: Mapping[str, Any]
    lines: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, Part]] = field(default_factory=dict)

    def line(self, key: str) -> int:
        """The line of `key`, or of the nearest key above it."""
        while key and key not in self.lines:
            key = key.rpartition(".")[0]
        return self.lines.get(key, 1)


def read_page(file: str, source: str) -> tuple[Page | None, list[GuidanceProblem]]:
    """Take `source` apart; None with the reason where it is no guidance page at all.

    `parts` is keyed by level-1 heading, then by level-2 heading ("" for what stands before the first).
    """
    text = clean(source)
    tokens = MarkdownIt("commonmark").use(front_matter_plugin).parse(text)
    if not tokens or tokens[0].type != "front_matter":
        return None, [GuidanceProblem(file, 1, "", "no front matter", "begin the file with --- and its keys")]
    problems: list[GuidanceProblem] = []
    lines: dict[str, int] = {}
    try:
        loader = LOADER(tokens[0].content)
        node = loader.get_single_node()
        _check_keys(node, "", file, lines, problems)
        values = loader.construct_document(node) if node is not None else None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error).splitlines()[0]
        return None, [
            GuidanceProblem(
                file,
                mark.line + 2 if mark else 1,
                "",
                f"the front matter is not YAML: {reason}",
                "put texts that hold : # ? [ ] { } or , in quotation marks",
            )
        ]
    if not isinstance(values, dict):
        return None, [GuidanceProblem(file, 1, "", "the front matter holds no keys")]
    return Page(file, values, lines, _parts(tokens[1:], text.splitlines())), problems


def _check_keys(node: Any, path: str, file: str, lines: dict[str, int], problems: list[GuidanceProblem]) -> None:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value)
            dotted = f"{path}.{key}" if path else key
            # The front matter begins on the file's second line, and YAML counts from 0.
            line = key_node.start_mark.line + 2
            if key in seen:
                problems.append(GuidanceProblem(file, line, dotted, "stands twice", "keep one"))
            seen.add(key)
            lines[dotted] = line
            _check_keys(value_node, dotted, file, lines, problems)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            lines[f"{path}.{number}"] = item.start_mark.line + 2
            _check_keys(item, f"{path}.{number}", file, lines, problems)


def _parts(tokens: list[Token], source: list[str]) -> dict[str, dict[str, Part]]:
    found: dict[str, dict[str, Part]] = {}
    top = ""
    for level, heading, start, body in _headed(tokens, source):
        if level == 1:
            top = heading
            found.setdefault(top, {})[""] = _part("", start, body)
        elif level == 2 and top:
            found[top][heading] = _part(heading, start, body)
    return found


def _headed(tokens: list[Token], source: list[str]) -> Iterator[tuple[int, str, int, list[str]]]:
    """Every level 1 or 2 heading: level, text, first line after it (from 0), and the lines up to the next."""
    heads = [
        (int(token.tag[1]), following.content.strip(), token.map[0], token.map[1])
        for token, following in pairwise(tokens)
        if token.type == "heading_open" and token.level == 0 and token.map and token.tag in ("h1", "h2")
    ]
    for number, (level, heading, _, after) in enumerate(heads):
        end = heads[number + 1][2] if number + 1 < len(heads) else len(source)
        yield level, heading, after, source[after:end]


def _part(heading: str, start: int, body: list[str]) -> Part:
    quoted: list[str] = []
    rest = list(body)
    while rest and not rest[0].strip():
        rest.pop(0)
    while rest and rest[0].startswith(">"):
        quoted.append(rest.pop(0).removeprefix(">").strip())
    return Part(heading, start + 1, " ".join(quoted).strip(), "\n".join(rest).strip())
