"""What is said of the conversation and not of reporting: "säg det igen", "in English please", "one more thing"."""

from __future__ import annotations

from typing import Literal

from knowledge.analyzer import fold, words

Aside = Literal["again", "sv", "en", "go_on"]
"""The last answer once more, the last answer in a language, or nothing yet: a question is on its way."""

_PHRASES: dict[Aside, str] = {
    "again": """
        säg igen, säga igen, upprepa, upprepar, repetera, ta igen, gång till, en gång till, igen, ta från början, va
        sa, vad sa, vad sade, hörde inte, hann inte med, hann inte höra, uppfattade inte, hängde inte med, hänger
        inte med, förstår inte, förstod inte, fattar inte, fattade inte, förklara, förklara bättre, förklara
        närmare, vad betyder, vad menas, vad menas med, hur menar, vad menar, vad innebär, kortare, kort, kort
        version, sammanfatta, enklare, enkelt, på ren svenska, med andra ord, med enklare ord, är säker, är säkra,
        är ni säkra, är ni säker, säker, säker på, helt säker, är helt säker, verkligen, på riktigt, är sant, är
        säkert, säkert, man lita på, lita på, stämmer, stämmer verkligen, källa, källan, vilken källa, vad är
        källan, visa källan, say again, say once more, repeat, come again, once more, again, one more time, say one
        more time, pardon, what, what did say, what was, did not catch, did not hear, missed, do not understand, do
        not get, did not understand, not following, explain, explain better, explain more, what does mean, what do
        mean, what is meant, meaning, how do mean, shorter, in short, summarise, summarize, summary, simpler, in
        plain english, plain english, in other words, in simple words, in simple terms, are sure, sure, sure about,
        are quite sure, are certain, certain, really, is true, is really, trust, rely on, i trust, i rely on,
        source, what is source, what source, which source, show source
    """,
    "sv": "på svenska, svenska, säg på svenska, ta på svenska, och på svenska, in swedish, swedish, say in swedish",
    "en": "på engelska, engelska, säg på engelska, ta på engelska, in english, english, say in english, and in english",
    "go_on": """
        sak till, en sak till, fråga till, en fråga till, nästa fråga, ny fråga, annan fråga, en annan sak, vänta,
        stopp, ett ögonblick, sekund, en sekund, förresten, jo förresten, vänta nu, one more thing, another thing,
        another question, one more question, next question, new question, wait, hang on, hold on, one moment, one
        second, moment, by way, oh by way
    """,
}
THANKS = frozenset("tack thanks thank tackar toppen great perfekt bra super cheers".split())
_FILLING = frozenset(
    """
    tack snälla kan skulle kunna vill du ni det den detta där här en jag men ok okej å åh ah aha a oj hm hmm ehm eh
    så då nu bara lite mig mej för jag sorry ursäkta förlåt hur var och om please could would can will you that it
    this the me to for just a an i oh ah uh um so then now but okay well sorry s excuse thanks thank and
    """.split()
)
_LONGEST = 9


def _bare(text: str) -> str:
    """The words of `text` without those that only keep a conversation going."""
    return " ".join(word for word in map(fold, words(text)) if word not in _FOLDED_FILLING)


_FOLDED_FILLING = frozenset(map(fold, _FILLING))
_READ: dict[str, Aside] = {
    bare: aside for aside, phrases in _PHRASES.items() for phrase in phrases.split(",") if (bare := _bare(phrase))
}


def aside_in(text: str) -> Aside | None:
    """The aside that the whole of `text` is; None where it says anything else."""
    return _READ.get(_bare(text)) if len(words(text)) <= _LONGEST else None
