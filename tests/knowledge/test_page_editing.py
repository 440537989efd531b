"""Adding a question to a page leaves everything else as the author wrote it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.clean_text import clean
from knowledge.compiled import BUILT_IN
from knowledge.files import guidance_files
from knowledge.front_matter import read_page
from knowledge.model import LANGUAGES, Language
from knowledge.page_editing import with_question

BLOCK = '---\nid: a  # ours\nquestions:\n  sv:\n    - Ett?\n    - Två?\n  en: ["One?"]\nkeywords: {sv: [x], en: [y]}\n---\n\n# Svenska\n\n---\n'


def test_a_list_of_lines_and_a_list_in_brackets() -> None:
    assert with_question(BLOCK, "Tre?", "sv") == BLOCK.replace("    - Två?\n", '    - Två?\n    - "Tre?"\n')
    assert with_question(BLOCK, "Two: #2?", "en") == BLOCK.replace('["One?"]', '["One?", "Two: #2?"]')
    assert with_question(BLOCK.replace('["One?"]', "[]"), "Two?", "en") == BLOCK.replace('["One?"]', '["Two?"]')


@pytest.mark.parametrize(
    "text", ["", "no front matter", "---\nid: a\n---\n", "---\nquestions: {sv: text}\n---\n", "---\na: [\n---\n"]
)
def test_a_page_without_the_list_is_left_alone(text: str) -> None:
    assert with_question(text, "Ett?", "sv") is None


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_question_reads_back_as_it_was(typed: str, language: Language) -> None:
    question = clean(typed, one_line=True)
    changed = with_question(BLOCK, question, language)
    assert changed is not None
    values = yaml.safe_load(changed.split("---\n")[1])
    assert values["questions"][language][-1] == question
    assert changed.endswith("# Svenska\n\n---\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_built_in_page_can_be_added_to(language: Language) -> None:
    for path in guidance_files(BUILT_IN, "topics/**/*.md"):
        source = path.read_text(encoding="utf-8")
        changed = with_question(source, "En alldeles ny fråga: går det?", language)
        assert changed is not None, path
        before, _ = read_page(path.name, source)
        after, problems = read_page(path.name, changed)
        assert before is not None
        assert after is not None
        assert problems == []
        expected = [*before.values["questions"][language], "En alldeles ny fråga: går det?"]
        assert after.values["questions"][language] == expected
        assert {**after.values, "questions": 0} == {**before.values, "questions": 0}
