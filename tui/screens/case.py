"""The guided case: is this tumour to be reported? One question at a time, the table decides."""

from __future__ import annotations

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from helpdesk.answer import Answer
from helpdesk.assistant import Assistant
from helpdesk.compose.decision import CHOICES
from helpdesk.decisions import Case, deciding_fields, told
from helpdesk.wording import text as worded

_MOST_STEPS = 4


class CaseScreen(ModalScreen[Answer | None]):
    """Gives back the decision as an answer, None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,backspace", "back"),
        Binding("escape,f3", "dismiss(None)", priority=True),
        *[Binding(str(number), f"choose({number})") for number in range(1, 4)],
    ]

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        self._assistant = assistant
        self._steps: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        """Title and progress, what was told, the question, its choices, keys."""
        with Vertical(classes="dialog"):
            yield Static(id="case-title", markup=False)
            yield Static(id="case-told", markup=False)
            yield OptionList(id="case-choices", markup=False)
            yield Static(id="case-keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Ask the first question."""
        self.show()

    @property
    def _case(self) -> Case:
        case = Case()
        for name, value in self._steps:
            case = told(case, name, value)
        return case

    def _asked(self) -> str | None:
        open_fields = deciding_fields(self._assistant.guidance.decisions, self._case)
        answered = {name for name, _ in self._steps}
        return next((name for name in open_fields if name not in answered), None)

    def show(self) -> None:
        """Ask the next deciding question, or give the decision back."""
        from tui.app import HelpdeskApp

        app = cast(HelpdeskApp, self.app)
        asked = self._asked()
        if asked is None:
            self.dismiss(self._assistant.decide(self._case, app.language, app.clock()))
            return
        step = app.t("case_step", number=len(self._steps) + 1, most=_MOST_STEPS)
        title = Content("").join([Content(app.t("case_title")).stylize("bold"), Content(f"   {step}\n")])
        self.query_one("#case-title", Static).update(title)
        reasons = [
            worded(f"reason_{name}", app.language, value=worded(f"value_{value}", app.language))
            for name, value in self._steps
        ]
        so_far = f"{app.t('case_told')} {' · '.join(reasons)}\n\n" if reasons else ""
        question = Content(worded(f"ask_{asked}", app.language)).stylize("bold")
        self.query_one("#case-told", Static).update(Content("").join([Content(so_far), question]))
        choices = self.query_one("#case-choices", OptionList)
        choices.clear_options()
        choices.add_options(
            [
                Option(Content(f"{n}  {worded(f'choice_{v}', app.language)}"))
                for n, v in enumerate(CHOICES[asked], start=1)
            ]
        )
        choices.highlighted = 0
        choices.focus()
        self.query_one("#case-keys", Static).update(Content(app.t("case_keys")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses."""
        event.stop()
        self.action_choose(event.option_index + 1)

    def action_choose(self, number: int) -> None:
        """Answer the question with its choice of that number."""
        asked = self._asked()
        if asked is not None and number <= len(CHOICES[asked]):
            self._steps.append((asked, CHOICES[asked][number - 1]))
            self.show()

    def action_back(self) -> None:
        """Take the last answer back; at the first question, leave."""
        if not self._steps:
            self.dismiss(None)
            return
        self._steps.pop()
        self.show()
