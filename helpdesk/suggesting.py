"""Matches while typing: what Enter would answer first, then the pages whose words begin as the typed ones do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from helpdesk.compose.deadline import deadline_answer
from helpdesk.compose.frame import Frame, filled
from helpdesk.compose.hours import hours_answer
from helpdesk.reading.read import read
from helpdesk.ready import Ready
from helpdesk.retrieval import candidates
from knowledge.model import Language, Topic

_LIKELY = 0.3


def suggest(typed: str, language: Language, now: datetime, ready: Ready, limit: int) -> list[tuple[str, str, str]]:
    """Up to `limit` topics as (id, title, one-line answer), best first."""
    if len(typed.strip()) < 2:
        return []
    # While typing, neither what is told of a case nor what the words mean is asked: both take longer than a key.
    reading = read(typed, replace(ready.lexicon, told={}), now.year, language)
    found = candidates(reading, ready.examples, None, ready.lexicon.reads_as, lambda _: True, limit, meaning=False)
    order = [candidate.topic for candidate in found if candidate.likeness >= _LIKELY]
    if len(order) < limit and ready.search_index is not None:
        order += [hit.id for hit in ready.search_index().suggest(typed, language, limit) if hit.id not in order]
    frame = Frame(reading, language, ready.guidance, now)
    pages = [ready.guidance.topics[topic] for topic in order if topic in ready.guidance.topics]
    shown = [page for page in pages if page.outcome != "out_of_scope"][:limit]
    return [(page.id, page.title[language], _line(page, frame)) for page in shown]


def _line(page: Topic, frame: Frame) -> str:
    if page.facts.deadline is not None:
        return deadline_answer(frame).say
    if page.facts.contact is not None:
        return hours_answer(frame).say
    return filled(page.text[frame.language].say, frame.guidance, frame.language)
