"""Which case a question tells of: the kind of tumour, who asks, whether it was biopsied earlier or is a recurrence."""

from __future__ import annotations

from itertools import pairwise

from helpdesk.decisions import Case, Known, Role, TumourKind
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention

_STATED_ON_REFERRAL = frozenset({"thing/duty-to-state", "thing/referral"})


def read_case(mentions: tuple[Mention, ...], lexicon: Lexicon, words: tuple[str, ...]) -> Case:
    """The case told in a question, every field that is not told "unknown"."""
    biopsied, recurrence = _history(mentions, lexicon, words)
    return Case(_tumour(mentions, lexicon), _role(mentions, lexicon, words), biopsied, recurrence)


def _tumour(mentions: tuple[Mention, ...], lexicon: Lexicon) -> TumourKind:
    said: list[tuple[str, bool]] = [
        (lexicon.reads_as[mention.concept], mention.denied)
        for mention in mentions
        if mention.kind == "tumour" and lexicon.reads_as.get(mention.concept) in ("bcc", "other")
    ]
    if any(value == "bcc" and denied for value, denied in said) and not any(
        value == "bcc" and not d for value, d in said
    ):
        return "other"
    kinds = {value for value, denied in said if not denied}
    if kinds == {"bcc"}:
        return "bcc"
    if kinds == {"other"}:
        return "other"
    return "unknown"


_REPORTERS = frozenset(
    """
ska skall måste behöver får bör kan should must does do shall need can may has
""".split()
)
_SELF = tuple(
    tuple(sign.split())
    for sign in (
        "jag är|vi är|vi på|jag på|ringer från|från|som|jobbar på|jobbar som|arbetar på|arbetar som|här på|oss på|"
        "er på|jag som|vi som|i am|i m|we are|we at|am a|m a|from a|from the|as a|work at|work in|work as|are a|at a|"
        "in a|here at"
    ).split("|")
)


def _role(mentions: tuple[Mention, ...], lexicon: Lexicon, words: tuple[str, ...]) -> Role:
    """The one whose duty is asked about: the named subject of a duty, else who the asker says to be, else the only one
    named; unknown where two are named side by side ("ska kliniken eller patologen …")."""
    named = [
        (mention, lexicon.reads_as[mention.concept])
        for mention in mentions
        if lexicon.reads_as.get(mention.concept) in ("pathology", "laboratory", "clinic")
    ]
    roles = {role for _, role in named}
    if "pathology" in roles and "laboratory" in roles:
        named = [(mention, role) for mention, role in named if role != "laboratory"]
        roles.discard("laboratory")
    if len(roles) == 1:
        return _as_role(roles.pop())
    subjects = {role for mention, role in named if _is_subject(mention, words)}
    asked_of_us = any(pair in _US for pair in pairwise(words))
    asker = {role for mention, role in named if _is_asker(mention, words)}
    if asked_of_us and len(asker) == 1:
        return _as_role(asker.pop())
    if len(subjects) == 1:
        return _as_role(subjects.pop())
    return _as_role(asker.pop()) if len(asker) == 1 and not subjects else "unknown"


_US = {
    (verb, who)
    for verb in ("ska", "skall", "måste", "behöver", "får", "bör", "kan", "should", "must", "do", "shall", "have")
    for who in ("vi", "jag", "we", "i")
}


def _is_subject(mention: Mention, words: tuple[str, ...]) -> bool:
    before = [
        word
        for word in words[max(0, mention.start - 3) : mention.start]
        if word not in ("inte", "the", "då", "not", "en", "a")
    ]
    after = words[mention.end : mention.end + 1]
    return bool(before and before[-1] in _REPORTERS) or bool(after and after[0] in _REPORTERS)


def _is_asker(mention: Mention, words: tuple[str, ...]) -> bool:
    before = tuple(words[max(0, mention.start - 4) : mention.start])
    return any(before[at : at + len(sign)] == sign for sign in _SELF for at in range(len(before)))


def _as_role(value: str) -> Role:
    if value == "pathology":
        return "pathology"
    if value == "laboratory":
        return "laboratory"
    return "clinic" if value == "clinic" else "unknown"


_EARLIER = frozenset(
    """
tidigare redan förra förut sedan sen innan i fjol våras höstas vintras somras hade föregående gjordes togs
tagits previously earlier before already ago last prior had was were taken first
""".split()
) - {"i"}


def _history(mentions: tuple[Mention, ...], lexicon: Lexicon, words: tuple[str, ...]) -> tuple[Known, Known]:
    biopsied: Known = "unknown"
    recurrence: Known = "unknown"
    concepts = {mention.concept for mention in mentions}
    doubt = [mention for mention in mentions if mention.concept == "situation/unknown"]
    for mention in mentions:
        read_as = lexicon.reads_as.get(mention.concept, "")
        if read_as not in ("biopsied", "recurrence", "first"):
            continue
        if _in_doubt(mention, doubt, words):
            continue
        told: Known = "no" if mention.denied else "yes"
        if read_as == "biopsied":
            biopsied = told
        elif read_as == "recurrence":
            recurrence = told
        elif not mention.denied:
            biopsied = "no" if biopsied == "unknown" else biopsied
            recurrence = "no" if recurrence == "unknown" else recurrence
    for mention in mentions:
        if mention.concept == "situation/biopsy" and biopsied == "unknown" and not _in_doubt(mention, doubt, words):
            near = set(words[max(0, mention.start - 4) : mention.end + 4])
            if mention.denied:
                biopsied = "no"
            elif near & _EARLIER and (
                "situation/excision" in concepts
                or near & {"tidigare", "redan", "earlier", "already", "previously", "before", "förut"}
            ):
                biopsied = "yes"
    return biopsied, recurrence


def _in_doubt(mention: Mention, doubt: list[Mention], words: tuple[str, ...]) -> bool:
    """Said to be unknown: "framgår inte om den är biopserad eller ett recidiv", "recidiv? vet inte"."""
    for sign in doubt:
        between = words[sign.end : mention.start] if sign.end <= mention.start else words[mention.end : sign.start]
        if len(between) <= 8 and "men" not in between and "but" not in between:
            return True
    return False
