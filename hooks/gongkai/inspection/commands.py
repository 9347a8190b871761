"""The command `gongkai inspect`: the self-inspection of a built site, for the office."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from ..model.languages import LANGUAGES
from ..model.phrases import message_language, translations
from ..reading.sources import read_sources
from . import inspect as inspect_site
from .built import built_site
from .report import points
from .written import FORMS, is_report


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path("site"))
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True),
    default=Path("site_data"),
    help="The data it was built from.",
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day that dates are held against.")
@click.option(
    "--format", "form", type=click.Choice(list(FORMS)), default="text", help="How the report is written."
)
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="Where it is written; else shown."
)
@click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Language of the report.")
def inspect(
    site: Path, data: Path, *, today: datetime | None, form: str, output: Path | None, lang: str | None
) -> None:
    """Inspect the built SITE (site) by the rules for government websites; exit 1 if a point fails."""
    language = lang or message_language()
    phrases = translations(language)
    sources = read_sources(data, today.date() if today else None)
    if not sources.shared or sources["agency"].problems:
        raise click.ClickException(phrases.gettext("The data cannot be read: run gongkai check."))
    built = built_site(site, sources)
    if not any(built.pages()):
        refused = phrases.gettext("{site} holds no page: name the folder of a built site.")
        raise click.ClickException(refused.format(site=site))
    inspected = inspect_site(built)
    found = points(inspected, language)
    office = inspected.facts.site.agency("name", language)
    report = FORMS[form](found, office, sources.today, phrases, language)
    if output and os.path.lexists(output) and not is_report(output):
        refused = phrases.gettext("{file} is there and no report of an inspection: name another file.")
        raise click.ClickException(refused.format(file=output))
    if output:
        output.write_text(report + "\n", "utf-8", newline="\n")
    else:
        click.echo(report)
    sys.exit(any(point.result == "fails" for point in found))


COMMANDS = (inspect,)
