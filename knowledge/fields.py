"""Reading the values of a page's front matter strictly: every fault becomes a problem with file, line and key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any, TypeVar

from knowledge.front_matter import Page
from knowledge.model import LANGUAGES, Bilingual, Phrases
from knowledge.problems import GuidanceProblem, nearest

Choice = TypeVar("Choice", bound=str)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HEADINGS = {"sv": "Svenska", "en": "English"}


class Fields:
    """The keys of one mapping of a page. Reads never fail: they note a problem and give an empty value."""

    def __init__(self, page: Page, values: Any, problems: list[GuidanceProblem], path: str = "") -> None:
        self.page = page
        self.path = path
        self.problems = problems
        self._values: Mapping[str, Any] = values if isinstance(values, dict) else {}
        if not isinstance(values, dict):
            self.fault("", "is not a set of keys")

    def fault(self, key: str, message: str, hint: str = "") -> None:
        """Note a problem at `key`."""
        dotted = ".".join(part for part in (self.path, key) if part)
        self.problems.append(GuidanceProblem(self.page.file, self.page.line(dotted), dotted, message, hint))

    def only(self, known: Iterable[str]) -> None:
        """Refuse keys other than `known`."""
        names = tuple(known)
        for key in self._values:
            if key not in names:
                self.fault(str(key), "is no known key", nearest(str(key), names))

    def raw(self, key: str) -> Any:
        """The value as YAML gives it; None where the key is missing."""
        return self._values.get(key)

    def inner(self, key: str) -> Fields:
        """The mapping at `key`."""
        return Fields(self.page, self._values.get(key, {}), self.problems, ".".join(p for p in (self.path, key) if p))

    def items(self, key: str) -> list[Fields]:
        """The mappings in the list at `key`."""
        found = self._values.get(key)
        if not isinstance(found, list):
            self.fault(key, "is missing or no list")
            return []
        base = ".".join(part for part in (self.path, key) if part)
        return [Fields(self.page, item, self.problems, f"{base}.{number}") for number, item in enumerate(found)]

    def text(self, key: str, default: str | None = None) -> str:
        """A text; required unless there is a default."""
        value = self._values.get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or not value.strip():
            self.fault(key, "is missing or no text")
            return default or ""
        return value.strip()

    def choice(self, key: str, options: tuple[Choice, ...], default: Choice | None = None) -> Choice:
        """One of `options`. YAML's yes and no are taken as the words."""
        value = self._values.get(key)
        if isinstance(value, bool):
            value = "yes" if value else "no"
        if value is None and default is not None:
            return default
        for option in options:
            if value == option:
                return option
        self.fault(
            key, f"{value!r} is not allowed" if value is not None else "is missing", nearest(str(value), options)
        )
        return default or options[0]

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        value = self._values.get(key)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            self.fault(key, f"is no whole number from {low} to {high}")
            return low
        return value

    def day(self, key: str) -> date:
        """An ISO date."""
        value = self._values.get(key)
        if isinstance(value, date):
            return value
        self.fault(key, "is no date", "write it as 2026-11-22")
        return date(1970, 1, 1)

    def clock(self, key: str) -> time:
        """A time of day, "13:00"."""
        try:
            return time.fromisoformat(str(self._values.get(key)))
        except ValueError:
            self.fault(key, "is no time of day", 'write it as "13:00"')
            return time()

    def words(self, key: str, least: int = 0) -> tuple[str, ...]:
        """A list of texts, at least `least` of them."""
        value = self._values.get(key, [])
        if not isinstance(value, list):
            self.fault(key, "is no list")
            return ()
        for number, item in enumerate(value):
            # A list begun and not filled yet is told by its count.
            if item is not None and (not isinstance(item, str) or not item.strip()):
                self.fault(f"{key}.{number}", f"{item!r} is no text", "put it in quotation marks")
        found = tuple(item.strip() for item in value if isinstance(item, str) and item.strip())
        if len(found) < least:
            self.fault(key, f"holds {len(found)}, at least {least} are needed")
        return found

    def bilingual(self, key: str) -> Bilingual:
        """A text in both languages."""
        inner = self.inner(key)
        inner.only(LANGUAGES)
        return {language: inner.text(language) for language in LANGUAGES}

    def phrases(self, key: str, least: int = 1) -> Phrases:
        """Texts in both languages, at least `least` in each."""
        inner = self.inner(key)
        inner.only(LANGUAGES)
        return {language: inner.words(language, least) for language in LANGUAGES}

    def identifier(self) -> str:
        """The page's id: lower-case words joined by hyphens, the same as the file's name."""
        value = self.text("id")
        stem = self.page.file.rpartition("/")[2].removesuffix(".md")
        if value and not _ID.fullmatch(value):
            self.fault("id", f"{value!r} is no id", "lower-case letters and digits, joined by hyphens")
        elif value and value != stem:
            self.fault("id", f"{value!r} is not the file's name", f"expected {stem}")
        return value


def body_text(page: Page, problems: list[GuidanceProblem]) -> Bilingual:
    """The body of a small page: what stands under each language's heading."""
    found = {}
    for language in LANGUAGES:
        part = page.parts.get(_HEADINGS[language], {}).get("")
        if part is None or not part.text:
            problems.append(
                GuidanceProblem(page.file, 1, "", f"nothing under # {_HEADINGS[language]}", "write both languages")
            )
        found[language] = part.text if part else ""
    return found
