"""What a glossary term means, in our own words, with the topic it belongs to."""

from __future__ import annotations

import re
from dataclasses import replace

from helpdesk.answer import Answer, SourceRef
from helpdesk.compose.frame import Frame, filled, paragraphs
from helpdesk.compose.joining import joined
from helpdesk.compose.topic import topic_answer
from knowledge.model import Term

_FIRST_SENTENCE = re.compile(r"^.*?[.!?](?=\s|$)", re.DOTALL)
_LONGEST_SAY = 20


def term_answer(term: Term, topics: tuple[str, ...], frame: Frame) -> Answer:
    """The explanation of `term`, then the page it belongs to, if any."""
    explanation = " ".join(filled(term.text[frame.language], frame.guidance, frame.language).split())
    first = _FIRST_SENTENCE.match(explanation)
    say = first[0] if first else explanation
    if len(say.split()) > _LONGEST_SAY:
        say = f"{' '.join(say.split()[:_LONGEST_SAY])} …"
    source = frame.guidance.sources[term.source]
    name = term.names[frame.language][0]
    own = Answer(
        outcome="answered",
        language=frame.language,
        question=frame.reading.text,
        topics=(),
        say=say,
        text=paragraphs(f"**{name}.** {explanation}"),
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
    unasked = replace(frame, reading=replace(frame.reading, polarity=replace(frame.reading.polarity, yes_no=False)))
    pages = [topic_answer(frame.guidance.topics[topic], unasked) for topic in topics]
    return joined([own, *pages])
