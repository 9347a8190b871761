"""How far long work has come: a bar on a terminal, a plain line for each stage elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

import click

from ..model.phrases import translations

Item = TypeVar("Item")


def told(items: Iterable[Item], label: str, count: int, stream: TextIO = sys.stderr) -> Iterator[Item]:
    """Yield `items`, of which there are `count`, and show on `stream` how many have come; what they are is a msgid."""
    label = translations().gettext(label)
    if not stream.isatty():
        click.echo(f"{label}: {count}", file=stream)
        yield from items
        return
    with click.progressbar(items, length=count, label=label, file=stream, show_pos=True) as shown:
        yield from shown


def stage(label: str, stream: TextIO = sys.stderr, **values: object) -> None:
    """Name on `stream` what is done now (a msgid, and the values in it), where it cannot be counted."""
    click.echo(translations().gettext(label).format(**values), file=stream)
