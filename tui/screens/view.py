"""What the views over the conversation share: their keys, closing one step home, wording themselves anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.screen import ModalScreen

from helpdesk.answer import Answer
from knowledge.model import Language
from tui.actions import LOCAL, key_bar

if TYPE_CHECKING:
    from tui.app import HelpdeskApp


class View(ModalScreen[object]):
    """A view; `name_of_keys` names its keys in `tui.actions.LOCAL`."""

    AUTO_FOCUS = ""
    name_of_keys: ClassVar[str] = ""

    @property
    def helpdesk(self) -> HelpdeskApp:
        """The app."""
        return cast("HelpdeskApp", self.app)

    @property
    def language(self) -> Language:
        """The chosen language."""
        return self.helpdesk.language

    @property
    def keys_line(self) -> str:
        """The view's keys, as many as fit."""
        return key_bar(self.language, self.helpdesk.keys, max(20, self.app.size.width - 8), LOCAL[self.name_of_keys])

    @property
    def answer(self) -> Answer | None:
        """The answer that the view shows, for copying."""
        return None

    def on_mount(self) -> None:
        """Show the view."""
        self.reword()

    def reword(self) -> None:
        """Show everything in the chosen language."""

    def action_close(self) -> None:
        """One step home."""
        self.dismiss(None)
