"""A topic page: from a file taken apart to a `Topic`, every fault noted."""

from __future__ import annotations

import re

from knowledge.fields import Fields
from knowledge.front_matter import Page
from knowledge.model import (
    LANGUAGES,
    Citation,
    Claims,
    ContactHours,
    Cue,
    Facts,
    PageText,
    PhoneSlot,
    Topic,
    YearlyDeadline,
)
from knowledge.problems import GuidanceProblem, nearest

_KEYS = """
id title group order outcome strength contact applies_to counterpart parent sources facts keywords questions
suggestions carries answered_yes answered_no claims
""".split()
GROUPS = ("bcc", "filip", "tumours", "data", "secrecy", "law", "contact", "beyond")
_HEADINGS = {"sv": ("Svenska", "Mer"), "en": ("English", "More")}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONGEST_SAY = 20
FEWEST_QUESTIONS = 8
PLACEHOLDERS = ("phone", "email", "hours", "deadline")
_CUE_PART = re.compile(r"[^\W_]+\.?|[a-z]+/[a-z0-9-]+")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def read_topic(page: Page, problems: list[GuidanceProblem]) -> Topic:
    """The topic of `page`; its faults are added to `problems`."""
    fields = Fields(page, page.values, problems)
    fields.only(_KEYS)
    return Topic(
        id=fields.identifier(),
        title=fields.bilingual("title"),
        text={language: _text(page, language, problems) for language in LANGUAGES},
        citations=tuple(_citation(item) for item in fields.items("sources")),
        questions=fields.phrases("questions", FEWEST_QUESTIONS),
        keywords=fields.phrases("keywords"),
        group=fields.choice("group", GROUPS),
        order=fields.number("order", 1, 9999),
        outcome=fields.choice("outcome", ("answered", "page_silent", "out_of_scope"), "answered"),
        strength=fields.choice("strength", ("must", "recommended", "allowed", "can", "fact"), "fact"),
        contact=fields.choice("contact", ("desk", "rcc", "none"), "desk"),
        applies_to=fields.choice("applies_to", ("bcc", "other", "any"), "any"),
        parent=fields.text("parent", "") or None,
        counterpart=fields.text("counterpart", "") or None,
        suggestions=fields.words("suggestions"),
        carries=fields.words("carries"),
        answered_yes=fields.phrases("answered_yes", 0),
        answered_no=fields.phrases("answered_no", 0),
        claims=_claims(fields.inner("claims")) if fields.raw("claims") is not None else Claims(),
        facts=_facts(fields.inner("facts")) if fields.raw("facts") is not None else Facts(),
        file=page.file,
    )


def _citation(fields: Fields) -> Citation:
    fields.only(("source", "section", "evidence"))
    raw = fields.raw("evidence") or []
    if not isinstance(raw, list) or not all(
        isinstance(fact, list) and fact and all(isinstance(s, str) for s in fact) for fact in raw
    ):
        fields.fault("evidence", "is no list of lists of spellings", '- ["31 mars"]')
        raw = []
    return Citation(fields.text("source"), fields.text("section"), tuple(tuple(fact) for fact in raw))


def _claims(fields: Fields) -> Claims:
    fields.only(("default", "holds", "fails"))
    default = fields.raw("default")
    if default is not None and not isinstance(default, bool):
        fields.fault("default", f"{default!r} is neither true nor false", "leave the key out where neither is safe")
    return Claims(default if isinstance(default, bool) else None, _cues(fields, "holds"), _cues(fields, "fails"))


def _cues(fields: Fields, key: str) -> tuple[Cue, ...]:
    cues = []
    for number, cue in enumerate(fields.words(key)):
        parts = tuple(sorted(set(cue.lower().split())))
        for part in parts:
            if not _CUE_PART.fullmatch(part):
                fields.fault(
                    f"{key}.{number}",
                    f"{part!r} is neither a word nor a concept",
                    "letters and digits, a full stop after a whole word; or an id such as thing/consent",
                )
        if parts in cues:
            fields.fault(f"{key}.{number}", f"{cue!r} stands twice", "keep one")
        cues.append(parts)
    return tuple(cues)


def _facts(fields: Fields) -> Facts:
    fields.only(("deadline", "contact", "email"))
    deadline = contact = None
    if fields.raw("deadline") is not None:
        inner = fields.inner("deadline")
        inner.only(("kind", "month", "day", "years_after", "first_year"))
        inner.choice("kind", ("yearly",))
        month = inner.number("month", 1, 12)
        # 29 February is no last day: it does not come every year.
        longest = 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
        deadline = YearlyDeadline(
            month,
            inner.number("day", 1, longest),
            inner.number("years_after", 0, 5),
            inner.number("first_year", 1900, 2100),
        )
    if fields.raw("contact") is not None:
        inner = fields.inner("contact")
        inner.only(("phone", "hours"))
        contact = ContactHours(inner.text("phone"), _slots(inner))
    return Facts(deadline, contact, fields.text("email", "") or None)


def _slots(fields: Fields) -> tuple[PhoneSlot, ...]:
    slots = []
    for item in fields.items("hours"):
        item.only(("day", "opens", "closes"))
        slot = PhoneSlot(_DAYS.index(item.choice("day", _DAYS)), item.clock("opens"), item.clock("closes"))
        if slot.opens >= slot.closes:
            item.fault("closes", "is not after opens")
        slots.append(slot)
    return tuple(sorted(slots, key=lambda slot: (slot.weekday, slot.opens)))


def _text(page: Page, language: str, problems: list[GuidanceProblem]) -> PageText:
    heading, more = _HEADINGS[language]
    parts = page.parts.get(heading)
    if parts is None:
        problems.append(GuidanceProblem(page.file, 1, "", f"no # {heading}", "write both languages"))
        return PageText("", "")
    first = parts[""]
    if not first.quote:
        problems.append(
            GuidanceProblem(page.file, first.line, "", f"no line to say under # {heading}", "begin with > and the line")
        )
    if len(first.quote.split()) > _LONGEST_SAY:
        message = f"the line to say has {len(first.quote.split())} words"
        problems.append(GuidanceProblem(page.file, first.line, "", message, f"at most {_LONGEST_SAY}"))
    if not first.text:
        problems.append(GuidanceProblem(page.file, first.line, "", f"no answer under # {heading}"))
    for other in parts:
        if other and other != more:
            problems.append(
                GuidanceProblem(
                    page.file, parts[other].line, "", f"## {other} is no known heading", nearest(other, [more])
                )
            )
    for part in parts.values():
        for found in _PLACEHOLDER.findall(f"{part.quote}\n{part.text}"):
            if found not in PLACEHOLDERS:
                problems.append(
                    GuidanceProblem(
                        page.file, part.line, "", f"{{{found}}} is no known placeholder", nearest(found, PLACEHOLDERS)
                    )
                )
    return PageText(first.quote, first.text, parts[more].text if more in parts else "")
