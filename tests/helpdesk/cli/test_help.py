"""Help: everywhere, with examples that run, and as the documentation says."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from helpdesk.cli.main import cli
from helpdesk.exit_codes import ExitCode
from tests.helpdesk.cli.shell import ROOT, helpdesk

CONTEXT = click.Context(cli, info_name="helpdesk", **cli.context_settings)
COMMANDS = cli.list_commands(CONTEXT)


def contexts(parent: click.Context = CONTEXT) -> Iterator[click.Context]:
    """One for every command, and for every command of a command that has its own."""
    group = parent.command
    assert isinstance(group, click.Group)
    for name in group.list_commands(parent):
        found = group.get_command(parent, name)
        assert found is not None
        context = click.Context(found, info_name=name, parent=parent, **found.context_settings)
        yield context
        if isinstance(found, click.Group):
            yield from contexts(context)


EVERY = {context.command_path: context for context in contexts()}


@pytest.mark.parametrize("path", EVERY)
def test_every_command_has_help_with_an_example_and_every_option_is_explained(path: str) -> None:
    found = EVERY[path].command
    text = found.get_help(EVERY[path])
    assert path in text
    assert re.search(rf"Examples?:\s+{path}\b", text)
    assert "-h, --help" in text
    for option in found.params:
        if isinstance(option, click.Option):
            assert option.help, option.name


def test_help_of_the_whole() -> None:
    done = helpdesk("-h")
    assert (done.status, done.err) == (0, "")
    for name in COMMANDS:
        assert re.search(rf"^  {name} +\S", done.out, re.MULTILINE)
    assert "Examples:" in done.out


def examples() -> list[str]:
    found = []
    for each in (cli, *(context.command for context in EVERY.values())):
        told = (each.epilog or "").partition(":")[2]
        found += [example.strip() for example in told.split("·")]
    return found


def test_every_example_is_accepted(tmp_path: Path) -> None:
    """Parsed, not run: what an example does is tested elsewhere."""
    (tmp_path / "my-guidance").mkdir()
    for example in examples():
        words = shlex.split(re.split("[<>]", example)[0].replace("my-guidance/", f"{tmp_path}/my-guidance/"))
        assert words[0] == "helpdesk"
        path, rest = words[0], words[1:]
        while rest and f"{path} {rest[0]}" in EVERY:
            path, rest = f"{path} {rest[0]}", rest[1:]
        if path in EVERY:
            arguments = [ROOT.joinpath("pyproject.toml").as_posix() if "*" in word else word for word in rest]
            EVERY[path].command.make_context(path, arguments, parent=EVERY[path].parent)
        else:
            assert rest[0].startswith("--")


def test_the_documents_name_commands_and_options_that_exist() -> None:
    known = {option for each in EVERY.values() for parameter in each.command.params for option in parameter.opts}
    known |= {option for parameter in cli.params for option in parameter.opts} | {"-h", "--help"}
    for path in (
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "docs/json-lines.md",
        ROOT / "docs/page-format.md",
        ROOT / "docs/authoring.md",
        ROOT / "docs/authoring.sv.md",
    ):
        for line in re.findall(r"(?:^|`)(?:\$ )?helpdesk ([^`\n]+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            words = line.split("#")[0].split()
            if words and re.fullmatch(r"[a-z]+", words[0]):
                assert words[0] in COMMANDS, (path.name, line)
            for word in words:
                if word.startswith("--"):
                    assert word.rstrip(".,)") in known, (path.name, line)


def test_the_documents_tell_the_exit_statuses() -> None:
    told = (ROOT / "docs/json-lines.md").read_text(encoding="utf-8").partition("Exit statuses")[2]
    for code in (ExitCode.ANSWERED, ExitCode.FAILURE, ExitCode.USAGE, ExitCode.REFUSED):
        assert f"{int(code)} " in told


@pytest.mark.parametrize(
    ("shell", "marker"),
    [
        ("bash", "_HELPDESK_COMPLETE=bash_complete"),
        ("zsh", "#compdef helpdesk"),
        ("fish", "complete --no-files --command helpdesk"),
    ],
)
def test_shell_completion(shell: str, marker: str) -> None:
    done = helpdesk(env={"_HELPDESK_COMPLETE": f"{shell}_source"})
    assert done.status == 0
    assert marker in done.out


def test_completion_offers_commands_options_and_topics() -> None:
    offered = helpdesk(env={"_HELPDESK_COMPLETE": "bash_complete", "COMP_WORDS": "helpdesk d", "COMP_CWORD": "1"})
    assert offered.out.split() == ["plain,deadline", "plain,decide", "plain,drift"]
    offered = helpdesk(
        env={"_HELPDESK_COMPLETE": "bash_complete", "COMP_WORDS": "helpdesk show bcc-d", "COMP_CWORD": "2"}
    )
    assert offered.out.split() == ["plain,bcc-deadline"]
