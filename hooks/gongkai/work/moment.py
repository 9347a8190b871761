"""The option `--now`: the moment for which a site is made, in place of that on the clock."""

from __future__ import annotations

import os

import click

from ..model.instants import moment
from ..reading.settings import NOW


def _set(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    """Let `value` hold for this command and all that it starts."""
    if value is not None:
        if moment(value) is None:
            message = (
                f"{value!r} is no moment: write it with day, minute and zone, such as 2024-07-20T09:00+08:00."
            )
            raise click.BadParameter(message, context, parameter)
        before = os.environ.get(NOW)
        context.call_on_close(
            lambda: os.environ.pop(NOW) if before is None else os.environ.update({NOW: before})
        )
        os.environ[NOW] = value


moment_option = click.option(
    "--now", callback=_set, expose_value=False, is_eager=True, metavar="MOMENT", help="The moment that decides what is under embargo; that on the clock, if not given.",
)  # fmt: skip
