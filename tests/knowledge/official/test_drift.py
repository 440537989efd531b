"""Every kind of edit of the official page names exactly what it hits: value, place, topics."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from knowledge.official.drift import compare
from knowledge.official.refusal import PageRefused
from knowledge.official.report import as_markdown as report
from knowledge.official.report import as_object
from tests.knowledge.official.made_up import SECTIONS, TODAY, as_text, drift, guidance, page

WHOLE = as_text()


@dataclass(frozen=True)
class Edit:
    """What is put in place of what, and all that has to be reported for it. Facts: (topic, status, expected, found)."""

    old: str
    new: str
    facts: tuple[tuple[str, str, str, str], ...] = ()
    changed: tuple[str, ...] = ()
    new_sections: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    negations: tuple[str, ...] = ()


LAST_DAY = SECTIONS["Sista dag"][0]
EDITS: dict[str, Edit] = {
    "another date": Edit("12 maj", "5 maj", (("last-day", "changed", "12 maj", "5 maj"),), ("Sista dag",)),
    "another date in one of two places": Edit("12 maj 2032", "5 maj 2032", (("last-day", "changed", "12 maj", "5 maj"),), ("Sista dag",)),
    "another month": Edit("12 maj. E", "12 juni. E", (("last-day", "changed", "12 maj", "12 juni"),), ("Sista dag",)),
    "a full stop for a dash": Edit("10–12", "10.12", (("phone", "changed", "onsdagar kl. 10–12", "onsdagar kl. 10.12"),), ("Frågor",)),
    "both hours at once": Edit(
        "onsdagar kl. 10–12, fredagar kl. 8–9", "onsdagar kl. 11–13, fredagar kl. 7–8",
        (("phone", "changed", "onsdagar kl. 10–12", "onsdagar kl. 11–13"), ("phone", "changed", "fredagar kl. 8–9", "fredagar kl. 7–8")),
        ("Frågor",),
    ),
    "another day": Edit("fredagar", "torsdagar", (("phone", "changed", "fredagar kl. 8–9", "torsdagar kl. 8–9"),), ("Frågor",)),
    "another phone": Edit("010-555 01 23", "010-555 99 00", (("phone", "changed", "010-555 01 23", "010-555 99 00"),), ("Frågor",)),
    "another section of the law": Edit("7 §", "9 §", (("secrecy", "changed", "21 kap. 7 §", "21 kap. 9 §"),), ("Sekretess",)),
    "another law": Edit("1999:123", "2024:900", (("secrecy", "changed", "1999:123", "2024:900"),), ("Sekretess",)),
    "another term": Edit("portalen Lådan", "portalen Hyllan", (("how", "changed", "portalen Lådan", "portalen Hyllan"),), ("Så skickar du",)),
    "another allowed spelling": Edit("portalen Lådan", "portal Lådan", (), ("Så skickar du",)),
    "a sentence turned around": Edit(
        "Svaren ska alltid skickas", "Svaren ska inte alltid skickas",
        (("how", "negated", "portalen Lådan", ""),), ("Så skickar du",), negations=("+inte",),
    ),
    "a negation taken away": Edit(
        "får aldrig läsas", "får läsas", (("secrecy", "changed", "aldrig läsas", "läsas"),), ("Sekretess",), negations=("-aldrig",),
    ),
    "a sentence without facts turned around": Edit("kan skicka", "kan inte skicka", (), ("Så skickar du",), negations=("+inte",)),
    "a section renamed": Edit("Sista dag\n", "När ska svaren in?\n", renamed=(("Sista dag", "När ska svaren in?"),)),
    "a renamed section with another date": Edit(
        f"Sista dag\n\n{LAST_DAY}", f"När ska svaren in?\n\n{LAST_DAY.replace('12 maj 2032', '9 maj 2032')}",
        (("last-day", "changed", "12 maj", "9 maj"),), ("När ska svaren in?",), renamed=(("Sista dag", "När ska svaren in?"),),
    ),
    "summer hours added": Edit("kl. 8–9\n", "kl. 8–9\n\nJuli: bara onsdagar kl. 10–11\n", (), ("Frågor",)),
    "a sentence taken away": Edit(" Kontot kräver en kod i mobilen.", "", (("how", "missing", "kod i mobilen", ""),), ("Så skickar du",)),
    "a paragraph taken away": Edit(f"{LAST_DAY}\n\n", "", (("last-day", "missing", "12 maj", ""), ("last-day", "missing", "2031", "")), ("Sista dag",)),
    "a section taken away": Edit(
        f"Sista dag\n\n{LAST_DAY}\n\n", "",
        (("last-day", "missing", "12 maj", ""), ("last-day", "missing", "2031", "")), vanished=("Sista dag",),
    ),
    "a new section": Edit("Frågor\n", "Stängt\n\nI juli tar ingen emot svar på papper.\n\nFrågor\n", new_sections=("Stängt",)),
    "a paragraph moved to another section": Edit(
        "En patient får se sina egna svar.\n\nFrågor\n", "Frågor\n\nEn patient får se sina egna svar.\n",
        (("own-answers", "moved", "sina egna svar", ""),), moved=(("Sekretess", "Frågor"),),
    ),
    "small print": Edit("i länet", "i hela länet", (), ("Provregistret i korthet",)),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_reported_exactly(name: str) -> None:
    edit = EDITS[name]
    assert edit.old in WHOLE
    found = drift(WHOLE.replace(edit.old, edit.new))
    assert {(each.topic, each.status, each.expected, each.found) for each in found.doubtful} == set(edit.facts)
    assert tuple(change.heading for change in found.changed) == edit.changed
    assert found.new == edit.new_sections
    assert found.vanished == edit.vanished
    assert tuple((each.was, each.now) for each in found.renamed) == edit.renamed
    assert tuple((each.was_in, each.now_in) for each in found.moved) == edit.moved
    assert tuple(each.word for change in found.changed for each in change.negations) == edit.negations
    assert found.found_any


def test_a_changed_value_is_named_with_its_line_and_all_that_shows_it() -> None:
    found = drift(WHOLE.replace("12 maj", "5 maj"))
    (fact,) = found.doubtful
    assert (fact.section, fact.line, fact.stands_in) == ("Sista dag", 7, "Sista dag")
    (touched,) = found.touched
    assert (touched.heading, touched.topics, touched.also) == ("Sista dag", ("last-day",), ("how",))


def test_facts_that_hold_touch_nothing_elsewhere() -> None:
    (touched,) = drift(WHOLE.replace("kl. 8–9\n", "kl. 8–9\n\nJuli: stängt\n")).touched
    assert (touched.topics, touched.also) == (("phone",), ())


def test_the_report_in_both_languages() -> None:
    found = drift(WHOLE.replace("12 maj", "5 maj").replace("Svaren ska alltid", "Svaren ska inte alltid"))
    swedish = report(found, guidance(), TODAY, "sv")
    assert "- Väntat **12 maj**, nu står **5 maj** (avsnittet Sista dag, rad 7). Berör: last-day" in swedish
    assert "(**inte** har tillkommit)" in swedish
    assert "  - visar samma uppgifter: how" in swedish
    english = report(found, guidance(), TODAY, "en")
    assert "- Expected **12 maj**, now **5 maj** (section Sista dag, line 7). Touches: last-day" in english
    assert "11 of 13 facts are confirmed by the page." in english
    assert as_object(found, TODAY)["drift"] is True


def test_without_digests_only_facts_are_compared() -> None:
    changed = page(WHOLE.replace("12 maj", "5 maj").replace("i länet", "i hela länet"))
    found = compare(changed, guidance(), None)
    assert [(each.topic, each.status, each.found) for each in found.doubtful] == [("last-day", "changed", "5 maj")]
    assert not found.changed
    assert "Sidan har inte godkänts tidigare" in report(found, guidance(), TODAY, "sv")


def test_another_page_altogether_is_refused() -> None:
    other = "Allmänna råd\n\n" + "Den här texten handlar om något helt annat och är lång nog för att vara en sida. " * 3
    with pytest.raises(PageRefused, match="none of the sections that the guidance rests on is here"):
        drift(other)


def test_marks_in_the_page_stay_text_in_the_report() -> None:
    found = drift(WHOLE.replace("Årets svar", "Årets *svar* [klicka](https://example.org/x) <script>"))
    assert r"Årets \*svar\* \[klicka\](https://example.org/x) \<script\>" in report(found, guidance(), TODAY, "sv")
