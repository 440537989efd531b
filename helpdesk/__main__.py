"""The entry point: UTF-8 in and out whatever the locale, and never a traceback."""

from __future__ import annotations

import gc
import os
import sys

from helpdesk.exit_codes import ExitCode


def main() -> None:
    """Run the shell command and exit with its status."""
    # Starting makes many lasting values and hardly any garbage: looking for it is a tenth of a shell answer's time.
    gc.set_threshold(100_000, 50, 50)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_run())


def _run() -> int:
    import click

    from helpdesk.cli.main import cli
    from knowledge.errors import HelpdeskError

    try:
        status = cli.main(prog_name="helpdesk", standalone_mode=False)
        sys.stdout.flush()
        return int(status or ExitCode.ANSWERED)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE if isinstance(error, click.UsageError) else ExitCode.FAILURE
    except (click.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except HelpdeskError as error:
        print(error, file=sys.stderr)
        return ExitCode.FAILURE
    except BrokenPipeError:
        return _nobody_reads()
    except SystemExit as left:
        # Click leaves by itself when the reader is gone, and puts a silent stream in place of the broken one.
        if sys.stdout is sys.__stdout__:
            return int(left.code or 0)
        return _nobody_reads()
    except Exception as error:  # noqa: BLE001 - the last resort: a message instead of a traceback
        print(f"Något gick fel / Something went wrong: {type(error).__name__}: {error}", file=sys.stderr)
        return ExitCode.FAILURE


def _nobody_reads() -> int:
    """The reader closed the pipe (`helpdesk topics | head`): nothing more to say, and nothing to flush at exit."""
    if sys.__stdout__ is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())
    return ExitCode.ANSWERED


if __name__ == "__main__":
    main()
