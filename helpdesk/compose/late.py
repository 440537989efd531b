"""Late data: the guidance is silent, except that a date still to come is not late."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.answer import Answer
from helpdesk.compose.deadline import deadline_answer
from helpdesk.compose.frame import Frame, led, paragraphs
from helpdesk.compose.topic import topic_answer
from helpdesk.wording import text


def late_answer(frame: Frame) -> Answer:
    """What applies to late data; for a year whose last day is still to come, that it is not late."""
    page = topic_answer(frame.guidance.topics["silent-late"], frame)
    if frame.reading.kinds == {"other"} or not frame.reading.years:
        return page
    dated = deadline_answer(
        replace(frame, reading=replace(frame.reading, polarity=replace(frame.reading.polarity, yes_no=False)))
    )
    if dated.deadline is None or dated.deadline.data_year > frame.now.year:
        # "Or wait for next year's round?" tells of no data that could be late.
        return page
    if dated.deadline.days_left >= 0:
        say = led(text("no", frame.language), dated.say) if frame.reading.polarity.yes_no else dated.say
        return replace(dated, say=say, text=dated.text.replace(dated.say, say, 1))
    return replace(page, text=paragraphs(page.text, dated.say), deadline=dated.deadline)
