"""The deadline answer: date, weekday, which year's data, days left, free days by name, last phone slot before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from helpdesk import spoken_dates
from helpdesk.answer import Answer, Deadline
from helpdesk.compose.frame import (
    Frame,
    contact_line,
    contact_of,
    led,
    paragraphs,
    rule_of,
    sources_of,
    suggestions_of,
    yes_or_no,
)
from helpdesk.compose.topic import topic_answer
from helpdesk.deadlines import deadline_for, next_data_year
from helpdesk.reading.question import Polarity
from helpdesk.reading.year_asked import YearAsked
from helpdesk.wording import text
from knowledge.model import Language, YearlyDeadline

LAST_YEAR = 2100
_MOST_YEARS = 4


def deadline_answer(frame: Frame, holds: bool | None = None) -> Answer:
    """The deadline for every year that the question asks about, the next one where it names none; `holds` is whether
    what a yes/no question claims of it is so."""
    stated = rule_of(frame.guidance)
    if stated is None:
        return topic_answer(frame.guidance.topics["bcc-deadline"], frame)
    topic, rule = stated
    claimed = _claimed(frame, rule)
    asked = tuple(each for each in frame.reading.years if claimed is None or each.kind != "due")[:_MOST_YEARS] or (
        YearAsked(next_data_year(rule, frame.today), "data"),
    )
    years = [
        (year, each) for each in asked for year in [each.year - rule.years_after if each.kind == "due" else each.year]
    ]
    outside = [text_not_covered(year, rule, frame.language) for year, _ in years if not covers(rule, year)]
    covered = [(year, each) for year, each in years if covers(rule, year)]
    if not covered:
        return _not_covered(outside[0], topic.id, frame)
    deadlines = [_deadline(rule, year, frame) for year, _ in covered]
    first = deadlines[0]
    lead = _lead(frame, rule) if claimed is None else f"{text('yes' if claimed else 'no', frame.language)}. "
    said = _say(first, frame)
    right = right_about_day(first, frame) if not lead and frame.reading.polarity.yes_no else None
    holds = holds if right is None else right
    if not lead and holds is not None:
        said = led(yes_or_no(holds, frame.reading.polarity, frame.language), said)
    say = lead + said
    details = [_details(deadline, frame) for deadline in deadlines]
    blocks = [details[0]] + [
        paragraphs(_say(deadline, frame), more) for deadline, more in zip(deadlines[1:], details[1:], strict=True)
    ]
    other = _other_reading(covered[0][1], rule, frame) if len(covered) == 1 else ""
    return Answer(
        outcome="answered",
        language=frame.language,
        question=frame.reading.text,
        topics=(topic.id,),
        say=say,
        text=paragraphs(
            say,
            *blocks,
            *outside,
            other,
            text("deadline_bcc_only", frame.language),
            text("deadline_how", frame.language),
        ),
        sources=sources_of((topic.id,), frame.guidance),
        deadline=first,
        suggestions=suggestions_of((topic.id,), frame),
    )


def _claimed(frame: Frame, rule: YearlyDeadline) -> bool | None:
    """Whether the year in which data are said to be due is the right one; None where no such pair of years is asked."""
    due = [each.year for each in frame.reading.years if each.kind == "due"]
    data = [each.year for each in frame.reading.years if each.kind != "due"]
    if not frame.reading.polarity.yes_no or len(due) != 1 or len(data) != 1:
        return None
    named = dates_named_in(frame)
    return due[0] - rule.years_after == data[0] and (not named or (rule.month, rule.day) in named)


def dated_answer(frame: Frame) -> Answer:
    """The deadline with neither yes nor no, to stand beside another answer."""
    return deadline_answer(replace(frame, reading=replace(frame.reading, polarity=Polarity())))


def right_about_day(deadline: Deadline, frame: Frame) -> bool | None:
    """Whether the last day is on the day that the question takes it to be on."""
    from helpdesk.reading.days import claims_day

    return claims_day(frame.reading.text, deadline.date, frame.now)


def covers(rule: YearlyDeadline, data_year: int) -> bool:
    """Whether the rule says anything about `data_year`."""
    return rule.first_year <= data_year <= LAST_YEAR


def text_not_covered(year: int, rule: YearlyDeadline, language: Language) -> str:
    """Why there is no date for `year`."""
    key = "deadline_not_covered_before" if year < rule.first_year else "deadline_not_covered_after"
    return text(key, language, year=year, first=rule.first_year)


def _not_covered(say: str, topic: str, frame: Frame) -> Answer:
    return Answer(
        outcome="page_silent",
        language=frame.language,
        question=frame.reading.text,
        topics=(topic,),
        say=say,
        text=paragraphs(say, text("deadline_bcc_only", frame.language), contact_line("desk", frame)),
        sources=sources_of((topic,), frame.guidance),
    )


def _deadline(rule: YearlyDeadline, year: int, frame: Frame) -> Deadline:
    contact = contact_of(frame.guidance)
    return deadline_for(rule, contact[1] if contact else None, year, frame.today, frame.language)


def _say(deadline: Deadline, frame: Frame) -> str:
    key = "deadline_say" if deadline.days_left >= 0 else "deadline_say_passed"
    return text(
        key, frame.language, date=spoken_dates.spoken_date(deadline.date, frame.language), year=deadline.data_year
    )


def _lead(frame: Frame, rule: YearlyDeadline) -> str:
    """Yes or no where the question names a date: whether it is that one."""
    named = dates_named_in(frame)
    if not named:
        return ""
    if (rule.month, rule.day) in named:
        return f"{text('yes', frame.language)}. " if frame.reading.polarity.yes_no else ""
    if not frame.reading.polarity.yes_no and not frame.reading.has("ask/when", "thing/report"):
        return ""
    month, day = named[0]
    claimed = spoken_dates.spoken_day(month, day, frame.language)
    return text("deadline_not_that_date", frame.language, no=text("no", frame.language), claimed=claimed) + " "


def dates_named_in(frame: Frame) -> tuple[tuple[int, int], ...]:
    """The dates that the question names; reading them is imported only where there is a question."""
    if not frame.reading.text:
        return ()
    from helpdesk.reading.days import dates_named

    return tuple(dates_named(frame.reading.text))


def _details(deadline: Deadline, frame: Frame) -> str:
    language = frame.language
    lines = []
    if deadline.days_left > 0:
        lines.append(text("days_left", language, days=_days(deadline.days_left, language)))
    elif deadline.days_left == 0:
        lines.append(text("days_today", language))
    else:
        lines.append(text("days_passed", language, days=_days(-deadline.days_left, language)))
    free = deadline.holiday or weekend_name(deadline.date, language)
    if free:
        lines.append(text("deadline_free_day", language, name=free))
    contact = contact_of(frame.guidance)
    if contact and deadline.last_phone_slot:
        key = "last_phone_slot" if deadline.days_left >= 0 else "last_phone_slot_was"
        slot = spoken_dates.spoken_window(deadline.last_phone_slot, language, frame.today)
        lines.append(text(key, language, slot=slot, phone=contact[1].phone))
    if contact and deadline.days_left < 0:
        lines.append(text("deadline_passed_hint", language, phone=contact[1].phone))
    return "\n".join(f"- {line}" for line in lines)


def _days(count: int, language: Language) -> str:
    return text("one_day", language) if count == 1 else text("many_days", language, count=count)


def weekend_name(day: date, language: Language) -> str:
    return {5: text("saturday", language), 6: text("sunday", language)}.get(day.weekday(), "")


def _other_reading(asked: YearAsked, rule: YearlyDeadline, frame: Frame) -> str:
    """A year without a sign of which it is: the date of the other reading in one line."""
    year = asked.year - rule.years_after
    if asked.kind != "bare" or not covers(rule, year):
        return ""
    date_spoken = spoken_dates.spoken_date(_deadline(rule, year, frame).date, frame.language)
    return text("deadline_other_reading", frame.language, due_year=asked.year, year=year, date=date_spoken)
