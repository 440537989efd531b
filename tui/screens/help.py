"""Help: what the app does, and every key from its one declaration."""

from __future__ import annotations

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.actions import ACTIONS, shown_key


class HelpScreen(ModalScreen[None]):
    """Closed with Escape, F1 or Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,enter", "dismiss(None)", priority=True),
    ]

    def compose(self) -> ComposeResult:
        """The welcome, the keys, and what else the box understands."""
        from tui.app import HelpdeskApp

        app = cast(HelpdeskApp, self.app)
        keys = app.settings.keys
        listed = "\n".join(f"{shown_key(keys.get(a.id, a.key)):<4} {a.help[app.language]}" for a in ACTIONS)
        with VerticalScroll(classes="dialog"):
            yield Static(Content(app.t("help_title")).stylize("bold"), markup=False)
            yield Static(Content(f"\n{app.t('welcome')}\n"), markup=False)
            yield Static(Content(app.t("help_keys")).stylize("bold"), markup=False)
            yield Static(Content(f"{listed}\n\n{app.t('help_more')}"), markup=False)
            yield Static(Content(app.t("cancel")), classes="keys", markup=False)
