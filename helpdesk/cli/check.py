"""`helpdesk check`: the strict check of guidance pages, for CI and for authors."""

from __future__ import annotations

from pathlib import Path

import click

from helpdesk.cli.options import Settings
from helpdesk.exit_codes import ExitCode


@click.command(epilog="Examples: helpdesk check · helpdesk check my-guidance/")
@click.argument("directory", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_context
def command(ctx: click.Context, directory: Path | None) -> None:
    """Check the guidance, with the pages of DIRECTORY laid over it.

    One line per problem; exit status 1 if there are any."""
    from knowledge.compiled import BUILT_IN
    from knowledge.load import load

    settings: Settings = ctx.obj
    own = (*settings.guidance, directory) if directory else settings.guidance
    loaded = load((BUILT_IN, *own))
    for problem in loaded.problems:
        click.echo(str(problem))
    count = len(loaded.guidance.topics)
    if loaded.problems:
        click.echo(f"{len(loaded.problems)} problems; {count} topics could be read.", err=True)
        ctx.exit(ExitCode.FAILURE)
    click.echo(
        f"{count} topics, {len(loaded.guidance.terms)} terms, {len(loaded.guidance.registers)} registers: no problems."
    )
