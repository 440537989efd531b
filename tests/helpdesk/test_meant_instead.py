"""Where the likeliest page is not certain, the line of the next one is told as well."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import pytest

from helpdesk.compose.frame import Frame
from helpdesk.pages_for_kinds import meant_instead
from helpdesk.reading.question import Reading
from helpdesk.retrieval import Candidate
from helpdesk.route import Route
from helpdesk.thresholds import HEDGED, NEXT
from helpdesk.worded import worded
from knowledge.model import Guidance


def _candidate(topic: str, confidence: float) -> Candidate:
    """The least score in steps of a thousandth that gives `confidence` or more."""
    scored = (Candidate(topic, step / 1000, 0.5, 0.5) for step in range(-3000, 3000))
    return next(candidate for candidate in scored if candidate.confidence >= confidence)


def _found(confidences: Mapping[str, float]) -> list[Candidate]:
    return [_candidate(topic, confidence) for topic, confidence in confidences.items()]


@pytest.mark.parametrize(
    ("first", "second", "topic", "meant"),
    [
        (HEDGED - 0.1, NEXT, "data-use", "data-use"),
        (HEDGED, NEXT, "data-use", ""),
        (HEDGED - 0.1, NEXT - 0.01, "data-use", ""),
        (HEDGED - 0.1, NEXT, "beyond-everyday", ""),
    ],
)
def test_which_page_may_be_meant(guidance: Guidance, first: float, second: float, topic: str, meant: str) -> None:
    found = _found({"filip-account": first, topic: second})
    assert meant_instead(found, ("filip-account",), guidance) == meant


def test_one_page_leaves_no_other(guidance: Guidance) -> None:
    assert meant_instead(_found({"filip-account": 0.4}), ("filip-account",), guidance) == ""


def test_its_line_ends_the_answer(guidance: Guidance) -> None:
    frame = Frame(Reading("vad heter boken?", "sv"), "sv", guidance, datetime(2026, 11, 30, 10))
    answer = worded(Route("topic", ("filip-account",), otherwise="coding-handbook"), frame)
    assert answer.topics[-1] == "coding-handbook"
    assert guidance.topics["coding-handbook"].title["sv"] in answer.text.rsplit("\n\n", 1)[-1]
    assert "Kodning i cancerregistret" in answer.text
