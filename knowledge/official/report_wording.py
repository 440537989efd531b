"""The texts of the report of a comparison, in both languages."""

from __future__ import annotations

from knowledge.model import Language

_TEXTS: dict[str, dict[Language, str]] = {
    "heading": {"sv": "Avstämning: {title}", "en": "Comparison: {title}"},
    "compared": {
        "sv": "Jämfört {day} med {origin}. Källa: {source}.  ",
        "en": "Compared on {day} with {origin}. Source: {source}.  ",
    },
    "no_drift": {
        "sv": "**Inget har ändrats.**  ",
        "en": "**Nothing has changed.**  ",
    },
    "facts_hold": {
        "sv": "**Inget att anmärka på.**  ",
        "en": "**Nothing to remark on.**  ",
    },
    "drift": {
        "sv": "**Sidan har ändrats. Gå igenom punkterna nedan.**  ",
        "en": "**The page has changed. Go through the points below.**  ",
    },
    "confirmed": {
        "sv": "{confirmed} av {all} faktauppgifter bekräftas av sidan.",
        "en": "{confirmed} of {all} facts are confirmed by the page.",
    },
    "no_baseline": {
        "sv": "\nSidan har inte godkänts tidigare, så bara faktauppgifterna är jämförda.",
        "en": "\nThe page has not been accepted before, so only the facts were compared.",
    },
    "facts_heading": {"sv": "Faktauppgifter att kontrollera", "en": "Facts to check"},
    "fact_changed": {
        "sv": "- Väntat **{expected}**, nu står **{found}** (avsnittet {now}, rad {line}). Berör: {topics}",
        "en": "- Expected **{expected}**, now **{found}** (section {now}, line {line}). Touches: {topics}",
    },
    "fact_negated": {
        "sv": "- **{expected}** står i en mening som har vänts till sin motsats (avsnittet {now}, rad {line}). "
        "Berör: {topics}",
        "en": "- **{expected}** stands in a sentence that has been turned around (section {now}, line {line}). "
        "Touches: {topics}",
    },
    "fact_moved": {
        "sv": "- **{expected}** står nu i avsnittet {now}, rad {line}, inte i {section}. Berör: {topics}",
        "en": "- **{expected}** now stands in section {now}, line {line}, not in {section}. Touches: {topics}",
    },
    "fact_missing": {
        "sv": "- **{expected}** saknas (avsnittet {section}). Berör: {topics}",
        "en": "- **{expected}** is missing (section {section}). Touches: {topics}",
    },
    "changed_heading": {"sv": "Ändrade avsnitt", "en": "Changed sections"},
    "changed_line": {
        "sv": "- {name}: {new} nya eller ändrade meningar, {gone} gamla borta",
        "en": "- {name}: {new} new or changed sentences, {gone} old ones gone",
    },
    "new_sentence": {"sv": "  - rad {line}{note}: {text}", "en": "  - line {line}{note}: {text}"},
    "negation_added": {"sv": " (**{word}** har tillkommit)", "en": " (**{word}** was added)"},
    "negation_gone": {"sv": " (**{word}** har tagits bort)", "en": " (**{word}** was taken away)"},
    "moved_heading": {"sv": "Flyttad text", "en": "Moved text"},
    "moved_line": {
        "sv": "- från {was} till {now}, rad {line}: {text}",
        "en": "- from {was} to {now}, line {line}: {text}",
    },
    "renamed_heading": {"sv": "Avsnitt med ny rubrik", "en": "Sections with a new heading"},
    "renamed_line": {"sv": "- {was} heter nu {now} (rad {line})", "en": "- {was} is now called {now} (line {line})"},
    "vanished_heading": {"sv": "Avsnitt som är borta", "en": "Vanished sections"},
    "new_heading": {"sv": "Nya avsnitt", "en": "New sections"},
    "touched_heading": {"sv": "Ämnen som berörs", "en": "Topics touched"},
    "touched_line": {"sv": "- {name}:", "en": "- {name}:"},
    "touched_none": {"sv": "- {name}: inget ämne", "en": "- {name}: no topic"},
    "touched_also": {
        "sv": "  - visar samma uppgifter: {topics}",
        "en": "  - show the same facts: {topics}",
    },
    "touched_conclusions": {
        "sv": "  - slutsatser i decisions.md: {conclusions}",
        "en": "  - conclusions in decisions.md: {conclusions}",
    },
    "before_first": {"sv": "(före första rubriken)", "en": "(before the first heading)"},
}


def said(key: str, /, language: Language, **values: object) -> str:
    """The text called `key` in `language`, with its values filled in."""
    return _TEXTS[key][language].format(**values)
