"""Which other register of Socialstyrelsen a question means: by its name, or by what it holds."""

from __future__ import annotations

from helpdesk.duty import told
from helpdesk.examples import REGISTER
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from helpdesk.thresholds import CERTAIN, SURE

_REGISTER = ("regist", "statisti")
_SHORT_NAME = 4


def register_named(reading: Reading, best: Candidate | None) -> str:
    """The sister register that is named; "" where a case of ours is told, or asked about plainly, beside a word of
    everyday use: "a BCC from a nursing home", "the basal cell delivery, which file format?"."""
    plainly = best is not None and best.confidence >= CERTAIN
    case_told = reading.case.role != "unknown" and (told(reading) or reading.this_case)
    of_ours = bool(reading.kinds) and (plainly or case_told) and not reading.has("thing/register", "thing/the-register")
    for mention in reading.mentions:
        if mention.kind != "register":
            continue
        said = [word.read for word in reading.words[max(0, mention.start) : mention.end]]
        by_name = all(len(word) <= _SHORT_NAME for word in said)
        by_name = by_name or any(part in word for word in said for part in _REGISTER)
        if mention.start < 0 or by_name or not of_ours:
            return mention.concept.partition("/")[2]
    return ""


def register_described(found: list[Candidate], tumour_named: bool) -> str:
    """The concept of the sister register that a question describes without naming it; empty where it describes none."""
    best = found[0] if found else None
    if best is None or not best.topic.startswith(REGISTER):
        return ""
    # A named tumour makes it likelier that ours is meant.
    return best.topic if best.confidence >= (CERTAIN if tumour_named else SURE) else ""
