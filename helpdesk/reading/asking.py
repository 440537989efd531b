"""Whether a question wants a yes or a no: by its verb, a tag, or a statement that waits for assent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile

from helpdesk.reading.mentions import Mention
from helpdesk.reading.parts import clauses
from knowledge.analyzer import words as words_of
from knowledge.model import Language

Words = tuple[str, ...]

_OPENING_VERBS = {
    "sv": frozenset(
        """
ska skall är har får kan måste behöver finns gäller räknas stämmer blir går vill bör skulle omfattas ingår
lämnas används krävs räcker slipper kommer brukar hinner visst rapporterar anmäler skickar lämnar
rapporteras anmäls svarar tar skyddas publiceras sparas vet borde duger funkar fungerar öppnar stänger betyder
innebär väl e ä kostar registreras behandlas ses tas hör loggar syns kräver stannar ändras flyttas tillhör lagras
omfattar betalar varar inkluderas ingick fick brukade hinns spelar vidarebefordras godkänns skickas begärs täcker
sker började slutar nämns saknas saknar listar handlar rekommenderar publicerar rör riskerar räknar ställer gör
raderas hämtar säljer försvinner delar
redovisas uppdateras hjälper bestämmer skiljer erbjuder accepterar godtar bygger bidrar ger ses
upphör bryter behövs beror påverkar ersätter avgör styr ligger står heter säger nämner anger beskriver innehåller
""".split()
    ),
    "en": frozenset(
        """
is are do does can should must may will has have did shall would could am was were isn aren don doesn shouldn
need might
""".split()
    ),
}
_MODALS = frozenset(
    """
ska skall får kan måste behöver är finns gäller räcker har blir bör kostar do does can should must may is are has will
""".split()
)
_LEADING = {
    "sv": frozenset("hej hejsan hallå jaha aha så men och jo ja nej ok okej då alltså tack du fast".split()),
    "en": frozenset("hi hello and so but then ok okay well yes no sorry".split()),
}
_CONFIRMING = {
    "sv": (
        "stämmer det",
        "stämmer verkligen det",
        "betyder att",
        "betyder det att",
        "innebär det att",
        "är det sant",
        "visst",
        "är det rätt att",
        "är det riktigt",
        "är det korrekt",
        "eller hur",
        "rätt uppfattat",
        "har jag rätt",
        "har jag förstått det rätt",
    ),
    "en": (
        "does that mean",
        "means that",
        "mean that",
        "is it true",
        "is it correct",
        "is it right that",
        "am i right",
        "correct that",
        "true that",
    ),
}
_TAGS = frozenset("ok okej okay rätt right correct va eller yes true sant".split())
"""Words that ask for assent where they end a clause."""
_WONDERING = frozenset("undrar undrade fråga frågar frågade veta kolla funderar fundera osäker osäkra".split()) | (
    frozenset("wonder wondering know ask asked check sure unsure asking".split())
)
_IF = frozenset(("om", "if"))
_TAG_VERBS = frozenset("do does did is are was were can could should must may has have will would".split())
_TAG_SUBJECTS = frozenset("i we you they it he she there this that".split())
_NO_ASKING_VAL = frozenset(("så", "lika", "hur", "allt", "om"))
_LIKEWISE = frozenset(("same", "samma", "likadant"))
_SURE = frozenset(("surely", "presumably"))
_JOINING = frozenset(("när", "when"))
_ALSO_ENDS = frozenset(("do", "does", "did", "need"))
_OKAY = frozenset(("ok", "okej", "okay"))
_FULL_STOP = re.compile(r"[.!?]\s")
_WH = frozenset(
    """
vad vilken vilka vilket hur var vart vem vems när varför varifrån what which how where who whom whose when why
""".split()
)
_ASKS_FOR_ANSWER = frozenset("vet veta know".split())
_HELPER = frozenset(("du", "ni", "you", "u"))
_REQUESTED = frozenset(
    "ge säga berätta hjälpa förklara visa skicka tell give explain help show say send email list".split()
)
_SUBJECT = frozenset(
    """
