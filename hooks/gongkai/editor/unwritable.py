"""A change that a file does not take."""

from __future__ import annotations

from ..faults.problems import N_

REFUSED = N_("this place cannot be written on a form; change it in the file")


class UnwritableError(Exception):
    """The change cannot be made without touching more than its field; the message is a msgid."""

    def __init__(self, message: str = REFUSED) -> None:
        super().__init__(message)
