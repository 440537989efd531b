"""Which case a question tells of: the kind of tumour, who asks, whether it was biopsied earlier or is a recurrence."""

from __future__ import annotations

from itertools import pairwise

from helpdesk.decisions import Case, Role, TumourKind
from helpdesk.reading.history import told_history
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention

_COMPARING = frozenset(("som", "liksom", "än", "like", "than", "as", "till skillnad från", "unlike"))


def read_case(
    mentions: tuple[Mention, ...], lexicon: Lexicon, words: tuple[str, ...], starts: frozenset[int] = frozenset()
) -> Case:
    """The case told in a question, every field that is not told "unknown". `starts`: where sentences begin."""
    biopsied, recurrence = told_history(mentions, lexicon, words)
    kinds = tumour_kinds(mentions, lexicon, words)
    tumour = next(iter(kinds)) if len(kinds) == 1 else "unknown"
    return Case(tumour, _role(mentions, lexicon, words, starts), biopsied, recurrence)


def tumour_kinds(mentions: tuple[Mention, ...], lexicon: Lexicon, words: tuple[str, ...]) -> frozenset[TumourKind]:
    """The kinds of tumour asked about: "bcc", "other", both or none. What is only compared with does not count."""
    said = [
        (mention, "bcc" if lexicon.reads_as[mention.concept] == "bcc" else "other")
        for mention in mentions
        if mention.kind == "tumour" and lexicon.reads_as.get(mention.concept) in ("bcc", "other")
    ]
    if len({kind for _, kind in said}) > 1:
        said = [each for each in said if not _is_compared(each[0], words)] or said
    if len({kind for _, kind in said}) > 1:
        said = [each for each in said if not _is_past(each[0], words)] or said
    found: set[TumourKind] = set()
    for mention, kind in said:
        if not mention.denied:
            found.add("bcc" if kind == "bcc" else "other")
        elif kind == "bcc" and not any(other == "bcc" and not m.denied for m, other in said):
            found.add("other")
    return frozenset(found)


_PAST = frozenset("hade haft had fjol tidigare earlier previously brukar usually normally vanligtvis".split())
_PAST_PAIRS = frozenset(
    {("år", "sen"), ("år", "sedan"), ("years", "ago"), ("year", "ago"), ("förra", "året"), ("last", "year")}
)


def _is_past(mention: Mention, words: tuple[str, ...]) -> bool:
    """A tumour that the patient had, or that the asker usually handles: "hade ett basaliom för tre år sen"."""
    around = words[max(0, mention.start - 4) : mention.end + 7]
    before = words[max(0, mention.start - 4) : mention.start]
    return bool(_PAST & set(before)) or bool(_PAST_PAIRS & set(pairwise(around)))


def _is_compared(mention: Mention, words: tuple[str, ...]) -> bool:
    before = [
        word
        for word in words[max(0, mention.start - 3) : mention.start]
        if word not in ("en", "ett", "a", "the", "med")
    ]
    return bool(before) and before[-1] in _COMPARING


_REPORTERS = frozenset(
    """
ska skall måste behöver får bör kan should must does do shall need can may has
""".split()
)
_SELF = tuple(
    tuple(sign.split())
    for sign in (
        "jag är|vi är|vi på|jag på|ringer från|från|jobbar på|jobbar som|arbetar på|arbetar som|här på|oss på|"
        "er på|jag som|vi som|i am|i m|we are|we re|we at|am a|m a|from a|from the|as a|work at|work in|work as|are a|"
        "re a|re at|at a|in a|here at|our|vår|vårt|vi i|sitter på"
    ).split("|")
)
_I_AM = frozenset(
    {
        ("i", "am"),
        ("i", "m"),
        ("we", "are"),
        ("we", "re"),
        ("jag", "är"),
        ("vi", "är"),
        ("jag", "jobbar"),
        ("jag", "sitter"),
    }
)
_IN = frozenset("i på at in inom vid".split())
_WONDERS = frozenset("undrar frågar wonders asks".split())
_HERE = frozenset(("här", "here", "igen", "speaking", "calling", "ringer"))
_GREETINGS = frozenset(
    ("som", "as", "hej", "hejsan", "hallå", "tjena", "god", "morgon", "hi", "hello", "privat", "private")
)
_US = {
    (verb, who)
    for verb in (
        *(
            "ska",
            "skall",
            "måste",
            "behöver",
            "får",
            "bör",
            "kan",
            "rapporterar",
            "anmäler",
            "skickar",
            "gör",
            "lämnar",
        ),
        *("should", "must", "do", "shall", "have", "can", "does"),
    )
    for who in ("vi", "jag", "we", "i")
}


