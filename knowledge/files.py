"""Which files of a guidance directory are guidance pages."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path


def guidance_files(directory: Path, pattern: str = "**/*.md") -> list[Path]:
    """The Markdown files of `directory` that fit `pattern`, in order.

    Hidden files are none: editors keep locks and half-written copies under such names while a page is being edited.
    """
    return sorted(path for path in directory.glob(pattern) if not path.name.startswith("."))


def stamp(directories: tuple[Path, ...]) -> str:
    """A text that differs whenever a page of `directories` is changed, added or removed. Opens no file."""
    state = blake2b(digest_size=12)
    for directory in directories:
        for path in guidance_files(directory):
            try:
                found = path.stat()
            except OSError:
                # It went away between the listing and now; the next look sees that.
                continue
            state.update(f"{path}\0{found.st_mtime_ns}\0{found.st_size}\0{found.st_ino}\0".encode("utf-8", "replace"))
    return state.hexdigest()
