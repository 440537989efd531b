"""What a question tells of a tumour's history: whether it was biopsied earlier, whether it is a recurrence."""

from __future__ import annotations

from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention
from helpdesk.reading.plain_history import Said, plainly_told, tells_of_several
from helpdesk.reading.question import Utterance
from helpdesk.reading.told import Piece, told_in

_BY_RULE, _OPEN_BY_RULE = 0.25, 0.4
"""What the plain words add to what the pieces tell."""
_LEAST, _PLAIN = 0.55, 0.6
_SAID: tuple[Said, ...] = ("yes", "no", "open")
_SHORT, _OF_SHORT, _OF_VAGUE = 2, 0.8, 0.7
"""Pieces of so few words count for less: they say little of what they belong to. "Be quick" leaves nothing open."""
_HINT, _DOUBT = 0.3, 0.2
"""A hint that something is not known weighs more than its likelihood: asking costs little, misreading misleads."""


def told_history(mentions: tuple[Mention, ...], lexicon: Lexicon, utterance: Utterance) -> tuple[Said, Said]:
    """(biopsied earlier, recurrence) as told: by the plain words of the rules, and by what the pieces of the case tell
    that the labelled pieces of the guidance teach."""
    biopsied, recurrence = plainly_told(mentions, lexicon, utterance.words)
    told = told_in(utterance, mentions, lexicon)
    if not told:
        return biopsied, recurrence
    several = tells_of_several(utterance.words)
    return (
        _by_both(biopsied, told["biopsied"], several),
        _by_both(recurrence, told["recurrence"], several),
    )


def _weight(piece: Piece) -> float:
    if piece.length > _SHORT:
        return 1
    return _OF_SHORT if piece.names else _OF_VAGUE


def _by_both(by_rule: Said, pieces: list[Piece], several: bool) -> Said:
    if several and all(any(piece.likelihoods[said] >= _PLAIN for piece in pieces) for said in ("yes", "no")):
        # Two tumours with two histories: neither is the one of "the" tumour.
        return "unknown"
    by_rule_adds = _OPEN_BY_RULE if by_rule == "open" else _BY_RULE
    found: dict[Said, float] = {}
    for said in _SAID:
        counted = [each for each in pieces if said != "open" or by_rule == "open" or each.names or each.length > _SHORT]
        likely = (each.likelihoods[said] * _weight(each) for each in counted)
        found[said] = max(likely, default=0.0) + (by_rule_adds if said == by_rule else 0)
    if found["open"] > _HINT:
        found["open"] += _DOUBT if by_rule in ("open", "unknown") else _DOUBT / 2
    best = max(_SAID, key=found.__getitem__)
    return best if best == by_rule or found[best] >= _LEAST else "unknown"
