"""Which year a question is about: the year of the data, or the year in which they are due."""

from __future__ import annotations

import re

from helpdesk.reading.year_asked import YearAsked as YearAsked
from helpdesk.reading.year_asked import YearKind as YearKind
from knowledge.analyzer import fold

_DIGITS = re.compile(r"(?<![\d:.])(?P<short>(?<=[-'’–])\d\d|\b(?:19|20|21)\d\d)(?![\d:])(?!-\d\d\d)")
_SHORT_YEAR = re.compile(r"(?:\b(?:ar|year|for|fran|from) |\b)(?P<year>\d\d)(?= ars\b)|\bar (?P<after>\d\d)\b")
_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|april?|maj|may|juni|june|juli|july|aug(?:usti|ust)?|"
    r"sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DUE_BEFORE = re.compile(
    rf"(?:{_MONTH}|\b\d\d?[/.-]\d\d?|\bsenast(?: ar)?|\b(?:lamnas?|lamna in|inlamning(?:en)?|skickas?|skicka in|inne|"
    r"rapporteras?|deadline|submit(?:ted)?|due|hand in|sista dag(?:en)?|infaller|falls?|report(?:ed)?|date|datum|"
    r"datumet)(?: in)?(?: \w+)?"
    r" (?:i|under|in|during|by|nu|senast)(?: ar)?)[ ,]*$"
)
# "i år" and "nästa år" hold their own preposition, so the word for handing in stands right before them.
_DUE_WORD_BEFORE = re.compile(
    r"\b(?:lamna\w*|inlamning\w*|skicka\w*|inne|deadline\w*|submit\w*|due|hand in|sista dag\w*|dag\w*|day|datum\w*|"
    r"date|infaller|falls?|in|senast|rapporteras)(?: (?:da|nu|in|ar|is))?[ ,]*$"
)
_DATA_BEFORE = re.compile(
    r"(?:\b(?:for|fran|avser|avseende|om|galler|gallande|from|of|about|concerning|covering|fall|uppgifter(?:na)?|data|"
    r"diagnos(?:er|tiserade?s?|ticerade?s?)?|diagnosed|cases|konstaterade?s?|upptackt(?:a|es)?|stallde?s?)"
    r"(?: (?:i|under|in|during|for|fran|from|ar|year|the year|hela))*)[ ,]*$"
)
_DATA_AFTER = re.compile(
    r"^(?:['’]?s\b|\s*ars\b|s\b|[ -]+(?:data|uppgifter|fall\b|cases|figures|bcc|basal\w*|arsdata|diagnos))"
)
_RELATIVE: tuple[tuple[re.Pattern[str], int, YearKind], ...] = (
    (
        re.compile(r"\bforrforra arets?\b|\bforrforra ars\b|\byear before last\b|\btva ar sedan\b|\btwo years ago\b"),
        -2,
        "data",
    ),
    (
        re.compile(r"\bforra arets\b|\bfjolarets\b|\blast year['’]?s\b|\bforegaende ars?\b|\bprevious year['’]?s?\b"),
        -1,
        "data",
    ),
    (
        re.compile(
            r"\bforra aret\b|\bi fjol\b|\bfjolaret\b|\bforegaende aret\b|\blast year\b|\bforegaende ar\b|\bifjol\b"
        ),
        -1,
        "data",
    ),
    (
        re.compile(r"\barets\b|\bthis year['’]s\b|\binnevarande ars?\b|\bcurrent year['’]?s?\b|\bdet har arets\b"),
        0,
        "data",
    ),
    (re.compile(r"\bi ar\b|\bdet har aret\b|\bdetta ar\b|\bthis year\b|\biar\b"), 0, "bare"),
    (re.compile(r"\bnasta ars\b|\bnext year['’]s\b"), 1, "data"),
    (re.compile(r"\bnasta ar\b|\bnext year\b|\bkommande ar\b"), 1, "bare"),
)
_TENS_SV = """
tio elva tolv tretton fjorton femton sexton sjutton arton nitton
""".split()
_ONES_SV = ["ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio"]
_ONES_EN = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS_EN = """
ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
""".split()


def _spoken_years() -> dict[str, int]:
    below: dict[int, tuple[str, str]] = {}
    for number, (swedish, english) in enumerate(zip(_TENS_SV, _TEENS_EN, strict=True), start=10):
        below[number] = (swedish, english)
    for tens, (swedish, english) in {
        20: ("tjugo", "twenty"),
        30: ("trettio", "thirty"),
        40: ("fyrtio", "forty"),
    }.items():
        below[tens] = (swedish, english)
        for one, (unit, ones) in enumerate(zip(_ONES_SV, _ONES_EN, strict=True), start=1):
            below[tens + one] = (swedish + unit, f"{english} {ones}")
    for one, (unit, ones) in enumerate(zip(_ONES_SV, _ONES_EN, strict=True), start=1):
        below[one] = ("noll" + unit, f"o {ones}")
    return {
        phrase: 2000 + number
        for number, (swedish, english) in below.items()
        for phrase in ("tjugo" + swedish, "tjugohundra" + swedish.removeprefix("noll"), f"twenty {english}")
    }


