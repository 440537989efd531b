"""Own pages over the built-in ones: added, replaced, given more wordings, switched off, under the same checks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge.compiled import BUILT_IN
from knowledge.load import load
from knowledge.loaded import Loaded
from knowledge.new_pages import page_of

PHONE = page_of("contact-hours", BUILT_IN)


def over(tmp_path: Path, *directories: dict[str, str]) -> Loaded:
    """The built-in guidance with these files (path: text) over it."""
    own = []
    for number, files in enumerate(directories):
        own.append(tmp_path / f"own{number}")
        for name, text in files.items():
            path = own[-1] / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return load([BUILT_IN, *own])


def said(loaded: Loaded, tmp_path: Path) -> list[str]:
    return [str(problem).replace(tmp_path.as_posix(), "~") for problem in loaded.problems]


def front(**keys: str) -> str:
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + "---\n"


def test_a_page_replaces_the_one_beneath(tmp_path: Path) -> None:
    assert PHONE is not None
    changed = PHONE.read_text(encoding="utf-8").replace("075-247 45 40", "010-555 01 23")
    loaded = over(tmp_path, {"topics/contact-hours.md": changed})
    assert said(loaded, tmp_path) == []
    contact = loaded.guidance.topics["contact-hours"].facts.contact
    assert contact is not None
    assert contact.phone == "010-555 01 23"


def test_a_broken_page_leaves_the_one_beneath_and_names_its_own_file(tmp_path: Path) -> None:
    loaded = over(tmp_path, {"topics/contact-hours.md": front(id="contact-hours", gruop="contact")})
    assert "contact-hours" in loaded.guidance.topics
    assert "~/own0/topics/contact-hours.md:3: gruop: is no known key (did you mean group?)" in said(loaded, tmp_path)


def test_a_switched_off_topic_is_gone_and_pages_that_name_it_are_no_fault(tmp_path: Path) -> None:
    named = [topic for topic in load([BUILT_IN]).guidance.topics.values() if "bcc-which-cases" in topic.suggestions]
    assert named
    loaded = over(tmp_path, {"topics/bcc-which-cases.md": front(id="bcc-which-cases", disabled="true")})
    assert said(loaded, tmp_path) == []
    guidance = loaded.guidance
    assert "bcc-which-cases" not in guidance.topics
    assert all("bcc-which-cases" not in topic.suggestions for topic in guidance.topics.values())
    assert all("bcc-which-cases" not in each.topics for each in guidance.decisions.conclusions.values())


def test_a_later_directory_may_bring_a_topic_back(tmp_path: Path) -> None:
    built_in = page_of("published-statistics", BUILT_IN)
    assert built_in is not None
    off = {"topics/published-statistics.md": front(id="published-statistics", disabled="true")}
    back = {"topics/published-statistics.md": built_in.read_text(encoding="utf-8")}
    assert "published-statistics" not in over(tmp_path, off).guidance.topics
    assert "published-statistics" in over(tmp_path, off, back).guidance.topics


def test_a_page_that_states_facts_can_be_replaced_but_not_switched_off(tmp_path: Path) -> None:
    loaded = over(tmp_path, {"topics/contact-hours.md": front(id="contact-hours", disabled="true")})
    assert said(loaded, tmp_path) == [
        "~/own0/topics/contact-hours.md:3: disabled: 'contact-hours' states facts that answers are computed from (replace the page instead)"
    ]
    assert "contact-hours" in loaded.guidance.topics
    assert PHONE is not None
    whole = PHONE.read_text(encoding="utf-8")
    start = whole.index("facts:\n")
    without = whole[:start] + whole[whole.index("keywords:\n") :]
    assert any(
        "shows {phone}, which no page states" in line
        for line in said(over(tmp_path, {"topics/contact-hours.md": without}), tmp_path)
    )


def test_more_wordings_for_a_topic_beneath(tmp_path: Path) -> None:
    added = front(
        id="contact-hours",
        extends="true",
        questions='{sv: ["Når man er i juli?"], en: []}',
        keywords="{sv: [juli], en: [July]}",
    )
    loaded = over(tmp_path, {"topics/contact-hours.md": added})
    assert said(loaded, tmp_path) == []
    before = load([BUILT_IN]).guidance.topics["contact-hours"]
    after = loaded.guidance.topics["contact-hours"]
    assert after.questions["sv"] == (*before.questions["sv"], "Når man er i juli?")
    assert after.keywords["en"] == (*before.keywords["en"], "July")
    assert (after.text, after.facts, after.citations) == (before.text, before.facts, before.citations)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("topics/contact-hour.md", front(id="contact-hour", disabled="true"), "~/own0/topics/contact-hour.md:2: id: 'contact-hour' does not exist (did you mean contact-hours?)"),
        ("topics/contact-hours.md", front(id="contact-hours", disabled="false"), "~/own0/topics/contact-hours.md:3: disabled: can only be true (leave the key out otherwise)"),
        ("topics/contact-hours.md", front(id="contact-hours", extends="true", order="3"), "~/own0/topics/contact-hours.md:4: order: is no known key (one of: id, extends, questions, keywords)"),
        ("topics/nobody.md", front(id="nobody", extends="true"), "~/own0/topics/nobody.md:2: id: 'nobody' does not exist"),
        ("contact.md", "text", "~/own0/contact.md:1: stands where no page is read (topics go into topics/)"),
        ("topics/contact-hours.md", front(id="contact-hours", questions="{sv: [Hur: var]: x}"), "~/own0/topics/contact-hours.md:3: the front matter is not YAML"),
    ],
)  # fmt: skip
def test_faults_of_own_pages_name_file_line_and_key(tmp_path: Path, name: str, text: str, message: str) -> None:
    found = said(over(tmp_path, {name: text}), tmp_path)
    assert any(line.startswith(message) for line in found), found


def test_readmes_and_locks_of_editors_are_no_pages(tmp_path: Path) -> None:
    loaded = over(tmp_path, {"README.md": "Our routines", "topics/.contact-hours.md.kate-swp": "half"})
    (tmp_path / "own0" / "topics" / ".#contact-hours.md").symlink_to("nobody@nowhere")
    assert said(load([BUILT_IN, tmp_path / "own0"]), tmp_path) == []
    assert loaded.guidance.topics


def test_a_wording_that_another_topic_has_is_told_where_it_was_added(tmp_path: Path) -> None:
    taken = load([BUILT_IN]).guidance.topics["bcc-deadline"].questions["sv"][0]
    added = front(id="contact-hours", extends="true", questions=f"{{sv: [{json.dumps(taken)}], en: []}}")
    (found,) = said(over(tmp_path, {"topics/contact-hours.md": added}), tmp_path)
    assert found.startswith("~/own0/topics/contact-hours.md:4: questions.sv.")
    assert found.endswith("stands in bcc-deadline too")
