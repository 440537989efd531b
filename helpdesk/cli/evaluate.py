"""`helpdesk evaluate`: cases with expected answers in, a table of how many were right out."""

from __future__ import annotations

import json
from pathlib import Path

import click

from helpdesk.cli.options import Settings, json_option
from helpdesk.exit_codes import ExitCode


@click.command(epilog="Example: helpdesk evaluate tests/cases/questions/tuned/*.yaml")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@json_option
@click.option("--failures/--no-failures", default=True, help="List every wrong answer.")
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...], as_json_object: bool, failures: bool) -> None:
    """Measure the answers to the questions in FILES. Exit status 0 whatever the figures are."""
    from helpdesk.assembly import open_assistant
    from helpdesk.evaluating import Report, evaluate, read_cases

    settings: Settings = ctx.obj
    report: Report = evaluate(read_cases(files), open_assistant(settings.guidance).ask)
    wrong = [result for result in report.results if result.faults]
    figures = {
        "answerable, fully right": report.right(True),
        "unanswerable, fully right": report.right(False),
        "confidently wrong": report.confidently_wrong,
        "refusal recall": report.refusal_recall,
        "refusal precision": report.refusal_precision,
        "right kind of refusal": report.right_refusal,
    }
    by = {
        "kind": report.groups(lambda result: result.turn.kind),
        "language": report.groups(lambda result: result.turn.language),
        "topic": report.groups(lambda result: " ".join(result.turn.expect.get("topics") or ["–"])),
    }
    if as_json_object:
        listed = {
            "figures": {name: _figure(share) for name, share in figures.items()},
            "groups": {
                name: [{"group": group, "answerable": track, **_figure(share)} for group, track, share in groups]
                for name, groups in by.items()
            },
            "failures": [
                {
                    "id": each.turn.case,
                    "question": each.turn.question,
                    "outcome": each.answer.outcome,
                    "faults": each.faults,
                }
                for each in wrong
            ],
        }
        click.echo(json.dumps(listed, ensure_ascii=False))
        ctx.exit(ExitCode.ANSWERED)
    for name, share in figures.items():
        click.echo(f"{name:<28} {share}")
    for name, groups in by.items():
        click.echo(f"\nby {name}")
        for group, answerable, share in groups:
            click.echo(f"  {'answerable' if answerable else 'unanswerable':<13} {group:<44} {share}")
    if failures:
        click.echo("\nwrong")
        for result in wrong:
            click.echo(
                f"  {result.turn.case}: {result.turn.question}\n    {result.answer.outcome}: {'; '.join(result.faults)}"
            )


def _figure(share: object) -> dict[str, object]:
    from helpdesk.evaluating import Share

    assert isinstance(share, Share)
    return {"hits": share.hits, "total": share.total, "interval": share.interval}
