"""The search index: the one module that knows Whoosh (docs/decisions/0001-whoosh.md).

Text is analysed by `knowledge.analyzer` before it reaches Whoosh, so an index holds stems and n-grams only and its
stored schema names no code of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from whoosh import fields, query, scoring, versionstring
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import FileIndex

from knowledge.analyzer import fold, grams, stems, words
from knowledge.language_model import opens
from knowledge.model import Language
from knowledge.section import Section, text_of
from knowledge.section_meanings import SectionMeanings, embedded, read, write

INDEX_VERSION = f"2 {versionstring()}"
"""What a kept index depends on beside the text: the schema below and the library."""
_BOOSTS = {"title": 3.0, "keywords": 2.0, "questions": 2.0, "body": 1.0, "gram": 0.3}
_BY_MEANING = 1.0
"""How much a section's meaning counts beside its words, both from 0 to 1 for the best."""
_EDGE_SIZES = range(2, 9)


@dataclass(frozen=True)
class Hit:
    """A section found, with its score: comparable within one search only."""

    id: str
    score: float


class _Weighting(scoring.BM25F):  # type: ignore[misc]
    """BM25F that looks the length of a field up once: a third of a search's time goes there otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self._length: Any = None

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: int = 1) -> Any:
        """Whoosh's scorer of one term, with kept lengths."""
        if self._length is None:
            self._length = lru_cache(maxsize=None)(searcher.doc_field_length)
        length = self._length
        scorer = super().scorer(searcher, fieldname, text, qf)
        scorer.dfl = lambda docid: length(docid, fieldname, 1)
        return scorer


class SearchIndex:
    """An open index. Reading only; a new version of the guidance gets a new index.

    `directory` holds what the sections mean, where that is kept; `meanings` is the same, held in memory.
    """

    def __init__(
        self, index: FileIndex, directory: Path | None = None, meanings: SectionMeanings | None = None
    ) -> None:
        self._searcher = index.searcher(weighting=_Weighting())
        self._count = index.doc_count()
        self._directory = directory
        self._held = meanings

    def search(self, text: str, languages: Sequence[Language], limit: int = 10) -> list[Hit]:
        """The sections nearest to `text` in any of `languages`, best first: by their words, and as much by what they
        mean where there is a language model."""
        hits = self._by_words(text, languages)
        if self._meanings is not None and opens():
            most = max(hits.values(), default=1.0)
            near = self._meanings.nearness(text, languages)
            hits = {name: _BY_MEANING * each + hits.get(name, 0.0) / most for name, each in near.items()}
        return sorted((Hit(*pair) for pair in hits.items()), key=lambda hit: (-hit.score, hit.id))[:limit]

    @cached_property
    def _meanings(self) -> SectionMeanings | None:
        return read(self._directory) if self._held is None and self._directory is not None else self._held

    def _by_words(self, text: str, languages: Sequence[Language]) -> dict[str, float]:
        hits: dict[str, float] = {}
        for language in languages:
            terms = [
                query.Term(field, stem, boost=boost)
                for stem in dict.fromkeys(stems(text, language))
                for field, boost in _BOOSTS.items()
                if field != "gram"
            ]
            content = " ".join(word for word in words(text) if stems(word, language))
            terms += [query.Term("gram", gram, boost=_BOOSTS["gram"]) for gram in dict.fromkeys(grams(content))]
            for hit in self._run(terms, language, self._count):
                hits[hit.id] = max(hits.get(hit.id, 0.0), hit.score)
        return hits

    def suggest(self, typed: str, language: Language, limit: int = 10) -> list[Hit]:
        """The sections whose title, keywords or questions hold words that begin as the words of `typed` do."""
        pieces = [fold(word)[: _EDGE_SIZES.stop - 1] for word in words(typed)]
        terms = [query.Term("edge", piece) for piece in pieces if len(piece) >= _EDGE_SIZES.start]
        return self._run(terms, language, limit)

    def _run(self, terms: list[Any], language: Language, limit: int) -> list[Hit]:
        if not terms:
            return []
        found = self._searcher.search(query.Or(terms), filter=query.Term("language", language), limit=limit)
        return [Hit(hit["id"], float(hit.score)) for hit in found]


def build_in(directory: Path, sections: Sequence[Section]) -> None:
    """Write an index of `sections` into the empty `directory`."""
    _fill(FileStorage(str(directory)).create_index(_schema()), sections)
    if (meanings := _embedded(sections)) is not None:
        write(meanings, directory)


def build_in_memory(sections: Sequence[Section]) -> SearchIndex:
    """An index of `sections` that lives as long as the process."""
    index = RamStorage().create_index(_schema())
    _fill(index, sections)
    return SearchIndex(index, meanings=_embedded(sections))


def _embedded(sections: Sequence[Section]) -> SectionMeanings | None:
    if not opens():
        return None
    return embedded([(section.id, section.language, text_of(section)) for section in sections])


def open_in(directory: Path) -> SearchIndex:
    """Open the index in `directory`. Raises whatever Whoosh raises on a damaged or missing one: rebuild on any."""
    return SearchIndex(FileStorage(str(directory), readonly=True).open_index(), directory)


def _schema() -> fields.Schema:
    terms = fields.KEYWORD(scorable=True)
    return fields.Schema(
        id=fields.STORED,
        language=fields.ID,
        title=terms,
        keywords=terms,
        questions=terms,
        body=terms,
        gram=terms,
        edge=terms,
    )


def _fill(index: FileIndex, sections: Iterable[Section]) -> None:
    writer = index.writer()
    for section in sections:
        named = " ".join((section.title, section.keywords, section.questions))
        writer.add_document(
            id=section.id,
            language=section.language,
            title=_joined(stems(section.title, section.language)),
            keywords=_joined(stems(section.keywords, section.language)),
            questions=_joined(stems(section.questions, section.language)),
            body=_joined(stems(section.body, section.language)),
            gram=_joined(grams(f"{named} {section.body}")),
            edge=_joined(_edges(named)),
        )
    writer.commit()


def _edges(text: str) -> list[str]:
    return [
        folded[:size] for folded in dict.fromkeys(map(fold, words(text))) for size in _EDGE_SIZES if size <= len(folded)
    ]


def _joined(terms: list[str]) -> str:
    return " ".join(terms)
