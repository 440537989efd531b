"""Whether a question wants a yes or a no: by its verb, a tag, or a statement that waits for assent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile

from helpdesk.reading.asking_words import (
    ALSO_ENDS,
    ANYBODY,
    ASKS_FOR_ANSWER,
    BEFORE_STATED,
    CONFIRMING,
    CONTRACTED,
    HELPER,
    IF,
    JOINING,
    LEADING,
    LIKEWISE,
    LINKING,
    MODALS,
    NAMED,
    NEEDED,
    NO_ASKING_VAL,
    OKAY,
    OPENING_VERBS,
    REQUESTED,
    SUBJECT,
    SURE,
    TAG_SUBJECTS,
    TAG_VERBS,
    TAGS,
    VERBLIKE,
    WH,
    WONDERING,
)
from helpdesk.reading.assent import SO_THAT, Words, assents, assents_to_somebody, told_before, told_by_somebody
from helpdesk.reading.mentions import Mention
from helpdesk.reading.parts import clauses
from knowledge.analyzer import words as words_of
from knowledge.model import Language

_FULL_STOP = re.compile(r"[.!?]\s")
_PASSIVE = re.compile(r"\w{3,}(?:as|ades|des)")
_SHORTEST_CLAIM = 3
_FOLLOW_UP = 6
_SO = frozenset(("so", "så", "alltså"))


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
    assent, somebody = assents(stretches, words), assents_to_somebody(stretches, words)
    confirms = bool(assent or somebody) or _confirms(text, words, stretches, language)
    indirect = _wonders_whether(words)
    supposed, tag = _supposed(text, words, mentions, stretches, language)
    asking = [
        clause
        for clause in stretches
        if _opens_with_verb(clause, words, language) and not tag & set(clause) and clause not in [*assent, *somebody]
    ]
    if not asking and not supposed:
        asking = _inverted(words, mentions, language)
    spared = "slipper" in words and not _asks_wh(words, mentions)
    told = _claimed_last(text, words) if confirms else frozenset()
    if assent or somebody:
        told = told_before(assent, stretches) if assent else told_by_somebody(somebody[0], stretches, words)
    return Asking(
        yes_no=confirms or indirect or supposed or bool(asking) or spared,
        confirms=confirms,
        narrow=bool(told) or (bool(asking) and not (confirms or indirect or supposed)),
        asked=told
        or frozenset(at for clause in asking for at in clause)
        or _supposing(words, stretches)
        or (_concluded(words, stretches) if confirms else frozenset()),
        tag=frozenset(tag),
    )


def _said(phrase: str, words: Words) -> bool:
    return f" {phrase} " in f" {' '.join(words)} "


def _confirms(text: str, words: Words, stretches: list[range], language: Language) -> bool:
    """Whether a statement is to be confirmed: "stämmer det att …", "…, eller hur?", "…, right?"."""
    # As typed, too: "sant" may have been read as another word.
    if any(_said(sign, each) for sign in CONFIRMING[language] for each in (words, tuple(words_of(text)))):
        return True
    if SO_THAT.search(" ".join(words)):
        return True
    # A tag is a clause of its own, or ends the question.
    alone = any(len(clause) == 1 and words[clause[0]] in TAGS for clause in stretches[1:] if clause[0] < len(words))
    return alone or (len(words) > 2 and words[-1] in TAGS)


def _supposed(
    text: str, words: Words, mentions: tuple[Mention, ...], stretches: list[range], language: Language
) -> tuple[bool, set[int]]:
    """Whether something is supposed and assent asked for ("det är väl så", "surely …", "…, don't they?"), and the
    positions of a tag, whose "not" denies nothing."""
    asked_from = len(words) - len(_last_sentence(text, words))
    if any(word in WH and at >= asked_from for at, word in enumerate(words)) and _asks_wh(words, mentions):
        return False, set()
    if any(word == "väl" and at and words[at - 1] not in NO_ASKING_VAL for at, word in enumerate(words)):
        return True, set()
    before = [word for word in words[-3:-1] if word != "not"][-1:]
    if len(words) > 4 and words[-1] in TAG_SUBJECTS and TAG_VERBS & set(before):
        return True, {len(words) - 2}
    last = _last_sentence(text, words)
    if last[:1] and last[0] in _SO and text.rstrip().endswith("?"):
        return True, set()
    opening = {*words[:1], *last[:1], *(words[clause.start] for clause in stretches if len(words) <= _FOLLOW_UP)}
    alike = bool(LIKEWISE & opening) and text.rstrip().endswith("?")
    stated = alike or (words[:1] and words[0] in SURE) or _asks_for_anybody(text, words, stretches)
    return bool(stated) or (text.rstrip().endswith("?") and _states(text, words, language)), set()


def _asks_for_anybody(text: str, words: Words, stretches: list[range]) -> bool:
    """ "Reporting line - anyone there this minute?"."""
    return "?" in text and any(words[clause.start] in ANYBODY for clause in stretches)


def _supposing(words: Words, stretches: list[range]) -> frozenset[int]:
    """The positions of the clause that a "väl" makes a question."""
    return frozenset(at for clause in stretches if "väl" in words[clause.start : clause.stop] for at in clause)


def _claimed_last(text: str, words: Words) -> frozenset[int]:
    """The positions of the last sentence, where a tag asks to confirm it after others: "it isn't reportable there. Here
    it is, right?"."""
    last = _last_sentence(text, words)
    claims = _SHORTEST_CLAIM < len(last) < len(words)
    return frozenset(range(len(words) - len(last), len(words))) if claims else frozenset()


