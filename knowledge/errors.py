"""The one base class of errors that are meant for people: what is wrong, where, and what to do."""

from __future__ import annotations


class HelpdeskError(Exception):
    """A problem told to the person. `message` says what is wrong, `where` names the place, `hint` what to do."""

    def __init__(self, message: str, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.message}{hint}"
