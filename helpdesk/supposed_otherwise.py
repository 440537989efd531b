""" "And if not?": the case of the turn before with what was told of it turned round."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.conversation import Context
from helpdesk.decisions import Case

_FILLING = frozenset(
    """
    and och men but ok okej okay so så hm då then what vad happens händer is det den it they in i that this case fall
    fallet
    """.split()
)
_PHRASES_NOT_SO = "if not, om inte, annars, otherwise, if was not, if has not, om inte är, om är inte, om nej, if no"
_PHRASES_SO = "if, if so, if was, if were, if has, if yes, om är, om var, om har, om ja"
_NOT_SO = frozenset(_PHRASES_NOT_SO.split(", "))
_SO = frozenset(_PHRASES_SO.split(", "))


def supposed_otherwise(words: list[str], context: Context) -> Case | None:
    """The case that "and if not?" or "om den är det då?" supposes; None for anything else, or where no BCC was told of.

    "If not" denies what was told, or what is not known; "if it is" supposes an earlier biopsy where none was.
    """
    case = context.case
    if context.intent != "decision" or case.tumour != "bcc":
        return None
    left = " ".join(word for word in words if word not in _FILLING or word == "är")
    if left in _NOT_SO:
        return replace(case, biopsied="no", recurrence="no")
    if left in _SO and case.biopsied != "yes":
        return replace(case, biopsied="yes")
    return None
