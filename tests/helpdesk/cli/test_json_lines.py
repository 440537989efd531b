"""JSON Lines in and out: the contract of docs/json-lines.md, over a real process that stays open."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.helpdesk.cli.shell import HELPDESK, environment, helpdesk

AT = "2026-11-23T10:15"
KEYS = [
    "id", "conversation", "question", "language", "outcome", "topics", "say", "text", "sources", "deadline", "decision",
    "suggestions",
]  # fmt: skip


@contextmanager
def open_run() -> Iterator[subprocess.Popen[bytes]]:
    """`helpdesk ask --jsonl` with its standard input held open."""
    process = subprocess.Popen(
        [*HELPDESK, "ask", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    try:
        yield process
    finally:
        process.communicate(timeout=60)


def asked(process: subprocess.Popen[bytes], line: bytes) -> dict[str, Any]:
    """The answer to one line, read while standard input stays open."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line + b"\n")
    process.stdin.flush()
    answer: dict[str, Any] = json.loads(process.stdout.readline())
    return answer


def line(question: str, **more: object) -> bytes:
    return json.dumps({"question": question, "at": AT, **more}, ensure_ascii=False).encode()


BROKEN: list[tuple[bytes, object, str]] = [
    (b"{", None, "line: not a JSON object"),
    (b"[]", None, 'line: not a JSON object (write {"question": "…"})'),
    (b'"question"', None, "line: not a JSON object"),
    (b"\xff\xfe{}", None, "line: not a JSON object"),
    (b"[" * 5000, None, "line: not a JSON object"),
    (b'{"id": NaN, "question": "x"}', None, "NaN is no JSON value"),
    (b'{"id": "a"}', "a", 'question: is missing or not a text (write {"question": "…"})'),
    (b'{"id": 7, "question": null}', 7, "question: is missing or not a text"),
    (b'{"id": 7, "question": 12}', 7, "question: is missing or not a text"),
    (b'{"id": ["b"], "question": ["x"]}', ["b"], "question: is missing or not a text"),
    (b'{"id": "c", "question": "x", "at": "soon"}', "c", "at: 'soon' is not a time (write it as 2027-03-30T09:30)"),
    (b'{"id": "c", "question": "x", "at": 20270330}', "c", "at: is not a text"),
    (b'{"id": "c", "question": "x", "at": "9999-12-31"}', "c", "at: the year 9999 is outside 1990"),
    (b'{"id": "d", "question": "x", "language": "de"}', "d", 'language: is neither "sv", "en" nor null'),
    (b'{"id": "d", "question": "x", "language": 1}', "d", 'language: is neither "sv", "en" nor null'),
    (b'{"id": "e", "question": "x", "conversation": {}}', "e", "conversation: is neither a text nor null"),
]


def test_each_line_is_answered_at_once_and_a_broken_one_ends_nothing() -> None:
    with open_run() as process:
        for number, (broken, id_, message) in enumerate(BROKEN):
            refused = asked(process, broken)
            assert refused["id"] == id_
            assert message in refused["error"]
            assert list(refused) == ["id", "error"]
            good = asked(process, line("när ska basaliom för 2026 vara inne", id=number))
            assert (good["id"], good["deadline"]["date"]) == (number, "2027-03-31")


def test_the_keys_are_those_of_the_contract() -> None:
    with open_run() as process:
        answer = asked(process, line("när ska basaliom för 2026 vara inne?", id="1", conversation="a"))
        assert list(answer) == KEYS
        assert list(answer["sources"][0]) == ["id", "title", "section", "url", "checked_on"]
        assert answer["deadline"] == {
            "data_year": 2026,
            "date": "2027-03-31",
            "weekday": "onsdag",
            "days_left": 128,
            "holiday": None,
            "last_phone_slot": "2027-03-30T09:00/2027-03-30T11:00",
        }
        assert answer["text"].startswith(answer["say"])
        assert len(answer["say"].split()) <= 20
        decided = asked(
            process, line("vi på patologen har ett basaliom, inte biopserat förut, inget recidiv, ska det rapporteras?")
        )
        assert list(decided["decision"]) == [
            "tumour", "role", "biopsied", "recurrence", "row", "conclusion", "reported", "reasons",
        ]  # fmt: skip
        assert decided["decision"]["reported"] == "yes"
        assert (decided["id"], decided["conversation"], decided["deadline"]) == (None, None, None)


def test_lines_of_one_conversation_share_context_and_others_do_not() -> None:
    with open_run() as process:
        asked(process, line("när ska basaliom för 2026 vara inne?", conversation="a"))
        asked(process, line("vad är Filip?", conversation="b"))
        assert asked(process, line("och för 2027?", conversation="a"))["deadline"]["date"] == "2028-03-31"
        assert asked(process, line("och för 2027?"))["conversation"] is None


def test_language_and_identity_numbers() -> None:
    with open_run() as process:
        english = asked(process, line("när ska basaliom för 2026 vara inne?", language="en"))
        assert (english["language"], english["deadline"]["weekday"]) == ("en", "Wednesday")
        masked = asked(process, line("ska 19850709-9805 med basaliom rapporteras?", id="850709-9805"))
        assert "9805" not in masked["question"]
        assert "9805" not in masked["text"]
        assert masked["id"] == "850709-9805"


def test_order_blank_lines_and_the_end_of_input() -> None:
    lines = [line("vem rapporterar basaliom", id=number) for number in range(5)]
    done = helpdesk("ask", "--jsonl", stdin=b"\r\n".join([b"", *lines[:3], b"  ", *lines[3:]]))
    assert done.status == 0
    assert [json.loads(each)["id"] for each in done.out.splitlines()] == [0, 1, 2, 3, 4]
    assert done.err == ""


def test_no_input_gives_no_output() -> None:
    assert helpdesk("ask", "--jsonl").out == ""


def test_at_on_the_command_line_holds_for_lines_without_their_own() -> None:
    lines = b'{"question": "deadline"}\n{"question": "deadline", "at": "2028-02-01T10:00"}\n'
    done = helpdesk("ask", "--jsonl", "--at", AT, stdin=lines)
    assert [json.loads(each)["deadline"]["data_year"] for each in done.out.splitlines()] == [2026, 2027]


@pytest.mark.parametrize(
    "question", ["", "   ", "x" * 10_000, "\u202e\u200b", "\ud83d", "🩺", "\x00\x1b[31m", "日本語"]
)
def test_any_text_is_answered(question: str) -> None:
    done = helpdesk("ask", "--jsonl", stdin=json.dumps({"question": question}).encode())
    assert json.loads(done.out)["outcome"]
