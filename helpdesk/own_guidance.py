"""Writing into an own guidance directory: a new page begun, an example question added."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from knowledge.compiled import BUILT_IN
from knowledge.errors import HelpdeskError
from knowledge.model import Guidance, Language, Topic
from knowledge.new_pages import OWN_SOURCE, added_questions, new_sources, new_topic, page_of
from knowledge.official.store import write_beside
from knowledge.page_editing import with_question
from knowledge.problems import nearest

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def add_question(topic: str, question: str, language: Language, directory: Path, topics: Mapping[str, Topic]) -> Path:
    """Make `question` an example question of `topic` in `directory`; gives back the file written.

    Where `directory` has no page of that topic, one is made that adds to the page beneath. Raises HelpdeskError.
    """
    if topic not in topics:
        raise HelpdeskError(f"there is no topic {topic!r}", "--topic", nearest(topic, topics))
    if question in topics[topic].questions[language]:
        raise HelpdeskError(f"{topic} has that question already", question)
    path = page_of(topic, directory)
    if path is None:
        path = directory / "topics" / f"{topic}.md"
        write_beside(path, added_questions(topic, question, language))
        return path
    changed = with_question(_text(path), question, language)
    if changed is None:
        raise HelpdeskError(f"has no list questions.{language} to add to", str(path), "mend the page first")
    write_beside(path, changed)
    return path


def begin_topic(
    id_: str,
    group: str,
    asked: tuple[str, Language] | None,
    directory: Path,
    guidance: Guidance,
    today: date,
    said: Language,
) -> tuple[Path, Path | None]:
    """Begin the page of the topic `id_` in `directory`, as a copy of the built-in page where there is one.

    Gives back the file, and `sources.md` where that had to be begun too. Raises HelpdeskError.
    """
    if not _ID.fullmatch(id_):
        raise HelpdeskError(f"{id_!r} is no id", "", "lower-case letters a–z and digits, joined by hyphens")
    path = directory / "topics" / f"{id_}.md"
    if (there := page_of(id_, directory)) is not None:
        raise HelpdeskError("is there already", str(there))
    if (beneath := page_of(id_, BUILT_IN)) is not None:
        copied = _text(beneath)
        write_beside(path, (with_question(copied, *asked) or copied) if asked else copied)
        return path, None
    listed = directory / "sources.md"
    made = None
    source = OWN_SOURCE
    if listed.exists():
        found = re.search(r"\bid:\s*[\"']?([a-z0-9-]+)", _text(listed))
        source = found[1] if found else OWN_SOURCE
    else:
        write_beside(listed, new_sources(today))
        made = listed
    order = max((topic.order for topic in guidance.topics.values()), default=0) + 10
    write_beside(path, new_topic(id_, group, order, source, asked, said))
    return path, made


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise HelpdeskError("is not UTF-8", str(path), "save it as UTF-8") from error
    except OSError as error:
        raise HelpdeskError(f"cannot be read: {error.strerror or error}", str(path)) from error
