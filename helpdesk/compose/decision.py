"""Answers from the decision table, and the questions asked when the deciding fact is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from helpdesk.answer import Answer, Choice, Decision
from helpdesk.compose.frame import Frame, filled, led, paragraphs, says_yes_or_no, sources_of, suggestions_of, yes_or_no
from helpdesk.compose.joining import joined
from helpdesk.compose.topic import region_line
from helpdesk.decisions import CHOICES, Case, decide, told
from helpdesk.reading.question import QUESTION_WORDS
from helpdesk.wording import text
from knowledge.model import Topic

if TYPE_CHECKING:
    from helpdesk.reading.mentions import Mention


def decision_answer(case: Case, frame: Frame, claimed: bool | None = None) -> Answer:
    """What the table says of `case`, with the reasons in the order of its columns.

    `claimed` is whether what a yes/no question claims holds, where that does not depend on the table.
    """
    table = frame.guidance.decisions
    conclusion = table.conclusions[decide(table, case).conclusion]
    wording = conclusion.text[frame.language]
    say = filled(wording.say, frame.guidance, frame.language)
    polarity = frame.reading.polarity
    asked_yes_no = polarity.yes_no or _asks_whether(frame)
    if asked_yes_no and conclusion.reported != "depends":
        # Of another tumour both report: "är det bara patologen?" is answered no.
        asked = {word.read for at, word in enumerate(frame.reading.words) if at in polarity.asked or not polarity.asked}
        alone = case.tumour == "other" and bool(_ALONE & asked)
        holds = (conclusion.reported == "yes" if claimed is None else claimed) and not alone
        say = led(yes_or_no(holds, polarity, frame.language), say)
    elif says_yes_or_no(say) and not asked_yes_no:
        say = led("", say)
    note = text("other_recurrence", frame.language) if case.tumour == "other" and case.recurrence == "yes" else ""
    said = {word.read for word in frame.reading.words}
    if case.tumour == "other" and (frame.reading.has("ask/when") or said & _MONTH_OF_BCC):
        note = paragraphs(note, text("deadline_bcc_only", frame.language))
    topics = tuple(topic for topic in conclusion.topics if topic in frame.guidance.topics)
    elsewhere = case.tumour == "bcc" and frame.reading.has("situation/elsewhere", "situation/had-before")
    if elsewhere and (page := frame.guidance.topics.get("bcc-new-tumour")) is not None:
        note = filled(page.text[frame.language].say, frame.guidance, frame.language)
        topics = (*topics, page.id)
    return Answer(
        outcome="answered",
        language=frame.language,
        question=frame.reading.text,
        topics=topics,
        say=say,
        text=paragraphs(
            say,
            region_line(frame) if case.tumour == "other" else "",
            filled(wording.answer, frame.guidance, frame.language),
            note,
        ),
        sources=sources_of(topics, frame.guidance),
        decision=_decision(case, frame),
        suggestions=suggestions_of(topics, frame),
    )


def _decision(case: Case, frame: Frame) -> Decision:
    row = decide(frame.guidance.decisions, case)
    conclusion = frame.guidance.decisions.conclusions[row.conclusion]
    return Decision(
        case.tumour,
        case.role,
        case.biopsied,
        case.recurrence,
        row.id,
        conclusion.id,
        conclusion.reported,
        reasons_of(case, frame),
    )


def with_decision(answer: Answer, page: Topic, case: Case, frame: Frame) -> Answer:
    """`answer`, from `page`, with what the table says of the case told beside it.

    Where a clinic asks of BCC on a page for those who report it (by when, how), that it does not report comes first.
    """
    if answer.outcome != "answered" or answer.decision is not None or case.tumour != page.applies_to:
        return answer
    conclusion = frame.guidance.decisions.conclusions[decide(frame.guidance.decisions, case).conclusion]
    if case.tumour == "bcc" and case.role == "clinic":
        if page.id not in conclusion.topics:
            return joined([decision_answer(case, frame), answer])
    elif case.tumour == "bcc" and (case.biopsied, case.recurrence) == ("unknown", "unknown"):
        return answer
    return replace(answer, decision=_decision(case, frame))


_MONTH_OF_BCC = frozenset(("mars", "march"))
_ALONE = frozenset("bara endast enbart only solely".split())


def _asks_whether(frame: Frame) -> bool:
    """Whether the duty itself is asked, as in "och om det är ett recidiv?" after a case, or "anything for the
    register?" at its end."""
    # Imported here: a date or the phone hours from the shell, which ask nothing, should not pay for it.
    from helpdesk.reading.parts import last_asked
    from knowledge.analyzer import words

    reading = frame.reading
    asked = words(last_asked(reading.text))
    if asked and not QUESTION_WORDS & set(asked):
        return True
    if reading.has("ask/who", "ask/where", "ask/how", "ask/when", "ask/why"):
        return False
    return reading.has("ask/whether") or (reading.has("situation/") and not reading.has("ask/"))


def both_kinds_answer(case: Case, frame: Frame, claimed: bool | None) -> Answer:
    """BCC and another tumour in one question: what the table says of each, under its name."""
    unasked = replace(
        frame.reading, polarity=replace(frame.reading.polarity, yes_no=False), mentions=_no_whether(frame)
    )
    each = []
    for kind in ("bcc", "other"):
        of_kind = told(case, "tumour", kind)
        if kind == "bcc" and case.role != "clinic" and (case.biopsied, case.recurrence) == ("unknown", "unknown"):
            of_kind = told(of_kind, "role", "unknown")
        answer = decision_answer(of_kind, replace(frame, reading=unasked))
        heading = text(f"value_{kind}", frame.language)
        each.append(replace(answer, text=f"**{heading[:1].upper()}{heading[1:]}**\n\n{answer.text}"))
    answer = joined(each)
    lead = ""
    if frame.reading.polarity.yes_no or frame.reading.has("ask/whether"):
        reported = {one.decision.reported for one in each if one.decision}
        holds = claimed if claimed is not None else True if reported == {"yes"} else None
        if holds is not None:
            lead = yes_or_no(holds, frame.reading.polarity, frame.language)
    general = frame.guidance.topics.get("tumour-where")
    line = filled(general.text[frame.language].say, frame.guidance, frame.language) if general else each[-1].say
    say = led(lead, line) if lead else line
    return replace(answer, say=say, text=paragraphs(say, answer.text))


def _no_whether(frame: Frame) -> tuple[Mention, ...]:
    return tuple(mention for mention in frame.reading.mentions if mention.concept != "ask/whether")


def ask_answer(asks: str, case: Case, frame: Frame) -> Answer:
    """The question that asks for the field `asks` of `case`, with its choices and what follows from each."""
    say = text(f"ask_{asks}", frame.language)
    branches = _branches(asks, case, frame)
    topics = _topics_of_branches(asks, case, frame)
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


def _topics_of_branches(asks: str, case: Case, frame: Frame) -> tuple[str, ...]:
    """The page that each choice leads to first."""
    table = frame.guidance.decisions
    decided = [table.conclusions[decide(table, told(case, asks, value)).conclusion] for value in CHOICES[asks]]
    topics = dict.fromkeys(topic for conclusion in decided for topic in conclusion.topics[:1])
    return tuple(topic for topic in topics if topic in frame.guidance.topics)


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
