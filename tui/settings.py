"""What the app keeps between runs: language, colours, panel, tour, place in the learning."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

THEMES = ("textual-dark", "textual-light", "high-contrast", "ansi-dark", "ansi-light")
PANELS = ("narrow", "wide", "hidden")


@dataclass(frozen=True)
class Settings:
    """`panel` is the source panel's size, `learnt` the topic reached, `toured` whether the tour was shown."""

    language: str = "sv"
    theme: str = "textual-dark"
    panel: str = "narrow"
    learnt: str = ""
    toured: bool = False


def config_directory() -> Path:
    """Where settings and keys are kept; HELPDESK_CONFIG_DIR names another place."""
    if chosen := os.environ.get("HELPDESK_CONFIG_DIR"):
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path("cancerregister-helpdesk", appauthor=False)


def read_settings() -> Settings:
    """The kept settings; whatever is missing or not understood is left at its default."""
    raw: Any = None
    with suppress(OSError, ValueError):
        raw = json.loads((config_directory() / "settings.json").read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        return Settings()
    standard = Settings()

    def one_of(key: str, admitted: tuple[str, ...], default: str) -> str:
        return str(raw[key]) if raw.get(key) in admitted else default

    return Settings(
        one_of("language", ("sv", "en"), standard.language),
        one_of("theme", THEMES, standard.theme),
        one_of("panel", PANELS, standard.panel),
        raw["learnt"] if isinstance(raw.get("learnt"), str) else "",
        raw.get("toured") is True,
    )


def keep_settings(settings: Settings) -> None:
    """Write `settings`; a place that cannot be written is no reason to disturb anyone."""
    with suppress(OSError):
        directory = config_directory()
        directory.mkdir(parents=True, exist_ok=True)
        whole = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
        (directory / "settings.json").write_text(whole, encoding="utf-8")
