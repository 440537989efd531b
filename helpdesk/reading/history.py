"""What a question tells of a tumour's history: whether it was biopsied earlier, whether it is a recurrence."""

from __future__ import annotations

from helpdesk.decisions import Known
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention

_EARLIER = frozenset(
    """
tidigare redan förra förut sedan sen innan fjol våras höstas vintras somras hade föregående gjordes togs tagits
previously earlier before already ago last prior had was were taken first
""".split()
)
_PLAINLY_EARLIER = frozenset(("tidigare", "redan", "earlier", "already", "previously", "before", "förut"))
_HISTORY = ("biopsied", "recurrence", "first")
_PLAIN_NOT = frozenset(("ej", "inte", "inget", "not", "nothing"))
_SIDE_BY_SIDE = frozenset(("och", "eller", "samt", "and", "or"))
_REACH_OF_DOUBT = 8


def told_history(mentions: tuple[Mention, ...], lexicon: Lexicon, words: tuple[str, ...]) -> tuple[Known, Known]:
    """(biopsied earlier, recurrence) as told; "unknown" where it is not told or said to be unknown."""
    biopsied: Known = "unknown"
    recurrence: Known = "unknown"
    first = False
    signs = [mention for mention in mentions if mention.concept == "situation/unknown"]
    history = [mention for mention in mentions if lexicon.reads_as.get(mention.concept) in _HISTORY]
    denying = [sign for sign in signs if _denies(sign, history, words)]
    doubt = [sign for sign in signs if sign not in denying]
    for mention in history:
        if _in_doubt(mention, doubt, words):
            continue
        told: Known = "no" if mention.denied or any(sign.end == mention.start for sign in denying) else "yes"
        read_as = lexicon.reads_as[mention.concept]
        if read_as == "biopsied":
            biopsied = told
        elif read_as == "recurrence":
            recurrence = told
        else:
            first = first or told == "yes"
    if biopsied == "unknown":
        biopsied = _from_biopsies(mentions, doubt, words)
    if first:
        biopsied = "no" if biopsied == "unknown" else biopsied
        recurrence = "no" if recurrence == "unknown" else recurrence
    return biopsied, recurrence


def _from_biopsies(mentions: tuple[Mention, ...], doubt: list[Mention], words: tuple[str, ...]) -> Known:
    """Read from a biopsy told of: an earlier one, or one followed by the excision of the same tumour."""
    excisions = [mention for mention in mentions if mention.concept == "situation/excision" and not mention.denied]
    for mention in mentions:
        if mention.concept != "situation/biopsy" or _in_doubt(mention, doubt, words):
            continue
        if mention.denied:
            return "no"
        near = set(words[max(0, mention.start - 4) : mention.end + 4])
        if near & _PLAINLY_EARLIER or (near & _EARLIER and excisions):
            return "yes"
        later = [excision for excision in excisions if excision.start >= mention.end]
        if later and not set(words[mention.end : later[0].start]) <= _SIDE_BY_SIDE | {"den", "the", "en", "a"}:
            return "yes"
    return "unknown"


def _in_doubt(mention: Mention, doubt: list[Mention], words: tuple[str, ...]) -> bool:
    """Said to be unknown: "framgår inte om den är biopserad eller ett recidiv", "recidiv? vet inte"."""
    for sign in doubt:
        between = words[sign.end : mention.start] if sign.end <= mention.start else words[mention.end : sign.start]
        if len(between) <= _REACH_OF_DOUBT and "men" not in between and "but" not in between:
            return True
    return False


def _denies(sign: Mention, history: list[Mention], words: tuple[str, ...]) -> bool:
    """Looks like doubt but denies: "på remissen står ej biopserat", with no "om" between."""
    return words[sign.end - 1] in _PLAIN_NOT and any(sign.end == mention.start for mention in history)
