"""One start to the first full frame, in a terminal of its own: `first_frame.py smallest` or `first_frame.py app`.

Run by startup.py. It starts itself anew on a pseudo-terminal, sends a word at once, and ends when the frame stands with
that word in the question box; the time to that moment is the time of the whole process.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

TYPED = "qzx"
LONGEST_SECONDS = 20.0
SIZE = {"COLUMNS": "120", "LINES": "40"}


def main() -> None:
    """Start the named program on a terminal and wait for its first full frame; status 1 if it does not come."""
    if sys.argv[1] == "run-smallest":
        run_smallest()
        return
    smallest = sys.argv[1] == "smallest"
    program = [sys.executable, *([__file__, "run-smallest"] if smallest else ["-m", "helpdesk"])]
    ours, theirs = pty.openpty()
    # Without the terminal's own echo: what comes back was painted by the app.
    modes = termios.tcgetattr(theirs)
    modes[3] &= ~termios.ECHO
    termios.tcsetattr(theirs, termios.TCSANOW, modes)
    os.write(ours, TYPED.encode())
    process = subprocess.Popen(
        program, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, **SIZE, "TERM": "xterm-256color"},
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    try:
        sys.exit(0 if complete(ours) else 1)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def complete(terminal: int) -> bool:
    """Whether the key bar (the frame's last line) and the typed word came within the longest time."""
    shown = b""
    ends = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < ends:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                return False
            if b"F1" in shown and TYPED.encode() in shown:
                return True
    return False


def run_smallest() -> None:
    """The smallest app with the widget classes of the main screen: two lines, two panes, an input."""
    from textual.app import App, ComposeResult
    from textual.containers import Horizontal, VerticalScroll
    from textual.widgets import Input, Static

    class Smallest(App[None]):
        AUTO_FOCUS = "Input"
        ENABLE_COMMAND_PALETTE = False

        def compose(self) -> ComposeResult:
            yield Static("header")
            with Horizontal():
                yield VerticalScroll(Static("answer"), can_focus=False)
                yield VerticalScroll(Static("sources"), can_focus=False)
            yield Input()
            yield Static("F1 keys")

    Smallest().run()


if __name__ == "__main__":
    os.chdir(Path(__file__).parent.parent)
    main()
