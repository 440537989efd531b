"""What is kept heals itself: truncated, damaged, misplaced, half written, written by two at once, or not writable."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from helpdesk.assembly import open_assistant
from helpdesk.conversation import Conversation
from knowledge.cache import kept, kept_directory
from knowledge.index import build_in, open_in
from knowledge.section import Section
from tests.helpdesk.cli.shell import environment, helpdesk

NAME = "index-1"
SECTIONS = [
    Section("bcc", "sv", "Basalcellscancer rapporteras av patologen."),
    Section("filip", "sv", "Portalen Filip."),
]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HELPDESK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def found(built: list[Path] | None = None) -> list[str]:
    """The id found first in the index that is kept, which is built where needed (noted in `built`)."""

    def build(directory: Path) -> None:
        if built is not None:
            built.append(directory)
        build_in(directory, SECTIONS)

    index = kept_directory(NAME, build, open_in)
    assert index is not None
    return [hit.id for hit in index.search("patolog basalcellscancer", ["sv"], 1)]


def largest(directory: Path) -> Path:
    return max((path for path in directory.iterdir() if path.is_file()), key=lambda path: path.stat().st_size)


def truncate(directory: Path) -> None:
    path = largest(directory)
    path.write_bytes(path.read_bytes()[:-7])


def overwrite(directory: Path) -> None:
    largest(directory).write_bytes(os.urandom(500))


def flip_a_bit(directory: Path) -> None:
    content = bytearray(largest(directory).read_bytes())
    content[len(content) // 2] ^= 1
    largest(directory).write_bytes(content)


def empty(directory: Path) -> None:
    for path in directory.iterdir():
        path.unlink()


def remove_one(directory: Path) -> None:
    largest(directory).unlink()


def add_one(directory: Path) -> None:
    (directory / "_MAIN_2.toc").write_bytes(b"x")


def replace_by_file(directory: Path) -> None:
    empty(directory)
    directory.rmdir()
    directory.write_bytes(b"in the way")


DAMAGES: list[Callable[[Path], None]] = [truncate, overwrite, flip_a_bit, empty, remove_one, add_one, replace_by_file]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_index_is_built_anew(damage: Callable[[Path], None], cache: Path) -> None:
    built: list[Path] = []
    assert found(built) == ["bcc"]
    assert found(built) == ["bcc"]
    assert len(built) == 1
    damage(cache / NAME)
    assert found(built) == ["bcc"]
    assert found(built) == ["bcc"]
    assert len(built) == 2
    assert os.listdir(cache) == [NAME]


def test_an_index_under_another_ones_name_is_not_taken_for_it(cache: Path) -> None:
    found()
    (cache / NAME).rename(cache / "index-2")
    built: list[Path] = []

    def build(directory: Path) -> None:
        built.append(directory)
        build_in(directory, SECTIONS)

    kept_directory("index-2", build, open_in)
    assert len(built) == 1


@pytest.mark.parametrize("damage", [b"", b"garbage", os.urandom(300), b"\x80\x05K\x01."])
def test_a_damaged_value_is_built_anew(damage: bytes, cache: Path) -> None:
    assert kept("value-1", lambda: {"a": 1}) == {"a": 1}
    (cache / "value-1.pickle").write_bytes(damage)
    assert kept("value-1", lambda: {"a": 2}) == {"a": 2}
    assert kept("value-1", lambda: {"a": 3}) == {"a": 2}


def test_every_truncation_and_a_value_under_another_name_are_noticed(cache: Path) -> None:
    kept("value-1", lambda: "right")
    whole = (cache / "value-1.pickle").read_bytes()
    for length in range(len(whole)):
        (cache / "value-1.pickle").write_bytes(whole[:length])
        assert kept("value-1", lambda: "built anew") == "built anew"
    (cache / "value-2.pickle").write_bytes(whole)
    assert kept("value-2", lambda: "other") == "other"


def test_a_build_that_fails_leaves_what_was_there(cache: Path) -> None:
    found()

    def fail(_: Path) -> None:
        raise OSError("disk full")

    assert kept_directory("index-9", fail, open_in) is None
    assert (cache / NAME).is_dir()
    assert not (cache / "index-9").exists()


def test_old_versions_and_what_broken_runs_left_are_cleared(cache: Path) -> None:
    cache.mkdir()
    left = cache / ".index-0-left"
    left.mkdir()
    os.utime(left, (time.time() - 7200,) * 2)
    for number in range(7):
        kept_directory(f"index-{number}", lambda directory: build_in(directory, SECTIONS), open_in)
        os.utime(cache / f"index-{number}", (1_000_000 + number,) * 2)
    kept_directory("index-7", lambda directory: build_in(directory, SECTIONS), open_in)
    assert sorted(os.listdir(cache)) == ["index-4", "index-5", "index-6", "index-7"]


def test_where_nothing_can_be_written_the_answer_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("HELPDESK_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert kept_directory("index-1", lambda directory: build_in(directory, SECTIONS), open_in) is None
    answer, _ = open_assistant().ask("vem rapporterar basaliom", Conversation(), datetime(2026, 11, 23, 10, 15))
    assert answer.topics[0] == "bcc-who-reports"
    assert os.listdir(tmp_path) == ["file"]


def test_what_another_process_kept_meanwhile_is_left_in_place(cache: Path) -> None:
    def build_too(directory: Path) -> None:
        assert kept_directory("index-1", lambda other: build_in(other, SECTIONS), open_in) is not None
        first.append((cache / "index-1").stat().st_ino)
        build_in(directory, SECTIONS)

    first: list[int] = []
    assert kept_directory("index-1", build_too, open_in) is not None
    assert [(cache / "index-1").stat().st_ino] == first
    assert os.listdir(cache) == ["index-1"]


def test_two_processes_at_once_on_an_empty_cache(tmp_path: Path) -> None:
    changes = {"HELPDESK_CACHE_DIR": str(tmp_path / "cache")}
    # A question that leaves doubt, so that the index is needed as well.
    asked = ["ask", "what about the thing with the papers"]
    command = [sys.executable, "-m", "helpdesk", *asked]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(changes))
        for _ in range(2)
    ]
    outputs = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert outputs[0] == outputs[1]
    assert outputs[0][1] == b""
    assert len([name for name in os.listdir(tmp_path / "cache") if not name.startswith(".")]) == 3
    assert helpdesk(*asked, env=changes).out.encode() == outputs[0][0]
