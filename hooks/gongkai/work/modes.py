"""What we make for visitors can be read by the server, whatever else a person's files are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

_READ = 0o555
"""Everybody may read files and enter folders."""


@contextmanager
def readable_by_all() -> Iterator[None]:
    """Let everybody read the files that are made meanwhile, also by processes begun from here."""
    before = os.umask(0)
    os.umask(before & ~_READ)
    try:
        yield
    finally:
        os.umask(before)
