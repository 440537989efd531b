"""The `helpdesk` command group. Each command's module is imported when that command runs, and no sooner."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

from helpdesk.cli.options import Settings
from helpdesk.config import read_config
from helpdesk.version import VERSION

_COMMANDS: dict[str, tuple[str, str]] = {
    "ask": ("helpdesk.cli.ask", "Answer a question."),
    "deadline": ("helpdesk.cli.deadline", "The last day for a year's BCC data."),
    "hours": ("helpdesk.cli.hours", "The reporting desk's phone: open now, and when next."),
    "decide": ("helpdesk.cli.decide", "Is this tumour to be reported, by whom and where to?"),
    "topics": ("helpdesk.cli.topics", "List the guidance's topics."),
    "show": ("helpdesk.cli.show", "Show a topic's page."),
    "check": ("helpdesk.cli.check", "Check guidance pages strictly."),
    "source": ("helpdesk.cli.source", "Import, show and accept official pages."),
    "drift": ("helpdesk.cli.drift", "Compare an official page with what the guidance rests on."),
    "gaps": ("helpdesk.cli.gaps", "List the answers that were marked wrong or missing."),
    "new": ("helpdesk.cli.new", "Begin a new guidance page."),
    "preview": ("helpdesk.cli.preview", "Show a guidance page as it will be answered."),
    "evaluate": ("helpdesk.cli.evaluate", "Measure answers against cases with expected answers."),
}

_ANSWERING = ("ask", "deadline", "hours", "decide", "topics", "show", None)


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports them one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All command names, in the order they are best learnt."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(_COMMANDS[cmd_name][0])
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command list of `-h`, without importing the commands."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _COMMANDS[name][1]) for name in self.list_commands(ctx)])


def _remark_on_problems(guidance: tuple[Path, ...]) -> None:
    """Say on standard error what of the own guidance could not be used; the rest works."""
    from helpdesk.assembly import guidance_problems

    for problem in guidance_problems(guidance):
        click.echo(str(problem), err=True)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Examples: helpdesk ask när är sista dagen · helpdesk deadline 2026 · helpdesk --plain",
)
@click.option("--lang", type=click.Choice(["sv", "en"]), help="Language of the app and of answers.")
@click.option("--plain", is_flag=True, help="The conversation line by line, without a full screen.")
@click.option(
    "--guidance",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    envvar="HELPDESK_GUIDANCE",
    show_envvar=True,
    help="Own guidance laid over the built-in pages; may be given several times. Goes before config.toml.",
)
@click.version_option(VERSION, "-V", "--version", prog_name="helpdesk")
@click.pass_context
def cli(ctx: click.Context, lang: str | None, plain: bool, guidance: tuple[Path, ...]) -> None:
    """Answers about reporting to the Swedish Cancer Register: who, what, when, where, and what secrecy holds.

    Without a command it opens the app, or the plain conversation where there is no terminal.
    """
    ctx.obj = Settings("en" if lang == "en" else "sv" if lang == "sv" else None, guidance or read_config().guidance)
    if ctx.obj.guidance and ctx.invoked_subcommand in _ANSWERING:
        _remark_on_problems(ctx.obj.guidance)
    if ctx.invoked_subcommand is None:
        from helpdesk.cli.app import open_app

        ctx.exit(open_app(ctx.obj, plain))
