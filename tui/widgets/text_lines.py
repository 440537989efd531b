"""Long text as lines, wrapped once per width: stays as quick at a thousand answers as at one.

A widget per answer makes every key and every append slower the longer the call is; here only what is in view is drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain

from rich.segment import Segment
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

_GUTTER = 2
_AT_ONCE = 40


@dataclass(frozen=True)
class Block:
    """A paragraph or list item: `body` is wrapped, `lead` stands before its first line and indents the others."""

    body: Content
    lead: Content = field(default_factory=lambda: Content(""))


Part = tuple[Block, ...]
EMPTY = Block(Content(""))


@dataclass(frozen=True)
class _Wrapped:
    """The lines of a part; `made` tells for which width and colours."""

    made: tuple[int, int]
    strips: tuple[Strip, ...]


class TextLines(ScrollView, can_focus=False):
    """Parts below each other. `chosen` is the part marked by a bar in the gutter; None marks none."""

    ALLOW_SELECT = True

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.parts: list[Part] = []
        self.chosen: int | None = None
        self._wrapped: list[_Wrapped] = []
        self._tops: list[int] = [0]
        self._colours = 0

    @property
    def _made(self) -> tuple[int, int]:
        return max(1, self.scrollable_content_region.width - _GUTTER), self._colours

    def append(self, part: Part) -> int:
        """Add `part` at the end; gives back its number."""
        self.parts.append(part)
        self._wrapped.append(self._wrap(part))
        self._measure()
        return len(self.parts) - 1

    def replace(self, number: int, part: Part) -> None:
        """Show `part` in place of the part of that number."""
        self.parts[number] = part
        self._wrapped[number] = self._wrap(part)
        self._measure()

    def show(self, parts: Sequence[Part]) -> None:
        """Show `parts` instead of everything, from the top."""
        self.parts = list(parts)
        self.chosen = None
        self._wrapped = [self._wrap(part) for part in self.parts]
        self._measure()
        self.scroll_to(y=0, animate=False, immediate=True)

    def choose(self, number: int | None) -> None:
        """Mark the part of that number."""
        self.chosen = number
        self.refresh()

    def to_part(self, number: int) -> None:
        """Scroll so that the part's first line is in view, at the top unless the end comes first."""

        def go() -> None:
            self.scroll_to(y=self.top_of(number), animate=False, immediate=True)

        # Of several parts at once, the last is beyond the end until all are laid out: hence once more.
        def twice() -> None:
            go()
            self.call_after_refresh(go)

        self.call_after_refresh(twice)

    def top_of(self, number: int) -> int:
        """The first line of the part of that number."""
        return self._tops[min(number, len(self._tops) - 1)]

    def part_at(self, line: int) -> int | None:
        """The part that line `line` of the whole text belongs to."""
        return bisect_right(self._tops, line) - 1 if 0 <= line < self._tops[-1] else None

    def line_of(self, number: int, block: int, offset: int) -> int:
        """The line on which character `offset` of a part's block stands."""
        before = sum(len(self._lines(each)) for each in self.parts[number][:block])
        shown = self.parts[number][block]
        return self.top_of(number) + before + len(self._lines(Block(shown.body[: offset + 1], shown.lead))) - 1

    def _wrap(self, part: Part) -> _Wrapped:
        return _Wrapped(self._made, tuple(strip for block in part for strip in self._lines(block)))

    def _lines(self, block: Block) -> list[Strip]:
        width, indent = self._made[0], block.lead.cell_length
        body = self._strips(block.body, max(1, width - indent)) or [Strip.blank(1)]
        if not indent:
            return body
        first = self._strips(block.lead, indent)[0].adjust_cell_length(indent)
        return [Strip.join([first if not line else Strip.blank(indent), strip]) for line, strip in enumerate(body)]

    def _strips(self, content: Content, width: int) -> list[Strip]:
        return Visual.to_strips(self, content, width, None, self.visual_style, apply_selection=False)

    def _measure(self) -> None:
        self._tops = [0, *accumulate(len(wrapped.strips) for wrapped in self._wrapped)]
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1])
        self.refresh()

    def _settle(self) -> None:
        """Wrap anew what was wrapped for another width or theme: what is in view first, the rest in small portions."""
        top = self.scroll_offset.y
        anchor = self.part_at(top) or 0
        inside = top - self.top_of(anchor)
        last = self.part_at(top + self.size.height) or len(self.parts) - 1
        order = chain(range(anchor, last + 1), reversed(range(len(self.parts))))
        made = self._made
        stale = [number for number in order if self._wrapped[number].made != made][:_AT_ONCE]
        for number in stale:
            if self._wrapped[number].made != made:
                self._wrapped[number] = self._wrap(self.parts[number])
        if not stale:
            return
        self._measure()
        self.scroll_to(y=self.top_of(anchor) + inside, animate=False, immediate=True)
        self.set_timer(0.02, self._settle)

    def on_resize(self, _: Resize) -> None:
        """Fit the lines to the new width."""
        self._settle()

    def notify_style_update(self) -> None:
        """Colours are part of the wrapped lines."""
        super().notify_style_update()
        self._colours += 1
        if self.is_mounted:
            self._settle()

    def render_line(self, y: int) -> Strip:
        """Line `y` of the view."""
        line = y + self.scroll_offset.y
        number = self.part_at(line)
        width = self.scrollable_content_region.width
        background = self.visual_style.rich_style
        if number is None:
            return Strip.blank(width, background)
        within = line - self._tops[number]
        strip = self._wrapped[number].strips[within]
        bar = "▌ " if number == self.chosen and len(self.parts) > 1 else "  "
        whole = Strip.join([Strip([Segment(bar, background)]), strip]).adjust_cell_length(width, background)
        return self._selected(whole, line).apply_style(background).apply_offsets(0, line)

    def _selected(self, strip: Strip, line: int) -> Strip:
        """The strip with what the mouse has selected in reverse."""
        span = self.text_selection.get_span(line) if self.text_selection else None
        if span is None:
            return strip
        start, end = span[0], strip.cell_length if span[1] == -1 else span[1]
        if start >= end:
            return strip
        style = Style(reverse=True).rich_style
        left, middle, right = (
            strip.divide([start, end, strip.cell_length])[:3]
            if end < strip.cell_length
            else [
                *strip.divide([start, strip.cell_length]),
                Strip([]),
            ]
        )
        return Strip.join([left, Strip(list(Segment.apply_style(middle, post_style=style))), right])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What the mouse has selected, as text."""
        lines = [f"{' ' * _GUTTER}{strip.text}" for wrapped in self._wrapped for strip in wrapped.strips]
        return "\n".join(line.strip() for line in selection.extract("\n".join(lines)).splitlines()), "\n"
