"""The commands for who edits the data: check, due, explain, migrate, new, translated."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click

from ..delivery import manifest
from ..faults import problems
from ..faults.problems import DataError
from ..faults.rule import SEVERITIES, Severity
from ..model.languages import LANGUAGES
from ..model.phrases import message_language, translations
from ..reading.embargo import moments
from ..reading.settings import in_china, now
from ..reading.sources import read_sources
from ..work.moment import moment_option
from . import gate
from .explain import explained, listed
from .findings import FORMATS, text
from .founding import COMMANDS as FOUNDING
from .gate import REGISTER
from .migration import STEPS
from .migration import migrate as migrate_data
from .quoting import quoting
from .recording import FEW, TooManyError, record_translations
from .skeleton import RefusedError, skeleton
from .telling import stop, tell, wait, warn

_lang = click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Language of the messages.")


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=Path("site_data"))
@_lang
@click.option(
    "--site", type=click.Path(path_type=Path, exists=True), help="The built site, to inspect it too."
)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How faults are written."
)
@click.option(
    "--select",
    multiple=True,
    type=click.Choice(list(REGISTER)),
    metavar="RULE",
    help="Only this rule; may be repeated.",
)
@click.option(
    "--ignore",
    multiple=True,
    type=click.Choice(list(REGISTER)),
    metavar="RULE",
    help="Not this rule; may be repeated.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="warning",
    help="The least serious fault that ends with exit code 1.",
)
@click.option(
    "--against",
    help="The last release, to see that none of its addresses has vanished: its URL, folder or manifest.",
)
@click.option("--quote/--no-quote", default=True, help="Quote the line of each fault (text only).")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day that dates are held against.")
@moment_option
def check(
    path: Path,
    lang: str | None,
    *,
    site: Path | None,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: Severity,
    against: str | None,
    quote: bool,
    today: datetime | None,
) -> None:
    """Check the data in PATH (site_data) by every rule; exit 1 with every fault."""
    phrases = translations(lang or message_language())
    if against and not site:
        raise click.UsageError(
            "--against needs --site: the built site that is held against the last release."
        )
    before = _release(against) if against else None
    found = gate.check(path, today.date() if today else None, site, before).chosen(select, ignore)
    quoted = form == "text" and quote
    said = (
        text(found, phrases, quoting(found.problems, REGISTER)) if quoted else FORMATS[form](found, phrases)
    )
    if said:
        click.echo(said)
    if found.of("error"):
        stop(len(found.of("error")), phrases)
    if found.worst(fail_on):
        if waiting := sum(REGISTER[fault.rule].holds for fault in found.problems):
            wait(waiting, phrases)
        failing = SEVERITIES[1 : SEVERITIES.index(fail_on) + 1]
        warn(sum(len(found.of(severity)) for severity in failing), phrases)
    if form == "text":
        click.echo(phrases.gettext("The data is sound."), err=bool(found.problems))


def _release(against: str) -> tuple[str, Mapping[str, Any]]:
    """Name and content of the manifest of a release, given by its URL, its folder or the file itself."""
    if "://" in against:
        from ..delivery.verify import given  # noqa: PLC0415 - what asks servers takes long to bring in

        address = against.removesuffix(manifest.NAME)
        return f"{address.rstrip('/')}/{manifest.NAME}", given(address)
    place = Path(against)
    file = place / manifest.NAME if place.is_dir() else place
    return file.as_posix(), manifest.parsed(file.read_bytes(), str(file))


@click.group()
def new() -> None:
    """Make what the next step begins with."""


@new.command()
@click.argument("id", metavar="PERIOD")
@click.option(
    "--data", type=click.Path(path_type=Path), default=Path("site_data"), help="Folder of the data."
)
@_lang
def report(id: str, data: Path, lang: str | None) -> None:
    """Make the files of the report on PERIOD (2023-h2, 2023-q3, 2023-05, 2023), and say what is missing."""
    phrases = translations(lang or message_language())
    sources, folder = read_sources(data), data / "reports" / id
    missing = [fault for source in sources.shared.values() for fault in source.problems]
    if missing or not sources.shared:
        tell(DataError(missing or sources.problems), lang)
    try:
        files = skeleton(sources, id, phrases.gettext)
        folder.mkdir(parents=True)
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8", newline="\n")
            click.echo((folder / name).as_posix())
    except RefusedError as reason:
        click.echo(phrases.gettext(str(reason)).format(id=id), err=True)
        sys.exit(1)
    own = [fault for fault in gate.check(data).problems if fault.where.file.startswith(folder.as_posix())]
    for fault in own:
        click.echo(fault.text(phrases.gettext))
    click.echo(phrases.gettext("Fill in what is missing, then run gongkai check again and again."), err=True)


for command in FOUNDING:
    new.add_command(command)


@click.command()
@click.argument("rule", required=False, type=click.Choice(list(REGISTER)), metavar="[RULE]")
@_lang
def explain(rule: str | None, lang: str | None) -> None:
    """Say what RULE asks for, why, and what to do; without one, list all rules."""
    gettext = translations(lang or message_language()).gettext
    click.echo("\n".join(explained(REGISTER[rule], gettext) if rule else listed(gettext)))


@click.command()
@click.argument("places", nargs=-1, metavar="[FILE:LINE]...")
@click.option("--all", "every", is_flag=True, help="Every English text still holds.")
@click.option("--reason", help="Why: asked for if many are accepted at once, and kept in the record.")
@click.option(
    "--data", type=click.Path(path_type=Path), default=Path("site_data"), help="Folder of the data."
)
@_lang
def translated(
    places: tuple[str, ...], data: Path, lang: str | None, *, every: bool, reason: str | None
) -> None:
    """Record which Chinese text each English one was made from.

    Texts whose Chinese has changed since are left as they are, unless FILE:LINE says that the English still holds.
    """
    phrases = translations(lang or message_language())
    try:
        told = record_translations(data, places, every=every, reason=reason)
    except TooManyError as many:
        message = phrases.gettext(
            "{count} English texts would be accepted at once although their Chinese was changed, and nothing was recorded: look at each with gongkai check, name those that still hold by FILE:LINE, at most {few} at a time, or say with --reason who has compared them all."
        )
        raise click.ClickException(message.format(count=many, few=FEW)) from None
    except DataError as error:
        tell(error, lang)
    click.echo(phrases.gettext("{count} translations are on record.").format(count=told.recorded))
    for line in problems.listed(told.waiting, phrases.gettext):
        click.echo(line)
    for place in told.unmet:
        click.echo(
            phrases.gettext("Nothing waits to be looked at again at {place}.").format(place=place), err=True
        )
    sys.exit(bool(told.waiting or told.unmet))


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=Path("site_data"))
@_lang
def migrate(path: Path, lang: str | None) -> None:
    """Change the data in PATH (site_data) from former shapes to that of today, and say what was done."""
    gettext = translations(lang or message_language()).gettext
    try:
        done = migrate_data(path, gettext)
    except DataError as error:
        tell(error, lang)
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
@click.argument("path", type=click.Path(path_type=Path), default=Path("site_data"))
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
        tell(DataError(sources.problems), None)
    start, told = now(), moments(sources)
    found = [each for each in told if each[0] > start]
    if within is not None:
        near = timedelta(minutes=within)
        passed = [each for each in told if start - near <= each[0] <= start]
        found = [each for each in found if each[0] <= start + near][:1] or passed[-1:]
    for at, place in found:
        click.echo(f"{in_china(at).isoformat(timespec='seconds' if at.second else 'minutes')} {place}")
    sys.exit(0 if found else 3)


COMMANDS = (check, due, explain, migrate, new, translated)
