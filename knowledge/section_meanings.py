"""What the sections of the search index mean: their embeddings, kept beside the index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.language_model import Floats

_FILE = "meanings.npz"


@dataclass(frozen=True)
class SectionMeanings:
    """The ids and languages of the sections, and a row of `rows` for each: an embedding of unit length."""

    ids: tuple[str, ...]
    languages: tuple[str, ...]
    rows: Floats

    def nearness(self, text: str, languages: Sequence[str]) -> dict[str, float]:
        """How near the sections in `languages` lie to `text`: from 0 for the farthest of them to 1 for the nearest."""
        from knowledge.embeddings import embedding

        near = (self.rows @ embedding(text)).tolist()
        found: dict[str, float] = {}
        for name, language, each in zip(self.ids, self.languages, near, strict=True):
            if language in languages:
                found[name] = max(each, found.get(name, each))
        least, most = min(found.values(), default=0.0), max(found.values(), default=0.0)
        return {name: (each - least) / ((most - least) or 1.0) for name, each in found.items()}


def embedded(sections: Sequence[tuple[str, str, str]]) -> SectionMeanings:
    """The meanings of `sections`, each given by its id, its language and its text."""
    from knowledge.embeddings import embeddings

    ids, languages, texts = zip(*sections, strict=True) if sections else ((), (), ())
    return SectionMeanings(tuple(ids), tuple(languages), embeddings(texts))


def write(meanings: SectionMeanings, directory: Path) -> None:
    """Keep `meanings` in `directory`."""
    import numpy as np

    with (directory / _FILE).open("wb") as file:
        np.savez(file, ids=np.array(meanings.ids), languages=np.array(meanings.languages), rows=meanings.rows)


def read(directory: Path) -> SectionMeanings | None:
    """The meanings kept in `directory`; None where there are none."""
    path = directory / _FILE
    if not path.exists():
        return None
    import numpy as np

    with np.load(path) as kept:
        return SectionMeanings(tuple(kept["ids"].tolist()), tuple(kept["languages"].tolist()), kept["rows"])
