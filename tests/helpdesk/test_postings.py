"""Postings: which examples mention a feature, and how rare it is."""

from __future__ import annotations

import pickle

from helpdesk.postings import arranged

MENTIONED = [{"tumour/bcc", "sv:ord"}, {"tumour/bcc"}, {"thing/form"}, {"tumour/bcc"}]
RARITIES = {"tumour/bcc": 0.25, "sv:ord": 0.75, "thing/form": 0.5}


def test_examples_within_bounds_are_found_in_order() -> None:
    postings = arranged(MENTIONED, RARITIES)
    assert list(postings.mentioned_in("tumour/bcc", 0, 4)) == [0, 1, 3]
    assert list(postings.mentioned_in("tumour/bcc", 1, 3)) == [1]
    assert list(postings.mentioned_in("thing/form", 0, 2)) == []


def test_what_no_example_mentions_is_rarest_and_nowhere() -> None:
    postings = arranged(MENTIONED, RARITIES)
    assert postings.rarity("tumour/bcc") == 0.25
    assert postings.rarity("thing/portal") == 1.0
    assert list(postings.mentioned_in("thing/portal", 0, 4)) == []


def test_postings_survive_being_kept() -> None:
    postings = arranged(MENTIONED, RARITIES)
    assert pickle.loads(pickle.dumps(postings)) == postings
