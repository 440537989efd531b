"""Reads a question: from typed text (already masked) to a `Reading`."""

from __future__ import annotations

import re

from helpdesk.reading.case import read_case, tumour_kinds
from helpdesk.reading.language import detect
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.marked_open import marked_open
from helpdesk.reading.mentions import Mention, find_mentions
from helpdesk.reading.parts import clauses
from helpdesk.reading.polarity import read_polarity
from helpdesk.reading.question import Reading, Utterance
from helpdesk.reading.words_read import Memo, WordRead, read_words
from helpdesk.reading.years import years_asked
from knowledge.analyzer import stem
from knowledge.analyzer import words as words_of
from knowledge.model import Language
from knowledge.stop_words import STOP_WORDS


def read(
    text: str, lexicon: Lexicon, this_year: int, language: Language | None = None, fallback: Language = "sv"
) -> Reading:
    """Read `text`, in `language` where given, else in the language it seems written in, else in `fallback`."""
    written = language or detect(text, lexicon.only) or fallback
    text = marked_open(text)
    text = _POLITE.sub(" ", _SAID_NO.sub(r"\1 nej", _with_initials(text)))
    starts, stretches = _sentence_starts(text), tuple(clauses(text))
    read_as = read_words(text, lexicon, written)
    mentions = find_mentions(read_as, lexicon, written, starts, stretches)
    words = tuple(word.read for word in read_as)
    utterance = Utterance(words, written, starts, stretches)
    case, left_open = read_case(mentions, lexicon, utterance)
    ids = {mention.concept for mention in mentions}
    return Reading(
        text=text,
        language=written,
        words=read_as,
        mentions=mentions,
        residue=_residue(read_as, mentions, written),
        years=years_asked(text, this_year),
        case=case,
        kinds=tumour_kinds(mentions, lexicon, utterance),
        this_case=bool(ids & _ONE_CASE) or _AGE.search(text) is not None,
        not_known="situation/unknown" in ids or left_open,
        left_open=left_open,
        polarity=read_polarity(text, words, mentions, written),
    )


_PAR = re.compile(r"\bPAR\b(?![-’'])")
"""The patient register, by its initials in capitals; "ett par" is a pair."""


def _with_initials(text: str) -> str:
    return text if text == text.upper() else _PAR.sub("PAR-data", text)


_ONE_CASE = frozenset(("situation/this-case", "site/skin"))
_AGE = re.compile(
    r"\b(?:kvinna|man|dam|herre|gubbe|tant|pat|patient|male|female|woman|lady|gentleman),? (?:\w+ )?\d\d\b|"
    r"\b\d\d[ -]?(?:år\b|årig|åring|yo\b|y\.? ?/?o\b|y\b|yrs?\b|years? old|year-old)",
    re.IGNORECASE,
)
"""A patient's age: one case is told."""
_SAID_NO = re.compile(r"([:=])\s*(?:no|n)\b(?=\s*(?:[,.;/)\n]|$))", re.IGNORECASE)
"""In notes ("recurrence: no") the no belongs to what stands before it, as the Swedish nej does."""


_POLITE = re.compile(
    r"\b(?:tack (?:på|pa) (?:förhand|forhand)|tack (?:så|sa) mycket|stort tack|mvh|vänliga hälsningar|"
    r"vanliga halsningar|ha en bra dag|(?:many )?thanks in advance|thank you(?: very much| so much| in advance)?|"
    r"kind regards|best regards|have a (?:nice|good) day)\b[.! ]*",
    re.IGNORECASE,
)


_STOP = re.compile(r"[.!?](?=\s|$)|\n")


def _sentence_starts(text: str) -> frozenset[int]:
    """The positions of the words that begin a sentence."""
    return frozenset(len(words_of(text[: mark.end()])) for mark in _STOP.finditer(text))


def read_example(text: str, lexicon: Lexicon, language: Language, memo: Memo | None = None) -> Reading:
    """What an example question mentions, and nothing of its case, years or polarity."""
    read_as = read_words(text, lexicon, language, memo)
    mentions = find_mentions(read_as, lexicon, language, _sentence_starts(text))
    return Reading(text, language, read_as, mentions, _residue(read_as, mentions, language))


def _residue(words: tuple[WordRead, ...], mentions: tuple[Mention, ...], language: Language) -> tuple[str, ...]:
    explained = {position for mention in mentions for position in range(mention.start, mention.end)}
    return tuple(
        stem(word.read, language)
        for position, word in enumerate(words)
        if position not in explained
        and word.read not in STOP_WORDS["sv"]
        and word.read not in STOP_WORDS["en"]
        and not word.read[0].isdigit()
        and len(word.read) > 1
    )
