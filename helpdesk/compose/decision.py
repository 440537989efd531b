"""Answers from the decision table, and the questions asked when the deciding fact is missing."""

from __future__ import annotations

from helpdesk.answer import Answer, Choice, Decision
from helpdesk.compose.frame import Frame, filled, led, paragraphs, says_yes_or_no, sources_of, suggestions_of, yes_or_no
from helpdesk.decisions import Case, decide, told
from helpdesk.wording import text

CHOICES = {
    "tumour": ("bcc", "other"),
    "role": ("pathology", "clinic"),
    "biopsied": ("yes", "no", "unknown"),
    "recurrence": ("yes", "no", "unknown"),
}


def decision_answer(case: Case, frame: Frame) -> Answer:
    """What the table says of `case`, with the reasons in the order of its columns."""
    table = frame.guidance.decisions
    row = decide(table, case)
    conclusion = table.conclusions[row.conclusion]
    wording = conclusion.text[frame.language]
    say = filled(wording.say, frame.guidance, frame.language)
    polarity = frame.reading.polarity
    asked_yes_no = polarity.yes_no or frame.reading.has("ask/whether")
    if asked_yes_no and conclusion.reported != "depends":
        say = led(yes_or_no(conclusion.reported == "yes", polarity, frame.language), say)
    elif says_yes_or_no(say) and not asked_yes_no:
        say = led("", say)
    note = text("other_recurrence", frame.language) if case.tumour == "other" and case.recurrence == "yes" else ""
    topics = tuple(topic for topic in conclusion.topics if topic in frame.guidance.topics)
    return Answer(
        outcome="answered",
        language=frame.language,
        question=frame.reading.text,
        topics=topics,
        say=say,
        text=paragraphs(say, filled(wording.answer, frame.guidance, frame.language), note),
        sources=sources_of(topics, frame.guidance),
        decision=Decision(
            case.tumour,
            case.role,
            case.biopsied,
            case.recurrence,
            row.id,
            conclusion.id,
            conclusion.reported,
            reasons_of(case, frame),
        ),
        suggestions=suggestions_of(topics, frame),
    )


def ask_answer(asks: str, case: Case, topics: tuple[str, ...], frame: Frame) -> Answer:
    """The question that asks for the field `asks` of `case`, with its choices and what follows from each."""
    say = text(f"ask_{asks}", frame.language)
    branches = _branches(asks, case, frame)
    return Answer(
        outcome="clarify",
        language=frame.language,
        question=frame.reading.text,
        topics=topics,
        say=say,
        text=paragraphs(say, branches),
        sources=sources_of(topics, frame.guidance),
        choices=tuple(
            Choice(text(f"choice_{value}", frame.language), text(f"choice_{value}", frame.language))
            for value in CHOICES[asks]
        ),
    )


def reasons_of(case: Case, frame: Frame) -> tuple[str, ...]:
    """The facts of `case` that the table was read with, worded."""
    known: dict[str, str] = {"tumour": case.tumour, "role": case.role}
    if case.tumour == "bcc":
        known |= {"biopsied": case.biopsied, "recurrence": case.recurrence}
    return tuple(
        text(f"reason_{name}", frame.language, value=text(f"value_{value}", frame.language))
        for name, value in known.items()
        if value != "unknown" or name in ("biopsied", "recurrence")
    )


def _branches(asks: str, case: Case, frame: Frame) -> str:
    if asks == "tumour":
        return text("ask_tumour_text", frame.language)
    table = frame.guidance.decisions
    lines = []
    for value in CHOICES[asks]:
        say = table.conclusions[decide(table, told(case, asks, value)).conclusion].text[frame.language].say
        lines.append(
            f"- {text(f'choice_{value}', frame.language)}: {filled(led('', say), frame.guidance, frame.language)}"
        )
    return "\n".join(lines)
