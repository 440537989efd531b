"""What a question tells of a tumour's history: whether it was biopsied earlier, whether it is a recurrence."""

from __future__ import annotations

from typing import cast

from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention
from helpdesk.reading.plain_history import SEVERAL, Said, plainly_told
from helpdesk.reading.question import Utterance
from helpdesk.reading.told import Piece, told_in

_LIKELY, _PLAIN = 0.6, 0.85


def told_history(mentions: tuple[Mention, ...], lexicon: Lexicon, utterance: Utterance) -> tuple[Said, Said]:
    """(biopsied earlier, recurrence) as told: by the plain words of the rules, and by what the pieces of the case tell
    that the labelled pieces of the guidance teach."""
    biopsied, recurrence = plainly_told(mentions, lexicon, utterance.words)
    told = told_in(utterance, mentions, lexicon)
    several = bool(SEVERAL & set(utterance.words))
    return (
        _completed(biopsied, told["biopsied"], several),
        _completed(recurrence, told["recurrence"], several),
    )


def _completed(by_rule: Said, pieces: list[Piece], several: bool) -> Said:
    telling = [piece for piece in pieces if piece.told != "untold" and piece.likelihood >= _LIKELY]
    if not telling:
        return by_rule
    if several and {"yes", "no"} <= {piece.told for piece in telling}:
        return "unknown"
    plainest = max(telling, key=lambda piece: piece.likelihood)
    if by_rule != "unknown" and plainest.likelihood < _PLAIN:
        return by_rule
    return cast(Said, plainest.told)
