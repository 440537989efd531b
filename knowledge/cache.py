"""The user's cache directory: what is compiled once and may be thrown away at any time.

Everything kept carries a checksum over its name and content, so that a truncated, damaged or misplaced file is noticed
before anything is read from it, and built anew.
"""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

Value = TypeVar("Value")
_KEPT_VERSIONS = 4
_CHECKSUM_BYTES = 16
_CHECKSUM_FILE = "checksum"
_ABANDONED_SECONDS = 3600


def cache_directory() -> Path:
    """Where compiled guidance is kept; HELPDESK_CACHE_DIR names another place."""
    if chosen := os.environ.get("HELPDESK_CACHE_DIR"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("cancerregister-helpdesk", appauthor=False)


def kept(name: str, build: Callable[[], Value]) -> Value:
    """The value kept under `name`, built and kept where there is none or it is not what was written.

    Written beside and moved into place, so that two processes at once are safe. Where nothing can be written the value
    is built in memory each time.
    """
    path = cache_directory() / f"{name}.pickle"
    # Whatever is wrong with a kept file, building anew is the answer.
    with suppress(Exception):
        content = path.read_bytes()
        if content[:_CHECKSUM_BYTES] == _checksum(name, content[_CHECKSUM_BYTES:]):
            value: Value = pickle.loads(content[_CHECKSUM_BYTES:])
            return value
    value = build()
    with suppress(OSError):
        content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        beside = _place_beside(path)
        (beside / "value").write_bytes(_checksum(name, content) + content)
        os.replace(beside / "value", path)
        beside.rmdir()
        _drop_old(path)
    return value


def kept_directory(name: str, build: Callable[[Path], None], opened: Callable[[Path], Value]) -> Value | None:
    """`opened` of the directory kept under `name`, built first where there is none or it is not what was written.

    None where nothing can be written.
    """
    path = cache_directory() / name
    with suppress(Exception):
        return _sound(path, opened)
    with suppress(OSError):
        beside = _place_beside(path)
        build(beside)
        (beside / _CHECKSUM_FILE).write_bytes(_checksum(name, *_contents(beside)))
        with suppress(Exception):
            # Another process was first; its directory serves as well, and may be in use.
            value = _sound(path, opened)
            _remove(beside)
            return value
        with suppress(OSError):
            if path.exists():
                # It did not open: out of the way, so that the new one can take its place.
                aside = _place_beside(path)
                os.replace(path, aside / "damaged")
                _remove(aside)
            os.replace(beside, path)
        _remove(beside)
        with suppress(Exception):
            value = _sound(path, opened)
            _drop_old(path)
            return value
    return None


def _sound(path: Path, opened: Callable[[Path], Value]) -> Value:
    """`opened` of `path`. Raises where it is not there, is not what was written or does not open."""
    if (path / _CHECKSUM_FILE).read_bytes() != _checksum_of(path):
        raise ValueError(path)
    return opened(path)


def _checksum(name: str, *contents: bytes) -> bytes:
    state = blake2b(name.encode(), digest_size=_CHECKSUM_BYTES)
    for content in contents:
        state.update(b"%d\0" % len(content))
        state.update(content)
    return state.digest()


def _checksum_of(directory: Path) -> bytes:
    return _checksum(directory.name, *_contents(directory))


def _contents(directory: Path) -> list[bytes]:
    """Names and contents of the files of `directory`, but for the checksum and the empty lock files of the index."""
    found: list[bytes] = []
    for name in sorted(os.listdir(directory)):
        if name != _CHECKSUM_FILE and not name.endswith("LOCK"):
            found += [name.encode(), (directory / name).read_bytes()]
    return found


def _place_beside(path: Path) -> Path:
    """A new directory beside `path`, on the same file system."""
    # Imported here: only needed when something is built.
    from tempfile import mkdtemp

    path.parent.mkdir(parents=True, exist_ok=True)
    return Path(mkdtemp(dir=path.parent, prefix=f".{path.name}-"))


def _drop_old(path: Path) -> None:
    """Keep the newest few of a kind, and clear away what broken runs left."""
    kind = path.name.lstrip(".").partition("-")[0]
    with suppress(OSError):
        found = sorted(path.parent.glob(f"{kind}-*"), key=lambda each: each.stat().st_mtime, reverse=True)
        long_ago = time.time() - _ABANDONED_SECONDS
        abandoned = [each for each in path.parent.glob(f".{kind}-*") if each.stat().st_mtime < long_ago]
        for each in [*found[_KEPT_VERSIONS:], *abandoned]:
            _remove(each)


def _remove(path: Path) -> None:
    from shutil import rmtree

    if path.is_dir():
        rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
