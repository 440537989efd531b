"""`config.toml`: what a workplace sets once, its own guidance and when a source counts as stale."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.errors import HelpdeskError
from knowledge.places import config_directory
from knowledge.problems import nearest

FILE_NAME = "config.toml"
STALE_DAYS = 365
_KEYS = ("guidance", "stale_days")


@dataclass(frozen=True)
class Config:
    """`guidance` are directories laid over the built-in pages; `stale_days` the days a source may go unchecked."""

    guidance: tuple[Path, ...] = ()
    stale_days: int = STALE_DAYS


def read_config(directory: Path | None = None) -> Config:
    """The configuration; what is not set has its default. HELPDESK_STALE_DAYS goes before the file.

    Raises HelpdeskError with file, line and key for anything that is not understood.
    """
    path = (directory or config_directory()) / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Config(stale_days=_from_environment() or STALE_DAYS)
    except UnicodeDecodeError as error:
        raise HelpdeskError("is not UTF-8", str(path), "save it as UTF-8") from error
    except OSError as error:
        raise HelpdeskError(f"cannot be read: {error.strerror or error}", str(path)) from error
    values = _parsed(text, path)
    for key in values:
        if key not in _KEYS:
            raise HelpdeskError(f"{key}: is no known key", _place(path, text, key), nearest(key, _KEYS))
    return Config(
        _directories(values.get("guidance", []), path, text),
        _from_environment() or _days(values.get("stale_days", STALE_DAYS), path, text),
    )


def _parsed(text: str, path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise HelpdeskError(
            f"is not TOML: {error}", f"{path}:{found[1] if found else 1}", 'write it as guidance = ["directory"]'
        ) from error


def _directories(value: object, path: Path, text: str) -> tuple[Path, ...]:
    listed = [value] if isinstance(value, str) else value
    where = _place(path, text, "guidance")
    if not isinstance(listed, list) or not all(isinstance(each, str) and each for each in listed):
        raise HelpdeskError("guidance: is no list of directories", where, 'write it as guidance = ["directory"]')
    # Relative to the file, so that it means the same wherever the command is run.
    directories = tuple(path.parent / Path(each).expanduser() for each in listed)
    for directory in directories:
        if not directory.is_dir():
            raise HelpdeskError(f"guidance: {directory} is no directory", where, "make it, or mend the path")
    return directories


def _days(value: object, path: Path, text: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise HelpdeskError(
            "stale_days: is no whole number of days", _place(path, text, "stale_days"), "write it as stale_days = 365"
        )
    return value


def _from_environment() -> int | None:
    chosen = os.environ.get("HELPDESK_STALE_DAYS", "")
    return int(chosen) if chosen.isascii() and chosen.isdigit() and int(chosen) > 0 else None


def _place(path: Path, text: str, key: str) -> str:
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]|\s*\[+\s*{re.escape(key)}", line):
            return f"{path}:{number}"
    return str(path)
