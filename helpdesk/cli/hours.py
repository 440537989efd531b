"""`helpdesk hours`: whether the reporting desk's phone is open, until when, and when it opens next."""

from __future__ import annotations

from datetime import datetime

import click

from helpdesk.cli.options import Settings, at_option, json_option, lang_option, language_of
from helpdesk.exit_codes import ExitCode


@click.command(epilog="Examples: helpdesk hours · helpdesk hours --at 2027-03-30T10:59")
@lang_option
@at_option
@json_option
@click.pass_context
def command(ctx: click.Context, lang: str | None, now: datetime, as_json_object: bool) -> None:
    """Is the reporting desk's phone open, and when next?"""
    from helpdesk.assembly import open_computing
    from helpdesk.cli.show_answer import print_answer

    settings: Settings = ctx.obj
    answer = open_computing(settings.guidance).hours(language_of(lang, settings) or "sv", now)
    ctx.exit(ExitCode(print_answer(answer, as_json_object)))
