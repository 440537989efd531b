"""Fetching a page by its address: only when asked to, http(s) only, within a time and a size."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO, Protocol
from urllib.parse import urlsplit

from knowledge.official.reading import LARGEST_PAGE, LARGEST_PAGE_MB
from knowledge.official.refusal import PageRefused

TIME_LIMIT = 20
"""Seconds for the whole page."""
_CHUNK = 64 * 1024
_PAGE_TYPES = ("text/", "application/xhtml", "application/pdf", "application/octet-stream", "application/xml")


class _Response(Protocol):
    headers: HTTPMessage

    def read(self, amount: int, /) -> bytes: ...


@dataclass(frozen=True)
class Fetched:
    """A page as the server sent it, unpacked, and the address at which it stood in the end."""

    address: str
    data: bytes


def is_address(place: str) -> bool:
    """Whether `place` is meant as an address rather than a file's name."""
    return "://" in place


def fetch(address: str, time_limit: float = TIME_LIMIT) -> Fetched:
    """The page at `address`. Raises PageRefused with the reason where there is none to be had."""
    _check(address)
    request = urllib.request.Request(
        address,
        headers={
            "User-Agent": "cancerregister-helpdesk",
            "Accept": "text/html, application/pdf, text/plain, text/markdown",
            "Accept-Language": "sv",
            "Accept-Encoding": "gzip",
        },
    )
    ends = time.monotonic() + time_limit
    try:
        with _opener().open(request, timeout=time_limit) as response:
            return Fetched(response.geturl(), _body(response, address, ends, time_limit))
    except urllib.error.HTTPError as error:
        error.close()
        raise PageRefused("http_error", address, detail=error.code) from error
    except TimeoutError as error:
        raise PageRefused("too_slow", address, limit=round(time_limit)) from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise PageRefused("too_slow", address, limit=round(time_limit)) from error
        raise PageRefused("no_contact", address, detail=error.reason) from error
    except (OSError, HTTPException, ValueError) as error:
        raise PageRefused("no_contact", address, detail=error) from error


def _check(address: str) -> None:
    try:
        parts = urlsplit(address)
        allowed = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        allowed = False
    if not allowed or any(ord(character) <= 32 for character in address):
        raise PageRefused("bad_address", address)


class _OnlyWeb(urllib.request.HTTPRedirectHandler):
    """Follows a redirection only to another http or https address."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        _check(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    """An opener that knows no file, ftp or data addresses at all."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _OnlyWeb(),
    ):
        opener.add_handler(handler)
    return opener


def _body(response: _Response, address: str, ends: float, time_limit: float) -> bytes:
    kind = response.headers.get_content_type()
    if not kind.startswith(_PAGE_TYPES):
        raise PageRefused("wrong_type", address, detail=kind)
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip"):
        raise PageRefused("wrong_type", address, detail=packing)
    sent = bytearray()
    while chunk := response.read(_CHUNK):
        sent += chunk
        if len(sent) > LARGEST_PAGE:
            raise PageRefused("too_large", address, limit=LARGEST_PAGE_MB)
        if time.monotonic() > ends:
            raise PageRefused("too_slow", address, limit=round(time_limit))
    return bytes(sent) if packing == "identity" else unpacked(bytes(sent), address)


def unpacked(data: bytes, where: str) -> bytes:
    """`data` without its gzip packing. Never unpacks more than the size limit. Raises PageRefused."""
    try:
        unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        found = unpacker.decompress(data, LARGEST_PAGE + 1)
    except zlib.error as error:
        raise PageRefused("not_text", where) from error
    if len(found) > LARGEST_PAGE:
        raise PageRefused("too_large", where, limit=LARGEST_PAGE_MB)
    return found
