"""Which topics a question is about: the nearest example questions, with the search index as a second opinion.

Questions and the pages' example questions are compared by what they mention: concepts of the vocabulary, and the stems
that no concept explains. Rare features weigh more than common ones.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from helpdesk.reading.question import Reading
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
_SAME = 0.15
"""What an example that mentions just the same gains a topic."""


@dataclass(frozen=True)
class Example:
    """An example question of a topic, as the set of what it mentions."""

    topic: str
    language: Language
    text: str
    features: frozenset[str]


@dataclass(frozen=True)
class Examples:
    """All example questions, which of them mention a feature, and each feature's weight."""

    items: tuple[Example, ...]
    by_feature: Mapping[str, tuple[int, ...]]
    rarity: Mapping[str, float]
    highest: float


@dataclass(frozen=True)
class Candidate:
    """A topic that may be meant. `score` runs from 0 to about 1.25; `likeness` (0–1) is its nearest example's."""

    topic: str
    score: float
    likeness: float
    example: str


def features(reading: Reading, reads_as: Mapping[str, str]) -> frozenset[str]:
    """What a question mentions, as comparable strings: concept ids, and stems marked with their language.

    Every named tumour other than BCC also counts as "another tumour", which is what most pages speak of.
    """
    concepts = {mention.concept for mention in reading.mentions} - _ASIDE
    if any(reads_as.get(concept) == "other" for concept in concepts):
        concepts.add("tumour/other")
    return frozenset(concepts) | {f"{reading.language}:{stem}" for stem in reading.residue}


def build_examples(
    guidance: Guidance, read: Callable[[str, Language], Reading], reads_as: Mapping[str, str]
) -> Examples:
    """Read every example question of `guidance` once; titles and keywords count as short examples."""
    items: list[Example] = []
    for topic in guidance.topics.values():
        for language in LANGUAGES:
            texts = (*topic.questions[language], topic.title[language], *topic.keywords[language])
            for text in texts:
                found = features(read(text, language), reads_as)
                if found:
                    items.append(Example(topic.id, language, text, found))
    by_feature: dict[str, list[int]] = defaultdict(list)
    topics_with: dict[str, set[str]] = defaultdict(set)
    for number, example in enumerate(items):
        for feature in example.features:
            by_feature[feature].append(number)
            topics_with[feature].add(example.topic)
    highest = math.log(1 + len(guidance.topics))
    rarity = {
        feature: math.log(1 + len(guidance.topics) / len(found)) / highest for feature, found in topics_with.items()
    }
    return Examples(tuple(items), {name: tuple(found) for name, found in by_feature.items()}, rarity, highest)


def candidates(
    reading: Reading,
    examples: Examples,
    index: SearchIndex | None,
    reads_as: Mapping[str, str],
    admitted: Callable[[str], bool],
    limit: int = 8,
) -> list[Candidate]:
    """The topics most likely meant, best first, among those `admitted`; ties in teaching order do not occur."""
    asked = features(reading, reads_as)
    weights = {feature: weight(feature, examples) for feature in asked}
    total = sum(weights.values())
    if not total:
        return []
    shared: defaultdict[int, float] = defaultdict(float)
    for feature in asked:
        for number in examples.by_feature.get(feature, ()):
            shared[number] += weights[feature]
    near: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for number, common in shared.items():
        example = examples.items[number]
        if not admitted(example.topic):
            continue
        extra = sum(weight(feature, examples) for feature in example.features - asked)
        likeness = common / (common + _QUESTION_EXTRA * (total - common) + _EXAMPLE_EXTRA * extra)
        near[example.topic].append((likeness, example.text))
    opinion = _second_opinion(reading, index)
    found = []
    for topic, likenesses in near.items():
        likenesses.sort(reverse=True)
        together = sum(share * each for share, (each, _) in zip(_NEXT_BEST, likenesses, strict=False)) / sum(_NEXT_BEST)
        score = together + _SECOND_OPINION * opinion.get(topic, 0.0) + _SAME * (likenesses[0][0] > 0.999)
        found.append(Candidate(topic, score, *likenesses[0]))
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.topic))[:limit]


def weight(feature: str, examples: Examples) -> float:
    """How much a shared or missing feature counts."""
    rarity = examples.rarity.get(feature, 1.0)
    if "/" not in feature:
        return _RESIDUE_WEIGHT * rarity
    kind = feature.partition("/")[0]
    named = kind == "tumour" and feature not in ("tumour/bcc", "tumour/other", "tumour/any")
    base = _NAMED_TUMOUR if named else _GENERIC.get(feature, _KIND_WEIGHT[kind])
    return base * (0.3 + 0.7 * rarity)


def _second_opinion(reading: Reading, index: SearchIndex | None) -> dict[str, float]:
    if index is None:
        return {}
    text = " ".join(word.read for word in reading.words)
    hits = index.search(text, (reading.language,), limit=12)
    return {hit.id: hit.score / hits[0].score for hit in hits}
