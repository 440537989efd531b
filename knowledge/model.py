"""What the guidance consists of, as plain frozen values.

Every value here is read from Markdown pages by `knowledge.load` and is picklable, so that the compiled form
(`knowledge.compiled`) can be opened without parsing anything.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from knowledge.frozen import dataclass

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")

Bilingual = Mapping[Language, str]
"""One text in both languages."""

Phrases = Mapping[Language, tuple[str, ...]]
"""Several texts a language: example questions, keywords, names."""

SourceStatus = Literal["official_page", "statute", "practice", "explanation"]
PageOutcome = Literal["answered", "page_silent", "out_of_scope"]
Strength = Literal["must", "recommended", "allowed", "can", "fact"]
Contact = Literal["desk", "rcc", "none"]
AppliesTo = Literal["bcc", "other", "any"]


@dataclass(frozen=True)
class Source:
    """Where facts come from: a page, a statute, a practice document. `date` is the document's own, or "undated"."""

    id: str
    publisher: str
    title: str
    url: str
    status: SourceStatus
    date: str
    checked_on: datetime.date


@dataclass(frozen=True)
class Citation:
    """One section of one source, with the evidence a page needs there.

    `evidence` holds one tuple per fact: the spellings under which the fact may stand in the source.
    """

    source: str
    section: str
    evidence: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class PageText:
    """A page in one language: the line to say (plain, at most 20 words), the answer and the longer text (Markdown)."""

    say: str
    answer: str
    more: str = ""


@dataclass(frozen=True)
class YearlyDeadline:
    """A calendar year's data are due on `day`/`month`, `years_after` years later; from data year `first_year` on."""

    month: int
    day: int
    years_after: int
    first_year: int


@dataclass(frozen=True)
class PhoneSlot:
    """One weekly phone slot. `weekday` 0 is Monday; `opens` is included, `closes` is not. Swedish local time."""

    weekday: int
    opens: datetime.time
    closes: datetime.time


@dataclass(frozen=True)
class ContactHours:
    """The reporting desk's phone number and weekly phone slots, in weekday order."""

    phone: str
    slots: tuple[PhoneSlot, ...]


@dataclass(frozen=True)
class Facts:
    """The facts that are computed with; a page carries those that its source states."""

    deadline: YearlyDeadline | None = None
    contact: ContactHours | None = None
    email: str | None = None


Cue = tuple[str, ...]
"""What a question must hold for a claim to be recognised, all of it: concept ids ("thing/consent"), beginnings of words
("frivillig"), and whole words: those of three letters or fewer, and those with a full stop ("list.")."""


@dataclass(frozen=True)
class Claims:
    """Whether what a yes/no question claims is so by a page: the cues that make it true, those that make it false, and
    what holds without any; None where nothing can then be said."""

    default: bool | None = None
    holds: tuple[Cue, ...] = ()
    fails: tuple[Cue, ...] = ()


@dataclass(frozen=True)
class Topic:
    """One guidance page: one topic in both languages, with its sources and the ways people ask for it.

    `carries` names other topics whose facts the answer states too.
    `answered_yes` and `answered_no` are yes/no questions (without "not") by the word that their answer begins with.
    `claims` tells yes from no.
    `parent` names the topic that this page deepens. `counterpart` names the page that answers the same question for
    the other kind of tumour (BCC against all other tumours). `file` is relative to the guidance directory.
    """

    id: str
    title: Bilingual
    text: Mapping[Language, PageText]
    citations: tuple[Citation, ...]
    questions: Phrases
    keywords: Phrases
    group: str
    order: int
    outcome: PageOutcome = "answered"
    strength: Strength = "fact"
    contact: Contact = "desk"
    applies_to: AppliesTo = "any"
    parent: str | None = None
    counterpart: str | None = None
    suggestions: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    answered_yes: Phrases = field(default_factory=lambda: {"sv": (), "en": ()})
    answered_no: Phrases = field(default_factory=lambda: {"sv": (), "en": ()})
    claims: Claims = field(default_factory=Claims)
    facts: Facts = field(default_factory=Facts)
    file: str = ""


@dataclass(frozen=True)
class Term:
    """A glossary entry: explanation in our own words, never presented as the official page's.

    `see` names the topic that the term belongs to, if any.
    """

    id: str
    names: Phrases
    text: Bilingual
    source: str
    see: str | None = None
    file: str = ""


@dataclass(frozen=True)
class Register:
    """A sister register, to recognise and route only: names and nicknames, one line that says what it is, and questions
    of callers who describe it rather than name it."""

    id: str
    title: Bilingual
    names: Phrases
    text: Bilingual
    file: str = ""
    questions: Phrases = field(default_factory=lambda: {"sv": (), "en": ()})


@dataclass(frozen=True)
class Concept:
    """A meaning that questions are read for, with every wording callers use for it.

    `id` is `kind/name`, for instance `tumour/melanoma` or `role/clinic`. `reads_as` gives the value a rule needs
    (for `tumour/…`: "bcc", "other" or "either"; for `role/…`: "pathology", "laboratory" or "clinic"). `answered_by`
    names the topic that answers whether such a tumour is reported, where the decision table alone does not.
    """

    id: str
    label: Bilingual
    words: Phrases
    reads_as: str = ""
    answered_by: str | None = None
    file: str = ""


@dataclass(frozen=True)
class Told:
    """Pieces of told cases that say the same of a tumour's history: whether it was `biopsied` earlier, whether it is a
    `recurrence` ("yes", "no", "open" where that is said not to be known, "untold" where nothing is said of it)."""

    biopsied: str
    recurrence: str
    pieces: Phrases


@dataclass(frozen=True)
class DecisionRow:
    """One row of the who-reports-what table. A condition is a set of admitted values, or None for any."""

    id: str
    tumour: str
    role: frozenset[str] | None
    biopsied: frozenset[str] | None
    recurrence: frozenset[str] | None
    conclusion: str


@dataclass(frozen=True)
class Conclusion:
    """What a decision row leads to, worded: the line to say, the answer and the topics that carry it."""

    id: str
    topics: tuple[str, ...]
    reported: Literal["yes", "no", "depends"]
    text: Mapping[Language, PageText]


@dataclass(frozen=True)
class DecisionTable:
    """Who reports what (domain rules): rows in the order of the page, and the conclusions they name."""

    rows: tuple[DecisionRow, ...]
    conclusions: Mapping[str, Conclusion]
    file: str = ""


@dataclass(frozen=True)
class Guidance:
    """Everything the assistant answers from. Mappings keep the teaching order of the pages.

    `digest` stands for this version of the pages, `taught` for the wordings alone that reading questions is learnt
    from.
    """

    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    registers: Mapping[str, Register]
    concepts: Mapping[str, Concept]
    decisions: DecisionTable
    histories: tuple[Told, ...] = ()
    digest: str = ""
    taught: str = ""
