"""Reads a question: from typed text (already masked) to a `Reading`."""

from __future__ import annotations

import re
from itertools import pairwise

from helpdesk.reading.case import read_case, tumour_kinds
from helpdesk.reading.language import detect
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention, find_mentions
from helpdesk.reading.parts import clauses
from helpdesk.reading.question import Polarity, Reading
from helpdesk.reading.words_read import WordRead, read_words
from helpdesk.reading.years import years_asked
from knowledge.analyzer import stem
from knowledge.analyzer import words as words_of
from knowledge.model import Language
from knowledge.stop_words import STOP_WORDS

_OPENING_VERBS = {
    "sv": frozenset(
        """
ska skall är har får kan måste behöver finns gäller räknas stämmer blir går vill bör skulle omfattas ingår
lämnas används krävs räcker slipper kommer var brukar hinner visst rapporterar anmäler skickar lämnar
rapporteras anmäls svarar tar skyddas publiceras sparas vet borde duger funkar fungerar öppnar stänger betyder
innebär väl e ä kostar registreras behandlas ses tas hör loggar syns kräver stannar ändras flyttas tillhör lagras
omfattar betalar varar inkluderas ingick fick brukade hinns spelar vidarebefordras godkänns skickas begärs duger
""".split()
    ),
    "en": frozenset(
        """
is are do does can should must may will has have did shall would could am was were isn aren don doesn shouldn
need might
""".split()
    ),
}
_CONFIRMING = {
    "sv": (
        "stämmer det",
        "är det sant",
        "visst",
        "är det rätt att",
        "är det riktigt",
        "är det korrekt",
        "eller hur",
        "va",
        "rätt uppfattat",
        "har jag rätt",
        "har jag förstått det rätt",
        "så är det väl",
    ),
    "en": (
        "is it true",
        "is it correct",
        "is it right that",
        "am i right",
        "correct that",
        "true that",
        "right",
        "isn it",
        "don we",
        "correct",
    ),
}
_TAGS = [
    (word,) for word in ("ok", "okej", "okay", "rätt", "right", "correct", "va", "eller", "yes", "no", "true", "sant")
]
_RELEASED = {
    "sv": ("slipper", "slippa", "befriad", "befriade", "undantagen", "undantagna"),
    "en": ("exempt", "exempted", "excused"),
}
"""Words that turn the question round: "slipper vi …?" is answered yes where there is no duty."""
_DENYING = {"sv": frozenset(("inte", "ej", "icke", "aldrig")), "en": frozenset(("not", "never", "no"))}
_LEADING = {
    "sv": frozenset(
        """
hej hejsan hallå så men och jo ja nej ok okej då alltså tack du fast
""".split()
    ),
    "en": frozenset(["hi", "hello", "and", "so", "but", "then", "ok", "okay", "well", "yes", "no", "sorry"]),
}
_INDIRECT = {
    "sv": ("undrar om", "fråga om", "veta om", "frågar om", "kolla om", "undrade om"),
    "en": ("wonder if", "wondering if", "know if", "whether", "ask if", "check if"),
}


def read(
    text: str, lexicon: Lexicon, this_year: int, language: Language | None = None, fallback: Language = "sv"
) -> Reading:
    """Read `text`, in `language` where given, else in the language it seems written in, else in `fallback`."""
    written = language or detect(text, lexicon.only) or fallback
    text = _POLITE.sub(" ", _SAID_NO.sub(r"\1 nej", text))
    starts = _sentence_starts(text)
    read_as = read_words(text, lexicon, written)
    mentions = find_mentions(read_as, lexicon, written, starts)
    words = tuple(word.read for word in read_as)
    ids = {mention.concept for mention in mentions}
    return Reading(
        text=text,
        language=written,
        words=read_as,
        mentions=mentions,
        residue=_residue(read_as, mentions, written),
        years=years_asked(text, this_year),
        case=read_case(mentions, lexicon, words, starts),
        kinds=tumour_kinds(mentions, lexicon, words),
        this_case="situation/this-case" in ids,
        not_known="situation/unknown" in ids,
        polarity=_polarity(text, words, mentions, written),
    )


_SAID_NO = re.compile(r"([:=])\s*no\b(?=\s*(?:[,.;/)\n]|$))", re.IGNORECASE)
"""In notes ("recurrence: no") the no belongs to what stands before it, as the Swedish nej does."""


_POLITE = re.compile(
    r"\b(?:tack (?:på|pa) (?:förhand|forhand)|tack (?:så|sa) mycket|stort tack|mvh|vänliga hälsningar|"
    r"vanliga halsningar|ha en bra dag|(?:many )?thanks in advance|thank you(?: very much| so much| in advance)?|"
    r"kind regards|best regards|have a (?:nice|good) day)\b[.! ]*",
    re.IGNORECASE,
)


