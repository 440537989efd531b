"""`helpdesk source`: the copies of official pages, and accepting one after a person has read it."""

from __future__ import annotations

import json

import click

from helpdesk.author_wording import told
from helpdesk.cli.in_language import errors_in
from helpdesk.cli.options import Settings, json_option, lang_option, language_of
from helpdesk.exit_codes import ExitCode
from knowledge.errors import HelpdeskError
from knowledge.official import store
from knowledge.official.page import OfficialPage
from knowledge.official.refusal import PageRefused

_CONTEXT = {"help_option_names": ["-h", "--help"]}


@click.group(
    context_settings=_CONTEXT,
    epilog="Examples: helpdesk source import socialstyrelsen-cancerregistret saved.html · helpdesk source list",
)
def command() -> None:
    """Official pages: copies kept on this computer, quoted beside the answers they carry."""


@command.command("import", epilog="Example: helpdesk source import socialstyrelsen-cancerregistret saved.html")
@click.argument("source")
@click.argument("place", metavar="FILE|URL|-")
@lang_option
@click.pass_obj
def import_page(settings: Settings, source: str, place: str, lang: str | None) -> None:
    """Keep a copy of the page SOURCE: saved HTML, copied text, Markdown or PDF. An address is fetched now, only now."""
    from helpdesk.cli.official_page import Desk
    from helpdesk.clock import swedish_now

    language = language_of(lang, settings) or "sv"
    with errors_in(language):
        desk = Desk(settings.guidance)
        page = desk.page(source, place, swedish_now().date())
        drift = desk.compared(page)
        path = store.keep(page, store.data_directory())
    click.echo(
        told("imported", language, source=source, sections=len(page.sections), lines=len(page.lines),
             date=page.fetched_on, path=path)
    )  # fmt: skip
    confirmed = len(drift.facts) - len(drift.doubtful)
    click.echo(told("confirmed", language, confirmed=confirmed, all=len(drift.facts)))
    if drift.found_any:
        click.echo(told("see_drift", language, source=source), err=True)


@command.command("list", epilog="Examples: helpdesk source list · helpdesk source list --json")
@lang_option
@json_option
@click.pass_obj
def list_pages(settings: Settings, lang: str | None, as_json_object: bool) -> None:
    """List the copies: source, day, where from, sections. A damaged copy is told, and the list goes on."""
    language = language_of(lang, settings) or "sv"
    pages: list[OfficialPage] = []
    for source in store.kept_sources(store.data_directory()):
        try:
            pages.append(store.kept_page(source, store.data_directory()))
        except PageRefused as error:
            click.echo(str(error.told_in(language)), err=True)
    if as_json_object:
        listed = [
            {"source": page.source, "fetched_on": page.fetched_on.isoformat(), "origin": page.origin,
             "sections": [section.heading for section in page.sections]}
            for page in pages
        ]  # fmt: skip
        click.echo(json.dumps(listed, ensure_ascii=False))
        return
    for page in pages:
        click.echo(f"{page.source}  {page.fetched_on}  {page.origin}")
    if not pages:
        click.echo(told("none_kept", language), err=True)


@command.command("show", epilog="Example: helpdesk source show socialstyrelsen-cancerregistret Kontakt")
@click.argument("source")
@click.argument("section", required=False)
@lang_option
@click.pass_obj
def show_page(settings: Settings, source: str, section: str | None, lang: str | None) -> None:
    """Show the copy of SOURCE as it was read, with its line numbers; with SECTION only that section."""
    language = language_of(lang, settings) or "sv"
    with errors_in(language):
        page = store.kept_page(source, store.data_directory())
    first, last = 1, len(page.lines)
    if section is not None:
        found = page.find(section)
        if found is None:
            listed = ", ".join(each.heading for each in page.sections)
            raise HelpdeskError(told("no_section", language, section=section, sections=listed), source)
        first, last = max(found.first, 1), found.last
    for number in range(first, last + 1):
        click.echo(f"{number:>4}  {page.lines[number - 1]}".rstrip())


@command.command("remove", epilog="Example: helpdesk source remove socialstyrelsen-cancerregistret")
@click.argument("source")
@lang_option
@click.pass_obj
def remove_page(settings: Settings, source: str, lang: str | None) -> None:
    """Remove the copy of SOURCE."""
    language = language_of(lang, settings) or "sv"
    with errors_in(language):
        store.remove(source, store.data_directory())
    click.echo(told("removed", language, source=source))


@command.command("accept", epilog="Example: helpdesk source accept socialstyrelsen-cancerregistret saved.html")
@click.argument("source")
@click.argument("place", metavar="[FILE|URL|-]", required=False)
@click.option("--read-negations", is_flag=True, help="I have read the sentences that were turned around.")
@lang_option
@click.pass_context
def accept_page(ctx: click.Context, source: str, place: str | None, read_negations: bool, lang: str | None) -> None:
    """Record that you have read the page SOURCE: its digests, and the day of the copy as check date, in the guidance.

    Without a file the imported copy is taken. Refused, with exit status 3, while a fact is not confirmed.
    """
    from helpdesk.cli.official_page import Desk
    from helpdesk.clock import swedish_now
    from knowledge.official.accept import accept, objections

    settings: Settings = ctx.obj
    language = language_of(lang, settings) or "sv"
    with errors_in(language):
        desk = Desk(settings.guidance)
        page = (
            store.kept_page(source, store.data_directory())
            if place is None
            else desk.page(source, place, swedish_now().date())
        )
        drift = desk.compared(page)
        if standing := objections(drift, desk.guidance, read_negations):
            click.echo(told("not_accepted", language, topics=", ".join(standing), source=source), err=True)
            if any(fact.status == "negated" for fact in drift.doubtful) and not read_negations:
                click.echo(told("negations_hint", language), err=True)
            ctx.exit(ExitCode.REFUSED)
        prints, listed = accept(page, desk.directories, page.fetched_on)
    click.echo(told("accepted", language, date=page.fetched_on, listed=listed, prints=prints))
