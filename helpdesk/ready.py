"""The guidance made ready for answering: vocabulary, example questions and search index, kept in compiled form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from helpdesk.classifier import Learn
from helpdesk.examples import Examples, build_examples
from helpdesk.reading.lexicon import Lexicon, build_lexicon
from helpdesk.reading.question import Reading
from helpdesk.reading.read import read_example
from helpdesk.reading.told import learn_told
from helpdesk.reading.words_read import Memo
from knowledge.cache import kept, kept_directory
from knowledge.index import INDEX_VERSION, SearchIndex, Section, build_in, build_in_memory, open_in
from knowledge.language_model import available
from knowledge.model import LANGUAGES, Guidance, Language

_INDEXED_QUESTIONS = 8
"""The index is a second opinion over the pages; all example questions are compared one by one elsewhere."""


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
    """`guidance` with its compiled vocabulary and search index, opened or built; in memory where nothing can be
    kept. `learning` is called before there is something to learn."""
    key = f"{guidance.digest}-{_code_digest()}"

    def build(directory: Path) -> None:
        build_in(directory, sections(guidance))

    def learnt() -> Prepared:
        # Imported here: answering does not need it.
        from helpdesk.learning import learn

        if learning is not None:
            learning()
        return prepare(guidance, learn)

    prepared = f"prepared-{guidance.taught or guidance.digest}-{_code_digest()}"
    index = kept_directory(f"index-{key}", build, open_in)
    if index is None:
        index = build_in_memory(sections(guidance))
    return Ready(guidance, kept(prepared, learnt), index)


def _code_digest() -> str:
    """What else the compiled form depends on: the reading code and the search library."""
    state = blake2b(f"{INDEX_VERSION} {available()}".encode(), digest_size=6)
    here = Path(__file__).parent
    words = here.parent / "knowledge"
    for module in (
        # What is learnt is kept apart from the guidance, whose own digest covers these.
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
