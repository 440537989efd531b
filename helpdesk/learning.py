"""Learning a classifier's weights from labelled examples, when the guidance changes.

Without chance or clock: the same examples give the same weights. Apart from the classifier, so that answering never
loads numpy.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import gcd
from typing import Any

import numpy as np

from helpdesk.classifier import WEIGHT_STEP, Classifier, Signs, code_of
from helpdesk.meaning import Meaning, directions
from knowledge.embeddings import embeddings
from knowledge.language_model import opens

_LEAST_SEEN = 2
_ROUNDS = 3
_FIRST_STEP = 4.0
_GOLDEN = 0.618
_MOST_STEPS = 127
_BATCH, _MEANING_ROUNDS, _MEANING_STEP = 128, 12, 100.0

Floats = np.ndarray[Any, np.dtype[np.float64]]


def learn(examples: Sequence[tuple[Signs, str]], texts: Sequence[str] = ()) -> Classifier:
    """Weights that set the topics of `examples` (signs and topic) apart; `texts` are the same examples as read, where
    what they mean is to count too.

    Multinomial logistic regression by stochastic gradient descent, its steps growing shorter. Signs of a single
    example are left out: they tell of that example only.
    """
    topics = tuple(sorted({topic for _, topic in examples}))
    numbers = {topic: number for number, topic in enumerate(topics)}
    seen_in = Counter(sign for signs, _ in examples for sign in signs)
    rows = {sign: row for row, sign in enumerate(sign for sign, count in seen_in.items() if count >= _LEAST_SEEN)}
    taught = [
        (
            np.array([rows[sign] for sign in signs if sign in rows], dtype=np.intp),
            np.array([strength for sign, strength in signs.items() if sign in rows]),
            numbers[topic],
        )
        for signs, topic in examples
    ]
    weights = np.zeros((len(rows), len(topics)))
    order = _spread(len(taught))
    for round_number in range(_ROUNDS):
        step = _FIRST_STEP * (1 - round_number / _ROUNDS)
        for at in order:
            shown, strengths, topic = taught[at]
            rows_shown = weights[shown]
            error = -_likely(strengths @ rows_shown)
            error[topic] += 1
            rows_shown += (step * strengths)[:, None] * error
            weights[shown] = rows_shown
    packed = _packed(topics, tuple(rows), weights)
    if not texts or not opens():
        return packed
    return replace(packed, meaning=_meaning(texts, [topic for _, _, topic in taught], len(topics)))


def _meaning(texts: Sequence[str], labels: Sequence[int], count: int) -> Meaning:
    """Weights of what `texts` mean for `count` labels; the same regression in batches."""
    meant = embeddings(texts)
    mean = meant.mean(axis=0)
    turned = directions(meant, mean)
    weights = np.zeros((turned.shape[1], count), dtype=np.float32)
    order = np.array(_spread(len(texts)))
    starts = range(0, len(order), _BATCH)
    wanted = np.eye(count, dtype=np.float32)[list(labels)]
    for at, start in enumerate(start for _ in range(_MEANING_ROUNDS) for start in starts):
        batch = order[start : start + _BATCH]
        shown = turned[batch]
        scores = shown @ weights
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        error = wanted[batch] - powers / powers.sum(axis=1, keepdims=True)
        step = _MEANING_STEP * (1 - at / (_MEANING_ROUNDS * len(starts))) / len(batch)
        weights += step * (shown.T @ error)
    return Meaning(mean.tobytes(), weights.tobytes())


def _likely(scores: Floats) -> Floats:
    powers: Floats = np.exp(scores - scores.max())
    powers /= powers.sum()
    return powers


def _spread(count: int) -> list[int]:
    """All positions below `count` in an order that mixes the topics, the same every time."""
    stride = max(1, int(count * _GOLDEN))
    while gcd(stride, count) > 1:
        stride += 1
    return [number * stride % count for number in range(count)]


def _packed(topics: tuple[str, ...], signs: tuple[str, ...], weights: Floats) -> Classifier:
    steps = np.clip(np.rint(weights / WEIGHT_STEP), -_MOST_STEPS, _MOST_STEPS).astype(np.int8)
    codes = np.array([code_of(sign) for sign in signs], dtype=np.uint32)
    order = np.argsort(codes, kind="stable")
    steps = steps[order]
    row_of, topic_of = np.nonzero(steps)
    starts = np.zeros(len(signs) + 1, dtype=np.uint32)
    np.cumsum(np.bincount(row_of, minlength=len(signs)), out=starts[1:])
    return Classifier(
        topics,
        known=array("I", codes[order].tobytes()),
        starts=array("I", starts.tobytes()),
        numbers=topic_of.astype(np.uint8).tobytes(),
        steps=array("b", steps[row_of, topic_of].tobytes()),
    )
