"""The user's own keys: `keys.yaml` beside the settings, one `action id: key` a line. What cannot work is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from knowledge.model import Language
from tui.actions import ACTIONS, LOCAL
from tui.texts import text

_ANYWHERE = re.compile(r"ctrl\+(?:[a-z]|up|down|left|right)|f(?:[1-9]|1[0-9]|2[0-4])")
_IN_VIEWS = re.compile(r"[A-Za-z0-9]|left|right|up|down|home|end|pageup|pagedown|space|enter|backspace|slash|escape")
# What a terminal sends for Enter, Tab and Backspace, and what copies.
_TAKEN = frozenset({"ctrl+c", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"})
_STANDARD = {action.id: action.key for action in (*ACTIONS, *(each for view in LOCAL.values() for each in view))}


def read_keys(path: Path, language: Language) -> tuple[dict[str, str], tuple[str, ...]]:
    """The keys of the file `path` that work, and what is wrong with the others. No file is no keys."""
    try:
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}, ()
    except (OSError, UnicodeDecodeError) as error:
        return {}, (text("keys_unreadable", language, path=path, reason=getattr(error, "strerror", "") or str(error)),)
    # Imported here: hardly anyone has the file, and the import is slow.
    import yaml

    try:
        found = yaml.safe_load(written)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return {}, (text("keys_no_yaml", language, path=path, line=mark.line + 1 if mark else 1),)
    if found is None:
        return {}, ()
    if not isinstance(found, dict):
        return {}, (text("keys_no_yaml", language, path=path, line=1),)
    return sound_keys({str(name): str(key) for name, key in found.items()}, language)


def sound_keys(own: Mapping[str, str], language: Language) -> tuple[dict[str, str], tuple[str, ...]]:
    """The pairs of `own` that can be kept, and why the others cannot. Two actions never share a key."""
    sound: dict[str, str] = {}
    wrong: list[str] = []
    for name, key in own.items():
        if name not in _STANDARD:
            wrong.append(text("keys_unknown_action", language, name=name))
        elif key in _TAKEN or not (_ANYWHERE.fullmatch(key) or ("." in name and _IN_VIEWS.fullmatch(key))):
            wrong.append(text("keys_unknown_key", language, name=name, pressed=key))
        else:
            sound[name] = key
    while clash := _clash(sound):
        name, other = clash
        wrong.append(text("keys_taken", language, name=name, pressed=sound.pop(name), other=other))
    return sound, tuple(wrong)


def _clash(own: dict[str, str]) -> tuple[str, str] | None:
    """The last of the user's own actions whose key another one has, in the same view or everywhere; and that other."""
    keys = {**_STANDARD, **own}
    for name in reversed(own):
        view = name.rpartition(".")[0]
        for other, taken in keys.items():
            near = not view or other.rpartition(".")[0] in ("", view)
            if other != name and near and own[name] in taken.split(","):
                return name, other
    return None
