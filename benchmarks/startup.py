"""Start-up and answer times as ratios within one run; `--write` puts the figures into docs/performance.md.

Whole processes, medians of interleaved runs, so that whatever else the machine does falls on all cases alike.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

ROUNDS = 15
NOW = "2026-11-23T10:15"

PROCESSES: dict[str, list[str]] = {
    "python, nothing": ["-c", "pass"],
    "python importing click": ["-c", "import click"],
    "python importing whoosh": ["-c", "import whoosh.index, whoosh.qparser"],
    "helpdesk deadline": ["-m", "helpdesk", "deadline"],
    "helpdesk hours": ["-m", "helpdesk", "hours"],
    "helpdesk ask": ["-m", "helpdesk", "ask", "vem", "rapporterar", "basaliom"],
    "smallest Textual app": ["benchmarks/first_frame.py", "smallest"],
    "the app": ["benchmarks/first_frame.py", "app"],
}
LIMITS: list[tuple[str, str, float]] = [
    ("helpdesk deadline", "python importing click", 2.0),
    ("helpdesk hours", "python importing click", 2.0),
    ("helpdesk ask", "python importing whoosh", 1.6),
    ("the app", "smallest Textual app", 1.25),
]
QUESTIONS = [
    "när ska basalcellscancer för 2023 vara inne?",
    "vem rapporterar basaliom",
    "vi på patologen har ett basaliom som inte är biopserat tidigare, inget recidiv, ska det anmälas och till vem",
    "is the data secret and can a researcher get it",
    "vad är filip",
    "hur många fick bröstcancer förra året",
]


def main() -> None:
    """Measure, print, and write the figures where asked."""
    # As on a person's machine, where modules are compiled once.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    times: dict[str, list[float]] = {name: [] for name in PROCESSES}
    for turn in range(ROUNDS + 1):
        for name, arguments in PROCESSES.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, *arguments], check=True, capture_output=True, stdin=subprocess.DEVNULL)
            if turn:
                times[name].append(1000 * (time.perf_counter() - start))
    medians = {name: statistics.median(found) for name, found in times.items()}
    lines = ["| process | median ms |", "|---|---|", *(f"| {name} | {value:.0f} |" for name, value in medians.items())]
    lines += ["", "| ratio | measured | aim |", "|---|---|---|"]
    lines += [f"| {name} / {base} | {medians[name] / medians[base]:.2f} | ≤ {limit} |" for name, base, limit in LIMITS]
    lines += ["", "| inside the process | p50 ms | p99 ms |", "|---|---|---|", *inside()]
    report = "\n".join(lines)
    print(report)
    if "--write" in sys.argv:
        page = Path("docs/performance.md")
        head = page.read_text(encoding="utf-8").partition("<!-- figures -->")[0]
        page.write_text(f"{head}<!-- figures -->\n\n{report}\n", encoding="utf-8")


def inside() -> list[str]:
    """Answer and as-you-type times of a warm assistant."""
    from helpdesk.assembly import open_assistant
    from helpdesk.conversation import Conversation

    assistant = open_assistant()
    now = datetime.fromisoformat(NOW)
    typed = [question[:size] for question in QUESTIONS for size in range(2, min(len(question), 40))]

    def timed(work: Callable[[str], object], inputs: list[str]) -> str:
        found = []
        for text in inputs:
            start = time.perf_counter()
            work(text)
            found.append(1000 * (time.perf_counter() - start))
        found.sort()
        return f"{statistics.median(found):.1f} | {found[int(len(found) * 0.99) - 1]:.1f}"

    for question in QUESTIONS:
        assistant.ask(question, Conversation(), now)
    answers = timed(lambda text: assistant.ask(text, Conversation(), now), QUESTIONS * 50)
    matches = timed(lambda text: assistant.matches(text, "sv", now), typed)
    return [f"| full answer | {answers} |", f"| as you type | {matches} |"]


if __name__ == "__main__":
    os.chdir(Path(__file__).parent.parent)
    sys.path.insert(0, str(Path.cwd()))
    main()
