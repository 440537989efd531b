"""The deadline seen from beside: a last day that is no working day, and the day of other tumours."""

from __future__ import annotations

from dataclasses import replace

from helpdesk import spoken_dates
from helpdesk.answer import Answer
from helpdesk.compose.deadline import dated_answer, dates_named_in, right_about_day, weekend_name
from helpdesk.compose.frame import Frame, led, paragraphs, rule_of, yes_or_no
from helpdesk.compose.topic import topic_answer
from helpdesk.wording import text
from knowledge.model import YearlyDeadline


def weekend_answer(frame: Frame, holds: bool | None) -> Answer:
    """A last day that is no working day: that nothing moves it, then the day itself with its name."""
    topic = frame.guidance.topics["deadline-weekend"]
    page = topic_answer(topic, frame, holds=holds)
    dated = dated_answer(frame)
    if dated.deadline is None:
        return page
    free = dated.deadline.holiday or weekend_name(dated.deadline.date, frame.language)
    lead = ""
    claims = right_about_day(dated.deadline, frame) if frame.reading.polarity.yes_no else None
    if claims is not None:
        lead = text("yes" if claims else "no", frame.language)
    elif frame.reading.polarity.yes_no and frame.reading.years and frame.reading.has("thing/holiday"):
        lead = yes_or_no(bool(free), frame.reading.polarity, frame.language)
    say = led(lead, dated.say) if lead else page.say
    return replace(
        page,
        say=say,
        topics=(*dated.topics, topic.id),
        text=paragraphs(page.text.replace(page.say, say, 1), dated.text),
        sources=tuple({(each.id, each.section): each for each in (*page.sources, *dated.sources)}.values()),
        deadline=dated.deadline,
    )


def tumour_deadline_answer(frame: Frame, holds: bool | None) -> Answer:
    """When other tumours are due: the page is silent; a date that is BCC's is refused first, unless what is claimed of
    it `holds`."""
    topic = frame.guidance.topics["tumour-deadline"]
    stated = rule_of(frame.guidance)
    lead = ""
    no = text("no", frame.language)
    refused = holds is None or yes_or_no(holds, frame.reading.polarity, frame.language) == no
    if refused and stated and _takes_for_theirs(stated[1], frame):
        said = spoken_dates.spoken_day(stated[1].month, stated[1].day, frame.language)
        lead = text("bcc_date_not_tumours", frame.language, no=no, date=said)
    answer = topic_answer(topic, frame, lead, holds=None if lead else holds)
    # That the date is not theirs is an answer, though not which one is.
    return replace(answer, outcome="answered") if lead else answer


_SAME = frozenset("samma samtidigt same detsamma".split())


def _takes_for_theirs(rule: YearlyDeadline, frame: Frame) -> bool:
    """Whether the day of BCC is taken for that of other tumours, by its date, its month, or as "the same"."""
    if (rule.month, rule.day) in dates_named_in(frame):
        return True
    said = {word.read for word in frame.reading.words}
    month = spoken_dates.spoken_day(rule.month, rule.day, frame.language).lower().split()
    return frame.reading.polarity.yes_no and bool(said & (_SAME | {word for word in month if word.isalpha()}))
