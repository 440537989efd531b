"""The guided case beside the conversation: is this tumour to be reported? One question at a time, the table decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from helpdesk.answer import Answer
from helpdesk.decisions import CHOICES, Case, deciding_fields, told
from helpdesk.wording import text as worded
from knowledge.model import DecisionTable
from tui.actions import LOCAL, key_bar, local_bindings
from tui.markdown_content import inline
from tui.widgets.vi_list import ViList

if TYPE_CHECKING:
    from helpdesk.assistant import Assistant
    from tui.app import HelpdeskApp

Steps = tuple[tuple[str, str], ...]


class CasePanel(VerticalScroll, can_focus=False):
    """Progress, what was told, the question with its reason, the choices. The conversation stays in view."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *local_bindings("case"),
        *[Binding(str(number), f"choose({number})", show=False) for number in range(1, 4)],
    ]

    class Decided(Message):
        """The table has decided."""

        def __init__(self, answer: Answer) -> None:
            super().__init__()
            self.answer = answer

    class Left(Message):
        """The person left the case."""

    def __init__(self) -> None:
        super().__init__(id="case", classes="hidden")
        self._assistant: Assistant | None = None
        self._steps: Steps = ()

    def compose(self) -> ComposeResult:
        """Title and progress, what was told and the question, its choices, keys."""
        yield Static(id="case-title", markup=False)
        yield ViList(id="case-choices", markup=False)
        yield Static(id="case-keys", classes="keys", markup=False)
        yield Static(id="case-why", markup=False)

    def start(self, assistant: Assistant) -> None:
        """Begin with the first question."""
        self._assistant = assistant
        self._steps = ()
        self.remove_class("hidden")
        self.reword()

    def reword(self) -> None:
        """Ask the next deciding question, or hand the decision over."""
        app = cast("HelpdeskApp", self.app)
        if self._assistant is None or self.has_class("hidden"):
            return
        language, now, case = app.language, app.clock(), case_of(self._steps)
        table = self._assistant.guidance.decisions
        asked = next_field(table, self._steps)
        if asked is None:
            self.post_message(self.Decided(self._assistant.decide(case, language, now)))
            return
        number = len(self._steps) + 1
        step = app.t("case_step", number=number, most=len(self._steps) + most_left(table, self._steps))
        lines = [Content(app.t("case_title")).stylize("bold"), Content(f"{step}  {'●' * number}"), Content("")]
        if self._steps:
            lines += [Content(app.t("case_told"))]
            lines += [
                Content("• " + worded(f"reason_{name}", language, value=worded(f"value_{value}", language)))
                for name, value in self._steps
            ] + [Content("")]
        question = self._assistant.asking(asked, case, language, now)
        lines.append(Content(question.say).stylize("bold"))
        self.query_one("#case-title", Static).update(Content("\n").join(lines))
        choices = self.query_one(ViList)
        choices.clear_options()
        choices.add_options(
            [Option(Content(f"{at}  {choice.label}")) for at, choice in enumerate(question.choices, start=1)]
        )
        choices.highlighted = 0
        choices.focus()
        reason = question.text.removeprefix(question.say).strip()
        why = Content(app.t("case_why")).stylize("bold")
        self.query_one("#case-why", Static).update(
            Content("\n").join([Content(""), why, *(inline(line) for line in reason.splitlines())])
        )
        keys = key_bar(language, app.keys, max(24, self.size.width), LOCAL["case"])
        self.query_one("#case-keys", Static).update(Content(f"{app.t('case_choose')}\n{keys}"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses."""
        event.stop()
        self.action_choose(event.option_index + 1)

    def action_choose(self, number: int) -> None:
        """Answer the question with its choice of that number."""
        if self._assistant is None:
            return
        asked = next_field(self._assistant.guidance.decisions, self._steps)
        if asked is not None and number <= len(CHOICES[asked]):
            self._steps = (*self._steps, (asked, CHOICES[asked][number - 1]))
            self.reword()

    def action_back(self) -> None:
        """Take the last answer back; at the first question, leave."""
        if not self._steps:
            self.post_message(self.Left())
            return
        self._steps = self._steps[:-1]
        self.reword()

    def action_leave(self) -> None:
        """Back to the question box."""
        self.post_message(self.Left())


def case_of(steps: Steps) -> Case:
    """The case that `steps` tell."""
    case = Case()
    for name, value in steps:
        case = told(case, name, value)
    return case


def next_field(table: DecisionTable, steps: Steps) -> str | None:
    """The field that decides next; None where nothing asked yet would change the conclusion."""
    answered = {name for name, _ in steps}
    return next((name for name in deciding_fields(table, case_of(steps)) if name not in answered), None)


def most_left(table: DecisionTable, steps: Steps) -> int:
    """How many questions are left at most."""
    asked = next_field(table, steps)
    return 0 if asked is None else 1 + max(most_left(table, (*steps, (asked, value))) for value in CHOICES[asked])
