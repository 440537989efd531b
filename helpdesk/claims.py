"""What a yes/no question claims, and whether it holds: a place to report to, or what a page's own examples settle.

A claim is judged as if nothing were denied; `Polarity` turns the word round where the question says "not".
"""

from __future__ import annotations

from helpdesk.classifier import Classifier, Signs, unit
from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Reading
from knowledge.analyzer import stem

_DESTINATIONS = {"role/board": "bcc", "role/rcc": "other"}
"""Who receives which kind of tumour's data (the decision table's conclusions say the same in words)."""
_ATTRIBUTES = frozenset({"thing/form", "thing/filip", "thing/phone", "thing/handbook", "thing/email"})
_TO = frozenset(("till", "to", "åt", "with", "direkt", "straight", "directly", "via"))
_CLEAR = 0.6
_SHORTEST_CLAIM = 4
_TOPIC, _WORD = 0.3, 0.7


def destination_holds(reading: Reading) -> bool | None:
    """Whether the kinds of tumour asked about go where the question says; None where it names no one place."""
    named = [mention for mention in reading.mentions if _is_destination(mention, reading)]
    meant = [mention for mention in named if not mention.denied] or named
    receivers = {_DESTINATIONS[mention.concept] for mention in meant}
    if len(receivers) != 1 or not reading.kinds:
        return None
    return reading.kinds == receivers


def _is_destination(mention: Mention, reading: Reading) -> bool:
    """A receiver, not the owner of a form or a portal ("Socialstyrelsens blankett")."""
    if mention.concept not in _DESTINATIONS:
        return False
    follower = next((other for other in reading.mentions if other.start == mention.end), None)
    if follower is not None and follower.concept in _ATTRIBUTES:
        return False
    before = {word.read for word in reading.words[max(0, mention.start - 3) : mention.start]}
    return bool(before & _TO) or reading.has("ask/where")


def examples_hold(reading: Reading, topic: str, concepts: frozenset[str], learnt: Classifier | None) -> bool | None:
    """What the pages' labelled yes/no questions say of a question like this on `topic`; None where they do not settle
    it."""
    if learnt is None:
        return None
    likely = learnt.likelihoods(claim_signs(reading, topic, concepts))
    best = max(likely, key=likely.__getitem__)
    if likely[best] < _CLEAR:
        return None
    # The labels of "slipper vi …?" are those of the whole question, which `Polarity` turns round as well.
    return (best == "yes") != reading.polarity.released


def claim_signs(reading: Reading, topic: str, concepts: frozenset[str]) -> Signs:
    """The signs of what is claimed, up to an "eller" that offers the other possibility.

    Concepts speak for yes or no on one topic only; words ("räcker", "fritt", "behöver") on all.
    """
    words = [word.read for word in reading.words]
    end = next((at for at, word in enumerate(words) if word in ("eller", "or") and at >= _SHORTEST_CLAIM), len(words))
    found: dict[str, float] = {f"{topic} {concept}": 1.0 for concept in sorted(concepts)}
    found[topic] = _TOPIC
    for word in words[:end]:
        found[f"word {stem(word, reading.language)}"] = _WORD
    return unit(found)
