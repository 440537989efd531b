"""The decision table's page: rows, conclusions and their wording, and the proof that every case reaches one row."""

from __future__ import annotations

from itertools import product

from knowledge.fields import Fields
from knowledge.front_matter import Page
from knowledge.model import LANGUAGES, Conclusion, DecisionRow, DecisionTable, PageText
from knowledge.problems import GuidanceProblem, nearest

COLUMNS: dict[str, tuple[str, ...]] = {
    "tumour": ("bcc", "other", "unknown"),
    "role": ("pathology", "laboratory", "clinic", "unknown"),
    "biopsied": ("yes", "no", "unknown"),
    "recurrence": ("yes", "no", "unknown"),
}
_HEADINGS = {"sv": "Svenska", "en": "English"}
_LONGEST_SAY = 20


def read_decisions(page: Page, problems: list[GuidanceProblem]) -> DecisionTable:
    """The table of `decisions.md`; gaps and overlaps are problems."""
    fields = Fields(page, page.values, problems)
    fields.only(("rows", "conclusions"))
    conclusions = {
        item.id: item for item in (_conclusion(entry, page, problems) for entry in fields.items("conclusions"))
    }
    rows: list[DecisionRow] = []
    for item in fields.items("rows"):
        item.only(("id", "tumour", "role", "biopsied", "recurrence", "conclusion"))
        named = item.text("conclusion")
        if named and named not in conclusions:
            item.fault("conclusion", f"{named!r} is not worded here", nearest(named, conclusions))
            continue
        admitted = {column: _admitted(item, column) for column in ("role", "biopsied", "recurrence")}
        rows.append(
            DecisionRow(item.text("id"), item.choice("tumour", COLUMNS["tumour"]), **admitted, conclusion=named)
        )
    _check_cover(rows, fields)
    return DecisionTable(tuple(rows), conclusions, page.file)


def _admitted(fields: Fields, column: str) -> frozenset[str] | None:
    raw = fields.raw(column)
    values = raw if isinstance(raw, list) else [raw]
    words = ["yes" if value is True else "no" if value is False else value for value in values]
    if words == ["any"]:
        return None
    for word in words:
        if word not in COLUMNS[column]:
            fields.fault(column, f"{word!r} is not allowed", nearest(str(word), ("any", *COLUMNS[column])))
    return frozenset(str(word) for word in words)


def _conclusion(fields: Fields, page: Page, problems: list[GuidanceProblem]) -> Conclusion:
    fields.only(("id", "reported", "topics"))
    name = fields.text("id")
    texts = {}
    for language in LANGUAGES:
        part = page.parts.get(_HEADINGS[language], {}).get(name)
        if part is None or not part.quote or not part.text:
            fields.fault(
                "id", f"{name!r} lacks its wording under # {_HEADINGS[language]}", f"write ## {name}, > line, answer"
            )
        elif len(part.quote.split()) > _LONGEST_SAY:
            message = f"the line to say has {len(part.quote.split())} words"
            problems.append(GuidanceProblem(page.file, part.line, name, message, f"at most {_LONGEST_SAY}"))
        texts[language] = PageText(part.quote if part else "", part.text if part else "")
    return Conclusion(name, fields.words("topics", 1), fields.choice("reported", ("yes", "no", "depends")), texts)


def _check_cover(rows: list[DecisionRow], fields: Fields) -> None:
    for case in product(*COLUMNS.values()):
        tumour, role, biopsied, recurrence = case
        found = [
            row.id
            for row in rows
            if row.tumour == tumour
            and (row.role is None or role in row.role)
            and (row.biopsied is None or biopsied in row.biopsied)
            and (row.recurrence is None or recurrence in row.recurrence)
        ]
        if len(found) != 1:
            told = ", ".join(f"{name} {value}" for name, value in zip(COLUMNS, case, strict=True))
            reached = f"rows {', '.join(found)}" if found else "no row"
            fields.fault("rows", f"{told} reaches {reached}", "every case must reach exactly one row")
