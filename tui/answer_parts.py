"""What an answer shows in fixed places: the line to say, who · where · by when · how, the duty, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpdesk.answer import Answer
from helpdesk.spoken_dates import spoken_date
from knowledge.model import Guidance, Language
from tui.texts import text

_LABELS: dict[str, str] = {
    "vem": "who", "vart": "where", "när": "when", "hur": "how",
    "who": "who", "where to": "where", "where": "where", "by when": "when", "when": "when", "how": "how",
}  # fmt: skip
_ORDER = ("who", "where", "when", "how")
_FACT = re.compile(r"^- \*\*([^*:]+):\*\* (.+(?:\n {2,}\S.*)*)\n?", re.MULTILINE)


@dataclass(frozen=True)
class Parts:
    """`facts` are pairs of kind (who, where, when, how) and wording, in that order; `rest` is Markdown."""

    say: str
    facts: tuple[tuple[str, str], ...]
    rest: str


def parts_of(answer: Answer) -> Parts:
    """The parts of `answer`; facts are those that it states itself, never others."""
    whole = answer.text.strip()
    first, _, after = whole.partition("\n\n")
    rest = after if first.casefold() == answer.say.casefold() else whole.removeprefix(answer.say).strip()
    facts: dict[str, str] = {}
    if answer.deadline:
        days = answer.deadline.days_left
        key = "when_passed" if days < 0 else "when_today" if not days else "when_one" if days == 1 else "when_left"
        facts["when"] = text(key, answer.language, date=spoken_date(answer.deadline.date, answer.language), days=days)
    stated = [(kind, match) for match in _FACT.finditer(rest) if (kind := _LABELS.get(match[1].strip().lower()))]
    kinds = [kind for kind, _ in stated]
    # Two answers in one may each say who and where: then all stay where they stand.
    for kind, match in stated if len(kinds) == len(set(kinds)) else ():
        if kind not in facts:
            facts[kind] = " ".join(match[2].split())
            rest = rest.replace(match[0], "", 1)
    return Parts(answer.say, tuple((kind, facts[kind]) for kind in _ORDER if kind in facts), rest.strip())


def duty_of(answer: Answer, guidance: Guidance | None) -> str:
    """How strong the duty is that the answer tells of, from its pages; empty where it tells of none."""
    if guidance is None or answer.outcome != "answered":
        return ""
    if answer.decision and answer.decision.reported != "yes":
        return ""
    pages = [guidance.topics[topic] for topic in answer.topics if topic in guidance.topics]
    parents = {page.parent for page in pages}
    pages = [page for page in pages if page.id not in parents and page.strength != "fact"]
    language = answer.language
    strengths = list(dict.fromkeys(page.strength for page in pages))
    if len(strengths) < 2:
        return "".join(strength_word(strength, language) for strength in strengths)
    named = [
        text("duty_of", language, strength=strength_word(page.strength, language), title=page.title[language])
        for page in pages
    ]
    return ", ".join(named)


def strength_word(strength: str, language: Language) -> str:
    """ "ska", "rekommenderas", "får bara", "kan"; empty for a plain fact."""
    return "" if strength == "fact" else text(f"strength_{strength}", language)
