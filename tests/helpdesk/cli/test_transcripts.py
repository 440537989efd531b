"""The shell sessions under tests/cases/shell: what was run, what came on which stream, and the exit status."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.helpdesk.cli.shell import ROOT, helpdesk

_KEYS = {
    "name", "run", "stdin", "stdin_hex", "repeat_stdin", "env", "unset", "exit", "stdout", "stdout_not", "stderr",
    "stdout_is", "stderr_is", "json", "files",
}  # fmt: skip
CASES: list[dict[str, Any]] = [
    case
    for path in sorted((ROOT / "tests/cases/shell").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def joined(text: str) -> str:
    """Without line breaks and runs of blanks: where a line is broken is not what a session is about."""
    return " ".join(text.split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_session(case: dict[str, Any], tmp_path: Path) -> None:
    assert set(case) <= _KEYS
    for name, content in case.get("files", {}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    stdin = bytes.fromhex(case["stdin_hex"]) if "stdin_hex" in case else case.get("stdin", "").encode()
    done = helpdesk(
        *shlex.split(case["run"]),
        stdin=stdin * case.get("repeat_stdin", 1),
        env=case.get("env"),
        unset=case.get("unset", ()),
        cwd=tmp_path,
    )
    told = f"{done.out}\n--- stderr\n{done.err}"
    assert done.status == case["exit"], told
    for part in case.get("stdout", []):
        assert joined(part) in joined(done.out), told
    for part in case.get("stdout_not", []):
        assert joined(part) not in joined(done.out), told
    for part in case.get("stderr", []):
        assert joined(part) in joined(done.err), told
    if "stdout_is" in case:
        assert done.out == case["stdout_is"], told
    if "stderr_is" in case:
        assert done.err == case["stderr_is"], told
    if "json" in case:
        found = json.loads(done.out)
        for path, value in case["json"].items():
            assert at(found, path) == value, (path, told)


def at(found: Any, path: str) -> Any:
    """The value at a dotted path."""
    for part in path.split("."):
        found = found[int(part)] if isinstance(found, list) else found[part]
    return found


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))
