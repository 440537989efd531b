"""What loading gives: kept in compiled form, so it stands apart from what reads pages."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.model import Guidance
from knowledge.problems import GuidanceProblem


@dataclass(frozen=True)
class Loaded:
    """What was read, and what was wrong. A page with a problem is left out; the rest works."""

    guidance: Guidance
    problems: tuple[GuidanceProblem, ...] = ()
