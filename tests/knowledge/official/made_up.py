"""A made-up official page and made-up guidance that rests on it: nothing here is any real page's wording."""

from __future__ import annotations

import os
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from knowledge.model import Citation, ContactHours, DecisionTable, Facts, Guidance, PageText, Phrases, Source, Topic
from knowledge.model import YearlyDeadline as Yearly
from knowledge.official.drift import Drift, compare
from knowledge.official.fingerprint import FILE_NAME, fingerprints_of, recorded, with_recorded
from knowledge.official.importing import take_in
from knowledge.official.page import OfficialPage
from knowledge.official.store import write_beside

SOURCE = "made-up-page"
TODAY = date(2027, 3, 1)
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "Provregistret i korthet": (
        "Provregistret samlar svar från alla mottagningar i länet. Det drivs av enheten för provsvar.",
    ),
    "Sista dag": ("Årets svar skickas in före den 12 maj. Exempel: svar från 2031 skickas in före den 12 maj 2032.",),
    "Så skickar du": (
        "Svaren ska alltid skickas i portalen Lådan. Kontot kräver en kod i mobilen.",
        "Mottagningen kan skicka svaren när som helst på dygnet.",
    ),
    "Sekretess": (
        "Svaren skyddas enligt 21 kap. 7 § i en lag (1999:123) om sekretess. Svaren får aldrig läsas av andra.",
        "En patient får se sina egna svar.",
    ),
    "Frågor": (
        "Telefontider: onsdagar kl. 10–12, fredagar kl. 8–9",
        "Telefon: 010-555 01 23",
        "E-post: provregistret@example.org",
    ),
}
CITED: Mapping[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    "scope": ("Provregistret i korthet", (("alla mottagningar",), ("enheten för provsvar",))),
    "last-day": ("Sista dag", (("12 maj",), ("2031",))),
    "how": ("Så skickar du", (("portalen Lådan", "portal Lådan"), ("kod i mobilen",))),
    "secrecy": ("Sekretess", (("21 kap. 7 §",), ("1999:123",), ("aldrig läsas",))),
    "own-answers": ("Sekretess", (("sina egna svar",),)),
    "phone": (
        "Frågor",
        (("010-555 01 23",), ("onsdagar kl. 10–12", "onsdagar kl. 10-12"), ("fredagar kl. 8–9", "fredagar kl. 8-9")),
    ),
}


def _topic(id_: str, section: str, evidence: tuple[tuple[str, ...], ...], order: int) -> Topic:
    facts = Facts()
    if id_ == "last-day":
        facts = Facts(deadline=Yearly(5, 12, 0, 2000))
    if id_ == "phone":
        facts = Facts(contact=ContactHours("010-555 01 23", ()))
    wording = PageText("Kort.", "Mer om {deadline}." if id_ == "how" else "Mer.")
    none: Phrases = {"sv": (), "en": ()}
    return Topic(
        id_, {"sv": id_, "en": id_}, {"sv": wording, "en": wording}, (Citation(SOURCE, section, evidence),),
        none, none, "bcc", order, facts=facts,
    )  # fmt: skip


def guidance() -> Guidance:
    topics = {id_: _topic(id_, *cited, order) for order, (id_, cited) in enumerate(CITED.items())}
    source = Source(SOURCE, "Länet", "Provregistret", "https://example.org/", "official_page", "undated", TODAY)
    return Guidance(topics, {SOURCE: source}, {}, {}, {}, DecisionTable((), {}))


def as_text(sections: Mapping[str, Sequence[str]] = SECTIONS) -> str:
    """The page as copied from a browser: a blank line between all paragraphs, none in the list of contacts."""
    return "\n\n".join(f"{heading}\n\n" + "\n\n".join(lines) for heading, lines in sections.items()) + "\n"


def as_markdown(sections: Mapping[str, Sequence[str]] = SECTIONS) -> str:
    return "\n\n".join(f"## {heading}\n\n" + "\n\n".join(lines) for heading, lines in sections.items()) + "\n"


def as_html(sections: Mapping[str, Sequence[str]] = SECTIONS) -> str:
    body = "".join(
        f"<h2>{heading}</h2>" + "".join(f"<p>{line}</p>" for line in lines) for heading, lines in sections.items()
    )
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>Titel</title></head><body><nav>Meny</nav>"
        f"<main>{body}</main><footer>Sidfot</footer></body></html>"
    )


def as_pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with these lines on these pages, written out by hand: one font, no layout."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
        drawn = "BT /F1 10 Tf 40 800 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in shown) + " ET"
        stream = zlib.compress(drawn.encode("cp1252"))
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out = b"%PDF-1.4\n"
    starts = []
    for number, content in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, len(out),
    )  # fmt: skip


def page(content: str | bytes, name: str = "page.txt", directories: Sequence[Path] = ()) -> OfficialPage:
    data = content.encode("utf-8") if isinstance(content, str) else content
    return take_in(SOURCE, name, data, guidance(), directories or (accepted(),), TODAY)


@cache
def accepted() -> Path:
    """A guidance directory that holds the digests of the page as it was."""
    directory = Path(os.environ["HELPDESK_DATA_DIR"]) / "made-up"
    first = take_in(SOURCE, "page.txt", as_text().encode("utf-8"), guidance(), (), TODAY)
    write_beside(directory / FILE_NAME, with_recorded(directory, SOURCE, fingerprints_of(first)))
    return directory


def drift(content: str | bytes, name: str = "page.txt") -> Drift:
    """`content` against the guidance and the page as it was."""
    return compare(page(content, name), guidance(), recorded((accepted(),), SOURCE))
