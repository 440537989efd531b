"""`helpdesk topics`: the guidance's topics, in teaching order."""

from __future__ import annotations

import json

import click

from helpdesk.cli.options import Settings, json_option, lang_option, language_of


@click.command(epilog="Examples: helpdesk topics · helpdesk topics --lang en")
@lang_option
@json_option
@click.pass_context
def command(ctx: click.Context, lang: str | None, as_json_object: bool) -> None:
    """List the topics, each with its id and title."""
    from helpdesk.assembly import loaded_guidance

    settings: Settings = ctx.obj
    language = language_of(lang, settings) or "sv"
    topics = loaded_guidance(settings.guidance).topics.values()
    if as_json_object:
        listed = [{"id": topic.id, "title": topic.title[language], "outcome": topic.outcome} for topic in topics]
        click.echo(json.dumps(listed, ensure_ascii=False))
        return
    width = max((len(topic.id) for topic in topics), default=0)
    for topic in topics:
        click.echo(f"{topic.id:<{width}}  {topic.title[language]}")
