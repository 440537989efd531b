"""Glossary terms explained where they stand: the terms of one text, the explanation and its source."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from knowledge.model import Guidance, Language, Term
from tui.actions import local_bindings
from tui.markdown_content import inline
from tui.screens.view import View
from tui.texts import text
from tui.widgets.vi_list import ViList


class TermsScreen(View):
    """The list moves, the explanation follows."""

    name_of_keys = "terms"
    BINDINGS: ClassVar[list[BindingType]] = [*local_bindings("terms")]

    def __init__(self, guidance: Guidance, terms: tuple[str, ...]) -> None:
        super().__init__()
        self._guidance = guidance
        self._terms = terms

    def compose(self) -> ComposeResult:
        """Title, terms, explanation, keys."""
        with Vertical(classes="dialog"):
            yield Static(id="terms-title", markup=False)
            yield ViList(id="terms-list", markup=False)
            yield Static(id="terms-text", markup=False)
            yield Static(id="terms-keys", classes="keys", markup=False)

    def reword(self) -> None:
        """List the terms in the chosen language."""
        self.query_one("#terms-title", Static).update(Content(self.helpdesk.t("terms_title")).stylize("bold"))
        listed = self.query_one(ViList)
        at = listed.highlighted or 0
        listed.clear_options()
        listed.add_options(
            [Option(Content(self._guidance.terms[term].names[self.language][0])) for term in self._terms]
        )
        listed.highlighted = at
        listed.focus()
        self.query_one("#terms-keys", Static).update(Content(self.keys_line))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Explain the term."""
        event.stop()
        term = self._guidance.terms[self._terms[event.option_index]]
        explained = explanation(term, self._guidance, self.language)
        self.query_one("#terms-text", Static).update(Content("\n").join([Content(""), *map(inline, explained)]))


def explanation(term: Term, guidance: Guidance, language: Language) -> list[str]:
    """The paragraphs that explain `term`, its source last."""
    source = guidance.sources.get(term.source)
    if source is None or source.status == "explanation":
        from_where = text("own_explanation", language)
    else:
        from_where = (
            f"{source.publisher}: {source.title}, {text('checked', language, date=source.checked_on)}\n{source.url}"
        )
    return [f"**{', '.join(term.names[language])}**", term.text[language], "", from_where]
