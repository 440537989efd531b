"""The short texts of the commands for those who own the guidance: source, drift, gaps, new, preview."""

from __future__ import annotations

from knowledge.model import Language

_TEXTS: dict[str, dict[Language, str]] = {
    # source
    "imported": {
        "sv": "Inläst: {source}, {sections} avsnitt, {lines} rader, den {date}. Kopian ligger i {path}.",
        "en": "Imported: {source}, {sections} sections, {lines} lines, on {date}. The copy is in {path}.",
    },
    "confirmed": {
        "sv": "{confirmed} av {all} faktauppgifter bekräftas av sidan.",
        "en": "{confirmed} of {all} facts are confirmed by the page.",
    },
    "see_drift": {
        "sv": "Sidan skiljer sig från det som vägledningen vilar på. Se helpdesk drift {source} FIL",
        "en": "The page differs from what the guidance rests on. See helpdesk drift {source} FILE",
    },
    "none_kept": {"sv": "Ingen sida är inläst.", "en": "No page has been imported."},
    "removed": {"sv": "Kopian av {source} är borttagen.", "en": "The copy of {source} has been removed."},
    "no_section": {
        "sv": "avsnittet {section} finns inte på sidan; sidans avsnitt: {sections}",
        "en": "the page has no section {section}; its sections: {sections}",
    },
    "not_accepted": {
        "sv": "Inte godkänd: sidan bekräftar inte det som de här ämnena vilar på: {topics}.\n"
        "Se helpdesk drift {source} FIL, rätta ämnena och försök igen.",
        "en": "Not accepted: the page does not confirm what these topics rest on: {topics}.\n"
        "See helpdesk drift {source} FILE, mend the topics and try again.",
    },
    "negations_hint": {
        "sv": "Är det en mening som har vänts till sin motsats, och har du läst den? Lägg till --read-negations.",
        "en": "Is it a sentence that was turned around, and have you read it? Add --read-negations.",
    },
    "accepted": {
        "sv": "Godkänd: kontrolldatum {date} i {listed}, kontrollsummor i {prints}.",
        "en": "Accepted: check date {date} in {listed}, digests in {prints}.",
    },
    # gaps
    "no_gaps": {"sv": "Inget är markerat.", "en": "Nothing is marked."},
    "gap_line": {
        "sv": "{id}  {count} gånger, senast {last}: {question}",
        "en": "{id}  {count} times, last {last}: {question}",
    },
    "gap_once": {"sv": "{id}  en gång, {last}: {question}", "en": "{id}  once, {last}: {question}"},
    "gap_answered": {
        "sv": "      {mark}; svarades: {outcome}, {topics}",
        "en": "      {mark}; answered: {outcome}, {topics}",
    },
    "gap_also": {"sv": "      även: {question}", "en": "      also: {question}"},
    "mark_wrong": {"sv": "fel svar", "en": "wrong answer"},
    "mark_missing": {"sv": "svar saknas", "en": "answer missing"},
    "mark_helped": {"sv": "hjälpte", "en": "helped"},
    "no_topic": {"sv": "inget ämne", "en": "no topic"},
    "broken_lines": {
        "sv": "{count} rader i {path} gick inte att läsa och hoppades över.",
        "en": "{count} lines of {path} could not be read and were skipped.",
    },
    "gaps_hint": {
        "sv": "Gör en av dem till exempelfråga: helpdesk gaps use {id} --topic ÄMNE --into KATALOG\n"
        "Eller börja en ny sida med den:  helpdesk gaps use {id} --new ÄMNE --into KATALOG",
        "en": "Make one an example question:  helpdesk gaps use {id} --topic TOPIC --into DIRECTORY\n"
        "Or begin a new page with it:   helpdesk gaps use {id} --new TOPIC --into DIRECTORY",
    },
    "cleared": {"sv": "Listan är tömd.", "en": "The list has been cleared."},
    "clear_sure": {"sv": "Ta bort alla {count} markeringar?", "en": "Remove all {count} marks?"},
    "question_added": {
        "sv": "Frågan står nu i {path} och är struken från listan. Kör helpdesk check {directory}",
        "en": "The question now stands in {path} and is off the list. Run helpdesk check {directory}",
    },
    # new
    "page_made": {
        "sv": "Sidan {path} är påbörjad. Fyll i den; helpdesk check {directory} säger vad som återstår.",
        "en": "The page {path} has been begun. Fill it in; helpdesk check {directory} tells what is left to do.",
    },
    "source_made": {
        "sv": "Sidan anger källan {source}. Skriv in den i {path}.",
        "en": "The page names the source {source}. Write it up in {path}.",
    },
    # preview
    "follow_ups": {"sv": "Frågor att gå vidare med:", "en": "Questions to go on with:"},
    "to_say": {"sv": "Att säga: {say}", "en": "To say: {say}"},
}


def told(key: str, language: Language, **values: object) -> str:
    """The text called `key` in `language`, with its values filled in."""
    return _TEXTS[key][language].format(**values)
