"""What glossary terms mean, in our own words, with the topics they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from helpdesk.answer import Answer, SourceRef
from helpdesk.compose.frame import Frame, filled
from helpdesk.compose.joining import joined
from helpdesk.compose.topic import topic_answer
from knowledge.model import Term

_FIRST_SENTENCE = re.compile(r"^.*?[.!?](?=\s|$)", re.DOTALL)
_LONGEST_SAY = 20


def term_answer(terms: Sequence[Term], topics: tuple[str, ...], frame: Frame) -> Answer:
    """The explanation of `terms`, then the pages they belong to, if any."""
    unasked = replace(frame, reading=replace(frame.reading, polarity=replace(frame.reading.polarity, yes_no=False)))
    pages = [topic_answer(frame.guidance.topics[topic], unasked) for topic in topics]
    return joined([*(_explained(term, frame) for term in terms), *pages])


def _explained(term: Term, frame: Frame) -> Answer:
    name = term.names[frame.language][0]
    text = " ".join(filled(term.text[frame.language], frame.guidance, frame.language).split())
    explanation = f"{name[:1].upper()}{name[1:]}: {text[:1].lower() if _plain(text) else text[:1]}{text[1:]}"
    source = frame.guidance.sources[term.source]
    return Answer(
        outcome="answered",
        language=frame.language,
        question=frame.reading.text,
        topics=(),
        say=_speakable(explanation),
        text=explanation,
        sources=(
            SourceRef(
                source.id,
                f"{source.publisher}: {source.title}",
                name,
                source.url,
                source.checked_on.isoformat(),
                source.status,
            ),
        ),
    )


def _plain(text: str) -> bool:
    """Whether `text` begins with a common word, which goes on in lower case."""
    first = text.partition(" ")[0]
    return first[1:].islower() or len(first) == 1


def _speakable(explanation: str) -> str:
    """Its first sentence, or as much of it as can be said in one breath."""
    sentence = _FIRST_SENTENCE.match(explanation)
    said = sentence[0] if sentence else explanation
    while len(said.split()) > _LONGEST_SAY:
        said = said.rpartition(",")[0] or " ".join(said.split()[:_LONGEST_SAY])
    return said
