"""Running the real `helpdesk` process, as a person or a script does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

HELPDESK = (sys.executable, "-m", "helpdesk")
ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Done:
    """What a finished process left."""

    status: int
    out: str
    err: str


def environment(changes: Mapping[str, str] | None = None, unset: Iterable[str] = ()) -> dict[str, str]:
    """This process's environment, with modules compiled once, the project importable from anywhere, and `changes`."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    whole = kept | {"PYTHONPATH": str(ROOT)} | dict(changes or {})
    return {name: value for name, value in whole.items() if name not in set(unset)}


def helpdesk(
    *arguments: str | bytes,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    unset: Iterable[str] = (),
    cwd: Path | None = None,
) -> Done:
    """Run `helpdesk` with `arguments`. Whatever happens, it shows no traceback and writes UTF-8."""
    done = subprocess.run(
        [*HELPDESK, *arguments], input=stdin, capture_output=True, env=environment(env, unset), cwd=cwd, timeout=120
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in out + err, err
    return Done(done.returncode, out, err)
