"""`helpdesk new`: the beginning of a guidance page, every key in place."""

from __future__ import annotations

from pathlib import Path

import click

from helpdesk.author_wording import told
from helpdesk.cli.options import Settings, lang_option, language_of
from knowledge.topic_page import GROUPS

_CONTEXT = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=_CONTEXT, epilog="Example: helpdesk new topic courier-times --into my-guidance")
def command() -> None:
    """Begin a new guidance page."""


@command.command(epilog="Example: helpdesk new topic courier-times --into my-guidance")
@click.argument("id_", metavar="ID")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False),
    help="The guidance directory to write into; else the last one in use.",
)  # fmt: skip
@click.option("--group", type=click.Choice(GROUPS), default="contact", show_default=True, help="The page's group.")
@lang_option
@click.pass_context
def topic(ctx: click.Context, id_: str, into: Path | None, group: str, lang: str | None) -> None:
    """Begin the page of the topic ID. Where there is such a page already, it is copied, to be replaced by yours."""
    from helpdesk.assembly import loaded_guidance
    from helpdesk.clock import swedish_now
    from helpdesk.own_guidance import begin_topic

    settings: Settings = ctx.obj
    language = language_of(lang, settings) or "sv"
    directory = into or (settings.guidance[-1] if settings.guidance else None)
    if directory is None:
        raise click.UsageError("Say which guidance directory to write into: --into DIRECTORY.", ctx)
    own = (
        settings.guidance
        if directory in settings.guidance or not directory.is_dir()
        else (*settings.guidance, directory)
    )
    path, sources = begin_topic(
        id_, group, None, directory, loaded_guidance(own), swedish_now().date(), language
    )  # fmt: skip
    click.echo(told("page_made", language, path=path, directory=directory))
    if sources is not None:
        from knowledge.new_pages import OWN_SOURCE

        click.echo(told("source_made", language, source=OWN_SOURCE, path=sources))
