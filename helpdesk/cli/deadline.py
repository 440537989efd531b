"""`helpdesk deadline`: the last day for a year's data, and a calendar file for it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from helpdesk.cli.options import Settings, at_option, json_option, lang_option, language_of
from helpdesk.exit_codes import ExitCode


@click.command(epilog="Examples: helpdesk deadline · helpdesk deadline 2026 · helpdesk deadline --ics bcc.ics")
@click.argument("year", type=int, required=False)
@lang_option
@at_option
@json_option
@click.option("--ics", type=click.Path(path_type=Path, dir_okay=False), help="Also write a calendar file.")
@click.pass_context
def command(
    ctx: click.Context, year: int | None, lang: str | None, now: datetime, as_json_object: bool, ics: Path | None
) -> None:
    """The last day to submit the BCC data of YEAR (the year of the data); the next deadline without a year."""
    from helpdesk.assembly import open_computing
    from helpdesk.cli.show_answer import print_answer

    settings: Settings = ctx.obj
    language = language_of(lang, settings) or "sv"
    answer = open_computing(settings.guidance).deadline(year, language, now)
    if ics is not None and answer.deadline is None:
        click.echo("No calendar file: there is no date to put in it.", err=True)
    elif ics is not None and answer.deadline is not None:
        from helpdesk.cli.calendar import write_calendar

        write_calendar(ics, answer.deadline, language, now)
    ctx.exit(ExitCode(print_answer(answer, as_json_object)))
