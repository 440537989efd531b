"""Opening the app, or the plain conversation where a full screen is not to be had or not wanted."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from helpdesk.cli.options import Settings, width
from helpdesk.exit_codes import ExitCode


def open_app(settings: Settings, plain: bool) -> int:
    """Run the app or the line mode until the person leaves; gives back the exit status."""
    on_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if plain or not on_terminal or os.environ.get("TERM") in ("dumb", "unknown"):
        return _line_mode(settings, on_terminal)
    from tui.app import run

    return run(settings.language, settings.guidance)


def _line_mode(settings: Settings, prompts: bool) -> int:
    from helpdesk.assembly import open_assistant
    from helpdesk.clock import swedish_now
    from helpdesk.line_mode import LineMode

    if prompts:
        # Line editing and recall where the platform has it.
        with suppress(ImportError):
            import readline  # noqa: F401
    LineMode(open_assistant(settings.guidance), sys.stdout, swedish_now, settings.language, prompts, width()).run(
        sys.stdin
    )
    return ExitCode.ANSWERED
