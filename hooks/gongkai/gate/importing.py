"""The command `gongkai import`: a text as the draft of a report, written into the data of the portal."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path
from typing import NoReturn, get_args

import click

from ..faults.problems import N_, DataError, RefusedError, listed
from ..importing.imported import Imported, Order, imported
from ..importing.known import Known, known
from ..importing.manuscripts.read import read
from ..importing.registers import FlowStyleError, appended
from ..importing.times import stretch
from ..importing.writing import Gettext
from ..model.files import KEPT
from ..model.parts import ReportKind
from ..model.text import Period
from ..reading.sources import ReportSources, Sources
from ..rules.records.dates import covered
from .examine import examine
from .home import renewed_home, unchosen
from .open_questions import points
from .reimporting import reimported
from .telling import phrases_option

_YEARS = re.compile(r"([0-9]{4})-([0-9]{4})")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--period", required=True, help="What the report is on: 2024-h1, 2024-q3, 2024-05, 2024, 2021-2025."
)
@click.option(
    "--kind",
    type=click.Choice(get_args(ReportKind)),
    help="The kind of the report, if its title does not say it.",
)
@click.option(
    "--again",
    is_flag=True,
    help="The office has changed the text of a report that is there; what was made of the rest stays.",
)
@click.option("--keep", is_flag=True, help="Keep FILE beside the text, unpublished.")
@click.option(
    "--into", type=click.Path(path_type=Path), default=Path("site_data"), help="Folder of the data."
)
@phrases_option
def bring(
    file: Path, period: str, kind: ReportKind | None, into: Path, phrases: NullTranslations, *, again: bool, keep: bool,
) -> None:  # fmt: skip
    """Make of FILE, the text of a report (- for standard input), the draft of its folder; what is guessed waits for confirmation."""
    gettext = phrases.gettext
    try:
        content = sys.stdin.buffer.read() if file == Path("-") else file.read_bytes()
        manuscript = read("" if file == Path("-") else file.as_posix(), content)
        called = "" if file == Path("-") else file.stem
        order = Order(_period(period), period, kind, called, manuscript.levels, manuscript.merged)
        made = _made(manuscript.text, order, into, gettext, again=again)
        written = _written(made, into)
    except RefusedError as reason:
        _refuse(reason.said(gettext))
    except DataError as error:
        _refuse("\n".join(listed(error.problems, gettext)))
    for line in listed(manuscript.remarks, gettext):
        click.echo(line, err=True)
    if keep and file != Path("-"):
        written[into / "reports" / made.id / f"{KEPT}{file.suffix.lower()}"] = content
    for path, said in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(said)
        click.echo(path.as_posix())
    for name in made.removed:
        (into / "reports" / made.id / name).unlink()
    for line in made.told:
        click.echo(line)
    home = renewed_home(into, gettext)
    if home is not None:
        (into / "home.yml").write_bytes(home.encode())
        click.echo((into / "home.yml").as_posix())
    click.echo(_summary(made, into, gettext), err=True)
    if open_choice := unchosen(into, gettext):
        click.echo(open_choice, err=True)


def _period(said: str) -> Period:
    years, days = _YEARS.fullmatch(said), covered(said)
    if years and years[1] <= years[2]:
        first, last = covered(years[1]), covered(years[2])
        days = (first[0], last[1]) if first and last else None
    if days is None or re.fullmatch(r".*-[a-z][a-z-]+", said):
        raise RefusedError(
            N_("no period is called {id}; write 2023-h2, 2023-q3, 2023-05, 2023 or 2021-2025"), id=said
        )
    return stretch(*days)


def _made(text: str, order: Order, root: Path, gettext: Gettext, *, again: bool) -> Imported:
    """What an import makes of the text, in the data below `root`: a new report, or `again` the one that is there with its new text."""
    examined = examine(root, chosen=())
    if examined.found is None:
        raise RefusedError(
            N_("{folder} is no folder of data; name the one that holds agency.yml"), folder=root.as_posix()
        )
    sources, reports = examined.found.sources, [part.report for part in examined.parts if part.report]
    before = known(sources, reports, order.period.start)
    drafted = imported(text, order, before, gettext)
    if again:
        return _renewed(_there(sources, order, drafted.id), text, order, before, gettext)
    if (root / "reports" / drafted.id).exists():
        raise RefusedError(
            N_(
                "the report {id} is there already; nothing was changed. If its text has changed, import it with --again"
            ),
            id=drafted.id,
        )
    return drafted


def _renewed(files: ReportSources, text: str, order: Order, before: Known, gettext: Gettext) -> Imported:
    made = reimported(files, text, order, before, gettext)
    same = made.files["source.txt"] == files.text
    message = (
        N_("the text of {id} is as it was; nothing was changed")
        if same
        else N_("of {id} only numbers of headings and white space have changed")
    )
    told = made.told or [gettext(message).format(id=files.id)]
    return replace(made, files={} if same else made.files, told=told)


def _there(sources: Sources, order: Order, id: str) -> ReportSources:
    """The report that is imported again: the one on the period, if there are several that which is called so."""
    found = [
        report for report in sources.reports if re.fullmatch(rf"{order.name}(?:-[a-z][a-z-]*)?", report.id)
    ]
    exact = [report for report in found if report.id == id]
    if len(exact or found) != 1:
        raise RefusedError(N_("there is no report {id} yet; import it without --again"), id=id)
    return (exact or found)[0]


def _written(made: Imported, root: Path) -> dict[Path, bytes]:
    """Each file that changes, and what it will be."""
    files = {root / "reports" / made.id / name: content for name, content in made.files.items()}
    for name, records in made.records.items():
        path = root / f"{name}.yml"
        try:
            files[path] = appended(_as_it_is(path), name, records)
        except FlowStyleError:
            message = N_(
                "{file} lists its records in brackets; write each on lines of its own, then import again"
            )
            raise RefusedError(message, file=path.as_posix()) from None
    return {path: text.encode() for path, text in files.items() if text != _as_it_is(path)}


def _as_it_is(path: Path) -> str:
    return path.read_bytes().decode() if path.exists() else ""


def _summary(made: Imported, root: Path, gettext: Gettext) -> str:
    figures = sum(len(set(re.findall(r"\{[^{}|]+\|([a-z0-9-]+)", text))) for text in made.files.values())
    message = gettext(
        "{figures} figures, {indicators} new indicators, {documents} new documents, {areas} new fields of work;"
        " {open} points wait for confirmation: gongkai confirm goes through them."
    )
    return message.format(
        figures=figures, open=len(points(root, made.id)), indicators=len(made.records["indicators"]),
        documents=len(made.records["documents"]), areas=len(made.records["areas"]),
    )  # fmt: skip


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)


COMMANDS = (bring,)
