"""What the system refuses, in a sentence: which file or folder, and why."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

from ..faults.problems import N_, RefusedError

REASONS = (
    N_("Address already in use"), N_("Cannot assign requested address"), N_("Device or resource busy"), N_("Directory not empty"), N_("Disk quota exceeded"),
    N_("File exists"), N_("File name too long"), N_("File too large"), N_("Input/output error"), N_("Invalid cross-device link"), N_("Is a directory"),
    N_("No space left on device"), N_("No such file or directory"), N_("Not a directory"), N_("Operation not permitted"), N_("Permission denied"),
    N_("Read-only file system"), N_("Too many levels of symbolic links"),
)  # fmt: skip
"""What Linux says that people meet."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class WordedError(RefusedError, OSError):
    """An error that is a sentence of ours."""


def refused(error: OSError, gettext: Callable[[str], str]) -> str:
    """What `error` says, in the language of `gettext`."""
    if isinstance(error, WordedError):
        return error.said(gettext)
    if error.errno is None:
        return str(error)
    reason = gettext(os.strerror(error.errno))
    if error.filename is not None:
        name = os.fsdecode(error.filename)
        return gettext("{file} cannot be used ({reason})").format(file=name, reason=reason)
    if error.errno in _FULL:
        return gettext("there is no room left for what is to be written ({reason})").format(reason=reason)
    return reason
