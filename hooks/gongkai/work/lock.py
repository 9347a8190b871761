"""A lock that the system lets go of when its holder ends, however that happens."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_SECONDS = 0.1
"""Between two looks whether the lock is free."""


@contextmanager
def locked(file: Path, seconds: float, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on `file`, which is made if need be and stays; say `waiting` once if another holds it.

    Raises:
        TimeoutError: if it is not free within `seconds`.
        OSError: if the file cannot be made, or its disk knows no locks.
    """
    descriptor = _opened(file)
    try:
        end, told = time.monotonic() + seconds, False
        while not _taken(descriptor):
            if not told:
                waiting()
                told = True
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(_SECONDS)
        yield
    finally:
        os.close(descriptor)


def _opened(file: Path) -> int:
    """Open `file`, also one that is somebody else's; never wait for it, whatever it is."""
    without_wait = getattr(os, "O_NONBLOCK", 0)
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT | without_wait, 0o666)
    except PermissionError:
        if not file.exists():
            raise
        return os.open(file, os.O_RDONLY | without_wait)


def _taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
