"""The guidance browser: pages by subject, the glossary, a search over both, the page itself with find-in-page."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static, Tree

from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from knowledge.analyzer import fold
from tui.actions import local_bindings
from tui.page_content import term_page, topic_page
from tui.screens.view import View
from tui.widgets.source_panel import SourcePanel
from tui.widgets.text_lines import Block, Part

_GROUPS = ("bcc", "filip", "tumours", "data", "secrecy", "law", "contact", "beyond")


class GuidanceTree(Tree[str]):
    """Subjects with their pages, vi keys beside the arrows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]


class GuidanceScreen(View):
    """Left the tree, right the page."""

    name_of_keys = "guidance"
    BINDINGS: ClassVar[list[BindingType]] = [*local_bindings("guidance")]

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        self._assistant = assistant
        self._open = ""
        self._part: Part = ()
        self._hits: list[tuple[int, int]] = []
        self._hit = 0

    def compose(self) -> ComposeResult:
        """Search line, tree and page, find line, keys."""
        with Vertical(classes="view"):
            yield Static(id="guidance-title", markup=False)
            yield Input(id="guidance-search")
            with Horizontal(id="guidance-both"):
                yield GuidanceTree("", id="guidance-tree")
                yield SourcePanel(id="guidance-page")
            yield Input(id="guidance-find", classes="hidden")
            yield Static(id="guidance-keys", classes="keys", markup=False)

    @property
    def answer(self) -> Answer | None:
        """The page shown."""
        kind, _, name = self._open.partition(":")
        return self._assistant.about(name, self.language, self.helpdesk.clock()) if kind == "topic" else None

    def on_mount(self) -> None:
        """Start in the tree."""
        self.query_one(GuidanceTree).show_root = False
        self.query_one(GuidanceTree).focus()
        super().on_mount()

    def reword(self) -> None:
        """Everything in the chosen language."""
        t = self.helpdesk.t
        self.query_one("#guidance-title", Static).update(Content(t("guidance_title")).stylize("bold"))
        search = self.query_one("#guidance-search", Input)
        search.placeholder = t("guidance_find")
        self.query_one("#guidance-find", Input).placeholder = t("find_in_page")
        self.query_one("#guidance-keys", Static).update(Content(self.keys_line))
        self.fill(search.value)
        self.open_page(self._open)

    def fill(self, sought: str) -> None:
        """The pages and terms that hold every word of `sought`, under their subjects."""
        tree = self.query_one(GuidanceTree)
        tree.clear()
        words = fold(sought).split()
        guidance, language = self._assistant.guidance, self.language

        def fits(*texts: str) -> bool:
            whole = fold(" ".join(texts))
            return all(word in whole for word in words)

        for group in _GROUPS:
            pages = [
                page
                for page in guidance.topics.values()
                if page.group == group
                and fits(page.title[language], *page.questions[language], page.text[language].answer)
            ]
            if pages:
                opened = bool(words) or group == _GROUPS[0]
                branch = tree.root.add(Text(self.helpdesk.t(f"group_{group}")), expand=opened)
                for page in sorted(pages, key=lambda page: page.order):
                    branch.add_leaf(Text(page.title[language]), f"topic:{page.id}")
        terms = [term for term in guidance.terms.values() if fits(*term.names[language], term.text[language])]
        if terms:
            branch = tree.root.add(Text(self.helpdesk.t("glossary")), expand=bool(words))
            for term in sorted(terms, key=lambda term: fold(term.names[language][0])):
                branch.add_leaf(Text(term.names[language][0]), f"term:{term.id}")
        if not tree.root.children:
            tree.root.add_leaf(Text(self.helpdesk.t("no_matches")))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search the pages, or in the page, while typing."""
        event.stop()
        if event.input.id == "guidance-search":
            self.fill(event.value)
        else:
            self._find(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to what was found."""
        event.stop()
        self.query_one("#guidance-page" if event.input.id == "guidance-find" else GuidanceTree).focus()

    def on_tree_node_highlighted(self, event: Tree.NodeHighlighted[str]) -> None:
        """Show the page or term that is highlighted."""
        event.stop()
        if event.node.data:
            self.open_page(event.node.data)

    def open_page(self, name: str) -> None:
        """Show one page or term."""
        kind, _, which = name.partition(":")
        page = self.query_one("#guidance-page", SourcePanel)
        self._open = name
        if kind == "topic":
            self._part = topic_page(self._assistant, which, self.language, self.helpdesk.clock())
        elif kind == "term":
            self._part = term_page(self._assistant, which, self.language)
        else:
            self._part = (Block(Content(self.helpdesk.t("choose_page")).stylize("$text-muted")),)
        page.show([self._part])

    def action_search(self) -> None:
        """Search the pages."""
        self.query_one("#guidance-search").focus()

    def action_find(self) -> None:
        """Find in the page."""
        find = self.query_one("#guidance-find", Input)
        find.remove_class("hidden")
        find.focus()

    def _find(self, sought: str) -> None:
        wanted = sought.casefold()
        page = self.query_one("#guidance-page", SourcePanel)
        part: list[Block] = []
        self._hits, self._hit = [], 0
        for number, block in enumerate(self._part):
            body, plain, at = block.body, block.body.plain.casefold(), -1
            while wanted and (at := plain.find(wanted, at + 1)) >= 0:
                body = body.stylize("reverse", at, at + len(wanted))
                self._hits.append((number, at))
            part.append(Block(body, block.lead))
        page.show([tuple(part)])
        self.action_found(0)

    def action_found(self, step: int) -> None:
        """Go to the next or previous place found."""
        keys = self.query_one("#guidance-keys", Static)
        if not self._hits:
            sought = self.query_one("#guidance-find", Input).value
            keys.update(Content(self.helpdesk.t("found_none") if sought else self.keys_line))
            return
        self._hit = (self._hit + step) % len(self._hits)
        page = self.query_one("#guidance-page", SourcePanel)
        line = page.line_of(0, *self._hits[self._hit])
        page.scroll_to(y=max(0, line - 3), animate=False)
        keys.update(Content(self.helpdesk.t("found", number=self._hit + 1, count=len(self._hits))))

    def action_close(self) -> None:
        """One step home: out of a search line, then out of the view."""
        find, search = self.query_one("#guidance-find", Input), self.query_one("#guidance-search", Input)
        if not find.has_class("hidden"):
            find.value = ""
            find.add_class("hidden")
            self.query_one("#guidance-page").focus()
        elif search.has_focus or search.value:
            search.value = ""
            self.query_one(GuidanceTree).focus()
        else:
            self.dismiss(None)
