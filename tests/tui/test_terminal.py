"""The app in a real pseudo-terminal: the main job, the guided case, copying, resizing, bursts of keys, leaving."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyte
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
_LONGEST = 30.0


class Terminal:
    """The app on a pseudo-terminal, its screen kept by pyte."""

    def __init__(
        self, place: Path, columns: int = 120, rows: int = 40, before: Sequence[str] = (), **environment: str
    ) -> None:
        self.raw = b""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            # Named in full: readline, where something imported it, has put a window size into the process' own.
            kept = {name: value for name, value in os.environ.items() if name not in ("TMUX", "LINES", "COLUMNS")}
            own = dict.fromkeys(("HELPDESK_CONFIG_DIR", "HELPDESK_DATA_DIR", "PATH"), str(place))
            everything = {**kept, **own, "TERM": "xterm-256color", **environment}
            command = [*before, sys.executable, "-m", "helpdesk"]
            os.execvpe(command[0], command, everything)
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """Change the window; the app paints all of it anew."""
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)

    def send(self, keys: str) -> None:
        """Send `keys` in one write."""
        os.write(self.file, keys.encode())

    def read(self, seconds: float) -> bool:
        """Take what comes within `seconds`; False once the app has ended."""
        ready, _, _ = select.select([self.file], [], [], seconds)
        if not ready:
            return True
        try:
            chunk = os.read(self.file, 65536)
        except OSError:
            return False
        self.raw += chunk
        # pyte does not know the private queries that Textual sends.
        self._stream.feed(re.sub(rb"\x1b\[[?>=<][0-9;]*[$a-gi-zA-Z]|\x1b\[>[0-9;]*[a-z]", _kept, chunk))
        return bool(chunk)

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def settle(self) -> None:
        """Take what is under way: what was painted for the old size would be scrolled away in the new one."""
        for _ in range(10):
            self.read(0.1)

    def until(self, shown: str) -> None:
        """Wait until the screen shows `shown`."""
        end = time.monotonic() + _LONGEST
        while shown not in self.text:
            assert time.monotonic() < end, f"{shown!r} did not show:\n{self.text}"
            assert self.read(0.2), f"the app ended before {shown!r}:\n{self.text}"

    def ended(self) -> int:
        """Wait for the end; the exit status."""
        end = time.monotonic() + _LONGEST
        while time.monotonic() < end:
            self.read(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                while self.read(0.05) and select.select([self.file], [], [], 0)[0]:
                    pass
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
        raise AssertionError("the app did not end")

    def close(self) -> None:
        """End what is left."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.file)


def _kept(match: re.Match[bytes]) -> bytes:
    """Private modes (cursor, alternate screen) are known to pyte; the rest is taken out."""
    return match[0] if match[0].startswith(b"\x1b[?") and match[0][-1:] in b"hl" else b""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """The app, its first frame painted."""
    (tmp_path / "settings.json").write_text('{"toured": true}', encoding="utf-8")
    opened = Terminal(tmp_path)
    yield opened
    opened.close()


def restored(terminal: Terminal) -> bool:
    """Whether the app's last words leave the alternate screen, show the cursor and stop the mouse."""
    return all(terminal.raw.rfind(off) > terminal.raw.rfind(on) >= 0 for on, off in _MODES)


_MODES = ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?25l", b"\x1b[?25h"), (b"\x1b[?1000h", b"\x1b[?1000l"))


def test_the_main_job_the_case_copy_resize_and_quit(terminal: Terminal) -> None:
    # Typed before the first frame: nothing of it is lost.
    terminal.send("sekretess")
    terminal.until("Sekretessens huvudregel")
    terminal.send("\r")
    terminal.until("● Svar")
    terminal.until("Huvudregeln är absolut sekretess")
    terminal.send("\x1bOR")
    terminal.until("Fråga 1 av högst")
    for key, shown in (
        ("1", "Fråga 2 av"),
        ("1", "Fråga 3 av"),
        ("2", "Fråga 4 av"),
        ("2", "Därför: Tumör: basalcellscancer"),
    ):
        terminal.send(key)
        terminal.until(shown)
    terminal.send("\x19")
    terminal.until("urklipp")
    assert b"\x1b]52;c;" in terminal.raw
    terminal.settle()
    terminal.resize(60, 20)
    terminal.until("Tel ")
    terminal.settle()
    terminal.resize(120, 40)
    terminal.until("rapporteringshjälp")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert restored(terminal)


def test_a_burst_of_keys_keeps_its_order(terminal: Terminal) -> None:
    terminal.until("Telefon")
    terminal.send("deadline\rsekretess\rbcc\r")
    terminal.until("› bcc")
    terminal.send("\x1b[15~")
    terminal.until("Samtalets frågor")
    terminal.until("  bcc")
    terminal.settle()
    shown = terminal.text
    assert shown.index("  deadline") < shown.index("  sekretess") < shown.index("  bcc")


def test_a_termination_signal_restores_the_terminal(terminal: Terminal) -> None:
    terminal.until("Telefon")
    os.kill(terminal.pid, signal.SIGTERM)
    terminal.ended()
    assert restored(terminal)


@pytest.mark.parametrize("held_back", [False, True], ids=["signal", "signal held back"])
def test_it_ends_with_its_terminal(tmp_path: Path, held_back: bool) -> None:
    (tmp_path / "settings.json").write_text('{"toured": true}', encoding="utf-8")
    opened = Terminal(tmp_path, before=["/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh"] if held_back else [])
    opened.until("Telefon")
    os.close(opened.file)
    try:
        end = time.monotonic() + _LONGEST
        while not (done := os.waitpid(opened.pid, os.WNOHANG))[0]:
            assert time.monotonic() < end, "the app outlived its terminal"
            time.sleep(0.1)
    except AssertionError:
        os.kill(opened.pid, signal.SIGKILL)
        raise
    assert os.waitstatus_to_exitcode(done[1]) == -signal.SIGHUP


def test_an_error_leaves_a_message_and_no_traceback(tmp_path: Path) -> None:
    # A module that breaks the help screen, found before the real one.
    broken = tmp_path / "sitecustomize.py"
    broken.write_text(
        "import tui.app\ndef broken(self):\n    secret = 'hemlig fråga'\n    raise ValueError(secret)\ntui.app.HelpdeskApp.action_help = broken\n",
        encoding="utf-8",
    )
    (tmp_path / "settings.json").write_text('{"toured": true}', encoding="utf-8")
    opened = Terminal(tmp_path, PYTHONPATH=f"{tmp_path}{os.pathsep}{Path.cwd()}")
    try:
        opened.until("Telefon")
        opened.send("\x1bOP")
        assert opened.ended() == 1
        assert restored(opened)
        after = opened.raw.rpartition(b"\x1b[?1049l")[2].decode("utf-8", "replace")
        assert "Något gick fel i appen (ValueError" in after
        assert "hemlig" not in after
        assert "Traceback" not in after
    finally:
        opened.close()


def test_without_colours(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"toured": true}', encoding="utf-8")
    opened = Terminal(tmp_path, 80, 24, NO_COLOR="1", TERM="linux")
    try:
        opened.send("bcc\r")
        opened.until("● Svar")
        colours = {code for code in re.findall(rb"38;2;(\d+;\d+;\d+)", opened.raw) if len(set(code.split(b";"))) > 1}
        assert colours == set()
        opened.send("\x11")
        assert opened.ended() == 0
    finally:
        opened.close()
