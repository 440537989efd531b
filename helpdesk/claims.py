"""What a yes/no question claims, and whether it holds: by the place it names to report to, or by a page's cues.

A claim is judged as if nothing were denied; `Polarity` turns the word round where the question says "not" or "spared".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Reading
from knowledge.analyzer import fold
from knowledge.model import Claims, Cue

_DESTINATIONS = {"role/board": "bcc", "role/rcc": "other", "thing/filip": "bcc"}
"""Who receives which kind of tumour's data (the decision table's conclusions say the same in words)."""
_ATTRIBUTES = frozenset({"thing/form", "thing/filip", "thing/phone", "thing/handbook", "thing/email"})
_TO = frozenset("till to åt with direkt straight directly via i in into genom through".split())
_COMPARING = re.compile(r"(före|efter)([0-9]{4})")
"""A part that any year before or after another one fulfils: "före2004"."""
_YEAR = re.compile(r" ((?:19|20)[0-9][0-9])(?:s|tal\w*)?(?= )")
_SHORTEST_BEGINNING = 4
"""Shorter parts of a cue are whole words: "fee" is no "feedback"."""


def destination_holds(reading: Reading) -> bool | None:
    """Whether the kinds of tumour asked about go where the question says; None where it names no one place."""
    if _names_both_kinds(reading) and _SAME & {word.read for word in reading.words} and _asks_place(reading):
        return False
    named = [mention for mention in reading.mentions if _is_destination(mention, reading)]
    if len(reading.kinds) > 1:
        return _each_goes(named, reading)
    meant = [mention for mention in named if not mention.denied] or named
    receivers = {_receiver(mention, reading) for mention in meant}
    one_place = len(receivers) == 1 or (bool(_SAME & {word.read for word in reading.words}) and _asks_place(reading))
    if one_place and claims_of_all(reading):
        return False
    if len(receivers) != 1 or not reading.kinds:
        return None
    return reading.kinds == receivers


_BOTH = re.compile(r"\b(?:båda|bägge|both) (?:sorterna|sorter|slagen|typerna|kinds|types|sorts)\b")
_ALL = frozenset("all alla allt every each varje samtliga".split())


def claims_of_all(reading: Reading) -> bool:
    """Whether something is claimed of every tumour: "does every cancer go to Socialstyrelsen?"."""
    every = reading.has("tumour/any") and bool(_ALL & {word.read for word in reading.words})
    return (every or bool(_BOTH.search(reading.as_read))) and not reading.kinds and reading.polarity.yes_no


def _each_goes(named: list[Mention], reading: Reading) -> bool | None:
    """Whether each kind goes to the place named after it: "BCC to Socialstyrelsen and melanomas to the RCC"."""
    tumours = [mention for mention in reading.mentions if mention.kind == "tumour" and mention.concept not in _NO_KIND]
    pairs = set()
    for mention in named:
        before = [tumour for tumour in tumours if tumour.end <= mention.start]
        if before:
            kind = "bcc" if before[-1].concept == "tumour/bcc" else "other"
            pairs.add((kind, _receiver(mention, reading), mention.denied))
    if not all((kind == receiver) != denied for kind, receiver, denied in pairs):
        return False
    return True if {kind for kind, _, _ in pairs} == {"bcc", "other"} else None


_SAME = frozenset("samma same detsamma tillsammans together ihop".split())


def kinds_alike(reading: Reading) -> bool | None:
    """Whether a claim that the two kinds of tumours are reported alike holds: never; None where that is not claimed.

    Only for questions of the duty: secrecy, for one, is the same for both.
    """
    if _same_as_before(reading):
        return False
    return reading.polarity.reverses if reading.kinds == {"other"} and _like_bcc(reading) else None


_LIKE = frozenset("like som liksom as".split())


def _like_bcc(reading: Reading) -> bool:
    """Whether it is asked if another tumour is like BCC: "are we off the hook like with BCC?"."""
    words = [word.read for word in reading.words]
    asked = reading.polarity.asked
    compared = [each for each in reading.mentions if each.concept == "tumour/bcc" and each.start in asked]
    return any(_LIKE & set(words[max(0, each.start - 3) : each.start]) for each in compared)


_SHORT = 8
_OF_SAME = frozenset("sak thing regler rules rule för for där här here there då then också too gäller with med".split())


def _same_as_before(reading: Reading) -> bool:
    """ "Gäller samma sak för skivepitel?": the two kinds of tumours never go the same way."""
    named = {mention.concept for mention in reading.mentions if mention.kind == "tumour"}
    words = [word.read for word in reading.words]
    same = any(word in _SAME and set(words[at + 1 : at + 2]) <= _OF_SAME for at, word in enumerate(words))
    short = len(words) <= _SHORT and len(reading.kinds) == len(named) == 1
    places = any(mention.concept in _DESTINATIONS for mention in reading.mentions)
    return short and not places and same


_NO_KIND = frozenset(("tumour/any", "tumour/skin-cancer"))
_PLACE = frozenset(
    """
