"""A report as it is read: all its sections in the order of the source, each with its place in the data.

Everybody who asks what a report says (proof, pages, PDF, tables, search) walks it by `outline`; who asks its files, faulty
or not, does so by the patterns below.
"""

from __future__ import annotations

from collections.abc import Iterator

from .data import Report
from .figure import Figures
from .section import Section

BLOCKS = ("**",)
"""Every part, and every block in it, of a report."""

MEASURES = ("**id",)
SENTENCES = ("**.sentences.*", "**zh")
HEADINGS = ("**.heading",)
PROMISES = ("**.sentences.*",)
TARGETS = tuple(f"{promise}.target" for promise in PROMISES)
FIGURES = ("**.figures.*",)


def outline(report: Report) -> Iterator[Section]:
    """Yield every section of `report`, in the order in which it is printed."""
    waiting = list(reversed(report.parts))
    while waiting:
        section = waiting.pop()
        yield section
        waiting += reversed(section.children)


def figures(report: Report) -> Figures:
    """The figures of all sections by their ids."""
    return {id: figure for section in outline(report) for id, figure in section.figures.items()}
