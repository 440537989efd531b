"""What a later turn of a call leans on: the place told, the one who asks, the answer before."""

from __future__ import annotations

from datetime import datetime

import pytest

from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from tests.helpdesk.test_with_decision import asked


def test_a_place_told_before_is_remembered(assistant: Assistant) -> None:
    first = "Distriktsläkare i Varberg. Hur anmäler vi ett melanom?"
    answer = asked(assistant, first, "Tack! vad används uppgifterna till?", "och vilket centrum är vårt?")
    assert "Varberg hör till Regionalt cancercentrum Väst" in answer.text


def test_who_asks_is_remembered_from_a_greeting(assistant: Assistant) -> None:
    answer = asked(assistant, "Hej! Medicinsk sekreterare på hudkliniken här.", "Ska vi rapportera basaliom?")
    assert answer.say.startswith("Nej")


def test_since_when_goes_on_about_the_decision(assistant: Assistant) -> None:
    answer = asked(assistant, "Vi på patologen har ett basaliom, första gången, ska det in?", "sedan när då?")
    assert "2004" in answer.text


def test_when_after_a_closed_phone_is_when_it_opens(assistant: Assistant) -> None:
    answer = asked(assistant, "är telefonen stängd nu?", "när då?")
    assert answer.topics == ("contact-hours",)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("är telefonen stängd nu?", "Nej"),
        ("är telefonen öppen nu?", "Ja"),
        ("har ni öppet eller stängt nu?", "Ja"),
        ("is the phone closed now?", "No"),
        ("är telefonen stängd på torsdagar?", "Nej"),
        ("är telefonen stängd på lördagar?", "Ja"),
    ],
)
def test_open_or_closed_is_answered_by_the_word_asked(assistant: Assistant, question: str, word: str) -> None:
    assert asked(assistant, question).say.startswith(word)


@pytest.mark.parametrize(
    "question", ["vilken veckodag hamnar deadline på för 2026", "which weekday is it due for 2026?"]
)
def test_a_year_and_when_is_the_deadline(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question)
    assert answer.deadline is not None
    assert answer.deadline.data_year == 2026


def test_a_registered_patient_is_not_the_patient_register(assistant: Assistant) -> None:
    answer = asked(assistant, "Myeloma, patient registered in Kalmar. Paper form, which regional centre?")
    assert answer.outcome == "answered"
    assert asked(assistant, "When is the patient register due?").outcome == "other_register"


def test_closed_for_the_rest_of_a_day_that_opens_later(assistant: Assistant) -> None:
    thursday_morning = datetime(2026, 11, 26, 10, 0)
    answer = assistant.ask("är telefonen stängd senare i dag?", Conversation(), thursday_morning)[0]
    assert answer.say.startswith("Nej")


LAB_CASE = "patologen här, basaliom på örat, biopserat förra året, ska det in?"


@pytest.mark.parametrize("turned_round", ["och om inte?", "annars då?", "and if not?"])
def test_a_case_is_supposed_the_other_way_round(assistant: Assistant, turned_round: str) -> None:
    answer = asked(assistant, LAB_CASE, turned_round)
    assert answer.decision is not None
    assert answer.decision.conclusion == "report-socialstyrelsen"


def test_a_case_is_supposed_to_be_biopsied(assistant: Assistant) -> None:
    first = "pathology, new BCC, never biopsied, no recurrence. report?"
    answer = asked(assistant, first, "and if it was?")
    assert answer.decision is not None
    assert answer.decision.conclusion == "not-reported"


def test_another_ones_duty_for_the_same_tumour(assistant: Assistant) -> None:
    answer = asked(assistant, LAB_CASE, "och kliniken, måste de göra något?")
    assert answer.decision is not None
    assert answer.decision.conclusion == "clinic-refers"


def test_what_to_do_is_the_case_again(assistant: Assistant) -> None:
    assert asked(assistant, LAB_CASE, "vad ska jag göra då?").decision is not None


