"""What the search index takes: one page in one language."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.model import Language


@dataclass(frozen=True)
class Section:
    """What is indexed: one page in one language. Everything but `body` may be empty."""

    id: str
    language: Language
    body: str
    title: str = ""
    keywords: str = ""
    questions: str = ""


def text_of(section: Section) -> str:
    """What of a section is embedded."""
    return f"{section.title}. {section.body}" if section.title else section.body
