"""What click says itself, `--help` and of a command that is called wrongly, in the language of the person at the machine."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import IO, Any, TypeVar

import click

from ..faults.problems import N_
from ..model.phrases import translations

C = TypeVar("C", bound=click.Command)

WORDS = (N_("Usage: "), N_("Options"), N_("Commands"), N_("Show this message and exit."))
"""What click says itself in help."""

_OF_ERRORS = (
    N_("{message} Did you mean {name}?"),
    N_("{message} (Did you mean one of: {names}?)"),
    N_("Invalid value for {name}: {message}"),
    N_("Invalid value: {message}"),
    N_("Missing command."),
    N_("Missing argument {name}."),
    N_("Missing option {name}."),
    N_("No such option {name}."),
    N_("No such command {name}."),
    N_("Option {name} requires an argument."),
    N_("Option {name} does not take a value."),
    N_("Got unexpected extra argument ({name})"),
    N_("Got unexpected extra arguments ({names})"),
    N_("{value} is not one of {names}."),
    N_("{value} is not in the range {range}."),
    N_("{value} is not a valid integer."),
    N_("File {name} does not exist."),
    N_("Directory {name} does not exist."),
    N_("Path {name} does not exist."),
    N_("File {name} is a directory."),
    N_("Directory {name} is a file."),
)
"""What click says of errors, as it is printed: it fills in the names itself."""
_ERROR = N_("Error: {message}")


class _Formatter(click.HelpFormatter):
    """Writes every text in that language; what is in no catalogue stays as it is."""

    @property
    def _gettext(self) -> Callable[[str], str]:
        return translations().gettext

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


class _Refused(click.ClickException):
    """What a command refuses, in the language of who calls."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print what is wrong."""
        said = translations().gettext(_ERROR).format(message=self.message)
        click.echo(said, file=file, err=file is None)


class _Retold(click.UsageError):
    """What a call is refused for, in the language of who calls."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print how the command is called, where its help is, and what is wrong."""
        gettext = translations().gettext
        if self.ctx is not None:
            hint = gettext(N_("Try '{command} --help' for help.")).format(command=self.ctx.command_path)
            click.echo(f"{self.ctx.get_usage()}\n{hint}\n", file=file, err=file is None)
        click.echo(gettext(_ERROR).format(message=self.message), file=file, err=file is None)


def retold(error: click.ClickException) -> click.ClickException:
    """`error`, told in that language; what click is not known to say stays as it is."""
    said = _said(error.format_message())
    return _Retold(said, error.ctx) if isinstance(error, click.UsageError) else _Refused(said)


def _said(message: str) -> str:
    """`message` of click in that language."""
    for said, pattern in _patterns().items():
        if found := pattern.fullmatch(message):
            words = {
                name: _said(each) if name == "message" else each for name, each in found.groupdict().items()
            }
            return translations().gettext(said).format(**words)
    return message


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """What matches each message, with what was filled in."""
    return {
        said: re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(said)), re.DOTALL)
        for said in _OF_ERRORS
    }


def spoken(command: C) -> C:
    """`command`, whose help is told in the language of who asks; so is that of the commands below it that are there."""
    command.context_class = _Context
    if command.help and command.short_help is None:
        command.short_help = command.help.partition("\n\n")[0].replace("\n", " ")
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        spoken(below)
    return command
