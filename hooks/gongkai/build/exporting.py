"""The command that writes the pages for other generators: export."""

from __future__ import annotations

from pathlib import Path

import click

from ..faults.problems import DataError
from ..gate.telling import tell
from ..model.phrases import translations
from .export import export as export_pages


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--root", type=click.Path(path_type=Path), default=Path(), help="Folder that holds site_data and docs."
)
def export(folder: Path, root: Path) -> None:
    """Write every page as plain Markdown, with a minimal configuration, to FOLDER."""
    try:
        count = export_pages(root, folder)
    except DataError as error:
        tell(error, None)
    except FileExistsError:
        refused = translations().gettext("{folder} is there and no export: name another folder.")
        raise click.ClickException(refused.format(folder=folder)) from None
    said = translations().ngettext("{folder}: {count} page", "{folder}: {count} pages", count)
    click.echo(said.format(folder=folder, count=count))


COMMANDS = (export,)
