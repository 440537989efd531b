"""Which topics a question is about: the nearest example questions, with the search index as a second opinion.

Questions and the pages' example questions are compared by what they mention: concepts of the vocabulary, and the stems
that no concept explains. Rare features weigh more than common ones. A classifier that learnt from the same examples
adds what the words themselves speak for.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from helpdesk.classifier import Classifier, Learn, Signs, signs_of
from helpdesk.postings import Postings, Rarity, arranged
from helpdesk.reading.question import Reading
from knowledge.analyzer import stem
from knowledge.index import SearchIndex
from knowledge.model import LANGUAGES, Guidance, Language

_ASIDE = frozenset({"situation/this-case", "role/secretary"})
"""Concepts that tell about the caller rather than about what is asked."""

_KIND_WEIGHT = {"ask": 0.6, "role": 0.5, "situation": 0.8, "tumour": 0.8, "thing": 1.0, "register": 1.0}
_NAMED_TUMOUR = 0.25
_GENERIC = {
    "thing/report": 0.35,
    "tumour/any": 0.4,
    "thing/register": 0.35,
    "thing/the-register": 0.3,
    "role/board": 0.4,
}
_RESIDUE_WEIGHT = 0.9
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
_SAME = 0.15
_LOOKED_AT = 8
"""So many topics, the likeliest by the classifier, are compared example by example."""
_FAMILY = 0.9
_FAMILY_ODDS = 15.0
"""What an example that mentions just the same gains a topic."""


@dataclass(frozen=True)
class Examples:
    """All example questions in compact form, and what was learnt from them.

    `topics` names the topics; the examples of topic n are those from `begins[n]` to `begins[n + 1]`; the features of
    example n weigh `total[n]` together;
    `postings` tell which examples mention a feature and how rare it is.
    """

    topics: tuple[str, ...]
    begins: Sequence[int]
    total: Sequence[float]
    postings: Postings
    classifier: Classifier


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


def features(reading: Reading, reads_as: Mapping[str, str]) -> frozenset[str]:
    """What a question mentions, as comparable strings: concept ids, and stems marked with their language.

    Every named tumour other than BCC also counts as "another tumour", which is what most pages speak of.
    """
    concepts = {mention.concept for mention in reading.mentions} - _ASIDE
    if any(concept.startswith("region/") for concept in concepts):
        concepts = {concept for concept in concepts if not concept.startswith("region/")} | {"thing/region"}
    if any(reads_as.get(concept) == "other" for concept in concepts):
        concepts.add("tumour/other")
    return frozenset(concepts) | {f"{reading.language}:{stem}" for stem in reading.residue}


def build_examples(
    guidance: Guidance, read: Callable[[str, Language], Reading], reads_as: Mapping[str, str], learn: Learn
) -> Examples:
    """Read every example question of `guidance` once, and `learn` from them; titles and keywords count as short
    examples."""
    mentioned: list[frozenset[str]] = []
    taught: list[tuple[Signs, str]] = []
    texts: list[str] = []
    for topic in guidance.topics.values():
        for language in LANGUAGES:
            labelled = (*topic.answered_yes[language], *topic.answered_no[language])
            for text in (*topic.questions[language], topic.title[language], *topic.keywords[language], *labelled):
                reading = read(text, language)
                found = features(reading, reads_as)
                if not found:
                    continue
                mentioned.append(found)
                taught.append((_signs(reading, found), topic.id))
                texts.append(reading.as_read)
    topics = tuple(guidance.topics)
    topics_with: defaultdict[str, set[str]] = defaultdict(set)
    for found, (_, topic_id) in zip(mentioned, taught, strict=True):
        for feature in found:
            topics_with[feature].add(topic_id)
    highest = math.log(1 + len(topics))
    rarity = {feature: math.log(1 + len(topics) / len(found)) / highest for feature, found in topics_with.items()}
    per_topic = Counter(topic_id for _, topic_id in taught)
    return Examples(
        topics=topics,
        begins=array("H", accumulate((per_topic[topic] for topic in topics), initial=0)),
        total=array("f", (sum(weight(each, rarity.__getitem__) for each in sorted(found)) for found in mentioned)),
        postings=arranged((sorted(found) for found in mentioned), rarity),
        classifier=learn(taught, texts),
    )


def _signs(reading: Reading, found: frozenset[str]) -> Signs:
    words = [word.read for word in reading.words]
    return signs_of(words, [stem(word, reading.language) for word in words], found)


def candidates(
    reading: Reading,
    examples: Examples,
    index: SearchIndex | None,
    reads_as: Mapping[str, str],
    admitted: Callable[[str], bool],
    limit: int = 8,
    meaning: bool = True,
) -> list[Candidate]:
    """The topics most likely meant, best first, among those `admitted`; what the words mean counts unless `meaning`
    is false."""
    asked = features(reading, reads_as)
    likelihoods = examples.classifier.likelihoods(_signs(reading, asked), reading.as_read if meaning else "")
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
    if index is not None and short and found and found[0].confidence < _SECOND_OPINION_BELOW:
        # The index is the slowest part of an answer, and where the examples agree it changes nothing.
        opinion = _second_opinion(reading, index)
        found = _ranked(
            [replace(each, score=each.score + _SECOND_OPINION * opinion.get(each.topic, 0.0)) for each in found]
        )
    return found[:limit]


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


def weight(feature: str, rarity: Rarity) -> float:
    """How much a shared or missing feature counts."""
    rare = rarity(feature)
    if "/" not in feature:
        return _RESIDUE_WEIGHT * rare
    kind = feature.partition("/")[0]
    named = kind == "tumour" and feature not in ("tumour/bcc", "tumour/other", "tumour/any")
    base = _NAMED_TUMOUR if named else _GENERIC.get(feature, _KIND_WEIGHT[kind])
    return base * (0.3 + 0.7 * rare)


def _second_opinion(reading: Reading, index: SearchIndex) -> dict[str, float]:
    text = " ".join(word.read for word in reading.words)
    hits = index.search(text, (reading.language,), limit=12)
    return {hit.id: hit.score / hits[0].score for hit in hits}
