"""What commands have in common: where the data stand, the language of messages; and the end of one that found faults."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import NoReturn

import click

from ..faults import problems
from ..faults.problems import N_, DataError
from ..model.languages import LANGUAGES
from ..model.phrases import translations

data_argument = click.argument("path", type=click.Path(path_type=Path), default=Path("site_data"))
data_option = click.option("--data", type=click.Path(path_type=Path), default=Path("site_data"), help="Folder of the data.")  # fmt: skip
_language = partial(click.option, "--lang", type=click.Choice(list(LANGUAGES)), help="Language of the messages.")  # fmt: skip
language_option = _language()
phrases_option = _language("phrases", callback=lambda _context, _option, language: translations(language))
"""Gives the command the catalogue of the language."""


def tell(error: DataError, phrases: NullTranslations | None = None) -> NoReturn:
    """Say every fault of `error`, in the language of the person at the machine if no other is given, and end."""
    phrases = phrases or translations()
    for line in problems.listed(error.problems, phrases.gettext):
        click.echo(line)
    stop(len(error.problems), phrases)


def refuse_unknown(ids: Iterable[str], known: Collection[str], file: object) -> None:
    """Refuse the call for the first of the `ids` that no office in `file` has.

    Raises:
        UsageError: which names it.
    """
    for id in ids:
        if id not in known:
            message = translations().gettext(N_("{file}: no office has the id {id}."))
            raise click.UsageError(message.format(file=file, id=id))


def stop(count: int, phrases: NullTranslations) -> NoReturn:
    """Say that there are `count` faults, and end."""
    summary = phrases.ngettext(
        "{count} fault. Nothing is published until it is mended.",
        "{count} faults. Nothing is published until they are mended.",
        count,
    )
    _end(summary, count)


def warn(count: int, phrases: NullTranslations) -> NoReturn:
    """Say that there are `count` findings that stop no build, and end."""
    summary = phrases.ngettext(
        "{count} finding. A build would publish it: mend it, or allow it with a reason.",
        "{count} findings. A build would publish them: mend them, or allow them with a reason.",
        count,
    )
    _end(summary, count)


def wait(count: int, phrases: NullTranslations) -> NoReturn:
    """Say that `count` guesses of an import wait for an answer, and end."""
    summary = phrases.ngettext(
        "{count} point waits for confirmation. Nothing is published until it is answered: gongkai confirm asks.",
        "{count} points wait for confirmation. Nothing is published until they are answered: gongkai confirm asks.",
        count,
    )
    _end(summary, count)


def _end(summary: str, count: int) -> NoReturn:
    click.echo(summary.format(count=count), err=True)
    sys.exit(1)
