"""The header: what this is, the phone now and next, the next deadline with days left."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content
from textual.widgets import Static

from helpdesk import spoken_dates
from helpdesk.compose.frame import contact_of, rule_of
from helpdesk.deadlines import due_date, next_data_year
from helpdesk.phone_hours import phone_state
from knowledge.model import Guidance, Language
from tui.texts import text


class HeaderLine(Static):
    """One line, right part first to go when the window is narrow."""

    def show(self, guidance: Guidance | None, language: Language, now: datetime, width: int) -> None:
        """Word the line for `now` and `width` columns."""
        title = text("title", language)
        states = states_of(guidance, language, now) if guidance else [text("opening", language)]
        right = " · ".join(states)
        room = width - len(right) - 3
        left = title if len(title) <= room else title[: max(0, room)].rstrip()
        self.update(Content(f" {left}{' ' * max(1, width - len(left) - len(right) - 2)}{right}"))


def states_of(guidance: Guidance, language: Language, now: datetime) -> list[str]:
    """The phone's state and the next deadline, each as a short text."""
    states = []
    if contact := contact_of(guidance):
        state = phone_state(contact[1], now)
        if state.holiday:
            states.append(text("phone_uncertain", language, holiday=state.holiday[language]))
        elif state.closes:
            states.append(text("phone_open", language, closes=spoken_dates.spoken_time(state.closes.time())))
        else:
            opens = spoken_dates.weekday(state.next.opens.date(), language)[:3]
            span = spoken_dates.spoken_span(state.next.opens.time(), state.next.closes.time())
            states.append(text("phone_closed", language, next=f"{opens} {span}"))
    if rule := rule_of(guidance):
        year = next_data_year(rule[1], now.date())
        due = due_date(rule[1], year)
        spoken = f"{spoken_dates.spoken_day(due.month, due.day, language)} {due.year}"
        states.append(text("next_deadline", language, year=year, date=spoken, days=(due - now.date()).days))
    return states
