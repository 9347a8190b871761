"""A file put in the place of another at once."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def exchange(path: Path, content: bytes) -> None:
    """Put `content` in the place of the file at `path`: whoever reads it meets the one or the other, whole.

    Raises:
        OSError: if the disk does not take it, or the file may not be written; then it is as it was.
    """
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.chmod(mode)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
