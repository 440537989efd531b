"""A guidance page or glossary term as text to read: title, line to say, answer, more, ways to ask, sources."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content

from helpdesk.assistant import Assistant
from helpdesk.wording import text as worded
from knowledge.model import Language
from tui.answer_parts import strength_word
from tui.markdown_content import blocks_of
from tui.screens.terms import explanation
from tui.terms import finder_of
from tui.texts import text
from tui.widgets.text_lines import EMPTY, Block, Part

_QUESTIONS_SHOWN = 4


def topic_page(assistant: Assistant, topic: str, language: Language, now: datetime) -> Part:
    """The page `topic` of the guidance."""
    page = assistant.guidance.topics[topic]
    answer = assistant.about(topic, language, now)
    marked = finder_of(assistant.guidance, language).marked
    blocks = [_heading(page.title[language]), EMPTY]
    if strength := strength_word(page.strength, language):
        blocks += [Block(Content(text("learn_strength", language, strength=strength)).stylize("$text-accent")), EMPTY]
    first, _, rest = answer.text.partition("\n\n")
    blocks += [*_bold(first), EMPTY, *blocks_of(rest, marked), EMPTY, _heading(text("asked_as", language))]
    blocks += [Block(Content(each), Content("• ")) for each in page.questions[language][:_QUESTIONS_SHOWN]]
    blocks += [EMPTY, _heading(text("sources", language))]
    for source in answer.sources:
        status = worded(f"status_{source.status}", language)
        checked = text("checked", language, date=source.checked_on)
        blocks.append(Block(Content(f"{source.title}, ”{source.section}” ({status}, {checked})"), Content("• ")))
        blocks.append(Block(Content(source.url).stylize("$text-muted"), Content("  ")))
    return tuple(blocks)


def term_page(assistant: Assistant, term: str, language: Language) -> Part:
    """The glossary entry `term`."""
    said = explanation(assistant.guidance.terms[term], assistant.guidance, language)
    return tuple(block for each in said for block in (blocks_of(each) or (EMPTY,)))


def _heading(title: str) -> Block:
    return Block(Content(title).stylize("bold underline"))


def _bold(markdown: str) -> list[Block]:
    return [Block(block.body.stylize("bold"), block.lead) for block in blocks_of(markdown)]
