"""Loading guidance directories: everything that can be read, and a problem for everything that cannot."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from knowledge.cross_checks import cross_check
from knowledge.decision_page import read_decisions
from knowledge.files import guidance_files
from knowledge.front_matter import Page, read_page
from knowledge.loaded import Loaded
from knowledge.model import Concept, DecisionTable, Guidance, Register, Source, Term, Told, Topic
from knowledge.other_pages import read_histories, read_register, read_sources, read_term, read_vocabulary
from knowledge.overlay import SwitchedOff, overlay_page
from knowledge.problems import GuidanceProblem

_LARGEST_PAGE = 1_000_000
PATTERNS = (
    "sources.md",
    "decisions.md",
    "histories.md",
    "vocabulary/*.md",
    "glossary/*.md",
    "registers/*.md",
    "topics/**/*.md",
)

Value = TypeVar("Value")


def load(directories: Sequence[Path]) -> Loaded:
    """Read `directories` in order, each laid over those before it (`knowledge.overlay` says how).

    Files are named from the first directory, and with their directory's path from those laid over it.
    """
    problems: list[GuidanceProblem] = []
    topics: dict[str, Topic] = {}
    sources: dict[str, Source] = {}
    terms: dict[str, Term] = {}
    registers: dict[str, Register] = {}
    concepts: dict[str, Concept] = {}
    histories: list[Told] = []
    decisions = DecisionTable((), {})
    off: dict[str, Topic] = {}
    pages: dict[str, Page] = {}
    for number, directory in enumerate(directories):
        shown = "" if number == 0 else f"{directory.as_posix()}/"
        if not directory.is_dir():
            problems.append(GuidanceProblem(str(directory), 1, "", "is no directory"))
            continue
        seen: dict[str, str] = {}
        problems += _misplaced(directory, shown)
        for page in _pages(directory, shown, "sources.md", problems):
            sources |= {source.id: source for source in _read(page, read_sources, problems) or []}
        for page in _pages(directory, shown, "vocabulary/*.md", problems):
            concepts |= {concept.id: concept for concept in _read(page, read_vocabulary, problems) or []}
        for page in _pages(directory, shown, "histories.md", problems):
            histories += _read(page, read_histories, problems) or []
        for page in _pages(directory, shown, "glossary/*.md", problems):
            if term := _read(page, read_term, problems):
                terms[term.id] = term
                pages[page.file] = page
        for page in _pages(directory, shown, "registers/*.md", problems):
            if register := _read(page, read_register, problems):
                registers[register.id] = register
        for page in _pages(directory, shown, "topics/**/*.md", problems):
            changed = _read(page, overlay_page(page, topics), problems)
            if changed is None:
                continue
            name = str(page.values["id"])
            if name in seen:
                problems.append(
                    GuidanceProblem(page.file, page.line("id"), "id", f"{name!r} stands in {seen[name]} too")
                )
                continue
            seen[name] = page.file
            pages[page.file] = page
            if isinstance(changed, SwitchedOff):
                off[name] = topics.pop(name)
            else:
                topics[name] = changed
                off.pop(name, None)
        for page in _pages(directory, shown, "decisions.md", problems):
            decisions = _read(page, read_decisions, problems) or decisions
    ordered = dict(sorted(topics.items(), key=lambda item: (item[1].order, item[0])))
    guidance = Guidance(ordered, sources, terms, registers, concepts, decisions, tuple(histories))
    problems += (_placed(problem, pages) for problem in cross_check(guidance, frozenset(off)))
    guidance = _without_loose_ends(guidance)
    return Loaded(
        replace(guidance, taught=_taught(guidance)), tuple(sorted(problems, key=lambda each: (each.file, each.line)))
    )


def _taught(guidance: Guidance) -> str:
    """A digest of what reading questions is learnt from: the wordings, not the facts. A changed date or number needs no
    new learning."""
    pages = [
        (topic.id, topic.title, topic.text, topic.keywords, topic.questions, topic.answered_yes, topic.answered_no)
        for topic in guidance.topics.values()
    ]
    wordings = (
        pages,
        [(term.names, term.text) for term in guidance.terms.values()],
        [(register.id, register.names, register.questions) for register in guidance.registers.values()],
        list(guidance.concepts.values()),
        guidance.histories,
    )
    return blake2b(repr(wordings).encode(), digest_size=12).hexdigest()


def _placed(problem: GuidanceProblem, pages: Mapping[str, Page]) -> GuidanceProblem:
    """`problem`, found between pages, with the line on which its key stands in its own."""
    page = pages.get(problem.file)
    return replace(problem, line=page.line(problem.key)) if page and problem.key else problem


def _misplaced(directory: Path, shown: str) -> list[GuidanceProblem]:
    """A page at a place where nothing is read would be missed without a word."""
    read = {path for pattern in PATTERNS for path in guidance_files(directory, pattern)}
    names = [path.relative_to(directory).as_posix() for path in guidance_files(directory) if path not in read]
    return [
        GuidanceProblem(f"{shown}{name}", 1, "", "stands where no page is read", "topics go into topics/")
        for name in names
        if name != "README.md"
    ]


def _pages(directory: Path, shown: str, pattern: str, problems: list[GuidanceProblem]) -> list[Page]:
    found = []
    for path in guidance_files(directory, pattern):
        name = f"{shown}{path.relative_to(directory).as_posix()}"
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
    """Names of pages that could not be read, or are switched off, are dropped, so that nothing leads nowhere."""
    known = guidance.topics

    def kept(topic: str | None) -> str | None:
        return topic if topic in known else None

    def all_kept(named: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(topic for topic in named if topic in known)

    decisions = guidance.decisions
    conclusions = {
        name: replace(conclusion, topics=all_kept(conclusion.topics))
        for name, conclusion in decisions.conclusions.items()
    }
    return replace(
        guidance,
        topics={
            topic.id: replace(
                topic,
                parent=kept(topic.parent),
                counterpart=kept(topic.counterpart),
                suggestions=all_kept(topic.suggestions),
                carries=all_kept(topic.carries),
            )
            for topic in known.values()
        },
        terms={term.id: replace(term, see=kept(term.see)) for term in guidance.terms.values()},
        concepts={
            concept.id: replace(concept, answered_by=kept(concept.answered_by))
            for concept in guidance.concepts.values()
        },
        decisions=replace(decisions, conclusions=conclusions),
    )
