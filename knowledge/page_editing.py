"""Changing a guidance page as an author would: one line added, everything else left as it stands."""

from __future__ import annotations

import json

import yaml

from knowledge.front_matter import LOADER
from knowledge.model import Language


def quoted(text: str) -> str:
    """`text` as a YAML value that reads back as the same text, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def with_question(page: str, question: str, language: Language) -> str | None:
    """The source `page` with `question` added to its example questions; None where it has no such list."""
    lines = page.splitlines(keepends=True)
    ends = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if len(ends) < 2 or ends[0] != 0:
        return None
    front = "".join(lines[1 : ends[1]])
    try:
        node = _at(LOADER(front).get_single_node(), ("questions", language))
    except yaml.YAMLError:
        return None
    if not isinstance(node, yaml.SequenceNode):
        return None
    at = node.start_mark.index
    if node.flow_style:
        # Before the closing bracket, whatever stands between.
        end = node.end_mark.index - 1
        changed = front[:end].rstrip(" \n,") + (", " if node.value else "") + quoted(question) + front[end:]
    else:
        end = front.index("\n", node.value[-1].end_mark.index - 1) + 1
        changed = f"{front[:end]}{' ' * node.start_mark.column}- {quoted(question)}\n{front[end:]}"
    assert front[:at] == changed[:at]
    return lines[0] + changed + "".join(lines[ends[1] :])


def _at(node: yaml.Node | None, path: tuple[str, ...]) -> yaml.Node | None:
    for key in path:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for name, value in node.value if name.value == key), None)
    return node
