"""What every composer needs, and the parts that all answers share: sources, contact line, yes and no, suggestions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from helpdesk import spoken_dates
from helpdesk.answer import SourceRef
from helpdesk.phone_hours import phone_state
from helpdesk.reading.question import Polarity, Reading
from helpdesk.wording import text
from knowledge.model import Contact, ContactHours, Guidance, Language, Topic, YearlyDeadline

_YES_NO = re.compile(r"^(ja|jo|nej|yes|no)\b[,:.]?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Frame:
    """The question as read and everything an answer is made from. `now` is Swedish local time."""

    reading: Reading
    language: Language
    guidance: Guidance
    now: datetime

    @property
    def today(self) -> date:
        """The day of `now`."""
        return self.now.date()


def rule_of(guidance: Guidance) -> tuple[Topic, YearlyDeadline] | None:
    """The page that states the BCC deadline, and its rule; None where no loaded page does."""
    for topic in guidance.topics.values():
        if topic.facts.deadline is not None:
            return topic, topic.facts.deadline
    return None


def contact_of(guidance: Guidance) -> tuple[Topic, ContactHours] | None:
    """The page that states the desk's phone hours, and the hours."""
    for topic in guidance.topics.values():
        if topic.facts.contact is not None:
            return topic, topic.facts.contact
    return None


def filled(wording: str, guidance: Guidance, language: Language) -> str:
    """A page's text with its placeholders replaced by the facts of the guidance."""
    if "{" not in wording:
        return wording
    contact, rule = contact_of(guidance), rule_of(guidance)
    email = next((topic.facts.email for topic in guidance.topics.values() if topic.facts.email), None)
    values = {
        "{phone}": contact[1].phone if contact else "",
        "{hours}": spoken_dates.spoken_hours(contact[1].slots, language) if contact else "",
        "{deadline}": spoken_dates.spoken_day(rule[1].month, rule[1].day, language) if rule else "",
        "{email}": email or "",
    }
    for placeholder, value in values.items():
        wording = wording.replace(placeholder, value)
    return wording


def sources_of(topics: tuple[str, ...], guidance: Guidance) -> tuple[SourceRef, ...]:
    """The sources of `topics`, each section once, in order."""
    found: dict[tuple[str, str], SourceRef] = {}
    for topic in topics:
        for citation in guidance.topics[topic].citations:
            source = guidance.sources.get(citation.source)
            if source is not None:
                found[citation.source, citation.section] = SourceRef(
                    source.id,
                    f"{source.publisher}: {source.title}",
                    citation.section,
                    source.url,
                    source.checked_on.isoformat(),
                    source.status,
                )
    return tuple(found.values())


def contact_line(contact: Contact, frame: Frame) -> str:
    """Who knows, and when they can be reached; empty where nobody in our field does."""
    stated = contact_of(frame.guidance)
    if contact != "desk" or stated is None:
        return ""
    _, hours = stated
    state = phone_state(hours, frame.now)
    upcoming = spoken_dates.spoken_window(state.next, frame.language, frame.today)
    if state.holiday is not None:
        said = text("desk_uncertain", frame.language, holiday=state.holiday[frame.language], next=upcoming)
    elif state.closes is not None:
        said = text("desk_open", frame.language, closes=spoken_dates.spoken_time(state.closes.time()))
    else:
        said = text("desk_closed", frame.language, next=upcoming)
    return text("desk_line", frame.language, phone=hours.phone, state=said)


def yes_or_no(holds: bool, polarity: Polarity, language: Language) -> str:
    """The right first word for a fact that holds or not, to a question that may deny it, ask to confirm it or turn it
    round."""
    holds = holds != polarity.reverses
    if polarity.confirms:
        return text("yes" if holds != polarity.denied else "no", language)
    if holds and polarity.denied:
        return text("yes_after_all", language)
    return text("yes" if holds else "no", language)


def led(first: str, sentence: str) -> str:
    """`sentence` beginning with the word `first`, in place of any yes or no it began with."""
    bare = _YES_NO.sub("", sentence)
    if not first:
        return bare[:1].upper() + bare[1:]
    lowered = (
        bare if re.match(r"\w*[A-ZÅÄÖ0-9]\w*[A-ZÅÄÖ0-9]|[A-ZÅÄÖ]\w+ (?:kap|§)", bare) else bare[:1].lower() + bare[1:]
    )
    return f"{first}, {lowered}"


def says_yes_or_no(sentence: str) -> bool:
    """Whether `sentence` begins with yes or no."""
    return bool(_YES_NO.match(sentence))


def paragraphs(*parts: str) -> str:
    """The non-empty `parts`, a blank line apart."""
    return "\n\n".join(part.strip() for part in parts if part and part.strip())


def suggestions_of(topics: tuple[str, ...], frame: Frame, limit: int = 3) -> tuple[str, ...]:
    """Questions to go on with: the titles' questions of the pages that the answered ones name."""
    named = dict.fromkeys(other for topic in topics for other in frame.guidance.topics[topic].suggestions)
    asked = [frame.guidance.topics[other] for other in named if other not in topics and other in frame.guidance.topics]
    return tuple(topic.questions[frame.language][0] for topic in asked if topic.questions[frame.language])[:limit]
