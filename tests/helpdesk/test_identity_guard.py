"""Identity numbers are masked in every shape they are typed in; numbers of other kinds never are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.identity_guard import MASK, mask


def luhn_digit(nine: str) -> int:
    """The check digit of lag 1991:481: weights 2 and 1 from the left."""
    total = sum(value if value < 10 else value - 9 for value in (int(d) * (2 - i % 2) for i, d in enumerate(nine)))
    return -total % 10


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    born = draw(st.dates(date(1890, 1, 1), date(2026, 12, 31)))
    day = born.day + (60 if draw(st.booleans()) else 0)
    nine = f"{born:%y%m}{day:02d}{draw(st.integers(0, 999)):03d}"
    ten = nine + str(luhn_digit(nine))
    century = f"{born.year // 100}" if draw(st.booleans()) else ""
    sign = draw(st.sampled_from(["", "-", "+", " ", " - ", "–"]))
    between = draw(st.sampled_from(["", " ", "-"])) if sign else ""
    middle = between.join((ten[:2], ten[2:4], ten[4:6]))
    return f"{century}{middle}{sign}{ten[6:]}"


@given(
    identity_numbers(),
    st.sampled_from(["", "pat ", "pnr:", "Gäller "]),
    st.sampled_from(["", ".", " har basaliom?", ","]),
)
def test_every_shape_is_masked(number: str, before: str, after: str) -> None:
    masked = mask(f"{before}{number}{after}")
    assert masked.found == 1
    assert masked.text == f"{before}{MASK}{after}"


ALLOWED = [
    "075-247 45 40",
    "0752474540",
    "+46 75 247 45 40",
    "2009:400",
    "24 kap. 8 § OSL (2009:400)",
    "HSLF-FS 2016:7",
    "lag (1998:543)",
    "20240331",
    "2024-03-31",
    "31 mars 2024",
    "2023, 2024 och 2025",
    "2024 03 31 2025",
    "dnr 5.3-12345/2024",
    "kl. 13–15",
    "1234567890123456",
]


@pytest.mark.parametrize("text", ALLOWED)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert mask(text).text == text


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_dates_are_never_masked(day: date) -> None:
    for shape in (f"{day:%Y%m%d}", f"{day:%Y-%m-%d}", f"{day:%d/%m %Y}", f"{day:%y%m%d}"):
        assert mask(f"senast {shape} alltså").found == 0


def test_two_numbers_in_one_text_are_both_masked() -> None:
    assert mask("850709-9805 och 19850709-9805").text == f"{MASK} och {MASK}"


@pytest.mark.parametrize("text", ["PAD 24-12345", "T12345-24", "preparatnr 123456", "specimen number 998877"])
def test_a_specimen_number_is_noticed(text: str) -> None:
    assert mask(text).specimen


@pytest.mark.parametrize("text", ["HSLF-FS 2016:7", "31 mars 2024", "075-247 45 40", "BCC 2023", "PAD-svar"])
def test_no_specimen_number_is_seen_where_there_is_none(text: str) -> None:
    assert not mask(text).specimen


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    assert mask(text).found >= 0
