"""A line that only dates the page is no guidance; a line that says more is."""

from __future__ import annotations

import pytest

from knowledge.official.normal import is_page_date

DATES = """
Senast uppdaterad:
Publicerad:
Senast uppdaterad: 2027-02-28
Senast uppdaterad 3 maj 2027
Publicerad: den 3 maj 2027 kl. 10.15
Senast granskad: måndag 3 maj 2027
Uppdaterad: 03/05/2027
Last updated: 3 May 2027
Published May 3, 2027
""".split("\n")[1:-1]
TEXT = """
Uppdaterad: telefontider onsdagar kl. 10–12
Uppdaterad: 10–12 onsdagar
Senast uppdaterad: 3 maj 2027, sista dag är 5 maj
Publicerad statistik
Svaren ska vara inne den 3 maj 2027
""".split("\n")[1:-1]


@pytest.mark.parametrize("line", DATES)
def test_only_a_date(line: str) -> None:
    assert is_page_date(line)


@pytest.mark.parametrize("line", TEXT)
def test_more_than_a_date(line: str) -> None:
    assert not is_page_date(line)
