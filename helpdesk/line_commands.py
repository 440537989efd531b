"""The commands of line mode, declared once: the words that call them in both languages, and their line of help."""

from __future__ import annotations

from knowledge.model import Language

COMMANDS: dict[str, tuple[str, ...]] = {
    "deadline": ("/dag", "/day"),
    "years": ("/år", "/years"),
    "ics": ("/ics",),
    "hours": ("/tid", "/hours"),
    "case": ("/fall", "/case"),
    "topics": ("/ämnen", "/topics"),
    "page": ("/visa", "/show"),
    "search": ("/sök", "/search"),
    "learn": ("/lär", "/learn"),
    "term": ("/ord", "/term"),
    "source": ("/källa", "/source"),
    "history": ("/frågor", "/questions"),
    "mark": ("/hjälpte", "/fel", "/saknas", "/helped", "/wrong", "/missing"),
    "copy": ("/kopiera", "/copy"),
    "mail": ("/mejl", "/mail"),
    "save": ("/spara", "/save"),
    "new": ("/ny", "/new"),
    "language": ("/sv", "/en"),
    "quit": ("/q", "/quit", "/sluta", "/avsluta", "/exit"),
}
MARKS = {
    "/hjälpte": "helped",
    "/helped": "helped",
    "/fel": "wrong",
    "/wrong": "wrong",
    "/saknas": "missing",
    "/missing": "missing",
}
_HELP = ("/hjälp", "/help", "/?")
_BY_WORD = {word: name for name, words in COMMANDS.items() for word in words} | dict.fromkeys(_HELP, "help")


def command_of(word: str) -> str:
    """The command that `word` calls; empty for none."""
    return _BY_WORD.get(word.lower(), "")


def help_lines(language: Language) -> str:
    """A line a command."""
    from helpdesk.line_texts import text

    return "\n".join(text(f"help_{name}", language) for name in COMMANDS)
