"""The one place where the real parts are put together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from helpdesk.beside import Beside, quoting_from
from helpdesk.computing import Computing
from helpdesk.config import read_config
from knowledge.compiled import BUILT_IN, open_guidance
from knowledge.files import stamp
from knowledge.model import Guidance
from knowledge.places import data_directory
from knowledge.problems import GuidanceProblem

if TYPE_CHECKING:
    from helpdesk.assistant import Assistant


def loaded_guidance(own: tuple[Path, ...] = ()) -> Guidance:
    """The built-in guidance with the pages of the directories `own` laid over it."""
    return open_guidance(own).guidance


def guidance_problems(own: tuple[Path, ...] = ()) -> tuple[GuidanceProblem, ...]:
    """What is wrong with the pages of the guidance; those pages are left out, and the rest works."""
    return open_guidance(own).problems


def guidance_stamp(own: tuple[Path, ...] = ()) -> str:
    """A text that differs whenever a page of the guidance is changed, added or removed. Cheap: opens no file.

    The running app polls it, and opens the assistant again when it differs.
    """
    return stamp((BUILT_IN, *own))


def open_computing(own: tuple[Path, ...] = ()) -> Computing:
    """What computes from facts alone: opens neither index nor vocabulary."""
    return Computing(loaded_guidance(own), _beside())


def open_assistant(own: tuple[Path, ...] = (), learning: Callable[[], None] | None = None) -> Assistant:
    """The whole assistant, its index opened or built. `learning` is called when it first has to learn from the pages,
    which takes a while."""
    # Imported here: Whoosh and the stemmers are the greater part of a shell answer's time.
    from helpdesk.assistant import Assistant
    from helpdesk.ready import make_ready

    return Assistant(make_ready(loaded_guidance(own), learning), _beside())


def _beside() -> Beside:
    return Beside(read_config().stale_days, quoting_from(data_directory()))
