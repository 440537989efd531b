"""The guidance in compiled form: opened without YAML or Markdown, rebuilt by itself when any page differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from knowledge.cache import kept
from knowledge.files import guidance_files
from knowledge.loaded import Loaded
from knowledge.model import Guidance
from knowledge.packed import PackedPhrases

BUILT_IN = Path(__file__).parent / "guidance"
_SCHEMA = "1"


def open_guidance(own: Sequence[Path] = ()) -> Loaded:
    """The built-in guidance with the directories `own` laid over it, and what was wrong with the pages."""
    directories = (BUILT_IN, *own)
    key = digest(directories)

    def build() -> Loaded:
        # Imported here: the compiled form exists so that these are rarely needed.
        from knowledge.load import load

        loaded = load(directories)
        return replace(loaded, guidance=_packed(replace(loaded.guidance, digest=key)))

    return kept(f"guidance-{key}", build)


def _packed(guidance: Guidance) -> Guidance:
    """`guidance` with its example questions and told histories packed."""
    return replace(
        guidance,
        topics={
            topic.id: replace(
                topic,
                questions=PackedPhrases(topic.questions),
                answered_yes=PackedPhrases(topic.answered_yes),
                answered_no=PackedPhrases(topic.answered_no),
            )
            for topic in guidance.topics.values()
        },
        registers={
            register.id: replace(register, questions=PackedPhrases(register.questions))
            for register in guidance.registers.values()
        },
        histories=tuple(replace(told, pieces=PackedPhrases(told.pieces)) for told in guidance.histories),
    )


def digest(directories: Sequence[Path]) -> str:
    """A digest of all pages of `directories` and of the code that reads them."""
    state = blake2b(_SCHEMA.encode(), digest_size=12)
    for directory in directories:
        for path in guidance_files(directory):
            state.update(f"\0{directory}\0{path}\0".encode("utf-8", "replace"))
            try:
                state.update(path.read_bytes())
            except OSError as error:
                # Loading tells what is wrong with it.
                state.update(repr(error).encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        state.update(module.read_bytes())
    return state.hexdigest()
