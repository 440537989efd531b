"""Which glossary term a question asks the meaning of."""

from __future__ import annotations

from helpdesk.reading.question import Reading
from knowledge.analyzer import words as words_of
from knowledge.model import Guidance
from knowledge.stop_words import STOP_WORDS

_AROUND = frozenset(
    """
betyder betyda innebär ordet begreppet termen uttrycket förkortningen förkortning definition förklara förklaring står
mean means meaning word term expression abbreviation stand stands short definition explain egentligen exakt heter
""".split()
)


def term_asked(reading: Reading, guidance: Guidance) -> str:
    """The id of the term whose meaning is asked in a question about nothing else; empty where there is none."""
    if not reading.has("ask/what-is"):
        return ""
    asked = [word.read for word in reading.words]
    around = STOP_WORDS["sv"] | STOP_WORDS["en"] | _AROUND
    best: tuple[int, str] = (0, "")
    for term in guidance.terms.values():
        for name in (name for names in term.names.values() for name in names):
            named = words_of(name)
            at = next((at for at in range(len(asked)) if asked[at : at + len(named)] == named), None)
            if at is None or len(named) <= best[0]:
                continue
            rest = asked[:at] + asked[at + len(named) :]
            if all(word in around for word in rest):
                best = (len(named), term.id)
    return best[1]
