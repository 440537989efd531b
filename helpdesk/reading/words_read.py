"""From typed words to words we know: dots restored, compounds opened, slips of the finger corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from helpdesk.reading.lexicon import Lexicon
from knowledge.analyzer import fold, stem, words
from knowledge.model import LANGUAGES, Language
from knowledge.stop_words import STOP_WORDS

_SHORTEST_CORRECTED = 4
_TWO_EDITS_FROM = 8
_SHORTEST_PART = 4
_SHORTEST_BEGINNING = 6
_LONG_ENOUGH = 7
# Swedish words that are English ones without their dots.
_DOTLESS = {
    fold(word): word
    for word in STOP_WORDS["sv"]
    if fold(word) in STOP_WORDS["en"] and fold(word) not in STOP_WORDS["sv"]
}


@dataclass(frozen=True)
class WordRead:
    """One word of the question: as typed, as read (other when corrected), and the parts of an opened compound."""

    typed: str
    read: str
    parts: tuple[str, ...] = ()

    @property
    def corrected(self) -> bool:
        """Whether another word was read than the one typed, dots aside."""
        return fold(self.typed) != fold(self.read) and self.typed not in _SPOKEN and self.typed != "de"


Memo = dict[tuple[str, Language], WordRead]
"""Words read before; for reading many texts with one lexicon."""


def read_words(text: str, lexicon: Lexicon, language: Language, memo: Memo | None = None) -> tuple[WordRead, ...]:
    """The words of `text` as the guidance spells them."""
    typed = words(text)
    meant = [_as_written(typed, at) for at in range(len(typed))] if language == "sv" else typed
    memo = {} if memo is None else memo
    read = (memo.get((word, language)) or _remembered(word, lexicon, language, memo) for word in meant)
    return tuple(
        word if word.typed == each else replace(word, typed=each) for word, each in zip(read, typed, strict=True)
    )


def _remembered(word: str, lexicon: Lexicon, language: Language, memo: Memo) -> WordRead:
    memo[word, language] = read = _read_word(word, lexicon, language)
    return read


_SPOKEN = {
    "e": "är",
    "ä": "är",
    "å": "och",
    "te": "till",
    "mej": "mig",
    "dej": "dig",
    "sej": "sig",
    "dom": "de",
    "oxå": "också",
}
_AFTER_BE = frozenset(("e", "ä", "är", "stämmer", "gäller", "räknas", "blir"))
_COUNTED = frozenset("manga nagra par fa".split())
_MAIL = frozenset(("post", "posten", "postadress", "mail", "mejl", "mailadress"))


def _as_written(typed: list[str], at: int) -> str:
    """Swedish typed as it is spoken: "e de rätt", "skicka te rcc"; the e of "e-post" is none of it."""
    word, following = typed[at], typed[at + 1] if at + 1 < len(typed) else ""
    before = typed[at - 1] if at else ""
    if word == "dar" and (fold(before) in _COUNTED or before.isdigit() or following == "kvar"):
        return "dagar"
    if word == "de" and at and typed[at - 1] in _AFTER_BE:
        return "det"
    return word if following in _MAIL else _SPOKEN.get(word, word)


def _read_word(word: str, lexicon: Lexicon, language: Language) -> WordRead:
    if language == "sv" and word in _DOTLESS:
        return WordRead(word, _DOTLESS[word])
    if word[0].isdigit():
        return WordRead(word, word)
    if lexicon.is_known(word):
        named = stem(word, language) in lexicon.single[language]
        return WordRead(word, word, () if named else next(_two_parts(word, lexicon, language), ()))
    restored = lexicon.dotted.get(word)
    if restored and (language == "sv" or len(word) >= _LONG_ENOUGH):
        return WordRead(word, restored[0])
    if stem(word, language) in lexicon.single[language]:
        return WordRead(word, word)
    if meant := _written_out(word, lexicon, language):
        return WordRead(word, meant)
    parts = next(_compound_parts(word, lexicon, language), ())
    # One known part may be the end of another word misspelt ("baslcellscancer"); two make a compound.
    if len(parts) < 2 and (corrected := _corrected(word, lexicon, language)):
        return WordRead(word, corrected)
    return WordRead(word, word, parts)


def _written_out(word: str, lexicon: Lexicon, language: Language) -> str:
    """The word that `word` is the beginning of, where it can begin no other thing: "hudläk", "cancerreg"."""
    typed = fold(word)
    if len(typed) < _SHORTEST_BEGINNING or not word.isalpha():
        return ""
    folded, spelt = lexicon.spelt[language].get(typed[0], ((), ()))
    single = lexicon.single[language]
    longer = [
        spelt[at] for at, each in enumerate(folded) if each.startswith(typed) and stem(spelt[at], language) in single
    ]
    named = {single[stem(each, language)] for each in longer}
    return min(longer, key=len) if len(named) == 1 else ""


def _two_parts(word: str, lexicon: Lexicon, language: Language) -> Iterator[tuple[str, ...]]:
    """Two known halves of a Swedish compound."""
    if language != "sv" or len(word) < 2 * _SHORTEST_PART:
        return
    single = lexicon.single[language]
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        first, last = word[:at], word[at:]
        for linked in {first, first.removesuffix("s")}:
            if len(linked) >= _SHORTEST_PART and stem(linked, language) in single and stem(last, language) in single:
                yield (linked, last)


def _compound_parts(word: str, lexicon: Lexicon, language: Language) -> Iterator[tuple[str, ...]]:
    """Two known halves, else a known last part (the head of a Swedish compound), else a known first part."""
    yield from _two_parts(word, lexicon, language)
    if language != "sv" or len(word) < 2 * _SHORTEST_PART:
        return
    single = lexicon.single[language]
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    for at in cuts:
        if len(word) - at > _SHORTEST_PART and stem(word[at:], language) in single:
            yield (word[at:],)
    for at in reversed(cuts):
        if at > _SHORTEST_PART and stem(word[:at], language) in single:
            yield (word[:at],)


def _corrected(word: str, lexicon: Lexicon, language: Language) -> str | None:
    if len(word) < _SHORTEST_CORRECTED or not word.isalpha():
        return None
    # Imported here: most questions hold no unknown word, and a shell answer should not pay for it.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    edits = 2 if len(word) >= _TWO_EDITS_FROM else 1
    typed = fold(word)
    shortest = _SHORTEST_CORRECTED + (len(word) == _SHORTEST_CORRECTED)
    near: list[tuple[float, str]] = []
    # Slips seldom fall on the first letter, unless it changes places with the second: "flank" is no "blank".
    # A short word is too soon like one of the other language: "flank" is no "fläck" either.
    languages = LANGUAGES if len(word) >= _LONG_ENOUGH else (language,)
    for letter, each in product(dict.fromkeys(typed[:2]), languages):
        folded, spelt = lexicon.spelt[each].get(letter, ((), ()))
        found = process.extract(typed, folded, scorer=OSA.distance, score_cutoff=edits, limit=5)
        near += [
            (distance, spelt[number])
            for meant, distance, number in found
            if len(meant) >= shortest and (letter == typed[0] or meant[1:2] == typed[0])
        ]
    return min(near)[1] if near else None
