"""The command line: `python -m gongkai check | build | serve`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from .build import BuildError
from .build import build as build_site
from .build import serve as serve_site
from .catalogue import message_language, translations
from .export import export as export_pages
from .load import load, open_points
from .manifest import NAME, verify_folder, verify_url
from .problems import DataError


@click.group()
def main() -> None:
    """Check and publish the data of a public-information portal."""


@main.command()
@click.argument("path", type=click.Path(path_type=Path), default=Path("site_data"))
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages.")
def check(path: Path, lang: str | None) -> None:
    """Check the data in PATH (site_data) without building; exit 1 with every fault."""
    gettext = translations(lang or message_language()).gettext
    try:
        data = load(path)
    except DataError as error:
        _tell(error, lang)
    for name in open_points(data):
        click.echo(gettext("open: {name} is not stated in the source").format(name=name))
    click.echo(gettext("The data is sound."))


@main.command()
@click.option(
    "--site-dir", type=click.Path(path_type=Path), default=Path("site"), help="Where the site goes."
)
@click.option("--config-file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"))
def build(site_dir: Path, config_file: Path) -> None:
    """Build the site strictly; the last good one stays until the new one is whole."""
    try:
        built = build_site(site_dir, config_file)
    except BuildError:
        click.echo(
            translations(message_language()).gettext("Not published: the last good site is untouched."),
            err=True,
        )
        sys.exit(1)
    pages = ", ".join(f"{count} {language}" for language, count in built.pages.items())
    click.echo(f"{built.site}/: {pages} pages, {built.seconds:.1f} s")


@main.command()
@click.option("--config-file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"))
@click.option("--address", default="127.0.0.1:8000", help="Where the preview is served.")
def serve(config_file: Path, address: str) -> None:
    """Show a preview that follows every change of data, templates and catalogues."""
    sys.exit(serve_site(config_file, address))


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
    click.echo(f"{folder}: {count} pages")


@main.command()
@click.argument("site")
def verify(site: str) -> None:
    """Compare SITE, a folder or a URL, with its manifest; exit 1 if anything differs."""
    try:
        differences = (
            verify_url(site) if site.startswith(("http://", "https://")) else verify_folder(Path(site))
        )
    except OSError as error:
        raise click.ClickException(f"{NAME}: {error}") from None
    for difference in differences:
        click.echo(f"{difference.kind}: {difference.file}")
    click.echo(f"{site}: {len(differences)} differences")
    sys.exit(bool(differences))


def _tell(error: DataError, lang: str | None) -> NoReturn:
    phrases = translations(lang or message_language())
    for fault in error.problems:
        click.echo(fault.text(phrases.gettext))
    count = len(error.problems)
    summary = phrases.ngettext(
        "{count} fault. Nothing is published until it is mended.",
        "{count} faults. Nothing is published until they are mended.",
        count,
    )
    click.echo(summary.format(count=count), err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
