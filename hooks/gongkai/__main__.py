"""The command line, `python -m gongkai`: which commands there are, and where each stands."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from . import __version__
from .faults.problems import N_, DataError
from .model.phrases import translations
from .reading.settings import settings, told
from .work.child import patient
from .work.help import retold, spoken
from .work.refused import refused

os.environ.setdefault(
    "PYDANTIC_DISABLE_PLUGINS", "__all__"
)  # to look for any reads about every installed package

_MODULES = {
    "build": "build.commands", "check": "gate.checking", "clean": "build.commands", "confirm": "gate.confirming",
    "deploy": "delivery.commands", "due": "gate.commands", "edit": "editor.commands", "explain": "gate.commands",
    "export": "build.exporting", "fleet": "fleet.commands", "gather": "gate.gathering",
    "headers": "delivery.commands", "import": "gate.importing", "inspect": "inspection.commands",
    "migrate": "gate.commands", "new": "gate.commands", "pack": "delivery.commands", "rollback": "delivery.commands",
    "serve": "build.commands", "translated": "gate.commands", "upgrade": "gate.upgrading",
    "verify": "delivery.commands",
}  # fmt: skip
"""The module of each command."""


class _Commands(click.Group):
    """Commands that are brought in once they are asked for: a build waits for none of what the others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Names of all commands."""
        return list(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - so here
        """The command of that name; None if there is none."""
        if cmd_name not in _MODULES:
            return None
        patient()
        commands: tuple[click.Command, ...] = import_module(f".{_MODULES[cmd_name]}", __package__).COMMANDS
        return spoken(next(command for command in commands if command.name == cmd_name))

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """What was asked for; who asks wrongly is told so in their language."""
        try:
            return super().make_context(*args, **extra)
        except click.UsageError as error:
            raise retold(error) from None

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was called; what the system refuses is told in a sentence: a folder that cannot be written, say."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            raise retold(error) from None
        except click.Abort:  # whoever is asked something need not answer
            click.echo(translations().gettext(N_("Ended; nothing more is done.")), err=True)
            sys.exit(1)
        except BrokenPipeError:  # nobody reads on: click ends without a word
            raise
        except OSError as error:
            raise retold(click.ClickException(refused(error, translations().gettext))) from None


@click.group(cls=_Commands)
@click.version_option(
    __version__, message="%(prog)s %(version)s", prog_name="gongkai", help="Show the version and exit."
)
def main() -> None:
    """Check and publish the data of a public-information portal."""
    try:
        settings()
    except DataError as error:
        click.echo(told(error, translations().gettext), err=True)
        sys.exit(1)


spoken(main)

if __name__ == "__main__":
    main()
