"""What a topic page does to the topics beneath it: add one, replace one, add wordings to one, switch one off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from knowledge.fields import Fields
from knowledge.front_matter import Page
from knowledge.model import LANGUAGES, Facts, Language, Phrases, Topic
from knowledge.problems import GuidanceProblem, nearest
from knowledge.topic_page import read_topic

_SWITCH_KEYS = ("id", "disabled")
_ADDING_KEYS = ("id", "extends", "questions", "keywords")


@dataclass(frozen=True)
class SwitchedOff:
    """In place of a topic: the one of this id is not to be answered from."""

    id: str


Reader = Callable[[Page, list[GuidanceProblem]], Topic | SwitchedOff]


def overlay_page(page: Page, beneath: Mapping[str, Topic]) -> Reader:
    """The reader for `page`, laid over the topics `beneath`.

    `disabled: true` switches the topic off; `extends: true` adds the page's questions and keywords to it and leaves
    everything else as it is, so that what changes beneath goes on coming through. Any other page is a topic.
    """
    if "disabled" in page.values:
        return lambda page, problems: _switch(page, beneath, problems)
    if "extends" in page.values:
        return lambda page, problems: _extended(page, beneath, problems)
    return read_topic


def _switch(page: Page, beneath: Mapping[str, Topic], problems: list[GuidanceProblem]) -> SwitchedOff:
    fields = Fields(page, page.values, problems)
    fields.only(_SWITCH_KEYS)
    _only_true(fields, "disabled")
    name = _existing(fields, beneath)
    if name in beneath and beneath[name].facts != Facts():
        fields.fault("disabled", f"{name!r} states facts that answers are computed from", "replace the page instead")
    return SwitchedOff(name)


def _extended(page: Page, beneath: Mapping[str, Topic], problems: list[GuidanceProblem]) -> Topic:
    fields = Fields(page, page.values, problems)
    fields.only(_ADDING_KEYS)
    _only_true(fields, "extends")
    added = {
        key: fields.phrases(key, 0) if fields.raw(key) is not None else _none() for key in ("questions", "keywords")
    }
    topic = beneath.get(_existing(fields, beneath))
    if topic is None:
        return read_topic(page, [])
    return replace(
        topic,
        questions=_joined(topic.questions, added["questions"]),
        keywords=_joined(topic.keywords, added["keywords"]),
        file=page.file,
    )


def _existing(fields: Fields, beneath: Mapping[str, Topic]) -> str:
    name = fields.identifier()
    if name and name not in beneath:
        fields.fault("id", f"{name!r} does not exist", nearest(name, beneath))
    return name


def _only_true(fields: Fields, key: str) -> None:
    if fields.raw(key) is not True:
        fields.fault(key, "can only be true", "leave the key out otherwise")


def _none() -> Phrases:
    return dict.fromkeys(LANGUAGES, ())


def _joined(first: Phrases, second: Phrases) -> Phrases:
    def both(language: Language) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*first[language], *second[language])))

    return {language: both(language) for language in LANGUAGES}