@pytest.mark.parametrize(("asks", "year"), [("och 2027 års, när?", 2027), ("when is 2025's due?", 2025)])
def test_a_year_after_a_case_is_the_last_day(assistant: Assistant, asks: str, year: int) -> None:
    answer = asked(assistant, LAB_CASE, asks)
    assert answer.deadline is not None
    assert answer.deadline.data_year == year


def test_the_phone_after_a_case_is_the_phone(assistant: Assistant) -> None:
    assert asked(assistant, LAB_CASE, "and the phone? still open?").topics[0] == "contact-hours"


def test_another_place_asks_for_its_centre(assistant: Assistant) -> None:
    answer = asked(assistant, "which RCC for a patient in Umeå", "but for a man whose registered address is in Visby?")
    assert "Stockholm" in answer.text


@pytest.mark.parametrize("asks", ["om en kvart då?", "and in half an hour?", "nästa gång då?"])
def test_a_little_later_is_asked_of_the_phone(assistant: Assistant, asks: str) -> None:
    assert asked(assistant, "är telefonen öppen nu?", asks).topics == ("contact-hours",)


def test_thanks_in_other_words_ask_nothing(assistant: Assistant) -> None:
    assert asked(assistant, "telefon", "thanks love, you're a star").outcome == "out_of_scope"


def test_another_tumour_and_who_asks_keep_what_is_asked(assistant: Assistant) -> None:
    answer = asked(assistant, "när ska basaliom in?", "och skivepitel, vi är en öronklinik?")
    assert answer.topics[0] == "tumour-deadline"


def test_what_is_not_said_after_all_is_not_known(assistant: Assistant) -> None:
    first = "Vi på patologen har ett basaliom, aldrig biopserat, men det är ett recidiv. Ska det in?"
    answer = asked(assistant, first, "och om remissen inte säger något om recidiv alls?")
    assert answer.decision is not None
    assert answer.decision.conclusion == "ask-clinician"


def test_what_a_referral_must_say_is_no_question_of_the_word(assistant: Assistant) -> None:
    answer = asked(assistant, "what does the referral have to say about a bcc?")
    assert answer.topics[0] == "bcc-clinician-duty"
    assert "location" in answer.say


def test_what_is_supposed_of_the_same_tumour_is_told_of_the_case(assistant: Assistant) -> None:
    told = asked(
        assistant,
        "which BCC cases should our pathology lab report?",
        "what if we get the excision and the same tumour had a punch biopsy earlier?",
    )
    assert told.decision is not None
    assert told.decision.conclusion == "not-reported"


def test_one_number_is_not_a_question_of_open_or_closed(assistant: Assistant) -> None:
    answer = asked(assistant, "är det samma telefonnummer?")
    assert answer.topics == ("contact-hours",)
    assert not answer.text.startswith(("Ja", "Nej"))


@pytest.mark.parametrize("asks", ["does that cost anything?", "do I have to pay for that?", "and is it free?"])
def test_the_extract_is_free(assistant: Assistant, asks: str) -> None:
    answer = asked(assistant, "how does a patient see what is stored about her in the register?", asks)
    assert answer.topics[-1] == "register-extract-how"
    assert "free" in answer.text or "costs nothing" in answer.text


def test_one_skin_cancer_with_a_day_is_asked_about(assistant: Assistant) -> None:
    answer = asked(assistant, "Hudcancer på skalpen hos en 88-årig man. När måste fallet vara inne?")
    assert answer.outcome == "clarify"


def test_a_statement_first_belongs_to_what_is_not_answered(assistant: Assistant) -> None:
    answer = asked(assistant, "Labbet laddade upp fel lista basaliom i Filip, hur rättar man en inskickad fil?")
    assert answer.topics == ("silent-correction",)


def test_a_question_first_is_asked_and_what_follows_explains(assistant: Assistant) -> None:
    assert asked(assistant, "öppet nu? labbet i Borås vill kopplas").topics == ("contact-hours",)
