"""The command `gongkai edit`: the editor on this machine, and a preview of the portal beside it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NoReturn

import click
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from ..faults.problems import N_
from ..model.languages import LANGUAGES
from ..model.phrases import message_language
from .app import App
from .desk import Desk
from .guard import Guard
from .publishing import Publisher
from .screen import Screen
from .session import Session
from .trial import Trial

_LOOPBACK = "127.0.0.1"
TAKEN = N_(
    "Nothing can be served at {address}: name another port of this machine with --address, as 127.0.0.1:8010."
)
OPEN = N_("The editor is open at {address}\nEnd it with Ctrl-C.")


class _Quiet(WSGIRequestHandler):
    """Says nothing of requests: the first holds the token."""

    def log(self, type: str, message: str, *args: object) -> None:
        """Say nothing."""


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path("site_data"), help="Folder of the data.")  # fmt: skip
@click.option("--config-file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"))
@click.option(
    "--address", default=f"{_LOOPBACK}:0", help="Where the editor is served, on this machine alone."
)
@click.option("--browser/--no-browser", default=True, help="Whether the editor opens in the browser at once.")
@click.option("--preview/--no-preview", default=True, help="Whether the pages show beside the forms.")
@click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Language of the editor.")
def edit(
    data: Path, config_file: Path, address: str, lang: str | None, *, browser: bool, preview: bool
) -> None:
    """Edit texts, figures and pages on forms in the browser; what is saved is the field that was changed, and no other line."""
    screen = Screen(lang or message_language())
    signal.signal(signal.SIGTERM, _end_in_order)
    root = data.resolve()
    trial, desk = Trial(root), Desk(root)
    trial.told(0)  # so that it is known when the first page is asked for
    try:
        with (
            closing(trial),
            _server(address, screen) as server,
            _preview(config_file, f"{LANGUAGES[screen.language].locale}.UTF-8", wanted=preview) as frame,
        ):
            guard = Guard(f"{_LOOPBACK}:{server.port}", frame)
            server.app = App(Session(desk, trial, screen, guard, Publisher(desk)))
            opened = guard.opened()
            click.echo(screen.said(OPEN, address=opened))
            if browser:
                webbrowser.open(opened)
            server.serve_forever()
    except KeyboardInterrupt:
        click.echo()


@contextmanager
def _server(address: str, screen: Screen) -> Iterator[BaseWSGIServer]:
    host, _, port = address.rpartition(":")
    refused = click.ClickException(screen.said(TAKEN, address=address))
    if host not in {_LOOPBACK, "localhost"} or not port.isdecimal() or int(port) >= 65_536:
        raise refused
    try:
        listening = socket.create_server((_LOOPBACK, int(port)))
    except OSError:
        raise refused from None
    with listening:
        server = make_server(
            _LOOPBACK, 0, _nothing, threaded=True, request_handler=_Quiet, fd=listening.fileno()
        )
        with closing(server.socket):
            yield server


@contextmanager
def _preview(config: Path, locale: str, *, wanted: bool) -> Iterator[str]:
    """Serve the preview while the caller works, in a `locale` of the system; where, empty if it is not wanted."""
    if not wanted or not config.is_file():
        yield ""
        return
    with socket.create_server((_LOOPBACK, 0)) as free:
        address = f"{_LOOPBACK}:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "gongkai", "serve", "--address", address, "--config-file", str(config)]
    child = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "LC_ALL": locale},
    )  # fmt: skip
    try:
        yield address
    finally:
        child.terminate()
        child.wait()


def _nothing(_environment: object, _start: object) -> NoReturn:
    raise AssertionError


def _end_in_order(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)


COMMANDS = (edit,)
