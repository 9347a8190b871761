"""The command `gongkai import`: a text as the draft of a report, written into the data of the portal."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn, get_args

import click

from ..faults.problems import N_, DataError, listed
from ..importing.imported import Imported, Order, imported
from ..importing.known import known
from ..importing.manuscripts.manuscript import Manuscript
from ..importing.manuscripts.read import read
from ..importing.registers import FlowStyleError, appended
from ..importing.times import stretch
from ..model.languages import LANGUAGES
from ..model.parts import ReportKind
from ..model.phrases import message_language, translations
from ..model.text import Period
from ..model.tree import CONFIRM
from ..rules.records.dates import covered
from .examine import examine

_YEARS = re.compile(r"(\d{4})-(\d{4})")


class RefusedError(Exception):
    """Nothing was written; the message, a msgid filled by `values`, says why."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.values = values


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
    "--into", type=click.Path(path_type=Path), default=Path("site_data"), help="Folder of the data."
)
@click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Language of the messages.")
def bring(file: Path, period: str, kind: ReportKind | None, into: Path, lang: str | None) -> None:
    """Make of FILE, the text of a report (- for standard input), the draft of its folder; what is guessed waits for confirmation."""
    gettext = translations(lang or message_language()).gettext
    try:
        manuscript = _manuscript(file)
        made = _drafted(manuscript.text, _order(file, period, kind), into, gettext)
        written = _written(made, into)
    except RefusedError as reason:
        _refuse(gettext(str(reason)).format(**reason.values))
    except DataError as error:
        _refuse("\n".join(listed(error.problems, gettext)))
    except OSError as error:
        raise click.ClickException(str(error)) from None
    for line in listed(manuscript.remarks, gettext):
        click.echo(line, err=True)
    for path, content in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
        click.echo(path.as_posix())
    click.echo(_summary(made, gettext), err=True)


def _manuscript(file: Path) -> Manuscript:
    """What stands in a file, or on standard input.

    Raises:
        DataError: if it cannot be read.
    """
    if file == Path("-"):
        return read("", sys.stdin.buffer.read())
    return read(file.as_posix(), file.read_bytes())


def _order(file: Path, period: str, kind: ReportKind | None) -> Order:
    called = "" if file == Path("-") else file.stem
    return Order(_period(period), period, kind, called)


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


def _drafted(text: str, order: Order, root: Path, gettext: Callable[[str], str]) -> Imported:
    examined = examine(root, chosen=())
    if examined.found is None:
        raise RefusedError(
            N_("{folder} is no folder of data; name the one that holds agency.yml"), folder=root.as_posix()
        )
    reports = [part.report for part in examined.parts if part.report]
    made = imported(text, order, known(examined.found.sources, reports), gettext)
    if (root / "reports" / made.id).exists():
        raise RefusedError(N_("the report {id} is there already; nothing was changed"), id=made.id)
    return made


def _written(made: Imported, root: Path) -> Mapping[Path, str]:
    """Each file that changes, and what it will be."""
    files = {root / "reports" / made.id / name: content for name, content in made.files.items()}
    for name, records in made.records.items():
        path = root / f"{name}.yml"
        before = path.read_bytes().decode() if path.exists() else ""
        try:
            after = appended(before, name, records)
        except FlowStyleError:
            message = N_(
                "{file} lists its records in brackets; write each on lines of its own, then import again"
            )
            raise RefusedError(message, file=path.as_posix()) from None
        if after != before:
            files[path] = after
    return files


def _summary(made: Imported, gettext: Callable[[str], str]) -> str:
    open_points = sum(text.count(f"# {CONFIRM}") for text in made.files.values())
    open_points += sum(
        str(key).startswith(CONFIRM) for each in made.records.values() for record in each for key in record
    )
    figures = sum(len(set(re.findall(r"\{[^{}|]+\|([a-z0-9-]+)", text))) for text in made.files.values())
    message = gettext(
        "{figures} figures, {indicators} new indicators, {documents} new documents, {areas} new fields of work;"
        " {open} points wait for confirmation: gongkai check names them."
    )
    return message.format(
        figures=figures, open=open_points, indicators=len(made.records["indicators"]),
        documents=len(made.records["documents"]), areas=len(made.records["areas"]),
    )  # fmt: skip


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)


COMMANDS = (bring,)
