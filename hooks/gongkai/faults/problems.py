"""Faults in the data, as values that know their place and can be worded in any language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from .characters import told
from .patterns import lazy
from .privacy import digits_of, masked

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
        return f"{self.shown}:{self.line}:{self.column}"

    @property
    def shown(self) -> str:
        """The file as it may be printed: without private numbers, should its name hold any."""
        return masked(self.file)


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, what is wrong (a gettext msgid), the values to fill in, and the rule it breaks."""

    where: Place
    message: str
    values: tuple[tuple[str, str], ...] = ()
    rule: str = ""
    """Id in the register of rules, which names it; a finder need not."""

    hides: str = field(default="", compare=False, repr=False)
    """What is private where the fault is, which no message may print, nor two together."""

    def hiding(self, private: str) -> Problem:
        """The same fault, where something `private` is."""
        return replace(self, hides=digits_of(private) if sum(map(str.isdigit, private)) > 10 else private)

    def said(self, gettext: Callable[[str], str]) -> str:
        """Word the fault in the language of `gettext`, without its place."""
        return gettext(self.message).format(**dict(self.values))

    def text(self, gettext: Callable[[str], str]) -> str:
        """Word the fault in the language of `gettext`, its place first, its rule last."""
        return self.placed(self.said(gettext))

    def placed(self, said: str) -> str:
        """What was `said` of the fault, its place first, its rule last."""
        return f"{self.where}: {said}{f' [{self.rule}]' if self.rule else ''}"

    def __str__(self) -> str:
        return self.text(str)


def problem(where: Place, message: str, **values: object) -> Problem:
    """Make a problem whose values are kept as text, each short, on one line, without private numbers and with what is invisible named."""
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
    text = told(masked(text.replace("\n", "⏎")))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_DIGITS = lazy(r"(?<![*0-9])[0-9０-９〇一二三四五六七八九]{3,}(?![*0-9])")
_NEAR = 3
"""Lines around something private within which no piece of it is printed; elsewhere, of no piece more than a few digits."""


def veiled(problems: Iterable[Problem]) -> list[Problem]:
    """`problems`, none of which prints a piece of what another hides."""
    found = list(problems)
    hidden = [(fault.where, fault.hides) for fault in found if fault.hides]
    return [_veiled(fault, hidden) if hidden and not fault.hides else fault for fault in found]


def _veiled(fault: Problem, hidden: Sequence[tuple[Place, str]]) -> Problem:
    near = [
        private
        for where, private in hidden
        if where.file == fault.where.file and abs(where.line - fault.where.line) <= _NEAR
    ]
    everywhere = [private for _, private in hidden]

    def veil(run: re.Match[str]) -> str:
        digits = digits_of(run[0])
        against = everywhere if len(digits) > 4 else near
        return (
            "*" * len(digits)
            if any(digits in private or private in digits for private in against)
            else run[0]
        )

    values = tuple((name, _DIGITS.sub(veil, _without(value, everywhere))) for name, value in fault.values)
    return fault if values == fault.values else replace(fault, values=values)


def _without(value: str, private: Iterable[str]) -> str:
    for each in private:
        if not each.isdigit():
            value = value.replace(each, masked(each) if masked(each) != each else "…")
    return value


class DataError(Exception):
    """The data has faults; all of them are in `problems`, sorted, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(veiled(problems))))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[DataError], tuple[tuple[Problem, ...]]]:
        """Let the error pass from one process to another."""
        return DataError, (self.problems,)


class RefusedError(Exception):
    """Nothing was done; the message, a msgid filled in by `values`, says why."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values))
        self.message, self.values = message, values

    def said(self, gettext: Callable[[str], str]) -> str:
        """Why, in the language of `gettext`."""
        return gettext(self.message).format(**self.values)
