"""What the pages found for a question tell, before it is routed: which goes first, and whether it is ours at all."""

from __future__ import annotations

from helpdesk.duty import AFTERWARDS, BESIDES_DUTY, DEADLINE_TOPICS, asks_report, compares_countries, told
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from helpdesk.thresholds import BEYOND_DOUBT, HEDGED, SURE, UNSURE
from knowledge.model import Guidance

_LIKE = 0.5
_OVERRULED = 0.6
_HARDLY = 0.15
_SHARED = 0.25


def one_subject(found: list[Candidate], guidance: Guidance) -> bool:
    """Whether the two likeliest pages, neither of them sure, state each other's facts: then either answers."""
    if len(found) < 2 or min(found[0].confidence, found[1].confidence) < UNSURE:
        return False
    first, second = (guidance.topics[each.topic] for each in found[:2])
    return (
        found[0].likelihood + found[1].likelihood >= _SHARED
        and first.outcome == second.outcome == "answered"
        and (second.id in (*first.carries, first.parent) or first.id in (*second.carries, second.parent))
    )


def likely_either(found: list[Candidate], guidance: Guidance) -> bool:
    """Whether one of the two likeliest pages surely answers, the first of them with facts: that one, and the other in
    a line."""
    if len(found) < 2 or found[0].confidence < UNSURE or guidance.topics[found[0].topic].outcome != "answered":
        return False
    either = found[0].likelihood + found[1].likelihood >= _OVERRULED
    return either and guidance.topics[found[1].topic].outcome != "out_of_scope"


def plainly_not_ours(best: Candidate, guidance: Guidance) -> bool:
    """Small talk between that asks for something else: "och vad blir det för väder i helgen?"."""
    return (
        guidance.topics[best.topic].outcome == "out_of_scope"
        and best.likelihood >= BEYOND_DOUBT
        and best.likeness >= _LIKE
    )


_HISTORY = (
    "situation/biopsied",
    "situation/biopsy",
    "situation/recurrence",
    "situation/first-time",
    "situation/later-excision",
    "situation/unknown",
)


def plainly_refused(best: Candidate, reading: Reading, guidance: Guidance) -> bool:
    """Whether a question that names a tumour and who asks is yet about what is not answered: "is Mohs surgery better
    than excision for a BCC?"."""
    asks = reading.this_case or reading.has("ask/whether", "ask/who", "ask/where")
    refused = guidance.topics[best.topic].outcome != "answered" and not (told(reading) and reading.has(*_HISTORY))
    own = any(mention.kind == "thing" and mention.concept not in BESIDES_DUTY for mention in reading.mentions)
    if not refused or (asks and not own) or compares_countries(reading):
        return False
    return best.confidence >= (HEDGED if own and not told(reading) else BEYOND_DOUBT)


def silent_all(found: list[Candidate], guidance: Guidance) -> bool:
    """Whether the likeliest pages, none of them sure, all tell that the guidance is silent: so it is, and which of them
    is meant changes little."""
    silent = [each for each in found if guidance.topics[each.topic].outcome == "page_silent"]
    unsure = UNSURE <= found[0].confidence < SURE
    return unsure and silent[:1] == found[:1] and sum(each.likelihood for each in silent) >= _OVERRULED


def answered_first(found: list[Candidate], guidance: Guidance) -> list[Candidate]:
    """`found` with a page that answers before one that is silent and hardly likelier: most questions have an answer."""
    if len(found) < 2 or found[0].confidence - found[1].confidence >= _HARDLY or found[1].topic in DEADLINE_TOPICS:
        return found
    silent, also_silent = (guidance.topics[each.topic].outcome != "answered" for each in found[:2])
    return [found[1], found[0], *found[2:]] if silent and not also_silent else found


def dated(found: list[Candidate], reading: Reading, guidance: Guidance) -> bool:
    """ "Which weekday is the deadline for 2028?": a year and when, and nothing else of ours that is asked."""
    near = {each.topic for each in found[:3]}
    refused = bool(found) and guidance.topics[found[0].topic].outcome == "out_of_scope"
    refused = refused and (bool(reading.kinds) or found[0].confidence < BEYOND_DOUBT)
    asked = bool(reading.years) and reading.has("ask/when") and reading.kinds != {"other"}
    of_day = bool(found) and found[0].topic == "silent-date-basis" and _asks_latest(reading)
    if of_day and asked and found[0].confidence < BEYOND_DOUBT and "bcc-deadline" in near:
        return True
    return refused and asked and "bcc-deadline" in near and not reading.has("thing/foreign")


_LATEST = frozenset("senast sista last latest due deadline inne inskickade inskickat".split())


def _asks_latest(reading: Reading) -> bool:
    return bool(_LATEST & {word.read for word in reading.words})


def refused_to_reporter(best: Candidate, reading: Reading, guidance: Guidance) -> bool:
    """Whether a clinic or laboratory that asks of a tumour to report would be refused for what it tells besides."""
    return (
        guidance.topics[best.topic].outcome != "answered"
        and best.likelihood < _OVERRULED
        and reading.case.role != "unknown"
        and reading.has("tumour/")
        and (asks_report(reading) or bool(_DO & {word.read for word in reading.words}))
        and not reading.has(*AFTERWARDS)
    )


_DO = frozenset(("göra", "gör", "do"))


def ours(best: Candidate, reading: Reading, guidance: Guidance) -> bool:
    """Whether anything in a question that no page is sure of belongs to our field."""
    return reading.has("thing/", "tumour/", "situation/", "role/") and (
        guidance.topics[best.topic].outcome != "out_of_scope"
    )
