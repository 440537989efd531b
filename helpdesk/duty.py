"""Whether a question is about the duty to report: whether, by whom, where to, by when.

Then the decision table answers, and not a page, wherever enough of the case is told.
"""

from __future__ import annotations

from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from helpdesk.thresholds import BEYOND_DOUBT, CERTAIN, SURE

DEADLINE_TOPICS = ("bcc-deadline", "tumour-deadline", "deadline-weekend")
DUTY_TOPICS = frozenset(
    {
        "bcc-who-reports",
        "bcc-which-cases",
        "bcc-new-tumour",
        "tumour-where",
        "tumour-who-reports",
        "tumour-laboratory",
        "register-scope",
    }
)
"""The topics whose questions the decision table can answer for a particular case."""
BESIDES_DUTY = frozenset(
    {
        "thing/report",
        "thing/register",
        "thing/the-register",
        "thing/referral",
        "thing/obligation",
        "thing/voluntary",
        "thing/duty-to-state",
        "thing/region",
    }
)
"""Things that a question about the duty to report may mention and still be about the duty."""
AFTERWARDS = ("thing/late", "thing/extension", "thing/penalty", "thing/correct")
_NO_DOUBT = 0.95
_WHO_AND_WHERE = frozenset({"tumour-where", "tumour-who-reports", "tumour-laboratory", "register-scope"})
FEW = 2
"""So few words besides those we know leave little else to be asked."""
_OTHER_ASPECTS = ("ask/when", "ask/how", "ask/why", "ask/what-is", "ask/how-many")
_HERE = frozenset("here här sverige sweden swedish svenska like likadant samma same".split())
_ALSO, _US = frozenset("also också either heller too även".split()), frozenset("us we our vi oss vår våra".split())


def asks_duty(reading: Reading, best: Candidate | None, intent: str) -> bool:
    """Whether the question is whether, by whom or where to something is reported, and tells enough to be decided."""
    if best is None:
        return False
    if _asks_who_states(reading, best):
        return False
    things = {mention.concept for mention in reading.mentions if mention.kind == "thing"} - BESIDES_DUTY
    if compares_countries(reading):
        things -= {"thing/foreign"}
    topical = best.topic in DUTY_TOPICS
    whether = reading.has("ask/whether") or (reading.polarity.yes_no and reading.has("thing/report"))
    if intent in DUTY_TOPICS and reading.kinds and not reading.has("ask/"):
        return True
    if _tells_story(reading, things, whether) or (compares_countries(reading) and reading.polarity.yes_no):
        return True
    abroad = reading.has("thing/foreign") and not compares_countries(reading)
    named = reading.case.role != "unknown" and len(reading.kinds) == 1 and not abroad
    if named and reading.kinds == {"other"} and not things:
        asked = reading.has("ask/where", "ask/whether") and best.confidence < BEYOND_DOUBT
        if best.topic in _WHO_AND_WHERE or asked:
            return True
    sure = best.confidence >= BEYOND_DOUBT and "bcc" not in reading.kinds
    duplicate = best.topic == "quality-register" and best.confidence >= CERTAIN
    if named and reading.has("ask/whether") and not sure and not duplicate:
        return True
    if reading.has(*_OTHER_ASPECTS) and not whether:
        return False
    plainly = reading.kinds and reading.has("ask/whether") and not things and len(reading.residue) <= FEW
    if plainly and best.topic not in DEADLINE_TOPICS:
        return True
    if reading.kinds == {"other"} and topical and not things:
        return reading.has("ask/where", "ask/who") or whether
    one_case = reading.this_case and reading.polarity.yes_no and not (reading.has("ask/when") or reading.years)
    if best.topic in DEADLINE_TOPICS and best.confidence >= SURE and not one_case:
        return False
    if not topical and best.confidence >= BEYOND_DOUBT and not (reading.this_case or compares_countries(reading)):
        return False
    if len(reading.kinds) > 1 and not things and (whether or reading.has("ask/who", "ask/where")):
        return True
    if reading.this_case and reading.kinds and reading.case.role != "unknown" and not things:
        return whether or reading.polarity.yes_no
    if things and not (topical and best.confidence >= SURE):
        return False
    asks = whether or reading.has("ask/who", "ask/where", "thing/report") or reading.polarity.yes_no
    if not topical and best.confidence >= SURE and not (reading.kinds and whether and best.confidence < CERTAIN):
        return not reading.kinds and names_either(reading) and asks
    if not reading.kinds:
        return _tumour_undecided(reading, intent, whether)
    if len(reading.kinds) > 1 or reading.case.role != "unknown" or reading.this_case:
        return asks
    return whether


