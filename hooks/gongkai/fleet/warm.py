"""Commands of the engine for offices, each in a process of its own that has the engine already: forked from one that only brings it in.

A build needs two processes, and to bring the engine in costs a third of its time; here it costs nothing. Where the system
cannot fork, each command begins afresh.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from ..work import child

_COMMANDS = "gongkai.__main__"
ENGINE = (
    _COMMANDS,
    "gongkai.build.plain",
    "gongkai.build.commands",
    "gongkai.gate.checking",
    "gongkai.fleet.ready",
    __name__,
)
"""What the process brings in from which all others are forked."""

_CRASHED = 1


def can_fork() -> bool:
    """Whether processes can be forked here."""
    return sys.platform == "linux"


def run(
    folder: Path, arguments: Sequence[str], environment: Mapping[str, str], patience: float
) -> subprocess.CompletedProcess[str]:
    """What comes of the command `gongkai` with `arguments` in `folder`.

    Raises:
        TimeoutExpired: if it takes longer than `patience` seconds.
    """
    if not can_fork():
        return subprocess.run(
            [sys.executable, "-m", "gongkai", *arguments], cwd=folder, env={**os.environ, **environment},
            capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=patience, check=False,
        )  # fmt: skip
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(ENGINE))
    with tempfile.TemporaryDirectory() as place:
        files = (Path(place, "out"), Path(place, "err"))
        process = context.Process(
            target=_work, args=(folder, list(arguments), {**os.environ, **environment}, files)
        )
        process.start()
        process.join(patience)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise subprocess.TimeoutExpired(list(arguments), patience)
        output, errors = (each.read_text("utf-8", "replace") if each.exists() else "" for each in files)
    return subprocess.CompletedProcess(list(arguments), process.exitcode, output, errors)


def _work(folder: Path, arguments: list[str], environment: dict[str, str], files: tuple[Path, Path]) -> None:
    """Do a command in this process, which does nothing else: what it says goes to the `files`."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for file, stream in zip(files, (sys.stdout, sys.stderr), strict=True):
        with file.open("wb") as there:
            os.dup2(there.fileno(), stream.fileno())
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    import_module(_COMMANDS).main(arguments, prog_name="gongkai", obj=_forked)


def _forked(module: str, arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run the driver `module` in a process forked from this one; its exit code."""
    _flush()
    parent = os.getpid()
    forked = os.fork()
    if forked:
        return os.waitstatus_to_exitcode(os.waitpid(forked, 0)[1])
    code = _CRASHED
    try:
        os.environ.update(environment)
        child.begin(parent)
        code = import_module(module).main(*arguments)
    except BaseException:
        traceback.print_exc()
        raise
    finally:  # never go on where the process goes on from which this one was forked
        _flush()
        os._exit(code)


def _flush() -> None:
    """Let out what was said so far."""
    sys.stdout.flush()
    sys.stderr.flush()
