"""The command `gongkai fleet`: many offices at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from ..faults.problems import DataError
from ..gate.telling import refuse_unknown, tell
from ..model.phrases import translations
from .matrix import HOSTS, matrix
from .notes import Command, Result, last
from .offices import Office, read_offices
from .run import run
from .told import as_json, as_text

_file = click.argument("file", type=click.Path(path_type=Path), default=Path("offices.yml"))
_form = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How the states are written.",
)
_only = click.option("--only", multiple=True, metavar="ID", help="Only this office; may be repeated.")
_fresh = click.option("--fresh", is_flag=True, help="Also where nothing has changed.")


@click.group()
def fleet() -> None:
    """Many offices, one engine: each by itself, on all processors, and all in one table."""


def _of(name: Command, about: str) -> click.Command:
    """The command that does `name` for every office."""

    @_file
    @_form
    @_only
    @_fresh
    def command(file: Path, form: str, only: tuple[str, ...], *, fresh: bool) -> None:
        offices = _chosen(file, only)
        results = {each.id: each for each in run(offices, name, fresh=fresh)}
        _say([results[office.id] for office in offices], form)

    return click.command(name, help=about)(command)


@fleet.command()
@_file
@_form
def report(file: Path, form: str) -> None:
    """Say how the offices in FILE (offices.yml) stood the last time, without doing anything."""
    found = [(office, last(office)) for office in _chosen(file, ())]
    _say([_worst(office, states.values()) for office, states in found], form)


@fleet.command()
@click.argument("host", type=click.Choice(sorted(HOSTS)))
@_file
def ci(host: str, file: Path) -> None:
    """Print the recipe by which HOST builds the offices in FILE (offices.yml), a job each."""
    click.echo(matrix(host, _chosen(file, ()), file.as_posix()), nl=False)


def _worst(office: Office, results: Iterable[Result]) -> Result:
    """The result that most needs somebody; of a fleet that was never looked at, that."""
    order = ("missing", "broken", "warned", "sound")
    return min(results, key=lambda each: order.index(each.state), default=Result(office.id, "unknown"))


def _chosen(file: Path, only: tuple[str, ...]) -> tuple[Office, ...]:
    try:
        offices = read_offices(file)
    except DataError as error:
        tell(error, None)
    refuse_unknown(only, {office.id for office in offices}, file)
    return tuple(office for office in offices if not only or office.id in only)


def _say(results: list[Result], form: str) -> None:
    """Print how the offices stand; exit 1 if any needs somebody."""
    gettext: Callable[[str], str] = translations().gettext
    click.echo(as_json(results) if form == "json" else as_text(results, gettext))
    sys.exit(any(each.failed for each in results))


fleet.add_command(_of("check", "Check every office in FILE (offices.yml); exit 1 if any is broken."))
fleet.add_command(
    _of("build", "Build every office in FILE (offices.yml) that has changed; exit 1 if any is broken.")
)

COMMANDS = (fleet,)
