"""Finding the evidence for a fact in a page's text, and finding what stands there in its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from knowledge.official.fingerprint import Piece
from knowledge.official.normal import alike, digest

_EDGE = ".,;:()!?\"'”’"
_DIGIT = re.compile(r"\d")
_MOST_WORDS = 200
_NEGATIONS = ("inte", "ej", "aldrig", "icke", "ingen", "inga", "inget", "utan", "not", "no", "never")
_MONTH = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october"
)
# What kinds of values a fact may be, from the most to the least special.
_KINDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b\d{{1,2}} (?:{_MONTH})\b(?: \d{{4}})?",
        r"\b0\d{1,3}[- ]\d{2,3}(?: ?\d{2,3}){1,3}\b",
        r"[\w.+]+@[\w-]+\.[\w.]+\w",
        r"\b\d{4}:\d+\b",
        r"\b\d+ kap\. ?\d+ §",
        r"\b\d{1,2}(?:[.:]\d{2})?-\d{1,2}(?:[.:]\d{2})?\b",
        r"\b(?:19|20)\d{2}\b",
    )
)


def stands_in(text: str, spellings: Collection[str]) -> bool:
    """Whether one of `spellings` stands in `text`. A spelling may begin a longer word, not a longer number."""
    shown = alike(text)
    return any(_pattern(spelling).search(shown) for spelling in spellings)


@lru_cache(maxsize=512)
def _pattern(spelling: str) -> re.Pattern[str]:
    words = [re.escape(word).replace(r"\-", "-").replace("-", r"-\s?") for word in alike(spelling).split(" ")]
    before = r"(?<!\w)(?<!\d[.:,-])" if spelling[:1].isdigit() else r"(?<!\w)"
    after = r"(?!\d|[.:,-]\d)" if spelling[-1:].isdigit() else ""
    return re.compile(before + r"\s?".join(words) + after, re.IGNORECASE)


def replaced_value(piece: Piece, spellings: Sequence[str], gone: Collection[str]) -> str:
    """What now stands in `piece` where one of `spellings` stood; "" where that cannot be proved.

    Proof: with the spelling put back, the sentence has the digest of one that is `gone`.
    """
    words = piece.text.split()
    if len(words) > _MOST_WORDS:
        return ""
    longest = max(len(spelling.split()) for spelling in spellings) + 2
    for size in range(1, min(longest, len(words)) + 1):
        for start in range(len(words) - size + 1):
            window = " ".join(words[start : start + size])
            value = window.strip(_EDGE)
            if not value or stands_in(value, spellings):
                continue
            lead, tail = window.split(value, 1)
            for spelling in spellings:
                restored = [*words[:start], f"{lead}{spelling}{tail}", *words[start + size :]]
                if digest(" ".join(restored)) in gone:
                    return value
    return ""


def likely_value(texts: Sequence[str], spellings: Sequence[str], others: Collection[str]) -> str:
    """What seems to stand in `texts` in place of `spellings`: what follows the same words, else the one value of the
    same kind (date, phone, hours, law, year) that no other fact accounts for; "" where there is no one such value.
    """
    following = dict.fromkeys(value for spelling in spellings for value in _after_same_words(texts, spelling))
    left = [value for value in following if not stands_in(value, spellings)]
    if not left and (kind := _kind(spellings)):
        known = [alike(other) for other in others]
        found = dict.fromkeys(value for text in texts for value in _matches(kind, text))
        new = [value for value in found if not any(alike(value) in other for other in known)]
        # "5 May" and "5 May 2032" are one date.
        left = [value for value in new if not any(other != value and other in value for other in new)]
    return left[0] if len(left) == 1 else ""


def _after_same_words(texts: Sequence[str], spelling: str) -> Iterator[str]:
    """The values in `texts` that begin as `spelling` does and hold another number further on."""
    words = alike(spelling).split(" ")
    for size in range(len(words) - 1, 0, -1):
        if not _DIGIT.search(" ".join(words[size:])):
            continue
        same = r"\s".join(map(re.escape, words[:size]))
        pattern = re.compile(rf"(?<!\w){same}" + r"\s\S+" * (len(words) - size), re.IGNORECASE)
        values = [value.rstrip(_EDGE) for text in texts for value in _matches(pattern, text)]
        if found := [value for value in values if _DIGIT.search(value[len(" ".join(words[:size])) :])]:
            yield from found
            return


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """What `pattern` finds in `text` taken as `alike`, letter by letter as it stands in `text`."""
    shown = alike(text)
    same_length = len(shown) == len(text)
    for match in pattern.finditer(shown):
        yield text[match.start() : match.end()] if same_length else match[0]


def _kind(spellings: Sequence[str]) -> re.Pattern[str] | None:
    return next((kind for kind in _KINDS if any(kind.search(alike(spelling)) for spelling in spellings)), None)


def negation(piece: Piece, gone: Collection[str]) -> tuple[str, str] | None:
    """The digest of the sentence that `piece` turned around, and the word added ("+inte") or taken away ("-inte")."""
    words = piece.text.split()
    if len(words) > _MOST_WORDS:
        return None
    for at, word in enumerate(words):
        bare = word.strip(_EDGE).lower()
        if bare in _NEGATIONS:
            tail = word[len(word.rstrip(_EDGE)) :]
            without = [*words[:at], *words[at + 1 :]]
            for restored in _joined(without, at, tail):
                if (was := digest(restored)) in gone:
                    return was, f"+{bare}"
    for at in range(1, len(words) + 1):
        for word in _NEGATIONS:
            if (was := digest(" ".join([*words[:at], word, *words[at:]]))) in gone:
                return was, f"-{word}"
    return None


def _joined(words: Sequence[str], at: int, tail: str) -> Iterator[str]:
    """`words` as a sentence, and with the sign that followed the word taken out at `at` moved to the one before."""
    yield " ".join(words)
    if tail and at:
        yield " ".join([*words[: at - 1], words[at - 1] + tail, *words[at:]])
