"""The guidance's vocabulary, arranged for finding concepts in a question.

Built once per version of the guidance and kept in compiled form: it holds plain values only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from helpdesk.classifier import Classifier
from knowledge.analyzer import fold, stem, words
from knowledge.model import LANGUAGES, Guidance, Language
from knowledge.stop_words import STOP_WORDS

Stems = tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """Concept phrases by their first stem, longest first; the words we know; and what a rule reads a concept as.

    `spelt` gives, per language and first letter, the words of the vocabulary without their dots and, in the same
    order, as spelt; `dotted`, for a word typed without its dots, the words of ours that it may stand for; `answered_by`
    the topic that answers for a concept; `only` the folded words that the guidance uses in one language alone; `told`
    reads what a piece of a told case says of a tumour's history (`helpdesk/reading/told.py`).
    """

    phrases: Mapping[Language, Mapping[str, tuple[tuple[Stems, str], ...]]]
    single: Mapping[Language, Mapping[str, str]]
    known: frozenset[str]
    spelt: Mapping[Language, Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]]
    dotted: Mapping[str, tuple[str, ...]]
    reads_as: Mapping[str, str]
    answered_by: Mapping[str, str]
    only: Mapping[Language, frozenset[str]]
    told: Mapping[str, Classifier] = field(default_factory=dict)

    def is_known(self, word: str) -> bool:
        """Whether `word` stands in the guidance, its vocabulary or a stop list, as typed."""
        return word in self.known


_OFTEN = 3
_ONLY_AS_TYPED = "site/"
"""Words of everyday use, which no other word is corrected to."""


def build_lexicon(guidance: Guidance) -> Lexicon:
    """Arrange the vocabulary of `guidance`; register names count as concepts of the kind `register`."""
    phrases: dict[Language, dict[str, set[tuple[Stems, str]]]] = {"sv": {}, "en": {}}
    concept_words: dict[Language, set[str]] = {"sv": set(), "en": set()}
    known: set[str] = set()
    for concept, language, text in _worded_concepts(guidance):
        typed = words(text)
        if not typed:
            continue
        stemmed = tuple(stem(word, language) for word in typed)
        phrases[language].setdefault(stemmed[0], set()).add((stemmed, concept))
        if concept.startswith(_ONLY_AS_TYPED):
            known.update(typed)
        else:
            concept_words[language].update(word for word in typed if len(word) > 3 and word.isalpha())
    known |= concept_words["sv"] | concept_words["en"]
    for text in _texts(guidance):
        known.update(words(text))
    for language in LANGUAGES:
        known.update(STOP_WORDS[language])
    asked = Counter(word for text in _asked(guidance) for word in words(text))
    # Example questions hold slips on purpose; what stands in several of them is a word.
    frequent = {word for word, count in asked.items() if count >= _OFTEN}
    dotted: dict[str, set[str]] = {}
    for word in known | frequent:
        if fold(word) != word:
            dotted.setdefault(fold(word), set()).add(word)
    known |= {word for word in frequent if word not in dotted}
    ordered: dict[Language, dict[str, tuple[tuple[Stems, str], ...]]] = {
        language: {
            first: tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry[1])))
            for first, found in phrases[language].items()
        }
        for language in LANGUAGES
    }
    return Lexicon(
        phrases=ordered,
        single={
            language: {
                stems[0]: concept for found in ordered[language].values() for stems, concept in found if len(stems) == 1
            }
            for language in LANGUAGES
        },
        known=frozenset(known),
        spelt={language: _by_first_letter(concept_words[language]) for language in LANGUAGES},
        dotted={folded: tuple(sorted(found)) for folded, found in dotted.items()},
        reads_as={concept.id: concept.reads_as for concept in guidance.concepts.values()},
        answered_by={
            concept.id: concept.answered_by for concept in guidance.concepts.values() if concept.answered_by is not None
        },
        only=_only(guidance),
    )


def _by_first_letter(concept_words: Iterable[str]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found: dict[str, list[str]] = {}
    for word in sorted(concept_words):
        found.setdefault(fold(word)[0], []).append(word)
    return {letter: (tuple(map(fold, each)), tuple(each)) for letter, each in found.items()}


_PLACEHOLDER = re.compile(r"\{[a-z]+\}")


def _only(guidance: Guidance) -> dict[Language, frozenset[str]]:
    used: dict[Language, set[str]] = {"sv": set(), "en": set()}
    for topic in guidance.topics.values():
        for language in LANGUAGES:
            asked = (*topic.questions[language], *topic.answered_yes[language], *topic.answered_no[language])
            for text in (topic.text[language].say, topic.text[language].answer, *asked):
                said = words(_PLACEHOLDER.sub(" ", text))
                used[language].update(fold(word) for word in said if word.isalpha() and len(word) > 1)
    return {"sv": frozenset(used["sv"] - used["en"]), "en": frozenset(used["en"] - used["sv"])}


_CANCER = "cancer"
_OTHER_ENDS: dict[Language, tuple[str, ...]] = {
    "sv": ("cancrar", "cancrarna", "karcinom", "carcinom", "tumör"),
    "en": ("carcinoma", "tumour", "tumor", "ca"),
}


def _worded_concepts(guidance: Guidance) -> Iterable[tuple[str, Language, str]]:
    written = {text for concept in guidance.concepts.values() for texts in concept.words.values() for text in texts}
    for concept in guidance.concepts.values():
        for language, texts in concept.words.items():
            for text in texts:
                yield concept.id, language, text
                if concept.id.startswith("tumour/") and text.endswith(_CANCER) and text != _CANCER:
                    # Who says "tonsil cancer" also says "tonsil carcinoma".
                    varied = (text.removesuffix(_CANCER) + end for end in _OTHER_ENDS[language])
                    yield from ((concept.id, language, other) for other in varied if other not in written)
    for register in guidance.registers.values():
        for language, texts in register.names.items():
            for text in texts:
                yield f"register/{register.id}", language, text


def _asked(guidance: Guidance) -> Iterable[str]:
    for topic in guidance.topics.values():
        for phrases in (topic.questions, topic.answered_yes, topic.answered_no):
            for texts in phrases.values():
                yield from texts
    for register in guidance.registers.values():
        for texts in register.questions.values():
            yield from texts


def _texts(guidance: Guidance) -> Iterable[str]:
    for topic in guidance.topics.values():
        yield from topic.title.values()
        for text in topic.text.values():
            yield from (text.say, text.answer, text.more)
        for texts in topic.keywords.values():
            yield from texts
    for term in guidance.terms.values():
        for texts in term.names.values():
            yield from texts
        yield from term.text.values()
