"""What a yes or a no would be said about: the thing, its denial, or a release from it."""

from __future__ import annotations

import re

from helpdesk.reading.asking import read_asking
from helpdesk.reading.assent import Words
from helpdesk.reading.mentions import Mention
from helpdesk.reading.question import Polarity
from knowledge.model import Language

_REVERSING: dict[Language, tuple[re.Pattern[str], ...]] = {
    "sv": (
        re.compile(
            r"\b(?:slipp\w*|befria\w+|undantagna|frivillig\w*|valfri\w*|strunta\w*|onödig\w*|överflödig\w*|utelämna\w*|"
            r"hoppa[rs]? över|låta bli|välja bort|bortse|utanför|falle?r?a?(?: \w+){0,4} bort|bortfaller|"
            r"utan att (?:göra|anmäla|rapportera))\b"
        ),
        re.compile(
            r"\b(?:förbju\w+|otillå\w+|utesl\w+|omöjlig\w*|olaglig\w*|lagbrott|mot lagen|fel (?:att|av)|misstag att|"
            r"vägra\w*|neka\w*)\b"
        ),
        re.compile(r"(?<!som )\b(?:saknar|saknas)\b"),
    ),
    "en": (
        re.compile(
            r"\b(?:exempt\w*|excused|spared|optional|voluntary|skip\w*|unnecessary|superfluous|needless|ignor\w*|omit\w*|"
            r"let off|off the hook|non ?(?:reportable|notifiable)|unreportable|disregard|"
            r"falls? away|drops? out|keeps? out of|"
            r"outside (?:the|of|our|your|this)|(?:fall|falls|is|are|stay|stays|remain) outside|"
            r"(?:leave|left)(?: \w+){0,3} out)\b"
        ),
        re.compile(
            r"\b(?:forbidden|prohibited|banned|impossible|illegal|unlawful|excluded|ruled out|against the law|"
            r"wrong (?:to|of)|mistake (?:to|of)|refuse|deny|denied|withhold|turned down|silent (?:on|about))\b"
        ),
        re.compile(r"(?<!that )(?<!who )\b(?:lacks?|lacking|missing)\b"),
    ),
}
"""What turns the question round: "slipper vi …?" is answered yes where there is no duty, "är det förbjudet …?" where
nothing is allowed, "saknas …?" where there is nothing. Two of them together turn it back."""
_NOUN_OR_RELEASED = frozenset(("undantagen", "undantaget"))
_BEFORE_NOUN = frozenset("är de det den dessa av på om för att över vilka finns gäller betyder innebär".split())
_BE_SV = frozenset(("är", "vara", "blir", "var", "inte"))
_CONCEDING = frozenset("trots fast fastän eftersom although though because".split())
_SHORTEST_CLAIM = 3
_EVEN_IF = (("även", "om"), ("även", "när"), ("even", "if"), ("even", "though"), ("även", "fast"))
_NOT = frozenset(("not", "never", "no"))
_CONTRACTED = frozenset("dont doesnt didnt isnt arent wasnt wont cant cannot shouldnt havent hasnt".split())
_DENYING = {"sv": frozenset(("inte", "ej", "icke", "aldrig")), "en": _NOT | _CONTRACTED}
_JOINING = frozenset(("när", "when"))
_WANTING_TO_KNOW = frozenset("undrar undrade veta funderar wonder wondering know".split())
_IF = frozenset(("om", "if"))
_NO_DENIAL = (("ens",), ("even",), ("only",), ("bara",), ("enbart",), ("just",))
"""After "not": "not only" and "not even" deny nothing."""
_NOBODY = frozenset("ingen inga nobody none noone".split())
_NOTHING = frozenset("inget ingenting nothing".split())
_SENT = frozenset("sent reported submitted filed skickas rapporteras anmälas registreras".split())
_BEFORE_CLAIM = frozenset("att that true sant så so literally says säger said sa claims påstår hävdar told".split())


def read_polarity(text: str, words: Words, mentions: tuple[Mention, ...], language: Language) -> Polarity:
    """The polarity of `text`, whose words as read are `words`."""
    asking = read_asking(text, words, mentions, language)
    everything = frozenset(range(len(words)))
    asked = asking.asked & everything or everything
    # "Vi använder inte blanketten, är det fel?": only what is asked can turn the answer round.
    deniable = (asked if asking.narrow else everything) - asking.tag - _denials_taken(mentions)
    conceded = _conceded_from(words)
    denied = any(_denies(words, at, language) for at in deniable if at < conceded)
    reverses = _reverses(tuple(words[at] for at in sorted(asked)), language)
    if asking.yes_no and _says_of_elsewhere(words, asked, mentions, language):
        # "Over there BCC isn't reportable, is it the same here?": whether it is not is to be confirmed.
        return Polarity(yes_no=True, denied=not reverses, confirms=True, reverses=reverses, asked=asked)
    claimed = asked & frozenset(range(_circumstances(words, also_if=reverses)))
    return Polarity(asking.yes_no, asking.yes_no and denied, asking.confirms, reverses, claimed)


