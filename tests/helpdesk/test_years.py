"""The year a question is about, in every usual form."""

from __future__ import annotations

import pytest

from helpdesk.reading.years import YearAsked, years_asked

THIS_YEAR = 2026

CASES: list[tuple[str, list[YearAsked]]] = [
    ("när ska basalcellscancer för 2023 vara inne?", [YearAsked(2023, "data")]),
    ("2026 års uppgifter", [YearAsked(2026, "data")]),
    ("uppgifter -23", [YearAsked(2023, "data")]),
    ("23 års fall", [YearAsked(2023, "data")]),
    ("förra årets", [YearAsked(2025, "data")]),
    ("last year's data", [YearAsked(2025, "data")]),
    ("årets fall", [YearAsked(2026, "data")]),
    ("fall från tjugotjugotre", [YearAsked(2023, "data")]),
    ("fall från tjugo tjugotre", [YearAsked(2023, "data")]),
    ("cases for twenty twenty-three", [YearAsked(2023, "data")]),
    ("lämna i mars 2027", [YearAsked(2027, "due")]),
    ("31 mars 2024", [YearAsked(2024, "due")]),
    ("senast 2027-03-31?", [YearAsked(2027, "due")]),
    ("due in 2027?", [YearAsked(2027, "due")]),
    ("the date in 2029 falls on a Saturday", [YearAsked(2029, "due")]),
    ("the date for 2029", [YearAsked(2029, "data")]),
    ("när är deadline nästa år", [YearAsked(2027, "due")]),
    ("när ska vi lämna in i år", [YearAsked(2026, "due")]),
    ("deadline 2025", [YearAsked(2025, "bare")]),
    ("2021 och 2022", [YearAsked(2021, "bare"), YearAsked(2022, "bare")]),
    ("lag (2009:400), HSLF-FS 2016:7, 20240331", []),
    ("handboken Kodning i cancerregistret 2024", []),
    ("när är sista dagen?", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_years(text: str, expected: list[YearAsked]) -> None:
    assert list(years_asked(text, THIS_YEAR)) == expected
