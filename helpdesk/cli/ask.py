"""`helpdesk ask`: one question, or JSON Lines in and out."""

from __future__ import annotations

import os
import sys
from datetime import datetime

import click

from helpdesk.cli.options import Settings, at_option, decoded, json_option, lang_option, language_of
from helpdesk.exit_codes import ExitCode

_LONGEST_INPUT = 100_000


@click.command(
    epilog="Examples: helpdesk ask när ska basaliom för 2026 vara inne · helpdesk ask --lang en who reports melanoma · "
    "helpdesk ask --jsonl < questions.jsonl"
)
@click.argument("question", nargs=-1)
@lang_option
@at_option
@json_option
@click.option("--jsonl", is_flag=True, help="Read JSON Lines from standard input, write one object a line.")
@click.pass_context
def command(
    ctx: click.Context, question: tuple[str, ...], lang: str | None, now: datetime, as_json_object: bool, jsonl: bool
) -> None:
    """Answer QUESTION, or what stands on standard input.

    Exit status: 0 answered or asked back, 2 usage error, 3 refused (not in the guidance,
    another register, out of scope).
    """
    from helpdesk.assembly import open_assistant
    from helpdesk.cli.show_answer import print_answer
    from helpdesk.conversation import Conversation
    from helpdesk.wording import text

    settings: Settings = ctx.obj
    if jsonl:
        from helpdesk.clock import swedish_now
        from helpdesk.json_lines import answer_lines

        at_given = ctx.get_parameter_source("now") is not click.core.ParameterSource.DEFAULT
        clock = (lambda: now) if at_given else swedish_now
        for line in answer_lines(sys.stdin.buffer, open_assistant(settings.guidance), clock):
            click.echo(line)
            sys.stdout.flush()
        return
    asked = decoded(os.fsencode(" ".join(question)))
    if not asked and not sys.stdin.isatty():
        asked = decoded(sys.stdin.buffer.read(_LONGEST_INPUT))
    if not asked.strip():
        raise click.UsageError("No question. Write it after the command, or pipe it in.", ctx)
    language = language_of(lang, settings)

    def learning() -> None:
        if sys.stderr.isatty():
            click.echo(text("learning", language or "sv"), err=True)

    answer, _ = open_assistant(settings.guidance, learning).ask(asked, Conversation(), now, language)
    ctx.exit(ExitCode(print_answer(answer, as_json_object)))
