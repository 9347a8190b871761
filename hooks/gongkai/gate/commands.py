"""The commands for who edits the data beside check: due, explain, migrate, new, translated."""

from __future__ import annotations

import sys
from datetime import timedelta
from gettext import NullTranslations
from pathlib import Path

import click

from ..faults import problems
from ..faults.problems import N_, DataError, RefusedError
from ..model.phrases import translations
from ..reading.embargo import moments
from ..reading.settings import in_china, now
from ..reading.sources import read_sources
from ..work.moment import moment_option
from . import gate
from .explain import explained, listed
from .founding import COMMANDS as FOUNDING
from .gate import REGISTER
from .migration import STEPS
from .migration import migrate as migrate_data
from .recording import FEW, TooManyError, record_translations
from .skeleton import skeleton
from .telling import data_argument, data_option, phrases_option, tell


@click.group()
def new() -> None:
    """Make what the next step begins with."""


@new.command()
@click.argument("id", metavar="PERIOD")
@data_option
@phrases_option
def report(id: str, data: Path, phrases: NullTranslations) -> None:
    """Make the files of the report on PERIOD (2023-h2, 2023-q3, 2023-05, 2023), and say what is missing."""
    sources, folder = read_sources(data), data / "reports" / id
    missing = [fault for source in sources.shared.values() for fault in source.problems]
    if missing or not sources.shared:
        tell(DataError(missing or sources.problems), phrases)
    try:
        files = skeleton(sources, id, phrases.gettext)
        folder.mkdir(parents=True)
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8", newline="\n")
            click.echo((folder / name).as_posix())
    except RefusedError as reason:
        click.echo(reason.said(phrases.gettext), err=True)
        sys.exit(1)
    own = [fault for fault in gate.check(data).problems if fault.where.file.startswith(folder.as_posix())]
    for fault in own:
        click.echo(fault.text(phrases.gettext))
    click.echo(phrases.gettext("Fill in what is missing, then run gongkai check again and again."), err=True)


for command in FOUNDING:
    new.add_command(command)


@click.command()
@click.argument("rule", required=False, type=click.Choice(list(REGISTER)), metavar="[RULE]")
@phrases_option
def explain(rule: str | None, phrases: NullTranslations) -> None:
    """Say what RULE asks for, why, and what to do; without one, list all rules."""
    gettext = phrases.gettext
    click.echo("\n".join(explained(REGISTER[rule], gettext) if rule else listed(gettext)))


@click.command()
@click.argument("places", nargs=-1, metavar="[FILE:LINE]...")
@click.option("--all", "every", is_flag=True, help="Every English text still holds.")
@click.option("--reason", help="Why: asked for if many are accepted at once, and kept in the record.")
@data_option
@phrases_option
def translated(
    places: tuple[str, ...], data: Path, phrases: NullTranslations, *, every: bool, reason: str | None
) -> None:
    """Record which Chinese text each English one was made from.

    Texts whose Chinese has changed since are left as they are, unless FILE:LINE says that the English still holds.
    """
    try:
        told = record_translations(data, places, every=every, reason=reason)
    except TooManyError as many:
        message = phrases.gettext(
            "{count} English texts would be accepted at once although their Chinese was changed, and nothing was recorded:"
            " look at each with gongkai check, name those that still hold by FILE:LINE, at most {few} at a time, or say"
            " with --reason who has compared them all."
        )
        raise click.ClickException(message.format(count=many, few=FEW)) from None
    except DataError as error:
        tell(error, phrases)
    click.echo(phrases.gettext("{count} translations are on record.").format(count=told.recorded))
    for line in problems.listed(told.waiting, phrases.gettext):
        click.echo(line)
    for place in told.unmet:
        click.echo(
            phrases.gettext("Nothing waits to be looked at again at {place}.").format(place=place), err=True
        )
    sys.exit(bool(told.waiting or told.unmet))


@click.command()
@data_argument
@phrases_option
def migrate(path: Path, phrases: NullTranslations) -> None:
    """Change the data in PATH (site_data) from former shapes to that of today, and say what was done."""
    gettext = phrases.gettext
    try:
        done = migrate_data(path, gettext)
    except DataError as error:
        tell(error, phrases)
    for line in problems.listed(done.waiting, gettext):
        click.echo(line)
    if done.waiting:
        click.echo(
            gettext("Nothing was changed: settle these texts first, then run gongkai migrate."), err=True
        )
        sys.exit(1)
    for file in done.files:
        click.echo(gettext(STEPS[file.step]).format(**vars(file)))
    if not done.files:
        click.echo(gettext("The data stand in the format of today already; nothing was changed."))


@click.command()
@data_argument
@click.option(
    "--within",
    type=click.IntRange(0),
    metavar="MINUTES",
    help="Only the next one within so many minutes; if there is none, the last that has come within as many.",
)
@moment_option
def due(path: Path, within: int | None) -> None:
    """Print when what of the data in PATH (site_data) is under embargo will be public, the next first; exit 3 if nothing is."""
    sources = read_sources(path)
    if not sources.shared:
        tell(DataError(sources.problems))
    start, told = now(), moments(sources)
    found = [each for each in told if each[0] > start]
    if within is not None:
        near = timedelta(minutes=within)
        passed = [each for each in told if start - near <= each[0] <= start]
        found = [each for each in found if each[0] <= start + near][:1] or passed[-1:]
    for at, place in found:
        click.echo(f"{in_china(at).isoformat(timespec='seconds' if at.second else 'minutes')} {place}")
    if not found:
        gettext = translations().gettext
        message = (
            N_("Nothing waits to be published. Promises that are overdue are told by gongkai check.")
            if within is None
            else N_("Nothing is published within {minutes} minutes.")
        )
        click.echo(gettext(message).format(minutes=within), err=True)
    sys.exit(0 if found else 3)


COMMANDS = (due, explain, migrate, new, translated)