jag vi man ni de det den hon han ett en någon du i we you they it she he one the a my our there this
""".split()
)
_PRONOUN = frozenset(
    "jag vi man ni de det den hon han du som vilket i we you they it she he this that there what which who".split()
)
_BEFORE_STATED = _PRONOUN | frozenset("nu då så sen sedan idag igår now then".split())
_LINKING = frozenset("är har finns blir gäller is are has".split())
_NAMED = frozenset(("role", "tumour", "thing", "register"))


@dataclass(frozen=True)
class Asking:
    """How a yes or a no is asked for.

    `asked` are the positions of the words that ask, none where all of the text does; `confirms` whether a statement is
    to be confirmed; `narrow` whether only what is asked can deny; `tag` where a tag stands, whose "not" denies nothing.
    """

    yes_no: bool
    confirms: bool
    narrow: bool
    asked: frozenset[int]
    tag: frozenset[int]


def read_asking(text: str, words: Words, mentions: tuple[Mention, ...], language: Language) -> Asking:
    """How `text`, whose words as read are `words`, asks for a yes or a no."""
    stretches = [clause for clause in clauses(text) if clause]
    confirms = _confirms(words, stretches, language)
    indirect = _wonders_whether(words)
    supposed, tag = _supposed(text, words, mentions, language)
    asking = [clause for clause in stretches if _opens_with_verb(clause, words, language) and not tag & set(clause)]
    if not asking and not supposed:
        asking = _inverted(words, mentions, language)
    spared = "slipper" in words and not _asks_wh(words, mentions)
    return Asking(
        yes_no=confirms or indirect or supposed or bool(asking) or spared,
        confirms=confirms,
        narrow=bool(asking) and not (confirms or indirect or supposed),
        asked=frozenset(at for clause in asking for at in clause) or _supposing(words, stretches),
        tag=frozenset(tag),
    )


def _said(phrase: str, words: Words) -> bool:
    return f" {phrase} " in f" {' '.join(words)} "


def _confirms(words: Words, stretches: list[range], language: Language) -> bool:
    """Whether a statement is to be confirmed: "stämmer det att …", "…, eller hur?", "…, right?"."""
    if any(_said(sign, words) for sign in _CONFIRMING[language]):
        return True
    # A tag is a clause of its own, or ends the question.
    alone = any(len(clause) == 1 and words[clause[0]] in _TAGS for clause in stretches[1:] if clause[0] < len(words))
    return alone or (len(words) > 2 and words[-1] in _TAGS)


def _supposed(text: str, words: Words, mentions: tuple[Mention, ...], language: Language) -> tuple[bool, set[int]]:
    """Whether something is supposed and assent asked for ("det är väl så", "surely …", "…, don't they?"), and the
    positions of a tag, whose "not" denies nothing."""
    if _asks_wh(words, mentions):
        return False, set()
    if any(word == "väl" and at and words[at - 1] not in _NO_ASKING_VAL for at, word in enumerate(words)):
        return True, set()
    before = [word for word in words[-3:-1] if word != "not"][-1:]
    if len(words) > 4 and words[-1] in _TAG_SUBJECTS and _TAG_VERBS & set(before):
        return True, {len(words) - 2}
    stated = words[:1] and (words[0] in _SURE or (words[0] in _LIKEWISE and text.rstrip().endswith("?")))
    return bool(stated) or (text.rstrip().endswith("?") and _states(text, words, language)), set()


def _supposing(words: Words, stretches: list[range]) -> frozenset[int]:
    """The positions of the clause that a "väl" makes a question."""
    return frozenset(at for clause in stretches if "väl" in words[clause.start : clause.stop] for at in clause)


def _states(text: str, words: Words, language: Language) -> bool:
    """Whether the last sentence has a verb after its subject: "det betyder att ingenting lämnas ut?", "by post ok?"."""
    last = words[len(words) - len(words_of(_FULL_STOP.split(text.rstrip(" ?"))[-1])) :]
    last = _without_greeting(last, language)
    if not last or last[0] in _IF:
        return False
    return any(word in _OPENING_VERBS[language] - _ALSO_ENDS or word in _OKAY for word in last[1:])


def _wonders_whether(words: Words) -> bool:
    """ "Vi undrar om …", "can you check if …"."""
    return "whether" in words or any(
        word in _IF and _WONDERING & set(words[max(0, at - 3) : at]) for at, word in enumerate(words)
    )


def _asks_wh(words: Words, mentions: tuple[Mention, ...]) -> bool:
    """Whether anything but a yes or no is asked; a "när" that joins clauses ("när vi skickar …") asks for nothing."""
    asks_when = {
        at for mention in mentions if mention.concept == "ask/when" for at in range(mention.start, mention.end)
    }
    return words[:1] == ("va",) or any(
        word in _WH and (word not in _JOINING or at in asks_when) for at, word in enumerate(words)
    )


def _opens_with_verb(positions: range, words: Words, language: Language) -> bool:
    found = _without_greeting(words[positions.start : positions.stop], language)
    if not found or _requests(found):
        return False
    if found[0] == "var":
        return found[1:2] in (("det",), ("den",))
    return found[0] in _OPENING_VERBS[language]


def _without_greeting(words: Words, language: Language) -> Words:
    return tuple(dropwhile(lambda word: word in _LEADING[language], words))


def _requests(words: Words) -> bool:
    """ "Kan du ge mig numret …" asks for the number, and "vet du när …" for the time, not for a yes."""
    asked = len(words) > 1 and words[1] in _HELPER and bool(_REQUESTED & set(words[2:4]))
    return asked or (bool(_ASKS_FOR_ANSWER & set(words[:3])) and bool(_WH & set(words[1:6])))


def _inverted(words: Words, mentions: tuple[Mention, ...], language: Language) -> list[range]:
    """A question without marks, "… behöver jag etikgodkännande": from the verb before its subject to the end."""
    if _asks_wh(words, mentions):
        return []
    named = {at: mention for mention in mentions if mention.kind in _NAMED for at in range(mention.start, mention.end)}
    for at in range(1, len(words) - 1):
        verb, subject = words[at], words[at + 1]
        if verb not in _OPENING_VERBS[language] or verb not in _MODALS or words[at - 1] in _BEFORE_STATED:
            continue
        stands_alone = verb not in _LINKING or at - 1 not in named
        if subject in _SUBJECT or (at + 1 in named and stands_alone and at + 2 < len(words)):
            return [range(at, len(words))]
    if _NEEDED & set(words):
        return [range(len(words))]
    return []


_NEEDED = frozenset("behövs krävs needs needed required".split())
