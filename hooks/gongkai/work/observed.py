"""Run a module of Python, note which files and folders it reads, and end when the process ends that asked for it.

A script, not a part of the package: MkDocs brings in the package as the portal has it, which may be another.
"""

from __future__ import annotations

import atexit
import ctypes
import gc
import importlib.util
import json
import os
import runpy
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

_GARBAGE = 100_000
"""So many new objects may wait before a process looks for garbage: with Python's 700, that is a tenth of the time of a command."""

_LISTING = ("os.listdir", "os.scandir")
_BEYOND = ("subprocess.Popen", "os.system", "os.posix_spawn", "os.spawn", "os.exec", "socket.connect")
"""With whom work goes on where nothing is heard of what is read."""

_COMPILED = "__pycache__"
"""Where Python keeps code compiled."""

_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


def main(record: str, parent: str, module: str, *arguments: str) -> None:
    """Run `module` as `python -m` does, for the process `parent`; a line in the file `record` for each thing read."""
    patient()
    listen(record, int(parent))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def patient() -> None:
    """Let this process look for garbage seldom, and never at its end: what is left then, the system takes back."""
    gc.set_threshold(_GARBAGE)
    atexit.register(gc.freeze)


def listen(record: str, parent: int) -> None:
    """From now on write a line in the file `record` for each thing that this process reads for `parent`."""
    end_with(parent)
    if not os.environ.get("PYTHONSAFEPATH"):
        sys.path.insert(0, os.getcwd())
    sys.addaudithook(_recorder(record))


def state(path: str, *, listed: bool) -> object:
    """By what one knows that a file, or the names in a folder, have changed; None if there is none."""
    try:
        if listed:
            return names(path)
        found = os.stat(path)
    except OSError:
        return None
    return [found.st_mtime_ns, found.st_size, found.st_ino]


def names(folder: str) -> list[str]:
    """What stands in `folder`, but for what Python keeps there.

    Raises:
        OSError: if it cannot be read.
    """
    return sorted(name for name in os.listdir(folder) if name != _COMPILED)


def end_with(parent: int) -> None:
    """End this process with `parent`, where the system knows how; elsewhere what was begun for nobody ends with its work."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)  # without a word: nobody is there to hear it


def _recorder(record: str) -> Callable[[str, Iterable[Any]], None]:
    """What hears of every event; forked processes go on writing to the same file."""
    notes = os.open(record, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    seen: set[tuple[str, bool]] = set()

    def note(*what: object) -> None:
        try:
            os.write(notes, (json.dumps(what) + "\n").encode())
        except OSError:  # no room is left: what does not hold all is no record
            with suppress(OSError):
                os.unlink(record)

    def heard(event: str, arguments: Iterable[Any]) -> None:
        if event in _BEYOND:
            note(event, False, "unknown")
        if event != "open" and event not in _LISTING:
            return
        path, *opened = arguments
        listed = event in _LISTING
        if not isinstance(path, str | bytes | None) or (not listed and opened[1] & os.O_WRONLY):
            return
        if event == "os.listdir" and path in sys.path:
            return  # Python looking for a module
        whole = _source(os.path.abspath(os.fsdecode(path or ".")))
        if listed and os.path.basename(whole) == _COMPILED:
            return  # whoever walks through a package comes by; another Python may keep its own code there at any time
        if (whole, listed) not in seen:
            seen.add((whole, listed))
            note(whole, listed, state(whole, listed=listed))

    return heard


def _source(path: str) -> str:
    """The file that `path` was made from, if it is code that Python keeps compiled."""
    try:
        return importlib.util.source_from_cache(path) if path.endswith(".pyc") else path
    except ValueError:
        return path


if __name__ == "__main__":
    main(*sys.argv[1:])
