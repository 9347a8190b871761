"""How the promises of an office stand, counted: all, by area, and by the report that made them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import get_args

from ..model.addresses import path_of, report_path
from ..model.data import Report
from ..model.report import PromiseStatus
from .writer import Writer

ORDER: Sequence[PromiseStatus] = get_args(PromiseStatus)


@dataclass(frozen=True)
class Tally:
    """How many promises there are in each state; those of no state in which there are none."""

    counts: Sequence[tuple[PromiseStatus, int]]

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(count for _, count in self.counts)

    @property
    def strip(self) -> Iterator[tuple[PromiseStatus, int, int]]:
        """Yield each state with where its part of a strip of all begins, and how long it is."""
        starts = accumulate((count for _, count in self.counts), initial=0)
        return ((status, start, count) for (status, count), start in zip(self.counts, starts, strict=False))


@dataclass(frozen=True)
class Row:
    """What is counted on one line: an area or a report, and where its promises stand."""

    name: str
    path: str
    tally: Tally
    report: Report | None = None


@dataclass(frozen=True)
class Board:
    """All promises counted, then by area and by report; of each report without a later one, that it has none."""

    whole: Tally
    areas: Sequence[Row]
    reports: Sequence[Row]


def board(writer: Writer) -> Board:
    """The scoreboard of all promises, the newest report first."""
    archive = writer.archive
    promised = [passage for passage in archive.passages if passage.commitment]
    areas = [
        Row(writer.text(area.name), path_of("commitments-area", area.id), tally(map(archive.standing, ours)))
        for area in archive.fields
        if (ours := [passage for passage in promised if passage.area == area.id])
    ]
    reports = [
        Row(writer.short_title(report), report_path(report), tally(map(archive.standing, found)), report)
        for report in reversed(writer.data.reports)
        if (found := archive.commitments.get(report.id, ()))
    ]
    return Board(tally(map(archive.standing, promised)), areas, reports)


def tally(states: Iterable[PromiseStatus]) -> Tally:
    """How many promises there are in each of their `states`."""
    counts = Counter(states)
    return Tally([(status, counts[status]) for status in ORDER if counts[status]])
