"""Why a command did nothing, as a sentence that can be said in any language."""

from __future__ import annotations


class RefusedError(Exception):
    """Nothing was written; the message, a msgid filled by `values`, says why."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.values = values
