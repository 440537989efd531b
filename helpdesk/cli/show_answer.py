"""Printing an answer: the answer on standard output, remarks on standard error, and the exit status."""

from __future__ import annotations

import click

from helpdesk.answer import REFUSALS, Answer
from helpdesk.cli.options import width
from helpdesk.exit_codes import ExitCode
from helpdesk.plain_text import shown


def print_answer(answer: Answer, as_json_object: bool) -> int:
    """Print `answer`, and give back the exit status that it stands for."""
    if as_json_object:
        import json

        from helpdesk.json_lines import as_json

        click.echo(json.dumps(as_json(answer), ensure_ascii=False))
    else:
        click.echo(shown(answer, width()))
        for number, choice in enumerate(answer.choices, start=1):
            click.echo(f"  {number}. {choice.label}", err=True)
        if answer.remark:
            click.echo(answer.remark, err=True)
    return ExitCode.REFUSED if answer.outcome in REFUSALS else ExitCode.ANSWERED
