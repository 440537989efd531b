"""What a short answer to the assistant's own question tells of the case."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.case_so_far import kinds_so_far, merged_case
from helpdesk.conversation import Context
from helpdesk.decisions import Known, told
from helpdesk.reading.question import Reading

_YES = frozenset(["ja", "japp", "jepp", "jo", "yes", "yep", "yeah", "jajamän", "precis", "stämmer"])
_NO = frozenset(["nej", "nä", "nope", "no", "inte", "ej", "not"])


def replied(reading: Reading, context: Context) -> Reading | None:
    """A bare yes, no or "don't know" to the question that the last answer asked; None for anything else."""
    words = [word.read for word in reading.words]
    if context.asked not in ("biopsied", "recurrence") or len(words) > 8:
        return None
    if getattr(reading.case, context.asked) != "unknown" and not (words and words[0] in _YES | _NO):
        return None
    reading = replace(reading, kinds=reading.kinds or kinds_so_far(context))
    answer: Known
    if context.asked == "biopsied" and reading.case.biopsied == "unknown" and reading.has("situation/biopsy"):
        told_now = told(merged_case(context.case, reading.case), "biopsied", "yes")
        return replace(reading, case=told_now, this_case=True)
    if reading.not_known:
        return replace(reading, case=merged_case(context.case, reading.case), this_case=True)
    if words and words[0] in _YES:
        answer = "yes"
    elif words and (words[0] in _NO or (len(words) <= 4 and _NO & set(words))):
        answer = "no"
    else:
        return None
    case = merged_case(context.case, reading.case)
    return replace(reading, case=told(case, context.asked, answer), this_case=True)
