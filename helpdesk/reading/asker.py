"""Whose duty a question is about: who asks, or whom it asks about, when several are named.

Every clinic, laboratory or pathology department that is named gets points for the ways in which people tell who they
are; the one with most of them is meant, and nobody where two have as many ("ska kliniken eller patologen …").
"""

from __future__ import annotations

from itertools import pairwise

from helpdesk.decisions import Role
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Utterance

_ROLES: dict[str, Role] = {"pathology": "pathology", "laboratory": "laboratory", "clinic": "clinic"}
_ASKED_ABOUT, _SAYS_SO, _ALONE, _CALLS, _NAMED = 5, 4, 3, 2, 0
_SPOKEN_OF = -2
_REPORTERS = frozenset(
    """
ska skall måste behöver får bör kan should must does do shall need can may has
""".split()
)
_SELF = tuple(
    tuple(sign.split())
    for sign in (
        "jag är|vi är|vi på|jag på|ringer från|jobbar på|jobbar som|arbetar på|arbetar som|här på|oss på|"
        "er på|jag som|vi som|i am|i m|we are|we re|we at|am a|m a|as a|work at|work in|work as|are a|"
        "re a|re at|at a|in a|here at|our|vår|vårt|vi i|sitter på|dagen som|veckan som|ny som|day as|week as|new as"
    ).split("|")
)
_I_AM = frozenset(
    tuple(sign.split()) for sign in ("i am", "i m", "we are", "we re", "jag är", "vi är", "jag jobbar", "jag sitter")
)
_FIRST_PERSON = frozenset("we us our ours me vi oss vår vårt våra jag i my mitt min".split())
_IN = frozenset("i på at in inom vid here här for för of".split())
_TOWARDS = frozenset("to till åt by av with from från of".split())
_FROM = frozenset(("from", "från"))
_CALLING = frozenset("ringer calling am m är hej hello hi writing skriver".split())
_NEAR, _REACH = 3, 6
_APART = frozenset("or eller och and men but".split())
_WONDERS = frozenset("undrar frågar wonders asks asking".split())
_ABSENT = frozenset("remittenten remittenterna inremittenten beställaren referrer".split())
"""Nobody says so of themselves."""
_HERE = frozenset(("här", "here", "igen", "speaking", "calling", "ringer"))
_GREETINGS = frozenset(
    ("som", "as", "hej", "hejsan", "hallå", "tjena", "god", "morgon", "hi", "hello", "privat", "private")
)
_THIRD_PERSON = frozenset(
    "the referring remitterande inremitterande that en ett a one their his her deras hans hennes".split()
)
_US = frozenset(
    (verb, who)
    for verb in (
        "ska skall måste behöver får bör kan rapporterar anmäler skickar gör lämnar should must do shall have can does"
    ).split()
    for who in ("vi", "jag", "we", "i")
)


def duty_role(mentions: tuple[Mention, ...], lexicon: Lexicon, utterance: Utterance) -> Role:
    """The one whose duty is asked about; "unknown" where none is named, or several with as good a claim."""
    named = [
        (mention, lexicon.reads_as[mention.concept])
        for mention in mentions
        if lexicon.reads_as.get(mention.concept) in _ROLES
    ]
    named = [each for each in named if not _of_pathology(each, named, utterance.words)]
    roles = {role for _, role in named}
    if {"pathology", "laboratory"} <= roles:
        named = [(mention, "pathology" if role == "laboratory" else role) for mention, role in named]
        roles.discard("laboratory")
    if len(roles) == 1:
        return _ROLES[roles.pop()]
    points: dict[str, int] = {}
    for mention, role in named:
        points[role] = max(points.get(role, _SPOKEN_OF), _points(mention, utterance))
    most = max(points.values(), default=_NAMED)
    leading = [role for role, count in points.items() if count == most]
    return _ROLES[leading[0]] if len(leading) == 1 and most > _NAMED else "unknown"


def _points(mention: Mention, utterance: Utterance) -> int:
    words = utterance.words
    begins = max((start for start in utterance.starts if start <= mention.start), default=0)
    before = words[begins : mention.start]
    asked_of_us = any(pair in _US for pair in pairwise(words))
    if _is_subject(mention, words) and not asked_of_us:
        # "Ska kliniken eller patologen …": neither more than the other.
        return _NAMED if words[mention.end : mention.end + 1] in (("eller",), ("or",)) else _ASKED_ABOUT
    clause = next((stretch.start for stretch in utterance.stretches if mention.start in stretch), begins)
    if _says_so(before, words[clause : mention.start]):
        return _SAYS_SO
    if _ABSENT & set(words[mention.start : mention.end]):
        return _SPOKEN_OF
    if any(_fills(stretch, mention, words) for stretch in utterance.stretches):
        return _ALONE
    if _opens(mention, words):
        return _ALONE
    whole = words[clause : mention.start]
    if set(whole[-1:]) & _IN and _FIRST_PERSON & set(whole) and not (_APART | _TOWARDS) & set(whole):
        return _CALLS
    following = words[mention.end : mention.end + 3]
    if _WONDERS & set(following) or (_HERE | _REPORTERS) & set(following[:1]):
        return _CALLS
    return _SPOKEN_OF if (_THIRD_PERSON | _TOWARDS | _APART) & set(before[-1:]) else _NAMED


_AT = frozenset("på i vid inom at in of from från the a on".split())


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
    """ "Ska patologen …", "should the clinic …"."""
    before = [
        word
        for word in words[max(0, mention.start - 3) : mention.start]
        if word not in ("inte", "the", "då", "not", "en", "a", "väl")
    ]
    return bool(before) and before[-1] in _REPORTERS


def _says_so(before: tuple[str, ...], in_clause: tuple[str, ...]) -> bool:
    """ "Vi på patologen", "I'm a surgeon", "jag är registrator på ett privat …", "us in pathology"."""
    near = before[-4:]
    if any(near[-len(sign) - gap : len(near) - gap] == sign for sign in _SELF for gap in (0, 1)):
        return True
    calls = [at for at, word in enumerate(before) if word in _FROM and (at == 0 or before[at - 1] in _CALLING)]
    if calls and len(before) - calls[-1] <= _NEAR:
        return True
    recent = before[-_REACH:]
    said = [at for at, pair in enumerate(pairwise(recent)) if pair in _I_AM]
    if said and _IN & set(recent[said[-1] + 2 :]):
        return True
    near = in_clause[-4:]
    first = next((at for at in range(len(near) - 1, -1, -1) if near[at] in _FIRST_PERSON), None)
    # "Me or pathology?", "jag är patolog och kliniken har …": the next one is another.
    return first is not None and not _APART & set(near[first + 1 :]) and not _TOWARDS & set(before[-2:])


def _fills(stretch: range, mention: Mention, words: tuple[str, ...]) -> bool:
    """A stretch between marks that holds little else: "Pathology secretary.", "Hudläkare:", "labbet här,"."""
    little = mention.start in stretch and len(stretch) <= mention.end - mention.start + 2
    return little and not _APART & set(words[stretch.start : stretch.stop])


def _opens(mention: Mention, words: tuple[str, ...]) -> bool:
    following = words[mention.end] if mention.end < len(words) else ""
    alone = following not in _REPORTERS and len(words) > mention.end + 2
    return alone and all(word in _GREETINGS for word in words[: mention.start])
