"""Joining it all: a masked question is read, completed from the conversation, routed and worded."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from helpdesk.answer import Answer
from helpdesk.carried_on import carried_on
from helpdesk.case_so_far import merged_case
from helpdesk.claims import claim_holds, cue_holds, destination_holds
from helpdesk.compose.beside_deadline import tumour_deadline_answer, weekend_answer
from helpdesk.compose.deadline import deadline_answer
from helpdesk.compose.decision import ask_answer, both_kinds_answer, decision_answer, with_decision
from helpdesk.compose.frame import Frame
from helpdesk.compose.hours import hours_answer, last_slot_answer
from helpdesk.compose.joining import joined
from helpdesk.compose.late import late_answer
from helpdesk.compose.refusal import nothing_answer, register_answer, small_talk_answer, unsure_answer
from helpdesk.compose.term import term_answer
from helpdesk.compose.topic import topic_answer
from helpdesk.context import completed, leans
from helpdesk.conversation import Context, Conversation
from helpdesk.duty import DUTY_TOPICS, asks_last_call
from helpdesk.examples import REGISTER
from helpdesk.reading.days import day_asked
from helpdesk.reading.mentions import Mention
from helpdesk.reading.parts import asking_sentences, split_questions
from helpdesk.reading.question import QUESTION_WORDS, Reading
from helpdesk.reading.read import read
from helpdesk.ready import Ready
from helpdesk.retrieval import Candidate, candidates, nearer
from helpdesk.route import Route
from helpdesk.routing import route
from helpdesk.thresholds import CERTAIN, SURE
from helpdesk.wording import text
from knowledge.model import Language, Topic


def answer_question(
    question: str, conversation: Conversation, now: datetime, language: Language | None, ready: Ready
) -> tuple[Answer, Context]:
    """The answer to a masked question, and what the next turn may lean on."""
    last = conversation.last
    whole = read(question, ready.lexicon, now.year, language, last.language if last else "sv")
    spoken: Language = language or whole.language
    parts = split_questions(question)
    if len(parts) > 1 and not whole.has("register/"):
        answered = _answer_parts(parts, whole, conversation, now, spoken, ready)
        if answered is not None:
            return answered
    answer, context = _answer_one(whole, conversation.context, now, spoken, ready)
    unsure = answer.outcome == "clarify" and not context.asked
    if answer.outcome == "out_of_scope" or unsure:
        for sentence in asking_sentences(question):
            part = _part(sentence, whole, now, spoken, ready)
            alone, left = _answer_one(part, conversation.context, now, spoken, replace(ready, index=None))
            if alone.outcome == "answered" and alone.topics:
                return replace(alone, question=whole.text), left
    return answer, context


def _answer_parts(
    parts: list[str], whole: Reading, conversation: Conversation, now: datetime, language: Language, ready: Ready
) -> tuple[Answer, Context] | None:
    """Each part answered with what the whole tells of the case; None where the parts are not questions of their own."""
    answers: list[Answer] = []
    context = conversation.context
    for part in parts:
        reading = _part(part, whole, now, language, ready)
        if not _is_question(reading):
            return None
        answer, context = _answer_one(reading, context, now, language, ready)
        if answer.outcome == "clarify":
            return None
        if not any(set(answer.topics) & set(other.topics) and answer.say == other.say for other in answers):
            answers.append(answer)
    if len(answers) < 2 or answers[0].outcome == "out_of_scope":
        return None
    kept = [answer for answer in answers if answer.outcome != "out_of_scope"]
    return replace(joined(kept), question=whole.text), context


def _part(text: str, whole: Reading, now: datetime, language: Language, ready: Ready) -> Reading:
    """A part of a question, with what the whole tells of the case."""
    reading = read(text, ready.lexicon, now.year, language, language)
    case = reading.case if reading.case.tumour == whole.case.tumour else merged_case(whole.case, reading.case)
    return replace(reading, case=case, kinds=reading.kinds or whole.kinds, years=reading.years or whole.years)


def _is_question(reading: Reading) -> bool:
    asks = any(word.read in QUESTION_WORDS for word in reading.words)
    return reading.has("ask/", "thing/") or reading.polarity.yes_no or (asks and reading.has("tumour/", "role/"))


def _answer_one(
    reading: Reading, context: Context, now: datetime, language: Language, ready: Ready
) -> tuple[Answer, Context]:
    whole, intent = completed(reading, context, now)
    found = _found(whole, ready)
    if len(whole.mentions) > len(reading.mentions):
        # A subject of its own may be clearer without the tumour of the turn before: "telefon".
        alone = _found(reading, ready)
        found = alone if alone and found and alone[0].confidence > found[0].confidence else found
    if register := _described(found, bool(whole.kinds)):
        whole = replace(whole, mentions=(*whole.mentions, Mention(register, -1, -1)))
    found = [each for each in found if each.topic in ready.guidance.topics and _admitted(each.topic, whole, ready)]
    if leans(reading, context):
        found = nearer(found, _family(context.intent, ready))
    chosen = route(whole, context, intent, found, ready.guidance, ready.lexicon)
    answer = _worded(chosen, Frame(whole, language, ready.guidance, now))
    if answer.outcome != "out_of_scope" and reading.corrections:
        typed, meant = reading.corrections[0]
        answer = replace(answer, remark=text("read_as", language, typed=typed, read=meant))
    return answer, carried_on(chosen, whole, context, answer, found[:1], ready.guidance)


def _described(found: list[Candidate], tumour_named: bool) -> str:
    """The concept of the sister register that a question describes without naming it; empty where it describes none."""
    best = found[0] if found else None
    if best is None or not best.topic.startswith(REGISTER):
        return ""
    # A named tumour makes it likelier that ours is meant.
    return best.topic if best.confidence >= (CERTAIN if tumour_named else SURE) else ""


def _family(topic: str, ready: Ready) -> frozenset[str]:
    """A topic, the pages that deepen it, the one it deepens, and those it suggests."""
    page = ready.guidance.topics.get(topic)
    if page is None:
        return frozenset()
    deeper = {other.id for other in ready.guidance.topics.values() if other.parent == topic}
    return frozenset({topic, *deeper, *page.suggestions} | ({page.parent} if page.parent else set()))


def _found(reading: Reading, ready: Ready) -> list[Candidate]:
    def admitted(topic: str) -> bool:
        return _admitted(topic, reading, ready)

    return candidates(reading, ready.examples, ready.index, ready.lexicon.reads_as, admitted)


def _admitted(topic: str, reading: Reading, ready: Ready) -> bool:
    """Whether a page is about a kind of tumour that the question is about, or has a counterpart that is."""
    page = ready.guidance.topics.get(topic)
    if page is None or not reading.kinds:
        return True
    return page.applies_to in ("any", *reading.kinds) or bool(page.counterpart)


def _worded(chosen: Route, frame: Frame) -> Answer:
    if chosen.kind == "register":
        return register_answer(frame.guidance.registers[chosen.name], frame)
    if chosen.kind == "small_talk":
        return small_talk_answer(frame)
    if chosen.kind == "term":
        return term_answer([frame.guidance.terms[term] for term in chosen.name.split()], chosen.topics, frame)
    if chosen.kind == "decision":
        return _decided(chosen, frame)
    if chosen.kind == "both_kinds":
        return both_kinds_answer(chosen.case, frame, _duty_holds(chosen, frame))
    if chosen.kind == "ask":
        return ask_answer(chosen.asks, chosen.case, chosen.topics, frame)
    if chosen.kind == "unsure":
        return unsure_answer(chosen.topics, frame)
    if chosen.kind == "topic":
        answer = joined([_topic(topic, frame) for topic in chosen.topics])
        return with_decision(answer, frame.guidance.topics[chosen.topics[0]], chosen.case, frame)
    return nothing_answer(frame)


def _decided(chosen: Route, frame: Frame) -> Answer:
    """The table's answer, with the last day where the question asks when as well."""
    answer = decision_answer(chosen.case, frame, _duty_holds(chosen, frame))
    reported = answer.decision is not None and answer.decision.reported == "yes"
    asks_when = frame.reading.has("ask/when") or bool(frame.reading.years)
    if chosen.case.tumour == "bcc" and reported and asks_when:
        return joined([answer, deadline_answer(frame)])
    return answer


