"""Measuring answers against cases with expected answers (docs/quality.md says how the figures are read).

The two tracks, questions that the guidance answers and questions that it does not, are never mixed into one figure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from math import sqrt
from pathlib import Path
from typing import Any

from helpdesk.answer import REFUSALS, Answer
from helpdesk.conversation import Conversation
from knowledge.errors import HelpdeskError

Ask = Callable[[str, Conversation, datetime, None], tuple[Answer, Conversation]]

_ROUTED = {"report-rcc": ("report-rcc-clinic", "report-rcc-laboratory", "report-rcc-general")}


@dataclass(frozen=True)
class Turn:
    """One question of a case with what its answer has to be."""

    case: str
    kind: str
    language: str
    question: str
    expect: dict[str, Any]
    at: datetime

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The outcomes that count as right."""
        outcome = self.expect.get("outcome", ())
        return (outcome,) if isinstance(outcome, str) else tuple(outcome)

    @property
    def answerable(self) -> bool:
        """Whether the guidance holds the answer (or the deciding question)."""
        return not set(self.outcomes) <= REFUSALS


@dataclass(frozen=True)
class Result:
    """A turn's answer and what was wrong with it; right where `faults` is empty."""

    turn: Turn
    answer: Answer
    faults: tuple[str, ...]

    @property
    def confidently_wrong(self) -> bool:
        """Answered, and wrong in what was said or in answering at all."""
        return bool(self.faults) and self.answer.outcome == "answered"


@dataclass(frozen=True)
class Share:
    """A proportion with its Wilson 95 % interval."""

    hits: int
    total: int

    @property
    def interval(self) -> tuple[float, float]:
        """The interval's ends, 0 to 1; the whole range where nothing was measured."""
        if not self.total:
            return (0.0, 1.0)
        z, n, p = 1.959964, self.total, self.hits / self.total
        centre, spread = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return ((centre - spread) / (1 + z * z / n), (centre + spread) / (1 + z * z / n))

    def __str__(self) -> str:
        low, high = self.interval
        share = 100 * self.hits / self.total if self.total else 0
        return f"{share:.1f} % ({self.hits}/{self.total}; {100 * low:.0f}–{100 * high:.0f})"


@dataclass(frozen=True)
class Report:
    """All results of a run."""

    results: tuple[Result, ...] = field(default=())

    def right(self, answerable: bool, pick: Callable[[Result], bool] = lambda _: True) -> Share:
        """The share of fully right answers on one track."""
        chosen = [result for result in self.results if result.turn.answerable == answerable and pick(result)]
        return Share(sum(not result.faults for result in chosen), len(chosen))

    @property
    def confidently_wrong(self) -> Share:
        """Wrong answers given as answers, of all turns."""
        return Share(sum(result.confidently_wrong for result in self.results), len(self.results))

    @property
    def refusal_recall(self) -> Share:
        """Refused, of those that should be."""
        chosen = [result for result in self.results if not result.turn.answerable]
        return Share(sum(result.answer.outcome in REFUSALS for result in chosen), len(chosen))

    @property
    def refusal_precision(self) -> Share:
        """Should be refused, of those that were."""
        refused = [result for result in self.results if result.answer.outcome in REFUSALS]
        return Share(sum(bool(set(result.turn.outcomes) & REFUSALS) for result in refused), len(refused))

    @property
    def right_refusal(self) -> Share:
        """The right kind of refusal, of those that should be refused."""
        chosen = [result for result in self.results if not result.turn.answerable]
        return Share(sum(result.answer.outcome in result.turn.outcomes for result in chosen), len(chosen))

    def groups(self, name: Callable[[Result], str]) -> list[tuple[str, bool, Share]]:
        """Per group and track, the share of right answers."""
        counted = Counter((name(result), result.turn.answerable) for result in self.results)
        return [
            (group, answerable, self.right(answerable, lambda result, group=group: name(result) == group))  # type: ignore[misc]
            for group, answerable in sorted(counted, key=lambda pair: (not pair[1], pair[0]))
        ]


