"""A question as read: everything that answering needs to know about it, in one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from helpdesk.decisions import Case, TumourKind
from knowledge.model import Language

if TYPE_CHECKING:
    from helpdesk.reading.mentions import Mention
    from helpdesk.reading.words_read import WordRead
    from helpdesk.reading.year_asked import YearAsked


QUESTION_WORDS = frozenset(
    "vad vilken vilka vilket hur var vart vem när varför what which how where who when why whom whose".split()
)
"""Words that ask for something else than a yes or a no."""


@dataclass(frozen=True)
class Utterance:
    """The words of a question as read, its language, the positions where sentences begin, and the stretches of words
    between marks."""

    words: tuple[str, ...]
    language: Language
    starts: frozenset[int] = frozenset()
    stretches: tuple[range, ...] = ()


@dataclass(frozen=True)
class Polarity:
    """Whether a yes or no is wanted, whether the question denies ("ska inte …?"), and whether it asks to confirm a
    statement ("stämmer det att …?") or turns round what it names ("slipper vi …?"), so that yes and no are said
    about the right thing. `asked` holds the positions of the words that ask, none where all of the text does."""

    yes_no: bool = False
    denied: bool = False
    confirms: bool = False
    reverses: bool = False
    asked: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Reading:
    """A question as read.

    `residue` holds the stems of content words that no concept explains; `kinds` the kinds of tumour asked about (the
    case names one only where there is one); `this_case` whether the question is about one case rather than the rule;
    `left_open` whether something of the tumour's history is said not to be known, `not_known` whether anything is.
    """

    text: str
    language: Language
    words: tuple[WordRead, ...] = ()
    mentions: tuple[Mention, ...] = ()
    residue: tuple[str, ...] = ()
    years: tuple[YearAsked, ...] = ()
    case: Case = field(default_factory=Case)
    kinds: frozenset[TumourKind] = frozenset()
    this_case: bool = False
    not_known: bool = False
    left_open: bool = False
    polarity: Polarity = field(default_factory=Polarity)

    @property
    def concepts(self) -> frozenset[str]:
        """The ids of all concepts mentioned."""
        return frozenset(mention.concept for mention in self.mentions)

    def has(self, *concepts: str) -> bool:
        """Whether any of `concepts` (ids, or kinds ending in a slash) is mentioned."""
        return any(
            mention.concept == concept or (concept.endswith("/") and mention.concept.startswith(concept))
            for mention in self.mentions
            for concept in concepts
        )

    @property
    def as_read(self) -> str:
        """The words as read, joined by single blanks."""
        return " ".join(word.read for word in self.words)

    @property
    def corrections(self) -> tuple[tuple[str, str], ...]:
        """The words that were read as other words than typed."""
        return tuple((word.typed, word.read) for word in self.words if word.corrected)
