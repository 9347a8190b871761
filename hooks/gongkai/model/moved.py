"""Addresses for ever: where each page stood before, and what was an anchor before.

A record keeps under `formerly` what it was called, or the whole address at which it stood. Of pages whose address holds
several ids each may have had another, so every combination leads to the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from .addresses import (
    SERIES,
    commitment_path,
    document_path,
    embed_path,
    path_of,
    report_path,
)
from .data import Data, Report
from .kinds import KindName
from .languages import split_address
from .offices import OfficeEntry
from .outline import outline
from .registers import Area, Indicator, Programme
from .section import Section


def is_address(former: str) -> bool:
    """Whether `former` is a whole address, and not what a record was called."""
    return former.startswith("/")


def addresses(formerly: Iterable[str]) -> list[str]:
    """The addresses among `formerly`, from the root of a language on."""
    return [each.removeprefix("/") for each in formerly if is_address(each)]


def names(id: str, formerly: Iterable[str]) -> tuple[str, ...]:
    """`id`, and what else the record was called."""
    return (id, *(each for each in formerly if not is_address(each)))


@dataclass(frozen=True)
class Moved:
    """Where the records of a portal stood before."""

    data: Data

    def pages(self) -> dict[str, str]:
        """The address of each page by every one that it had, both below the root of a language."""
        found = dict(self._stated())
        for old, new in self._called():
            found.setdefault(old, new)
        return found

    def files(self, there: Iterable[str]) -> dict[str, str]:
        """The address of each file of those `there` that is made of the id of a report or an indicator, by every one that it had."""
        placed = [(name, split_address(name)[1]) for name in there]
        called = [
            *((report_path(each), each.id, self.reports[each.id]) for each in self.data.reports),
            *((embed_path(each.id, ""), each.id, self.reports[each.id]) for each in self.data.reports),
            *((path_of("indicator", each.id), each.id, names(each.id, each.formerly)) for each in self.data.indicators),
            *((embed_path(SERIES, each.id), each.id, names(each.id, each.formerly)) for each in self.data.indicators),
        ]  # fmt: skip
        return {
            name.replace(id, old): name
            for folder, id, (_, *before) in called
            for old in before
            for name, path in placed
            if path.startswith(folder.rstrip("/") + "/")
        }

    def within(self, report: str, *called: str) -> list[str]:
        """What an anchor was that is made of the id of a `report` and of that of a record, which is and was `called` so."""
        return [f"{first}-{last}" for first, last in product(self.reports[report], called)][1:]

    def heading(self, section: Section) -> list[str]:
        """What the anchor of the heading of `section` was."""
        if section.page in ("area", "plan"):
            now, *before = (*self._areas.get(section.area, (section.area,)), *names("", section.formerly)[1:])
        else:
            now, *before = names(section.id or section.at.file, section.formerly)
        return [section.anchor.replace(now, old) for old in before if now in section.anchor]

    @cached_property
    def reports(self) -> Mapping[str, Sequence[str]]:
        """What each report is and was called."""
        return {report.id: names(report.id, report.head.formerly) for report in self.data.reports}

    @cached_property
    def _areas(self) -> Mapping[str, Sequence[str]]:
        return {area.id: names(area.id, area.formerly) for area in self.data.areas}

    @property
    def _records(self) -> Iterator[tuple[KindName, str, Sequence[str]]]:
        """Yield the kind of the page of each record of a register that has one, what it is called, and was."""
        data = self.data
        entries = [each.entry for each in data.offices]
        registers: tuple[tuple[KindName, Sequence[Programme | Indicator | OfficeEntry | Area]], ...] = (
            ("programme", data.programmes), ("indicator", data.indicators), ("office-entry", entries), ("commitments-area", data.areas),
        )  # fmt: skip
        return ((kind, each.id, each.formerly) for kind, records in registers for each in records)

    def _stated(self) -> Iterator[tuple[str, str]]:
        """Yield each address that a record states, and where it is now."""
        for kind, id, formerly in self._records:
            yield from ((old, path_of(kind, id)) for old in addresses(formerly))
        for document in self.data.documents:
            yield from ((old, document_path(document.id)) for old in addresses(document.formerly))
        for report in self.data.reports:
            yield from ((old, report_path(report)) for old in addresses(report.head.formerly))
            for section in outline(report):
                yield from ((old, section.address) for old in addresses(section.formerly))
                for promise in section.commitments:
                    now = commitment_path(report, section.area, promise)
                    yield from ((old, now) for old in addresses(promise.formerly))

    def _called(self) -> Iterator[tuple[str, str]]:
        """Yield each address made of what records were called, and where it is now."""
        for kind, id, formerly in self._records:
            yield from _combined(kind, names(id, formerly))
        for report in self.data.reports:
            yield from _combined("report", self.reports[report.id])
            for section in outline(report):
                yield from self._sections(report, section)

    def _sections(self, report: Report, section: Section) -> Iterator[tuple[str, str]]:
        called, area = self.reports[report.id], self._areas.get(section.area, (section.area,))
        own = names("", section.formerly)[1:]
        match section.page:
            case "part":
                yield from _combined("part", called, (section.at.file, *own))
            case "area" | "plan":
                yield from _combined(section.page, called, (*area, *own))
                for below in section.measures:
                    last = names(below.id or "", below.formerly)
                    yield from _combined("measure", called, (*area, *own), last)


def _combined(kind: KindName, *called: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the addresses that a page of a kind had: of each id in it, the first is what it is now."""
    now, *before = (path_of(kind, *ids) for ids in product(*called))
    return ((old, now) for old in before)
