"""The guidance made ready for answering: vocabulary, example questions and search index, kept in compiled form."""

from __future__ import annotations

from dataclasses import dataclass

from helpdesk.reading.lexicon import Lexicon, build_lexicon
from helpdesk.reading.read import read
from helpdesk.retrieval import Examples, build_examples
from knowledge.index import SearchIndex, Section
from knowledge.model import LANGUAGES, Guidance

_ANY_YEAR = 2000


@dataclass(frozen=True)
class Prepared:
    """What is computed from the guidance once per version. Plain values, fit for the compiled form."""

    lexicon: Lexicon
    examples: Examples


@dataclass(frozen=True)
class Ready:
    """One version of the guidance, ready to answer from."""

    guidance: Guidance
    prepared: Prepared
    index: SearchIndex | None

    @property
    def lexicon(self) -> Lexicon:
        """The vocabulary."""
        return self.prepared.lexicon

    @property
    def examples(self) -> Examples:
        """The example questions."""
        return self.prepared.examples


def prepare(guidance: Guidance) -> Prepared:
    """Arrange the vocabulary and read every example question."""
    lexicon = build_lexicon(guidance)
    examples = build_examples(
        guidance, lambda question, language: read(question, lexicon, _ANY_YEAR, language), lexicon.reads_as
    )
    return Prepared(lexicon, examples)


def sections(guidance: Guidance) -> list[Section]:
    """Every page in each language, as the index takes it."""
    return [
        Section(
            id=topic.id,
            language=language,
            title=topic.title[language],
            keywords=" ".join(topic.keywords[language]),
            questions=" ".join(topic.questions[language]),
            body=" ".join((topic.text[language].say, topic.text[language].answer, topic.text[language].more)),
        )
        for topic in guidance.topics.values()
        for language in LANGUAGES
    ]
