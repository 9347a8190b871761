"""Faults in the data, as values that know their place and can be worded in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .privacy import masked

_LONGEST = 200


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark `message` for the catalogue and give it back unchanged."""
    return message


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: a file below the project, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, what is wrong (a gettext msgid), the values to fill in, and the rule it breaks."""

    where: Place
    message: str
    values: tuple[tuple[str, str], ...] = ()
    rule: str = ""
    """Id in the register of rules, which names it; a finder need not."""

    def said(self, gettext: Callable[[str], str]) -> str:
        """Word the fault in the language of `gettext`, without its place."""
        return gettext(self.message).format(**dict(self.values))

    def text(self, gettext: Callable[[str], str]) -> str:
        """Word the fault in the language of `gettext`, its place first, its rule last."""
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{masked(str(self.where))}: {self.said(gettext)}{rule}"

    def __str__(self) -> str:
        return self.text(str)


def problem(where: Place, message: str, **values: object) -> Problem:
    """Make a problem whose values are kept as text, each short, on one line, and without private numbers."""
    return Problem(where, message, tuple((name, _line(str(value))) for name, value in values.items()))


def place_after(text: str, file: str) -> Place:
    """Place in `file` of what follows `text`, its beginning."""
    return Place(file, text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1)


def _line(text: str) -> str:
    text = masked(text.replace("\n", "⏎"))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


class DataError(Exception):
    """The data has faults; all of them are in `problems`, sorted, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[DataError], tuple[tuple[Problem, ...]]]:
        """Let the error pass from one process to another."""
        return DataError, (self.problems,)
