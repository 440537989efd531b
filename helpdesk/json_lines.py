"""The JSON form of answers, and JSON Lines in and out: the contract of docs/json-lines.md."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from helpdesk.answer import Answer
from helpdesk.clock import parse_at
from helpdesk.conversation import Conversation
from helpdesk.plain_text import plain
from knowledge.errors import HelpdeskError
from knowledge.model import LANGUAGES

if TYPE_CHECKING:
    from helpdesk.assistant import Assistant


def as_json(answer: Answer, id_: object = None, conversation: object = None) -> dict[str, Any]:
    """`answer` as the JSON object that scripts rely on."""
    deadline = answer.deadline
    decision = answer.decision
    slot = deadline.last_phone_slot if deadline else None
    found: dict[str, Any] = {
        "id": id_,
        "conversation": conversation,
        "question": answer.question,
        "language": answer.language,
        "outcome": answer.outcome,
        "topics": list(answer.topics),
        "say": plain(answer.say),
        "text": "\n\n".join(part for part in (plain(answer.text), answer.remark) if part),
        "sources": [
            {
                "id": source.id,
                "title": source.title,
                "section": source.section,
                "url": source.url,
                "checked_on": source.checked_on,
            }
            for source in answer.sources
        ],
        "deadline": deadline
        and {
            "data_year": deadline.data_year,
            "date": deadline.date.isoformat(),
            "weekday": deadline.weekday,
            "days_left": deadline.days_left,
            "holiday": deadline.holiday,
            "last_phone_slot": slot and f"{slot.opens:%Y-%m-%dT%H:%M}/{slot.closes:%Y-%m-%dT%H:%M}",
        },
        "decision": decision
        and {
            "tumour": decision.tumour,
            "role": decision.role,
            "biopsied": decision.biopsied,
            "recurrence": decision.recurrence,
            "row": decision.row,
            "conclusion": decision.conclusion,
            "reported": decision.reported,
            "reasons": list(decision.reasons),
        },
        "suggestions": list(answer.suggestions),
    }
    if answer.official:
        found["official"] = [
            {
                "source": wording.source,
                "section": wording.section,
                "line": wording.line,
                "text": wording.text,
                "fetched_on": wording.fetched_on.isoformat(),
            }
            for wording in answer.official
        ]
    return found


def answer_lines(lines: Iterable[bytes], assistant: Assistant, clock: Callable[[], datetime]) -> Iterator[str]:
    """One JSON object out per line in, in order. A broken line gives its error and the run goes on."""
    conversations: dict[str, Conversation] = {}
    for line in lines:
        if not line.strip():
            continue
        id_: object = None
        try:
            asked = _parsed(line)
            id_ = asked.get("id")
            name = _conversation(asked)
            kept = conversations.get(name, Conversation()) if name is not None else Conversation()
            answer, kept = assistant.ask(_question(asked), kept, _at(asked, clock), _language(asked))
            if name is not None:
                conversations[name] = Conversation(kept.language, kept.answers[-1:], kept.context)
            yield json.dumps(as_json(answer, id_, name), ensure_ascii=False)
        except HelpdeskError as error:
            yield json.dumps({"id": id_, "error": str(error)}, ensure_ascii=False)


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise HelpdeskError(f"not a JSON object: {error}", "line", "one JSON object a line, in UTF-8") from error
    if not isinstance(asked, dict):
        raise HelpdeskError("not a JSON object", "line", 'write {"question": "…"}')
    return asked


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON value")


def _conversation(asked: dict[str, Any]) -> str | None:
    name = asked.get("conversation")
    if name is not None and not isinstance(name, str):
        raise HelpdeskError("is neither a text nor null", "conversation", 'write "a"')
    return name


def _question(asked: dict[str, Any]) -> str:
    question = asked.get("question")
    if not isinstance(question, str):
        raise HelpdeskError("is missing or not a text", "question", 'write {"question": "…"}')
    return question


def _at(asked: dict[str, Any], clock: Callable[[], datetime]) -> datetime:
    at = asked.get("at")
    if at is None:
        return clock()
    if not isinstance(at, str):
        raise HelpdeskError("is not a text", "at", 'write "2026-04-06T13:30"')
    return parse_at(at)


def _language(asked: dict[str, Any]) -> Any:
    language = asked.get("language")
    if language is not None and language not in LANGUAGES:
        raise HelpdeskError('is neither "sv", "en" nor null', "language", 'write "sv" or "en"')
    return language
