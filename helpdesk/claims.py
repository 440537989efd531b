"""What a yes/no question claims, and whether it holds: a place to report to, or what a page's own examples settle.

A claim is judged as if nothing were denied; `Polarity` turns the word round where the question says "not".
"""

from __future__ import annotations

from helpdesk.classifier import Classifier, Signs, signs_of
from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Reading

_DESTINATIONS = {"role/board": "bcc", "role/rcc": "other"}
"""Who receives which kind of tumour's data (the decision table's conclusions say the same in words)."""
_ATTRIBUTES = frozenset({"thing/form", "thing/filip", "thing/phone", "thing/handbook", "thing/email"})
_TO = frozenset(("till", "to", "åt", "with", "direkt", "straight", "directly", "via"))
_CLEAR = 0.6
_MODAL_WORDS = 0.6
_SHORTEST_CLAIM = 4


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


def examples_hold(reading: Reading, concepts: frozenset[str], learnt: Classifier | None) -> bool | None:
    """What the page's labelled yes/no questions say of a question like this; None where they do not settle it."""
    if learnt is None:
        return None
    likely = learnt.likelihoods(claim_signs(reading, concepts))
    best = max(likely, key=likely.__getitem__)
    return best == "yes" if likely[best] >= _CLEAR else None


def claim_signs(reading: Reading, concepts: frozenset[str]) -> Signs:
    """The signs of what is claimed: up to an "eller" that offers the other possibility."""
    words = [word.read for word in reading.words]
    at = next((at for at, word in enumerate(words) if word in ("eller", "or") and at >= _SHORTEST_CLAIM), len(words))
    return signs_of(words[:at], concepts, small_words=_MODAL_WORDS)
