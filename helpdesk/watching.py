"""Doing something again each time the guidance changes."""

from __future__ import annotations

from collections.abc import Callable


def watch(stamp: Callable[[], str], act: Callable[[], None], wait: Callable[[], None]) -> None:
    """Call `act` now and after every change of `stamp`, looking after each `wait`, until the person interrupts."""
    last = None
    try:
        while True:
            # Taken before acting: a change made meanwhile is seen the next time round.
            now = stamp()
            if now != last:
                last = now
                act()
            wait()
    except KeyboardInterrupt:
        return
