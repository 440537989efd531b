"""Why a page could not be taken in, as an error that can be told in both languages."""

from __future__ import annotations

from typing import Literal

from knowledge.errors import HelpdeskError
from knowledge.model import Language

Reason = Literal[
    "not_there", "not_readable", "too_large", "not_text", "empty", "login", "cookie_wall", "error_page", "wrong_page",
    "bad_address", "http_error", "no_contact", "too_slow", "wrong_type", "bad_pdf", "locked_pdf", "not_kept",
    "damaged_copy", "not_writable", "unknown_source", "bad_fingerprints", "bad_source_entry",
]  # fmt: skip

_TEXTS: dict[Reason, dict[Language, tuple[str, str]]] = {
    "not_there": {
        "sv": ("filen finns inte", "kontrollera namnet"),
        "en": ("there is no such file", "check the name"),
    },
    "not_readable": {
        "sv": ("filen gick inte att läsa: {detail}", ""),
        "en": ("the file could not be read: {detail}", ""),
    },
    "too_large": {
        "sv": ("sidan är större än {limit} MB", "spara bara själva sidan och försök igen"),
        "en": ("the page is larger than {limit} MB", "save the page alone and try again"),
    },
    "not_text": {
        "sv": ("det här är inte text, HTML, Markdown eller PDF", "spara sidan på nytt"),
        "en": ("this is not text, HTML, Markdown or PDF", "save the page again"),
    },
    "empty": {
        "sv": ("sidan är tom eller nästan tom", "öppna den i webbläsaren och spara den därifrån"),
        "en": ("the page is empty or nearly so", "open it in the browser and save it from there"),
    },
    "login": {
        "sv": ("det här är en inloggningssida, inte sidan själv", "logga in i webbläsaren och spara sidan därifrån"),
        "en": ("this is a login page, not the page itself", "log in with the browser and save the page from there"),
    },
    "cookie_wall": {
        "sv": ("det här är en fråga om kakor, inte sidan själv", "svara på den i webbläsaren och spara sidan därifrån"),
        "en": (
            "this is a question about cookies, not the page itself",
            "answer it in the browser and save the page from there",
        ),
    },
    "error_page": {
        "sv": ("det här är en felsida ({detail})", "kontrollera adressen"),
        "en": ("this is an error page ({detail})", "check the address"),
    },
    "wrong_page": {
        "sv": ("inget av de avsnitt som vägledningen vilar på finns här", "är det rätt sida?"),
        "en": ("none of the sections that the guidance rests on is here", "is it the right page?"),
    },
    "bad_address": {
        "sv": ("bara adresser med http eller https hämtas", ""),
        "en": ("only http and https addresses are fetched", ""),
    },
    "http_error": {
        "sv": ("servern svarade med fel {detail}", "kontrollera adressen eller försök senare"),
        "en": ("the server answered with error {detail}", "check the address or try later"),
    },
    "no_contact": {
        "sv": ("sidan gick inte att nå: {detail}", "kontrollera nätet, eller spara sidan och ange filen"),
        "en": ("the page could not be reached: {detail}", "check the network, or save the page and name the file"),
    },
    "too_slow": {
        "sv": ("servern svarade inte inom {limit} sekunder", "försök senare, eller spara sidan och ange filen"),
        "en": ("the server did not answer within {limit} seconds", "try later, or save the page and name the file"),
    },
    "wrong_type": {
        "sv": ("adressen ger {detail}, inte en sida", ""),
        "en": ("the address gives {detail}, not a page", ""),
    },
    "bad_pdf": {
        "sv": ("PDF-filen gick inte att läsa", "spara den på nytt, eller kopiera texten"),
        "en": ("the PDF could not be read", "save it again, or copy the text"),
    },
    "locked_pdf": {
        "sv": ("PDF-filen är låst med lösenord", "spara den utan lösenord"),
        "en": ("the PDF is locked with a password", "save it without one"),
    },
    "not_kept": {
        "sv": ("sidan är inte inläst", "läs in den med helpdesk source import {source}"),
        "en": ("the page has not been imported", "import it with helpdesk source import {source}"),
    },
    "damaged_copy": {
        "sv": ("den sparade kopian är skadad", "läs in sidan igen med helpdesk source import {source}"),
        "en": ("the kept copy is damaged", "import the page again with helpdesk source import {source}"),
    },
    "not_writable": {
        "sv": ("det gick inte att skriva: {detail}", "kontrollera rättigheterna"),
        "en": ("it could not be written: {detail}", "check the permissions"),
    },
    "unknown_source": {
        "sv": ("källan finns inte i vägledningen", "{detail}"),
        "en": ("the guidance has no such source", "{detail}"),
    },
    "bad_fingerprints": {
        "sv": ("filen med avsnittens kontrollsummor är skadad", "rätta den eller ta bort den"),
        "en": ("the file with the sections' digests is damaged", "mend it or remove it"),
    },
    "bad_source_entry": {
        "sv": ("checked_on för källan hittades inte", "skriv källan så som docs/page-format.md visar"),
        "en": ("checked_on of the source was not found", "write the source as docs/page-format.md shows"),
    },
}


class PageRefused(HelpdeskError):
    """A page that could not be taken in, compared or kept. The message is English until it is asked for in Swedish."""

    def __init__(self, reason: Reason, where: str = "", language: Language = "en", **details: object) -> None:
        message, hint = (part.format(**details) for part in _TEXTS[reason][language])
        super().__init__(message, where, hint)
        self.reason = reason
        self.details = details

    def told_in(self, language: Language) -> PageRefused:
        """The same error in `language`."""
        return PageRefused(self.reason, self.where, language, **self.details)
