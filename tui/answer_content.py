"""An answer as the conversation shows it: every part in its fixed place, the line to say first."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from helpdesk.after_call import Turn
from helpdesk.answer import Answer
from knowledge.model import Guidance, Language
from tui.answer_parts import duty_of, parts_of
from tui.markdown_content import as_is, blocks_of, inline
from tui.terms import finder_of
from tui.texts import text
from tui.widgets.text_lines import EMPTY, Block, Part

_MARKS = {"answered": "●", "clarify": "?", "page_silent": "○", "other_register": "→", "out_of_scope": "×"}


def turn_part(turn: Turn, number: int, guidance: Guidance | None) -> Part:
    """A question and its answer; `number` is the answer's place in the call, which its chips name."""
    answer, language = turn.answer, turn.answer.language
    marker = finder_of(guidance, language).marked if guidance else as_is
    parts = parts_of(answer)
    kind = text(f"outcome_{answer.outcome}", language)
    duty = duty_of(answer, guidance)
    said = f"{kind} · {text('duty', language, strength=duty)}" if duty else kind
    blocks: list[Block] = []
    if answer.question:
        blocks.append(Block(Content(answer.question).stylize("$text-muted"), Content("› ").stylize("$text-muted")))
    blocks.append(Block(Content(f"{_MARKS[answer.outcome]} {said}").stylize("$text-accent")))
    blocks.append(Block(inline(parts.say).stylize("bold")))
    blocks += _facts(parts.facts, language)
    if parts.rest:
        blocks += [EMPTY, *blocks_of(parts.rest, marker)]
    if answer.decision and answer.decision.reasons:
        blocks += [EMPTY, Block(Content(f"{text('why', language)} {' · '.join(answer.decision.reasons)}"))]
    if answer.remark:
        blocks += [EMPTY, Block(Content(answer.remark).stylize("$text-warning"), Content("! "))]
    blocks += _sources(answer, language)
    blocks += _offers(answer, number, language)
    if turn.mark:
        blocks.append(Block(Content(text(f"mark_{turn.mark}", language)).stylize("bold")))
    return (*blocks, EMPTY)


def note_part(markdown: str, style: str = "$text-muted") -> Part:
    """A line of the app's own."""
    return (*(Block(block.body.stylize(style), block.lead) for block in blocks_of(markdown)), EMPTY)


def _facts(facts: tuple[tuple[str, str], ...], language: Language) -> list[Block]:
    if not facts:
        return []
    labels = [text(f"fact_{kind}", language) for kind, _ in facts]
    wide = max(map(len, labels)) + 2
    return [EMPTY] + [
        Block(inline(wording), Content(f"{label:<{wide}}").stylize("$text-accent"))
        for label, (_, wording) in zip(labels, facts, strict=True)
    ]


def _sources(answer: Answer, language: Language) -> list[Block]:
    if not answer.sources:
        return []
    lines = [
        text(
            "source_short",
            language,
            title=source.title,
            section=source.section,
            date=source.checked_on,
        )
        for source in answer.sources
    ]
    return [EMPTY, *(Block(Content(line).stylize("$text-muted")) for line in lines)]


def _offers(answer: Answer, number: int, language: Language) -> list[Block]:
    offered = offers_of(answer)
    if not offered:
        return []
    blocks = [EMPTY, Block(Content(text("choose" if answer.choices else "go_on", language)).stylize("$text-muted"))]
    for place, (label, _) in enumerate(offered, start=1):
        picks = Style.from_meta({"@click": f"screen.pick({number},{place})"})
        chip = Content(f" {place} ").stylize("reverse").stylize(picks)
        blocks.append(
            Block(Content(label).stylize(picks).stylize("$text-secondary"), Content("").join([chip, Content(" ")]))
        )
    return blocks


def offers_of(answer: Answer) -> list[tuple[str, str]]:
    """What can be picked by number: label and the words that are asked."""
    return [(choice.label, choice.reply) for choice in answer.choices] or [(each, each) for each in answer.suggestions]
