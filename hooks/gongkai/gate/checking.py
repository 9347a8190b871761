"""The command that checks the data; it stands by itself, so that it waits for none of what the others need."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import click

from ..delivery import manifest
from ..faults.problems import N_
from ..faults.rule import SEVERITIES, Severity
from ..model.phrases import translations
from ..work.kept import keep, kept
from ..work.moment import moment_option
from .examine import examine
from .findings import FORMATS, text
from .gate import REGISTER, findings
from .quoting import quoting
from .telling import data_argument, phrases_option, stop, wait, warn


@click.command()
@data_argument
@phrases_option
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
    phrases: NullTranslations,
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

    if against and not site:
        message = N_("--against needs --site: the built site that is held against the last release.")
        raise click.UsageError(translations().gettext(message))
    before = _release(against) if against else None
    day = today.date() if today else None
    known = kept()
    examined = examine(path, day, settled=known)
    if examined.found:
        keep(examined.found.settled, known)
    found = findings(examined, path, day, site, before).chosen(select, ignore)
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


COMMANDS = (check,)
