"""The pages' example questions, read once and kept in compact form, with what was learnt from them."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from helpdesk.classifier import Classifier, Learn, Signs, signs_of
from helpdesk.postings import Postings, Rarity, arranged
from helpdesk.reading.question import Reading
from knowledge.analyzer import stem
from knowledge.model import LANGUAGES, Guidance, Language

REGISTER = "register/"
"""Stands before the id of a sister register where examples are about one."""

_ASIDE = frozenset({"situation/this-case", "role/secretary"})
"""Concepts that tell about the caller rather than about what is asked."""

_KIND_WEIGHT = {"ask": 0.6, "role": 0.5, "situation": 0.8, "tumour": 0.8, "thing": 1.0, "register": 1.0}
_OTHER_KIND = 0.25  # places, on the body and on the map
_NAMED_TUMOUR = 0.25
_GENERIC = {
    "thing/report": 0.35,
    "tumour/any": 0.4,
    "thing/register": 0.35,
    "thing/the-register": 0.3,
    "role/board": 0.4,
}
_RESIDUE_WEIGHT = 0.9


@dataclass(frozen=True)
class Examples:
    """All example questions in compact form, and what was learnt from them.

    `topics` names the topics, then the sister registers (`REGISTER` before their ids); the examples of topic n are
    those from `begins[n]` to `begins[n + 1]`; the features of example n weigh `total[n]` together; `postings` tell
    which examples mention a feature and how rare it is.
    """

    topics: tuple[str, ...]
    begins: Sequence[int]
    total: Sequence[float]
    postings: Postings
    classifier: Classifier


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
    for label, language, text in _labelled(guidance):
        reading = read(text, language)
        found = features(reading, reads_as)
        if found:
            mentioned.append(found)
            taught.append((shown_signs(reading, found), label))
            texts.append(reading.as_read)
    topics = (*guidance.topics, *(REGISTER + register for register in guidance.registers))
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


def _labelled(guidance: Guidance) -> Iterator[tuple[str, Language, str]]:
    """Every example text with the topic or register that it is about."""
    for topic in guidance.topics.values():
        for language in LANGUAGES:
            yes_no = (*topic.answered_yes[language], *topic.answered_no[language])
            for text in (*topic.questions[language], topic.title[language], *topic.keywords[language], *yes_no):
                yield topic.id, language, text
    for register in guidance.registers.values():
        for language in LANGUAGES:
            for text in register.questions[language]:
                yield REGISTER + register.id, language, text


def shown_signs(reading: Reading, found: frozenset[str]) -> Signs:
    """What the classifier is shown of a question that mentions `found`."""
    words = [word.read for word in reading.words]
    return signs_of(words, [stem(word, reading.language) for word in words], found)


def weight(feature: str, rarity: Rarity) -> float:
    """How much a shared or missing feature counts."""
    rare = rarity(feature)
    if "/" not in feature:
        return _RESIDUE_WEIGHT * rare
    kind = feature.partition("/")[0]
    named = kind == "tumour" and feature not in ("tumour/bcc", "tumour/other", "tumour/any")
    base = _NAMED_TUMOUR if named else _GENERIC.get(feature, _KIND_WEIGHT.get(kind, _OTHER_KIND))
    return base * (0.3 + 0.7 * rare)
