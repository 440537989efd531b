"""`helpdesk gaps`, `new`, `preview` and `check --watch`: from a marked question to a page that answers."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from helpdesk.answer import Answer
from helpdesk.gaps import Mark, mark_answer, read_gaps
from helpdesk.watching import watch
from knowledge.compiled import BUILT_IN
from knowledge.model import Language
from tests.helpdesk.cli_session import data as data
from tests.helpdesk.cli_session import helpdesk


def marked(data: Path, question: str, mark: Mark = "missing", day: int = 1, language: Language = "sv") -> None:
    mark_answer(
        Answer("page_silent", language, question, ("silent-late",), "x", "x"), mark, datetime(2027, 3, day, 9), data
    )


def first_id() -> str:
    found: str = helpdesk("gaps", "--json").object[0]["id"]
    return found


def filled(page: Path) -> None:
    """Write the begun page as an author would."""
    text = page.read_text(encoding="utf-8")
    for language, title in (("sv", "Budets tider"), ("en", "Courier times")):
        text = text.replace(f"  {language}:\n", f"  {language}: {title}\n", 1)
    text = text.replace("section:", "section: Tider")
    number = 0
    while "    -\n" in text:
        text = text.replace("    -\n", f'    - "bud {number}?"\n', 1)
        number += 1
    for heading, say in (("Svenska", "Budet går klockan två."), ("English", "The courier leaves at two.")):
        text = text.replace(f"# {heading}\n\n>", f"# {heading}\n\n> {say}\n\nMer om **budet**.")
    page.write_text(text, encoding="utf-8")


def described(sources: Path) -> None:
    text = sources.read_text(encoding="utf-8")
    for key, value in (("publisher", "Vårt laboratorium"), ("title", "Rutin"), ("url", "https://example.org/rutin")):
        text = text.replace(f"    {key}:\n", f"    {key}: {value}\n")
    sources.write_text(text, encoding="utf-8")


def test_nothing_marked(data: Path) -> None:
    said = helpdesk("gaps")
    assert (said.status, said.out, said.err) == (0, "", "Inget är markerat.\n")
    assert helpdesk("gaps", "--json").object == []
    assert not data.exists()


def test_the_list_in_every_form(data: Path) -> None:
    marked(data, "När går budet?", day=1)
    marked(data, "när går budet", "wrong", day=3)
    marked(data, "Vad kostar provrör?", day=2)
    marked(data, "Tack!", "helped", day=4)
    listed = helpdesk("gaps")
    assert listed.out.splitlines()[0].endswith("2 gånger, senast 2027-03-03: När går budet?")
    assert "svar saknas, fel svar; svarades: page_silent, silent-late" in listed.out
    assert "Tack!" not in listed.out
    assert "helpdesk gaps use" in listed.err
    assert "2 times, last 2027-03-03" in helpdesk("--lang", "en", "gaps").out
    assert [each["count"] for each in helpdesk("gaps", "--json").object] == [2, 1]
    assert [each["question"] for each in helpdesk("gaps", "--json", "--since", "2027-03-03").object] == [
        "när går budet"
    ]
    assert helpdesk("gaps", "--csv").out.count("\n") == 3
    assert helpdesk("gaps", "--json", "--mark", "helped").object[0]["question"] == "Tack!"
    assert helpdesk("gaps", "--since", "i går").status == 2


def test_broken_lines_are_told_and_the_rest_listed(data: Path) -> None:
    marked(data, "När går budet?")
    with (data / "marked-answers.jsonl").open("a", encoding="utf-8") as file:
        file.write("not json\n")
    said = helpdesk("gaps")
    assert "När går budet?" in said.out
    assert "1 rader i" in said.err


def test_clearing_asks_first(data: Path) -> None:
    marked(data, "När går budet?")
    assert helpdesk("gaps", "clear", given="n\n").status == 1
    assert len(read_gaps(data)) == 1
    assert "Listan är tömd." in helpdesk("gaps", "clear", given="y\n").out
    assert read_gaps(data) == ()


def test_a_gap_becomes_an_example_question_of_a_built_in_topic(data: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    marked(data, 'Ringer man "jouren" i juli: går det?')
    marked(data, "Vad kostar provrör?")
    gap = next(each["id"] for each in helpdesk("gaps", "--json").object if "jouren" in each["question"])
    said = helpdesk("gaps", "use", gap, "--topic", "contact-hours", "--into", own)
    assert said.status == 0, said.err
    assert [each.question for each in read_gaps(data)] == ["Vad kostar provrör?"]
    assert helpdesk("check", own).status == 0
    from knowledge.load import load

    assert (
        'Ringer man "jouren" i juli: går det?' in load([BUILT_IN, own]).guidance.topics["contact-hours"].questions["sv"]
    )
    # A second one joins the page made for the first.
    said = helpdesk("gaps", "use", first_id(), "--topic", "contact-hours", "--into", own)
    assert said.status == 0
    assert len(load([BUILT_IN, own]).guidance.topics["contact-hours"].questions["sv"]) == 2 + len(
        load([BUILT_IN]).guidance.topics["contact-hours"].questions["sv"]
    )
    assert [path.name for path in own.rglob("*.*")] == ["contact-hours.md"]


def test_a_gap_becomes_a_new_page(data: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    marked(data, "When does the courier leave?", language="en")
    assert helpdesk("gaps", "use", first_id(), "--new", "courier-times", "--into", own).status == 0
    page = own / "topics" / "courier-times.md"
    assert '  en:\n    - "When does the courier leave?"\n' in page.read_text(encoding="utf-8")
    assert read_gaps(data) == ()


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (
            ("--topic", "contact-hour", "--into", "OWN"),
            1,
            "there is no topic 'contact-hour' (did you mean contact-hours?)",
        ),
        (("--topic", "contact-hours"), 2, "Say which guidance directory to write into: --into DIRECTORY."),
        (("--into", "OWN"), 2, "Say where to: either --topic TOPIC or --new TOPIC."),
        (("--new", "Not An Id", "--into", "OWN"), 1, "'Not An Id' is no id"),
        (("--new", "../../evil", "--into", "OWN"), 1, "'../../evil' is no id"),
    ],
)
def test_a_gap_is_kept_while_it_has_nowhere_to_go(
    data: Path, tmp_path: Path, arguments: tuple[str, ...], status: int, message: str
) -> None:
    marked(data, "När går budet?")
    said = helpdesk(
        "gaps", "use", first_id(), *(str(tmp_path / "own") if each == "OWN" else each for each in arguments)
    )
    assert said.status == status
    assert message in said.err
    assert len(read_gaps(data)) == 1
    assert not (tmp_path / "own").exists()


def test_a_masked_question_is_put_in_other_words_first(data: Path, tmp_path: Path) -> None:
    marked(data, "Ska 19811218-9876 anmälas?")
    said = helpdesk("gaps", "use", first_id(), "--topic", "contact-hours", "--into", tmp_path)
    assert "the question held an identity number (give it without one: --question TEXT)" in said.err
    said = helpdesk(
        "gaps",
        "use",
        first_id(),
        "--topic",
        "contact-hours",
        "--into",
        tmp_path,
        "--question",
        "Ska fallet 811218-9876 anmälas?",
    )
    assert "held an identity number" in said.err
    assert (
        helpdesk(
            "gaps",
            "use",
            first_id(),
            "--topic",
            "contact-hours",
            "--into",
            tmp_path,
            "--question",
            "Ska fallet anmälas?",
        ).status
        == 0
    )
    assert "9876" not in (tmp_path / "topics" / "contact-hours.md").read_text(encoding="utf-8")


def test_a_new_author_goes_from_a_begun_page_to_an_answer(tmp_path: Path) -> None:
    own = tmp_path / "own"
    said = helpdesk("new", "topic", "courier-times", "--into", own)
    assert said.status == 0
    page = own / "topics" / "courier-times.md"
    begun = helpdesk("check", own)
    assert begun.status == 1
    for missing in (
        "title.sv: is missing",
        "questions.en: holds 0, at least 8 are needed",
        "no line to say under # Svenska",
        "url: is missing",
    ):
        assert missing in begun.out
    assert helpdesk("preview", page).status == 1
    filled(page)
    described(own / "sources.md")
    assert helpdesk("check", own).out.endswith("(2 own pages): no problems.\n")
    shown = helpdesk("preview", page).out
    assert shown.startswith(
        "Budets tider\n============\n\nAtt säga: Budet går klockan två.\n\nBudet går klockan två.\n\nMer om budet."
    )
    assert "Courier times\n=============\n\nTo say: The courier leaves at two." in shown
    assert "Källa: Vårt laboratorium: Rutin, ”Tider”" in shown
    answered = helpdesk("--guidance", own, "ask", "bud 3?")
    assert answered.out.startswith("Budet går klockan två.")


def test_config_lays_own_pages_over_the_built_in_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "own"
    (own / "topics").mkdir(parents=True)
    (own / "topics" / "data-use.md").write_text("---\nid: data-use\ndisabled: true\n---\n", encoding="utf-8")
    monkeypatch.setenv("HELPDESK_CONFIG_DIR", str(tmp_path))
    assert "data-use" in helpdesk("topics").out
    (tmp_path / "config.toml").write_text('guidance = ["own"]\n', encoding="utf-8")
    assert "data-use" not in helpdesk("topics").out
    monkeypatch.setenv("HELPDESK_GUIDANCE", str(tmp_path / "elsewhere"))
    assert helpdesk("topics").status == 2
    (tmp_path / "elsewhere").mkdir()
    assert "data-use" in helpdesk("topics").out
    assert "data-use" not in helpdesk("--guidance", own, "topics").out


def test_problems_of_own_pages_are_told_beside_answers(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "bad.md").write_text("---\nid: bad\n---\n", encoding="utf-8")
    said = helpdesk("--guidance", tmp_path, "hours")
    assert said.status == 0
    checked = helpdesk("check", tmp_path)
    assert checked.status == 1
    assert f"{tmp_path.as_posix()}/topics/bad.md:1: title.sv: is missing or no text\n" in said.err
    assert said.err == checked.out


def test_a_copy_of_a_built_in_page_is_begun_where_there_is_one(tmp_path: Path) -> None:
    assert helpdesk("new", "topic", "contact-hours", "--into", tmp_path).status == 0
    made = tmp_path / "topics" / "contact-hours.md"
    assert made.read_text(encoding="utf-8") == (BUILT_IN / "topics" / "contact-hours.md").read_text(encoding="utf-8")
    again = helpdesk("new", "topic", "contact-hours", "--into", tmp_path)
    assert (again.status, again.err) == (1, f"{made}: is there already")


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("contact-hour", "there is no topic 'contact-hour' (did you mean contact-hours?)"),
        ("none/topics/page.md", "there is no such file"),
    ],
)
def test_a_preview_of_what_is_not_there(page: str, message: str) -> None:
    said = helpdesk("preview", page)
    assert said.status == 1
    assert message in said.err


def test_watching_acts_once_a_change_until_interrupted() -> None:
    stamps = iter(["a", "a", "b", "b", "a"])
    acted: list[str] = []
    waits = iter(range(4))

    def wait() -> None:
        if next(waits, None) is None:
            raise KeyboardInterrupt

    watch(lambda: next(stamps), lambda: acted.append("checked"), wait)
    assert acted == ["checked"] * 3


def test_check_watch_checks_and_ends_quietly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", interrupt)
    said = helpdesk("check", "--watch", tmp_path)
    assert said.status == 0
    assert "no problems." in said.out
