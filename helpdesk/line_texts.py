"""Texts of the conversation line by line, in both languages; written to be read aloud."""

from __future__ import annotations

from knowledge.model import Language

_TEXTS: dict[str, dict[Language, str]] = {
    "welcome": {
        "sv": "Cancerregistret, rapporteringshjälp. Skriv en fråga. /hjälp visar kommandona, /q avslutar.",
        "en": "Swedish Cancer Register, reporting help. Type a question. /help lists the commands, /q quits.",
    },
    "help": {
        "sv": "Skriv en fråga, eller ett kommando:\n{commands}\nEn siffra väljer bland de numrerade förslagen.",
        "en": "Type a question, or a command:\n{commands}\nA number picks one of the numbered suggestions.",
    },
    "help_deadline": {"sv": "/dag [år]: sista dag för ett års uppgifter", "en": "/day [year]: the deadline for a year's data"},
    "help_years": {"sv": "/år: sista dag för de kommande åren", "en": "/years: the deadlines of the coming years"},
    "help_ics": {"sv": "/ics [år] [fil]: spara sista dagen som kalenderfil", "en": "/ics [year] [file]: save the deadline as a calendar file"},
    "help_hours": {"sv": "/tid: telefontider", "en": "/hours: phone hours"},
    "help_case": {"sv": "/fall: ska tumören rapporteras? Fråga för fråga", "en": "/case: is the tumour to be reported? Question by question"},
    "help_topics": {"sv": "/ämnen: alla ämnen", "en": "/topics: all topics"},
    "help_page": {"sv": "/visa ämne: hela sidan", "en": "/show topic: the whole page"},
    "help_search": {"sv": "/sök ord: sidor som passar", "en": "/search words: pages that fit"},
    "help_learn": {"sv": "/lär: nästa ämne i ordning, /lär 1 börjar om", "en": "/learn: the next topic in order, /learn 1 starts again"},
    "help_term": {"sv": "/ord [ord]: förklara ett ord, eller orden i svaret", "en": "/term [term]: explain a term, or the answer's terms"},
    "help_source": {"sv": "/källa: sidans egna ord, om den är inhämtad", "en": "/source: the page's own words, if it has been imported"},
    "help_history": {"sv": "/frågor: samtalets frågor, /frågor 2 visar svar 2 igen", "en": "/questions: this call's questions, /questions 2 shows answer 2 again"},
    "help_mark": {"sv": "/hjälpte, /fel, /saknas: märk svaret", "en": "/helped, /wrong, /missing: mark the answer"},
    "help_copy": {"sv": "/kopiera [fil]: svaret till en fil", "en": "/copy [file]: the answer to a file"},
    "help_mail": {"sv": "/mejl [fil]: svaret som mejltext till en fil", "en": "/mail [file]: the answer as mail text to a file"},
    "help_save": {"sv": "/spara [fil]: spara samtalet", "en": "/save [file]: save the conversation"},
    "help_new": {"sv": "/ny: nytt samtal", "en": "/new: new call"},
    "help_language": {"sv": "/en: English", "en": "/sv: svenska"},
    "help_quit": {"sv": "/q: avsluta", "en": "/q: quit"},
    "choose": {"sv": "Svara med en siffra eller med ord:", "en": "Answer with a number or in words:"},
    "more": {"sv": "Gå vidare med:", "en": "Go on with:"},
    "unknown": {"sv": "{name} är inget kommando. /hjälp visar dem.", "en": "{name} is no command. /help lists them."},
    "no_topic": {"sv": "Ämnet {topic} finns inte. /ämnen visar alla.", "en": "There is no topic {topic}. /topics lists them."},
    "no_year": {"sv": "{year} är inget år. Skriv till exempel /dag 2026.", "en": "{year} is no year. Write for instance /day 2026."},
    "no_term": {"sv": "Ordet finns inte i ordlistan.", "en": "The term is not in the glossary."},
    "no_answer": {"sv": "Det finns inget svar ännu.", "en": "There is no answer yet."},
    "no_hits": {"sv": "Inga träffar.", "en": "No matches."},
    "no_wording": {"sv": "Sidans egna ord är inte inhämtade.", "en": "The page's own words have not been imported."},
    "wording": {"sv": "Sidans egna ord, ”{section}”, hämtade {date}:", "en": "The page's own words, “{section}”, fetched {date}:"},
    "language": {"sv": "Svarar på svenska.", "en": "Answering in English."},
    "new": {"sv": "Nytt samtal.", "en": "New call."},
    "saved": {"sv": "Sparat i {path}.", "en": "Saved in {path}."},
    "not_saved": {"sv": "Kunde inte spara i {path}: {reason}", "en": "Could not save in {path}: {reason}"},
    "exists": {"sv": "{path} finns redan. Välj ett annat namn.", "en": "{path} exists already. Choose another name."},
    "marked": {"sv": "Svaret är märkt.", "en": "The answer is marked."},
    "case_step": {"sv": "Fråga {number}. {question}", "en": "Question {number}. {question}"},
    "case_keys": {"sv": "Svara med en siffra. /bakåt går tillbaka, /sluta avbryter.", "en": "Answer with a number. /back goes back, /stop ends."},
    "case_left": {"sv": "Avbrutet.", "en": "Ended."},
    "learn_step": {"sv": "Ämne {number} av {count}: {title}", "en": "Topic {number} of {count}: {title}"},
    "year_line": {"sv": "Uppgifter för {year}: {date}{free}. Sista telefontid före: {slot}.", "en": "Data for {year}: {date}{free}. Last phone slot before: {slot}."},
    "file_copy": {"sv": "svar.txt", "en": "answer.txt"},
    "file_mail": {"sv": "mejl.txt", "en": "mail.txt"},
    "file_note": {"sv": "samtal-{stamp}.md", "en": "call-{stamp}.md"},
    "reasons": {"sv": "Därför: {reasons}.", "en": "Because: {reasons}."},
    "failed": {"sv": "Det gick inte att svara ({reason}). Försök igen.", "en": "That could not be answered ({reason}). Try again."},
}  # fmt: skip


def text(key: str, language: Language, /, **values: object) -> str:
    """The text `key` in `language`, its placeholders filled. Raises KeyError for an unknown key."""
    return _TEXTS[key][language].format(**values)
