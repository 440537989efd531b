"""`helpdesk show`: one topic's whole page."""

from __future__ import annotations

from datetime import datetime

import click

from helpdesk.cli.options import Settings, at_option, json_option, lang_option, language_of


def _topics_beginning(_ctx: click.Context, _parameter: click.Parameter, typed: str) -> list[str]:
    """The topic ids that begin as typed, for the shell's completion."""
    from helpdesk.assembly import loaded_guidance

    return [topic for topic in loaded_guidance().topics if topic.startswith(typed)]


@click.command(epilog="Examples: helpdesk show bcc-deadline · helpdesk show secrecy-main-rule --lang en")
@click.argument("topic", shell_complete=_topics_beginning)
@lang_option
@at_option
@json_option
@click.pass_context
def command(ctx: click.Context, topic: str, lang: str | None, now: datetime, as_json_object: bool) -> None:
    """Show the page TOPIC (see `helpdesk topics`): answer, longer text and sources."""
    from helpdesk.assembly import open_computing
    from helpdesk.cli.show_answer import print_answer

    settings: Settings = ctx.obj
    assistant = open_computing(settings.guidance)
    if topic not in assistant.guidance.topics:
        from difflib import get_close_matches

        near = get_close_matches(topic, assistant.guidance.topics, 1, 0.4)
        hint = f" Did you mean {near[0]}?" if near else " See `helpdesk topics`."
        raise click.UsageError(f"There is no topic {topic!r}.{hint}", ctx)
    print_answer(assistant.about(topic, language_of(lang, settings) or "sv", now), as_json_object)
