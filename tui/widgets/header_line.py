"""The header: what this is, the phone now and next, the next deadline with days left."""

from __future__ import annotations

from datetime import datetime

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from helpdesk import spoken_dates
from helpdesk.compose.frame import contact_of, rule_of
from helpdesk.deadlines import due_date, next_data_year
from helpdesk.phone_hours import phone_state
from knowledge.model import Guidance, Language
from tui.texts import text


class HeaderLine(Static):
    """One line; in a narrow window the title goes first, then the longer wording."""

    def show(self, guidance: Guidance | None, language: Language, now: datetime, width: int) -> None:
        """Word the line for `now` and `width` columns."""
        title = text("title", language)
        if guidance is None:
            long = short = text("opening", language)
        else:
            long = " · ".join(states_of(guidance, language, now, ""))
            short = " · ".join(states_of(guidance, language, now, "_short"))
        left, right = next(
            ((left, right) for left, right in ((title, long), (title.partition(" · ")[0], long), ("", long))
             if cell_len(left) + cell_len(right) + 3 <= width),
            ("", short),
        )  # fmt: skip
        gap = max(1, width - cell_len(left) - cell_len(right) - 2)
        self.update(Content(f" {left}{' ' * gap}{right}" if left else f" {right}"))


def states_of(guidance: Guidance, language: Language, now: datetime, form: str) -> list[str]:
    """The phone's state and the next deadline, each as a short text; `form` is "" or "_short"."""
    states = []
    if contact := contact_of(guidance):
        state = phone_state(contact[1], now)
        if state.holiday:
            states.append(text(f"phone_uncertain{form}", language, holiday=state.holiday[language]))
        elif state.closes:
            states.append(text(f"phone_open{form}", language, closes=spoken_dates.spoken_time(state.closes.time())))
        else:
            ahead = (state.next.opens.date() - now.date()).days
            day = spoken_dates.weekday(state.next.opens.date(), language)[:3]
            if ahead >= 7:
                day += f" {state.next.opens.day}/{state.next.opens.month}"
            span = spoken_dates.spoken_span(state.next.opens.time(), state.next.closes.time())
            states.append(text(f"phone_closed{form}", language, next=f"{day} {span}"))
    if rule := rule_of(guidance):
        year = next_data_year(rule[1], now.date())
        due = due_date(rule[1], year)
        day = spoken_dates.spoken_day(due.month, due.day, language)
        days = (due - now.date()).days
        states.append(text(f"next_deadline{form}", language, year=year, date=f"{day} {due.year}", day=day, days=days))
    return states
