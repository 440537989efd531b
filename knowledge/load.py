"""Loading guidance directories: everything that can be read, and a problem for everything that cannot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from knowledge.cross_checks import cross_check
from knowledge.decision_page import read_decisions
from knowledge.files import guidance_files
from knowledge.front_matter import Page, read_page
from knowledge.loaded import Loaded
from knowledge.model import Concept, DecisionTable, Guidance, Register, Source, Term, Topic
from knowledge.other_pages import read_register, read_sources, read_term, read_vocabulary
from knowledge.problems import GuidanceProblem
from knowledge.topic_page import read_topic

_LARGEST_PAGE = 1_000_000

Value = TypeVar("Value")


def load(directories: Sequence[Path]) -> Loaded:
    """Read `directories` in order, each laid over those before it: the same id replaces, `disabled: true` removes."""
    problems: list[GuidanceProblem] = []
    topics: dict[str, Topic] = {}
    sources: dict[str, Source] = {}
    terms: dict[str, Term] = {}
    registers: dict[str, Register] = {}
    concepts: dict[str, Concept] = {}
    decisions = DecisionTable((), {})
    for directory in directories:
        if not directory.is_dir():
            problems.append(GuidanceProblem(str(directory), 1, "", "is no directory"))
            continue
        seen: dict[str, str] = {}
        for page in _pages(directory, "sources.md", problems):
            sources |= {source.id: source for source in _read(page, read_sources, problems) or []}
        for page in _pages(directory, "vocabulary/*.md", problems):
            concepts |= {concept.id: concept for concept in _read(page, read_vocabulary, problems) or []}
        for page in _pages(directory, "glossary/*.md", problems):
            if term := _read(page, read_term, problems):
                terms[term.id] = term
        for page in _pages(directory, "registers/*.md", problems):
            if register := _read(page, read_register, problems):
                registers[register.id] = register
        for page in _pages(directory, "topics/**/*.md", problems):
            if page.values.get("disabled") is True:
                topics.pop(str(page.values.get("id")), None)
                continue
            topic = _read(page, read_topic, problems)
            if topic and topic.id in seen:
                problems.append(
                    GuidanceProblem(page.file, page.line("id"), "id", f"{topic.id!r} stands in {seen[topic.id]} too")
                )
            elif topic:
                seen[topic.id] = page.file
                topics[topic.id] = topic
        for page in _pages(directory, "decisions.md", problems):
            decisions = _read(page, read_decisions, problems) or decisions
    ordered = dict(sorted(topics.items(), key=lambda item: (item[1].order, item[0])))
    guidance = Guidance(ordered, sources, terms, registers, concepts, decisions)
    problems += cross_check(guidance)
    return Loaded(_without_loose_ends(guidance), tuple(problems))


def _pages(directory: Path, pattern: str, problems: list[GuidanceProblem]) -> list[Page]:
    found = []
    for path in guidance_files(directory, pattern):
        name = path.relative_to(directory).as_posix()
        try:
            if path.stat().st_size > _LARGEST_PAGE:
                problems.append(GuidanceProblem(name, 1, "", "is larger than 1 MB", "split it"))
                continue
            source = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            problems.append(GuidanceProblem(name, 1, "", "is not UTF-8", "save it as UTF-8"))
            continue
        except OSError as error:
            problems.append(GuidanceProblem(name, 1, "", f"cannot be read: {error.strerror or error}"))
            continue
        page, faults = read_page(name, source)
        problems += faults
        if page is not None and not faults:
            found.append(page)
    return found


def _read(
    page: Page, reader: Callable[[Page, list[GuidanceProblem]], Value], problems: list[GuidanceProblem]
) -> Value | None:
    """What `reader` makes of `page`; None, with the problems noted, where anything is wrong with it."""
    faults: list[GuidanceProblem] = []
    value = reader(page, faults)
    problems += faults
    return None if faults else value


def _without_loose_ends(guidance: Guidance) -> Guidance:
    """Names of pages that could not be read are dropped, so that nothing leads nowhere."""
    topics = {
        topic.id: replace(
            topic,
            parent=topic.parent if topic.parent in guidance.topics else None,
            counterpart=topic.counterpart if topic.counterpart in guidance.topics else None,
            suggestions=tuple(other for other in topic.suggestions if other in guidance.topics),
        )
        for topic in guidance.topics.values()
    }
    return replace(guidance, topics=topics)
