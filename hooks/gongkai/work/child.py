"""Run a module of Python for another process, and end when that ends.

A script, not a part of the package: MkDocs brings in the package as the portal has it, which may be another.
"""

from __future__ import annotations

import atexit
import ctypes
import gc
import os
import runpy
import signal
import sys
from pathlib import Path

_GARBAGE = 500_000
"""So many new objects may wait before a process looks for garbage: with Python's 700, that is a tenth of the time of a command."""

_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


def main(parent: str, module: str, *arguments: str) -> None:
    """Run `module` as `python -m` does, for the process `parent`."""
    patient()
    begin(int(parent))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def patient() -> None:
    """Let this process look for garbage seldom, and never at its end: what is left then, the system takes back."""
    gc.set_threshold(_GARBAGE)
    atexit.register(gc.freeze)


def begin(parent: int) -> None:
    """Let this process do work for `parent`, and find modules as `python -m` does."""
    end_with(parent)
    if not os.environ.get("PYTHONSAFEPATH"):
        sys.path.insert(0, str(Path.cwd()))


def end_with(parent: int) -> None:
    """End this process with `parent`, where the system knows how; elsewhere what was begun for nobody ends with its work."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)  # without a word: nobody is there to hear it


if __name__ == "__main__":
    main(*sys.argv[1:])