väg vägen väga ställe plats håll adress mottagare portal system way route place address recipient destination path
hög högen bunt bunten låda lådan pile batch heap tray stack
""".split()
)


def _names_both_kinds(reading: Reading) -> bool:
    """Whether BCC and another tumour are named, be it only to compare with: "samma väg som basaliomen"."""
    named = {mention.concept for mention in reading.mentions if mention.kind == "tumour"} - _NO_KIND
    return "tumour/bcc" in named and len(named) > 1


def _asks_place(reading: Reading) -> bool:
    """Whether it is asked if both kinds go to one place: "går båda till samma mottagare?"."""
    return reading.has("ask/where", "thing/filip") or bool(_PLACE & {word.read for word in reading.words})


def _is_destination(mention: Mention, reading: Reading) -> bool:
    """A receiver, not the owner of a form or a portal ("Socialstyrelsens blankett")."""
    if not _receiver(mention, reading):
        return False
    follower = next((other for other in reading.mentions if other.start == mention.end), None)
    if follower is not None and follower.concept in _ATTRIBUTES:
        return False
    said = tuple(word.read for word in reading.words)
    before, after = said[max(0, mention.start - 3) : mention.start], said[mention.end : mention.end + 4]
    is_it = before[-2:] in _IS_IT and not _WHO & set(after[:1])
    return bool(set(before) & _TO) or is_it or after[-1:] == ("till",) or reading.has("ask/where")


def _receiver(mention: Mention, reading: Reading) -> str:
    """The kind of tumour that the named place receives; "" where no place is named. "RCC Syd" is one of a region."""
    of_region = mention.concept == "thing/region" and "rcc" in {
        w.read for w in reading.words[mention.start : mention.end]
    }
    return "other" if of_region else _DESTINATIONS.get(mention.concept, "")


_IS_IT = (("är", "det"), ("is", "it"), ("it", "the"), ("one", "for"), ("for", "the"))
_WHO = frozenset("som that who which".split())


_CENTRES = {"northern": "norr", "norra": "norr", "southern": "syd", "södra": "syd", "western": "vast", "västra": "vast"}


def region_holds(reading: Reading) -> bool | None:
    """Whether the places and the regional cancer centres named belong together ("Hör Varberg till RCC Väst?"); None
    where fewer than two of them are named."""
    places = [mention for mention in reading.mentions if mention.kind == "region"]
    taken = {at for mention in places for at in range(mention.start, mention.end)}
    named = [mention.concept.partition("/")[2] for mention in places]
    for at, word in enumerate(reading.words):
        said = _CENTRES.get(word.read, fold(word.read))
        if at not in taken and said in _CENTRE_NAMES:
            named.append(said)
    return len(set(named)) == 1 if places and len(named) > 1 else None


_CENTRE_NAMES = frozenset("norr mellansverige vast sydost syd".split())
"""What follows "RCC", without dots, as in the ids of the vocabulary's regions; Stockholm and Gotland are places too."""


def claim_holds(claims: Claims, reading: Reading) -> bool | None:
    """Whether what the question claims is so by a page's `claims`: by the regions named, its cues, the receiver named,
    or its default; None where none of them settles it."""
    by_region = region_holds(reading)
    if by_region is not None:
        return by_region
    by_cue = cue_holds(claims, reading)
    if by_cue is not None:
        return by_cue
    by_place = destination_holds(reading)
    return claims.default if by_place is None else by_place


def cue_holds(claims: Claims, reading: Reading) -> bool | None:
    """What `claims` say by a cue that the question holds; None where it holds none.

    Of the cues that match, the one with the most parts decides; between equals the claim fails. The words that ask come
    before those around them ("vi är bara en liten klinik, måste vi …?").
    """
    everything = frozenset(range(len(reading.words)))
    asked = reading.polarity.asked
    by_asked = _by_cue(claims, reading, asked) if asked else None
    if by_asked is None and claims.default is not None and _asks_whether(reading, asked):
        return None
    # "Bara labbet rapporterar. Slipper kliniken då?": what is turned round is not what was said before.
    begins = min(asked, default=0) if reading.polarity.reverses else 0
    around = frozenset(at for at in everything if at >= begins)
    return _by_cue(claims, reading, around) if by_asked is None else by_asked


def _asks_whether(reading: Reading, asked: frozenset[int]) -> bool:
    """Whether the words that ask, not those before them, ask for the duty: "inget PAD blir det. Ska den anmälas?"."""
    return any(mention.concept in _DUTY and mention.start in asked for mention in reading.mentions)


_DUTY = frozenset(("ask/whether", "thing/obligation"))


def _by_cue(claims: Claims, reading: Reading, positions: frozenset[int]) -> bool | None:
    said = f" {' '.join(fold(word.read) for at, word in enumerate(reading.words) if at in positions)} "
    for aside in _ASIDES:
        said = said.replace(aside, " ")
    concepts = {each.concept for each in reading.mentions if each.start in positions and not _is_history(each)}
    holds, fails = (_longest(cues, said, concepts) for cues in (claims.holds, claims.fails))
    return None if holds == fails == 0 else holds > fails


_ASIDES = (" at all ", " not only ", " inte bara ", " inte enbart ", " not just ")


def _is_history(mention: Mention) -> bool:
    """A denial of what the tumour is ("inget recidiv") is part of the claim, not of the answer."""
    return mention.denied and mention.kind in ("situation", "tumour")


def _longest(cues: Iterable[Cue], said: str, concepts: set[str]) -> int:
    return max((len(cue) for cue in cues if all(_occurs(part, said, concepts) for part in cue)), default=0)


def _occurs(part: str, said: str, concepts: set[str]) -> bool:
    if "/" in part:
        return part in concepts
    if compared := _COMPARING.fullmatch(part):
        years = _YEAR.findall(said)
        return any(year < compared[2] if compared[1] == "före" else year > compared[2] for year in years)
    folded = fold(part)
    if folded.endswith(".") or len(folded) < _SHORTEST_BEGINNING:
        return f" {folded.rstrip('.')} " in said
    return f" {folded}" in said
