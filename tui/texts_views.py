"""Texts of the views over the conversation: help, deadline, guided case, guidance, learning, history, palette."""

from __future__ import annotations

from knowledge.model import Language

TEXTS: dict[str, dict[Language, str]] = {
    "yes": {"sv": "Ja (Enter)", "en": "Yes (Enter)"},
    "no": {"sv": "Nej (Esc)", "en": "No (Esc)"},
    "ok": {"sv": "OK (Enter)", "en": "OK (Enter)"},
    "cancel": {"sv": "Avbryt (Esc)", "en": "Cancel (Esc)"},
    "help_title": {"sv": "Hjälp", "en": "Help"},
    "help_keys": {"sv": "Tangenter", "en": "Keys"},
    "help_view_deadline": {"sv": "I vyn Sista dag", "en": "In the deadline view"},
    "help_view_case": {"sv": "I Ska det rapporteras?", "en": "In Is it to be reported?"},
    "help_view_guidance": {"sv": "I vägledningen", "en": "In the guidance"},
    "help_view_learn": {"sv": "I Lär dig", "en": "In Learn"},
    "help_box": {
        "sv": "Siffra och Enter väljer en följdfråga; en siffra räcker när appen frågar dig. ↓ går till förslagen, ↑ hämtar tidigare frågor. "
        "Tab går till källornas ruta. Page Up och Page Down bläddrar i samtalet. j k g G fungerar i alla listor. "
        "Shift och mus markerar text i de flesta terminaler.",
        "en": "A number and Enter picks a follow-up; a number alone will do when the app asks you. ↓ goes to the matches, ↑ recalls questions. "
        "Tab goes to the source panel. Page Up and Page Down scroll the conversation. j k g G work in all lists. "
        "Shift and the mouse select text in most terminals.",
    },
    "help_own_keys": {
        "sv": "Egna tangenter: skriv ”namn: tangent”, ett par per rad, i {path}. Namnen står inom parentes ovan.",
        "en": "Your own keys: write “name: key”, a pair a line, in {path}. The names stand in brackets above.",
    },
    "help_files": {
        "sv": "Ingenting du skriver skickas någonstans. Personnummer döljs innan något annat sker.",
        "en": "Nothing you type is sent anywhere. Personal identity numbers are hidden before anything else happens.",
    },
    "deadline_title": {"sv": "Sista dag för basalcellscancer", "en": "Deadline for basal cell carcinoma"},
    "deadline_typed": {"sv": "Uppgifter för år: {typed}_", "en": "Data for year: {typed}_"},
    "deadline_year": {"sv": "Skriv ett år eller byt med ← →.", "en": "Type a year or change it with ← →."},
    "column_year": {"sv": "Uppgifter", "en": "Data"},
    "column_date": {"sv": "Sista dag", "en": "Last day"},
    "column_free": {"sv": "Ledig dag", "en": "Free day"},
    "column_slot": {"sv": "Sista telefontid före", "en": "Last phone slot before"},
    "case_title": {"sv": "Ska det rapporteras?", "en": "Is it to be reported?"},
    "case_step": {"sv": "Fråga {number} av högst {most}", "en": "Question {number} of at most {most}"},
    "case_told": {"sv": "Hittills:", "en": "So far:"},
    "case_why": {"sv": "Därför frågar vi:", "en": "Why we ask:"},
    "case_choose": {"sv": "1–3 eller Enter väljer", "en": "1–3 or Enter chooses"},
    "guidance_title": {"sv": "Vägledningen", "en": "The guidance"},
    "guidance_find": {"sv": "Sök bland sidor och ord", "en": "Search pages and terms"},
    "find_in_page": {"sv": "Sök i sidan", "en": "Find in page"},
    "found": {"sv": "{number} av {count}", "en": "{number} of {count}"},
    "found_none": {"sv": "Finns inte i sidan", "en": "Not in the page"},
    "choose_page": {"sv": "Välj en sida till vänster.", "en": "Choose a page on the left."},
    "glossary": {"sv": "Ordlista", "en": "Glossary"},
    "more": {"sv": "Mer", "en": "More"},
    "asked_as": {"sv": "Så kan frågan låta", "en": "How it is asked"},
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
    "learn_title": {"sv": "Lär dig", "en": "Learn"},
    "learn_step": {"sv": "Ämne {number} av {count}", "en": "Topic {number} of {count}"},
    "learn_strength": {"sv": "Skyldighetens styrka: {strength}", "en": "Strength of the duty: {strength}"},
    "history_title": {"sv": "Samtalets frågor", "en": "Questions of this call"},
    "terms_title": {"sv": "Ord i svaret", "en": "Terms in the answer"},
    "no_matches": {"sv": "Inga träffar", "en": "No matches"},
    "palette": {"sv": "Sök kommando …", "en": "Search for a command …"},
}
