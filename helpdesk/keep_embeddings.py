"""`make embeddings`: keeps the embeddings of all texts that the assistant learns from, for every machine to use."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.assembly import loaded_guidance
from helpdesk.classifier import Classifier, Signs
from helpdesk.ready import prepare, sections
from knowledge.embeddings import keep
from knowledge.model import Guidance
from knowledge.section import text_of


def learnt_from(guidance: Guidance) -> list[str]:
    """The texts that the assistant learns from, as read, and those of the search index."""
    found: list[str] = []

    def note(_: Sequence[tuple[Signs, str]], texts: Sequence[str]) -> Classifier:
        found.extend(texts)
        return Classifier((), (), (0,), b"", ())

    prepare(guidance, note)
    return found + [text_of(section) for section in sections(guidance)]


if __name__ == "__main__":
    keep(learnt_from(loaded_guidance()))
