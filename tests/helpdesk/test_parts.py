"""Two questions in one message: where they part, and what stays together."""

from __future__ import annotations

import pytest

from helpdesk.reading.parts import last_asked, split_questions


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Vem rapporterar och senast när?", ["Vem rapporterar", "senast när?"]),
        ("Vad används uppgifterna till, är de hemliga?", ["Vad används uppgifterna till", "är de hemliga?"]),
        ("Hur loggar jag in, och kommer det ett kvitto?", ["Hur loggar jag in", "kommer det ett kvitto?"]),
        ("Where does it go and will I get a receipt?", ["Where does it go", "will I get a receipt?"]),
        ("Om vi hittar ett basaliom, ska vi rapportera det?", ["Om vi hittar ett basaliom, ska vi rapportera det?"]),
        ("Which separator? It is our BCC data.", ["Which separator? It is our BCC data."]),
        ("When is it due? I wonder who to call.", ["When is it due?", "I wonder who to call."]),
        ("var laddar man upp o vilka tider svarar ni?", ["var laddar man upp", "vilka tider svarar ni?"]),
        ("en tidning ringde å vill ha namn", ["en tidning ringde å vill ha namn"]),
        ("a 76-year-old who also has psoriasis", ["a 76-year-old who also has psoriasis"]),
    ],
)
def test_where_questions_part(text: str, parts: list[str]) -> None:
    assert split_questions(text) == parts


def test_the_last_stretch_that_asks() -> None:
    assert last_asked("BCC on the shin, path lab. Anything for the register?") == "Anything for the register?"
    assert last_asked("Is it due? I hope not.") == ""
