"""What each command loads, where the clock is read, and which distribution provides `whoosh`."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

from tests.helpdesk.cli.shell import environment

ROOT = Path(__file__).parents[1]
COMPUTED = [
    ["deadline", "2026"], ["deadline"], ["hours"], ["decide", "--tumour", "bcc"], ["topics"], ["show", "bcc-deadline"],
]  # fmt: skip


def loaded_by(arguments: list[str], prefix: str = "") -> set[str]:
    """The top-level packages that `helpdesk` with `arguments` has imported when it is done."""
    code = (
        "import sys\nfrom helpdesk.__main__ import main\n"
        f"sys.argv = ['helpdesk', *{arguments!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n' + ' '.join({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", prefix + code], capture_output=True, env=environment(), check=True, cwd=ROOT, timeout=120
    )
    return set(done.stdout.decode().splitlines()[-1].split())


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    loaded_by(["ask", "deadline"])


@pytest.mark.parametrize("arguments", COMPUTED, ids=" ".join)
def test_a_computed_answer_loads_neither_search_nor_screen_nor_parsers(arguments: list[str]) -> None:
    unwanted = {
        "whoosh", "textual", "rich", "icalendar", "markdown_it", "mdit_py_plugins", "yaml", "babel", "snowballstemmer",
        "rapidfuzz", "asyncio", "holidays", "pypdf", "bs4",
    }  # fmt: skip
    assert loaded_by(arguments) & unwanted == set()


def test_asking_loads_no_screen_and_no_parsers() -> None:
    loaded = loaded_by(["ask", "vem", "rapporterar", "basaliom"])
    assert loaded & {"textual", "rich", "icalendar", "markdown_it", "yaml", "babel", "pypdf", "bs4"} == set()
    assert "whoosh" not in loaded


def test_a_question_that_leaves_doubt_is_searched_for() -> None:
    assert "whoosh" in loaded_by(["ask", "what about the thing with the papers"])


def test_checking_loads_neither_search_nor_screen() -> None:
    assert loaded_by(["check"]) & {"whoosh", "textual", "icalendar"} == set()


def test_shell_commands_do_without_textual() -> None:
    for arguments in (["ask", "vem rapporterar basaliom"], ["check"], *COMPUTED, ["--plain"]):
        assert "textual" not in loaded_by(arguments, "import sys\nsys.modules['textual'] = None\n") - {"textual"}


def test_one_stemmer_is_loaded_and_it_is_the_packages_own() -> None:
    code = (
        "from knowledge.analyzer import stem\nimport sys\nstem('rapporteringen', 'sv')\n"
        "assert 'snowballstemmer.greek_stemmer' not in sys.modules\nimport snowballstemmer\n"
        "assert snowballstemmer.stemmer('swedish').stemWord('tumörerna') == stem('tumörerna', 'sv')\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=environment(), cwd=ROOT, timeout=60)


def clock_readings(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("now", "today", "utcnow", "localtime", "gmtime", "fromtimestamp")
    ]


def test_only_the_clock_reads_the_clock() -> None:
    modules = [path for package in ("helpdesk", "knowledge", "tui") for path in (ROOT / package).rglob("*.py")]
    assert clock_readings(ROOT / "helpdesk/clock.py")
    assert [found for path in modules if path.name != "clock.py" for found in clock_readings(path)] == []


def test_exactly_one_distribution_provides_whoosh() -> None:
    providing = {
        distribution.metadata["Name"]
        for distribution in distributions()
        for file in distribution.files or []
        if file.parts[0] == "whoosh"
    }
    assert providing == {"Whoosh-Reloaded"}
