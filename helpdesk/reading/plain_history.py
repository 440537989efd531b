"""What the plain words of a question tell of a tumour's history: "ej biopserad tidigare", "recidiv: nej"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

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
_SEVERAL = frozenset("två tre bägge ena two three".split())
_NO_TUMOURS = frozenset(
    """
rutor rutorna boxes fält fields frågor questions dagar veckor månader år gånger days weeks months years times läkare
doctors kliniker clinics labb labs
""".split()
)
_PLAIN_NOT = frozenset(("ej", "inte", "inget", "not", "nothing"))
_SIDE_BY_SIDE = frozenset(("och", "eller", "samt", "and", "or"))
_REACH_OF_DOUBT = 10
_SHORT_REACH = 4
WHETHER = frozenset(("om", "ifall", "huruvida", "whether", "if"))
_CLAUSE = 5
_BEFORE_DOUBT = frozenset(
    """
och eller and or är is are var was det it den båda both recidiv biopsi recurrence biopsy box field ruta rutan fältet
kryss krysset
""".split()
)
STATING = frozenset(
    """
ange anger anges skriva skriver uppge uppger stå står säga fylla framgå informera state stated write indicate specify
mention note put inform krav noting jot noterar notera tell say
""".split()
)


_STATED = frozenset("står stod sägs framgår nämns anges finns there".split())
_REACH_OF_NOT = 4


def tells_of_several(words: Sequence[str]) -> bool:
    """Whether more than one tumour is told of: "två basaliom", not "två rutor"."""
    return any(word in _SEVERAL and not _NO_TUMOURS & set(words[at + 1 : at + 2]) for at, word in enumerate(words))


Said = Literal["yes", "no", "open", "unknown"]
"""What is said of a field: "open" where it is said not to be known, "unknown" where nothing is said."""


def plainly_told(mentions: tuple[Mention, ...], lexicon: Lexicon, words: tuple[str, ...]) -> tuple[Said, Said]:
    """(biopsied earlier, recurrence) by the words of the vocabulary, what denies them and what leaves them open."""
    biopsied: Said = "unknown"
    recurrence: Said = "unknown"
    first = False
    seen: set[tuple[str, str]] = set()
    signs = [mention for mention in mentions if mention.concept == "situation/unknown"]
    history = [mention for mention in mentions if lexicon.reads_as.get(mention.concept) in _HISTORY]
    denying = [sign for sign in signs if _denies(sign, history, words)]
    doubt = [sign for sign in signs if sign not in denying]
    for mention in history:
        read_as = lexicon.reads_as[mention.concept]
        if _in_doubt(mention, doubt, words):
            biopsied = "open" if (read_as, biopsied) == ("biopsied", "unknown") else biopsied
            recurrence = "open" if (read_as, recurrence) == ("recurrence", "unknown") else recurrence
            continue
        if _only_named(mention, words):
            continue
        if (read_as == "first" and _first_report(mention, words)) or _is_noun(mention, words):
            continue
        if read_as == "first" and _new_at_work(mention, mentions, words):
            continue
        if read_as == "first" and _followed(mention, mentions, words):
            biopsied = "yes"
            continue
        denied = mention.denied or any(sign.end == mention.start for sign in denying)
        told: Said = "no" if denied or (read_as == "biopsied" and _for_the_first_time(mention, history)) else "yes"
        seen |= {(read_as, told)} if read_as != "first" else {("biopsied", "no"), ("recurrence", "no")}
        if read_as == "biopsied":
            biopsied = told
        elif read_as == "recurrence":
            recurrence = told
        else:
            first = first or told == "yes"
    if tells_of_several(words) and any({(field, "yes"), (field, "no")} <= seen for field in ("biopsied", "recurrence")):
        # Two tumours with two histories: neither is the one of "the" tumour.
        return "unknown", "unknown"
    if biopsied == "unknown":
        biopsied = _from_biopsies(mentions, doubt, words)
    if first:
        biopsied = "no" if biopsied == "unknown" else biopsied
        recurrence = "no" if recurrence == "unknown" else recurrence
    return biopsied, recurrence


def _from_biopsies(mentions: tuple[Mention, ...], doubt: list[Mention], words: tuple[str, ...]) -> Said:
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


_REPORTING = frozenset(
    """
