"""A screen that opens the guidance behind its first frame, and again when the pages have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import work
from textual.screen import Screen

if TYPE_CHECKING:
    from helpdesk.assistant import Assistant
    from tui.app import HelpdeskApp


class OpeningScreen(Screen[None]):
    """Holds the assistant, None until it is open; what follows from opening it is left to the screen itself."""

    def __init__(self) -> None:
        super().__init__()
        self.assistant: Assistant | None = None
        self._stamp = ""

    @property
    def helpdesk(self) -> HelpdeskApp:
        """The app."""
        return cast("HelpdeskApp", self.app)

    def opened(self) -> None:
        """The assistant is there for the first time."""

    def reopened(self) -> None:
        """The assistant knows the changed pages."""

    def not_opened(self, reason: str) -> None:
        """The guidance did not open, or not again."""

    @work(thread=True, exit_on_error=False)
    def open_guidance(self) -> None:
        """Open the assistant in a thread, and hand it over."""
        try:
            self._stamp = self.helpdesk.guidance_stamp()
            assistant = self.helpdesk.open_assistant()
            assistant.matches("bcc", "sv", self.helpdesk.clock())
        except Exception as error:  # noqa: BLE001 - told to the person
            self.app.call_from_thread(self.not_opened, str(error) or type(error).__name__)
        else:
            self.app.call_from_thread(self._hand_over, assistant)

    @work(thread=True, exclusive=True, group="guidance", exit_on_error=False)
    def look_for_changes(self) -> None:
        """Open the guidance again when its pages have changed; the conversation is kept."""
        stamp = self.helpdesk.guidance_stamp()
        if stamp == self._stamp:
            return
        self._stamp = stamp
        try:
            assistant = self.helpdesk.open_assistant()
        except Exception as error:  # noqa: BLE001 - told to the person
            self.app.call_from_thread(self.not_opened, str(error) or type(error).__name__)
        else:
            self.app.call_from_thread(self._hand_over, assistant)

    def _hand_over(self, assistant: Assistant) -> None:
        first = self.assistant is None
        self.assistant = assistant
        if first:
            self.opened()
        else:
            self.reopened()
