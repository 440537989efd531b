"""The official wording of the sections that carry a topic, letter by letter, from the copies kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.model import Citation, Topic
from knowledge.official.evidence import stands_in
from knowledge.official.fingerprint import Piece, cut
from knowledge.official.page import OfficialPage
from knowledge.official.refusal import PageRefused
from knowledge.official.store import kept_page


@dataclass(frozen=True)
class QuotedLine:
    """A line as it stands in the copy. `carries` says whether it holds evidence for the topic."""

    number: int
    text: str
    carries: bool


@dataclass(frozen=True)
class Quote:
    """A section in the page's own words. `line` is the first line that carries the topic, else the section's first.

    `carrying` are the sentences that hold the evidence, each once, the first that holds it for every fact.
    """

    source: str
    section: str
    line: int
    lines: tuple[QuotedLine, ...]
    fetched_on: date
    carrying: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """The wording, paragraphs as in the copy."""
        return "\n".join(line.text for line in self.lines).strip()


def quotes(topic: Topic, directory: Path) -> tuple[Quote, ...]:
    """The wording behind `topic`, one quote a cited section; none for sources of which no sound copy is kept.

    `directory` is the data directory.
    """
    found: dict[tuple[str, str], Quote] = {}
    for citation in topic.citations:
        try:
            page = kept_page(citation.source, directory)
        except PageRefused:
            # Quotes are an addition: the answer stands without them, and `helpdesk source list` tells what is wrong.
            continue
        if quoted := quote(page, citation):
            found.setdefault((quoted.source, quoted.section), quoted)
    return tuple(found.values())


def quote(page: OfficialPage, citation: Citation) -> Quote | None:
    """The section of `page` that `citation` names; None where the copy has no such section."""
    section = page.find(citation.section)
    if section is None:
        return None
    pieces = cut(page, section)
    sentences = [
        next((piece for piece in (*pieces.sentences, *pieces.lines) if stands_in(piece.text, fact)), None)
        for fact in citation.evidence
    ]
    carrying = tuple(dict.fromkeys(piece for piece in sentences if piece is not None))
    body = dict(page.body(section))
    carried = frozenset(number for piece in carrying for number in _span(piece, body))
    lines = [QuotedLine(number, text, number in carried) for number, text in body.items()]
    while lines and not lines[-1].text.strip():
        lines.pop()
    while lines and not lines[0].text.strip():
        lines.pop(0)
    if not lines:
        return None
    line = min(carried, default=lines[0].number)
    return Quote(page.source, section.heading or citation.section, line, tuple(lines), page.fetched_on, carrying)


def _span(piece: Piece, body: Mapping[int, str]) -> Iterator[int]:
    """The numbers of the lines over which a sentence runs."""
    sentence = _letters(piece.text)
    first = _letters(body[piece.line])
    # It may begin anywhere on its first line; that line may also hold all of it.
    begins = next((at for at in range(len(first)) if sentence.startswith(first[at : at + len(sentence)])), 0)
    left = len(sentence) - (len(first) - begins)
    number = piece.line
    yield number
    while left > 0 and number + 1 in body:
        number += 1
        left -= len(_letters(body[number]))
        yield number


def _letters(text: str) -> str:
    return "".join(text.split())
