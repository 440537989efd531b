"""`config.toml`: read, or told what is wrong with file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpdesk.config import Config, read_config
from knowledge.errors import HelpdeskError


def test_nothing_set_is_the_default(tmp_path: Path) -> None:
    assert read_config(tmp_path) == Config((), 365)


def test_directories_are_meant_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "config.toml").write_text('guidance = ["ours"]\nstale_days = 90\n', encoding="utf-8")
    assert read_config(tmp_path) == Config((tmp_path / "ours",), 90)
    (tmp_path / "config.toml").write_text('\ufeffguidance = "ours"\n', encoding="utf-8")
    assert read_config(tmp_path).guidance == (tmp_path / "ours",)


@pytest.mark.parametrize(("value", "days"), [("30", 30), ("0", 90), ("", 90), ("soon", 90), ("²", 90)])
def test_the_environment_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, days: int
) -> None:
    (tmp_path / "config.toml").write_text("stale_days = 90\n", encoding="utf-8")
    monkeypatch.setenv("HELPDESK_STALE_DAYS", value)
    assert read_config(tmp_path).stale_days == days


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('# ours\nguidence = ["ours"]', "config.toml:2: guidence: is no known key (did you mean guidance?)"),
        ("guidance = 3", "config.toml:1: guidance: is no list of directories"),
        ('guidance = ["none"]', "none is no directory (make it, or mend the path)"),
        ('\nstale_days = "90"', "config.toml:2: stale_days: is no whole number of days (write it as stale_days = 365)"),
        ("stale_days = 0", "config.toml:1: stale_days: is no whole number of days"),
        ("stale_days = true", "config.toml:1: stale_days: is no whole number of days"),
        ("guidance = [", "config.toml:1: is not TOML"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    with pytest.raises(HelpdeskError) as error:
        read_config(tmp_path)
    assert message in str(error.value)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b'guidance = ["\xe5"]')
    with pytest.raises(HelpdeskError, match="is not UTF-8"):
        read_config(tmp_path)
