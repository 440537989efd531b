"""The case told over the turns of a conversation."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.conversation import Context
from helpdesk.decisions import Case, TumourKind


def merged_case(before: Case, now: Case) -> Case:
    """The case so far with what is told now; another kind of tumour starts a new case for the same role."""
    telling = (now.biopsied, now.recurrence) != ("unknown", "unknown")
    # "Kliniken svarade: aldrig biopserat" tells of the tumour; whose duty is asked stays.
    role = before.role if before.role != "unknown" and (telling or now.role == "unknown") else now.role
    if "unknown" not in (now.tumour, before.tumour) and now.tumour != before.tumour:
        return replace(now, role=role)
    return Case(
        now.tumour if now.tumour != "unknown" else before.tumour,
        role,
        now.biopsied if now.biopsied != "unknown" else before.biopsied,
        now.recurrence if now.recurrence != "unknown" else before.recurrence,
    )


def kinds_so_far(context: Context) -> frozenset[TumourKind]:
    """The kind of tumour that the turns before were about; empty where none was told."""
    return frozenset() if context.case.tumour == "unknown" else frozenset({context.case.tumour})
