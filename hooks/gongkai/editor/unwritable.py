"""A change that a file does not take."""

from __future__ import annotations

from ..faults.problems import N_, RefusedError

REFUSED = N_("this place cannot be written on a form; change it in the file")
INVISIBLE = N_(
    "an invisible character ({code}) came with what was pasted, behind “{before}”, and no file holds it: delete it there, or type that place anew"
)


class UnwritableError(RefusedError):
    """The change cannot be made without touching more than its field."""

    def __init__(self, message: str = REFUSED, **values: object) -> None:
        super().__init__(message, **values)
