"""The pages that answer for the kinds of tumour asked about, and what may be meant instead."""

from __future__ import annotations

from helpdesk.reading.days import dates_named
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from helpdesk.thresholds import HEDGED, NEXT
from knowledge.model import Guidance, Topic

_NO_KIND = frozenset({"tumour/any", "tumour/other", "tumour/notification"})


def for_kinds(topic: str, reading: Reading, guidance: Guidance) -> tuple[str, ...]:
    """The page for the kind of tumour asked about, and its counterpart too where both kinds are asked about."""
    page = guidance.topics[topic]
    if (
        page.applies_to == "bcc"
        and page.counterpart
        and reading.has("tumour/any", "tumour/skin-cancer")
        and not reading.kinds
    ):
        both = (topic, page.counterpart)
        return both[::-1] if reading.polarity.yes_no and names_last_day(reading, page) else both
    if page.counterpart is None or page.applies_to == "any" or not reading.kinds:
        return (topic,)
    pages = {page.applies_to: topic, guidance.topics[page.counterpart].applies_to: page.counterpart}
    wanted = tuple(pages[kind] for kind in ("bcc", "other") if kind in reading.kinds and kind in pages)
    return wanted or (topic,)


def names_last_day(reading: Reading, page: Topic) -> bool:
    last_day = page.facts.deadline
    return last_day is not None and (last_day.month, last_day.day) in dates_named(reading.text)


def answered_by(reading: Reading, lexicon: Lexicon, guidance: Guidance) -> str:
    """The topic of a tumour that the decision table alone does not settle: metastases, diagnoses not named."""
    if reading.kinds != {"other"}:
        return ""
    named = {m.concept for m in reading.mentions if m.kind == "tumour" and not m.denied} - _NO_KIND
    topics = {lexicon.answered_by.get(concept, "") for concept in named}
    if "" in topics:
        # A polyp beside a cancer changes nothing; a metastasis does.
        topics = {topic for topic in topics if topic and guidance.topics[topic].outcome == "answered"}
    return next(iter(sorted(topics)), "")


def meant_instead(found: list[Candidate], topics: tuple[str, ...], guidance: Guidance) -> str:
    """The page that may be meant instead of one that is not certain; "" where none is likely or it says the same."""
    if found[0].confidence >= HEDGED or len(found) < 2 or found[1].confidence < NEXT:
        return ""
    page = guidance.topics[found[1].topic]
    told = {other for topic in topics for other in (topic, guidance.topics[topic].parent)}
    told |= {other for topic in topics for other in guidance.topics[topic].carries}
    return "" if page.id in told or page.outcome == "out_of_scope" else page.id
