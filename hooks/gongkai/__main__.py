"""The command line: `python -m gongkai check | explain | build | serve | export`; what comes after a build is in `delivery` and `inspection`."""

from __future__ import annotations

import os
import signal
import sys
from datetime import datetime
from gettext import NullTranslations
from pathlib import Path
from typing import NoReturn

import click

from .build.build import DRIVERS, BuildError, Driver
from .build.build import build as build_site
from .build.build import clean as clean_site
from .build.build import serve as serve_site
from .build.export import export as export_pages
from .delivery import commands
from .faults import problems
from .faults.problems import DataError
from .faults.rule import SEVERITIES, Severity
from .gate import gate
from .gate.explain import explained, listed
from .gate.findings import FORMATS, text
from .gate.gate import REGISTER
from .gate.quoting import quoting
from .gate.recording import record_translations
from .gate.skeleton import RefusedError, skeleton
from .inspection.commands import COMMANDS as OF_INSPECTION
from .model.languages import LANGUAGES
from .model.phrases import message_language, translations
from .reading.settings import settings, told
from .reading.sources import read_sources
from .work.help import spoken


class _Commands(click.Group):
    """Commands whose refusals by the system are told in a sentence: a folder that cannot be written, a file that cannot be read."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was called."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.filename is None:
                raise
            refused = translations(message_language()).gettext("{file} cannot be used ({reason})")
            name = os.fsdecode(error.filename)
            raise click.ClickException(refused.format(file=name, reason=error.strerror)) from None


@click.group(cls=_Commands)
def main() -> None:
    """Check and publish the data of a public-information portal."""
    try:
        settings()
    except DataError as error:
        click.echo(told(error, translations(message_language()).gettext), err=True)
        sys.exit(1)


for command in (*commands.COMMANDS, *OF_INSPECTION):
    main.add_command(command)

_lang = click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Language of the messages.")


@main.command()
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
@click.option("--quote/--no-quote", default=True, help="Quote the line of each fault (text only).")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day that dates are held against.")
def check(
    path: Path,
    lang: str | None,
    *,
    site: Path | None,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: Severity,
    quote: bool,
    today: datetime | None,
) -> None:
    """Check the data in PATH (site_data) by every rule; exit 1 with every fault."""
    phrases = translations(lang or message_language())
    found = gate.check(path, today.date() if today else None, site).chosen(select, ignore)
    quoted = form == "text" and quote
    said = text(found, phrases, quoting(found.problems)) if quoted else FORMATS[form](found, phrases)
    if said:
        click.echo(said)
    if found.of("error"):
        _stop(len(found.of("error")), phrases)
    if found.worst(fail_on):
        _warn(
            sum(len(found.of(severity)) for severity in SEVERITIES[1 : SEVERITIES.index(fail_on) + 1]),
            phrases,
        )
    if form == "text":
        click.echo(phrases.gettext("The data is sound."), err=bool(found.problems))


@main.group()
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
        _tell(DataError(missing or sources.problems), lang)
    try:
        files = skeleton(sources, id, phrases.gettext)
        folder.mkdir(parents=True)
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8", newline="\n")
            click.echo((folder / name).as_posix())
    except RefusedError as reason:
        click.echo(phrases.gettext(str(reason)).format(id=id), err=True)
        sys.exit(1)
    except OSError as error:
        raise click.ClickException(str(error)) from None
    own = [fault for fault in gate.check(data).problems if fault.where.file.startswith(folder.as_posix())]
    for fault in own:
        click.echo(fault.text(phrases.gettext))
    click.echo(phrases.gettext("Fill in what is missing, then run gongkai check again and again."), err=True)


@main.command()
@click.argument("rule", required=False, type=click.Choice(list(REGISTER)), metavar="[RULE]")
@_lang
def explain(rule: str | None, lang: str | None) -> None:
    """Say what RULE asks for, why, and what to do; without one, list all rules."""
    gettext = translations(lang or message_language()).gettext
    click.echo("\n".join(explained(REGISTER[rule], gettext) if rule else listed(gettext)))


@main.command()
@click.argument("places", nargs=-1, metavar="[FILE:LINE]...")
@click.option("--all", "every", is_flag=True, help="Every English text still holds.")
@click.option(
    "--data", type=click.Path(path_type=Path), default=Path("site_data"), help="Folder of the data."
)
@_lang
def translated(places: tuple[str, ...], data: Path, lang: str | None, *, every: bool) -> None:
    """Record which Chinese text each English one was made from.

    Texts whose Chinese has changed since are left as they are, unless FILE:LINE says that the English still holds.
    """
    phrases = translations(lang or message_language())
    try:
        told = record_translations(data, places, every=every)
    except DataError as error:
        _tell(error, lang)
    except OSError as error:
        raise click.ClickException(str(error)) from None
    click.echo(phrases.gettext("{count} translations are on record.").format(count=told.recorded))
    for line in problems.listed(told.stale, phrases.gettext):
        click.echo(line)
    for place in told.unmet:
        click.echo(
            phrases.gettext("Nothing was changed in Chinese alone at {place}.").format(place=place), err=True
        )
    sys.exit(bool(told.stale or told.unmet))


@main.command()
@click.option(
    "--site-dir", type=click.Path(path_type=Path), default=Path("site"), help="Where the site goes."
)
@click.option("--config-file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"))
@click.option("--fresh", is_flag=True, help="Build even if nothing has changed since the last build.")
@click.option(
    "--driver",
    type=click.Choice(DRIVERS),
    default=DRIVERS[0],
    help="Who makes the site: the same either way.",
)
def build(site_dir: Path, config_file: Path, *, fresh: bool, driver: Driver) -> None:
    """Build the site strictly; the last good one stays until the new one is whole."""
    signal.signal(signal.SIGTERM, _end_in_order)
    try:
        built = build_site(site_dir, config_file, fresh=fresh, driver=driver)
    except BuildError as error:
        if str(error):
            click.echo(error, err=True)
        click.echo(
            translations(message_language()).gettext("Not published: the last good site is untouched."),
            err=True,
        )
        sys.exit(1)
    pages = ", ".join(f"{count} {language}" for language, count in built.pages.items())
    unchanged = ", nothing has changed since the last build" if built.unchanged else ""
    click.echo(f"{built.site}/: {pages} pages, {built.seconds:.1f} s{unchanged}")


@main.command()
@click.option(
    "--site-dir", type=click.Path(path_type=Path), default=Path("site"), help="Where the site stands."
)
@click.option("--config-file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"))
def clean(site_dir: Path, config_file: Path) -> None:
    """Remove the built site, and what builds that were killed have left beside it; nothing else."""
    try:
        clean_site(site_dir, config_file)
    except BuildError as error:
        raise click.ClickException(str(error)) from None


@main.command()
@click.option("--config-file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"))
@click.option("--address", default="127.0.0.1:8000", help="Where the preview is served.")
def serve(config_file: Path, address: str) -> None:
    """Show a preview that follows every change of data, templates and catalogues."""
    signal.signal(signal.SIGTERM, _end_in_order)
    try:
        code = serve_site(config_file, address)
    except BuildError as error:
        raise click.ClickException(str(error)) from None
    except KeyboardInterrupt:
        code = 0
    sys.exit(code)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--root", type=click.Path(path_type=Path), default=Path(), help="Folder that holds site_data and docs."
)
def export(folder: Path, root: Path) -> None:
    """Write every page as plain Markdown, with a minimal configuration, to FOLDER."""
    try:
        count = export_pages(root, folder)
    except DataError as error:
        _tell(error, None)
    except FileExistsError:
        gettext = translations(message_language()).gettext
        refused = gettext("{folder} is there and no export: name another folder.").format(folder=folder)
        raise click.ClickException(refused) from None
    except OSError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{folder}: {count} pages")


def _end_in_order(number: int, _frame: object) -> NoReturn:
    """Leave by way of everything that is to be tidied up."""
    sys.exit(128 + number)


def _tell(error: DataError, lang: str | None) -> NoReturn:
    phrases = translations(lang or message_language())
    for line in problems.listed(error.problems, phrases.gettext):
        click.echo(line)
    _stop(len(error.problems), phrases)


def _stop(count: int, phrases: NullTranslations) -> NoReturn:
    summary = phrases.ngettext(
        "{count} fault. Nothing is published until it is mended.",
        "{count} faults. Nothing is published until they are mended.",
        count,
    )
    click.echo(summary.format(count=count), err=True)
    sys.exit(1)


def _warn(count: int, phrases: NullTranslations) -> NoReturn:
    summary = phrases.ngettext(
        "{count} finding. A build would publish it: mend it, or allow it with a reason.",
        "{count} findings. A build would publish them: mend them, or allow them with a reason.",
        count,
    )
    click.echo(summary.format(count=count), err=True)
    sys.exit(1)


spoken(main)

if __name__ == "__main__":
    main()