def _asks_who_states(reading: Reading, best: Candidate) -> bool:
    """Whether what the referral must state is asked, and no case told that could be decided."""
    surely = best.topic == "bcc-clinician-duty" and best.confidence >= BEYOND_DOUBT
    if surely and best.confidence >= _NO_DOUBT and reading.has("thing/duty-to-state", "thing/referral"):
        return not (reading.this_case or reading.not_known or reading.left_open)
    stated = reading.has("ask/who") or (reading.has("thing/duty-to-state") and reading.case.role == "unknown")
    stated = stated or (reading.has("thing/referral") and not told(reading))
    return surely and stated and not (reading.not_known or reading.left_open)


def asks_due_day(reading: Reading, best: Candidate | None, followed: bool) -> bool:
    """Whether a question about the duty asks for its last day: "när skulle den ha rapporterats?", "vilket års … i mars
    2027?"."""
    if best is None or reading.kinds == {"other"} or reading.has("thing/late", "thing/extension", "thing/open"):
        return False
    if followed and reading.kinds and reading.years and reading.has("ask/when"):
        return True
    if best.topic not in (*DUTY_TOPICS, "bcc-since-2004", "bcc-how-to-submit"):
        return False
    if any(asked.kind == "due" for asked in reading.years) or (reading.years and reading.has("ask/when")):
        return True
    if reading.kinds == {"bcc"} and reading.case.role == "clinic" and not told(reading):
        return reading.has("ask/when") and not reading.has("ask/whether", "ask/who", "ask/where", "ask/how")
    reported = "yes" not in (reading.case.biopsied, reading.case.recurrence)
    due = reading.has("ask/when") and not reading.has("ask/whether") and told(reading) and reported
    return due and not untold(reading)


_LAST = frozenset("sista sist last latest senast final".split())
_BEFORE = frozenset("före innan before ahead".split())


def asks_last_call(reading: Reading) -> bool:
    """Whether it is asked when the desk last answers the phone before the last day."""
    said = {word.read for word in reading.words}
    return reading.has("thing/phone", "thing/open") and bool(_LAST & said) and bool(_BEFORE & said)


def asks_due_day_of_others(reading: Reading, best: Candidate | None) -> bool:
    """Whether the last day for tumours other than BCC is asked for."""
    if best is None or reading.kinds != {"other"} or reading.has("thing/late", "thing/extension", "thing/open"):
        return False
    if not reading.has("ask/when"):
        return False
    elsewhere = reading.has("ask/where", "ask/who", "ask/whether", "ask/how", "ask/why")
    surely = best.topic == "tumour-deadline" and best.confidence >= CERTAIN
    return surely or (not elsewhere and best.topic in (*DUTY_TOPICS, *DEADLINE_TOPICS))


def tells_of_duty(reading: Reading) -> bool:
    """A case told without a clear question: whose duty it is can still be said."""
    if reading.has("thing/treatment", "thing/foreign", "thing/own-case", *_OTHER_ASPECTS) or len(reading.kinds) != 1:
        return False
    asks = asks_report(reading) or reading.has(
        "thing/register", "thing/the-register", "thing/filip", "role/rcc", "role/board"
    )
    plainly = reading.has("thing/report") and (
        reading.has("ask/whether", "ask/who", "ask/where") or reading.polarity.yes_no
    )
    return asks and (reading.case.role != "unknown" or reading.this_case or plainly)


