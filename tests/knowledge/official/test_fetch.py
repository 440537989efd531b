"""Fetching by address, against a server of our own on this computer."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from knowledge.official.fetch import fetch, is_address
from knowledge.official.reading import LARGEST_PAGE
from knowledge.official.refusal import PageRefused, Reason
from tests.knowledge.official.made_up import as_html

PAGE = as_html().encode()


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        give = getattr(self, f"give_{self.path.strip('/').replace('-', '_')}", self.give_nothing)
        give()

    def answer(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content_Type": "text/html; charset=utf-8"} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def give_page(self) -> None:
        self.answer(PAGE)

    def give_packed(self) -> None:
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def give_bomb(self) -> None:
        self.answer(gzip.compress(b" " * (40 * LARGEST_PAGE), 9), Content_Encoding="gzip")

    def give_moved(self) -> None:
        self.answer(b"", 302, Location="/page")

    def give_local(self) -> None:
        self.answer(b"", 302, Location="file:///etc/hostname")

    def give_round(self) -> None:
        self.answer(b"", 302, Location="/round")

    def give_image(self) -> None:
        self.answer(b"\x89PNG", Content_Type="image/png")

    def give_broken(self) -> None:
        self.answer(b"oj", 503)

    def give_nothing(self) -> None:
        self.answer(b"", 404)

    def give_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"ord " * 100_000)
        except OSError:
            return

    def give_slow(self) -> None:
        self.server.asked.set()  # type: ignore[attr-defined]
        self.server.go_on.wait(20)  # type: ignore[attr-defined]

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests' output stays clean."""


@pytest.fixture
def server() -> Iterator[str]:
    own = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    own.daemon_threads = True
    own.asked, own.go_on = threading.Event(), threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=own.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{own.server_port}"
    own.go_on.set()  # type: ignore[attr-defined]
    own.shutdown()
    own.server_close()


@pytest.mark.parametrize("path", ["page", "packed", "moved"])
def test_a_page_is_fetched(server: str, path: str) -> None:
    fetched = fetch(f"{server}/{path}")
    assert fetched.data == PAGE
    assert fetched.address == f"{server}/{'page' if path == 'moved' else path}"


@pytest.mark.parametrize(
    ("path", "reason", "message"),
    [
        ("nowhere", "http_error", "the server answered with error 404"),
        ("broken", "http_error", "the server answered with error 503"),
        ("image", "wrong_type", "the address gives image/png, not a page"),
        ("bomb", "too_large", "the page is larger than 5 MB"),
        ("endless", "too_large", "the page is larger than 5 MB"),
        ("local", "http_error", "the server answered with error 302"),
        ("round", "http_error", "the server answered with error 302"),
    ],
)
def test_what_is_no_page_is_refused(server: str, path: str, reason: Reason, message: str) -> None:
    with pytest.raises(PageRefused, match=message) as refused:
        fetch(f"{server}/{path}")
    assert refused.value.reason == reason


def test_a_server_that_does_not_answer_is_left(server: str) -> None:
    with pytest.raises(PageRefused, match="the server did not answer within"):
        fetch(f"{server}/slow", time_limit=0.3)


def test_nobody_there() -> None:
    with pytest.raises(PageRefused, match="the page could not be reached") as refused:
        fetch("http://127.0.0.1:9/")
    assert refused.value.reason == "no_contact"


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "data://x",
        "http://",
        "https://user:word@example.org/",
        "http://a b/",
        "http://[x/",
    ],
)
def test_other_addresses_are_not_fetched(address: str) -> None:
    assert is_address(address)
    with pytest.raises(PageRefused) as refused:
        fetch(address)
    assert refused.value.reason == "bad_address"


def test_files_are_no_addresses() -> None:
    assert not any(map(is_address, ["page.html", "C:\\page.html", "http.txt", "-"]))