_STOP = re.compile(r"[.!?](?=\s|$)|\n")


def _sentence_starts(text: str) -> frozenset[int]:
    """The positions of the words that begin a sentence."""
    return frozenset(len(words_of(text[: mark.end()])) for mark in _STOP.finditer(text))


def read_example(text: str, lexicon: Lexicon, language: Language) -> Reading:
    """What an example question mentions, and nothing of its case, years or polarity."""
    read_as = read_words(text, lexicon, language)
    mentions = find_mentions(read_as, lexicon, language, _sentence_starts(text))
    return Reading(text, language, read_as, mentions, _residue(read_as, mentions, language))


def _residue(words: tuple[WordRead, ...], mentions: tuple[Mention, ...], language: Language) -> tuple[str, ...]:
    explained = {position for mention in mentions for position in range(mention.start, mention.end)}
    return tuple(
        stem(word.read, language)
        for position, word in enumerate(words)
        if position not in explained
        and word.read not in STOP_WORDS["sv"]
        and word.read not in STOP_WORDS["en"]
        and not word.read[0].isdigit()
        and len(word.read) > 1
    )


def _polarity(text: str, words: tuple[str, ...], mentions: tuple[Mention, ...], language: Language) -> Polarity:
    said = f" {' '.join(words)} "
    confirms = any(f" {sign} " in said for sign in _CONFIRMING[language]) or words[-1:] in _TAGS
    released = any(f" {sign} " in said for sign in _RELEASED[language])
    asking = [clause for clause in clauses(text) if _opens_with_verb(clause, words, language)]
    if not asking and not any(mention.kind == "ask" and mention.concept != "ask/whether" for mention in mentions):
        asking = _inverted(words, language)
    if not asking and not _WH & set(words) and _NEEDED & set(words):
        asking = [range(len(words))]
    indirect = any(f" {sign} " in said for sign in _INDIRECT[language])
    yes_no = confirms or released or indirect or bool(asking)
    # "Vi använder inte blanketten, är det fel?": only what is asked can turn the answer round.
    within = None if confirms or indirect or not asking else {at for clause in asking for at in clause}
    taken = _denials_taken(mentions)
    denied = any(
        word in _DENYING[language]
        and position not in taken
        and (within is None or position in within)
        and (position == 0 or words[position - 1] not in ("eller", "or"))
        for position, word in enumerate(words)
    )
    return Polarity(yes_no, (yes_no and denied) != released, confirms or released, released)


_DESTINATIONS = frozenset({"role/board", "role/rcc"})


def _denials_taken(mentions: tuple[Mention, ...]) -> set[int]:
    """The positions of denials that belong to something named: "ett basaliom som inte är recidiv", "inte till RCC utan
    till Socialstyrelsen", and fixed phrases."""
    taken = {at for mention in mentions if mention.end - mention.start > 1 for at in range(mention.start, mention.end)}
    named = [mention for mention in mentions if mention.concept in _DESTINATIONS]
    contrasted = {mention.denied for mention in named} == {True, False}
    for mention in mentions:
        belongs = mention.kind in ("situation", "tumour") or (contrasted and mention in named)
        if mention.denied and belongs:
            taken |= set(range(mention.start - 3, mention.start))
    return taken


def _opens_with_verb(positions: range, words: tuple[str, ...], language: Language) -> bool:
    found = [words[at] for at in positions if at < len(words) and words[at] not in _LEADING[language]]
    return bool(found) and found[0] in _OPENING_VERBS[language] and not _requests(found)


_HELPER = frozenset(("du", "ni", "you"))
_REQUESTED = frozenset("ge säga berätta hjälpa förklara visa skicka tell give explain help show say".split())


def _requests(words: list[str]) -> bool:
    """ "Kan du ge mig numret …" asks for the number, not for a yes."""
    return words[1:2] != [] and words[1] in _HELPER and bool(_REQUESTED & set(words[2:4]))


_WH = frozenset("vad vilken vilka vilket hur var vart vem när varför what which how where who when why".split())
_SUBJECT = frozenset(
    """
jag vi man ni de det den hon han kliniken labbet patologen forskare patienten du i we you they it she he one
""".split()
)


def _inverted(words: tuple[str, ...], language: Language) -> list[range]:
    """A question without marks: "… behöver jag etikgodkännande": from the verb before its subject to the end."""
    if _WH & set(words):
        return []
    for at, (verb, subject) in enumerate(pairwise(words)):
        if at and verb in _MODALS and verb in _OPENING_VERBS[language] and subject in _SUBJECT:
            return [range(at, len(words))]
    return []


_NEEDED = frozenset("behövs krävs needs needed required".split())
_MODALS = frozenset(
    """
ska skall får kan måste behöver är finns gäller räcker har blir bör do does can should must may is are has will
""".split()
)
