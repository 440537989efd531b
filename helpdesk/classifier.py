"""A linear classifier over the pages' example questions: which topic the words of a question speak for.

It weighs every concept, stem, pair of neighbours and part of a word by what sets the topics apart, so that a phrase
nobody wrote as an example still counts. Learnt when the guidance changes (`helpdesk/learning.py`,
docs/decisions/0005-classifier.md).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import exp, sqrt
from typing import TYPE_CHECKING
from zlib import crc32

from knowledge.language_model import opens
from knowledge.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from helpdesk.meaning import Meaning

Signs = Mapping[str, float]
"""What a question shows, each sign with its strength; of unit length, so that long questions count as short ones."""

WEIGHT_STEP = 0.15
"""What one step of a kept weight is worth."""
_CONCEPT, _REST = 1.0, 0.5
_TOGETHER = 0.6
"""How much what the signs and what the meaning speak for counts, where both do: they tell much the same."""
_PLAIN = 0.93
"""Where the signs are as sure as this, what they mean is not asked: it takes longer, and changes little."""
_GRAM = 4
_SHORTEST_CUT = 5
_STOP_WORDS = STOP_WORDS["sv"] | STOP_WORDS["en"]


@dataclass(frozen=True)
class Classifier:
    """Weights in a form that opens at once.

    `known` holds the codes of the signs in rising order; the weights of sign n are those from `starts[n]` to
    `starts[n + 1]`: `numbers` tells the topic of each, `steps` the weight in steps (-127 to 127). `meaning` weighs what
    a text means beside its signs, where there is a model for that.
    """

    topics: tuple[str, ...]
    known: Sequence[int]
    starts: Sequence[int]
    numbers: bytes
    steps: Sequence[int]
    meaning: Meaning | None = None

    def likelihoods(self, signs: Signs, text: str = "") -> dict[str, float]:
        """How likely each topic is, by the classifier alone, for a text with these signs; the values sum to one. What
        it means counts where `text`, as read, is given."""
        scores = [0.0] * len(self.topics)
        for sign, strength in signs.items():
            code = code_of(sign)
            at = bisect_left(self.known, code)
            if at < len(self.known) and self.known[at] == code:
                shown = slice(self.starts[at], self.starts[at + 1])
                for number, step in zip(self.numbers[shown], self.steps[shown], strict=True):
                    scores[number] += strength * step
        scores = [WEIGHT_STEP * score for score in scores]
        likely = _shares(scores)
        if text and self.meaning is not None and max(likely) < _PLAIN and opens():
            # Imported here: numpy comes with it.
            from knowledge.embeddings import embedding

            meant = self.meaning.scores(embedding(text))
            likely = _shares([_TOGETHER * (score + other) for score, other in zip(scores, meant, strict=True)])
        return dict(zip(self.topics, likely, strict=True))


def _shares(scores: list[float]) -> list[float]:
    powers = [exp(score) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


Learn = Callable[[Sequence[tuple[Signs, str]], Sequence[str]], Classifier]
"""Learns to tell apart the labels of examples, each given by its signs and its label, and by its text as read."""


def code_of(sign: str) -> int:
    """A sign as a number that takes four bytes and is the same in every process."""
    return crc32(sign.encode())


def signs_of(words: Sequence[str], stems: Sequence[str], concepts: Iterable[str]) -> Signs:
    """The signs of a question with these words (as read, in order), their stems, and these concepts."""
    named = sorted(concepts)
    found: dict[str, float] = dict.fromkeys(named, _CONCEPT)
    both = combinations([concept for concept in named if "/" in concept], 2)
    found |= dict.fromkeys((f"{first} {second}" for first, second in both), _REST)
    found |= dict.fromkeys((f"word {stem}" for stem in stems), _REST)
    found |= dict.fromkeys((f"pair {first} {second}" for first, second in pairwise(["^", *stems, "$"])), _REST)
    for word in words:
        if len(word) >= _SHORTEST_CUT and word not in _STOP_WORDS:
            cuts = _cuts(word)
            found |= dict.fromkeys((f"part {cut}" for cut in cuts), _REST / sqrt(len(cuts)))
    return unit(found)


def _cuts(word: str) -> list[str]:
    """The overlapping parts of a word, its ends marked: they join compounds and inflections that stems keep apart."""
    marked = f"<{word}>"
    return sorted({marked[at : at + _GRAM] for at in range(len(marked) - _GRAM + 1)})


def unit(signs: Signs) -> Signs:
    """`signs` scaled to unit length."""
    length = sqrt(sum(strength * strength for strength in signs.values())) or 1.0
    return {sign: strength / length for sign, strength in signs.items()}
