"""The phone hours answer: open now, until when, next slot; a named day or time; free days said to be uncertain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from helpdesk import spoken_dates
from helpdesk.answer import Answer, PhoneWindow
from helpdesk.compose.deadline import dated_answer
from helpdesk.compose.frame import Frame, contact_of, filled, led, paragraphs, sources_of, suggestions_of
from helpdesk.compose.joining import joined
from helpdesk.compose.topic import topic_answer
from helpdesk.phone_hours import next_window, phone_state, slots_on
from helpdesk.public_holidays import holiday_name
from helpdesk.reading.question import QUESTION_WORDS
from helpdesk.wording import text
from knowledge.model import ContactHours

if TYPE_CHECKING:
    from helpdesk.reading.days import DayAsked


def hours_answer(frame: Frame) -> Answer:
    """What the question asks of the phone: a day, a time, now, or just the number and the hours."""
    stated = contact_of(frame.guidance)
    if stated is None:
        return topic_answer(frame.guidance.topics["contact-hours"], frame)
    topic, contact = stated
    asked = _asked(frame)
    if asked is None or asked.now or (asked.day == frame.today and asked.at is None and not asked.weekly):
        say, more = _now(contact, frame, asks_now=asked is not None or _asks_now(frame))
    elif asked.weekly:
        say, more = _weekday(contact, asked.day, frame), ""
    else:
        say, more = _on_day(contact, asked, frame)
    if not frame.reading.polarity.yes_no and QUESTION_WORDS & {word.read for word in frame.reading.words}:
        # "Hur sent kan jag ringa imorgon?" asks for no yes or no.
        say = led("", say)
    page = filled(topic.text[frame.language].answer, frame.guidance, frame.language)
    return Answer(
        outcome="answered",
        language=frame.language,
        question=frame.reading.text,
        topics=(topic.id,),
        say=say,
        text=paragraphs(say, more, page),
        sources=sources_of((topic.id,), frame.guidance),
        suggestions=suggestions_of((topic.id,), frame),
    )


def last_slot_answer(frame: Frame) -> Answer:
    """When the desk last answers the phone before the last day that the question means."""
    hours, dated = hours_answer(frame), dated_answer(frame)
    stated = contact_of(frame.guidance)
    if stated is None or dated.deadline is None or dated.deadline.last_phone_slot is None:
        return joined([hours, dated])
    slot = spoken_dates.spoken_window(dated.deadline.last_phone_slot, frame.language, frame.today)
    day = spoken_dates.spoken_date(dated.deadline.date, frame.language)
    say = text("last_call", frame.language, day=day, slot=slot, phone=stated[1].phone)
    return replace(joined([hours, dated]), say=say, text=paragraphs(say, dated.text))


def _asked(frame: Frame) -> DayAsked | None:
    """The day or time that the question names; reading them is imported only where there is a question."""
    if not frame.reading.text:
        return None
    from helpdesk.reading.days import day_asked

    return day_asked(frame.reading.text, frame.now)


_SAME = frozenset(("samma", "same"))


def _asks_now(frame: Frame) -> bool:
    """Whether a yes or no is asked of the phone being open; not "är det samma nummer?"."""
    return frame.reading.polarity.yes_no and not _SAME & {word.read for word in frame.reading.words}


_CLOSED = frozenset("stängt stängd stängda stänger closed shut closes".split())
_OPEN = frozenset("öppet öppen öppna eller open or".split())


def _yes_no(frame: Frame) -> tuple[str, str]:
    """The words for open and for not open: turned round where it is asked whether the phone is closed, or to confirm
    that nobody answers."""
    yes, no = text("yes", frame.language), text("no", frame.language)
    said = {word.read for word in frame.reading.words}
    polarity = frame.reading.polarity
    closed = bool(_CLOSED & said) and not _OPEN & said
    turned = closed != (polarity.confirms and polarity.denied)
    return (no, yes) if polarity.yes_no and turned else (yes, no)


def _now(contact: ContactHours, frame: Frame, asks_now: bool) -> tuple[str, str]:
    language = frame.language
    state = phone_state(contact, frame.now)
    upcoming = spoken_dates.spoken_window(state.next, language, frame.today)
    yes, no = _yes_no(frame)
    yes_no = asks_now and (frame.reading.polarity.yes_no or frame.reading.has("thing/open"))
    if state.holiday is not None:
        say = text("uncertain_now", language, holiday=state.holiday[language])
        printed = _hours(slots_on(contact, frame.today))
        return say, text("uncertain_now_more", language, slot=printed, next=upcoming) if printed else ""
    if state.closes is not None:
        closes = spoken_dates.spoken_time(state.closes.time())
        return text("open_now", language, yes_now=f"{yes}. " if yes_no else "", closes=closes), ""
    later = {word.read for word in frame.reading.words} & _LATER and state.next.opens.date() == frame.today
    if later:
        return text("opens_later", language, yes=yes, next=upcoming), ""
    return text("closed_now", language, no_now=f"{no}. " if yes_no else "", next=upcoming), ""


_LATER = frozenset("kvar mer senare left more later remaining".split())


def _weekday(contact: ContactHours, day: date, frame: Frame) -> str:
    """A weekday in general: no year's holidays come into it."""
    slots = slots_on(contact, day)
    name = spoken_dates.spoken_weekdays(day.weekday(), frame.language)
    return _worded(slots, name, None, datetime.combine(day, time()), contact, frame)


def _on_day(contact: ContactHours, asked: DayAsked, frame: Frame) -> tuple[str, str]:
    language = frame.language
    named = spoken_dates.spoken_date(asked.day, language)
    slots = slots_on(contact, asked.day)
    holiday = holiday_name(asked.day, language)
    if holiday is not None and slots:
        after = spoken_dates.spoken_window(
            next_window(contact, datetime.combine(asked.day, time.max)), language, frame.today
        )
        more = text("uncertain_now_more", language, slot=_hours(slots), next=after)
        return text("uncertain_day", language, day=named, holiday=holiday), more
    return _worded(slots, named, asked.at, datetime.combine(asked.day, asked.at or time()), contact, frame), ""


def _worded(
    slots: tuple[PhoneWindow, ...], day: str, at: time | None, after: datetime, contact: ContactHours, frame: Frame
) -> str:
    language = frame.language
    yes, no = _yes_no(frame)
    if not slots:
        upcoming = spoken_dates.spoken_window(next_window(contact, after), language, frame.today)
        return text("no_hours_on_day", language, no=no, day=day, next=upcoming)
    if at is not None and not any(slot.opens.time() <= at < slot.closes.time() for slot in slots):
        return text("not_at_that_time", language, no=no, day=day, hours=_hours(slots))
    return text("hours_on_day", language, yes=yes, day=day, hours=_hours(slots))


def _hours(slots: tuple[PhoneWindow, ...]) -> str:
    return ", ".join(spoken_dates.spoken_span(slot.opens.time(), slot.closes.time()) for slot in slots)
