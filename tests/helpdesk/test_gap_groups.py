"""Similar marked questions stand together, counted, under a name that stays."""

from __future__ import annotations

import csv
import io
from datetime import datetime, timedelta

from helpdesk.gap_groups import as_csv, as_object, find_group, gap_id, grouped
from helpdesk.gaps import Gap, Mark
from knowledge.model import Language

START = datetime(2027, 3, 1, 9)


def gap(question: str, day: int = 0, mark: Mark = "missing", language: Language = "sv") -> Gap:
    return Gap(question, mark, language, "page_silent", ("silent-late",), START + timedelta(days=day))


GAPS = [
    gap("Hämtar ni prover med bud på lördagar?", 0),
    gap("Vad kostar det att rapportera?", 3),
    gap("hämtar ni proverna med bud på lördagar", 1, "wrong"),
    gap("Hämtar ni prover med bud på lördagar?", 2),
    gap("Do you fetch specimens on Saturdays?", 4, language="en"),
]


def test_similar_questions_are_counted_together_the_most_frequent_first() -> None:
    groups = grouped(GAPS)
    assert [(len(each.gaps), each.question) for each in groups] == [
        (3, "Hämtar ni prover med bud på lördagar?"),
        (1, "Do you fetch specimens on Saturdays?"),
        (1, "Vad kostar det att rapportera?"),
    ]
    assert groups[0].wordings == ("Hämtar ni prover med bud på lördagar?", "hämtar ni proverna med bud på lördagar")
    assert groups[0].last == START + timedelta(days=2)


def test_the_name_of_a_group_stays_and_each_of_its_questions_finds_it() -> None:
    first = grouped(GAPS)[0]
    assert grouped([*GAPS, gap("Hämtar ni prover med bud på lördagar!", 9)])[0].id == first.id
    for each in first.gaps:
        found = find_group(gap_id(each), GAPS)
        assert found is not None
        assert found.gaps == first.gaps
    assert find_group("000000", GAPS) is None


def test_as_an_object_and_as_a_table() -> None:
    shown = as_object(grouped(GAPS)[0])
    assert (shown["count"], shown["marks"], shown["topics"]) == (3, {"missing": 2, "wrong": 1}, ["silent-late"])
    rows = list(csv.DictReader(io.StringIO(as_csv(grouped(GAPS)))))
    assert [row["count"] for row in rows] == ["3", "1", "1"]
    assert rows[0]["question"] == "Hämtar ni prover med bud på lördagar?"


def test_a_question_is_never_a_formula_in_a_spreadsheet() -> None:
    for start in "=+-@":
        (row,) = csv.DictReader(io.StringIO(as_csv(grouped([gap(f'{start}HYPERLINK("x"),"y"')]))))
        assert row["question"] == f'\'{start}HYPERLINK("x"),"y"'


def test_nothing_marked_is_an_empty_table() -> None:
    assert as_csv(()).strip() == "id,count,last,language,marks,outcomes,topics,question"
