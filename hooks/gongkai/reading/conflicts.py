"""What a program that merges versions leaves in a file when two of them do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem, place_after, problem

_CERTAIN = lazy(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_BETWEEN = lazy(r"^={7}$", re.MULTILINE)
MERGED = N_(
    "two versions of this file were merged and not reconciled: keep one, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
)


def conflicts(text: str, file: str, underlines: bool = False) -> Iterator[Problem]:
    """Yield a problem for the first of the marks in `text`; where a line may be underlined, seven equals signs alone are none."""
    marks = [found.start() for found in _CERTAIN.finditer(text)]
    between = [found.start() for found in _BETWEEN.finditer(text)]
    if not marks and underlines:
        between = [at for at in between if text[:at].endswith("\n\n")]
    if marks or between:
        yield problem(place_after(text[: min(marks + between)], file), MERGED)
