"""Days and times of day that a question names: "på onsdag kl 14", "imorgon", "31 mars", "sista april"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from helpdesk.public_holidays import holidays_of
from knowledge.analyzer import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "mars march", "april apr", "maj may", "juni june jun",
            "juli july jul", "augusti august aug", "september sept sep", "oktober october okt oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mandag mandagar mandagen monday mondays", "tisdag tisdagar tisdagen tuesday tuesdays",
            "onsdag onsdagar onsdagen wednesday wednesdays", "torsdag torsdagar torsdagen thursday thursdays",
            "fredag fredagar fredagen friday fridays", "lordag lordagar lordagen saturday saturdays",
            "sondag sondagar sondagen sunday sundays",
        )
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"\b(?:(?P<day>\d\d?)(?::?[ae]|st|nd|rd|th|:e)?(?: of)? (?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH}) (?P<day2>\d\d?)(?:st|nd|rd|th)?(?!\d)"
    rf"|(?P<last>sista|last of|last day of|end of|slutet av|utgangen av|siste) (?P<month3>{_MONTH})"
    r"|(?P<walpurgis>valborg|walpurgis)"
    r"|(?<!after )(?<!efter )(?P<year_end>new year|nyar|nyarsskiftet|arsskiftet|turn of the year|end of the year|"
    r"slutet av aret)"
    r"|(?P<day4>\d\d?)/(?P<month4>\d\d?)(?!\d)|\d{4}-(?P<month5>\d\d)-(?P<day5>\d\d))\b"
)
_CLOCK_SIGNED = re.compile(
    r"(?:\bkl(?:ockan)?\.? ?|\bat |\bvid )(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? ?(?P<half>am|pm)?\b"
    r"|\b(?P<hour2>\d\d?)[:.](?P<minute2>\d\d)\b(?!-)|\b(?P<hour3>\d\d?) ?(?P<half3>am|pm)\b"
)
_FREE_DAYS = re.compile(
    r"\b(?P<name>kristi himmelsfard|ascension|annandag pask|easter monday|langfredag|good friday|paskafton|"
    r"holy saturday|paskdag|easter sunday|julafton|christmas eve|juldag|christmas day|annandag jul|boxing day|"
    r"nyarsafton|new year s eve|new year's eve|nyarsdag|new year s day|new year's day|trettondag|trettondedag|epiphany|"
    r"forsta maj|may day|nationaldag|national day|midsommarafton|midsummer eve|midsommardag|midsummer day|"
    r"alla helgon|all saints|pingstdag|whit sunday|pingstafton)"
)
_FREE_DAY_NAMES = {"trettondag": "trettondedag", "holy saturday": "easter saturday"}
_TODAY = re.compile(r"\b(?:i ?dag|today|idag|i eftermiddag|i formiddag|this afternoon|this morning)\b")
_TOMORROW = re.compile(r"\b(?:i ?morgon|tomorrow|imorron|i morron)\b")
_DAY_AFTER = re.compile(r"\b(?:i ?overmorgon|day after tomorrow|overmorgon)\b")
_YESTERDAY = re.compile(r"\b(?:i ?gar|yesterday)\b")
_PASSED = re.compile(r"\b(?:passera[td]e?s?|passed|gatt ut|utgangen|expired|already over|redan forbi|har varit)\b")
_LAST_WEEKDAY = re.compile(
    rf"\b(?:(?P<sv>{'|'.join(name for name in _WEEKDAYS if name.endswith('dag'))})s"
    rf"|last (?P<en>{'|'.join(name for name in _WEEKDAYS if name.endswith('day'))}))\b"
)
_HOURS = {"en": 1, "an": 1, "one": 1, "tva": 2, "two": 2, "tre": 3, "three": 3}
_IN_HOURS = re.compile(rf"\b(?:om|in) (?P<count>\d|{'|'.join(_HOURS)}) (?:timm\w*|hours?)\b")
_MINUTES = {
    "en kvart": 15, "a quarter of an hour": 15, "en halvtimme": 30, "en halv timme": 30, "half an hour": 30,
    "tre kvart": 45, "tio minuter": 10, "tjugo minuter": 20, "ten minutes": 10, "twenty minutes": 20,
}  # fmt: skip
_IN_MINUTES = re.compile(rf"\b(?:om|in) (?:(?P<said>{'|'.join(_MINUTES)})|(?P<count>\d\d?) ?min\w*)\b")
_NOW = re.compile(r"\b(?:nu|just nu|now|right now|for tillfallet|yet|annu)\b")
_WEEKEND = re.compile(r"\b(?:helg(?:en)?|helgdag|weekend)\b")


_SATURDAY_AND_SUNDAY = (5, 6)


@dataclass(frozen=True)
class DayAsked:
    """A day, and a time on it where one was named; `weekly` when the question is of that weekday in general."""

    day: date
    at: time | None
    weekly: bool
    now: bool = False


def dates_named(text: str) -> tuple[tuple[int, int], ...]:
    """The (month, day) pairs that `text` names."""
    found: list[tuple[int, int]] = []
    for match in _DAY_MONTH.finditer(fold(text).replace(":e", "")):
        if match["last"]:
            month = _MONTHS[match["month3"]]
            found.append((month, monthrange(2023, month)[1]))
            continue
        if match["walpurgis"] or match["year_end"]:
            found.append((4, 30) if match["walpurgis"] else (12, 31))
            continue
        if match["month4"]:
            month, day = int(match["month4"]), int(match["day4"])
        elif match["month5"]:
            month, day = int(match["month5"]), int(match["day5"])
        else:
            month = _MONTHS[match["month"] or match["month2"]]
            day = int(match["day"] or match["day2"])
        if 1 <= month <= 12 and 1 <= day <= monthrange(2024, month)[1]:
            found.append((month, day))
    return tuple(dict.fromkeys(found))


def claims_day(text: str, day: date, now: datetime) -> bool | None:
    """Whether `text` is right in taking `day` to be today, tomorrow, a weekday or past; None where it names none of
    them: "är det i dag som är sista dagen?", "det var i tisdags, va?"."""
    folded = fold(text)
    if _PASSED.search(folded):
        return day < now.date()
    for pattern, ahead in ((_DAY_AFTER, 2), (_TOMORROW, 1), (_YESTERDAY, -1), (_TODAY, 0)):
        if pattern.search(folded):
            return day == now.date() + timedelta(days=ahead)
    if match := _LAST_WEEKDAY.search(folded):
        since = (now.weekday() - _WEEKDAYS[match["sv"] or match["en"]]) % 7 or 7
        return day == now.date() - timedelta(days=since)
    named = [_WEEKDAYS[word] for word in re.findall(r"[a-z]+", folded) if word in _WEEKDAYS]
    if not named and _WEEKEND.search(folded):
        return day.weekday() in _SATURDAY_AND_SUNDAY
    return day.weekday() in named if named else None


def day_asked(text: str, now: datetime) -> DayAsked | None:
    """The day and time that a question about phone hours names; None where it names none."""
    folded = fold(text)
    at = _clock(folded)
    if match := _IN_HOURS.search(folded):
        then = now + timedelta(hours=_HOURS.get(match["count"], 0) or int(match["count"]))
        return DayAsked(then.date(), then.time(), False)
    if match := _IN_MINUTES.search(folded):
        then = now + timedelta(minutes=_MINUTES.get(match["said"], 0) or int(match["count"]))
        return DayAsked(then.date(), then.time(), False)
    if _DAY_AFTER.search(folded):
        return DayAsked(now.date() + timedelta(days=2), at, False)
    if _TOMORROW.search(folded):
        return DayAsked(now.date() + timedelta(days=1), at, False)
    if match := _FREE_DAYS.search(folded):
        name = _FREE_DAY_NAMES.get(match["name"], match["name"])
        for year in (now.year, now.year + 1):
            for free_day, names in sorted(holidays_of(year).items()):
                if free_day >= now.date() and any(fold(each).startswith(name) for each in names.values()):
                    return DayAsked(free_day, at, False)
    if named := dates_named(text):
        month, day = named[0]
        return _on_date(month, day, at, now)
    for word in re.findall(r"[a-z]+", folded):
        if word in _WEEKDAYS:
            ahead = (_WEEKDAYS[word] - now.weekday()) % 7
            return DayAsked(now.date() + timedelta(days=ahead), at, weekly=word.endswith(("ar", "ys")))
    if _TODAY.search(folded):
        return DayAsked(now.date(), at, False, now=at is None and bool(_NOW.search(folded)))
    if _NOW.search(folded):
        return DayAsked(now.date(), None, False, now=True)
    return DayAsked(now.date(), at, False) if at is not None else None


def _on_date(month: int, day: int, at: time | None, now: datetime) -> DayAsked | None:
    for year in (now.year, now.year + 1, now.year + 2, now.year + 3, now.year + 4):
        if day <= monthrange(year, month)[1] and date(year, month, day) >= now.date():
            return DayAsked(date(year, month, day), at, False)
    return None


_PARTS_OF_DAY = (
    (re.compile(r"(?<!god )(?<!good )\b(?:morgonen|formiddag(?:en|ar)?|morning|fm)\b"), time(10)),
    (re.compile(r"\b(?:lunch\w*|noon|midday)\b"), time(12)),
    (re.compile(r"(?<!good )\b(?:eftermiddag(?:en|ar)?|afternoon|em)\b"), time(14)),
    (re.compile(r"(?<!god )(?<!good )\b(?:kvall(?:en|ar)?|ikvall|evening|tonight)\b"), time(19)),
)


def _clock(folded: str) -> time | None:
    """The time of day that is named; the middle of a morning or an afternoon where only that is."""
    match = _CLOCK_SIGNED.search(folded)
    if match is None:
        return next((at for part, at in _PARTS_OF_DAY if part.search(folded)), None)
    hour = int(match["hour"] or match["hour2"] or match["hour3"])
    minute = int(match["minute"] or match["minute2"] or 0)
    half = match["half"] or match["half3"]
    if half == "pm" and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None
