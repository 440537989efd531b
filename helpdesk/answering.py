"""Joining it all: a masked question is read, completed from the conversation, routed and worded."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from helpdesk.answer import REFUSALS, Answer
from helpdesk.carried_on import carried_on
from helpdesk.case_so_far import merged_case
from helpdesk.compose.frame import Frame
from helpdesk.compose.joining import joined
from helpdesk.compose.refusal import small_talk_answer
from helpdesk.context import POINTING, completed, leans
from helpdesk.conversation import Context, Conversation
from helpdesk.reading.aside import Aside, aside_in
from helpdesk.reading.mentions import Mention
from helpdesk.reading.parts import asking_sentences, split_questions
from helpdesk.reading.question import QUESTION_WORDS, Reading
from helpdesk.reading.read import read
from helpdesk.ready import Ready
from helpdesk.retrieval import Candidate, candidates, nearer
from helpdesk.routing import route
from helpdesk.sister_registers import register_described
from helpdesk.worded import worded
from helpdesk.wording import text
from knowledge.model import LANGUAGES, Language


def answer_question(
    question: str, conversation: Conversation, now: datetime, language: Language | None, ready: Ready
) -> tuple[Answer, Context]:
    """The answer to a masked question, and what the next turn may lean on."""
    last = conversation.last
    whole = read(question, ready.lexicon, now.year, language, last.language if last else "sv")
    spoken: Language = language or whole.language
    if (aside := aside_in(question)) is not None and not conversation.context.asked:
        return _answer_aside(aside, whole, conversation, now, spoken, ready)
    parts = split_questions(question)
    if len(parts) > 1 and not whole.has("register/"):
        answered = _answer_parts(parts, whole, conversation, now, spoken, ready)
        if answered is not None:
            return answered
    answer, context = _answer_one(whole, conversation.context, now, spoken, ready)
    unsure = answer.outcome == "clarify" and not context.asked
    asking = asking_sentences(question)
    if answer.outcome == "page_silent":
        # "Öppet nu? Labbet i Borås vill kopplas": what comes first is asked, what follows explains it.
        asking = [sentence for sentence in asking[:1] if question.strip().startswith(sentence)]
    # "Is he right?" asks nothing without what was said before it.
    if (answer.outcome in ("out_of_scope", "page_silent") or unsure) and not whole.polarity.confirms:
        for sentence in asking:
            part = _part(sentence, whole, now, spoken, ready)
            alone, left = _answer_one(part, conversation.context, now, spoken, replace(ready, search_index=None))
            if alone.outcome == "answered" and alone.topics:
                return replace(alone, question=whole.text), left
    return answer, context


def _answer_aside(
    aside: Aside, whole: Reading, conversation: Conversation, now: datetime, language: Language, ready: Ready
) -> tuple[Answer, Context]:
    """The newest answer that says something, once more or in the language asked for; small talk where there is none."""
    said = [answer for answer in conversation.answers if answer.topics or answer.outcome != "out_of_scope"]
    if aside == "go_on" or not said:
        return small_talk_answer(Frame(whole, language, ready.guidance, now)), conversation.context
    last = said[-1]
    questions = [answer.question for answer in said if aside_in(answer.question) is None]
    if aside in LANGUAGES and last.language != aside and questions:
        before = read(questions[-1], ready.lexicon, now.year, aside, last.language)
        return _answer_one(before, conversation.context, now, aside, ready)
    return replace(last, question=whole.text, remark=text("again", last.language)), conversation.context


def _answer_parts(
    parts: list[str], whole: Reading, conversation: Conversation, now: datetime, language: Language, ready: Ready
) -> tuple[Answer, Context] | None:
    """Each part answered with what the whole tells of the case; None where the parts are not questions of their own."""
    answers: list[Answer] = []
    context = conversation.context
    refused = told_first = False
    for part in parts:
        reading = _part(part, whole, now, language, ready)
        if not _is_question(reading):
            return None
        if answers and _only_goes_on(reading):
            continue
        answer, context = _answer_one(reading, context, now, language, ready)
        if answer.outcome == "clarify":
            return None
        if told_first and answer.outcome == "page_silent" and answers and answers[-1].outcome == "answered":
            # What is told before belongs to the question that is not answered.
            answers = []
            refused = True
        told_first = _tells(reading) and not answers
        if answers and answers[0].outcome in REFUSALS and _names_nothing(reading):
            refused = True
            continue
        if not any(set(answer.topics) & set(other.topics) and answer.say == other.say for other in answers):
            answers.append(answer)
    if (len(answers) < 2 and not refused) or answers[0].outcome == "out_of_scope":
        return None
    kept = [answer for answer in answers if answer.outcome != "out_of_scope"]
    return replace(joined(kept), question=whole.text), context


def _part(text: str, whole: Reading, now: datetime, language: Language, ready: Ready) -> Reading:
    """A part of a question, with what the whole tells of the case."""
    reading = read(text, ready.lexicon, now.year, language, language)
    case = reading.case if reading.case.tumour == whole.case.tumour else merged_case(whole.case, reading.case)
    return replace(reading, case=case, kinds=reading.kinds or whole.kinds, years=reading.years or whole.years)


def _is_question(reading: Reading) -> bool:
    asks = _has_question_word(reading)
    return reading.has("ask/", "thing/") or reading.polarity.yes_no or (asks and reading.has("tumour/", "role/"))


_LONGEST_KEYWORDS = 5


def _tells(reading: Reading) -> bool:
    """ "Labbet laddade upp fel lista i förra veckan, …": more than a keyword, and nothing in it asks."""
    asks = _has_question_word(reading) or reading.has("ask/") or reading.polarity.yes_no
    return len(reading.words) > _LONGEST_KEYWORDS and not asks


def _has_question_word(reading: Reading) -> bool:
    return any(word.read in QUESTION_WORDS for word in reading.words)


def _only_goes_on(reading: Reading) -> bool:
    """ "…, hur går det till?" is no question of its own."""
    others = {mention.concept for mention in reading.mentions} - _OF_BEFORE
    points = bool(POINTING & {word.read for word in reading.words})
    return reading.has(*_OF_BEFORE) and not others and not reading.years and (points or not reading.residue)


def _names_nothing(reading: Reading) -> bool:
    """ "…, och vem gör det?" after what is not answered."""
    return all(mention.kind == "ask" for mention in reading.mentions) and not (reading.residue or reading.years)


_OF_BEFORE = frozenset(("ask/how", "ask/why", "ask/what-is"))


def _answer_one(
    reading: Reading, context: Context, now: datetime, language: Language, ready: Ready
) -> tuple[Answer, Context]:
    whole, intent = completed(reading, context, now)
    found = _found(whole, ready)
    if len(whole.mentions) > len(reading.mentions):
        # A subject of its own may be clearer without the tumour of the turn before: "telefon".
        alone = _found(reading, ready)
        found = alone if alone and found and alone[0].confidence > found[0].confidence else found
    if register := register_described(found, bool(whole.kinds)):
        whole = replace(whole, mentions=(*whole.mentions, Mention(register, -1, -1)))
    found = [each for each in found if each.topic in ready.guidance.topics and _admitted(each.topic, whole, ready)]
    if leans(reading, context):
        found = nearer(found, _family(context.intent, ready))
    chosen = route(whole, context, intent, found, ready.guidance, ready.lexicon)
    answer = worded(chosen, Frame(whole, language, ready.guidance, now))
    if answer.outcome != "out_of_scope" and reading.corrections:
        typed, meant = reading.corrections[0]
        answer = replace(answer, remark=text("read_as", language, typed=typed, read=meant))
    return answer, carried_on(chosen, whole, context, answer, found[:1], ready.guidance)


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

    return candidates(reading, ready.examples, ready.search_index, ready.lexicon.reads_as, admitted)


def _admitted(topic: str, reading: Reading, ready: Ready) -> bool:
    """Whether a page is about a kind of tumour that the question is about, or has a counterpart that is."""
    page = ready.guidance.topics.get(topic)
    if page is None or not reading.kinds:
        return True
    return page.applies_to in ("any", *reading.kinds) or bool(page.counterpart)
