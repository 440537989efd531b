"""`helpdesk drift`: an official page against what the guidance rests on."""

from __future__ import annotations

import json

import click

from helpdesk.cli.options import Settings, json_option, lang_option, language_of
from helpdesk.exit_codes import ExitCode


@click.command(
    epilog="Examples: helpdesk drift socialstyrelsen-cancerregistret saved.html · "
    "helpdesk drift socialstyrelsen-cancerregistret https://… > report.md"
)
@click.argument("source")
@click.argument("place", metavar="FILE|URL|-")
@lang_option
@json_option
@click.pass_context
def command(ctx: click.Context, source: str, place: str, lang: str | None, as_json_object: bool) -> None:
    """Compare a copy of the official page SOURCE with the guidance, and write a report in Markdown.

    The copy may be HTML, plain text, Markdown or PDF. An address is fetched now, and only now. Nothing is changed.
    Exit status: 0 no drift, 3 drift, 1 could not compare.
    """
    from helpdesk.cli.in_language import errors_in
    from helpdesk.cli.official_page import Desk
    from helpdesk.clock import swedish_now
    from knowledge.official.report import as_markdown, as_object

    settings: Settings = ctx.obj
    language = language_of(lang, settings) or "sv"
    today = swedish_now().date()
    with errors_in(language):
        desk = Desk(settings.guidance)
        drift = desk.compared(desk.page(source, place, today))
    if as_json_object:
        click.echo(json.dumps(as_object(drift, today), ensure_ascii=False))
    else:
        click.echo(as_markdown(drift, desk.guidance, today, language), nl=False)
    ctx.exit(ExitCode.REFUSED if drift.found_any else ExitCode.ANSWERED)