def _role(mentions: tuple[Mention, ...], lexicon: Lexicon, words: tuple[str, ...], starts: frozenset[int]) -> Role:
    """The one whose duty is asked about: the named subject of a duty, else who the asker says to be, else the only one
    named; unknown where two are named side by side ("ska kliniken eller patologen …")."""
    named = [
        (mention, lexicon.reads_as[mention.concept])
        for mention in mentions
        if lexicon.reads_as.get(mention.concept) in ("pathology", "laboratory", "clinic")
    ]
    named = [each for each in named if not _of_pathology(each, named, words)]
    roles = {role for _, role in named}
    if {"pathology", "laboratory"} <= roles:
        named = [(mention, "pathology" if role == "laboratory" else role) for mention, role in named]
        roles.discard("laboratory")
    if len(roles) == 1:
        return _as_role(roles.pop())
    subjects = {role for mention, role in named if _is_subject(mention, words)}
    asked_of_us = any(pair in _US for pair in pairwise(words))
    asker = {role for mention, role in named if _says_so(mention, words, starts)} or {
        role for mention, role in named if _is_asker(mention, words)
    }
    if len(asker) == 1 and (asked_of_us or not subjects):
        return _as_role(asker.pop())
    return _as_role(subjects.pop()) if len(subjects) == 1 else "unknown"


_AT = frozenset(("på", "i", "vid", "inom", "at", "in", "of", "from", "från", "the", "a", "in", "on"))


def _of_pathology(one: tuple[Mention, str], named: list[tuple[Mention, str]], words: tuple[str, ...]) -> bool:
    """A doctor or nurse of the pathology department: "ST-läkare på patologen", "pathology resident"."""
    mention, role = one
    if role != "clinic" or mention.end - mention.start > 2:
        return False
    places = [other for other, where in named if where == "pathology"]
    return any(
        other.end == mention.start
        or (0 <= other.start - mention.end <= 2 and set(words[mention.end : other.start]) <= _AT)
        for other in places
    )


def _is_subject(mention: Mention, words: tuple[str, ...]) -> bool:
    before = [
        word
        for word in words[max(0, mention.start - 3) : mention.start]
        if word not in ("inte", "the", "då", "not", "en", "a", "väl")
    ]
    after = words[mention.end : mention.end + 1]
    return bool(before and before[-1] in _REPORTERS) or bool(after and after[0] in _REPORTERS)


def _says_so(mention: Mention, words: tuple[str, ...], starts: frozenset[int]) -> bool:
    """ "Vi på patologen", "I'm a surgeon": who the asker says to be."""
    begins = max((start for start in starts if start <= mention.start), default=0)
    before = tuple(words[max(begins, mention.start - 6) : mention.start])
    if any(before[-len(sign) - gap : len(before) - gap] == sign for sign in _SELF for gap in (0, 1)):
        return True
    # "I'm a trainee in …", "jag är registrator på ett privat …"
    said = [at for at, pair in enumerate(pairwise(before)) if pair in _I_AM]
    return bool(said) and bool(_IN & set(before[said[-1] + 2 :]))


def _is_asker(mention: Mention, words: tuple[str, ...]) -> bool:
    """ "Patologen här", "hudläkare, undrar om …": a name at the beginning, or before a word of calling."""
    following = words[mention.end] if mention.end < len(words) else ""
    if _WONDERS & set(words[mention.end : mention.end + 3]):
        return True
    opens = all(word in _GREETINGS for word in words[: mention.start])
    return following in _HERE or (opens and following not in _REPORTERS and len(words) > mention.end + 2)


def _as_role(value: str) -> Role:
    if value == "pathology":
        return "pathology"
    if value == "laboratory":
        return "laboratory"
    return "clinic" if value == "clinic" else "unknown"
