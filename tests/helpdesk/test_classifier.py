"""The classifier: learns what sets labels apart, the same way every time, and keeps it in a small form."""

from __future__ import annotations

import pickle

import pytest

from helpdesk.classifier import Signs, signs_of, unit
from helpdesk.learning import learn

EXAMPLES: list[tuple[Signs, str]] = [
    (signs_of(text.split(), text.split(), ()), label)
    for text, label in (
        ("when is the last day", "deadline"),
        ("which day is the last one", "deadline"),
        ("by which date at the latest", "deadline"),
        ("the latest date", "deadline"),
        ("who may see the data", "secrecy"),
        ("may a neighbour see them", "secrecy"),
        ("who can see what is kept secret", "secrecy"),
        ("are the data secret", "secrecy"),
    )
]


@pytest.mark.parametrize(
    ("text", "label"),
    [("is there a latest day", "deadline"), ("can the neighbour see it", "secrecy")],
    ids=["deadline", "secrecy"],
)
def test_words_in_a_new_order_are_recognised(text: str, label: str) -> None:
    likelihoods = learn(EXAMPLES).likelihoods(signs_of(text.split(), text.split(), ()))
    assert max(likelihoods, key=likelihoods.__getitem__) == label
    assert sum(likelihoods.values()) == pytest.approx(1)


def test_parts_of_words_join_what_stems_keep_apart() -> None:
    likelihoods = learn(EXAMPLES * 4).likelihoods(signs_of(["neighbouring"], ["neighbouring"], ()))
    assert likelihoods["secrecy"] > likelihoods["deadline"]


def test_nothing_known_favours_no_label() -> None:
    likelihoods = learn(EXAMPLES).likelihoods(signs_of(["xyz"], ["xyz"], ()))
    assert likelihoods["secrecy"] == pytest.approx(likelihoods["deadline"])


def test_the_same_examples_give_the_same_weights() -> None:
    assert learn(EXAMPLES) == learn(EXAMPLES)
    assert pickle.loads(pickle.dumps(learn(EXAMPLES))) == learn(EXAMPLES)


def test_signs_are_of_unit_length() -> None:
    signs = unit({"a": 3.0, "b": 4.0})
    assert signs == {"a": 0.6, "b": 0.8}
    assert sum(strength**2 for strength in EXAMPLES[0][0].values()) == pytest.approx(1)
