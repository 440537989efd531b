"""What all tests share: a cache of their own, and the real guidance opened once."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from helpdesk.assistant import Assistant
from knowledge.model import Guidance

# The same texts on every run, so that a change is what breaks a test; and no test is timed by the clock.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

# Set before anything opens the guidance: no test reads or writes the user's own directories.
_PLACE = tempfile.mkdtemp(prefix="helpdesk-tests-")
# The tests run on every core already.
os.environ["OMP_NUM_THREADS"] = "1"
for _name in ("CACHE", "CONFIG", "DATA"):
    os.environ[f"HELPDESK_{_name}_DIR"] = str(Path(_PLACE) / _name.lower())


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    """The assistant over the built-in guidance."""
    from helpdesk.assembly import open_assistant

    return open_assistant()


@pytest.fixture(scope="session")
def guidance(assistant: Assistant) -> Guidance:
    """The built-in guidance."""
    return assistant.guidance
