"""The gate between editors and the public: all rules, on data, hand-written pages and the built site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from . import inspection, rules
from .load import examine, open_points
from .pages import handwritten
from .problems import N_, DataError, Problem
from .rules.exceptions import Excused
from .rules.rule import SEVERITIES, Rule, Severity
from .sources import read_documents

PAGES: Rule[Any] = Rule(
    "page-head",
    N_("Every hand-written page has a title, a description, and its counterpart in the other language."),
    N_("Write title and description between two lines of --- at the head of the page."),
)
REGISTER: dict[str, Rule[Any]] = {**rules.ALL, PAGES.id: PAGES, **inspection.ALL}
"""Every rule by its id."""


@dataclass(frozen=True)
class Findings:
    """What the gate found: faults in the order of their places, those excused, values the sources lack."""

    problems: tuple[Problem, ...]
    excused: tuple[Excused, ...] = ()
    open_points: tuple[str, ...] = ()

    def of(self, severity: Severity) -> list[Problem]:
        """The faults as serious as `severity`."""
        return [fault for fault in self.problems if REGISTER[fault.rule].severity == severity]

    def worst(self, least: Severity) -> bool:
        """Whether any fault is `least` or more serious."""
        return any(self.of(severity) for severity in SEVERITIES[: SEVERITIES.index(least) + 1])

    def chosen(self, select: Iterable[str], ignore: Iterable[str]) -> Findings:
        """The findings of the rules in `select` (all, if empty) without those in `ignore`."""
        wanted = (set(select) or REGISTER.keys()) - set(ignore)
        excused = tuple(each for each in self.excused if each.problem.rule in wanted)
        return replace(self, problems=tuple(f for f in self.problems if f.rule in wanted), excused=excused)


def check(root: Path, day: date | None = None, site: Path | None = None) -> Findings:
    """Hold the data below `root`, the pages in `docs` beside it and the built `site` against every rule."""
    examined = examine(root, day)
    problems = {*examined.problems, *PAGES.name(_pages(root.parent / "docs"))}
    if site is not None:
        problems |= set(inspection.faults(site, root, day))
    stated = () if examined.data is None else tuple(open_points(examined.data))
    return Findings(tuple(sorted(problems)), examined.excused, stated)


def _pages(docs: Path) -> Iterator[Problem]:
    documents, _ = read_documents(docs)
    try:
        handwritten.read_pages((document.src_uri, document.text, document.file) for document in documents)
    except DataError as error:
        yield from error.problems
