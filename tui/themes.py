"""Colours of our own beside Textual's: the strongest contrast there is."""

from __future__ import annotations

from textual.theme import Theme

HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#00ffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    warning="#ffff00",
    error="#ff8080",
    success="#80ff80",
    dark=True,
)
