"""What the shell command's exit status says."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit statuses of `helpdesk`: the contract of docs and scripts."""

    ANSWERED = 0
    FAILURE = 1
    USAGE = 2
    REFUSED = 3
    INTERRUPTED = 130
