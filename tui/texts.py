"""Every text of the app itself, in both languages. Answers come worded from the assistant."""

from __future__ import annotations

from knowledge.model import Language
from tui import texts_call, texts_views

_TEXTS: dict[str, dict[Language, str]] = {**texts_call.TEXTS, **texts_views.TEXTS}


def text(key: str, language: Language, /, **values: object) -> str:
    """The text `key` in `language`, its placeholders filled. Raises KeyError for an unknown key."""
    return _TEXTS[key][language].format(**values)
