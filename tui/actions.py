"""Every action of the app, declared once: bindings, key bar, help, palette and the user's own keys derive from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.cells import cell_len
from textual.binding import Binding

from knowledge.model import Bilingual, Language


@dataclass(frozen=True)
class Action:
    """`id` is what a keymap names it by; `runs` the action it runs where that is not `id` itself.

    `key` may list several, by comma. `label` is one or two words; `bar` puts it in the key bar.
    """

    id: str
    key: str
    label: Bilingual
    help: Bilingual
    bar: bool = False
    runs: str = ""


def _action(id: str, key: str, sv: str, en: str, sv_help: str, en_help: str, bar: bool = False) -> Action:
    return Action(id, key, {"sv": sv, "en": en}, {"sv": sv_help, "en": en_help}, bar)


ACTIONS: tuple[Action, ...] = (
    _action("help", "f1", "hjälp", "help", "Hjälp och alla tangenter", "Help and all keys", bar=True),
    _action("deadline", "f2", "sista dag", "deadline", "Sista dag, alla år", "Deadline, any year", bar=True),
    _action(
        "case",
        "f3",
        "ska det rapporteras?",
        "report it?",
        "Ska tumören rapporteras? Steg för steg",
        "Is the tumour to be reported? Step by step",
        bar=True,
    ),
    _action("guidance", "f4", "vägledning", "guidance", "Bläddra och sök i vägledningen", "Browse the guidance", bar=True),
    _action("copy_answer", "ctrl+y", "kopiera", "copy", "Kopiera svaret", "Copy the answer", bar=True),
    _action("copy_mail", "ctrl+o", "mejl", "mail", "Kopiera svaret som mejltext", "Copy the answer as mail text", bar=True),
    _action("language", "ctrl+l", "English", "svenska", "Byt till engelska", "Switch to Swedish", bar=True),
    _action("command_palette", "ctrl+p", "kommandon", "commands", "Alla kommandon", "All commands", bar=True),
    _action("save_note", "ctrl+e", "anteckning", "note", "Spara samtalet som anteckning", "Save a note of the call", bar=True),
    _action("new_call", "ctrl+n", "nytt samtal", "new call", "Nytt samtal", "New call", bar=True),
    _action("quit", "ctrl+q", "avsluta", "quit", "Avsluta", "Quit", bar=True),
    _action("history", "f5", "frågor", "questions", "Samtalets frågor: gå till ett svar", "Questions of this call: go to an answer"),
    _action("panel", "f6", "källor", "sources", "Källornas ruta: smal, bred, dold", "The source panel: narrow, wide, hidden"),
    _action("open_source", "f7", "öppna källan", "open source", "Öppna källans adress i webbläsaren", "Open the source's address in the browser"),
    _action("learn", "f8", "lär dig", "learn", "Lär dig: ämnena ett i taget", "Learn: the topics one at a time"),
    _action("terms", "f9", "ord", "terms", "Förklara orden i svaret", "Explain the terms of the answer"),
    _action("previous_answer", "ctrl+up", "förra svaret", "previous", "Förra svaret", "The answer before"),
    _action("next_answer", "ctrl+down", "nästa svar", "next", "Nästa svar", "The next answer"),
    _action("mark_helped", "ctrl+g", "hjälpte", "helped", "Märk svaret: det hjälpte", "Mark the answer: it helped"),
    _action("mark_wrong", "ctrl+f", "fel", "wrong", "Märk svaret: det är fel", "Mark the answer: it is wrong"),
    _action("mark_missing", "ctrl+s", "saknas", "missing", "Märk svaret: något saknas", "Mark the answer: something is missing"),
    _action("theme", "ctrl+t", "tema", "theme", "Byt färger", "Change colours"),
    _action("tour", "f12", "rundtur", "tour", "Visa rundturen igen", "Show the tour again"),
)  # fmt: skip


def _local(id: str, key: str, runs: str, sv: str, en: str, sv_help: str = "", en_help: str = "") -> Action:
    return Action(id, key, {"sv": sv, "en": en}, {"sv": sv_help or sv, "en": en_help or en}, True, runs)


_CLOSE = ("tillbaka", "back")
LOCAL: dict[str, tuple[Action, ...]] = {
    "deadline": (
        _local("deadline.previous", "left,h", "year(-1)", "förra året", "year before"),
        _local("deadline.next", "right,l", "year(1)", "nästa år", "next year"),
        _local("deadline.save", "s", "save", "spara kalenderfil", "save calendar file"),
        _local("deadline.close", "escape", "close", *_CLOSE),
    ),
    "case": (
        _local("case.back", "left,backspace,h", "back", "steget före", "step back"),
        _local("case.close", "escape", "leave", "avsluta", "leave"),
    ),
    "guidance": (
        _local("guidance.search", "s", "search", "sök sida", "search pages"),
        _local("guidance.find", "slash", "find", "sök i sidan", "find in page"),
        _local("guidance.next", "n", "found(1)", "nästa träff", "next hit"),
        _local("guidance.previous", "N", "found(-1)", "förra träffen", "previous hit"),
        _local("guidance.close", "escape", "close", *_CLOSE),
    ),
    "learn": (
        _local("learn.next", "right,l,enter", "step(1)", "nästa", "next"),
        _local("learn.previous", "left,h", "step(-1)", "förra", "previous"),
        _local("learn.terms", "o", "explain", "ord", "terms"),
        _local("learn.first", "0", "first", "från början", "from the start"),
        _local("learn.close", "escape", "close", *_CLOSE),
    ),
    "history": (_local("history.close", "escape", "close", *_CLOSE),),
    "terms": (_local("terms.close", "escape", "close", *_CLOSE),),
    "help": (_local("help.close", "escape,enter", "close", *_CLOSE),),
}
"""The keys of each view, by its name."""

_SHOWN = {"left": "←", "right": "→", "up": "↑", "down": "↓", "escape": "Esc", "enter": "Enter", "slash": "/",
          "backspace": "⌫", "space": "␣"}  # fmt: skip


def bindings() -> list[Binding]:
    """The app's bindings; each has its action's id, so that a keymap can move it."""
    return [Binding(each.key, each.id, each.label["sv"], id=each.id, priority=True, show=False) for each in ACTIONS]


def local_bindings(view: str) -> list[Binding]:
    """The bindings of one view."""
    return [Binding(each.key, each.runs, each.label["sv"], id=each.id, show=False) for each in LOCAL[view]]


def shown_key(keys: str) -> str:
    """ "^Y" for ctrl+y, "F1" for f1, "← h" for left,h."""
    return " ".join(_one(key) for key in keys.split(","))


def _one(key: str) -> str:
    if key.startswith("ctrl+"):
        return f"^{_one(key[5:]).upper()}"
    if key in _SHOWN:
        return _SHOWN[key]
    return key if len(key) == 1 else key.upper()


def key_of(action: Action, keymap: Mapping[str, str]) -> str:
    """The key of `action` as shown, with the user's own keys."""
    return shown_key(keymap.get(action.id, action.key))


def key_bar(language: Language, keymap: Mapping[str, str], width: int, actions: tuple[Action, ...] = ACTIONS) -> str:
    """The keys that fit in `width` columns, most needed first."""
    line = ""
    for action in actions:
        part = f"{key_of(action, keymap)} {action.label[language]}"
        if not action.bar or cell_len(line) + cell_len(part) + 2 > width:
            continue
        line += f"  {part}" if line else part
    return line
