"""What `--help` says, in the language of the person at the machine."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import click

from ..faults.problems import N_
from ..model.phrases import message_language, translations

C = TypeVar("C", bound=click.Command)

WORDS = (N_("Usage: "), N_("Options"), N_("Commands"), N_("Show this message and exit."))
"""What click says itself."""


class _Formatter(click.HelpFormatter):
    """Writes every text in that language; what is in no catalogue stays as it is."""

    def __init__(
        self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None
    ) -> None:
        super().__init__(indent_increment, width, max_width)
        self._gettext = translations(message_language()).gettext

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        super().write_usage(prog, args, self._gettext("Usage: ") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write the name of a section."""
        super().write_heading(self._gettext(heading))

    def write_text(self, text: str) -> None:
        """Write what a command does."""
        super().write_text(self._gettext(text) if text else text)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of options or commands."""
        told = [(name, self._gettext(text) if text else text) for name, text in rows]
        super().write_dl(told, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def spoken(command: C) -> C:
    """`command`, whose help is told in the language of who asks; so is that of the commands below it that are there."""
    command.context_class = _Context
    if command.help and command.short_help is None:
        command.short_help = command.help.partition("\n\n")[0].replace("\n", " ")
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        spoken(below)
    return command
