"""Sentence embeddings of texts, kept where they were computed before.

An embedding is a text as a direction in a space of many dimensions, in which texts that mean the same lie near each
other, Swedish and English alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import numpy as np

from knowledge.language_model import DIMENSIONS, embed

if TYPE_CHECKING:
    from knowledge.language_model import Floats

KEPT = Path(__file__).parent / "guidance" / "embeddings.npz"
"""The embeddings of the built-in example texts, so that no machine has to compute them again (`make embeddings`)."""

_STEP = 1 / 640
"""What one step of a kept embedding is worth; no part of one is beyond 127 steps."""
_BATCH = 256

Codes = np.ndarray[Any, np.dtype[np.uint64]]
Steps = np.ndarray[Any, np.dtype[np.int8]]


@lru_cache(maxsize=256)
def embedding(text: str) -> Floats:
    """The embedding of one text, computed: a vector of unit length."""
    found: Floats = embed([text])[0]
    return found


def embeddings(texts: Sequence[str]) -> Floats:
    """The embeddings of `texts`, one row each: the kept ones where there are any, the others computed."""
    codes, steps = _kept()
    asked = _codes(texts)
    at = np.searchsorted(codes, asked)
    known = np.isin(asked, codes)
    found = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    found[known] = steps[at[known]] * np.float32(_STEP)
    # Texts of one length share a batch well.
    missing = sorted(np.flatnonzero(~known).tolist(), key=lambda number: len(texts[number]))
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        found[batch] = embed([texts[number] for number in batch])
    return found


def kept_share(texts: Sequence[str]) -> float:
    """How many of `texts` (0–1) have a kept embedding."""
    return float(np.isin(_codes(texts), _kept()[0]).mean())


def keep(texts: Sequence[str], path: Path = KEPT) -> None:
    """Write the embeddings of `texts` to `path`."""
    codes, first = np.unique(_codes(texts), return_index=True)
    found = embeddings([texts[number] for number in first])
    steps = np.clip(np.rint(found / _STEP), -127, 127).astype(np.int8)
    with path.open("wb") as file:
        np.savez(file, codes=codes, steps=steps)


def _codes(texts: Sequence[str]) -> Codes:
    each = (int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little") for text in texts)
    return np.fromiter(each, dtype=np.uint64, count=len(texts))


@cache
def _kept() -> tuple[Codes, Steps]:
    try:
        with np.load(KEPT) as kept:
            return kept["codes"], kept["steps"]
    except (OSError, EOFError, ValueError, KeyError, BadZipFile):
        # Computing them anew takes minutes, but gives the same.
        return np.zeros(0, dtype=np.uint64), np.zeros((0, DIMENSIONS), dtype=np.int8)
