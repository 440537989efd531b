"""Confidence (0–1) in the likeliest page, and what follows from it; set on the tuned questions (docs/quality.md)."""

SURE = 0.35
"""From here a topic is answered; below it we ask, and below UNSURE we say that we do not know."""
UNSURE = 0.25
CERTAIN = 0.5
HEDGED, NEXT = 0.6, 0.3
"""Below HEDGED the next likeliest page is told in a line as well, where it is NEXT or more."""
BEYOND_DOUBT = 0.85
