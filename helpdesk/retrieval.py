"""Which topics a question is about: the nearest example questions, with the search index as a second opinion.

Questions and the pages' example questions are compared by what they mention: concepts of the vocabulary, and the stems
that no concept explains. Rare features weigh more than common ones. A classifier that learnt from the same examples
adds what the words themselves speak for.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from helpdesk.examples import Examples, features, shown_signs, weight
from helpdesk.reading.question import Reading

if TYPE_CHECKING:
    from knowledge.index import SearchIndex

_QUESTION_EXTRA = 0.7
_EXAMPLE_EXTRA = 0.3
_NEXT_BEST = (1.0, 0.3, 0.15)
"""How much a topic's nearest, second and third nearest example count."""
_SECOND_OPINION = 0.25
_SECOND_OPINION_BELOW = 0.6
_LONGEST_SEARCHED = 20
"""In longer questions most words tell of the case, and the search takes time for each."""
_CLASSIFIED = 0.5
_CONFIDENCE_BASE, _PER_SCORE, _PER_ODDS = -1.14, 1.2, 0.65
_LEAST_LIKELY = 0.005
_LATIN = re.compile("[a-z]")
_SAME = 0.15
"""What an example that mentions just the same gains a topic."""
_LOOKED_AT = 8
"""So many topics, the likeliest by the classifier, are compared example by example."""
_FAMILY = 0.9
_FAMILY_ODDS = 15.0


@dataclass(frozen=True)
class Candidate:
    """A topic that may be meant. `score` runs from 0 to about 1.8; `likeness` (0–1) is its nearest example's, and
    `likelihood` (0–1) what the classifier gives it among all topics."""

    topic: str
    score: float
    likeness: float
    likelihood: float

    @property
    def confidence(self) -> float:
        """How likely this topic is the one meant (0–1), fitted on the tuned questions (docs/quality.md)."""
        odds = math.log((self.likelihood + _LEAST_LIKELY) / (1 - self.likelihood + _LEAST_LIKELY))
        return 1 / (1 + math.exp(-_CONFIDENCE_BASE - _PER_SCORE * self.score - _PER_ODDS * odds))


def candidates(
    reading: Reading,
    examples: Examples,
    search_index: Callable[[], SearchIndex] | None,
    reads_as: Mapping[str, str],
    admitted: Callable[[str], bool],
    limit: int = 8,
    meaning: bool = True,
) -> list[Candidate]:
    """The topics most likely meant, best first, among those `admitted`; what the words mean counts unless `meaning`
    is false. The index is opened only where the examples leave doubt, and not at all where `search_index` is None."""
    asked = features(reading, reads_as)
    likelihoods = examples.classifier.likelihoods(shown_signs(reading, asked), _meant(reading) if meaning else "")
    likeliest = sorted((topic for topic in likelihoods if admitted(topic)), key=likelihoods.__getitem__)[-_LOOKED_AT:]
    weights = {feature: weight(feature, examples.postings.rarity) for feature in sorted(asked)}
    near = {topic: _nearest(weights, examples, examples.topics.index(topic)) for topic in likeliest}
    found = []
    for topic, likelihood in likelihoods.items():
        if not admitted(topic):
            continue
        likenesses = near.get(topic, [0.0])
        together = sum(share * each for share, each in zip(_NEXT_BEST, likenesses, strict=False)) / sum(_NEXT_BEST)
        score = together + _SAME * (likenesses[0] > 0.995) + _CLASSIFIED * likelihood
        found.append(Candidate(topic, score, likenesses[0], likelihood))
    found = _ranked(found)
    short = len(reading.words) <= _LONGEST_SEARCHED
    if search_index is not None and short and found and found[0].confidence < _SECOND_OPINION_BELOW:
        # The index is the slowest part of an answer, and where the examples agree it changes nothing.
        opinion = _second_opinion(reading, search_index())
        found = _ranked(
            [replace(each, score=each.score + _SECOND_OPINION * opinion.get(each.topic, 0.0)) for each in found]
        )
    return found[:limit]


def _meant(reading: Reading) -> str:
    """The text whose meaning counts: none in letters of which no word is known. The model knows more languages than we
    answer in."""
    return reading.as_read if _LATIN.search(reading.as_read) else ""


def _ranked(found: Iterable[Candidate]) -> list[Candidate]:
    return sorted(found, key=lambda candidate: (-candidate.confidence, candidate.topic))


def nearer(found: list[Candidate], family: frozenset[str]) -> list[Candidate]:
    """`found` with the pages of `family`, those around what was answered last, moved up: they are likelier before a
    word is read."""
    inside = sum(each.likelihood for each in found if each.topic in family)
    total = 1 + (_FAMILY_ODDS - 1) * inside
    moved = [
        replace(each, score=each.score + _FAMILY, likelihood=_FAMILY_ODDS * each.likelihood / total)
        if each.topic in family
        else replace(each, likelihood=each.likelihood / total)
        for each in found
    ]
    return _ranked(moved)


def _nearest(weights: Mapping[str, float], examples: Examples, topic: int) -> list[float]:
    """How like the examples of topic number `topic` are to a question whose features weigh `weights` (0–1), the most
    alike first."""
    begin, end = examples.begins[topic], examples.begins[topic + 1]
    total = sum(weights.values())
    shared: defaultdict[int, float] = defaultdict(float)
    for feature, worth in weights.items():
        for number in examples.postings.mentioned_in(feature, begin, end):
            shared[number] += worth
    near = []
    for number, common in shared.items():
        missed = _QUESTION_EXTRA * (total - common) + _EXAMPLE_EXTRA * max(0.0, examples.total[number] - common)
        near.append(common / (common + missed))
    return sorted(near, reverse=True) or [0.0]


def _second_opinion(reading: Reading, index: SearchIndex) -> dict[str, float]:
    text = " ".join(word.read for word in reading.words)
    hits = index.search(text, (reading.language,), limit=12)
    return {hit.id: hit.score / hits[0].score for hit in hits}
