"""Faults in the data, as values that know their place and can be worded in any language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .privacy import masked

_LONGEST = 200
_FEW = 3
"""Equal faults on one line that are told one by one, each with its column."""
_SHOWN = 20
"""Faults of a kind in one file that are told one by one; who mends these sees the next."""


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
        return self.placed(self.said(gettext))

    def placed(self, said: str) -> str:
        """What was `said` of the fault, its place first, its rule last."""
        return f"{masked(str(self.where))}: {said}{f' [{self.rule}]' if self.rule else ''}"

    def __str__(self) -> str:
        return self.text(str)


def problem(where: Place, message: str, **values: object) -> Problem:
    """Make a problem whose values are kept as text, each short, on one line, and without private numbers."""
    return Problem(where, message, tuple((name, _line(str(value))) for name, value in values.items()))


def place_after(text: str, file: str) -> Place:
    """Place in `file` of what follows `text`, its beginning."""
    return Place(file, text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1)


def lines(
    problems: Iterable[Problem],
    gettext: Callable[[str], str],
    lines_of: Callable[[Problem, str], Iterable[str]],
) -> Iterator[str]:
    """Yield what `lines_of` makes of each fault and of how it is said, and keep it readable however many there are.

    More than a few equal faults on one line are said once, with their number; of many of a kind in one file some, and
    how many more.
    """
    found = list(problems)
    equal = Counter(map(_said_alike, found))
    left = Counter((fault.where.file, fault.rule) for fault in found)
    shown: Counter[tuple[str, str]] = Counter()
    told: set[tuple[object, ...]] = set()
    for fault in found:
        alike, kind = _said_alike(fault), (fault.where.file, fault.rule)
        if alike in told:
            continue
        said, count = fault.said(gettext), equal[alike] if equal[alike] > _FEW else 1
        if count > 1:
            told.add(alike)
            said = gettext(N_("{fault} ({count} times on this line)")).format(fault=said, count=count)
        if shown[kind] < _SHOWN:
            yield from lines_of(fault, said)
        elif shown[kind] == _SHOWN:
            yield fault.placed(
                gettext(N_("{count} more faults of this kind begin here")).format(count=left[kind])
            )
        shown[kind] += 1
        left[kind] -= count


def listed(problems: Iterable[Problem], gettext: Callable[[str], str]) -> Iterator[str]:
    """Yield the lines that say `problems`, with place and rule."""
    return lines(problems, gettext, lambda fault, said: (fault.placed(said),))


def _said_alike(fault: Problem) -> tuple[object, ...]:
    return fault.where.file, fault.where.line, fault.message, fault.values, fault.rule


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
