"""Every text of the app itself, in both languages. Answers come worded from the assistant."""

from __future__ import annotations

from knowledge.model import Language

_TEXTS: dict[str, dict[Language, str]] = {
    "title": {"sv": "Cancerregistret · rapporteringshjälp", "en": "Swedish Cancer Register · reporting help"},
    "ask_here": {"sv": "Ställ en fråga", "en": "Ask a question"},
    "opening": {"sv": "Öppnar vägledningen …", "en": "Opening the guidance …"},
    "phone_open": {"sv": "Telefon: öppen till {closes}", "en": "Phone: open until {closes}"},
    "phone_closed": {"sv": "Telefon: stängd, öppnar {next}", "en": "Phone: closed, opens {next}"},
    "phone_uncertain": {"sv": "Telefon: osäkert, {holiday}", "en": "Phone: uncertain, {holiday}"},
    "next_deadline": {"sv": "BCC för {year}: {date}, {days} d", "en": "BCC for {year}: {date}, {days} d"},
    "welcome": {
        "sv": "Skriv en fråga så som du skulle säga den, till exempel ”när ska basaliom vara inne?” eller bara ”sekretess”.\n"
        "Förslag visas medan du skriver. Enter ger hela svaret. Varje svar visar sin källa.\n"
        "F2 visar sista dagen, F3 hjälper dig avgöra om en tumör ska rapporteras, F4 är vägledningen, F1 är hjälpen.",
        "en": "Type a question as you would say it, for instance “when is BCC due?” or just “secrecy”.\n"
        "Matches show while you type. Enter gives the whole answer. Every answer shows its source.\n"
        "F2 shows the deadline, F3 helps decide whether a tumour is reported, F4 is the guidance, F1 is help.",
    },
    "sources": {"sv": "Källor", "en": "Sources"},
    "no_sources": {"sv": "Svaret har ingen källa i vägledningen.", "en": "The answer has no source in the guidance."},
    "checked": {"sv": "kontrollerad {date}", "en": "checked {date}"},
    "outcome_answered": {"sv": "Svar", "en": "Answer"},
    "outcome_clarify": {"sv": "Motfråga", "en": "Question back"},
    "outcome_page_silent": {"sv": "Står inte i vägledningen", "en": "Not in the guidance"},
    "outcome_other_register": {"sv": "Annat register", "en": "Another register"},
    "outcome_out_of_scope": {"sv": "Utanför hjälpens område", "en": "Outside what is answered here"},
    "choose": {"sv": "Svara med siffra eller ord:", "en": "Answer with a number or in words:"},
    "go_on": {"sv": "Gå vidare:", "en": "Go on:"},
    "why": {"sv": "Därför:", "en": "Because:"},
    "failed": {
        "sv": "Frågan kunde inte besvaras ({reason}). Den står kvar i rutan. Försök igen eller ring inrapporteringen.",
        "en": "The question could not be answered ({reason}). It is kept in the box. Try again or call the reporting desk.",
    },
    "not_opened": {
        "sv": "Vägledningen kunde inte öppnas: {reason}. Kör ”helpdesk check” för att se vad som är fel.",
        "en": "The guidance could not be opened: {reason}. Run “helpdesk check” to see what is wrong.",
    },
    "problems": {
        "sv": "{count} fel i vägledningens sidor. Resten fungerar. ”helpdesk check” visar dem.",
        "en": "{count} faults in the guidance pages. The rest works. “helpdesk check” lists them.",
    },
    "copied": {
        "sv": "Skickat till urklipp via {way}. Kommer det inte fram, spara med ^E.",
        "en": "Sent to the clipboard by {way}. If it does not arrive, save with ^E.",
    },
    "way_terminal": {"sv": "terminalen", "en": "the terminal"},
    "way_system": {"sv": "systemet", "en": "the system"},
    "nothing_yet": {"sv": "Det finns inget svar ännu.", "en": "There is no answer yet."},
    "mail_greeting": {"sv": "Hej!", "en": "Hello,"},
    "mail_asof": {"sv": "Svaret gäller {date}.", "en": "As of {date}."},
    "mail_regards": {"sv": "Vänliga hälsningar", "en": "Kind regards"},
    "save_where": {"sv": "Spara samtalet i filen:", "en": "Save the conversation in the file:"},
    "note_name": {"sv": "samtal-{stamp}.md", "en": "call-{stamp}.md"},
    "note_title": {"sv": "Samtal {date}", "en": "Call {date}"},
    "saved": {"sv": "Sparat i {path}", "en": "Saved in {path}"},
    "not_saved": {"sv": "Kunde inte spara i {path}: {reason}", "en": "Could not save in {path}: {reason}"},
    "new_call": {
        "sv": "Börja ett nytt samtal? Det här samtalet rensas.",
        "en": "Start a new call? This conversation is cleared.",
    },
    "yes": {"sv": "Ja (Enter)", "en": "Yes (Enter)"},
    "no": {"sv": "Nej (Esc)", "en": "No (Esc)"},
    "ok": {"sv": "OK (Enter)", "en": "OK (Enter)"},
    "cancel": {"sv": "Avbryt (Esc)", "en": "Cancel (Esc)"},
    "back": {"sv": "Tillbaka", "en": "Back"},
    "help_title": {"sv": "Hjälp", "en": "Help"},
    "help_keys": {"sv": "Tangenter", "en": "Keys"},
    "help_more": {
        "sv": "1–9 väljer ett förslag när rutan är tom. ↓ går till träffarna, ↑ hämtar tidigare frågor. Esc går tillbaka.\n"
        "Page Up och Page Down bläddrar i samtalet. Skriv aldrig personnummer; de döljs om de råkar komma med.",
        "en": "1–9 picks a suggestion when the box is empty. ↓ goes to the matches, ↑ recalls questions. Esc goes back.\n"
        "Page Up and Page Down scroll the conversation. Never type personal identity numbers; they are hidden if you do.",
    },
    "deadline_title": {"sv": "Sista dag för basalcellscancer", "en": "Deadline for basal cell carcinoma"},
    "deadline_keys": {
        "sv": "← →  år   s  spara kalenderfil   Esc  tillbaka",
        "en": "← →  year   s  save calendar file   Esc  back",
    },
    "column_year": {"sv": "Uppgifter för", "en": "Data for"},
    "column_date": {"sv": "Sista dag", "en": "Last day"},
    "column_free": {"sv": "Ledig dag", "en": "Free day"},
    "column_slot": {"sv": "Sista telefontid före", "en": "Last phone slot before"},
    "case_title": {"sv": "Ska det rapporteras?", "en": "Is it to be reported?"},
    "case_step": {"sv": "Fråga {number} av högst {most}", "en": "Question {number} of at most {most}"},
    "case_told": {"sv": "Hittills:", "en": "So far:"},
    "case_keys": {
        "sv": "1–3 eller Enter väljer   ← tillbaka   Esc avslutar",
        "en": "1–3 or Enter chooses   ← back   Esc ends",
    },
    "guidance_title": {"sv": "Vägledningen", "en": "The guidance"},
    "guidance_find": {"sv": "Sök i vägledningen", "en": "Search the guidance"},
    "guidance_keys": {
        "sv": "↑ ↓  välj sida   Tab  byt fält   Esc  tillbaka",
        "en": "↑ ↓  choose a page   Tab  next field   Esc  back",
    },
    "glossary": {"sv": "Ordlista", "en": "Glossary"},
    "own_explanation": {
        "sv": "Egen förklaring, inte den officiella sidans ord.",
        "en": "Our own explanation, not the official page's words.",
    },
    "group_bcc": {"sv": "Basalcellscancer", "en": "Basal cell carcinoma"},
    "group_filip": {"sv": "Portalen Filip", "en": "The portal Filip"},
    "group_tumours": {"sv": "Andra tumörer", "en": "Other tumours"},
    "group_data": {"sv": "Vad uppgifterna används till", "en": "What the data are used for"},
    "group_secrecy": {"sv": "Sekretess", "en": "Secrecy"},
    "group_law": {"sv": "Skyldighet och regler", "en": "Duty and rules"},
    "group_contact": {"sv": "Kontakt", "en": "Contact"},
    "group_beyond": {"sv": "Det som vägledningen inte säger", "en": "What the guidance does not say"},
    "no_matches": {"sv": "Inga träffar", "en": "No matches"},
    "palette": {"sv": "Sök kommando …", "en": "Search for a command …"},
}


def text(key: str, language: Language, **values: object) -> str:
    """The text `key` in `language`, its placeholders filled. Raises KeyError for an unknown key."""
    return _TEXTS[key][language].format(**values)
