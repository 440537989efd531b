"""A shell session with the `helpdesk` command, in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from helpdesk.cli.main import cli
from knowledge.errors import HelpdeskError


@dataclass(frozen=True)
class Said:
    """What a command left behind. Errors meant for people stand in `err`, as the entry point shows them."""

    status: int
    out: str
    err: str

    @property
    def object(self) -> Any:
        return json.loads(self.out)


def helpdesk(*arguments: str | Path, given: str | bytes | None = None) -> Said:
    result = CliRunner().invoke(cli, [str(each) for each in arguments], input=given)
    if isinstance(result.exception, HelpdeskError):
        return Said(1, result.stdout, f"{result.stderr}{result.exception}")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Said(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data directory of the test's own."""
    directory = tmp_path / "data"
    monkeypatch.setenv("HELPDESK_DATA_DIR", str(directory))
    return directory
