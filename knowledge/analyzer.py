"""How text is cut into words and stems, the same way for guidance and questions.

Snowball stems (docs/decisions/0002-swedish-text.md gives the measured alternatives), an own stop list, and the dots of
å ä ö restored from the words of the guidance itself.
"""

from __future__ import annotations

import importlib.util
import re
import sys
import unicodedata
from functools import lru_cache
from typing import Any

from knowledge.model import Language
from knowledge.stop_words import STOP_WORDS

_WORD = re.compile(r"\d+(?::\d+)?|[^\W\d_]+(?::[^\W\d_]+)?")
_NOT = re.compile(
    r"n['’]t\b|(?:(?<=\bdo)|(?<=\bdoes)|(?<=\bdid)|(?<=\bis)|(?<=\bare)|(?<=\bwas)|(?<=\bhas)|(?<=\bhave))nt\b"
)
"""Also without its apostrophe: "referral doesnt say"."""
_DENIALS = ("n't", "n’t", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "hasnt", "havent")
_SHORTEST_STEM = 4  # shorter ones run different words together: tid, tidigare
_FOLDED = str.maketrans({"ø": "o", "æ": "a"})


def words(text: str) -> list[str]:
    """The lower-case words and numbers of `text`; "BCC:er" gives "bcc", "2009:400" stays one word."""
    lowered = text.lower()
    # Looked for first in plain text: most questions hold no "n't", and this is done for every word of the guidance.
    denies = any(sign in lowered for sign in _DENIALS)
    found = _WORD.findall(_NOT.sub(" not", lowered) if denies else lowered)
    return [word if word[0].isdigit() else word.partition(":")[0] for word in found]


@lru_cache(maxsize=2)
def _stemmer(language: Language) -> Any:
    """The stemmer of one language, imported without the package's other thirty, which take ten times as long.

    The package's own module imports them all, so an empty one stands in for it meanwhile.
    """
    name = "swedish" if language == "sv" else "english"
    found = importlib.util.find_spec("snowballstemmer")
    stands_in = found is not None and "snowballstemmer" not in sys.modules
    if found is not None and stands_in:
        sys.modules["snowballstemmer"] = importlib.util.module_from_spec(found)
    try:
        module = importlib.import_module(f"snowballstemmer.{name}_stemmer")
    finally:
        if stands_in:
            del sys.modules["snowballstemmer"]
    return getattr(module, f"{name.title()}Stemmer")()


@lru_cache(maxsize=60_000)
def stem(word: str, language: Language) -> str:
    """The Snowball stem of one lower-case word; -ering joins -era (rapportering, rapportera)."""
    if word[0].isdigit():
        return word
    stemmed: str = _stemmer(language).stemWord(word)
    if len(stemmed) < _SHORTEST_STEM:
        return word
    if language == "sv" and len(stemmed) > 7 and stemmed.endswith("ering"):
        return stemmed[:-3]
    return stemmed


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """`text` in lower case without dots, rings and accents: the form under which a hurried question is typed."""
    decomposed = unicodedata.normalize("NFD", text.lower().translate(_FOLDED))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def stems(text: str, language: Language) -> list[str]:
    """The stems of the content words of `text`, in order."""
    return [stem(word, language) for word in words(text) if word not in STOP_WORDS[language]]


def grams(text: str, size: int = 4) -> list[str]:
    """The character n-grams of each word of `text`, folded: what compounds and misspellings still share."""
    pieces: list[str] = []
    for word in words(text):
        folded = fold(word)
        pieces.extend(folded[at : at + size] for at in range(max(1, len(folded) - size + 1)))
    return pieces
