"""The same page in every format, wrapping, order and encoding is the same page: nothing to report."""

from __future__ import annotations

import textwrap

import pytest

from tests.knowledge.official.made_up import SECTIONS, as_html, as_markdown, as_pdf, as_text, drift, page

WHOLE = as_text()
LINES = [part for heading, lines in SECTIONS.items() for part in (heading, *lines)]
PRINTED = [wrapped for line in LINES for wrapped in textwrap.wrap(line, 60)]


def printed(number: int, lines: list[str]) -> list[str]:
    return [
        f"2027-03-01 10:0{number}  Provregistret - Länet",
        *lines,
        f"https://example.org/prov?sida={number}  {number}/2",
    ]


SAME: dict[str, tuple[str | bytes, str]] = {
    "text": (WHOLE, "page.txt"),
    "html": (as_html(), "page.html"),
    "html without its name": (as_html(), "saved"),
    "markdown": (as_markdown(), "page.md"),
    "pdf": (as_pdf([PRINTED]), "page.pdf"),
    "pdf over two pages, as a browser prints it": (as_pdf([printed(1, PRINTED[:7]), printed(2, PRINTED[7:])]), "page.pdf"),
    "wrapped": ("\n".join(textwrap.fill(line, 50) for line in WHOLE.split("\n")), "page.txt"),
    "wrapped narrowly, headings too": ("\n".join(textwrap.fill(line, 18, break_long_words=False) for line in WHOLE.split("\n")), "page.txt"),
    "more blank lines": (WHOLE.replace("\n", "\n\n"), "page.txt"),
    "no blank lines": (WHOLE.replace("\n\n", "\n"), "page.txt"),
    "more blanks": (WHOLE.replace(" ", "   ").replace("\n", "  \n"), "page.txt"),
    "hard blanks": (WHOLE.replace(" ", "\u00a0"), "page.txt"),
    "windows line ends": (WHOLE.replace("\n", "\r\n"), "page.txt"),
    "other dashes": (WHOLE.replace("–", "-"), "page.txt"),
    "windows-1252": (WHOLE.encode("cp1252"), "page.txt"),
    "utf-16": (WHOLE.encode("utf-16"), "page.txt"),
    "a byte order mark": (WHOLE.encode("utf-8-sig"), "page.txt"),
    "sections in another order": (as_text({heading: SECTIONS[heading] for heading in reversed(list(SECTIONS))}), "page.txt"),
    "paragraphs in another order": (as_text({heading: tuple(reversed(lines)) for heading, lines in SECTIONS.items()}), "page.txt"),
    "sentences in another order": (WHOLE.replace("Kontot kräver en kod i mobilen.", "").replace("Svaren ska alltid", "Kontot kräver en kod i mobilen. Svaren ska alltid"), "page.txt"),
    "bullets": (WHOLE.replace("Telefon", "• Telefon").replace("E-post:", "- E-post:"), "page.txt"),
    "a new date of the page": (f"{WHOLE}\nSenast uppdaterad: 2027-02-28\nPublicerad: 3 maj 2026\n", "page.txt"),
    "unseen characters": (WHOLE.replace("Svaren", "Sva\u200bren\u200e").replace("Konto", "Kon\u00adto"), "page.txt"),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_nothing_is_reported_for(name: str) -> None:
    content, file = SAME[name]
    found = drift(content, file)
    assert not found.found_any, found
    assert len(found.facts) == 13
    assert [" ".join(each.heading.split()) for each in page(content, file).sections if each.heading] == (
        list(SECTIONS)[::-1] if name.startswith("sections") else list(SECTIONS)
    )


def test_menus_and_footers_of_a_web_page_are_no_text_of_it() -> None:
    text = "\n".join(page(as_html(), "page.html").lines)
    assert "Meny" not in text
    assert "Sidfot" not in text
    assert "Titel" not in text


def test_lines_are_kept_letter_by_letter() -> None:
    lines = page(WHOLE).lines
    assert lines[:3] == ("Provregistret i korthet", "", SECTIONS["Provregistret i korthet"][0])
    assert "Telefontider: onsdagar kl. 10–12, fredagar kl. 8–9" in lines
