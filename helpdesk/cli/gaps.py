"""`helpdesk gaps`: the answers that were marked, and turning one into an example question or a new page."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from pathlib import Path

import click

from helpdesk.author_wording import told
from helpdesk.cli.options import Settings, json_option, lang_option, language_of
from helpdesk.gap_groups import GapGroup, as_csv, as_object, find_group, grouped
from helpdesk.gaps import FILE_NAME, broken_lines, clear_gaps, drop_gaps, mask_question, read_gaps
from helpdesk.identity_guard import MASK
from knowledge.errors import HelpdeskError
from knowledge.model import Language
from knowledge.places import data_directory
from knowledge.topic_page import GROUPS

_CONTEXT = {"help_option_names": ["-h", "--help"]}


@click.group(
    invoke_without_command=True,
    context_settings=_CONTEXT,
    epilog="Examples: helpdesk gaps --since 2026-11-01 · helpdesk gaps use 3fa9c1 --topic contact-hours --into mine",
)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only what was marked on or after this day.")
@click.option(
    "--mark", "marks", multiple=True, type=click.Choice(["wrong", "missing", "helped"]), default=("wrong", "missing"),
    show_default=True, help="Only these marks.",
)  # fmt: skip
@click.option("--csv", "as_table", is_flag=True, help="Write a table with commas.")
@lang_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    since: datetime | None,
    marks: tuple[str, ...],
    as_table: bool,
    lang: str | None,
    as_json_object: bool,
) -> None:
    """List the marked questions, similar ones together. Nothing is on the list but what a person marked."""
    if ctx.invoked_subcommand is not None:
        return
    settings: Settings = ctx.obj
    language = language_of(lang, settings) or "sv"
    directory = data_directory()
    gaps = [gap for gap in read_gaps(directory) if gap.mark in marks and (since is None or gap.marked_at >= since)]
    groups = grouped(gaps)
    if as_json_object:
        click.echo(json.dumps([as_object(group) for group in groups], ensure_ascii=False))
    elif as_table:
        click.echo(as_csv(groups), nl=False)
    else:
        for group in groups:
            click.echo("\n".join(_lines(group, language)))
        click.echo(told("gaps_hint", language, id=groups[0].id) if groups else told("no_gaps", language), err=True)
    if broken := broken_lines(directory):
        click.echo(told("broken_lines", language, count=broken, path=directory / FILE_NAME), err=True)


def _lines(group: GapGroup, language: Language) -> list[str]:
    key = "gap_line" if len(group.gaps) > 1 else "gap_once"
    topics = ", ".join(dict.fromkeys(topic for gap in group.gaps for topic in gap.topics))
    marks = ", ".join(told(f"mark_{mark}", language) for mark in Counter(gap.mark for gap in group.gaps))
    outcomes = ", ".join(dict.fromkeys(gap.outcome for gap in group.gaps))
    last = f"{group.last:%Y-%m-%d}"
    return [
        told(key, language, id=group.id, count=len(group.gaps), last=last, question=group.question),
        *(told("gap_also", language, question=wording) for wording in group.wordings[1:4]),
        told(
            "gap_answered", language, mark=marks, outcome=outcomes, topics=topics or told("no_topic", language)
        ),
    ]  # fmt: skip


@command.command("use", epilog="Example: helpdesk gaps use 3fa9c1 --new delivery-by-courier --into my-guidance")
@click.argument("id_", metavar="ID")
@click.option("--topic", help="The topic that it becomes an example question of.")
@click.option("--new", "new_page", metavar="TOPIC", help="The new page that it becomes the first question of.")
@click.option("--group", type=click.Choice(GROUPS), default="contact", show_default=True, help="The new page's group.")
@click.option("--question", help="The question in other words, where the caller's do not serve.")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False),
    help="The guidance directory to write into; else the last one in use.",
)  # fmt: skip
@lang_option
@click.pass_context
def use(
    ctx: click.Context,
    id_: str,
    topic: str | None,
    new_page: str | None,
    group: str,
    question: str | None,
    into: Path | None,
    lang: str | None,
) -> None:
    """Turn the gap ID into an example question of a topic, or into a new page, and strike it off the list."""
    from helpdesk.assembly import loaded_guidance
    from helpdesk.clock import swedish_now
    from helpdesk.own_guidance import add_question, begin_topic

    settings: Settings = ctx.obj
    language = language_of(lang, settings) or "sv"
    if (topic is None) == (new_page is None):
        raise click.UsageError("Say where to: either --topic TOPIC or --new TOPIC.", ctx)
    directory = into or (settings.guidance[-1] if settings.guidance else None)
    if directory is None:
        raise click.UsageError("Say which guidance directory to write into: --into DIRECTORY.", ctx)
    found = find_group(id_, read_gaps(data_directory()))
    if found is None:
        raise HelpdeskError(f"no marked question is called {id_!r}", "", "`helpdesk gaps` lists them")
    asked = mask_question(question) if question else found.question
    if MASK in asked:
        raise HelpdeskError("the question held an identity number", id_, "give it without one: --question TEXT")
    own = (
        settings.guidance
        if directory in settings.guidance or not directory.is_dir()
        else (*settings.guidance, directory)
    )
    guidance = loaded_guidance(own)
    spoken = found.gaps[0].language
    if topic is not None:
        path = add_question(topic, asked, spoken, directory, guidance.topics)
    else:
        path, _ = begin_topic(
            new_page or "", group, (asked, spoken), directory, guidance, swedish_now().date(), language
        )
    drop_gaps(found.gaps, data_directory())
    click.echo(told("question_added", language, path=path, directory=directory))


@command.command("clear", epilog="Examples: helpdesk gaps clear · helpdesk gaps clear --yes")
@click.option("--yes", is_flag=True, help="Do not ask.")
@lang_option
@click.pass_obj
def clear(settings: Settings, yes: bool, lang: str | None) -> None:
    """Remove the whole list, after asking."""
    language = language_of(lang, settings) or "sv"
    count = len(read_gaps(data_directory())) + broken_lines(data_directory())
    if count and not yes:
        click.confirm(told("clear_sure", language, count=count), abort=True)
    clear_gaps(data_directory())
    click.echo(told("cleared", language))
