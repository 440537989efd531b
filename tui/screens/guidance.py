"""The guidance browser: pages by subject, the glossary, a search over both, the page itself."""

from __future__ import annotations

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Markdown, OptionList, Static
from textual.widgets.option_list import Option

from helpdesk.assistant import Assistant
from helpdesk.wording import text as worded
from knowledge.analyzer import fold


class GuidanceScreen(ModalScreen[None]):
    """Left the list, right the page. Typing searches titles, questions and terms."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f4", "dismiss(None)", priority=True)]
    CSS = """
    GuidanceScreen #browser { width: 95%; height: 90%; border: round $primary; background: $surface; padding: 0 1; }
    GuidanceScreen #list { width: 40; border: none; height: 1fr; }
    GuidanceScreen #page { width: 1fr; height: 1fr; overflow-y: auto; padding: 0 1; }
    GuidanceScreen #find { border: none; height: 1; background: $boost; margin-bottom: 1; }
    GuidanceScreen.narrow #list { width: 28; }
    """

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        self._assistant = assistant

    def compose(self) -> ComposeResult:
        """Search line, list and page."""
        from tui.app import HelpdeskApp

        app = cast(HelpdeskApp, self.app)
        with Vertical(id="browser"):
            yield Static(Content(app.t("guidance_title")).stylize("bold"), markup=False)
            yield Input(placeholder=app.t("guidance_find"), id="find")
            with Horizontal():
                yield OptionList(id="list", markup=False)
                yield Markdown("", id="page", open_links=False)
            yield Static(Content(app.t("guidance_keys")), classes="keys", markup=False)

    def on_mount(self) -> None:
        """List everything."""
        self.fill("")
        self.query_one("#list", OptionList).focus()

    def fill(self, sought: str) -> None:
        """List the pages and terms that hold `sought`, under their subjects."""
        from tui.app import HelpdeskApp

        app = cast(HelpdeskApp, self.app)
        language = app.language
        listed = self.query_one("#list", OptionList)
        listed.clear_options()
        wanted = fold(sought)
        group = ""
        guidance = self._assistant.guidance
        for topic in sorted(guidance.topics.values(), key=lambda topic: (_GROUPS.index(topic.group), topic.order)):
            text = " ".join((topic.title[language], *topic.questions[language], topic.text[language].answer))
            if wanted not in fold(text):
                continue
            if topic.group != group:
                group = topic.group
                listed.add_option(Option(Content(app.t(f"group_{group}")).stylize("bold"), disabled=True))
            listed.add_option(Option(Content(f"  {topic.title[language]}"), id=f"topic:{topic.id}"))
        terms = [
            term for term in guidance.terms.values() if wanted in fold(f"{term.names[language]} {term.text[language]}")
        ]
        if terms:
            listed.add_option(Option(Content(app.t("glossary")).stylize("bold"), disabled=True))
            listed.add_options(
                [Option(Content(f"  {term.names[language][0]}"), id=f"term:{term.id}") for term in terms]
            )
        if not listed.option_count:
            listed.add_option(Option(Content(app.t("no_matches")), disabled=True))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while typing."""
        event.stop()
        self.fill(event.value)

    async def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the page or term that is highlighted."""
        from tui.app import HelpdeskApp

        app = cast(HelpdeskApp, self.app)
        event.stop()
        kind, _, name = (event.option_id or "").partition(":")
        page = self.query_one("#page", Markdown)
        if kind == "topic":
            answer = self._assistant.about(name, app.language, app.clock())
            sources = "\n".join(
                f"- {source.title}, ”{source.section}” ({worded(f'status_{source.status}', app.language)}, "
                f"{app.t('checked', date=source.checked_on)})"
                for source in answer.sources
            )
            title = self._assistant.guidance.topics[name].title[app.language]
            await page.update(f"# {title}\n\n{answer.text}\n\n## {app.t('sources')}\n\n{sources}")
        elif kind == "term":
            term = self._assistant.guidance.terms[name]
            await page.update(
                f"# {term.names[app.language][0]}\n\n{term.text[app.language]}\n\n*{app.t('own_explanation')}*"
            )


_GROUPS = ("bcc", "filip", "tumours", "data", "secrecy", "law", "contact", "beyond")
