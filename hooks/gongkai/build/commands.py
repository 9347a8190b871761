"""The commands that make a site: build, clean, serve."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import NoReturn

import click

from ..faults.problems import N_
from ..model.phrases import translations
from ..work.moment import moment_option
from .build import DRIVERS, BuildError, Driver, Run, spawned
from .build import build as build_site
from .build import clean as clean_site
from .build import serve as serve_site

_LOST = {
    "missing": N_(
        "warning: /{file} was in the site before and is nowhere now; if it was public, write formerly at the record that took its place"
    ),
    "changed": N_(
        "warning: {file} is not what the site before published: an archived source is not edited; put it back, or log the change in corrections.yml"
    ),
}
_COUNT = N_("{count} {language}")
_BUILT = N_("{site}/: {pages} pages, {seconds} s")
_UNCHANGED = N_("{site}/: {pages} pages, {seconds} s, nothing has changed since the last build")


@click.command()
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
@moment_option
@click.pass_obj
def build(run: Run | None, site_dir: Path, config_file: Path, *, fresh: bool, driver: Driver) -> None:
    """Build the site strictly; the last good one stays until the new one is whole."""
    _tidy_up_when_ended()
    try:
        built = build_site(site_dir, config_file, fresh=fresh, driver=driver, run=run or spawned)
    except BuildError as error:
        if str(error):
            click.echo(error, err=True)
        click.echo(translations().gettext("Not published: the last good site is untouched."), err=True)
        sys.exit(1)
    for each in built.lost:
        click.echo(translations().gettext(_LOST[each.kind]).format(file=each.file), err=True)
    gettext = translations().gettext
    counts = (gettext(_COUNT).format(count=count, language=each) for each, count in built.pages.items())
    said = gettext(_UNCHANGED if built.unchanged else _BUILT)
    click.echo(said.format(site=built.site, pages=", ".join(counts), seconds=f"{built.seconds:.1f}"))


@click.command()
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


@click.command()
@click.option("--config-file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"))
@click.option("--address", default="127.0.0.1:8000", help="Where the preview is served.")
@moment_option
def serve(config_file: Path, address: str) -> None:
    """Show a preview that follows every change of data, templates and catalogues."""
    _tidy_up_when_ended()
    try:
        code = serve_site(config_file, address)
    except BuildError as error:
        raise click.ClickException(str(error)) from None
    except KeyboardInterrupt:
        code = 0
    sys.exit(code)


def _tidy_up_when_ended() -> None:
    """Let what ends us, or closes the terminal, leave nothing behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows closes its terminals otherwise
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:  # nohup
            signal.signal(number, _end_in_order)


def _end_in_order(number: int, _frame: object) -> NoReturn:
    """Leave by way of everything that is to be tidied up."""
    sys.exit(128 + number)


COMMANDS = (build, clean, serve)
