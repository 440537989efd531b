"""Every action of the app, declared once: key bar, help, palette and the user's own keys derive from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.binding import Binding

from knowledge.model import Bilingual, Language


@dataclass(frozen=True)
class Action:
    """`id` names the app's `action_…` method; `label` is one or two words; `short` puts it in the key bar."""

    id: str
    key: str
    label: Bilingual
    help: Bilingual
    short: bool = True


ACTIONS: tuple[Action, ...] = (
    Action("help", "f1", {"sv": "hjälp", "en": "help"}, {"sv": "Visa hjälpen", "en": "Show help"}),
    Action(
        "deadline",
        "f2",
        {"sv": "sista dag", "en": "deadline"},
        {"sv": "Sista dag, alla år", "en": "Deadline, any year"},
    ),
    Action(
        "case",
        "f3",
        {"sv": "ska det rapporteras?", "en": "report it?"},
        {"sv": "Ska tumören rapporteras? Steg för steg", "en": "Is the tumour to be reported? Step by step"},
    ),
    Action(
        "guidance",
        "f4",
        {"sv": "vägledning", "en": "guidance"},
        {"sv": "Bläddra i vägledningen", "en": "Browse the guidance"},
    ),
    Action("copy_answer", "ctrl+y", {"sv": "kopiera", "en": "copy"}, {"sv": "Kopiera svaret", "en": "Copy the answer"}),
    Action(
        "copy_mail",
        "ctrl+o",
        {"sv": "mejltext", "en": "mail text"},
        {"sv": "Kopiera svaret som mejltext", "en": "Copy the answer as mail text"},
        short=False,
    ),
    Action(
        "save_note",
        "ctrl+e",
        {"sv": "anteckning", "en": "note"},
        {"sv": "Spara samtalet", "en": "Save the conversation"},
    ),
    Action(
        "new_call",
        "ctrl+n",
        {"sv": "nytt samtal", "en": "new call"},
        {"sv": "Nytt samtal", "en": "New call"},
        short=False,
    ),
    Action(
        "language", "ctrl+l", {"sv": "English", "en": "svenska"}, {"sv": "Byt till engelska", "en": "Switch to Swedish"}
    ),
    Action("theme", "ctrl+t", {"sv": "tema", "en": "theme"}, {"sv": "Byt färgtema", "en": "Change theme"}, short=False),
    Action(
        "command_palette",
        "ctrl+p",
        {"sv": "kommandon", "en": "commands"},
        {"sv": "Alla kommandon", "en": "All commands"},
    ),
    Action("quit", "ctrl+q", {"sv": "avsluta", "en": "quit"}, {"sv": "Avsluta", "en": "Quit"}),
)


def bindings() -> list[Binding]:
    """The app's bindings; each has its action's id, so that a keymap can move it."""
    return [
        Binding(action.key, action.id, action.label["sv"], id=action.id, priority=True, show=False)
        for action in ACTIONS
    ]


def shown_key(key: str) -> str:
    """ "^Y" for ctrl+y, "F1" for f1."""
    return f"^{key[-1].upper()}" if key.startswith("ctrl+") else key.upper()


def key_bar(language: Language, keymap: Mapping[str, str], width: int) -> str:
    """The keys that fit in `width` columns, most needed first."""
    line = ""
    for action in ACTIONS:
        if not action.short:
            continue
        part = f"{shown_key(keymap.get(action.id, action.key))} {action.label[language]}"
        if len(line) + len(part) + 2 > width:
            continue
        line += f"  {part}" if line else part
    return line
