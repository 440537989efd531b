"""Finding concepts in a question: the longest wording wins, in the question's language before the other one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.words_read import WordRead
from knowledge.analyzer import stem
from knowledge.model import Language
from knowledge.stop_words import STOP_WORDS

_NEGATIONS = frozenset(
    """
inte ej icke inga ingen inget aldrig utan varken knappast
not no never without neither nor none nobody isn wasn
""".split()
)
"""Of both languages: people mix them ("not biopsied before, inget recidiv")."""
_REGISTERED = frozenset(("registered", "registering"))
"""Stems like "register", but "a patient registered in Kalmar" is not the patient register."""
_REACH = 3
_ARTICLES = frozenset(["en", "ett", "någon", "något", "a", "an", "the", "any", "är", "var", "is", "was", "be"])
_PLAIN_DENIALS = frozenset(["inte", "ej", "icke", "inget", "ingen", "not", "no"])
_JOINING = frozenset(
    ["som", "men", "och", "om", "alltså", "dvs", "so", "ie", "det", "den", "that", "but", "and", "it", "if", "which"]
)
_NEVER_DENIED_AFTER = frozenset({"situation/first-time", "situation/elsewhere"})
_FAR_DENIED = frozenset({"situation/recurrence", "situation/biopsied"})
_FAR = 5
_BOTH = frozenset(("både", "both", "såväl"))
_COUPLED = frozenset(("och", "eller", "samt", "and", "or"))
_ANSWERED_ON = frozenset(("på", "för", "till", "to", "on", "for", "under"))
_REPORTING = frozenset(
    """
rapportera rapporteras anmäla anmälas skicka skickas lämna lämnas report reported submit submitted send sent notify
ha include count räkna
""".split()
)
_OPENERS = frozenset({"om", "men", "but", "if", "och", "and"})


@dataclass(frozen=True)
class Mention:
    """One concept in the question: word positions `start` (included) to `end`, and whether it is denied."""

    concept: str
    start: int
    end: int
    denied: bool = False

    @property
    def kind(self) -> str:
        """The part of the concept's id before the slash: tumour, role, situation, ask, thing, register."""
        return self.concept.partition("/")[0]


def find_mentions(
    read: tuple[WordRead, ...],
    lexicon: Lexicon,
    language: Language,
    starts: frozenset[int] = frozenset(),
    clauses: tuple[range, ...] = (),
) -> tuple[Mention, ...]:
    """All concepts of the question, in order. A word belongs to one wording only; that wording may name several.

    `starts` are the positions where a sentence begins: no wording reaches over them. A "not" that begins one of the
    `clauses` belongs to what is named after it: "tumörsvar (ej basaliom)".
    """
    other: Language = "en" if language == "sv" else "sv"
    stems = {each: [stem(word.read, each) for word in read] for each in (language, other)}
    mentions: list[Mention] = []
    ends = [*sorted(starts), len(read)]
    opens = frozenset(clause.start for clause in clauses)
    at = 0
    while at < len(read):
        sentence = bisect_right(ends, at)
        begun, end = ends[sentence - 1] if sentence else 0, ends[sentence]
        length, concepts = _longest(stems[language][:end], at, lexicon, language)
        if not concepts and read[at].parts:
            length, concepts = 1, [lexicon.single[language][stem(part, language)] for part in read[at].parts]
            if len(read[at].parts) == 1 and concepts == ["tumour/any"] and not read[at].read.startswith("hud"):
                # "Tymuscancer": an organ that no page names makes it another tumour than BCC.
                concepts = ["tumour/other"]
        if not concepts and len(read[at].read) > 2 and read[at].read not in STOP_WORDS[language]:
            length, concepts = _longest(stems[other][:end], at, lexicon, other)
        concepts += _tumours_within(concepts, stems[language][at : at + length], lexicon, language)
        if _REGISTERED & {word.read for word in read[at : at + length]}:
            concepts = [concept for concept in concepts if not concept.startswith("register/")]
        for concept in dict.fromkeys(concepts):
            denied = _denied(concept, read[begun:], at - begun, at - begun + length, {each - begun for each in opens})
            mentions.append(Mention(concept, at, at + length, denied))
        at += max(1, length)
    coupled = _contrasted(_denied_together(mentions, read), read)
    subjects = {mention.start for mention in coupled if mention.kind in ("role", "tumour")}
    return tuple(mention for mention in coupled if not _only_joins(mention, read, subjects))


def _denied_together(mentions: list[Mention], read: tuple[WordRead, ...]) -> list[Mention]:
    """ "Ingen tidigare biopsi eller recidiv": what denies the first denies what is coupled to it."""
    found: list[Mention] = []
    for mention in mentions:
        before = next((each for each in reversed(found) if each.end <= mention.start), None)
        if before is not None and before.denied and {before.concept, mention.concept} <= _FAR_DENIED:
            between = {word.read for word in read[before.end : mention.start]}
            mention = replace(mention, denied=mention.denied or (bool(between) and between <= _COUPLED))
        found.append(mention)
    return found


_DESTINATIONS = frozenset({"role/board", "role/rcc"})