_LIKEWISE = frozenset("same too either also works likewise samma också heller likadant likaså fungerar".split())
_NONE = frozenset("nobody none ingen inga never aldrig".split())


def _says_of_elsewhere(words: Words, asked: frozenset[int], mentions: tuple[Mention, ...], language: Language) -> bool:
    """Whether it is asked if what is denied of another country goes for ours as well."""
    abroad = any(mention.concept == "thing/foreign" for mention in mentions)
    likewise = bool(_LIKEWISE & {words[at] for at in asked}) or words[-1:] == ("med",)
    before = {word for at, word in enumerate(words) if at not in asked or asked == frozenset(range(len(words)))}
    return abroad and likewise and bool((_DENYING[language] | _NONE) & before)


def _denies(words: Words, at: int, language: Language) -> bool:
    """A "not" of its own: none that offers the other possibility ("… eller inte"), and no "inte ens"."""
    alternative = at > 0 and words[at - 1] in ("eller", "or")
    if _nobody_does(words, at):
        return True
    return words[at] in _DENYING[language] and not alternative and words[at + 1 : at + 2] not in _NO_DENIAL


def _nobody_does(words: Words, at: int) -> bool:
    """ "Stämmer det att ingen kan …?", "is it true nobody ever …?": denied by who or what does it."""
    nobody = words[at] in _NOBODY or words[at : at + 2] == ("no", "one")
    nobody = nobody or (words[at] in _NOTHING and bool(_SENT & set(words[at : at + _FAR])))
    return nobody and at > 0 and words[at - 1] in _BEFORE_CLAIM


_DESTINATIONS = frozenset({"role/board", "role/rcc"})
_NEAR, _FAR = 3, 6


def _denials_taken(mentions: tuple[Mention, ...]) -> set[int]:
    """The positions of denials that belong to something named: "ett basaliom som inte är recidiv", "inte till RCC utan
    till Socialstyrelsen", and fixed phrases."""
    taken = {at for mention in mentions if mention.end - mention.start > 1 for at in range(mention.start, mention.end)}
    named = [mention for mention in mentions if mention.concept in _DESTINATIONS]
    contrasted = {mention.denied for mention in named} == {True, False}
    for mention in mentions:
        belongs = mention.kind in ("situation", "tumour") or (contrasted and mention in named)
        if mention.denied and belongs:
            taken |= set(range(mention.start - (_FAR if mention in named else _NEAR), mention.start))
    return taken


def _reverses(words: Words, language: Language) -> bool:
    """Whether what is asked is turned round: "slipper vi …?", "är vi undantagna?", "can we skip …?".

    What is conceded ("även om blanketten är frivillig") or offered as the other possibility does not count.
    """
    said = words[: _circumstances(words, also_if=True)]
    found = [bool(kind.search(" ".join(said))) for kind in _REVERSING[language]]
    found[0] |= any(
        word in _NOUN_OR_RELEASED and at and not _makes_noun(said[at - 1]) and _BE_SV & set(said[:at])
        for at, word in enumerate(said)
    )
    return sum(found) % 2 == 1


def _makes_noun(before: str) -> bool:
    """ "det enda undantaget", "listan över undantagen": an exception, not a release."""
    return before in _BEFORE_NOUN or before.endswith("a")


def _conceded_from(words: Words) -> int:
    """The position from which something is conceded: "ska jag rapportera fast det inte finns nån vävnad?"."""
    return next(
        (at for at, word in enumerate(words) if at >= _SHORTEST_CLAIM and word in _CONCEDING - _BECAUSE), len(words)
    )


_BECAUSE = frozenset(("eftersom", "because"))


def _circumstances(words: Words, also_if: bool) -> int:
    """The position from which circumstances are told ("även om …", "när …") or an alternative ("eller …"), and with
    `also_if` presumed ("if …"); the end where nothing is."""
    for at, word in enumerate(words):
        conceded = word in _CONCEDING or word in _JOINING or words[at : at + 2] in _EVEN_IF
        presumed = also_if and word in _IF and not _WANTING_TO_KNOW & set(words[max(0, at - 3) : at])
        if at >= _SHORTEST_CLAIM and (conceded or presumed or word in ("eller", "or")):
            return at
    return len(words)
