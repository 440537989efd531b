"""Clauses that only ask for assent to what was said before them: "stämmer det?", "is he right about that?"."""

from __future__ import annotations

import re

Words = tuple[str, ...]

_ASSENT = re.compile(
    r"stämmer det|är det (?:så|rätt(?: uppfattat)?|riktigt|sant|korrekt)|"
    r"har (?:jag|vi) (?:rätt|(?:förstått|fattat)(?: det)? rätt)|tänker (?:jag|vi) rätt|"
    r"har (?:\w+ ){1,2}rätt|stämmer \w+|är (?:\w+ )?\w+ (?:rätt|riktig|korrekt)|"
    r"is (?:that|this|it) (?:right|correct|true|so)|(?:am i|are we) (?:right|correct)|"
    r"(?:is|are) (?:\w+ ){1,2}(?:right|correct|true)|"
    r"have (?:i|we) (?:got|understood) (?:that|this|it) (?:right|correctly)"
)
"""A clause that only asks for assent to what was said before it."""
_ASSENT_TO_SOMEBODY = re.compile(
    r"(?:stämmer (?:det (?:som )?)?(?:han|hon|hen|de|dom) (?:säger|sa)|"
    r"har (?:han|hon|hen|de|dom) (?:verkligen |då )?rätt|"
    r"(?:is|are|was) (?:he|she|they|that) (?:really )?right)\b.*"
)
"""Assent to what somebody is said to claim, however the clause goes on: "is he right as far as our lab goes?"."""
_SAYING = frozenset(
    "says säger said sa sade claims claimed påstår påstod hävdar hävdade told tells menar tycker thinks reckons".split()
)
SO_THAT = re.compile(
    r"\bär det (?!inte)(?:\w+ ){0,2}(?:så|sant|sånt|rätt|riktigt|korrekt|fallet|säkert) att\b|"
    r"\b(?:is|was) it (?!not)(?:\w+ )?(?:so|true|right|correct|the case|a fact) that\b|"
    r"\b(?:is|was) (?:it|that|this) (?:\w+ )?(?:a|one of those) cases? where\b|\bär det (?:\w+ )?ett fall där\b"
)
"""What is asked is whether the clause after it holds, its "not" included."""


def assents(stretches: list[range], words: Words) -> list[range]:
    """The clauses after the first that only ask whether what was said is so."""
    return [clause for clause in stretches[1:] if _ASSENT.fullmatch(_joined(clause, words))]


def assents_to_somebody(stretches: list[range], words: Words) -> list[range]:
    """The clauses after the first that ask whether somebody is right."""
    return [clause for clause in stretches[1:] if _ASSENT_TO_SOMEBODY.fullmatch(_joined(clause, words))]


def told_before(assent: list[range], stretches: list[range]) -> frozenset[int]:
    """The positions of the clause that "is the note right?" asks about: the one before it."""
    before = [clause for clause in stretches if assent and clause.stop <= assent[0].start]
    return frozenset(before[-1]) if before else frozenset()


def told_by_somebody(assent: range, stretches: list[range], words: Words) -> frozenset[int]:
    """The positions of the clause that tells what somebody claims, else of the one before "is he right?"."""
    before = [clause for clause in stretches if clause.stop <= assent.start]
    claimed = [clause for clause in before if _SAYING & set(words[clause.start : clause.stop])] or before
    return frozenset(claimed[-1]) if claimed else frozenset()


def _joined(clause: range, words: Words) -> str:
    return " ".join(words[clause.start : clause.stop])
