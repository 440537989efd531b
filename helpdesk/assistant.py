"""The assistant: from a typed question to an answer, with the conversation it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from helpdesk.answer import Answer
from helpdesk.answering import answer_question
from helpdesk.beside import Beside
from helpdesk.computing import Computing
from helpdesk.conversation import Conversation
from helpdesk.identity_guard import mask
from helpdesk.ready import Ready
from helpdesk.wording import text
from knowledge.clean_text import clean
from knowledge.model import Language

LONGEST_QUESTION = 2_000


@dataclass(frozen=True)
class Match:
    """A topic that fits what has been typed so far, with its one-line answer."""

    topic: str
    title: str
    say: str


class Assistant(Computing):
    """Answers from one version of the guidance. Holds no state between calls; `now` is Swedish local time."""

    def __init__(self, ready: Ready, beside: Beside | None = None) -> None:
        super().__init__(ready.guidance, beside)
        self._ready = ready

    def open_search(self) -> None:
        """Open the search index now rather than at the first question that needs it."""
        if self._ready.search_index is not None:
            self._ready.search_index()

    def ask(
        self, question: str, conversation: Conversation, now: datetime, language: Language | None = None
    ) -> tuple[Answer, Conversation]:
        """The answer to `question`, and the conversation with it added. Identity numbers are masked first."""
        cleaned = _chosen(clean(question, one_line=True), conversation)
        masked = mask(cleaned[:LONGEST_QUESTION])
        chosen = language or conversation.language
        answer, context = answer_question(masked.text, conversation, now, chosen, self._ready)
        remarks = []
        if masked.found:
            remarks.append(text("masked", answer.language))
        if masked.specimen:
            remarks.append(text("specimen", answer.language))
        if len(cleaned) > LONGEST_QUESTION:
            remarks.append(text("too_long", answer.language, count=LONGEST_QUESTION))
        remarks += [answer.remark] if answer.remark else []
        answer = self._whole(replace(answer, question=masked.text, remark=" ".join(remarks)), now)
        return answer, Conversation(conversation.language, (*conversation.answers, answer), context)

    def matches(self, typed: str, language: Language, now: datetime, limit: int = 5) -> tuple[Match, ...]:
        """The topics that fit the words typed so far, best first, for showing while typing."""
        from helpdesk.suggesting import suggest

        found = suggest(mask(clean(typed, one_line=True)).text, language, now, self._ready, limit)
        return tuple(Match(topic, title, say) for topic, title, say in found)


def _chosen(typed: str, conversation: Conversation) -> str:
    """What a bare number answers: the choice of that number, where the last answer offered choices."""
    choices = conversation.last.choices if conversation.last else ()
    if typed.isascii() and typed.isdigit() and 1 <= int(typed[:3]) <= len(choices):
        return choices[int(typed[:3]) - 1].reply
    return typed
