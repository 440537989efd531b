"""Telling a page from what servers send in its place: nothing, a login, a question about cookies, an error."""

from __future__ import annotations

import re

from knowledge.official.page import Extract
from knowledge.official.refusal import PageRefused

_FEWEST_WORDS = 15
_SHORT_PAGE = 250
_LOGIN = re.compile(r"\b(?:logga in|inloggning|lösenord|log in|sign in|password)\b", re.IGNORECASE)
_COOKIES = re.compile(r"\b(?:cookies?|kakor|webbkakor|samtycke|consent)\b", re.IGNORECASE)
_ERROR = re.compile(
    r"\b(?:404|403|500|502|503|sidan (?:kunde inte hittas|hittades inte|finns inte)|åtkomst nekad|tekniskt fel"
    r"|page not found|not found|access denied|forbidden|internal server error|service unavailable|bad gateway)\b",
    re.IGNORECASE,
)


def screen(extract: Extract, has_known_section: bool, where: str) -> None:
    """Raise PageRefused where `extract` is not the page itself. A page with a section we know is let through."""
    text = "\n".join(extract.lines)
    words = text.split()
    if len(words) < _FEWEST_WORDS and not (has_known_section or _tells(text)):
        raise PageRefused("empty", where)
    if has_known_section or len(words) > _SHORT_PAGE:
        return
    top = " ".join(words[:40])
    if extract.password_field or (_LOGIN.search(top) and len(_LOGIN.findall(text)) > 1):
        raise PageRefused("login", where)
    if len(_COOKIES.findall(text)) > 1:
        raise PageRefused("cookie_wall", where)
    if error := _ERROR.search(top):
        raise PageRefused("error_page", where, detail=error[0])
    if len(words) < _FEWEST_WORDS:
        raise PageRefused("empty", where)


def _tells(text: str) -> bool:
    return any(sign.search(text) for sign in (_LOGIN, _COOKIES, _ERROR))
