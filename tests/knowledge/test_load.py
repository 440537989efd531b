"""Loading: what a bad page says, and that the rest keeps working."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.compiled import BUILT_IN, open_guidance
from knowledge.load import load
from knowledge.loaded import Loaded
from knowledge.model import Claims, Guidance

SOURCES = """---
sources:
  - {id: here, publisher: Us, title: Page, url: "https://example.org/", status: official_page, date: undated, checked_on: 2026-11-22}
---
"""


def page(**changes: str) -> str:
    """A good topic page, with the lines of some keys changed ("" leaves the key out)."""
    eight = ", ".join(f"{{n}} {number}" for number in range(8))
    keys = {
        "id": "id: first",
        "title": "title: {sv: Titel, en: Title}",
        "group": "group: bcc",
        "order": "order: 1",
        "sources": "sources: [{source: here, section: Part}]",
        "keywords": "keywords: {sv: [ord], en: [word]}",
        "questions": f"questions: {{sv: [{eight.replace('{n}', 'fråga')}], en: [{eight.replace('{n}', 'question')}]}}",
    } | changes
    front = "\n".join(line for line in keys.values() if line)
    return f"---\n{front}\n---\n\n# Svenska\n\n> Kort svar.\n\nSvar.\n\n# English\n\n> Short answer.\n\nAnswer.\n"


def loaded(directory: Path, **files: str) -> Loaded:
    (directory / "topics").mkdir(parents=True, exist_ok=True)
    (directory / "sources.md").write_text(SOURCES, encoding="utf-8")
    for name, text in files.items():
        (directory / "topics" / f"{name}.md").write_text(text, encoding="utf-8")
    return load([directory])


def test_a_good_page_has_no_problems(tmp_path: Path) -> None:
    result = loaded(tmp_path, first=page())
    assert [str(problem) for problem in result.problems] == []
    assert result.guidance.topics["first"].text["sv"].say == "Kort svar."


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"group": "group: bccc"}, "topics/first.md:4: group: 'bccc' is not allowed (did you mean bcc?)"),
        ({"group": "gruop: bcc"}, "topics/first.md:4: gruop: is no known key (did you mean group?)"),
        ({"title": "title: {sv: Titel}"}, "topics/first.md:3: title.en: is missing or no text"),
        ({"order": "order: many"}, "topics/first.md:5: order: is no whole number from 1 to 9999"),
        ({"id": "id: other"}, "topics/first.md:2: id: 'other' is not the file's name (expected first)"),
        ({"keywords": "keywords: {sv: [ja], en: [no]}"}, "topics/first.md:7: keywords.en.0: False is no text (put it in quotation marks)"),
        ({"order": "order: 1\norder: 2"}, "topics/first.md:6: order: stands twice (keep one)"),
        ({"sources": "sources: [{source: there, section: Part}]"}, "topics/first.md:6: sources.0.source: 'there' does not exist (did you mean here?)"),
        ({"extra": "parent: nobody"}, "topics/first.md:9: parent: 'nobody' does not exist (one of: first)"),
        ({"questions": "questions: {sv: [a], en: [b]}"}, "topics/first.md:8: questions.sv: holds 1, at least 8 are needed"),
        ({"extra": "facts: {deadline: {kind: yearly, month: 2, day: 29, years_after: 1, first_year: 2004}}"},
         "topics/first.md:9: facts.deadline.day: is no whole number from 1 to 28"),
    ],
)  # fmt: skip
def test_each_fault_names_file_line_and_key(tmp_path: Path, changes: dict[str, str], message: str) -> None:
    assert message in [str(problem) for problem in loaded(tmp_path, first=page(**changes)).problems]


def test_a_long_line_to_say_an_unknown_placeholder_and_a_missing_language(tmp_path: Path) -> None:
    text = page().replace("Kort svar.", "ord " * 21).replace("Short answer.", "See {fone}.")
    said = [str(problem) for problem in loaded(tmp_path, first=text).problems]
    assert any("the line to say has 21 words (at most 20)" in line for line in said)
    assert any("{fone} is no known placeholder (did you mean phone?)" in line for line in said)
    half = page().partition("# English")[0]
    assert any("no # English" in str(problem) for problem in loaded(tmp_path, first=half).problems)


def test_the_claims_of_a_page(tmp_path: Path) -> None:
    result = loaded(tmp_path, first=page(claims='claims: {default: false, holds: ["Fri data", "list."], fails: []}'))
    assert [str(problem) for problem in result.problems] == []
    assert result.guidance.topics["first"].claims == Claims(False, (("data", "fri"), ("list.",)), ())
    assert loaded(tmp_path, first=page()).guidance.topics["first"].claims == Claims()


def test_one_bad_page_never_empties_the_rest(tmp_path: Path) -> None:
    result = loaded(tmp_path, first=page(), bad="---\nid: [\n---\n", binary="\x00\x01")
    assert list(result.guidance.topics) == ["first"]
    assert {problem.file for problem in result.problems} == {"topics/bad.md", "topics/binary.md"}


def test_a_page_that_is_not_utf8_says_so(tmp_path: Path) -> None:
    loaded(tmp_path, first=page())
    (tmp_path / "topics" / "latin.md").write_bytes("# Åäö".encode("latin-1"))
    assert "topics/latin.md:1: is not UTF-8 (save it as UTF-8)" in [
        str(problem) for problem in load([tmp_path]).problems
    ]


def test_own_pages_replace_and_switch_off(tmp_path: Path) -> None:
    own = tmp_path / "own" / "topics"
    own.mkdir(parents=True)
    (own / "published-statistics.md").write_text(
        "---\nid: published-statistics\ndisabled: true\n---\n", encoding="utf-8"
    )
    guidance = load([BUILT_IN, tmp_path / "own"]).guidance
    assert "published-statistics" not in guidance.topics
    assert "contact-hours" in guidance.topics


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 400))
def test_any_damage_to_a_page_is_a_problem_or_nothing(tmp_path: Path, junk: bytes, at: int) -> None:
    whole = page().encode()
    loaded(tmp_path, first=page())
    (tmp_path / "topics" / "first.md").write_bytes(whole[:at] + junk + whole[at:])
    result = load([tmp_path])
    assert result.guidance.topics or result.problems


def test_the_built_in_guidance_is_sound() -> None:
    assert [str(problem) for problem in load([BUILT_IN]).problems] == []


@pytest.mark.parametrize("damage", [b"", b"not a pickle", b"\x80\x05."])
def test_a_damaged_compiled_form_heals_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    monkeypatch.setenv("HELPDESK_CACHE_DIR", str(tmp_path))
    topics = set(open_guidance().guidance.topics)
    for kept in tmp_path.glob("guidance-*"):
        kept.write_bytes(damage)
    assert set(open_guidance().guidance.topics) == topics


def test_without_a_writable_cache_the_guidance_is_read_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("HELPDESK_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert open_guidance().guidance.topics
    assert os.listdir(tmp_path) == ["file"]


def test_every_line_to_say_leaves_room_for_a_yes_or_no(guidance: Guidance) -> None:
    """A caller who asks "is it …?" hears "Yes, …" or "No, …": still at most 20 words."""
    for topic in guidance.topics.values():
        for text in topic.text.values():
            first, *rest = text.say.split()
            assert len(rest) + (first.strip(",.").lower() not in ("ja", "nej", "yes", "no")) < 20, (topic.id, text.say)
