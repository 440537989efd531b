"""Where the person's own files are: what was imported and marked, and what was configured."""

from __future__ import annotations

import os
from pathlib import Path

_APP = "cancerregister-helpdesk"


def data_directory() -> Path:
    """Where imported pages and marked answers are kept; HELPDESK_DATA_DIR names another place."""
    if chosen := os.environ.get("HELPDESK_DATA_DIR"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path(_APP, appauthor=False)


def config_directory() -> Path:
    """Where `config.toml` is looked for; HELPDESK_CONFIG_DIR names another place."""
    if chosen := os.environ.get("HELPDESK_CONFIG_DIR"):
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path(_APP, appauthor=False)
