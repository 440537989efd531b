"""Every short text that the assistant itself says; all longer ones stand in the guidance pages."""

from __future__ import annotations

from knowledge.model import Language

_TEXTS: dict[str, dict[Language, str]] = {
    # yes and no
    "yes": {"sv": "Ja", "en": "Yes"},
    "yes_after_all": {"sv": "Jo", "en": "Yes"},
    "no": {"sv": "Nej", "en": "No"},
    # deadline
    "deadline_say": {
        "sv": "Senast {date} för uppgifter om {year}, bara basalcellscancer.",
        "en": "By {date} for {year} data, basal cell carcinoma only.",
    },
    "deadline_say_passed": {
        "sv": "Sista dagen var {date} för uppgifter om {year}, bara basalcellscancer.",
        "en": "The last day was {date} for {year} data, basal cell carcinoma only.",
    },
    "days_left": {"sv": "Det är {days} kvar.", "en": "{days} left."},
    "days_today": {"sv": "Det är i dag.", "en": "That is today."},
    "days_passed": {"sv": "Datumet passerade för {days} sedan.", "en": "The date passed {days} ago."},
    "one_day": {"sv": "1 dag", "en": "1 day"},
    "many_days": {"sv": "{count} dagar", "en": "{count} days"},
    "deadline_passed_hint": {
        "sv": "Vägledningen säger inget om vad som gäller efter sista dagen. Kontakta Inrapporteringen, telefon {phone}.",
        "en": "The guidance does not say what applies after the last day. Contact the reporting desk, phone {phone}.",
    },
    "deadline_bcc_only": {
        "sv": "Datumet gäller bara basalcellscancer (BCC). För andra tumörer anger sidan inget datum; fråga ditt RCC.",
        "en": "The date is for basal cell carcinoma (BCC) only. For other tumours the page gives no date; ask your RCC.",
    },
    "deadline_free_day": {
        "sv": "Dagen är {name}. Vägledningen säger inget om att datumet flyttas, så lämna hellre in före. "
        "(Lag (1930:173) 2 § kan låta en åtgärd enligt lag ske nästa arbetsdag, men vi har inte funnit något som säger att den gäller här.)",
        "en": "That day is {name}. The guidance says nothing of the date moving, so submit before it. "
        "(The act (1930:173), section 2, can let a statutory act be done the next working day, but we have found nothing that says it applies here.)",
    },
    "saturday": {"sv": "en lördag", "en": "a Saturday"},
    "sunday": {"sv": "en söndag", "en": "a Sunday"},
    "last_phone_slot": {
        "sv": "Sista telefontiden före det är {slot}, telefon {phone}.",
        "en": "The last phone slot before it is {slot}, phone {phone}.",
    },
    "last_call": {
        "sv": "Sista telefontiden till och med {day}: {slot}, telefon {phone}.",
        "en": "The last phone slot up to {day}: {slot}, phone {phone}.",
    },
    "last_phone_slot_was": {
        "sv": "Sista telefontiden före det var {slot}.",
        "en": "The last phone slot before it was {slot}.",
    },
    "deadline_how": {
        "sv": "Den diagnostiserande patologiavdelningen lämnar uppgifterna till Socialstyrelsen i portalen Filip.",
        "en": "The diagnosing pathology department submits the data to Socialstyrelsen in the portal Filip.",
    },
    "deadline_other_reading": {
        "sv": "Menar du det som ska lämnas under {due_year}, alltså uppgifter om {year}? Då är sista dagen {date}.",
        "en": "Do you mean what is due in {due_year}, that is data for {year}? Then the last day is {date}.",
    },
    "deadline_not_that_date": {"sv": "{no}, inte {claimed}.", "en": "{no}, not {claimed}."},
    "deadline_not_covered_before": {
        "sv": "Registret över basalcellscancer finns sedan {first}, så det finns ingen sista dag för uppgifter om {year}.",
        "en": "The register of basal cell carcinoma has existed since {first}, so there is no last day for {year} data.",
    },
    "deadline_not_covered_after": {
        "sv": "Året {year} ligger för långt fram. Vägledningen säger inget om vad som gäller då.",
        "en": "The year {year} is too far ahead. The guidance does not say what will apply then.",
    },
    "bcc_date_not_tumours": {
        "sv": "{no}, {date} gäller bara basalcellscancer (BCC).",
        "en": "{no}, {date} is for basal cell carcinoma (BCC) only.",
    },
    # phone hours
    "open_now": {
        "sv": "{yes_now}Telefonen är öppen nu, till kl. {closes}.",
        "en": "{yes_now}The phone is open now, until {closes}.",
    },
    "opens_later": {
        "sv": "{yes}. Telefonen är stängd just nu men öppnar {next}.",
        "en": "{yes}. The phone is closed at the moment but opens {next}.",
    },
    "closed_now": {
        "sv": "{no_now}Telefonen är stängd nu. Den öppnar {next}.",
        "en": "{no_now}The phone is closed now. It opens {next}.",
    },
    "uncertain_now": {
        "sv": "Osäkert: i dag är det {holiday}. Sidan säger inget om helgdagar.",
        "en": "Uncertain: today is {holiday}. The page says nothing of public holidays.",
    },
    "uncertain_now_more": {
        "sv": "Enligt de vanliga tiderna vore telefonen öppen {slot}, men räkna med att den kan vara stängd. Nästa vanliga telefontid: {next}.",
        "en": "By the ordinary hours the phone would be open {slot}, but it may be closed. The next ordinary slot: {next}.",
    },
    "hours_on_day": {
        "sv": "{yes}, {day} är telefonen öppen {hours}.",
        "en": "{yes}, on {day} the phone is open {hours}.",
    },
    "no_hours_on_day": {
        "sv": "{no}, {day} har telefonen ingen öppettid. Nästa: {next}.",
        "en": "{no}, on {day} the phone is not open. Next: {next}.",
    },
    "not_at_that_time": {
        "sv": "{no}, då är telefonen stängd. {day} är den öppen {hours}.",
        "en": "{no}, the phone is closed then. On {day} it is open {hours}.",
    },
    "uncertain_day": {
        "sv": "Osäkert: {day} är {holiday}, och sidan säger inget om helgdagar.",
        "en": "Uncertain: {day} is {holiday}, and the page says nothing of public holidays.",
    },
    "desk_line": {
        "sv": "Inrapporteringen på Socialstyrelsen: telefon {phone}, {state}.",
        "en": "The reporting desk at Socialstyrelsen: phone {phone}, {state}.",
    },
    "desk_open": {"sv": "öppen nu till kl. {closes}", "en": "open now until {closes}"},
    "desk_closed": {"sv": "öppnar {next}", "en": "opens {next}"},
    "desk_uncertain": {
        "sv": "i dag är det {holiday}, så tiden är osäker; nästa vanliga tid är {next}",
        "en": "today is {holiday}, so the hours are uncertain; the next ordinary slot is {next}",
    },
    # clarifying
    "ask_tumour": {
        "sv": "Gäller det basalcellscancer (BCC) eller en annan tumör?",
        "en": "Is it basal cell carcinoma (BCC) or another tumour?",
    },
    "ask_tumour_text": {
        "sv": "- Basalcellscancer: den diagnostiserande patologiavdelningen rapporterar direkt till Socialstyrelsen, i portalen Filip.\n"
        "- Alla andra tumörer: till regionalt cancercentrum (RCC).",
        "en": "- Basal cell carcinoma: the diagnosing pathology department reports directly to Socialstyrelsen, in the portal Filip.\n"
        "- All other tumours: to the regional cancer centre (RCC).",
    },
    "ask_role": {
        "sv": "Är du på den diagnostiserande patologiavdelningen eller på kliniken?",
        "en": "Are you at the diagnosing pathology department or at the clinic?",
    },
    "ask_biopsied": {
        "sv": "Har just den här tumören biopserats tidigare?",
        "en": "Has this very tumour been biopsied earlier?",
    },
    "ask_recurrence": {"sv": "Är tumören ett recidiv?", "en": "Is the tumour a recurrence?"},
    "choice_bcc": {"sv": "Basalcellscancer (BCC)", "en": "Basal cell carcinoma (BCC)"},
    "choice_other": {"sv": "En annan tumör", "en": "Another tumour"},
    "choice_pathology": {"sv": "Patologiavdelningen", "en": "The pathology department"},
    "choice_clinic": {"sv": "Kliniken", "en": "The clinic"},
    "choice_yes": {"sv": "Ja", "en": "Yes"},
    "choice_no": {"sv": "Nej", "en": "No"},
    "choice_unknown": {"sv": "Vet inte, remissen säger det inte", "en": "Not known, the referral does not say"},
    "rephrase": {
        "sv": "Menar du något av det här?",
        "en": "Do you mean one of these?",
    },
    # reasons of a decision
    "reason_tumour": {"sv": "Tumör: {value}", "en": "Tumour: {value}"},
    "reason_role": {"sv": "Frågan gäller: {value}", "en": "Asked for: {value}"},
    "reason_biopsied": {"sv": "Biopserad tidigare: {value}", "en": "Biopsied earlier: {value}"},
    "reason_recurrence": {"sv": "Recidiv: {value}", "en": "Recurrence: {value}"},
    "value_bcc": {"sv": "basalcellscancer", "en": "basal cell carcinoma"},
    "value_other": {"sv": "annan tumör än basalcellscancer", "en": "a tumour other than basal cell carcinoma"},
    "value_pathology": {"sv": "diagnostiserande patologiavdelning", "en": "diagnosing pathology department"},
    "value_laboratory": {"sv": "laboratorium", "en": "laboratory"},
    "value_clinic": {"sv": "kliniken", "en": "the clinic"},
    "value_yes": {"sv": "ja", "en": "yes"},
    "value_no": {"sv": "nej", "en": "no"},
    "value_unknown": {"sv": "okänt", "en": "not known"},
    "other_recurrence": {
        "sv": "Vägledningen säger inget särskilt om recidiv av andra tumörer än basalcellscancer. Fråga ditt RCC.",
        "en": "The guidance says nothing in particular about recurrences of tumours other than BCC. Ask your RCC.",
    },
    "region_line": {"sv": "{place} hör till {rcc}.", "en": "{place} belongs to {rcc}."},
    # refusals
    "nothing_found": {
        "sv": "Det svarar vägledningen inte på.",
        "en": "The guidance does not answer that.",
    },
    "nothing_found_more": {
        "sv": "Jag svarar på frågor om att rapportera till cancerregistret: vem, vad, när, vart och hur, och om sekretessen. "
        "Skriv gärna frågan med andra ord.",
        "en": "I answer questions about reporting to the Swedish Cancer Register: who, what, when, where and how, and about secrecy. "
        "Try putting the question in other words.",
    },
    "thanks": {
        "sv": "Varsågod. Fråga gärna mer om rapporteringen.",
        "en": "You are welcome. Do ask more about reporting.",
    },
    "meant_instead": {
        "sv": "**Eller menar du: {title}?** {say}",
        "en": "**Or do you mean: {title}?** {say}",
    },
    "again": {"sv": "Svaret en gång till.", "en": "The answer once more."},
    "go_on": {"sv": "Ja, vad vill du fråga?", "en": "Yes, what would you like to ask?"},
    "hello": {
        "sv": "Hej! Fråga om att rapportera till cancerregistret.",
        "en": "Hello! Ask about reporting to the Swedish Cancer Register.",
    },
    "empty": {"sv": "Skriv en fråga.", "en": "Type a question."},
    # sources
    "source_line": {
        "sv": "Källa: {title}, ”{section}” ({status}, kontrollerad {date}) {url}",
        "en": "Source: {title}, “{section}” ({status}, checked {date}) {url}",
    },
    "status_official_page": {"sv": "officiell sida", "en": "official page"},
    "status_statute": {"sv": "författning", "en": "statute"},
    "status_practice": {"sv": "praxis", "en": "practice"},
    "status_explanation": {"sv": "egen förklaring", "en": "our explanation"},
    # calendar
    "calendar_summary": {
        "sv": "Sista dag: basalcellscancer {year} till Socialstyrelsen",
        "en": "Last day: basal cell carcinoma {year} to Socialstyrelsen",
    },
    "calendar_description": {
        "sv": "Uppgifter om basalcellscancer för {year} lämnas i portalen Filip. Datumet gäller bara basalcellscancer.",
        "en": "Basal cell carcinoma data for {year} are submitted in the portal Filip. The date is for basal cell carcinoma only.",
    },
    # remarks
    "masked": {
        "sv": "Ett personnummer doldes. Skriv aldrig personnummer här; de behövs inte för svaret.",
        "en": "A personal identity number was hidden. Never type one here; it is not needed for the answer.",
    },
    "specimen": {
        "sv": "Det ser ut att stå ett prov- eller remissnummer i frågan. Sådana behövs inte för svaret.",
        "en": "The question seems to hold a specimen or referral number. It is not needed for the answer.",
    },
    "read_as": {"sv": "Läste ”{typed}” som ”{read}”.", "en": "Read “{typed}” as “{read}”."},
    "learning": {
        "sv": "Hjälpen lär sig av vägledningen. Det görs en gång och tar upp till en halv minut …",
        "en": "Learning from the guidance. This is done once and takes up to half a minute …",
    },
    "too_long": {
        "sv": "Frågan var mycket lång. Bara de första {count} tecknen lästes.",
        "en": "The question was very long. Only the first {count} characters were read.",
    },
    "stale": {
        "sv": "Källan kontrollerades senast {date}, för {days} dagar sedan. Det kan ha ändrats.",
        "en": "The source was last checked on {date}, {days} days ago. It may have changed since.",
    },
    # the official page's own words
    "official_heading": {
        "sv": "Med sidans egna ord ({source}, inläst {date}):",
        "en": "In the page's own words, Swedish ({source}, read {date}):",
    },
    "official_line": {"sv": "- rad {line}, ”{section}”: ”{text}”", "en": "- line {line}, “{section}”: “{text}”"},
}


def text(key: str, language: Language, **values: object) -> str:
    """The text `key` in `language`, its placeholders filled. Raises KeyError for an unknown key."""
    return _TEXTS[key][language].format(**values)
