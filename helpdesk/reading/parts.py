"""Two questions in one breath: where a text falls into questions that are answered one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpdesk.reading.marked_open import marked_open
from knowledge.analyzer import words

_SENTENCE = re.compile(r"(?<=[?!])\s+|(?<=[.])\s+(?=[A-ZÅÄÖ])|\n+")
_SV = (
    r"senast när|senast vilket|enligt vilken|genom vilken|via vilken|i vilken|på vilket|när|var|vart|vem|vilka|vilken|"
    r"vilket|vad|hur|varför|ska|måste|behöver|får|kan|är|till vem|finns|har|kommer|kostar|räcker|går|vill|gäller|blir|"
    r"stämmer|\w{2,}r(?= (?:ni|vi|jag|man|de|dom|den|nån|någon)\b)"
)
_EN = (
    r"through which|via which|in which|under which|by which|when|where|who|what|how|why|which|do|does|is|are|can|"
    r"should|must|to whom|by when|will|would|have|has|may|could|did"
)
_JOINED = re.compile(
    rf"(?:(?:,|\?)?\s+(?:och|samt|and|plus)|[,?]\s+also)\s+(?:också |även |då |sen |sedan |also |then )?"
    rf"(?=(?:{_SV}|{_EN})\b)",
    re.IGNORECASE,
)
_WH = "när|vart|vem|vilka|vilken|vilket|vad|va|hur|varför|when|where|who|what|how|why|which"
_LOOSELY_JOINED = re.compile(rf"\s+(?:o|å|&|n)\s+(?=(?:{_WH})\b)", re.IGNORECASE)
_COMMA = re.compile(r",\s+(?=(?:när|vart|vem|hur|when|where|who|how)\b)", re.IGNORECASE)
_ASKING = re.compile(
    r"\s*(?:hej\w*[ ,!]+)?(?:vad|vart|var|vem|hur|när|vilk\w+|varför|what|where|who|how|when|which|why)\b",
    re.IGNORECASE,
)
_COMMA_VERB = re.compile(
    r",\s+(?=(?:när|vart|vem|hur|when|where|who|how|är|får|kan|ska|måste|har|finns|can|is|are|do|does|should|must|may)\b)",
    re.IGNORECASE,
)
_PREMISE = re.compile(r"\s*(?:since|because|given|eftersom|då)\b", re.IGNORECASE)
_WONDERING = re.compile(
    r"\b(?:undrar|undrade|fråga|vill veta|behöver veta|wonder\w*|want to know|need to know|tell me)\b"
)
_MOST_PARTS = 4
_MARK = re.compile(r"[.!?;,()\n]|:(?!\w)| - | – | men | but ")


def split_questions(text: str) -> list[str]:
    """The questions of `text` in order; statements stay with the question that follows them."""
    parts: list[str] = []
    held = ""
    for sentence in _SENTENCE.split(marked_open(text)):
        if not sentence.strip():
            continue
        joined = [each for half in _JOINED.split(sentence) for each in _LOOSELY_JOINED.split(half)]
        pieces = [piece for each in joined for piece in _at_commas(each)]
        for piece in pieces:
            held = f"{held} {piece}".strip()
            if _is_question(piece) or len(pieces) > 1:
                parts.append(held)
                held = ""
    if held and parts and not _WONDERING.search(held):
        # "What separator does the upload want? It's our basal cell data."
        parts[-1] = f"{parts[-1]} {held}"
    elif held:
        parts.append(held)
    return [part for part in parts if part.strip(" ?.,!")][:_MOST_PARTS]


def _at_commas(sentence: str) -> list[str]:
    """ "Vad används uppgifterna till, är de hemliga?": a comma parts two questions, not "om …, ska vi …"."""
    if _PREMISE.match(sentence):
        return [sentence]
    return (_COMMA_VERB if _ASKING.match(sentence) else _COMMA).split(sentence)


def asking_sentences(text: str) -> list[str]:
    """The sentences that end in a question mark, of a text that holds other sentences too."""
    sentences = [sentence.strip() for sentence in _SENTENCE.split(marked_open(text)) if sentence.strip()]
    return [sentence for sentence in sentences if _is_question(sentence)] if len(sentences) > 1 else []


_LAST_ASKED = re.compile(r"[^.,:;!?\n]*\?\s*$")


def last_asked(text: str) -> str:
    """The last stretch between marks where it ends in a question mark; else nothing."""
    found = _LAST_ASKED.search(text)
    return found.group().strip() if found else ""


def _is_question(piece: str) -> bool:
    return piece.rstrip().endswith("?")


def clauses(text: str) -> Iterator[range]:
    """The positions of the words of each stretch between marks."""
    lowered = text.lower()
    start = 0
    for end in [*(match.start() for match in _MARK.finditer(lowered)), len(lowered)]:
        first = len(words(lowered[:start]))
        yield range(first, first + len(words(lowered[start:end])))
        start = end
