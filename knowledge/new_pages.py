"""The beginnings of guidance pages: every key in place, for an author to fill in until `helpdesk check` is content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from knowledge.model import LANGUAGES, Language
from knowledge.page_editing import quoted
from knowledge.topic_page import FEWEST_QUESTIONS, GROUPS

OWN_SOURCE = "egen-rutin"

_HINTS: dict[str, dict[Language, str]] = {
    "title": {"sv": "rubriken, på båda språken", "en": "the heading, in both languages"},
    "group": {"sv": "en av: {groups}", "en": "one of: {groups}"},
    "order": {"sv": "platsen i listan; en egen för varje sida", "en": "the place in the list; each page its own"},
    "section": {"sv": "vilket avsnitt i källan svaret står i", "en": "which section of the source holds the answer"},
    "keywords": {"sv": "ord som frågorna brukar innehålla", "en": "words that the questions tend to hold"},
    "questions": {"sv": "minst åtta per språk, så som folk frågar", "en": "at least eight a language, as people ask"},
    "say": {
        "sv": "Efter > skriver du raden att säga: högst 20 ord. Under den: svaret.",
        "en": "After > write the line to say: at most 20 words. Below it: the answer.",
    },
}


def new_topic(id_: str, group: str, order: int, source: str, asked: tuple[str, Language] | None, said: Language) -> str:
    """A topic page to fill in, its hints in the language `said`. `asked` is a first example question, if any."""

    def hint(key: str) -> str:
        return _HINTS[key][said].format(groups=", ".join(GROUPS))

    questions = []
    for language in LANGUAGES:
        own = asked is not None and asked[1] == language
        first = [f"    - {quoted(asked[0])}"] if own and asked else []
        questions += [f"  {language}:", *first, *["    -"] * (FEWEST_QUESTIONS - len(first))]
    return "\n".join(
        [
            "---",
            f"id: {id_}",
            f"title:  # {hint('title')}",
            "  sv:",
            "  en:",
            f"group: {group}  # {hint('group')}",
            f"order: {order}  # {hint('order')}",
            "sources:",
            f"  - source: {source}",
            f"    section:  # {hint('section')}",
            f"keywords:  # {hint('keywords')}",
            *(line for language in LANGUAGES for line in (f"  {language}:", "    -")),
            f"questions:  # {hint('questions')}",
            *questions,
            "---",
            "",
            f"<!-- {hint('say')} -->",
            "",
            "# Svenska",
            "",
            ">",
            "",
            "# English",
            "",
            ">",
            "",
        ]
    )


def added_questions(id_: str, question: str, language: Language) -> str:
    """A page that adds one example question to the topic `id_` beneath it."""
    lists = [f"  {each}: [{quoted(question) if each == language else ''}]" for each in LANGUAGES]
    return "\n".join(["---", f"id: {id_}", "extends: true", "questions:", *lists, "---", ""])


def new_sources(today: date) -> str:
    """A `sources.md` with one own source to write up."""
    return "\n".join(
        [
            "---",
            "sources:",
            f"  - id: {OWN_SOURCE}",
            "    publisher:",
            "    title:",
            "    url:",
            "    status: practice",
            "    date: undated",
            f"    checked_on: {today.isoformat()}",
            "---",
            "",
        ]
    )


def page_of(id_: str, directory: Path) -> Path | None:
    """The file of the topic `id_` in `directory`, if it has one."""
    from knowledge.files import guidance_files

    return next((path for path in guidance_files(directory, "topics/**/*.md") if path.stem == id_), None)
