"""The gate between editors and the public: all rules, on data, hand-written pages and the built site."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from .. import inspection, rules
from ..faults.problems import N_, DataError, Problem, veiled
from ..faults.rule import SEVERITIES, Rule, Severity
from ..pages import addresses, handwritten
from ..pages.page import Page
from ..reading.sources import read_documents, site_files
from ..rules.exceptions import Excused
from .examine import examine, open_points, slips

PAGES: Rule[Any] = Rule(
    "page-head",
    N_("Every hand-written page has a title, a description, and its counterpart in the other language."),
    N_("Write title and description between two lines of --- at the head of the page."),
)
ADDRESSES: Rule[Any] = Rule(
    "page-address",
    N_("Every file in docs has an address of its own, which nothing else on the site has."),
    N_("Give the file another name, or put it into another folder."),
)
REGISTER: dict[str, Rule[Any]] = {**rules.ALL, PAGES.id: PAGES, ADDRESSES.id: ADDRESSES, **inspection.ALL}
"""Every rule by its id."""


@dataclass(frozen=True)
class Findings:
    """What the gate found: faults in the order of their places, those excused, values the sources lack, their slips."""

    problems: tuple[Problem, ...]
    excused: tuple[Excused, ...] = ()
    open_points: tuple[str, ...] = ()
    errata: Mapping[str, int] = field(default_factory=dict)
    """How many slips of the source are corrected in a report, by its id."""

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
    problems = {*examined.problems, *_pages(root.parent / "docs")}
    if site is not None:
        problems |= set(inspection.faults(site, root, day))
    data = examined.data
    stated, errata = ((), {}) if data is None else (tuple(open_points(data)), slips(data))
    return Findings(tuple(sorted(veiled(problems))), examined.excused, stated, errata)


def read_pages(docs: Path, left_out: Container[str] = ()) -> list[Page]:
    """The hand-written pages in `docs`; files with the names `left_out` there are no part of the site.

    Raises:
        DataError: with every file that takes an address that is not its own, every fault of the pages' heads,
            and every page without its counterpart.
    """
    names = [name for name in site_files(docs) if name not in left_out]
    wrong = dict(addresses.misplaced((name, (docs / name).as_posix()) for name in names))
    documents = [
        each for each in read_documents(docs)[0] if each.src_uri in names and each.src_uri not in wrong
    ]
    faults = list(ADDRESSES.name(wrong.values()))
    try:
        pages = handwritten.read_pages(((each.src_uri, each.text, each.file) for each in documents), wrong)
    except DataError as error:
        faults += PAGES.name(error.problems)
    if faults:
        raise DataError(faults)
    return pages


def _pages(docs: Path) -> Iterator[Problem]:
    try:
        read_pages(docs)
    except DataError as error:
        yield from error.problems
