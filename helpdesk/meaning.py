"""What the meaning of a text speaks for: weights over its sentence embedding, learnt beside those of its signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.language_model import Floats


@dataclass(frozen=True)
class Meaning:
    """`mean` is the mean embedding of the examples, `weights` holds a row of weights, one a label, for each of its
    dimensions; both as the bytes of four-byte floats."""

    mean: bytes
    weights: bytes

    def scores(self, embedding: Floats) -> list[float]:
        """What a text with this embedding scores for each label."""
        # Imported here: where the signs are plain, an answer does without.
        import numpy as np

        turned = directions(embedding[None, :], np.frombuffer(self.mean, dtype=np.float32))[0]
        weights = np.frombuffer(self.weights, dtype=np.float32).reshape(len(turned), -1)
        found: list[float] = (turned @ weights).tolist()
        return found


def directions(embeddings: Floats, mean: Floats) -> Floats:
    """Where each row of `embeddings` lies as seen from `mean`, of unit length; seen from nowhere all look alike."""
    import numpy as np

    apart = embeddings - mean
    lengths = np.maximum(np.linalg.norm(apart, axis=1, keepdims=True), 1e-6)
    found: Floats = (apart / lengths).astype(np.float32)
    return found
