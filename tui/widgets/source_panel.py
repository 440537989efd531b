"""The source panel: where the selected answer comes from, and the official page's own words where it was imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.style import Style

from helpdesk.answer import Answer
from helpdesk.wording import text as worded
from knowledge.model import Guidance, Language
from knowledge.places import data_directory
from tui.texts import text
from tui.widgets.text_lines import EMPTY, Block, Part, TextLines

if TYPE_CHECKING:
    from knowledge.official.quote import Quote


class SourcePanel(TextLines, can_focus=True):
    """Source, section, status, check date, address and wording of every source of one answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", show=False),
        Binding("up,k", "scroll_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]

    def show_answer(self, answer: Answer | None, guidance: Guidance | None, language: Language) -> None:
        """Show the sources of `answer`, or none."""
        heading = Block(Content(text("sources", language)).stylize("bold"))
        if answer is None:
            self.show([(heading, EMPTY, *_muted("no_answer_chosen", language))])
            return
        # Imported here: the first frame shows no answer.
        from knowledge.official.quote import quotes

        quoted = [
            quote
            for topic in answer.topics
            if guidance is not None and topic in guidance.topics
            for quote in quotes(guidance.topics[topic], data_directory())
        ]
        parts: list[Part] = [(heading, EMPTY)]
        for source in answer.sources:
            status = worded(f"status_{source.status}", language)
            address = Style.from_meta({"@click": f"app.offer_address({source.url!r})"}) + Style(underline=True)
            parts.append(
                (
                    Block(Content(source.title).stylize("bold")),
                    Block(Content(f"”{source.section}”")),
                    Block(Content(f"{status}, {text('checked', language, date=source.checked_on)}")),
                    Block(Content(source.url).stylize("$text-muted").stylize(address)),
                    EMPTY,
                )
            )
        if not answer.sources:
            parts.append((*_muted("no_sources", language), EMPTY))
        elif not quoted:
            parts.append(_muted("not_imported", language))
        seen: set[tuple[str, str]] = set()
        for quote in quoted:
            if (quote.source, quote.section) not in seen:
                seen.add((quote.source, quote.section))
                parts.append(_wording(quote, language))
        self.show(parts)


def _muted(key: str, language: Language) -> Part:
    return (Block(Content(text(key, language)).stylize("$text-muted")),)


def _wording(quote: Quote, language: Language) -> Part:
    heading = Block(Content(text("official_wording", language, date=quote.fetched_on)).stylize("$text-accent"))
    lines = [
        Block(Content(line.text), Content("▸ " if line.carries else "  ").stylize("bold"))
        for line in quote.lines
        if line.text.strip()
    ]
    return (heading, Block(Content(f"”{quote.section}”")), *lines, EMPTY)
