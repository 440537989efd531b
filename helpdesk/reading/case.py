"""Which case a question tells of: the kind of tumour, who asks, whether it was biopsied earlier or is a recurrence."""

from __future__ import annotations

from itertools import pairwise

from helpdesk.decisions import Case, TumourKind
from helpdesk.reading.asker import duty_role
from helpdesk.reading.history import told_history
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Utterance

_COMPARING = frozenset("liksom än like than unlike".split())
_AS = frozenset(("som", "as"))
_SAME = frozenset("samma lika likadant precis likadan detsamma same just way sätt".split())
_WITH = frozenset(("med", "with", "bland", "among", "amongst"))
_WAYS = frozenset(("way", "sätt", "sättet"))
_HAVING = frozenset(
    """
patient patienten patienter man kvinna person någon woman someone somebody patients
vi jag ni we i do done deal gör göra händer diagnosed diagnostiserad diagnostiserats presenting
""".split()
)
"""Before "med" and "with": the one who has the tumour, or what is done with it."""
_ARTICLES = frozenset(
    "en ett an a the de dem den alla våra vår vårt era vanliga our your my ordinary usual all other för for".split()
)
_SUPPOSING = frozenset(
    """
trodde trott misstänkte misstänkt misstanke antog gissade förväntade thought believed expected suspected suspicion
assumed presumed supposed
""".split()
)
_TURNED_OUT = frozenset("men fast visade visar svaret blev but turned showed shows came actually instead is".split())
_WROTE = frozenset("wrote written writes skrev skrivit skriver stod angav angett".split())
_PAPER = frozenset("request referral slip form remiss remissen beställningen frågeställning frågeställningen".split())
"""What the referral guesses before anybody has looked."""
_THE_MANY = ("omen", "arna", "erna", "cells", "bccs", "carcinomas", "melanomas")
_REACH = 6


def read_case(mentions: tuple[Mention, ...], lexicon: Lexicon, utterance: Utterance) -> tuple[Case, bool]:
    """The case told in a question, every field that is not told "unknown"; and whether something of its history is said
    not to be known."""
    said = told_history(mentions, lexicon, utterance)
    biopsied, recurrence = ("unknown" if each == "open" else each for each in said)
    kinds = tumour_kinds(mentions, lexicon, utterance)
    tumour = next(iter(kinds)) if len(kinds) == 1 else "unknown"
    return Case(tumour, duty_role(mentions, lexicon, utterance), biopsied, recurrence), "open" in said


def tumour_kinds(mentions: tuple[Mention, ...], lexicon: Lexicon, utterance: Utterance) -> frozenset[TumourKind]:
    """The kinds of tumour asked about: "bcc", "other", both or none. What is only compared with, supposed or told of
    before the question does not count beside what is asked about."""
    words = utterance.words
    said = [
        (mention, "bcc" if lexicon.reads_as[mention.concept] == "bcc" else "other")
        for mention in mentions
        if mention.kind == "tumour" and lexicon.reads_as.get(mention.concept) in ("bcc", "other")
    ]
    if any(lexicon.reads_as.get(mention.concept) == "either" for mention in mentions):
        # "En hudtumör, malign": of either kind still.
        said = [each for each in said if each[0].concept != "tumour/other"]
    last = max((start for start in utterance.starts if start < len(words)), default=0)
    for aside in (
        lambda each: _names_no_kind(each, words),
        lambda each: _is_compared(each, words),
        lambda each: _is_past(each, words, _clause_of(each, utterance)),
        lambda each: _is_supposed(each, words),
        lambda each: each.start < last,
    ):
        if len({kind for _, kind in said}) > 1:
            said = [each for each in said if not aside(each[0])] or said
    found: set[TumourKind] = set()
    for mention, kind in said:
        if not mention.denied:
            found.add("bcc" if kind == "bcc" else "other")
        elif kind == "bcc" and not any(other == "bcc" and not m.denied for m, other in said):
            found.add("other")
    return frozenset(found)


_PAST = frozenset(
    """
hade haft had fjol tidigare earlier previously previous prior känd känt known anamnes history brukar usually normally
vanligtvis van
""".split()
)
_SINCE = frozenset({("sen", "tidigare"), ("sedan", "tidigare"), ("i", "anamnesen"), ("i", "bakgrunden")})
_PAST_PAIRS = frozenset(
    {("år", "sen"), ("år", "sedan"), ("years", "ago"), ("year", "ago"), ("förra", "året"), ("last", "year")}
)


def _clause_of(mention: Mention, utterance: Utterance) -> int:
    """Where the stretch between marks that holds `mention` begins."""
    return next((stretch.start for stretch in utterance.stretches if mention.start in stretch), 0)


def _is_past(mention: Mention, words: tuple[str, ...], clause: int) -> bool:
    """A tumour that the patient had, or that the asker usually handles: "hade ett basaliom för tre år sen". `clause` is
    where what is told of it begins."""
    begin = max(clause, mention.start - 4)
    around, before = words[begin : mention.end + 7], words[begin : mention.start]
    after = pairwise(words[mention.end : mention.end + 4])
    return bool(_PAST & set(before)) or bool(_PAST_PAIRS & set(pairwise(around))) or bool(_SINCE & set(after))


_ON = frozenset("på från i on of from in off".split())
_THE = frozenset("the his her hans hennes left right vänster höger".split())


def _names_no_kind(mention: Mention, words: tuple[str, ...]) -> bool:
    """ "Canceranmälan", "ögonlockstumör" beside what it turned out to be, a bare "basal", and an organ it sits on."""
    before = [word for word in words[max(0, mention.start - 3) : mention.start] if word not in _THE]
    single = mention.end - mention.start == 1
    place = single and (mention.concept == "tumour/other" or (bool(before) and before[-1] in _ON))
    return place or mention.concept == "tumour/notification" or words[mention.start : mention.end] == ("basal",)


def _is_compared(mention: Mention, words: tuple[str, ...]) -> bool:
    """A tumour that only serves to compare: "samma väg som våra basaliom", "in Filip with the basal cells", "the way
    labs do with BCC"."""
    before = [word for word in words[max(0, mention.start - 8) : mention.start] if word not in _ARTICLES]
    if before[-1:] == ["vid"]:
        return bool(_WAYS & set(before) or _AS & set(before[-3:-1]))
    if before and before[-1] in _WITH:
        if (_COMPARING | _WAYS) & set(before[:-1]) or _AS & set(before[-5:-1]):
            return True
        return not _HAVING & set(before[-2:-1])
    several = words[mention.end - 1].endswith(_THE_MANY)
    same = before and before[-1] in _AS and (several or bool(_SAME & set(before[:-1])))
    return bool(same) or (bool(before) and before[-1] in _COMPARING)


def _is_supposed(mention: Mention, words: tuple[str, ...]) -> bool:
    """A tumour that it turned out not to be: "jag trodde det var ett basaliom, men …"."""
    before, after = words[max(0, mention.start - _REACH) : mention.start], words[mention.end : mention.end + 3]
    doubted = bool(_SUPPOSING & set(before)) or words[mention.end : mention.end + 1] in (("men",), ("but",))
    written = bool(_WROTE & set(before)) and bool(_PAPER & {*before, *after})
    return (doubted and bool(_TURNED_OUT & set(after))) or written
