"""The deadline view: any year's last day, the years around it, that month as a small calendar, a calendar file."""

from __future__ import annotations

import calendar
from datetime import date
from pathlib import Path
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from helpdesk import spoken_dates
from helpdesk.answer import Deadline
from helpdesk.assistant import Assistant
from helpdesk.public_holidays import holiday_name
from knowledge.errors import HelpdeskError
from tui.markdown_content import content_of
from tui.screens.dialogs import AskLine

_YEARS_SHOWN = 6


class DeadlineScreen(ModalScreen[None]):
    """Left and right change the year, s saves the calendar file."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "year(-1)"),
        Binding("right,l", "year(1)"),
        Binding("s", "save"),
        Binding("escape,f2", "dismiss(None)", priority=True),
    ]

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        self._assistant = assistant
        self._year: int | None = None

    def compose(self) -> ComposeResult:
        """Title, the chosen year's answer, month, table and keys."""
        with VerticalScroll(classes="dialog", can_focus=False):
            for part in ("title", "answer", "month", "table", "keys"):
                yield Static(id=f"deadline-{part}", markup=False, classes="keys" if part == "keys" else "")

    def on_mount(self) -> None:
        """Show the next deadline."""
        self.show()

    def show(self) -> None:
        """Word the view for the chosen year."""
        from tui.app import HelpdeskApp

        app = cast(HelpdeskApp, self.app)
        now = app.clock()
        answer = self._assistant.deadline(self._year, app.language, now)
        title = Content(f"{app.t('deadline_title')}\n").stylize("bold")
        self.query_one("#deadline-title", Static).update(title)
        self.query_one("#deadline-answer", Static).update(
            content_of(f"**{answer.say}**{answer.text.removeprefix(answer.say)}\n")
        )
        self.query_one("#deadline-keys", Static).update(Content(app.t("deadline_keys")))
        if answer.deadline is None:
            self.query_one("#deadline-month", Static).update(Content(""))
            self.query_one("#deadline-table", Static).update(Content(""))
            return
        self._year = answer.deadline.data_year
        self.query_one("#deadline-month", Static).update(Content(_month(answer.deadline.date, app.language == "sv")))
        rows = [
            f"{app.t('column_year'):<13} {app.t('column_date'):<28} {app.t('column_free'):<18} {app.t('column_slot')}"
        ]
        for year in range(self._year, self._year + _YEARS_SHOWN):
            found = self._assistant.deadline(year, app.language, now).deadline
            if found:
                rows.append(self._row(found, now.date()))
        self.query_one("#deadline-table", Static).update(Content("\n".join(["", *rows])))

    def _row(self, deadline: Deadline, today: date) -> str:
        from tui.app import HelpdeskApp

        language = cast(HelpdeskApp, self.app).language
        slot = deadline.last_phone_slot
        spoken = spoken_dates.spoken_window(slot, language, today) if slot else ""
        free = deadline.holiday or (deadline.weekday if deadline.date.weekday() > 4 else "–")
        return f"{deadline.data_year:<13} {spoken_dates.spoken_date(deadline.date, language):<28} {free:<18} {spoken}"

    def action_year(self, step: int) -> None:
        """The next or previous year."""
        if self._year is not None:
            self._year += step
            self.show()

    def action_save(self) -> None:
        """Save the chosen year's calendar file where the person says."""
        from tui.app import HelpdeskApp

        app = cast(HelpdeskApp, self.app)
        answer = self._assistant.deadline(self._year, app.language, app.clock())
        deadline = answer.deadline
        if deadline is None:
            return

        def write(name: str | None) -> None:
            from helpdesk.cli.calendar import save_calendar

            if not name:
                return
            path = Path(name).expanduser()
            try:
                save_calendar(path, deadline, app.language, app.clock())
            except HelpdeskError as error:
                app.notify(str(error), severity="error", markup=False)
            else:
                app.notify(app.t("saved", path=path), markup=False)

        app.push_screen(AskLine(app.t("save_where"), f"bcc-{deadline.data_year}.ics", app.t("cancel")), write)


def _month(day: date, swedish: bool) -> str:
    """The month of `day`, weeks from Monday; the day in brackets, holidays with a star."""
    language = "sv" if swedish else "en"
    heading = "må ti on to fr lö sö" if swedish else "Mo Tu We Th Fr Sa Su"
    lines = ["  ".join(heading.split()).rjust(27)]
    for week in calendar.Calendar().monthdatescalendar(day.year, day.month):
        cells = []
        for each in week:
            shown = f"[{each.day}]" if each == day else f"{each.day}*" if holiday_name(each, "sv") else str(each.day)
            cells.append(f"{shown if each.month == day.month else '':>4}")
        lines.append("".join(cells))
    named = [f"* {each.day}: {holiday_name(each, language)}" for each in _days(day) if holiday_name(each, language)]  # type: ignore[arg-type]
    return "\n".join([*lines, *named])


def _days(day: date) -> list[date]:
    last = calendar.monthrange(day.year, day.month)[1]
    return [date(day.year, day.month, number) for number in range(1, last + 1)]
