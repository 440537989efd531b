"""The user's cache directory: what is compiled once and may be thrown away at any time."""

from __future__ import annotations

import os
import pickle
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

Value = TypeVar("Value")
_KEPT_VERSIONS = 4


def cache_directory() -> Path:
    """Where compiled guidance is kept; HELPDESK_CACHE_DIR names another place."""
    if chosen := os.environ.get("HELPDESK_CACHE_DIR"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("cancerregister-helpdesk", appauthor=False)


def kept(name: str, build: Callable[[], Value]) -> Value:
    """The value kept under `name`, built and kept where there is none or it does not open.

    Written beside and moved into place, so that two processes at once are safe. Where nothing can be written the value
    is built in memory each time.
    """
    path = cache_directory() / f"{name}.pickle"
    # Whatever is wrong with a kept file, building anew is the answer.
    with suppress(Exception):
        value: Value = pickle.loads(path.read_bytes())
        return value
    value = build()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{name}-", delete=False) as file:
            file.write(pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))
        os.replace(file.name, path)
        _drop_old(path.parent, name.partition("-")[0])
    return value


def kept_directory(name: str, build: Callable[[Path], None], opened: Callable[[Path], Value]) -> Value | None:
    """`opened` of the directory kept under `name`, built first where there is none or it does not open.

    None where nothing can be written.
    """
    path = cache_directory() / name
    with suppress(Exception):
        return opened(path)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{name}-"))
        build(beside)
        if path.exists():
            # It did not open: out of the way, so that the new one can take its place.
            os.replace(path, Path(tempfile.mkdtemp(dir=path.parent, prefix=".old-")) / "index")
        try:
            os.replace(beside, path)
        except OSError:
            # Another process was first; its directory serves as well.
            shutil.rmtree(beside, ignore_errors=True)
        _drop_old(path.parent, name.partition("-")[0])
        return opened(path)
    return None


def _drop_old(directory: Path, kind: str) -> None:
    """Keep the newest few of a kind, and clear away what broken runs left."""
    found = sorted(directory.glob(f"{kind}-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in [*found[_KEPT_VERSIONS:], *directory.glob(".old-*")]:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
