"""Scores our search index on question-answer collections: accuracy@1 and MRR among each question's candidates.

    python benchmarks/retrieval.py swefaq_dev.jsonl
    python benchmarks/retrieval.py zaragoza          (the package zaragoza-construction-faq, if installed)

A file holds one JSON object a line: `question`, `candidate_answers`, `label` (SweFAQ 2.0, Språkbanken Text, CC BY 4.0).
Beside ours stand plain Whoosh, SQLite FTS5 and rapidfuzz over the same candidates in the same run.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz
from whoosh import analysis, fields, qparser
from whoosh.filedb.filestore import RamStorage

from knowledge.analyzer import words
from knowledge.index import build_in_memory
from knowledge.model import Language
from knowledge.section import Section

Rank = Callable[[str], list[int]]
Build = Callable[[Sequence[str], Language], Rank]


def ours(answers: Sequence[str], language: Language) -> Rank:
    """The index that the assistant uses."""
    index = build_in_memory([Section(str(number), language, answer) for number, answer in enumerate(answers)])
    return lambda question: [int(hit.id) for hit in index.search(question, (language,), len(answers))]


def plain_whoosh(answers: Sequence[str], language: Language) -> Rank:
    """Whoosh with its own language analyzer and BM25F."""
    schema = fields.Schema(number=fields.STORED, body=fields.TEXT(analyzer=analysis.LanguageAnalyzer(language)))
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for number, answer in enumerate(answers):
        writer.add_document(number=number, body=answer)
    writer.commit()
    searcher = index.searcher()
    parser = qparser.QueryParser("body", schema, group=qparser.OrGroup)

    def rank(question: str) -> list[int]:
        return [hit["number"] for hit in searcher.search(parser.parse(" ".join(words(question))), limit=len(answers))]

    return rank


def fts5(answers: Sequence[str], _: Language) -> Rank:
    """SQLite's full-text search with its default tokenizer."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE pages USING fts5(body)")
    database.executemany("INSERT INTO pages(rowid, body) VALUES (?, ?)", list(enumerate(answers)))

    def rank(question: str) -> list[int]:
        match = " OR ".join(f'"{word}"' for word in words(question))
        rows = database.execute("SELECT rowid FROM pages WHERE pages MATCH ? ORDER BY rank", (match,))
        return [row[0] for row in rows]

    return rank


def fuzzy(answers: Sequence[str], _: Language) -> Rank:
    """rapidfuzz's token set ratio."""

    def rank(question: str) -> list[int]:
        scores = [fuzz.token_set_ratio(question, answer) for answer in answers]
        return sorted(range(len(answers)), key=lambda number: -scores[number])

    return rank


SYSTEMS: dict[str, Build] = {"ours": ours, "Whoosh": plain_whoosh, "FTS5": fts5, "rapidfuzz": fuzzy}


def rows(name: str) -> Iterator[tuple[str, tuple[str, ...], int, Language]]:
    """The questions of a collection: question, candidates, the right one's number, language."""
    if name == "zaragoza":
        yield from _zaragoza()
        return
    for line in Path(name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["question"], tuple(row["candidate_answers"]), int(row["label"]), "sv"


def _zaragoza() -> Iterator[tuple[str, tuple[str, ...], int, Language]]:
    from importlib.metadata import distribution

    files = {Path(str(file)).name: file for file in distribution("zaragoza-construction-faq").files or []}
    languages: dict[Language, str] = {"sv": "faq.jsonl", "en": "faq-en.jsonl"}
    for language, name in languages.items():
        lines = Path(str(files[name].locate())).read_text(encoding="utf-8").splitlines()
        pairs = [json.loads(line) for line in lines]
        answers = tuple(pair["a"] for pair in pairs)
        for number, pair in enumerate(pairs):
            yield pair["q"], answers, number, language


def main(name: str) -> None:
    """Print accuracy@1 and MRR of every system over the collection `name`."""
    questions = list(rows(name))
    print(f"{name}: {len(questions)} questions")
    for system, build in SYSTEMS.items():
        built: dict[tuple[str, ...], Rank] = {}
        hits = reciprocal = 0.0
        for question, answers, label, language in questions:
            if answers not in built:
                built[answers] = build(answers, language)
            ranked = built[answers](question)
            if label in ranked:
                hits += ranked[0] == label
                reciprocal += 1 / (ranked.index(label) + 1)
        print(f"  {system:<10} accuracy@1 {hits / len(questions):.3f}   MRR {reciprocal / len(questions):.3f}")


if __name__ == "__main__":
    main(sys.argv[1])
