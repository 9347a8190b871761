"""What a rule is: a name to call it by, how serious its faults are, what to do, and how to find them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, Literal, TypeVar

from .problems import Problem

Severity = Literal["error", "warning", "advice"]
"""An error stops the build, a warning stops CI, advice stops nothing."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")
"""The most serious first."""

S = TypeVar("S")


def nothing(_: object) -> Iterator[Problem]:
    """Find nothing: for rules whose faults show while the data is read."""
    return iter(())


def all_of(*finders: Callable[[S], Iterator[Problem]]) -> Callable[[S], Iterator[Problem]]:
    """Find what each of `finders` does, one after the other."""
    return lambda subject: (fault for find in finders for fault in find(subject))


def first_of(*finders: Callable[[S], Iterator[Problem]]) -> Callable[[S], Iterator[Problem]]:
    """Find what each of `finders` does on lines of which those before it tell nothing."""

    def find(subject: S) -> Iterator[Problem]:
        told = set[tuple[str, int]]()
        for finder in finders:
            new = [fault for fault in finder(subject) if (fault.where.file, fault.where.line) not in told]
            told |= {(fault.where.file, fault.where.line) for fault in new}
            yield from new

    return find


@dataclass(frozen=True)
class Rule(Generic[S]):
    """One rule of the register; `title`, `advice` and `source` are gettext msgids."""

    id: str
    title: str
    """What must hold, in one sentence."""

    advice: str
    """What to do about a fault, in one line."""

    find: Callable[[S], Iterator[Problem]] = nothing
    severity: Severity = "error"
    source: str = ""
    """The norm that asks for it: number and article, if there is one."""

    excusable: bool = False
    """Whether an editor may allow an exception beside the text, with a reason."""

    quotes: bool = True
    """Whether the line of a fault may be shown: not if it holds what nobody should read."""

    across: bool = False
    """Whether what it finds in a report depends on other reports, or what it finds elsewhere on any of them."""

    holds: bool = False
    """Whether what it finds, be it no error, keeps the portal from being published; a preview shows it as a draft."""

    def problems(self, subject: S) -> Iterator[Problem]:
        """Yield the faults of `subject`, each with the name of this rule."""
        return self.name(self.find(subject))

    def name(self, found: Iterable[Problem]) -> Iterator[Problem]:
        """Yield `found`, each with the name of this rule."""
        return (replace(fault, rule=self.id) for fault in found)
