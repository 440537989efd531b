"""Who reports what: a case read against the decision table of the guidance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from knowledge.model import DecisionRow, DecisionTable

TumourKind = Literal["bcc", "other", "unknown"]
Role = Literal["pathology", "laboratory", "clinic", "unknown"]
Known = Literal["yes", "no", "unknown"]


@dataclass(frozen=True)
class Case:
    """What the table decides on. `role` is who asks or would report; the other two are about this very tumour."""

    tumour: TumourKind = "unknown"
    role: Role = "unknown"
    biopsied: Known = "unknown"
    recurrence: Known = "unknown"


def matching_rows(table: DecisionTable, case: Case) -> tuple[DecisionRow, ...]:
    """Every row that holds for `case`; exactly one in a table that passed the checks."""
    return tuple(
        row
        for row in table.rows
        if row.tumour in (case.tumour, "any")
        and (row.role is None or case.role in row.role)
        and (row.biopsied is None or case.biopsied in row.biopsied)
        and (row.recurrence is None or case.recurrence in row.recurrence)
    )


def decide(table: DecisionTable, case: Case) -> DecisionRow:
    """The row that decides `case`.

    Raises LookupError where no row holds: `helpdesk check` refuses such a table.
    """
    rows = matching_rows(table, case)
    if not rows:
        raise LookupError(f"no row of the decision table holds for {case}")
    return rows[0]


def deciding_fields(table: DecisionTable, case: Case) -> tuple[str, ...]:
    """The unknown fields of `case` whose answer would change the conclusion, in the order they are best asked."""
    current = decide(table, case).conclusion
    deciding = []
    for name, values in _ASKED:
        if getattr(case, name) != "unknown":
            continue
        if any(decide(table, told(case, name, value)).conclusion != current for value in values):
            deciding.append(name)
    return tuple(deciding)


_ASKED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tumour", ("bcc", "other")),
    ("role", ("pathology", "clinic", "laboratory")),
    ("biopsied", ("yes", "no")),
    ("recurrence", ("yes", "no")),
)


CHOICES = {
    "tumour": ("bcc", "other"),
    "role": ("pathology", "clinic"),
    "biopsied": ("yes", "no", "unknown"),
    "recurrence": ("yes", "no", "unknown"),
}
"""The values that each field of a case can be asked for, in the order they are offered."""


def told(case: Case, name: str, value: str) -> Case:
    """`case` with the field `name` known to be `value`."""
    changed: Any = {name: value}
    return replace(case, **changed)
