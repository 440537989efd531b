"""`helpdesk preview`: a guidance page as it will be answered, in both languages."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from helpdesk.author_wording import told
from helpdesk.cli.options import Settings, at_option, lang_option, language_of, width
from helpdesk.computing import Computing
from helpdesk.exit_codes import ExitCode
from helpdesk.plain_text import plain, shown, wrapped
from knowledge.compiled import BUILT_IN
from knowledge.errors import HelpdeskError
from knowledge.model import LANGUAGES, Language
from knowledge.problems import nearest


@click.command(
    epilog="Examples: helpdesk preview my-guidance/topics/courier-times.md · helpdesk preview contact-hours --lang en"
)
@click.argument("page", metavar="PAGE")
@lang_option
@at_option
@click.pass_context
def command(ctx: click.Context, page: str, lang: str | None, now: datetime) -> None:
    """Show the topic page PAGE, a file or a topic, as it will be answered: line to say, text, sources, follow-ups.

    What is wrong with it is told first; exit status 1 if it cannot be shown."""
    from knowledge.load import load

    settings: Settings = ctx.obj
    file = Path(page)
    is_file = file.suffix == ".md" or file.is_file()
    own = settings.guidance
    if is_file:
        root = _root(file)
        own = own if any(root.resolve() == known.resolve() for known in (BUILT_IN, *own)) else (*own, root)
    loaded = load((BUILT_IN, *own))
    topic = file.stem if is_file else page
    problems = [problem for problem in loaded.problems if problem.file.endswith(f"/{topic}.md")]
    for problem in problems:
        click.echo(str(problem), err=True)
    if topic not in loaded.guidance.topics:
        if not problems:
            raise HelpdeskError(f"there is no topic {topic!r}", page, nearest(topic, loaded.guidance.topics))
        ctx.exit(ExitCode.FAILURE)
    chosen = language_of(lang, settings)
    computing = Computing(loaded.guidance)
    click.echo("\n\n".join(_shown(topic, language, now, computing) for language in ([chosen] if chosen else LANGUAGES)))


def _root(file: Path) -> Path:
    """The guidance directory that `file` belongs to."""
    if not file.is_file():
        raise HelpdeskError("there is no such file", str(file), "check the name")
    for parent in file.parents:
        if parent.name == "topics":
            return parent.parent
    raise HelpdeskError("stands in no guidance directory", str(file), "topic pages stand in topics/")


def _shown(topic: str, language: Language, now: datetime, computing: Computing) -> str:
    answer = computing.about(topic, language, now)
    title = computing.guidance.topics[topic].title[language]
    parts = [
        f"{title}\n{'=' * len(title)}",
        wrapped(told("to_say", language, say=plain(answer.say)), width()),
        shown(answer, width()),
    ]
    if answer.suggestions:
        parts.append("\n".join([told("follow_ups", language), *(f"- {each}" for each in answer.suggestions)]))
    return "\n\n".join(parts)
