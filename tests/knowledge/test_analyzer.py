"""How text is cut into stems and n-grams, and what must hold for any text."""

from __future__ import annotations

import unicodedata
from datetime import datetime

import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.assistant import Assistant
from helpdesk.conversation import Conversation
from knowledge.analyzer import fold, grams, stem, stems, words
from knowledge.clean_text import clean
from knowledge.model import LANGUAGES, Language

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäöéü", min_size=1, max_size=25)
NOW = datetime(2026, 11, 23, 10, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BCC:er och 2009:400", ["bcc", "och", "2009:400"]),
        ("Är det inte klart?", ["är", "det", "inte", "klart"]),
        ("It isn't due", ["it", "is", "not", "due"]),
        ("kl. 13–15", ["kl", "13", "15"]),
        ("", []),
        ("… !!", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("rapportering", "rapportera"), ("tumörer", "tumören"), ("uppgifterna", "uppgifter"), ("biopserad", "biopserade")],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one, "sv") == stem(other, "sv")


@pytest.mark.parametrize(("one", "other"), [("tid", "tidigare"), ("register", "region"), ("men", "mena")])
def test_different_words_do_not(one: str, other: str) -> None:
    assert stem(one, "sv") != stem(other, "sv")


@given(WORDS, st.sampled_from(LANGUAGES))
def test_a_stem_begins_its_word_or_is_the_stemmers(word: str, language: Language) -> None:
    found = stem(word, language)
    theirs = snowballstemmer.stemmer("swedish" if language == "sv" else "english").stemWord(word)
    assert found in (word, theirs, theirs[:-3])
    assert found


@given(st.text(max_size=200))
def test_folding_takes_away_case_and_accents_and_can_be_repeated(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert not any(unicodedata.combining(character) for character in folded)


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_gives_words_stems_and_grams(text: str, language: Language) -> None:
    assert all(word and word == word.lower() for word in words(text))
    assert len(stems(text, language)) <= len(words(text))
    assert all(1 <= len(gram) <= 4 for gram in grams(text))
    assert words(" ".join(words(text))) == words(text) or ":" in text or "nt" in text.lower()


@given(WORDS.filter(lambda word: len(word) >= 4 and words(word) == [word]))  # "havent" is two: have, not
def test_every_gram_stands_in_its_word(word: str) -> None:
    assert all(gram in fold(word) for gram in grams(word))
    assert len(grams(word)) >= len(fold(word)) - 3


@given(st.text(max_size=300))
def test_cleaned_text_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    cleaned = clean(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") and character != "\n" for character in cleaned)
    assert clean(cleaned) == cleaned
    assert "\n" not in clean(text, one_line=True)


MISSPELT = [
    ("nar ska basaliom for 2026 vara inne", "bcc-deadline"),
    ("telefonnumret till inrapportringen", "contact-hours"),
    ("vad är telefonnumert", "contact-hours"),
    ("vem raporterar basaliom", "bcc-who-reports"),
    ("who reports basal cell carcinma", "bcc-who-reports"),
]


@pytest.mark.parametrize(("question", "topic"), MISSPELT)
def test_misspelt_questions_are_understood(question: str, topic: str, assistant: Assistant) -> None:
    assert topic in assistant.ask(question, Conversation(), NOW)[0].topics


@given(st.text(max_size=120))
def test_any_question_is_answered(assistant: Assistant, question: str) -> None:
    answer, conversation = assistant.ask(question, Conversation(), NOW)
    assert answer.text
    assert answer.say
    assert len(answer.say.split()) <= 20
    assert conversation.last == answer
