"""A linear classifier over the pages' example questions: which topic the words of a question speak for.

It weighs every concept, word and word pair by what sets the topics apart, so that a phrase nobody wrote as an example
still counts. Trained when the guidance changes (docs/decisions/0005-classifier.md), without chance or clock:
the same examples give the same weights.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, gcd, sqrt

from knowledge.stop_words import STOP_WORDS

Signs = Mapping[str, float]
"""What a question shows, each sign with its strength; of unit length, so that long questions count as short ones."""

_CONCEPT, _WORD, _STOP_WORD, _PAIR = 1.0, 0.5, 0.25, 0.5
_LEAST_SEEN = 2
_ROUNDS = 4
_STEP = 0.3
_SCALE = 4096
_SHARPNESS = 8.0
_GOLDEN = 0.618


@dataclass(frozen=True)
class Classifier:
    """Weights per sign: pairs of topic number and weight × 4096, as 16-bit integers."""

    topics: tuple[str, ...]
    weights: Mapping[str, bytes]

    def likelihoods(self, signs: Signs) -> dict[str, float]:
        """How likely each topic is, by the classifier alone; the values sum to one."""
        scores = [0.0] * len(self.topics)
        for sign, strength in signs.items():
            packed = memoryview(self.weights.get(sign, b"")).cast("h")
            for at in range(0, len(packed), 2):
                scores[packed[at]] += strength * packed[at + 1]
        powers = [exp(_SHARPNESS * score / _SCALE) for score in scores]
        total = sum(powers)
        return {topic: power / total for topic, power in zip(self.topics, powers, strict=True)}


_STOP_WORDS = STOP_WORDS["sv"] | STOP_WORDS["en"]


def signs_of(words: Sequence[str], concepts: Iterable[str]) -> Signs:
    """The signs of a question with these words (as read, in order) and concepts."""
    found: dict[str, float] = dict.fromkeys(sorted(concepts), _CONCEPT)
    for word in words:
        found[f"word {word}"] = _STOP_WORD if word in _STOP_WORDS else _WORD
    for first, second in pairwise(words):
        found[f"pair {first} {second}"] = _PAIR
    return unit(found)


def unit(signs: Signs) -> Signs:
    """`signs` scaled to unit length."""
    length = sqrt(sum(strength * strength for strength in signs.values())) or 1.0
    return {sign: strength / length for sign, strength in signs.items()}


def learn(examples: Sequence[tuple[Signs, str]]) -> Classifier:
    """Weights that set the topics of `examples` apart.

    Passive-aggressive updates with averaging (Crammer et al., Online Passive-Aggressive Algorithms, 2006): each example
    moves its own topic up and the nearest wrong one down until the gap between them is one. Signs of a single example
    are left out: they tell of that example only.
    """
    topics = tuple(sorted({topic for _, topic in examples}))
    numbers = {topic: number for number, topic in enumerate(topics)}
    seen_in = Counter(sign for signs, _ in examples for sign in signs)
    known = {sign for sign, count in seen_in.items() if count >= _LEAST_SEEN}
    taught = [([pair for pair in signs.items() if pair[0] in known], numbers[topic]) for signs, topic in examples]
    weights: dict[str, dict[int, float]] = {sign: {} for signs, _ in taught for sign, _ in signs}
    drift: dict[str, dict[int, float]] = {sign: {} for sign in weights}
    everyone = _spread(len(taught))
    pending, seen = everyone, 1
    for number in range(_ROUNDS):
        missed = []
        for at in pending:
            signs, topic = taught[at]
            gap, rival = _gap(signs, topic, weights, len(topics))
            if gap < 1:
                missed.append(at)
                step = min(_STEP, (1 - gap) / 2)
                for sign, strength in signs:
                    change = step * strength
                    for table, amount in ((weights[sign], change), (drift[sign], change * seen)):
                        table[topic] = table.get(topic, 0.0) + amount
                        table[rival] = table.get(rival, 0.0) - amount
            seen += 1
        # Those that were learnt rest for two rounds.
        pending = everyone if number % 3 == 2 else missed
    return Classifier(topics, {sign: _packed(weights[sign], drift[sign], seen) for sign in weights})


def _spread(count: int) -> list[int]:
    """All positions below `count` in an order that mixes the topics, the same every time."""
    stride = max(1, int(count * _GOLDEN))
    while gcd(stride, count) > 1:
        stride += 1
    return [number * stride % count for number in range(count)]


def _gap(
    signs: list[tuple[str, float]], topic: int, weights: Mapping[str, Mapping[int, float]], count: int
) -> tuple[float, int]:
    """How far `topic` is ahead of its strongest rival, and that rival."""
    scores: dict[int, float] = {}
    for sign, strength in signs:
        for other, weight in weights[sign].items():
            scores[other] = scores.get(other, 0.0) + strength * weight
    own = scores.pop(topic, 0.0)
    if not scores:
        return own, (topic + 1) % count
    rival = max(scores, key=scores.__getitem__)
    return own - scores[rival], rival


def _packed(weights: Mapping[int, float], drift: Mapping[int, float], seen: int) -> bytes:
    flat: list[int] = []
    for topic, weight in weights.items():
        averaged = round((weight - drift[topic] / seen) * _SCALE)
        if averaged:
            flat += (topic, max(-32768, min(32767, averaged)))
    return array("h", flat).tobytes()
