"""The user's own keys: what works, what is refused, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpdesk.assistant import Assistant
from tests.tui.running import AppPilot, main_of, run_app, screen_text, typed, until
from tui.app import HelpdeskApp
from tui.keymap import read_keys, sound_keys

CASES = [
    ({"copy_answer": "f10"}, {"copy_answer": "f10"}, ""),
    ({"deadline": "f3", "case": "f2"}, {"deadline": "f3", "case": "f2"}, ""),
    ({"deadline.save": "x"}, {"deadline.save": "x"}, ""),
    ({"deadline.next": "s", "deadline.save": "x"}, {"deadline.next": "s", "deadline.save": "x"}, ""),
    ({"nonsens": "f10"}, {}, "nonsens är ingen handling"),
    ({"help": "a"}, {}, "help kan inte ligga på ”a”"),
    ({"help": "ctrl+c"}, {}, "help kan inte ligga på ”ctrl+c”"),
    ({"help": "ctrl+q"}, {}, "help kan inte ligga på ctrl+q, där finns quit"),
    ({"deadline.save": "left"}, {}, "där finns deadline.previous"),
    ({"help": "f10", "deadline": "f10"}, {"help": "f10"}, "deadline kan inte ligga på f10"),
    ({"help": "å", "deadline": "f1"}, {}, "där finns help"),
]


@pytest.mark.parametrize(("own", "kept", "told"), CASES)
def test_own_keys(own: dict[str, str], kept: dict[str, str], told: str) -> None:
    sound, wrong = sound_keys(own, "sv")
    assert sound == kept
    assert told in " ".join(wrong)
    assert bool(wrong) == bool(told)


@pytest.mark.parametrize(
    ("content", "told"), [("", ""), ("help f10", "rad 1"), ("help: f10\ncase: [", "rad 2"), ("- a", "rad 1")]
)
def test_a_file_that_is_not_understood_is_told(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "keys.yaml"
    path.write_text(content, encoding="utf-8")
    keys, wrong = read_keys(path, "sv")
    assert keys == {}
    assert told in " ".join(wrong)


def test_own_keys_work_and_show(assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPDESK_CONFIG_DIR", str(tmp_path))
    (tmp_path / "keys.yaml").write_text("deadline: f10\nnonsens: f11\ndeadline.next: n\n", encoding="utf-8")

    async def script(app: HelpdeskApp, pilot: AppPilot) -> None:
        await until(pilot, lambda: "nonsens är ingen handling" in screen_text(app))
        assert "F10 sista dag" in screen_text(app)
        await typed(pilot, "", "f2")
        assert app.screen is main_of(app)
        await pilot.press("f10", "n")
        assert "fredag 31 mars 2028" in screen_text(app)

    run_app(assistant, script)