def _topic(topic: str, frame: Frame) -> Answer:
    page = frame.guidance.topics[topic]
    if page.facts.deadline is not None:
        return deadline_answer(frame, _holds(page, frame))
    if page.facts.contact is not None:
        return last_slot_answer(frame) if asks_last_call(frame.reading) else hours_answer(frame)
    if topic == "tumour-deadline":
        return tumour_deadline_answer(frame, _holds(page, frame))
    if topic == "deadline-weekend":
        return weekend_answer(frame, _holds(page, frame))
    if topic == "silent-late":
        return late_answer(frame)
    if topic == "silent-other-desk-hours" and day_asked(frame.reading.text, frame.now) is not None:
        return hours_answer(frame)
    return topic_answer(page, frame, holds=_holds(page, frame))


def _holds(page: Topic, frame: Frame) -> bool | None:
    """Yes or no to what the question claims, where the page or the place it names settles it.

    A page that tells what the guidance does not say settles only what its own cues name.
    """
    if not frame.reading.polarity.yes_no or page.outcome == "out_of_scope":
        return None
    return (claim_holds if page.outcome == "answered" else cue_holds)(page.claims, frame.reading)


def _duty_holds(chosen: Route, frame: Frame) -> bool | None:
    """What a claim about a duty comes to whatever the table says; None where it depends on the table.

    A wrong place settles it, and so do the cues of the page nearest to the question where no history is told.
    """
    if destination_holds(frame.reading) is False:
        return False
    untold = chosen.case.biopsied == chosen.case.recurrence == "unknown"
    near = chosen.topics[0] if chosen.topics and untold else ""
    return cue_holds(frame.guidance.topics[near].claims, frame.reading) if near in DUTY_TOPICS else None
