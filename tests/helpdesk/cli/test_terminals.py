"""Pipes that close early, and a real terminal: where questions are asked back."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import time

import pytest

from tests.helpdesk.cli.shell import HELPDESK, environment


@pytest.mark.parametrize("arguments", [["topics"], ["ask", "vem", "rapporterar", "basaliom"], ["ask", "--jsonl"]])
def test_a_reader_that_leaves_early_is_no_failure(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*HELPDESK, *arguments],
        stdout=writer,
        stderr=subprocess.PIPE,
        input=b'{"question": "deadline"}\n' * 3,
        env=environment(),
        timeout=60,
    )
    os.close(writer)
    assert done.stderr == b""
    assert done.returncode == 0


def on_terminal(arguments: list[str], *typed: tuple[str, str]) -> tuple[int, str]:
    """Run `helpdesk` on a terminal; for each (awaited, keys) type the keys once the text has come."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*HELPDESK, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment({"TERM": "dumb", "COLUMNS": "100"}),
        start_new_session=True,
    )
    os.close(theirs)
    shown = ""
    waiting = list(typed)
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        if not select.select([ours], [], [], 0.2)[0]:
            continue
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux says so when the other side has closed
            break
        if not piece:
            break
        shown += piece.decode("utf-8", "replace")
        if waiting and waiting[0][0] in shown:
            os.write(ours, waiting.pop(0)[1].encode())
    os.close(ours)
    status = process.wait(timeout=30)
    assert not waiting, shown
    assert "Traceback" not in shown
    return status, shown.replace("\r\n", "\n")


def test_decide_asks_only_for_what_decides() -> None:
    status, shown = on_terminal(
        ["decide", "--tumour", "bcc", "--lang", "en"],
        ("2. The clinic", "1\n"),
        ("biopsied earlier?", "2\n"),
        ("a recurrence?", "2\n"),
    )
    assert status == 0
    assert "reports it directly to Socialstyrelsen" in shown
    status, shown = on_terminal(["decide"], ("2. En annan tumör", "1\n"), ("2. Kliniken", "2\n"))
    assert "Kliniken rapporterar inte basalcellscancer" in shown
    assert "biopserats tidigare?" not in shown


def test_decide_takes_a_number_that_is_not_offered_for_what_it_is() -> None:
    _, shown = on_terminal(["decide", "--role", "clinic"], ("2. En annan tumör", "7\n"), ("Error", "2\n"))
    assert "7 is not in the range" in shown
    assert "regionalt cancercentrum" in shown


def test_leaving_a_question_unanswered_ends_quietly() -> None:
    status, shown = on_terminal(["decide"], ("> ", "\x04"))
    assert status == 130
    assert "Error" not in shown


def test_plain_conversation_on_a_terminal() -> None:
    status, shown = on_terminal(["--plain", "--lang", "en"], ("> ", "who reports BCC?\n"), ("Source", "/sluta\n"))
    assert status == 0
    assert "pathology department" in shown


def test_a_dumb_terminal_gets_the_plain_conversation() -> None:
    status, shown = on_terminal(["--lang", "sv"], ("> ", "/q\n"))
    assert status == 0
    assert "\x1b[" not in shown


def _interruptible() -> None:
    # Where the tests run in the background, interrupts are held back for all they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_interrupting_is_quiet() -> None:
    process = subprocess.Popen(
        [*HELPDESK, "ask", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(), preexec_fn=_interruptible,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"question": "deadline"}\n')
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(2)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.strip() == b""
