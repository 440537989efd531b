"""Fingerprints of sections: digests that show what changed in a page without keeping its text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.official.normal import digest, sentences, without_bullet
from knowledge.official.page import OfficialPage, Section
from knowledge.official.refusal import PageRefused

FILE_NAME = "fingerprints.json"


@dataclass(frozen=True)
class Piece:
    """A sentence or a line of a section, and the number of the line on which it begins."""

    line: int
    text: str


@dataclass(frozen=True)
class Pieces:
    """A section's text, cut at sentences (however it is wrapped) and cut at lines (for lists without full stops)."""

    sentences: tuple[Piece, ...]
    lines: tuple[Piece, ...]


@dataclass(frozen=True)
class Fingerprint:
    """Digests of a section: of the whole, and of each sentence and line in any order."""

    whole: str
    sentences: tuple[str, ...]
    lines: tuple[str, ...]

    def same_as(self, other: Fingerprint) -> bool:
        """Whether both have the same text, but for wrapping and order."""
        return self.whole == other.whole or self.sentences == other.sentences or self.lines == other.lines


def cut(page: OfficialPage, section: Section) -> Pieces:
    """`section` of `page` cut into sentences and into lines."""
    by_sentence: list[Piece] = []
    by_line: list[Piece] = []
    paragraph: list[tuple[int, str]] = []
    for number, line in [*page.body(section), (section.last + 1, "")]:
        text = without_bullet(line).strip()
        if text:
            by_line += (Piece(number, sentence) for sentence in sentences(text))
        if not text or text != line.strip():
            by_sentence += _sentences(paragraph)
            paragraph = []
        if text:
            paragraph.append((number, text))
    return Pieces(tuple(by_sentence), tuple(by_line))


def _sentences(paragraph: Sequence[tuple[int, str]]) -> list[Piece]:
    """The sentences of a paragraph of numbered lines, each with the line on which it begins."""
    starts: list[tuple[int, int]] = []
    length = 0
    for number, text in paragraph:
        starts.append((length, number))
        length += len("".join(text.split()))
    found = []
    at = 0
    for sentence in sentences(" ".join(text for _, text in paragraph)):
        found.append(Piece(max(number for start, number in starts if start <= at), sentence))
        at += len("".join(sentence.split()))
    return found


def fingerprint(pieces: Pieces) -> Fingerprint:
    """The digests of a section."""
    return Fingerprint(
        digest(" ".join(piece.text for piece in pieces.lines)),
        tuple(sorted(digest(piece.text) for piece in pieces.sentences)),
        tuple(sorted(digest(piece.text) for piece in pieces.lines)),
    )


def named_sections(page: OfficialPage) -> dict[str, Section]:
    """The sections by heading; a heading that stands twice gets a number."""
    found: dict[str, Section] = {}
    for section in page.sections:
        name, number = section.heading, 1
        while name in found:
            number += 1
            name = f"{section.heading} ({number})"
        found[name] = section
    return found


def fingerprints_of(page: OfficialPage) -> dict[str, Fingerprint]:
    """The fingerprint of every section, by heading."""
    return {name: fingerprint(cut(page, section)) for name, section in named_sections(page).items()}


def recorded(directories: Sequence[Path], source: str) -> Mapping[str, Fingerprint] | None:
    """The fingerprints last accepted for `source`, from the last of the guidance directories that has any."""
    for directory in reversed(directories):
        kept = _read(directory / FILE_NAME)
        if source in kept:
            try:
                return {
                    heading: Fingerprint(value["whole"], tuple(value["sentences"]), tuple(value["lines"]))
                    for heading, value in kept[source].items()
                }
            except (KeyError, TypeError, AttributeError) as error:
                raise PageRefused("bad_fingerprints", str(directory / FILE_NAME)) from error
    return None


def with_recorded(directory: Path, source: str, prints: Mapping[str, Fingerprint]) -> str:
    """The text of the directory's fingerprint file with those of `source` replaced."""
    kept = _read(directory / FILE_NAME)
    kept[source] = {
        heading: {"whole": value.whole, "sentences": value.sentences, "lines": value.lines}
        for heading, value in prints.items()
    }
    return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _read(path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise PageRefused("bad_fingerprints", str(path)) from error
    if not isinstance(found, dict):
        raise PageRefused("bad_fingerprints", str(path))
    return found
