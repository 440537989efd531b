"""`helpdesk source` and `helpdesk drift`, as the owner of the guidance uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.helpdesk.cli_session import data as data
from tests.helpdesk.cli_session import helpdesk
from tests.knowledge.official.made_up import CITED, SOURCE, as_html, as_pdf, as_text

WHOLE = as_text()


def topic(id_: str, order: int) -> str:
    section, facts = CITED[id_]
    evidence = "".join(f"      - {json.dumps(fact, ensure_ascii=False)}\n" for fact in facts)
    questions = ", ".join(f'"{id_} {number} provsvar"' for number in range(8))
    return (
        f"---\nid: {id_}\ntitle: {{sv: {id_}, en: {id_}}}\ngroup: beyond\norder: {order}\nsources:\n"
        f"  - source: {SOURCE}\n    section: {section}\n    evidence:\n{evidence}"
        f"keywords: {{sv: [prov], en: [specimen]}}\nquestions: {{sv: [{questions}], en: [{questions.replace('provsvar', 'result')}]}}\n---\n\n"
        "# Svenska\n\n> Kort.\n\nSvar.\n\n# English\n\n> Short.\n\nAnswer.\n"
    )


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An own guidance directory that rests on the made-up page."""
    directory = tmp_path / "own"
    (directory / "topics").mkdir(parents=True)
    (directory / "sources.md").write_text(
        f"---\nsources:\n  - id: {SOURCE}\n    publisher: Länet\n    title: Provregistret\n    url: https://example.org/\n"
        "    status: official_page\n    date: undated\n    checked_on: 2026-11-22\n---\n",
        encoding="utf-8",
    )
    for number, id_ in enumerate(CITED):
        (directory / "topics" / f"{id_}.md").write_text(topic(id_, 9000 + number), encoding="utf-8")
    return directory


@pytest.mark.usefixtures("data")
def test_import_list_show_remove(own: Path, tmp_path: Path) -> None:
    assert helpdesk("--guidance", own, "check").status == 0
    saved = tmp_path / "saved.html"
    saved.write_text(as_html(), encoding="utf-8")
    said = helpdesk("--guidance", own, "source", "import", SOURCE, saved)
    assert said.status == 0
    assert "Inläst: made-up-page, 5 avsnitt" in said.out
    assert "13 av 13 faktauppgifter bekräftas av sidan." in said.out
    assert saved.name in helpdesk("source", "list").out
    assert helpdesk("source", "list", "--json").object[0]["source"] == SOURCE
    assert "  Telefon: 010-555 01 23" in helpdesk("source", "show", SOURCE, "frågor").out
    assert "Sekretess" not in helpdesk("source", "show", SOURCE, "frågor").out
    assert (
        "avsnittet Nej finns inte på sidan; sidans avsnitt: Provregistret"
        in helpdesk("source", "show", SOURCE, "Nej").err
    )
    answer = helpdesk("--guidance", own, "show", "last-day").out
    assert "”Årets svar skickas in före den 12 maj.”" in answer
    assert "”Årets svar" in helpdesk("--guidance", own, "show", "last-day", "--json").object["official"][0][
        "text"
    ].join("””")
    assert helpdesk("source", "remove", SOURCE).out == "Kopian av made-up-page är borttagen.\n"
    said = helpdesk("source", "remove", SOURCE)
    assert (said.status, said.err) == (
        1,
        "made-up-page: sidan är inte inläst (läs in den med helpdesk source import made-up-page)",
    )
    assert "Ingen sida är inläst." in helpdesk("source", "list").err
    assert "Årets svar" not in helpdesk("--guidance", own, "show", "last-day").out


def test_a_data_directory_that_cannot_be_holds_no_copies(data: Path) -> None:
    data.write_text("in the way", encoding="utf-8")
    for name in ("show", "remove"):
        said = helpdesk("source", name, SOURCE)
        assert (said.status, said.err.partition(" (")[0]) == (1, f"{SOURCE}: sidan är inte inläst")
    assert "Ingen sida är inläst." in helpdesk("source", "list").err
    assert helpdesk("hours").status == 0