skicka skickar rapportera rapporterar lämna lämnar anmäla anmäler redovisa leverera ladda lämning leverans inlämning
submit submitting report reporting send sending upload delivery batch submission
""".split()
)
_NEXT = 3


def _first_report(mention: Mention, words: tuple[str, ...]) -> bool:
    """ "För första gången skicka in basaliom" tells of the sender, not of the tumour."""
    return bool(_REPORTING & set(words[mention.end : mention.end + _NEXT]))


_NEW = frozenset("ny nytt nya helt det en new brand".split())
_NEAR = 4


def _new_at_work(mention: Mention, mentions: tuple[Mention, ...], words: tuple[str, ...]) -> bool:
    """ "Helt ny här", "jag trodde det var nytt": no tumour near that could be new."""
    if not set(words[mention.start : mention.end]) <= _NEW:
        return False
    return not any(
        other.kind in ("tumour", "site") or (other.kind == "situation" and other is not mention)
        for other in mentions
        if other.end > mention.start - _NEAR and other.start < mention.end + _NEAR
    )


_SAMPLES = frozenset("biopsi biopsin biopsy prov provet sample specimen stans stansen punch px pad padet".split())


def _followed(mention: Mention, mentions: tuple[Mention, ...], words: tuple[str, ...]) -> bool:
    """ "Första provet lästes i juni, nu kom excisionen": the first sample was an earlier one."""
    of_sample = bool(_SAMPLES & set(words[mention.start : mention.end]))
    later = [each.start for each in mentions if each.concept == "situation/excision" and each.start > mention.end]
    return of_sample and bool(later) and not _SIDE_BY_SIDE & set(words[mention.end : mention.end + 1])


_NOUNS = frozenset("biopsy biopsies sample samples punch punches stans stansen stanser stansar".split())
_IN = frozenset(("i", "in", "på", "on", "av", "of"))


def _is_noun(mention: Mention, words: tuple[str, ...]) -> bool:
    """ "A biopsy", "tre stansar i en remiss": specimens spoken of, with the stem of "biopsied" and "sampled"."""
    return words[mention.start] in _NOUNS and set(words[mention.start + 1 : mention.end]) <= _IN


def _for_the_first_time(mention: Mention, history: list[Mention]) -> bool:
    """ "First time anyone sampled it": the sampling spoken of is the present one."""
    return any(other.concept == "situation/first-time" and 0 <= mention.start - other.end < _NEXT for other in history)


def _in_doubt(mention: Mention, doubt: list[Mention], words: tuple[str, ...]) -> bool:
    """Said to be unknown: "framgår inte om den är biopserad eller ett recidiv", "recidiv? vet inte"."""
    whether = bool(WHETHER & set(words[max(0, mention.start - _CLAUSE) : mention.start]))
    if whether and _left_open(words[mention.end :]):
        return True
    for sign in doubt:
        if whether and 0 <= sign.start - mention.end <= _SHORT_REACH:
            return True
        if sign.end <= mention.start:
            between = words[sign.end : mention.start]
            if len(between) <= _REACH_OF_DOUBT and "men" not in between and "but" not in between:
                return True
        elif set(words[mention.end : sign.start]) <= _BEFORE_DOUBT and sign.start - mention.end <= _SHORT_REACH:
            return True
    return False


def _left_open(following: tuple[str, ...]) -> bool:
    """After "om det är recidiv" or "whether it recurred": "eller inte", "or not", "står det inte ett ord"."""
    if following and following[0] in _STATED and _PLAIN_NOT & set(following[1:_REACH_OF_NOT]):
        return True
    return following[:1] in (("eller",), ("or",)) and bool(_PLAIN_NOT & set(following[1:2]))


def _only_named(mention: Mention, words: tuple[str, ...]) -> bool:
    """Named as something to be stated, not told: "ange om basaliomet är biopserat", "state whether it recurred"."""
    before = words[max(0, mention.start - _REACH_OF_DOUBT) : mention.start]
    whether = next((at for at in range(len(before) - 1, -1, -1) if before[at] in WHETHER), None)
    return whether is not None and len(before) - whether <= _CLAUSE and bool(STATING & set(before[:whether]))


def _denies(sign: Mention, history: list[Mention], words: tuple[str, ...]) -> bool:
    """Looks like doubt but denies: "på remissen står ej biopserat", with no "om" between."""
    return words[sign.end - 1] in _PLAIN_NOT and any(sign.end == mention.start for mention in history)
