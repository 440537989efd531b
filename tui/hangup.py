"""The app ends with its terminal, also where the hangup signal is held back (nohup, some wrappers, `trap '' HUP`)."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

_EVERY = 1.0  # seconds


def end_with_terminal(app: App[int]) -> None:
    """Watch the terminal that `app` was started on, where it was one; Windows ends a console's programs itself.

    Textual's input thread reads the end of a vanished terminal over and over, and a clean exit would wait for what can
    no longer be written: the process ends as the signal would have ended it. All that is kept is kept as it is made.
    """
    if sys.platform == "win32" or not _on_terminal():
        return
    app.set_interval(_EVERY, _end_if_gone)


def _on_terminal() -> bool:
    return sys.__stdin__ is not None and sys.__stdin__.isatty()


def _end_if_gone() -> None:
    if sys.platform != "win32" and not _on_terminal():
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGHUP)
