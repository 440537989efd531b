"""What is done with an answer, during and after the call: copying, mail, note, marks, sources, terms."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from textual import work

from helpdesk.answer import Answer
from knowledge.errors import HelpdeskError
from knowledge.places import data_directory
from tui.screens.dialogs import AskLine, Confirm

if TYPE_CHECKING:
    from helpdesk.gaps import Mark
    from tui.app import HelpdeskApp


class AnswerActions:
    """The part of the app that acts on the selected answer, or on the one that an open view shows."""

    @property
    def _app(self) -> HelpdeskApp:
        return cast("HelpdeskApp", self)

    @property
    def shown_answer(self) -> Answer | None:
        """The answer that the open view shows, else the selected one of the conversation."""
        from tui.screens.view import View

        app = self._app
        return (app.screen.answer if isinstance(app.screen, View) else None) or app.conversation_screen.selected

    def say(self, key: str, **values: object) -> None:
        """Tell the person something in passing."""
        self._app.notify(self._app.t(key, **values), markup=False)

    def action_copy_answer(self) -> None:
        """Copy the answer with its sources."""
        from helpdesk.plain_text import shown

        if (answer := self.shown_answer) is None:
            self.say("nothing_yet")
        else:
            self.copy(shown(answer))

    def action_copy_mail(self) -> None:
        """Copy the answer as a whole reply, in the chosen language where it can be said in it."""
        from helpdesk.after_call import in_language, mail_text

        app = self._app
        answer, assistant = self.shown_answer, app.conversation_screen.assistant
        if answer is None or assistant is None:
            self.say("nothing_yet")
            return
        worded = in_language(answer, app.language, assistant, app.clock())
        self.copy(mail_text(worded, assistant.guidance, app.clock()))

    def copy(self, content: str) -> None:
        """Copy `content` by the terminal's own sequence at once, then in whatever other way there is."""
        self._app.copy_to_clipboard(content)
        self._copy_beside(content)

    @work(thread=True, exclusive=True, group="copy", exit_on_error=False)
    def _copy_beside(self: Any, content: str) -> None:
        from tui.clipboard import copy_beside_terminal

        way, path = copy_beside_terminal(content, os.environ, data_directory())
        self.call_from_thread(self.say, f"copied_{way}", path=path)

    def action_save_note(self) -> None:
        """Save the call as a Markdown note where the person says."""
        from helpdesk.after_call import call_note

        app = self._app
        turns = app.conversation_screen.turns
        if not turns:
            self.say("nothing_yet")
            return
        name = app.t("note_name", stamp=f"{app.clock():%Y%m%d-%H%M}")
        self.save_as(name, call_note(turns, app.clock(), app.language))

    def save_as(self, name: str, content: str) -> None:
        """Ask where to save `content`, and before replacing a file."""
        app = self._app

        def write(path: Path) -> None:
            from helpdesk.after_call import write_text

            try:
                write_text(path, content)
            except HelpdeskError as error:
                app.notify(str(error), severity="error", markup=False)
            else:
                self.say("saved", path=path)

        def chosen(typed: str | None) -> None:
            if not typed:
                return
            path = Path(typed).expanduser()
            if path.is_file():
                question = Confirm(app.t("exists", path=path), app.t("yes"), app.t("no"))
                app.push_screen(question, lambda agreed: write(path) if agreed else None)
            else:
                write(path)

        keys = f"{app.t('ok')}   {app.t('cancel')}"
        app.push_screen(AskLine(app.t("save_where"), str(Path.cwd() / name), keys), chosen)

    def action_new_call(self) -> None:
        """A new call, after asking."""
        app = self._app

        def clear(agreed: bool | None) -> None:
            if agreed:
                app.conversation_screen.clear()

        app.push_screen(Confirm(app.t("new_call"), app.t("yes"), app.t("no")), clear)

    def action_mark_helped(self) -> None:
        """Mark the selected answer: it helped."""
        self._mark("helped")

    def action_mark_wrong(self) -> None:
        """Mark the selected answer: it is wrong."""
        self._mark("wrong")

    def action_mark_missing(self) -> None:
        """Mark the selected answer: something is missing."""
        self._mark("missing")

    def _mark(self, mark: Mark) -> None:
        from helpdesk.gaps import mark_answer

        app = self._app
        main = app.conversation_screen
        if main.selected is None:
            self.say("nothing_yet")
            return
        try:
            mark_answer(main.selected, mark, app.clock(), data_directory())
        except HelpdeskError as error:
            app.notify(str(error), severity="error", markup=False)
            return
        main.mark(mark)
        self.say("marked")

    def action_open_source(self) -> None:
        """Open the first source's address, after showing it."""
        answer = self.shown_answer
        if answer is None or not answer.sources:
            self.say("no_sources" if answer else "nothing_yet")
        else:
            self.action_offer_address(answer.sources[0].url)

    def action_offer_address(self, url: str) -> None:
        """Show an address and open it only when the person agrees."""
        app = self._app
        opened: Callable[[bool | None], None] = lambda agreed: app.open_url(url) if agreed else None  # noqa: E731
        app.push_screen(Confirm(app.t("open_address", url=url), app.t("yes"), app.t("no")), opened)

    def action_terms(self) -> None:
        """Explain the terms of the answer."""
        from tui.terms import finder_of

        app = self._app
        answer, guidance = self.shown_answer, app.conversation_screen.guidance
        if answer is None or guidance is None:
            self.say("nothing_yet")
            return
        names = tuple(name for *_, name in finder_of(guidance, answer.language).spans(answer.text))
        if names:
            self._explain(names)
        else:
            self.say("no_terms")

    def action_explain_term(self, name: str) -> None:
        """Explain one term, clicked where it stands."""
        guidance = self._app.conversation_screen.guidance
        if guidance and name in guidance.terms:
            self._explain((name,))

    def _explain(self, names: tuple[str, ...]) -> None:
        from tui.screens.terms import TermsScreen

        app = self._app
        if isinstance(app.screen, TermsScreen):
            app.screen.action_close()
        elif guidance := app.conversation_screen.guidance:
            app.push_screen(TermsScreen(guidance, names))
