"""Texts of the main screen: header, conversation, sources, what is done with an answer."""

from __future__ import annotations

from knowledge.model import Language

TEXTS: dict[str, dict[Language, str]] = {
    "title": {"sv": "Cancerregistret · rapporteringshjälp", "en": "Swedish Cancer Register · reporting help"},
    "ask_here": {"sv": "Ställ en fråga", "en": "Ask a question"},
    "opening": {"sv": "Öppnar vägledningen …", "en": "Opening the guidance …"},
    "phone_open": {"sv": "Telefon: öppen till {closes}", "en": "Phone: open until {closes}"},
    "phone_closed": {"sv": "Telefon: stängd, öppnar {next}", "en": "Phone: closed, opens {next}"},
    "phone_uncertain": {"sv": "Telefon: osäkert, {holiday}", "en": "Phone: uncertain, {holiday}"},
    "phone_open_short": {"sv": "Tel öppen till {closes}", "en": "Phone open to {closes}"},
    "phone_closed_short": {"sv": "Tel stängd till {next}", "en": "Phone shut to {next}"},
    "phone_uncertain_short": {"sv": "Tel osäkert i dag", "en": "Phone uncertain"},
    "next_deadline": {"sv": "BCC för {year}: {date}, {days} d", "en": "BCC for {year}: {date}, {days} d"},
    "next_deadline_short": {"sv": "BCC {day}, {days} d", "en": "BCC {day}, {days} d"},
    "welcome": {
        "sv": "Skriv en fråga så som du skulle säga den, eller bara ett ord. Förslag visas medan du skriver, Enter ger hela svaret.",
        "en": "Type a question as you would say it, or just a word. Matches show while you type, Enter gives the whole answer.",
    },
    "tour_1": {
        "sv": "**Välkommen. Rundtur, 1 av 4: fråga.** Skriv så som du skulle säga det, till exempel ”när ska basaliom vara inne?” "
        "eller bara ”sekretess”. Det bästa svaret visas redan medan du skriver. ↓ går till förslagen, Enter ger hela svaret.",
        "en": "**Welcome. Tour, 1 of 4: ask.** Type it as you would say it, for instance “when is BCC due?” or just “secrecy”. "
        "The best answer shows while you type. ↓ goes to the matches, Enter gives the whole answer.",
    },
    "tour_2": {
        "sv": "**2 av 4: läs.** Första raden går att säga högt. Sedan följer vem, vart, när och hur, hur stark skyldigheten är "
        "(ska, rekommenderas, får bara, kan) och källan med den dag den kontrollerades. Står svaret inte i vägledningen sägs det, och vem som vet.",
        "en": "**2 of 4: read.** The first line can be said aloud. Then come who, where to, by when and how, how strong the duty is "
        "(must, recommended, may only, can) and the source with the day it was checked. If the guidance does not say, that is said, and who knows.",
    },
    "tour_3": {
        "sv": "**3 av 4: gå vidare.** Siffra och Enter väljer en följdfråga. {deadline} visar sista dagen för alla år, {case} avgör "
        "steg för steg om en tumör ska rapporteras, {guidance} är hela vägledningen, {learn} lär dig den i ordning, {terms} förklarar orden.",
        "en": "**3 of 4: go on.** A number and Enter picks a follow-up. {deadline} shows the deadline of any year, {case} decides "
        "step by step whether a tumour is reported, {guidance} is the whole guidance, {learn} teaches it in order, {terms} explains the terms.",
    },
    "tour_4": {
        "sv": "**4 av 4: efter samtalet.** {copy_answer} kopierar svaret, {copy_mail} hela svaret som mejl, {save_note} sparar en anteckning, "
        "{new_call} börjar om. Esc går ett steg hemåt, {help} visar alla tangenter. Skriv aldrig personnummer.",
        "en": "**4 of 4: after the call.** {copy_answer} copies the answer, {copy_mail} the whole reply as a mail, {save_note} saves a note, "
        "{new_call} starts afresh. Esc goes one step home, {help} shows all keys. Never type personal identity numbers.",
    },
    "sources": {"sv": "Källor", "en": "Sources"},
    "source_short": {
        "sv": "Källa: {title}, ”{section}”, kontrollerad {date}",
        "en": "Source: {title}, “{section}”, checked {date}",
    },
    "no_sources": {"sv": "Svaret har ingen källa i vägledningen.", "en": "The answer has no source in the guidance."},
    "no_answer_chosen": {"sv": "Här visas varifrån svaret kommer.", "en": "Here you see where an answer comes from."},
    "checked": {"sv": "kontrollerad {date}", "en": "checked {date}"},
    "official_wording": {"sv": "Sidans egna ord, hämtade {date}:", "en": "The page's own words, fetched {date}:"},
    "not_imported": {
        "sv": "Sidans egna ord visas här när sidan har hämtats in.",
        "en": "The page's own words show here once the page has been imported.",
    },
    "outcome_answered": {"sv": "Svar", "en": "Answer"},
    "outcome_clarify": {"sv": "Motfråga", "en": "Question back"},
    "outcome_page_silent": {"sv": "Står inte i vägledningen", "en": "Not in the guidance"},
    "outcome_other_register": {"sv": "Annat register", "en": "Another register"},
    "outcome_out_of_scope": {"sv": "Utanför hjälpens område", "en": "Outside what is answered here"},
    "duty": {"sv": "skyldighet: {strength}", "en": "duty: {strength}"},
    "duty_of": {"sv": "{strength} ({title})", "en": "{strength} ({title})"},
    "strength_must": {"sv": "ska", "en": "must"},
    "strength_recommended": {"sv": "rekommenderas", "en": "recommended"},
    "strength_allowed": {"sv": "får bara", "en": "may only"},
    "strength_can": {"sv": "kan", "en": "can"},
    "fact_who": {"sv": "Vem", "en": "Who"},
    "fact_where": {"sv": "Vart", "en": "Where to"},
    "fact_when": {"sv": "När", "en": "By when"},
    "fact_how": {"sv": "Hur", "en": "How"},
    "when_left": {"sv": "{date}, {days} dagar kvar", "en": "{date}, {days} days left"},
    "when_one": {"sv": "{date}, 1 dag kvar", "en": "{date}, 1 day left"},
    "when_today": {"sv": "{date}, i dag", "en": "{date}, today"},
    "when_passed": {"sv": "{date}, har passerat", "en": "{date}, has passed"},
    "choose": {"sv": "Svara med siffra eller ord:", "en": "Answer with a number or in words:"},
    "go_on": {"sv": "Gå vidare med siffra och Enter:", "en": "Go on with a number and Enter:"},
    "number_picks": {"sv": "Enter frågar: {question}", "en": "Enter asks: {question}"},
    "why": {"sv": "Därför:", "en": "Because:"},
    "mark_helped": {"sv": "✓ märkt: hjälpte", "en": "✓ marked: helped"},
    "mark_wrong": {"sv": "✗ märkt: fel", "en": "✗ marked: wrong"},
    "mark_missing": {"sv": "+ märkt: saknas", "en": "+ marked: missing"},
    "marked": {
        "sv": "Svaret är märkt och finns i listan: helpdesk gaps.",
        "en": "The answer is marked and in the list: helpdesk gaps.",
    },
    "failed": {
        "sv": "Frågan kunde inte besvaras ({reason}). Den står kvar i rutan. Försök igen eller ring inrapporteringen.",
        "en": "The question could not be answered ({reason}). It is kept in the box. Try again or call the reporting desk.",
    },
    "not_opened": {
        "sv": "Vägledningen kunde inte öppnas: {reason}. Kör ”helpdesk check” för att se vad som är fel.",
        "en": "The guidance could not be opened: {reason}. Run “helpdesk check” to see what is wrong.",
    },
    "reloaded": {
        "sv": "Vägledningen har ändrats. Nya svar bygger på den nya.",
        "en": "The guidance has changed. New answers follow the new one.",
    },
    "still_opening": {
        "sv": "Vägledningen öppnas. Försök igen strax.",
        "en": "The guidance is being opened. Try again shortly.",
    },
    "copied_tmux": {
        "sv": "Kopierat till tmux och terminalens urklipp.",
        "en": "Copied to tmux and the terminal's clipboard.",
    },
    "copied_system": {"sv": "Kopierat till systemets urklipp.", "en": "Copied to the system clipboard."},
    "copied_file": {
        "sv": "Skickat till terminalens urklipp. Kommer det inte fram finns texten i {path}",
        "en": "Sent to the terminal's clipboard. If it does not arrive, the text is in {path}",
    },
    "copied_terminal": {"sv": "Skickat till terminalens urklipp.", "en": "Sent to the terminal's clipboard."},
    "nothing_yet": {"sv": "Det finns inget svar ännu.", "en": "There is no answer yet."},
    "no_terms": {"sv": "Svaret har inga ord ur ordlistan.", "en": "The answer holds no terms of the glossary."},
    "save_where": {"sv": "Spara i filen:", "en": "Save in the file:"},
    "note_name": {"sv": "samtal-{stamp}.md", "en": "call-{stamp}.md"},
    "saved": {"sv": "Sparat i {path}", "en": "Saved in {path}"},
    "exists": {"sv": "{path} finns redan. Ersätta den?", "en": "{path} exists already. Replace it?"},
    "new_call": {
        "sv": "Börja ett nytt samtal? Det här samtalet rensas.",
        "en": "Start a new call? This conversation is cleared.",
    },
    "open_address": {"sv": "Öppna i webbläsaren?\n\n{url}", "en": "Open in the browser?\n\n{url}"},
    "quit_with": {
        "sv": "{pressed} avslutar. Markera text för att kopiera med ^C.",
        "en": "{pressed} quits. Select text to copy it with ^C.",
    },
    "crashed": {
        "sv": "Något gick fel i appen ({reason}, {place}). ”helpdesk --plain” ger samma svar rad för rad. Berätta gärna för den som sköter appen.",
        "en": "Something went wrong in the app ({reason}, {place}). “helpdesk --plain” gives the same answers line by line. Please tell whoever maintains it.",
    },
    "keys_unreadable": {
        "sv": "{path} kunde inte läsas: {reason}. Vanliga tangenter gäller.",
        "en": "{path} could not be read: {reason}. The usual keys apply.",
    },
    "keys_no_yaml": {
        "sv": "{path}, rad {line}: går inte att förstå. Skriv ett par per rad, till exempel ”copy_answer: f10”. Vanliga tangenter gäller.",
        "en": "{path}, line {line}: not understood. Write a pair a line, for instance “copy_answer: f10”. The usual keys apply.",
    },
    "keys_unknown_action": {
        "sv": "keys.yaml: {name} är ingen handling. F1 visar namnen.",
        "en": "keys.yaml: {name} is no action. F1 shows the names.",
    },
    "keys_unknown_key": {
        "sv": "keys.yaml: {name} kan inte ligga på ”{pressed}”. Skriv till exempel f10 eller ctrl+r.",
        "en": "keys.yaml: {name} cannot be on “{pressed}”. Write for instance f10 or ctrl+r.",
    },
    "keys_taken": {
        "sv": "keys.yaml: {name} kan inte ligga på {pressed}, där finns {other}.",
        "en": "keys.yaml: {name} cannot be on {pressed}, that is {other}.",
    },
}
