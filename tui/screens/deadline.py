"""The deadline view: any year's last day, the years around it, that month as a small calendar, a calendar file."""

from __future__ import annotations

import calendar
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key, Resize
from textual.widgets import Static

from helpdesk import spoken_dates
from helpdesk.answer import Answer, Deadline
from helpdesk.assistant import Assistant
from helpdesk.public_holidays import holiday_name
from knowledge.model import Language
from tui.actions import local_bindings
from tui.markdown_content import inline
from tui.screens.view import View

_YEARS_SHOWN = 6
_WIDE = 100


class DeadlineScreen(View):
    """Left and right change the year, digits name one, s saves the calendar file."""

    name_of_keys = "deadline"
    BINDINGS: ClassVar[list[BindingType]] = [*local_bindings("deadline")]

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        self._assistant = assistant
        self._year: int | None = None
        self._typed = ""
        self._shown: Answer | None = None

    def compose(self) -> ComposeResult:
        """Title, the chosen year's answer, month, table and keys."""
        with Vertical(classes="view"):
            yield Static(id="deadline-title", markup=False)
            with VerticalScroll(id="deadline-body"):
                for part in ("answer", "month", "table"):
                    yield Static(id=f"deadline-{part}", markup=False)
            yield Static(id="deadline-keys", classes="keys", markup=False)

    @property
    def answer(self) -> Answer | None:
        """The chosen year's answer."""
        return self._shown

    def on_resize(self, _: Resize) -> None:
        """Fit the table."""
        self.reword()

    def reword(self) -> None:
        """Word the view for the chosen year."""
        t, now, language = self.helpdesk.t, self.helpdesk.clock(), self.language
        answer = self._shown = self._assistant.deadline(self._year, language, now)
        hint = t("deadline_typed", typed=self._typed) if self._typed else t("deadline_year")
        title = Content("").join([Content(t("deadline_title")).stylize("bold"), Content(f"   {hint}\n")])
        self.query_one("#deadline-title", Static).update(title)
        rest = f"\n{answer.text.removeprefix(answer.say).strip()}".replace("\n- ", "\n• ").strip()
        said = Content("\n\n").join([Content(answer.say).stylize("bold"), inline(rest)])
        self.query_one("#deadline-answer", Static).update(said)
        self.query_one("#deadline-keys", Static).update(Content(self.keys_line))
        month, table = self.query_one("#deadline-month", Static), self.query_one("#deadline-table", Static)
        month.display = table.display = answer.deadline is not None
        self.query_one("#deadline-body").focus()
        if answer.deadline is None:
            return
        self._year = answer.deadline.data_year
        month.update(Content(f"\n{month_lines(answer.deadline.date, language)}"))
        years = range(self._year, self._year + _YEARS_SHOWN)
        found = [self._assistant.deadline(year, language, now).deadline for year in years]
        rows = [self._cells(deadline, now.date()) for deadline in found if deadline]
        table.update(Content("\n" + self._table(rows)))

    def _cells(self, deadline: Deadline, today: date) -> tuple[str, ...]:
        slot = deadline.last_phone_slot
        spoken = spoken_dates.spoken_window(slot, self.language, today) if slot else ""
        free = deadline.holiday or (deadline.weekday if deadline.date.weekday() > 4 else "–")
        return str(deadline.data_year), spoken_dates.spoken_date(deadline.date, self.language), free, spoken

    def _table(self, rows: list[tuple[str, ...]]) -> str:
        t = self.helpdesk.t
        heads = tuple(t(f"column_{name}") for name in ("year", "date", "free", "slot"))
        if self.app.size.width < _WIDE:
            # Too narrow for four columns: the slot goes on a line of its own.
            return "\n".join(f"{year}  {day}" + (f"  ({free})" if free != "–" else "") + f"\n      {heads[3]}: {slot}"
                             for year, day, free, slot in rows)  # fmt: skip
        widths = [max(cell_len(row[at]) for row in (heads, *rows)) for at in range(4)]
        return "\n".join(
            "  ".join(cell + " " * (wide - cell_len(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip()
            for row in (heads, *rows)
        )

    def on_key(self, event: Key) -> None:
        """Four digits name a year."""
        if event.character and event.character.isascii() and event.character.isdigit():
            event.stop()
            self._typed += event.character
            if len(self._typed) == 4:
                self._year, self._typed = int(self._typed), ""
            self.reword()

    def action_year(self, step: int) -> None:
        """The next or previous year; from a year that the rule does not cover, back towards those it does."""
        self._typed = ""
        self._year = (self._year or self.helpdesk.clock().year) + step
        self.reword()

    def action_save(self) -> None:
        """Save the chosen year's calendar file where the person says."""
        if self._shown is None or self._shown.deadline is None:
            return
        from helpdesk.calendar_file import deadline_event

        deadline = self._shown.deadline
        content = deadline_event(deadline, self.language, self.helpdesk.clock())
        self.helpdesk.save_as(f"bcc-{deadline.data_year}.ics", content.decode("utf-8"))


def month_lines(day: date, language: Language) -> str:
    """The month of `day`, weeks from Monday; the day in brackets, holidays with a star and named below."""
    heading = "må ti on to fr lö sö" if language == "sv" else "Mo Tu We Th Fr Sa Su"
    lines = [f"{spoken_dates.spoken_day(day.month, 1, language).removeprefix('1 ')} {day.year}",
             "".join(f"{name:>5}" for name in heading.split())]  # fmt: skip
    for week in calendar.Calendar().monthdatescalendar(day.year, day.month):
        cells = []
        for each in week:
            star = "*" if holiday_name(each, language) else ""
            shown = f"[{each.day}{star}]" if each == day else f"{each.day}{star}"
            cells.append(f"{shown if each.month == day.month else '':>5}")
        lines.append("".join(cells).rstrip())
    last = calendar.monthrange(day.year, day.month)[1]
    days = [date(day.year, day.month, number) for number in range(1, last + 1)]
    return "\n".join([*lines, *(f"* {each.day}: {name}" for each in days if (name := holiday_name(each, language)))])
