"""Which glossary terms a question asks the meaning of."""

from __future__ import annotations

from helpdesk.reading.parts import clauses
from helpdesk.reading.question import Reading
from knowledge.analyzer import words as words_of
from knowledge.model import Guidance
from knowledge.stop_words import STOP_WORDS

_AROUND = frozenset(
    """
betyder betyda innebär ordet begreppet termen uttrycket förkortningen förkortning definition förklara förklaring står
mean means meaning word term expression abbreviation stand stands short definition explain egentligen exakt heter
skillnad skillnaden mellan difference between differ
""".split()
)


_DUE = frozenset("have must should ska skall måste behöver bör".split())
_MOST_TERMS = 2


def _asking_clause(reading: Reading) -> list[str]:
    """The words between marks where the meaning is asked: "hej, jag är ny här, vad är PAD?"."""
    words = [word.read for word in reading.words]
    asked = next((mention.start for mention in reading.mentions if mention.concept == "ask/what-is"), 0)
    clause = next((positions for positions in clauses(reading.text) if asked in positions), range(len(words)))
    return [words[at] for at in clause if at < len(words)]


def terms_asked(reading: Reading, guidance: Guidance) -> tuple[str, ...]:
    """The ids of the terms whose meaning, or whose difference, is asked in a question about nothing else."""
    if not reading.has("ask/what-is"):
        return ()
    left = _asking_clause(reading)
    if _DUE & set(left):
        # "What does the referral have to say?" asks what it must hold.
        return ()
    named = [
        (words_of(name), term.id) for term in guidance.terms.values() for names in term.names.values() for name in names
    ]
    found: dict[int, str] = {}
    for name, term in sorted(named, key=lambda pair: (-len(pair[0]), pair[1])):
        at = next((at for at in range(len(left)) if left[at : at + len(name)] == name), None)
        if at is not None and term not in found.values():
            found[at] = term
            left[at : at + len(name)] = [""] * len(name)
    around = STOP_WORDS["sv"] | STOP_WORDS["en"] | _AROUND
    if len(found) > _MOST_TERMS or any(word and word not in around for word in left):
        return ()
    return tuple(found[at] for at in sorted(found))
