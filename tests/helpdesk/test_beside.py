"""Beside an answer: the official wording where a page is imported, a remark where a source went long unchecked."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

from helpdesk.answer import Answer, OfficialWording, SourceRef
from helpdesk.assistant import Assistant
from helpdesk.beside import Beside, quoting_from
from helpdesk.computing import Computing
from helpdesk.json_lines import as_json
from helpdesk.plain_text import shown
from knowledge.official.store import keep
from tests.knowledge.official.made_up import SECTIONS, SOURCE, as_text, guidance, page

NOW = datetime(2027, 3, 1, 10)


def answer(checked_on: str = "2027-01-01") -> Answer:
    source = SourceRef(SOURCE, "Länet: Provregistret", "Sista dag", "https://example.org/", checked_on, "official_page")
    return Answer("answered", "sv", "När?", ("last-day",), "Kort.", "Kort.", (source,))


def test_the_official_wording_stands_marked_with_its_line_and_day(tmp_path: Path) -> None:
    keep(page(as_text()), tmp_path)
    found = Beside(quoting=quoting_from(tmp_path)).add(answer(), guidance(), NOW.date())
    text = shown(found)
    assert "Med sidans egna ord (Länet: Provregistret, inläst 2027-03-01):" in text
    assert "- rad 7, ”Sista dag”: ”Årets svar skickas in före den 12 maj.”" in text
    assert SECTIONS["Sekretess"][0] not in text
    assert as_json(found)["official"][0] == {
        "source": SOURCE,
        "section": "Sista dag",
        "line": 7,
        "text": "Årets svar skickas in före den 12 maj.",
        "fetched_on": "2027-03-01",
    }
    english = shown(Answer(**{**vars(found), "language": "en"}))
    assert "In the page's own words, Swedish (Länet: Provregistret, read 2027-03-01):" in english


def test_nothing_imported_adds_nothing(tmp_path: Path) -> None:
    found = Beside(quoting=quoting_from(tmp_path)).add(answer(), guidance(), NOW.date())
    assert found.official == ()
    assert shown(found) == shown(answer())
    assert "official" not in as_json(found)


def test_at_most_a_few_sentences_and_each_once() -> None:
    many = tuple(
        OfficialWording(SOURCE, "Sista dag", number, f"Mening {number}.", date(2027, 3, 1)) for number in range(9)
    )
    found = Beside(quoting=lambda _: (*many, *many)).add(answer(), guidance(), NOW.date())
    assert found.official == many[:4]


def test_a_source_unchecked_for_over_a_year_is_remarked_on() -> None:
    assert Beside().add(answer("2026-03-01"), guidance(), NOW.date()).remark == ""
    stale = Beside().add(answer("2026-02-28"), guidance(), NOW.date())
    assert stale.remark == "Källan kontrollerades senast 2026-02-28, för 366 dagar sedan. Det kan ha ändrats."
    assert Beside(stale_days=30).add(answer(), guidance(), NOW.date()).remark.startswith("Källan kontrollerades")
    assert (
        Beside()
        .add(Answer(**{**vars(stale), "remark": "Läste."}), guidance(), NOW.date())
        .remark.startswith("Läste. Källan")
    )


def test_every_kind_of_answer_gets_it(assistant: Assistant) -> None:
    from helpdesk.conversation import Conversation
    from helpdesk.decisions import Case

    far = datetime(2040, 3, 1, 10)
    computing = Computing(assistant.guidance)
    answers = [
        computing.about("bcc-who-reports", "sv", far),
        computing.deadline(None, "sv", far),
        computing.hours("sv", far),
        computing.decide(Case("bcc", "clinic", "unknown", "unknown"), "sv", far),
        assistant.ask("vem rapporterar basaliom", Conversation(), far)[0],
    ]
    assert all("Källan kontrollerades senast" in each.remark for each in answers)
    assert "Källan" not in assistant.ask("vem rapporterar basaliom", Conversation(), NOW)[0].remark


def test_an_answer_from_facts_alone_imports_nothing_that_reads_pages() -> None:
    code = (
        "import sys; from datetime import datetime; from helpdesk.assembly import open_computing\n"
        "open_computing().hours('sv', datetime(2027, 3, 1, 10))\n"
        "print([name for name in ('yaml', 'markdown_it', 'bs4', 'pypdf', 'tomllib', 'knowledge.official') if name in sys.modules])"
    )
    for _ in range(2):
        # The first one may have to compile the guidance.
        found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert found == "[]\n"
