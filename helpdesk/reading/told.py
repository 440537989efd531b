"""What each piece of a told case says of the tumour's history, learnt from the labelled pieces of `histories.md`.

People tell it in endless ways ("ingen har petat i den förr", "s/p punch 12 May", "the box is blank"); the rules of
`helpdesk/reading/plain_history.py` know the plain ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from helpdesk.classifier import Learn, Signs, signs_of
from helpdesk.reading.lexicon import Lexicon
from helpdesk.reading.mentions import Mention
from helpdesk.reading.plain_history import STATING, WHETHER, plainly_told
from helpdesk.reading.question import Reading, Utterance
from knowledge.analyzer import stem
from knowledge.model import LANGUAGES, Guidance, Language

FIELDS = ("biopsied", "recurrence")
_LONGEST = 16
_WINDOW = 5
"""Words this close together count as a pair: "not … before"."""
_JOINING = frozenset("men fast och så sen då but and so then though while".split())
_OF_OTHERS = frozenset(("thing", "ask", "role"))
"""What tells of no tumour where it fills a piece: "gott nytt år"."""
_SHORTEST = 3
_KNOWING = frozenset("vet veta framgår know knows say says tell".split())
_STATED = frozenset("står stod sägs nämns anges mentioned stated".split())
_NOT = frozenset("inte ej inget ingenting not no nothing never neither".split())
_SUBJECTS = frozenset("det den de tumören basaliomet provet it the this there they".split())
_SUPPOSING = frozenset(("om", "ifall", "if", "suppose", "antag", "gissar", "gissa", "guess", "guessing"))


@dataclass(frozen=True)
class Piece:
    """How likely (0–1) a piece of `length` words tells "yes", "no" or "open" of a field, or leaves it "untold"; and
    whether it `names` anything of a tumour's history."""

    likelihoods: Mapping[str, float]
    length: int
    names: bool = False


def learn_told(guidance: Guidance, lexicon: Lexicon, read: Callable[[str, Language], Reading], learn: Learn) -> Lexicon:
    """`lexicon` with what the labelled pieces of `guidance` teach; as it is where there are none."""
    taught: dict[str, list[tuple[Signs, str]]] = {name: [] for name in FIELDS}
    texts: list[str] = []
    for history in guidance.histories:
        for language in LANGUAGES:
            for piece in history.pieces[language]:
                reading = read(piece, language)
                words = tuple(word.read for word in reading.words)
                signs = _signs(words, language, reading.mentions, lexicon)
                texts.append(reading.as_read)
                for name in FIELDS:
                    taught[name].append((signs, getattr(history, name)))
    if not taught[FIELDS[0]]:
        return lexicon
    return replace(lexicon, told={name: learn(examples, texts) for name, examples in taught.items()})


def told_in(utterance: Utterance, mentions: tuple[Mention, ...], lexicon: Lexicon) -> dict[str, list[Piece]]:
    """Per field, what each piece of a question tells of it."""
    words = utterance.words
    named = {at for mention in mentions if mention.kind in _OF_OTHERS for at in range(mention.start, mention.end)}
    pieces = [
        piece
        for stretch in utterance.stretches
        for piece in _pieces(stretch, words)
        if _tells(piece, words) and not set(piece) <= named
    ]
    shown = []
    for piece in pieces if lexicon.told else ():
        said, within = words[piece.start : piece.stop], _within(mentions, piece)
        names = any(mention.kind == "situation" for mention in within)
        shown.append((_signs(said, utterance.language, within, lexicon), said, names))
    return {
        name: [Piece(learned.likelihoods(signs, " ".join(said)), len(said), names) for signs, said, names in shown]
        for name, learned in lexicon.told.items()
    }


def _tells(piece: range, words: tuple[str, ...]) -> bool:
    """A bare "no" answers something else, "if it is a recurrence" supposes rather than tells, and "fylla i om det är
    biopserat" names what is to be stated."""
    said = words[piece.start : piece.stop]
    supposed = bool(_SUPPOSING & set(said[:3])) or any(
        word in WHETHER
        and STATING & set(said[:at])
        and _SUBJECTS & set(said[at + 1 : at + 2])
        and not _NOT & set(said[:at])
        for at, word in enumerate(said)
    )
    stated = bool(_STATED & set(said)) and bool(_NOT & set(said))
    return len(piece) > 1 and (not supposed or stated or bool(_KNOWING & set(said)))


def _pieces(stretch: range, words: tuple[str, ...]) -> list[range]:
    """A long stretch without marks, as in speech, falls apart at its joining words."""
    if len(stretch) <= _LONGEST:
        return [stretch] if stretch else []
    cuts = [at for at in stretch if words[at] in _JOINING and at - stretch.start >= _SHORTEST]
    ends = [*cuts, stretch.stop]
    return [range(start, end) for start, end in zip([stretch.start, *cuts], ends, strict=True) if start < end]


def _within(mentions: tuple[Mention, ...], piece: range) -> tuple[Mention, ...]:
    """The mentions inside a piece, counted from its beginning."""
    return tuple(
        replace(mention, start=mention.start - piece.start, end=mention.end - piece.start)
        for mention in mentions
        if piece.start <= mention.start and mention.end <= piece.stop
    )


def _signs(words: tuple[str, ...], language: Language, mentions: tuple[Mention, ...], lexicon: Lexicon) -> Signs:
    """What a piece mentions, its words, and what the rules read in it: they are mostly right, and what is learnt tells
    when not."""
    concepts = {f"{mention.concept}{'!' if mention.denied else ''}" for mention in mentions}
    plainly = zip(FIELDS, plainly_told(mentions, lexicon, words), strict=True)
    concepts |= {f"plainly-{name}/{said}" for name, said in plainly if said != "unknown"}
    stems = [stem(word, language) for word in words]
    apart = {
        f"{first} … {second}"
        for at, first in enumerate(stems)
        for second in stems[at + 2 : at + _WINDOW]
        if second != first
    }
    return signs_of(words, stems, concepts | apart)