@pytest.mark.usefixtures("data")
def test_nothing_is_kept_in_the_project(own: Path, data: Path) -> None:
    before = sorted(path for path in own.rglob("*"))
    helpdesk("--guidance", own, "source", "import", SOURCE, "-", given=WHOLE)
    assert sorted(path for path in own.rglob("*")) == before
    assert [path.name for path in (data / "pages").iterdir()] == [f"{SOURCE}.json"]


@pytest.mark.usefixtures("data")
def test_drift_from_no_digests_over_accepting_to_a_changed_page(own: Path) -> None:
    def drift(text: str | bytes, *more: str) -> tuple[int, str]:
        said = helpdesk("--guidance", own, "drift", SOURCE, "-", *more, given=text)
        return said.status, said.out

    assert drift(WHOLE)[0] == 0
    said = helpdesk("--guidance", own, "source", "accept", SOURCE, "-", given=WHOLE)
    assert said.status == 0
    assert (own / "fingerprints.json").is_file()
    assert "2026-11-22" not in (own / "sources.md").read_text(encoding="utf-8")
    for same in (WHOLE, as_html(), as_pdf([WHOLE.split("\n")])):
        status, report = drift(same)
        assert (status, "**Inget har ändrats.**" in report) == (0, True)
    status, report = drift(WHOLE.replace("12 maj", "5 maj"))
    assert status == 3
    assert "- Väntat **12 maj**, nu står **5 maj** (avsnittet Sista dag, rad 7). Berör: last-day" in report
    status, report = drift(WHOLE.replace("12 maj", "5 maj"), "--lang", "en")
    assert "Touches: last-day" in report
    before = {path: path.read_bytes() for path in own.rglob("*.*")}
    refused = helpdesk("--guidance", own, "source", "accept", SOURCE, "-", given=WHOLE.replace("12 maj", "5 maj"))
    assert refused.status == 3
    assert "Inte godkänd: sidan bekräftar inte det som de här ämnena vilar på: last-day." in refused.err
    assert {path: path.read_bytes() for path in own.rglob("*.*")} == before
    turned = WHOLE.replace("Svaren ska alltid", "Svaren ska inte alltid")
    refused = helpdesk("--guidance", own, "source", "accept", SOURCE, "-", given=turned)
    assert "--read-negations" in refused.err
    assert helpdesk("--guidance", own, "source", "accept", SOURCE, "-", "--read-negations", given=turned).status == 0


def test_json_of_drift(own: Path) -> None:
    said = helpdesk(
        "--guidance", own, "drift", SOURCE, "-", "--json", given=WHOLE.replace("010-555 01 23", "010-555 99 00")
    )
    (fact,) = [each for each in said.object["facts"] if each["status"] != "confirmed"]
    assert (fact["topic"], fact["expected"], fact["found"], fact["section"]) == (
        "phone",
        "010-555 01 23",
        "010-555 99 00",
        "Frågor",
    )
    assert said.status == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("drift", SOURCE, "none.html"), "none.html: filen finns inte (kontrollera namnet)"),
        (("drift", "--lang", "en", SOURCE, "none.html"), "none.html: there is no such file (check the name)"),
        (("drift", "made-up-pag", "none.html"), "made-up-pag: källan finns inte i vägledningen (made-up-page?)"),
        (("drift", SOURCE, "ftp://example.org/x"), "ftp://example.org/x: bara adresser med http eller https hämtas"),
        (
            ("source", "import", SOURCE, "-"),
            "stdin: sidan är tom eller nästan tom (öppna den i webbläsaren och spara den därifrån)",
        ),
        (
            ("source", "accept", SOURCE),
            "made-up-page: sidan är inte inläst (läs in den med helpdesk source import made-up-page)",
        ),
    ],
)
@pytest.mark.usefixtures("data")
def test_what_cannot_be_compared_says_why(own: Path, arguments: tuple[str, ...], message: str) -> None:
    said = helpdesk("--guidance", own, *arguments, given="")
    assert (said.status, said.err) == (1, message)


def test_the_digests_of_the_built_in_page_hold_no_text() -> None:
    from knowledge.compiled import BUILT_IN

    kept = json.loads((BUILT_IN / "fingerprints.json").read_text(encoding="utf-8"))
    for sections in kept.values():
        for found in sections.values():
            values = [found["whole"], *found["sentences"], *found["lines"]]
            assert all(len(value) == 16 and int(value, 16) >= 0 for value in values)
