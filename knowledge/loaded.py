"""What loading guidance directories gives: light to import, so that the compiled form opens without the loader."""

from __future__ import annotations

from knowledge.frozen import dataclass
from knowledge.model import Guidance
from knowledge.problems import GuidanceProblem


@dataclass(frozen=True)
class Loaded:
    """What was read, and what was wrong. A page with a problem is left out; the rest works."""

    guidance: Guidance
    problems: tuple[GuidanceProblem, ...] = ()