def told_by(reading: Reading) -> bool:
    """Whether it is told who asks, or that one case is asked about."""
    asks = reading.this_case or reading.polarity.yes_no or reading.text.rstrip().endswith("?")
    return reading.case.role != "unknown" and asks


_PLACES_AND_PAPERS = frozenset({"thing/filip", "thing/own-case"})
_POINTING = frozenset("it den denna this".split())


def untold(reading: Reading) -> bool:
    """One tumour, of a kind that is not told, to be sent somewhere or reported or not."""
    things = {mention.concept for mention in reading.mentions if mention.kind == "thing"} - BESIDES_DUTY
    things -= _PLACES_AND_PAPERS
    named = reading.has("tumour/", "role/", "situation/", "site/") or bool(reading.residue)
    whether = reading.has("ask/whether") and reading.polarity.yes_no
    bare = (reading.has("thing/report") or whether) and not named
    this_one = reading.has("tumour/any") and bool(_POINTING & {word.read for word in reading.words})
    one_told = told(reading) and reading.case.role != "unknown" and reading.has("tumour/any")
    one = reading.this_case or names_either(reading) or bare or this_one or one_told
    asks_day = reading.has("ask/when") and not (told(reading) or reading.this_case)
    pointed = one and not reading.kinds and not things and not reading.years and not asks_day
    this_tumour = told(reading) or (names_either(reading) and reading.this_case)
    one_place = reading.has("role/board") != reading.has("role/rcc") and not this_tumour
    elsewhere = one_place or reading.has("region/", "thing/obligation", "thing/voluntary", "thing/phone", "thing/open")
    asks = reading.has("ask/where", "ask/whether") or (one and reading.has("ask/who") and reading.has("tumour/"))
    asks = asks or (told(reading) and (reading.polarity.yes_no or (one_told and "?" in reading.text)))
    return pointed and asks and not elsewhere


def told(reading: Reading) -> bool:
    """Whether the tumour's history is told, or said not to be known."""
    case = reading.case
    return (
        case.biopsied != "unknown"
        or case.recurrence != "unknown"
        or reading.left_open
        or (reading.not_known and reading.has("situation/biopsied", "situation/recurrence", "situation/biopsy"))
    )


def names_either(reading: Reading) -> bool:
    return reading.has("tumour/skin-cancer")


def asks_report(reading: Reading) -> bool:
    return reading.has("ask/whether", "ask/who", "ask/where", "thing/report")


def _tells_story(reading: Reading, things: set[str], whether: bool) -> bool:
    """Whether a BCC's history is told, or told not to be known, so that the table decides whatever else is said."""
    if reading.kinds != {"bcc"} or not told(reading) or reading.has("ask/why", "ask/how-many", *AFTERWARDS):
        return False
    if reading.has("thing/phone", "thing/open") and reading.has("ask/when"):
        return False
    known = "unknown" not in (reading.case.role, reading.case.biopsied, reading.case.recurrence)
    if reading.has("ask/who") and reading.has("thing/duty-to-state") and not known:
        return False
    if reading.case.role != "unknown":
        return True
    return not things and (whether or reading.this_case or not reading.has("ask/how", "ask/when", "ask/what-is"))


def _tumour_undecided(reading: Reading, intent: str, whether: bool) -> bool:
    """Whether the kind of tumour decides and is not told: it is asked for."""
    if reading.has("thing/obligation", "role/board", "role/rcc") or intent:
        return False
    if reading.this_case or names_either(reading):
        return reading.has("ask/where") or whether
    return reading.has("ask/where") and not reading.has("tumour/any") and len(reading.residue) <= FEW


def compares_countries(reading: Reading) -> bool:
    """Another country named to compare with ours: "here it isn't reportable either, right?"."""
    said = {word.read for word in reading.words}
    ours = bool(_HERE & said) or (bool(_ALSO & said) and bool(_US & said))
    return reading.has("thing/foreign") and ours and bool(reading.kinds)