def _contrasted(mentions: list[Mention], read: tuple[WordRead, ...]) -> list[Mention]:
    """ "Ska inte direkt till Socialstyrelsen utan till RCC": the first place is denied, however far the "inte" is."""
    places = [mention for mention in mentions if mention.concept in _DESTINATIONS]
    if len(places) != 2:
        return mentions
    first, second = places
    between = {word.read for word in read[first.end : second.start]}
    before = {word.read for word in read[: first.start]}
    if not between & {"utan", "but"} or not before & _NOT_WITH_VERB:
        return mentions
    return [replace(each, denied=True) if each is first else each for each in mentions]


_NOT_WITH_VERB = frozenset(("inte", "ej", "not"))
_CLAUSE = 4
_WHEN = frozenset(("när", "when"))
_SUBJECTS = frozenset(
    """
det den de vi man jag ni du patienten läkaren kliniken hon han en ett inga it the we you they a an i he she there this
""".split()
)
_WONDERING = frozenset(
    "vet veta undrar undrade fråga frågar om säga kolla know wonder wondering tell ask say about".split()
)


def _only_joins(mention: Mention, read: tuple[WordRead, ...], subjects: set[int]) -> bool:
    """A "när" that joins clauses ("skicka in nåt när det är en bcc") asks for no date: a question turns the order.
    `subjects` are the positions of what may be a subject."""
    if mention.concept != "ask/when" or mention.end - mention.start > 1 or read[mention.start].read not in _WHEN:
        return False
    before = {word.read for word in read[max(0, mention.start - 3) : mention.start]}
    following = read[mention.end].read if mention.end < len(read) else ""
    joined = mention.start > _CLAUSE and mention.end in subjects
    return (following in _SUBJECTS or joined) and not before & _WONDERING


def _longest(stems: list[str], at: int, lexicon: Lexicon, language: Language) -> tuple[int, list[str]]:
    entries = lexicon.phrases[language].get(stems[at], ())
    best = 0
    concepts: list[str] = []
    for phrase, concept in entries:
        if len(phrase) < best:
            break
        if tuple(stems[at : at + len(phrase)]) == phrase:
            best = len(phrase)
            concepts.append(concept)
    return best, concepts


def _tumours_within(concepts: list[str], stems: list[str], lexicon: Lexicon, language: Language) -> list[str]:
    """The tumour that a wording about the case names: "nytt basaliom" is a new tumour and a BCC."""
    if len(stems) < 2 or not any(concept.startswith("situation/") for concept in concepts):
        return []
    named = (lexicon.single[language].get(stem, "") for stem in stems)
    return [concept for concept in named if concept.startswith("tumour/")]


def _neither(read: tuple[WordRead, ...], start: int) -> bool:
    """Under "varken … eller", "neither … nor", which reaches over both things; not "varken om …", which tells of what
    is not told."""
    before = [word.read for word in read[max(0, start - 3 * _REACH) : start]]
    return any(
        word in ("varken", "neither") and before[at + 1 : at + 2] not in (["om"], ["whether"])
        for at, word in enumerate(before)
    )


_AFFIRMED = frozenset(("ja", "yes"))
_CONTRASTING = frozenset(("utan", "but"))


def _denied(concept: str, read: tuple[WordRead, ...], start: int, end: int, opens: set[int]) -> bool:
    """A negation shortly before, in the same breath, or right after ("biopserats inte", "recidiv: nej").

    A tumour is denied only by what stands right before it and not with the verb: "ska inte kliniken anmäla basaliom"
    and "vem anmäler inte basaliom" are about a BCC, "som inte är basaliom" and "inte basaliom utan melanom" are about
    another tumour.
    """
    negations = _NEGATIONS
    before = [word.read for word in read[max(0, start - _REACH) : start]][::-1]
    if _neither(read, start):
        return True
    if concept.startswith("tumour/"):
        nearest = [word for word in before if word not in _ARTICLES][:2]
        contrasted = end < len(read) and read[end].read in _CONTRASTING
        joined = len(nearest) < 2 or nearest[1] in _JOINING or contrasted or start - 1 in opens
        return bool(nearest) and nearest[0] in _PLAIN_DENIALS and joined
    if concept.startswith("role/"):
        negations = _PLAIN_DENIALS
    if concept in _FAR_DENIED and start in opens and end < len(read) and read[end].read in _AFFIRMED:
        return False
    reach = before if concept not in _FAR_DENIED else [word.read for word in read[max(0, start - _FAR) : start]][::-1]
    for word in reach:
        if word in negations:
            return True
        if word in _OPENERS or word in _REPORTING:
            break
    answered = [word for word in before if word not in _BOTH]
    if concept in _FAR_DENIED and answered[:1] and answered[0] in _ANSWERED_ON and answered[1:2] in (["nej"], ["no"]):
        return True
    after = [word.read for word in read[end : end + 2]]
    if not after or concept in _NEVER_DENIED_AFTER:
        return False
    ends = len(after) == 1 or after[1] in _OPENERS
    return after[0] == "nej" or (ends and after[0] in negations - {"utan", "without"})
