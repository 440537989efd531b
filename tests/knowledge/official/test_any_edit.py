"""Whatever single line of the page is edited, the report names that section, those facts, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.official.evidence import stands_in
from tests.knowledge.official.made_up import CITED, SECTIONS, as_text, drift

PLACES = [(heading, number) for heading, lines in SECTIONS.items() for number in range(len(lines))]
WORDS = ("ordet", "14", "juni", "Hyllan", "2044:7", "020-1")
EDGES = ".,:;()"


def edited(heading: str, number: int, line: str | None) -> dict[str, tuple[str, ...]]:
    """The page with one line replaced, or taken away for None."""
    lines = list(SECTIONS[heading])
    lines[number : number + 1] = [] if line is None else line.split("\n")
    return {**SECTIONS, heading: tuple(lines)}


def doubtful(sections: Mapping[str, tuple[str, ...]]) -> set[tuple[str, str]]:
    """Topic and first spelling of the facts that no line of their section holds any more."""
    return {
        (topic, fact[0])
        for topic, (section, facts) in CITED.items()
        for fact in facts
        if not any(stands_in(line, fact) for line in sections[section])
    }


@st.composite
def another_word(draw: st.DrawFn) -> tuple[str, int, str]:
    heading, number = draw(st.sampled_from(PLACES))
    words = SECTIONS[heading][number].split(" ")
    at = draw(st.integers(0, len(words) - 1))
    core = words[at].strip(EDGES)
    words[at] = words[at].replace(core, draw(st.sampled_from([word for word in WORDS if word != core])))
    return heading, number, " ".join(words)


@settings(max_examples=150, deadline=None)
@given(another_word())
def test_another_word_hits_its_section_and_the_facts_it_stood_in(edit: tuple[str, int, str]) -> None:
    heading, number, line = edit
    sections = edited(heading, number, line)
    found = drift(as_text(sections))
    assert [change.heading for change in found.changed] == [heading]
    assert (found.new, found.vanished, found.renamed, found.moved) == ((), (), (), ())
    named = {(fact.topic, fact.expected) for fact in found.doubtful}
    # A sentence that lost its value counts even where another one of the section still holds it.
    assert doubtful(sections) <= named
    for topic, spelling in named - doubtful(sections):
        assert SECTIONS[heading][number].count(spelling) > line.count(spelling), (topic, spelling)
    assert all(fact.found == "" or fact.found in line for fact in found.doubtful)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLACES))
def test_a_line_taken_away_hits_its_section_and_its_facts(place: tuple[str, int]) -> None:
    sections = edited(*place, None)
    found = drift(as_text(sections))
    assert [change.heading for change in found.changed] == [place[0]]
    assert {(fact.topic, fact.expected, fact.status) for fact in found.doubtful} == {
        (topic, spelling, "missing") for topic, spelling in doubtful(sections)
    }
    assert (found.new, found.vanished, found.renamed, found.moved) == ((), (), (), ())


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(PLACES),
    st.booleans(),
    st.sampled_from(["Stängt i juli.", "Nytt: ring helst på morgonen.", "Se även bilagan."]),
)
def test_a_line_added_hits_its_section_and_no_fact(place: tuple[str, int], after: bool, added: str) -> None:
    heading, number = place
    line = SECTIONS[heading][number]
    found = drift(as_text(edited(heading, number, f"{line}\n{added}" if after else f"{added}\n{line}")))
    assert [change.heading for change in found.changed] == [heading]
    assert [piece.text for piece in found.changed[0].new] == [added]
    assert found.changed[0].gone == 0
    assert found.doubtful == ()
    assert (found.new, found.vanished, found.renamed, found.moved) == ((), (), (), ())


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(PLACES), st.data())
def test_white_space_wrapping_and_order_are_nothing(place: tuple[str, int], data: st.DataObject) -> None:
    heading, number = place
    words = SECTIONS[heading][number].split(" ")
    blanks = data.draw(
        st.lists(st.sampled_from([" ", "  ", "\t", "\u00a0", "\n"]), min_size=len(words), max_size=len(words))
    )
    line = "".join(f"{word}{blank}" for word, blank in zip(words, blanks, strict=True)).rstrip("\n")
    sections = {**SECTIONS, heading: tuple(line if at == number else kept for at, kept in enumerate(SECTIONS[heading]))}
    names = data.draw(st.permutations(list(SECTIONS)))
    assert not drift(as_text({name: tuple(data.draw(st.permutations(sections[name]))) for name in names})).found_any
