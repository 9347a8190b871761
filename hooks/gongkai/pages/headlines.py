"""The figures that a page opens with: those that say most about the work it is about."""

from __future__ import annotations

from ..model.archive import Archive, Reading
from ..model.data import Report
from ..model.movements import movement

_SHOWN = 3


def headlines(archive: Archive, report: Report, area: str) -> list[Reading]:
    """Up to three values reached in a field of work, in the order of the report.

    Those of the home page come first, then those that can be seen to move, then those with a rank, then as they are told.
    """
    found = [reading for reading in archive.stated_in.get(report.id, ()) if _speaks(reading, area)]
    weighed = sorted(found, key=lambda reading: _weight(archive, reading), reverse=True)[:_SHOWN]
    return [reading for reading in found if reading in weighed]


def _speaks(reading: Reading, area: str) -> bool:
    """Whether a figure says something by itself: a value of just one indicator, reached in the area."""
    passage, figure = reading.passage, reading.figure
    return (
        passage.area == area
        and len(figure.measures) == 1
        and reading.reached(figure.measures[0])
        and (figure.amount is not None or figure.rank is not None)
    )


def _weight(archive: Archive, reading: Reading) -> tuple[bool, bool, bool]:
    figure = reading.figure
    indicator = archive.data.indicator[figure.measures[0]]
    moves = figure.comparison is not None or movement(archive, indicator, reading) is not None
    return reading.id in archive.data.home.key_figures, moves, figure.rank is not None
