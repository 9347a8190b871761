"""The command `gongkai gather`: what other offices publish, brought into the data of the portal that collects it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from ..faults.problems import N_, DataError
from ..gathering.gathered import FILE, Outcome, gather, record
from ..gathering.published import offices
from ..model.files import SHARED
from ..model.offices import REASONS, Gathered, Office, Offices
from ..model.phrases import translations
from ..model.text import Record
from ..reading.settings import in_china, now
from ..reading.shape import check
from ..reading.source import read
from ..work.moment import moment_option
from .telling import refuse_unknown, tell


@click.command(name="gather")
@click.argument(
    "path", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path("site_data")
)
@click.option("--only", multiple=True, metavar="ID", help="Only this office; may be repeated.")
@moment_option
def gather_offices(path: Path, only: tuple[str, ...]) -> None:
    """Gather into PATH (site_data) what the offices publish that its offices.yml lists; exit 1 if any of it is not taken.

    It is examined first: manifest, signature, tables, days. A build reads what was taken, and asks nobody.
    """
    listed, before = _read(path, "offices"), _read(path, "gathered") if (path / FILE).exists() else None
    assert isinstance(listed, Offices)
    assert before is None or isinstance(before, Gathered)
    refuse_unknown(only, {entry.id for entry in listed.offices}, f"{path}/offices.yml")
    day = in_china(now()).date()
    outcomes = list(gather(path, listed, before, day, only))
    as_of = before.as_of if before and only else day
    gathered = Gathered.model_construct(as_of=as_of, gathered=tuple(each.taken for each in outcomes))
    (path / FILE).write_text(record(gathered), "utf-8", newline="\n")
    gettext = translations().gettext
    failed = False
    for outcome, office in zip(outcomes, offices(path, listed, gathered), strict=True):
        if not only or office.entry.id in only:
            click.echo(_told(outcome, office, gettext))
            failed |= bool(outcome.unreachable or office.refusal)
    sys.exit(failed)


def _read(path: Path, name: str) -> Record:
    """The file `name` of the data, if it is sound; else the command ends with its faults."""
    source = read(path / f"{name}.yml", f"{path.as_posix()}/{name}.yml")
    found = list(source.problems) or check(SHARED[name], source)
    if isinstance(found, list):
        tell(DataError(found))
    return found


def _told(outcome: Outcome, office: Office, gettext: Callable[[str], str]) -> str:
    """What came of asking an office, on a line."""
    said = gettext(N_("taken"))
    if outcome.unreachable:
        said = gettext(N_("not reached, what was gathered before stays: {reason}")).format(
            reason=outcome.unreachable
        )
    elif office.refusal:
        reason = gettext(REASONS[office.refusal.reason]).format(detail=office.refusal.detail)
        said = gettext(N_("shown as missing: {reason}")).format(reason=reason)
    return f"{office.entry.id}: {said}"


COMMANDS = (gather_offices,)
