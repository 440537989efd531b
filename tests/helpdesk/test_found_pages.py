"""What the pages found for a question tell before it is routed."""

from __future__ import annotations

import pytest

from helpdesk.found_pages import silent_all
from helpdesk.retrieval import Candidate
from knowledge.model import Guidance


def _found(*likelihoods: tuple[str, float]) -> list[Candidate]:
    return [Candidate(topic, 0.7, 0.3, likelihood) for topic, likelihood in likelihoods]


@pytest.mark.parametrize(
    ("second", "share", "silent"),
    [
        ("silent-own-submissions", 0.3, True),
        ("silent-own-submissions", 0.2, False),
        ("bcc-deadline", 0.3, False),
        ("beyond-everyday", 0.3, False),
    ],
)
def test_two_silent_pages_together_are_silent(guidance: Guidance, second: str, share: float, silent: bool) -> None:
    assert silent_all(_found(("silent-late", 0.32), (second, share)), guidance) is silent


def test_a_page_that_answers_first_is_not_silent(guidance: Guidance) -> None:
    assert not silent_all(_found(("bcc-deadline", 0.32), ("silent-late", 0.31), ("silent-cost", 0.3)), guidance)
