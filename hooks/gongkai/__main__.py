"""The command line: `python -m gongkai check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .catalogue import message_language, translations
from .load import load, open_points
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
        for fault in error.problems:
            click.echo(fault.text(gettext))
        count = len(error.problems)
        click.echo(gettext("{count} faults. Nothing is published until they are mended.").format(count=count), err=True)
        sys.exit(1)
    for name in open_points(data):
        click.echo(gettext("open: {name} is not stated in the source").format(name=name))
    click.echo(gettext("The data is sound."))


if __name__ == "__main__":
    main()
