"""Sentence embeddings: near where texts mean the same, kept where computed before, and not needed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from helpdesk.classifier import Signs
from helpdesk.keep_embeddings import learnt_from
from helpdesk.learning import learn
from knowledge import embeddings as module
from knowledge.embeddings import embedding, embeddings, keep, kept_share
from knowledge.language_model import DIMENSIONS, available
from knowledge.model import Guidance

pytestmark = pytest.mark.skipif(not available(), reason="there is no build of the language model for this machine")

NO_SIGNS: Signs = {}
EXAMPLES = [(NO_SIGNS, label) for label in ["deadline"] * 4 + ["secrecy"] * 4]
TEXTS = [
    "when is the last day",
    "by which date at the latest",
    "när senast ska det vara inne",
    "vilket datum gäller",
    "who may see the data",
    "vem får läsa uppgifterna",
    "are the data kept secret",
    "gäller sekretess för registret",
]


def test_texts_that_mean_the_same_lie_near_each_other() -> None:
    asked, same, other = (embedding(text) for text in ("when is it due", "när ska det vara inne", "vem får se det"))
    assert asked @ same > asked @ other
    assert np.linalg.norm(asked) == pytest.approx(1, abs=1e-3)


def test_an_embedding_is_the_same_alone_and_among_others() -> None:
    texts = [*TEXTS, "a text that is kept nowhere"]
    assert np.abs(embeddings(texts) - np.array([embedding(text) for text in texts])).max() < 0.01


def test_meaning_is_learnt_where_signs_tell_nothing() -> None:
    learnt = learn(EXAMPLES, TEXTS)
    likelihoods = learnt.likelihoods(NO_SIGNS, "what is the final date")
    assert likelihoods["deadline"] > 0.6
    assert learnt.likelihoods(NO_SIGNS)["deadline"] == pytest.approx(0.5)
    assert learn(EXAMPLES, TEXTS) == learnt


def test_without_the_model_the_signs_alone_are_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpdesk.learning.opens", lambda: False)
    assert learn(EXAMPLES, TEXTS).meaning is None


def test_a_model_that_no_longer_loads_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt = learn(EXAMPLES, TEXTS)
    monkeypatch.setattr("helpdesk.classifier.opens", lambda: False)
    assert learnt.likelihoods(NO_SIGNS, "what is the final date") == learnt.likelihoods(NO_SIGNS)


def test_kept_embeddings_are_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "embeddings.npz"
    keep(TEXTS, path)
    monkeypatch.setattr(module, "KEPT", path)
    module._kept.cache_clear()
    monkeypatch.setattr(module, "embed", lambda _: pytest.fail("computed again"))
    assert kept_share(TEXTS) == 1
    assert embeddings(TEXTS).shape == (len(TEXTS), DIMENSIONS)
    module._kept.cache_clear()


@pytest.mark.parametrize("content", [b"", b"no archive", None], ids=["empty", "damaged", "none"])
def test_a_damaged_file_only_costs_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None) -> None:
    path = tmp_path / "embeddings.npz"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(module, "KEPT", path)
    module._kept.cache_clear()
    assert embeddings(TEXTS[:1]).shape == (1, DIMENSIONS)
    module._kept.cache_clear()


def test_the_guidances_texts_are_kept(guidance: Guidance) -> None:
    assert kept_share(learnt_from(guidance)) > 0.9, "run `make embeddings` and commit knowledge/guidance/embeddings.npz"
