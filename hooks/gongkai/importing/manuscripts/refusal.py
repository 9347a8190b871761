"""How a file that cannot be read is refused: one sentence that says what to do."""

from __future__ import annotations

from typing import NoReturn

from ...faults.problems import N_, DataError, Place, problem

DAMAGED = N_(
    "the file is damaged ({what}); open it in Word or WPS, save it under a new name as .docx, and take that"
)

PROTECTED = N_("the file is protected by a password; open it, take the password off, and save it as .docx")

LARGE = N_(
    "the file is larger than {limit} MB, which no text is; take the pictures out, or paste the text into a new file"
)


def refuse(name: str, message: str, **values: object) -> NoReturn:
    """Refuse the file `name`.

    Raises:
        DataError: always.
    """
    raise DataError([problem(Place(name), message, **values)])
