"""`helpdesk check`: the strict check of guidance pages, for CI and for authors."""

from __future__ import annotations

import time
from pathlib import Path

import click

from helpdesk.cli.options import Settings
from helpdesk.exit_codes import ExitCode

_SECONDS_BETWEEN_LOOKS = 0.5


@click.command(epilog="Examples: helpdesk check · helpdesk check my-guidance/ · helpdesk check --watch my-guidance/")
@click.argument("directory", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--watch", "keep_watching", is_flag=True, help="Check again after every change, until Ctrl+C.")
@click.pass_context
def command(ctx: click.Context, directory: Path | None, keep_watching: bool) -> None:
    """Check the guidance, with the pages of DIRECTORY laid over it.

    One line per problem; exit status 1 if there are any."""
    settings: Settings = ctx.obj
    own = (*settings.guidance, directory) if directory else settings.guidance
    if keep_watching:
        from helpdesk.assembly import guidance_stamp
        from helpdesk.clock import swedish_now
        from helpdesk.watching import watch

        def act() -> None:
            click.echo(f"{swedish_now():%H:%M:%S}")
            _check(own)

        watch(lambda: guidance_stamp(own), act, lambda: time.sleep(_SECONDS_BETWEEN_LOOKS))
    elif not _check(own):
        ctx.exit(ExitCode.FAILURE)


def _check(own: tuple[Path, ...]) -> bool:
    """Print what is wrong with the guidance, or that nothing is; gives back whether nothing is."""
    from knowledge.compiled import BUILT_IN
    from knowledge.files import guidance_files
    from knowledge.load import load

    loaded = load((BUILT_IN, *own))
    for problem in loaded.problems:
        click.echo(str(problem))
    count = len(loaded.guidance.topics)
    pages = sum(len(guidance_files(directory)) for directory in own)
    shown = f" ({_counted(pages, 'own page')})" if own else ""
    if loaded.problems:
        click.echo(f"{_counted(len(loaded.problems), 'problem')}; {count} topics could be read{shown}.", err=True)
        return False
    terms, registers = len(loaded.guidance.terms), len(loaded.guidance.registers)
    click.echo(f"{count} topics, {terms} terms, {registers} registers{shown}: no problems.")
    return True


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
