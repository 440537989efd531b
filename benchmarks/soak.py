"""A long call: 1,000 questions in the app, memory and latency at the start, in the middle and at the end, as ratios.

Run it with `python benchmarks/soak.py [COUNT]`. Time is what the app itself needs for an answer or for a key, painting
included, without a terminal.
"""

from __future__ import annotations

import asyncio
import os
import resource
import statistics
import sys
import tempfile
import time
from datetime import datetime

_QUESTIONS = ("bcc", "deadline", "sekretess", "vem rapporterar melanom", "ska vi rapportera ett basaliom?", "öppet nu?")
_PORTION = 50


def main(count: int) -> None:
    """Ask, type and resize; print a table."""
    place = tempfile.mkdtemp(prefix="helpdesk-soak-")
    for name in ("CONFIG", "DATA"):
        os.environ[f"HELPDESK_{name}_DIR"] = place
    asyncio.run(_soak(count))


async def _soak(count: int) -> None:
    from helpdesk.assembly import open_assistant
    from tui.app import HelpdeskApp
    from tui.settings import Settings

    assistant = open_assistant()
    app = HelpdeskApp(lambda: assistant, lambda: datetime(2026, 11, 24, 14, 5), settings=Settings(toured=True))
    async with app.run_test(size=(120, 40)) as pilot:
        while len(app.screen_stack) < 2 or app.conversation_screen.assistant is None:
            await pilot.pause(0.05)
        main_screen = app.conversation_screen
        print(f"{'answers':>8} {'answer ms':>10} {'key ms':>8} {'resize ms':>10} {'MB':>6}")
        first: tuple[float, ...] = ()
        asked = 0
        while asked < count:
            answers, keys = [], []
            for _ in range(_PORTION):
                start = time.perf_counter()
                main_screen.ask(_QUESTIONS[asked % len(_QUESTIONS)])
                await pilot.pause()
                answers.append(time.perf_counter() - start)
                asked += 1
            for _ in range(10):
                start = time.perf_counter()
                await pilot.press("a")
                keys.append(time.perf_counter() - start)
            await pilot.press("ctrl+u")
            start = time.perf_counter()
            await pilot.resize_terminal(*((100, 30) if asked // _PORTION % 2 else (120, 40)))
            resized = time.perf_counter() - start
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            row = (statistics.median(answers) * 1000, statistics.median(keys) * 1000, resized * 1000, memory)
            first = first or row
            if asked in (_PORTION, count // 2, count):
                print(f"{asked:>8} {row[0]:>10.1f} {row[1]:>8.1f} {row[2]:>10.1f} {row[3]:>6.0f}")
        ratios = [last / begun for last, begun in zip(row, first, strict=True)]
        print(f"{'ratio':>8} {ratios[0]:>10.2f} {ratios[1]:>8.2f} {ratios[2]:>10.2f} {ratios[3]:>6.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
