"""The guidance made ready for answering: vocabulary, example questions and search index, kept in compiled form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from helpdesk.classifier import Learn
from helpdesk.examples import Examples, build_examples
from helpdesk.reading.lexicon import Lexicon, build_lexicon
from helpdesk.reading.question import Reading
from helpdesk.reading.read import read_example
from helpdesk.reading.told import learn_told
from helpdesk.reading.words_read import Memo
from knowledge.cache import kept, kept_directory
from knowledge.language_model import available
from knowledge.model import LANGUAGES, Guidance, Language
from knowledge.section import Section

if TYPE_CHECKING:
    from knowledge.index import SearchIndex

_INDEXED_QUESTIONS = 8
"""The index is a second opinion over the pages; all example questions are compared one by one elsewhere."""


@dataclass(frozen=True)
class Prepared:
    """What is computed from the guidance once per version. Plain values, fit for the compiled form."""

    lexicon: Lexicon
    examples: Examples


@dataclass(frozen=True)
class Ready:
    """One version of the guidance, ready to answer from. `search_index` opens its index at the first call; None to do
    without."""

    guidance: Guidance
    prepared: Prepared
    search_index: Callable[[], SearchIndex] | None

    @property
    def lexicon(self) -> Lexicon:
        """The vocabulary."""
        return self.prepared.lexicon

    @property
    def examples(self) -> Examples:
        """The example questions."""
        return self.prepared.examples


def prepare(guidance: Guidance, learn: Learn) -> Prepared:
    """Arrange the vocabulary, read every example question and `learn` from them."""
    lexicon = build_lexicon(guidance)
    memo: Memo = {}

    def read(question: str, language: Language) -> Reading:
        return read_example(question, lexicon, language, memo)

    examples = build_examples(guidance, read, lexicon.reads_as, learn)
    lexicon = learn_told(guidance, lexicon, read, learn)
    return Prepared(lexicon, examples)


def sections(guidance: Guidance) -> list[Section]:
    """Every page in each language, as the index takes it."""
    return [
        Section(
            id=topic.id,
            language=language,
            title=topic.title[language],
            keywords=" ".join(topic.keywords[language]),
            questions=" ".join(topic.questions[language][:_INDEXED_QUESTIONS]),
            body=" ".join((topic.text[language].say, topic.text[language].answer, topic.text[language].more)),
        )
        for topic in guidance.topics.values()
        for language in LANGUAGES
    ]


def make_ready(guidance: Guidance, learning: Callable[[], None] | None = None) -> Ready:
    """`guidance` with its compiled vocabulary and examples, opened or built. `learning` is called before there is
    something to learn."""

    def learnt() -> Prepared:
        # Imported here: answering does not need it.
        from helpdesk.learning import learn

        if learning is not None:
            learning()
        return prepare(guidance, learn)

    # What is learnt is kept apart from the guidance, whose own digest covers more.
    prepared = f"prepared-{guidance.taught or guidance.digest}-{_code_digest()}"
    return Ready(guidance, kept(prepared, learnt), _opening(guidance))


def _opening(guidance: Guidance) -> Callable[[], SearchIndex]:
    """Opens the search index of `guidance` once, built first where it is not kept; in memory where nothing can be."""

    @cache
    def opened() -> SearchIndex:
        # Imported here: a shell answer that the examples settle does without Whoosh.
        from knowledge.index import INDEX_VERSION, build_in, build_in_memory, open_in

        def build(directory: Path) -> None:
            build_in(directory, sections(guidance))

        version = blake2b(f"{INDEX_VERSION} {_code_digest()}".encode(), digest_size=6).hexdigest()
        index = kept_directory(f"index-{guidance.digest}-{version}", build, open_in)
        return index or build_in_memory(sections(guidance))

    return opened


def _code_digest() -> str:
    """What else the compiled form depends on: the reading code and whether there is a language model."""
    state = blake2b(f"{available()}".encode(), digest_size=6)
    here = Path(__file__).parent
    words = here.parent / "knowledge"
    for module in (
        words / "analyzer.py",
        words / "embeddings.py",
        words / "language_model.py",
        words / "stop_words.py",
        here / "classifier.py",
        here / "examples.py",
        here / "learning.py",
        here / "meaning.py",
        here / "postings.py",
        *sorted((here / "reading").glob("*.py")),
    ):
        state.update(module.read_bytes())
    return state.hexdigest()
