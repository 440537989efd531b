"""What the app keeps between runs: language, theme, the user's own keys. A broken file is as good as none."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tui.actions import ACTIONS

_THEMES = ("textual-dark", "textual-light", "ansi-dark", "high-contrast")


@dataclass(frozen=True)
class Settings:
    """`keys` maps action ids to keys; `toured` whether the welcome was shown."""

    language: str = "sv"
    theme: str = "textual-dark"
    keys: dict[str, str] = field(default_factory=dict)
    toured: bool = False


def settings_file() -> Path:
    """Where settings are kept; HELPDESK_CONFIG_DIR names another place."""
    if chosen := os.environ.get("HELPDESK_CONFIG_DIR"):
        return Path(chosen) / "settings.json"
    from platformdirs import user_config_path

    return user_config_path("cancerregister-helpdesk", appauthor=False) / "settings.json"


def read_settings() -> Settings:
    """The kept settings; whatever is missing or not understood is left at its default."""
    raw: Any = None
    with suppress(OSError, ValueError):
        raw = json.loads(settings_file().read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        return Settings()
    language = raw.get("language")
    theme = raw.get("theme")
    return Settings(
        language if language in ("sv", "en") else "sv",
        theme if theme in _THEMES else "textual-dark",
        _sound_keys(raw.get("keys")),
        raw.get("toured") is True,
    )


def keep_settings(settings: Settings) -> None:
    """Write `settings`; a place that cannot be written is no reason to disturb anyone."""
    with suppress(OSError):
        path = settings_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")


def _sound_keys(raw: object) -> dict[str, str]:
    """The user's keys that can be kept: known actions, keys that are not letters, none taken twice."""
    if not isinstance(raw, dict):
        return {}
    own = {str(name): str(key) for name, key in raw.items()}
    known = {action.id: action.key for action in ACTIONS}
    sound: dict[str, str] = {}
    for name, key in own.items():
        taken = {sound.get(other, standard) for other, standard in known.items() if other != name}
        if name in known and (key.startswith("ctrl+") or (key[:1] == "f" and key[1:].isdigit())) and key not in taken:
            sound[name] = key
    return sound
