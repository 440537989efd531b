"""Glossary terms where they stand in a text: found by their names, underlined, explained on a click or key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from textual.content import Content
from textual.style import Style

from knowledge.model import Guidance, Language

_ENDINGS = {"sv": "(?:en|et|n|t|s|ens|ets|er|erna|ar|arna|na)?", "en": "(?:s|es)?"}
_SHORTEST = 4


@dataclass(frozen=True)
class TermFinder:
    """Finds the terms of one guidance in one language."""

    pattern: re.Pattern[str] | None
    ids: dict[str, str]

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and term id of the first place of every term in `text`."""
        found: dict[str, tuple[int, int, str]] = {}
        for match in self.pattern.finditer(text) if self.pattern else ():
            # Short names are abbreviations: "PAD" is one, "pad" is not.
            name = self.ids.get(match["name"]) or self.ids.get(match["name"].lower())
            if name:
                found.setdefault(name, (match.start(), match.end(), name))
        return list(found.values())

    def marked(self, content: Content) -> Content:
        """`content` with its terms underlined; a click explains them."""
        for start, end, name in self.spans(content.plain):
            action = Style.from_meta({"@click": f"app.explain_term({name!r})"})
            content = content.stylize(Style(underline=True) + action, start, end)
        return content


def finder_of(guidance: Guidance, language: Language) -> TermFinder:
    """The finder for `guidance`, made once per version and language."""
    names = tuple((name, term.id) for term in guidance.terms.values() for name in term.names[language])
    return _finder(names, language)


@lru_cache(maxsize=4)
def _finder(names: tuple[tuple[str, str], ...], language: Language) -> TermFinder:
    ids: dict[str, str] = {}
    patterns: list[str] = []
    for name, term in sorted(names, key=lambda pair: -len(pair[0])):
        if len(name) < _SHORTEST and not name.isupper():
            continue
        short = name.isupper()
        ids.setdefault(name if short else name.lower(), term)
        patterns.append(re.escape(name) if short else f"(?i:{re.escape(name)})")
    if not patterns:
        return TermFinder(None, {})
    return TermFinder(re.compile(rf"\b(?P<name>{'|'.join(patterns)}){_ENDINGS[language]}\b"), ids)