def _concluded(words: Words, stretches: list[range]) -> frozenset[int]:
    """The positions of the conclusion to be confirmed: "no tissue was taken, so it doesn't count, right?"."""
    last = next((clause.start for clause in stretches[1:] if words[clause.start] in _SO), len(words))
    return frozenset(range(last, len(words)))


def _states(text: str, words: Words, language: Language) -> bool:
    """Whether the last sentence has a verb after its subject: "det betyder att ingenting lämnas ut?", "by post ok?"."""
    last = _without_greeting(_last_sentence(text, words), language)
    if not last or last[0] in IF:
        return False
    verbs = OPENING_VERBS[language] - ALSO_ENDS | OKAY
    return any(word in verbs or last[at - 1 : at + 1] in CONTRACTED for at, word in enumerate(last) if at)


def _last_sentence(text: str, words: Words) -> Words:
    return words[len(words) - len(words_of(_FULL_STOP.split(text.rstrip(" ?"))[-1])) :]


def _wonders_whether(words: Words) -> bool:
    """ "Vi undrar om …", "can you check if …"."""
    return "whether" in words or any(
        word in IF and WONDERING & set(words[max(0, at - 3) : at]) for at, word in enumerate(words)
    )


def _asks_wh(words: Words, mentions: tuple[Mention, ...]) -> bool:
    """Whether anything but a yes or no is asked; a "när" that joins clauses ("när vi skickar …") asks for nothing."""
    asks_when = {
        at for mention in mentions if mention.concept == "ask/when" for at in range(mention.start, mention.end)
    }
    return words[:1] == ("va",) or any(
        word in WH and (word not in JOINING or at in asks_when) for at, word in enumerate(words)
    )


def _opens_with_verb(positions: range, words: Words, language: Language) -> bool:
    found = _without_greeting(words[positions.start : positions.stop], language)
    if not found or _requests(found):
        return False
    if found[0] == "var":
        return found[1:2] in (("det",), ("den",))
    passive = language == "sv" and len(found) > 2 and _PASSIVE.fullmatch(found[0])
    verb = language == "sv" and found[0].endswith("r") and found[0] not in VERBLIKE and bool(SUBJECT & set(found[1:2]))
    return found[0] in OPENING_VERBS[language] or bool(passive) or verb


def _without_greeting(words: Words, language: Language) -> Words:
    return tuple(dropwhile(lambda word: word in LEADING[language], words))


def _requests(words: Words) -> bool:
    """ "Kan du ge mig numret …" asks for the number, and "vet du när …" for the time, not for a yes."""
    asked = len(words) > 1 and words[1] in HELPER and bool(REQUESTED & set(words[2:4]))
    return asked or (bool(ASKS_FOR_ANSWER & set(words[:3])) and bool(WH & set(words[1:6])))


def _inverted(words: Words, mentions: tuple[Mention, ...], language: Language) -> list[range]:
    """A question without marks, "… behöver jag etikgodkännande": from the verb before its subject to the end."""
    if _asks_wh(words, mentions):
        return []
    named = {at: mention for mention in mentions if mention.kind in NAMED for at in range(mention.start, mention.end)}
    for at in range(1, len(words) - 1):
        verb, subject = words[at], words[at + 1]
        if verb not in OPENING_VERBS[language] or verb not in MODALS or words[at - 1] in BEFORE_STATED:
            continue
        stands_alone = verb not in LINKING or at - 1 not in named
        if subject in SUBJECT or (at + 1 in named and stands_alone and at + 2 < len(words)):
            return [range(at, len(words))]
    if NEEDED & set(words):
        return [range(len(words))]
    return []
