"""The user's data directory: copies of official pages, kept with the day on which they were read."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from knowledge.official.page import OfficialPage, Section
from knowledge.official.refusal import PageRefused
from knowledge.places import data_directory as data_directory

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def write_beside(path: Path, text: str) -> None:
    """Write `text` to `path` all at once: beside it first, then moved into place. Raises PageRefused."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=f".{path.name}-", delete=False
        ) as file:
            file.write(text)
        try:
            if path.exists():
                os.chmod(file.name, path.stat().st_mode & 0o777)
            os.replace(file.name, path)
        except OSError:
            with suppress(OSError):
                os.unlink(file.name)
            raise
    except OSError as error:
        raise PageRefused("not_writable", path.name, detail=error.strerror or str(error)) from error


def keep(page: OfficialPage, directory: Path) -> Path:
    """Keep `page` under the data directory `directory`, in place of an earlier copy. Gives back the file."""
    kept = {
        "source": page.source,
        "origin": page.origin,
        "fetched_on": page.fetched_on.isoformat(),
        "lines": page.lines,
        "sections": [[section.heading, section.first, section.last] for section in page.sections],
    }
    path = _path(page.source, directory)
    write_beside(path, json.dumps(kept, ensure_ascii=False))
    return path


def kept_page(source: str, directory: Path) -> OfficialPage:
    """The copy kept of `source`. Raises PageRefused where there is none or it does not open."""
    path = _path(source, directory)
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        page = OfficialPage(
            str(found["source"]),
            str(found["origin"]),
            date.fromisoformat(found["fetched_on"]),
            tuple(str(line) for line in found["lines"]),
            tuple(Section(str(heading), int(first), int(last)) for heading, first, last in found["sections"]),
        )
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PageRefused("not_kept", source, source=source) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PageRefused("damaged_copy", source, source=source) from error
    if page.source != source or any(not 0 <= each.first <= each.last <= len(page.lines) for each in page.sections):
        raise PageRefused("damaged_copy", source, source=source)
    return page


def kept_sources(directory: Path) -> Iterator[str]:
    """The ids of the sources of which a copy is kept."""
    for path in sorted((directory / "pages").glob("*.json")):
        if _ID.fullmatch(path.stem):
            yield path.stem


def remove(source: str, directory: Path) -> None:
    """Remove the copy of `source`. Raises PageRefused where there is none."""
    try:
        _path(source, directory).unlink()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PageRefused("not_kept", source, source=source) from error
    except OSError as error:
        raise PageRefused("not_writable", source, detail=error.strerror or str(error)) from error


def _path(source: str, directory: Path) -> Path:
    # The id becomes a file's name, so nothing but an id is let through.
    if not _ID.fullmatch(source):
        raise PageRefused("unknown_source", source, detail="")
    return directory / "pages" / f"{source}.json"
