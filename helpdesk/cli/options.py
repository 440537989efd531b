"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from knowledge.errors import HelpdeskError
from knowledge.model import Language

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True)
class Settings:
    """What was said before the command: the language (None: not chosen) and the own guidance directories."""

    language: Language | None = None
    guidance: tuple[Path, ...] = ()


def _at(ctx: click.Context, parameter: click.Parameter, value: str | None) -> datetime:
    from helpdesk.clock import parse_at, swedish_now

    if value is None:
        return swedish_now()
    try:
        return parse_at(value)
    except HelpdeskError as error:
        raise click.BadParameter(f"{error.message} ({error.hint})", ctx, parameter) from error


def at_option(function: Function) -> Function:
    """`--at`: the Swedish local time to answer for, given to the command as `now`."""
    return click.option(
        "--at", "now", metavar="ISO", callback=_at, help="Answer as of this Swedish local time, e.g. 2027-03-30T09:30."
    )(function)


def lang_option(function: Function) -> Function:
    """`--lang`: the language of the answer."""
    return click.option("--lang", type=click.Choice(["sv", "en"]), help="Language of the answer.")(function)


def json_option(function: Function) -> Function:
    """`--json`: one JSON object instead of text."""
    return click.option("--json", "as_json_object", is_flag=True, help="Write one JSON object.")(function)


def language_of(lang: str | None, settings: Settings) -> Language | None:
    """The language chosen at the command, else before it, else None."""
    if lang is None:
        return settings.language
    return "en" if lang == "en" else "sv"


def decoded(typed: bytes) -> str:
    """Bytes that a person typed or piped in, as text: UTF-8, else the Western code page of older programs."""
    try:
        return typed.decode("utf-8-sig")
    except UnicodeDecodeError:
        return typed.decode("cp1252", errors="replace")


def width() -> int | None:
    """The columns to wrap at: the terminal's, at most 100; None where output is not a terminal."""
    if not sys.stdout.isatty():
        return None
    from shutil import get_terminal_size

    return min(100, get_terminal_size().columns)