_SPOKEN = _spoken_years()
_SPOKEN_RE = re.compile(
    r"\b(?:" + "|".join(sorted((re.escape(phrase) for phrase in _SPOKEN), key=len, reverse=True)) + r")(?:s|\b)"
)


def years_asked(text: str, this_year: int) -> tuple[YearAsked, ...]:
    """Every year that `text` asks about, in order, each once; relative ones are counted from `this_year`.

    Law references (2009:400), dates without spaces (20240331) and the handbook's own year are not years asked about.
    """
    folded = _joined_spoken(re.sub(r"(?<=ty)-(?=[a-z])", " ", fold(text)))
    folded = re.sub(r"(?:kodning i cancerregistret|handbo\w+|coding \w+|handbook|manual(?:en)?) \d{4}", " ", folded)
    folded = re.sub(r"\b(\d{4})-(\d\d)-(\d\d)\b", r"\3/\2 \1", folded)
    found: list[tuple[int, YearAsked]] = []
    for match in _SPOKEN_RE.finditer(folded):
        phrase = match[0].removesuffix("s") if match[0] not in _SPOKEN else match[0]
        found.append((match.start(), _classify(folded, match.start(), match.end(), _SPOKEN[phrase])))
    for match in _DIGITS.finditer(folded):
        year = int(match["short"])
        year = year + 2000 if year < 100 else year
        found.append((match.start(), _classify(folded, match.start(), match.end(), year)))
    for match in _SHORT_YEAR.finditer(folded):
        digits = match["year"] or match["after"]
        found.append((match.start(), YearAsked(2000 + int(digits), "data")))
    taken = [False] * len(folded)
    for pattern, offset, kind in _RELATIVE:
        for match in pattern.finditer(folded):
            if any(taken[match.start() : match.end()]):
                continue
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            before = folded[: match.start()]
            due = kind == "bare" and bool(_DUE_WORD_BEFORE.search(before))
            dated = _DATED.search(before) or _DATED_AFTER.match(folded[match.end() :])
            if not match[0].endswith("s") and _SPRING_MONTH.search(before) and not dated:
                due = True
            read: YearKind = "due" if due else kind
            found.append((match.start(), YearAsked(this_year + offset, read)))
    ordered = [asked for _, asked in sorted(found, key=lambda pair: pair[0])]
    return tuple(dict.fromkeys(ordered))


def _joined_spoken(folded: str) -> str:
    """Swedish years are said in one word but often typed in two: "tjugo tjugotre"."""
    return re.sub(r"\b(tjugo|tjugohundra) (?=(?:tjugo|trettio|fyrtio|tio|elva|tolv|\w+ton)\w*)", r"\1", folded)


_DATED = re.compile(
    r"(?:diagnos\w*|stalld\w*|besvarad\w*|svarades?|provtag\w*|biops\w*|operera\w*|excid\w*|togs?|upptack\w*|found|signed|"
    r"svaret|provet|pad|preparatet|result|slide|specimen|sample|taken|seen|removed)\b[^.?!,]{0,30}$"
)
_SPRING_MONTH = re.compile(r"\b(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|april?)[ ,]*$")
_DATED_AFTER = re.compile(
    r"^[ ,]*(?:stallde|diagnos\w*|fick|togs|tog|provtog|svarade|hade|found|we diagnosed|we signed)"
)
_SPRING = re.compile(r"\b(?:varen|pa varen|till varen|spring|spring of|in the spring of)[ ,]*$")
_LATE_MONTH = re.compile(
    r"(?:maj|may|juni?|june|juli?|july|aug(?:usti|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)$"
)


def _classify(folded: str, start: int, end: int, year: int) -> YearAsked:
    before, after = folded[:start].rstrip("-'’– "), folded[end:]
    if _DATED.search(before) or _LATE_MONTH.search(before):
        return YearAsked(year, "data")
    if _DATA_AFTER.match(after):
        return YearAsked(year, "data")
    if _DATA_BEFORE.search(before):
        return YearAsked(year, "data")
    if _DUE_BEFORE.search(before) or _SPRING.search(before):
        return YearAsked(year, "due")
    return YearAsked(year, "bare")
