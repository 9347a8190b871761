"""The end of a command that found faults: what they are, how many, and that nothing is published."""

from __future__ import annotations

import sys
from gettext import NullTranslations
from typing import NoReturn

import click

from ..faults import problems
from ..faults.problems import DataError
from ..model.languages import LANGUAGES
from ..model.phrases import translations

language_option = click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Language of the messages.")


def tell(error: DataError, lang: str | None) -> NoReturn:
    """Say every fault of `error`, and end."""
    phrases = translations(lang)
    for line in problems.listed(error.problems, phrases.gettext):
        click.echo(line)
    stop(len(error.problems), phrases)


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
