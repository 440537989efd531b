"""`helpdesk decide`: the decision table in the shell, asking for what is missing when on a terminal."""

from __future__ import annotations

import sys
from datetime import datetime

import click

from helpdesk.cli.options import Settings, at_option, json_option, lang_option, language_of
from helpdesk.exit_codes import ExitCode

_KNOWN = click.Choice(["yes", "no", "unknown"])


@click.command(epilog="Example: helpdesk decide --tumour bcc --role pathology --biopsied no --recurrence no")
@click.option("--tumour", type=click.Choice(["bcc", "other", "unknown"]), help="BCC or another tumour.")
@click.option("--role", type=click.Choice(["pathology", "clinic", "laboratory", "unknown"]), help="Who would report.")
@click.option("--biopsied", type=_KNOWN, help="Whether this very tumour was biopsied earlier.")
@click.option("--recurrence", type=_KNOWN, help="Whether the tumour is a recurrence.")
@lang_option
@at_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    tumour: str | None,
    role: str | None,
    biopsied: str | None,
    recurrence: str | None,
    lang: str | None,
    now: datetime,
    as_json_object: bool,
) -> None:
    """Is this tumour to be reported: by whom, where to, and why?"""
    from helpdesk.assembly import open_computing
    from helpdesk.cli.show_answer import print_answer
    from helpdesk.decisions import Case, deciding_fields, told

    settings: Settings = ctx.obj
    language = language_of(lang, settings) or "sv"
    assistant = open_computing(settings.guidance)
    given = {"tumour": tumour, "role": role, "biopsied": biopsied, "recurrence": recurrence}
    case = Case(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    if sys.stdin.isatty() and sys.stdout.isatty():
        from helpdesk.decisions import CHOICES
        from helpdesk.wording import text

        while missing := [name for name in deciding_fields(assistant.guidance.decisions, case) if given[name] is None]:
            name = missing[0]
            click.echo(text(f"ask_{name}", language))
            for number, value in enumerate(CHOICES[name], start=1):
                click.echo(f"  {number}. {text(f'choice_{value}', language)}")
            chosen = click.prompt("", type=click.IntRange(1, len(CHOICES[name])), prompt_suffix="> ")
            given[name] = CHOICES[name][chosen - 1]
            case = told(case, name, CHOICES[name][chosen - 1])
    elif missing := [name for name in deciding_fields(assistant.guidance.decisions, case) if given[name] is None]:
        click.echo(f"For a definite answer add: {' '.join(f'--{name}' for name in missing)}", err=True)
    answer = assistant.decide(case, language, now)
    ctx.exit(ExitCode(print_answer(answer, as_json_object)))