def read_cases(paths: Iterable[Path]) -> list[list[Turn]]:
    """The cases of YAML files, each a list of turns. Raises HelpdeskError naming an unreadable file."""
    import yaml

    cases: list[list[Turn]] = []
    for path in paths:
        try:
            loaded = yaml.safe_load(path.read_text(encoding="utf-8")) or []
            cases += [[_turn(case, turn) for turn in case["turns"]] for case in loaded]
        except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
            raise HelpdeskError(
                f"the cases could not be read: {error}", str(path), "see tests/cases/README.md"
            ) from error
    return cases


def _turn(case: dict[str, Any], turn: dict[str, Any]) -> Turn:
    at = turn.get("at", case["at"])
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(str(at))
    return Turn(
        str(case["id"]),
        case["kind"],
        case["language"],
        str(turn["question"]),
        turn["expect"],
        moment.replace(tzinfo=None),
    )


def evaluate(cases: Iterable[list[Turn]], ask: Ask) -> Report:
    """Ask every turn, each case as one conversation."""
    results: list[Result] = []
    for turns in cases:
        conversation = Conversation()
        for turn in turns:
            answer, conversation = ask(turn.question, conversation, turn.at, None)
            results.append(Result(turn, answer, faults(turn.expect, answer, turn.outcomes)))
    return Report(tuple(results))


def faults(expect: dict[str, Any], answer: Answer, outcomes: tuple[str, ...]) -> tuple[str, ...]:
    """What `answer` lacks of what is expected; a partial answer is a wrong one."""
    said = f"{answer.say}\n{answer.text}\n{answer.remark}".replace("**", "").lower()
    found = []
    if answer.outcome not in outcomes:
        found.append(f"outcome {answer.outcome}, not {' or '.join(outcomes)}")
    carried = set(answer.topics)
    found += [
        f"topic {topic} missing"
        for topic in expect.get("topics") or ()
        if topic not in carried and answer.outcome != "clarify"
    ]
    for wanted in expect.get("contains") or ():
        options = [str(option).lower() for option in (wanted if isinstance(wanted, list) else [wanted])]
        if not any(option in said for option in options):
            found.append(f"{' or '.join(options)!r} not said")
    found += [f"{unwanted!r} said" for unwanted in expect.get("excludes") or () if str(unwanted).lower() in said]
    starts = expect.get("starts")
    if starts and not _starts(answer.text.lower(), starts):
        found.append(f"does not start with {starts}")
    found += _deadline_faults(expect.get("deadline"), answer)
    conclusion = expect.get("conclusion")
    if conclusion and answer.outcome == "answered":
        reached = answer.decision.conclusion if answer.decision else None
        if reached not in _ROUTED.get(conclusion, (conclusion,)):
            found.append(f"conclusion {reached}, not {conclusion}")
    return tuple(found)


_FIRST_WORDS = {"ja": ("ja", "jo"), "nej": ("nej",), "yes": ("yes",), "no": ("no",)}


def _starts(said: str, wanted: str | bool) -> bool:
    # YAML reads an unquoted yes or no as a truth value.
    word = {True: "yes", False: "no"}[wanted] if isinstance(wanted, bool) else wanted.lower()
    first = (said.split() or [""])[0].strip(".,:!")
    return first in _FIRST_WORDS.get(word, (word,))


def _deadline_faults(expected: dict[str, Any] | None, answer: Answer) -> list[str]:
    if not expected:
        return []
    if answer.deadline is None:
        return ["no deadline"]
    found = []
    for name, value in expected.items():
        reached = getattr(answer.deadline, name, None)
        if str(reached) != str(value) and name != "last_phone_slot":
            found.append(f"deadline {name} {reached}, not {value}")
    return found
