"""The smaller kinds of pages: sources, glossary terms, sister registers, vocabulary, told histories."""

from __future__ import annotations

from knowledge.fields import Fields, body_text
from knowledge.front_matter import Page
from knowledge.model import Concept, Register, Source, Term, Told
from knowledge.problems import GuidanceProblem

_STATUSES = ("official_page", "statute", "practice", "explanation")
_READS_AS = {
    "tumour": ("bcc", "other", "either", "unknown"),
    "role": ("pathology", "laboratory", "clinic"),
    "situation": ("biopsied", "recurrence", "first"),
}


def read_sources(page: Page, problems: list[GuidanceProblem]) -> list[Source]:
    """Every source of `sources.md`."""
    fields = Fields(page, page.values, problems)
    fields.only(("sources",))
    return [_source(item) for item in fields.items("sources")]


def _source(fields: Fields) -> Source:
    fields.only(("id", "publisher", "title", "url", "status", "date", "checked_on"))
    url = fields.text("url")
    if url and not url.startswith(("https://", "http://")):
        fields.fault("url", "is no web address", "begin it with https://")
    dated = fields.raw("date")
    return Source(
        fields.text("id"),
        fields.text("publisher"),
        fields.text("title"),
        url,
        fields.choice("status", _STATUSES),  # type: ignore[arg-type]
        "undated" if dated == "undated" else fields.day("date").isoformat(),
        fields.day("checked_on"),
    )


def read_term(page: Page, problems: list[GuidanceProblem]) -> Term:
    """A glossary page."""
    fields = Fields(page, page.values, problems)
    fields.only(("id", "names", "source", "see"))
    return Term(
        fields.identifier(),
        fields.phrases("names"),
        body_text(page, problems),
        fields.text("source"),
        fields.text("see", "") or None,
        page.file,
    )


def read_register(page: Page, problems: list[GuidanceProblem]) -> Register:
    """A sister register's page."""
    fields = Fields(page, page.values, problems)
    fields.only(("id", "title", "names", "questions"))
    return Register(
        fields.identifier(),
        fields.bilingual("title"),
        fields.phrases("names"),
        body_text(page, problems),
        page.file,
        fields.phrases("questions", 0),
    )


_TOLD = ("yes", "no", "open", "untold")


def read_histories(page: Page, problems: list[GuidanceProblem]) -> list[Told]:
    """The labelled pieces of told cases in `histories.md`."""
    fields = Fields(page, page.values, problems)
    fields.only(("histories",))
    found = []
    for item in fields.items("histories"):
        item.only(("biopsied", "recurrence", "pieces"))
        biopsied, recurrence = item.choice("biopsied", _TOLD), item.choice("recurrence", _TOLD)
        found.append(Told(biopsied, recurrence, item.phrases("pieces")))
    return found


def read_vocabulary(page: Page, problems: list[GuidanceProblem]) -> list[Concept]:
    """The concepts of a vocabulary page."""
    fields = Fields(page, page.values, problems)
    fields.only(("kind", "concepts"))
    kind = fields.text("kind")
    concepts = []
    for item in fields.items("concepts"):
        item.only(("id", "label", "words", "reads_as", "answered_by"))
        name = item.text("id")
        if not name.startswith(f"{kind}/"):
            item.fault("id", f"{name!r} is not of this page's kind", f"begin it with {kind}/")
        read_as = item.text("reads_as", "")
        if read_as and read_as not in _READS_AS.get(kind, ()):
            item.fault("reads_as", f"{read_as!r} is not allowed", f"one of: {', '.join(_READS_AS.get(kind, ()))}")
        answered_by = item.text("answered_by", "") or None
        concepts.append(
            Concept(name, item.bilingual("label"), item.phrases("words", 0), read_as, answered_by, page.file)
        )
    return concepts
