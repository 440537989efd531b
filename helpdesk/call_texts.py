"""Short texts of mails and call notes, in both languages."""

from __future__ import annotations

from knowledge.model import Language

_TEXTS: dict[str, dict[Language, str]] = {
    "mail_greeting": {"sv": "Hej!", "en": "Hello,"},
    "mail_asof": {"sv": "Svaret gäller {date}.", "en": "This answer is as of {date}."},
    "mail_phone": {
        "sv": "Vill du hellre ringa: inrapporteringen, telefon {phone}, nästa telefontid {slot}.",
        "en": "If you would rather call: the reporting desk, phone {phone}, next phone slot {slot}.",
    },
    "mail_regards": {"sv": "Vänliga hälsningar", "en": "Kind regards"},
    "note_title": {"sv": "Samtal {date}", "en": "Call {date}"},
    "note_turn": {"sv": "{time} {question}", "en": "{time} {question}"},
    "marked_helped": {"sv": "Omdöme: svaret hjälpte.", "en": "Mark: the answer helped."},
    "marked_wrong": {"sv": "Omdöme: svaret är fel.", "en": "Mark: the answer is wrong."},
    "marked_missing": {"sv": "Omdöme: svar saknas.", "en": "Mark: an answer is missing."},
}


def text(key: str, language: Language, /, **values: object) -> str:
    """The text `key` in `language`, its placeholders filled. Raises KeyError for an unknown key."""
    return _TEXTS[key][language].format(**values)
