"""What the data must make sense of, beyond its shape: each rule yields all faults it finds.

Rules read the sources, not the models, so that one faulty record hides no fault of another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..problems import Problem
from ..sources import Sources
from . import agency, charts, corrections, figures, names, periods, plots, promises, references

Rule = Callable[[Sources], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    names.repeated_ids,
    names.repeated_names,
    names.unknown_references,
    names.report_folder,
    names.programmes_named,
    names.documents_named,
    references.faulty,
    references.in_headings,
    references.repeated,
    references.unused,
    references.unproven,
    figures.values,
    figures.units,
    figures.on_the_home_page,
    agency.values,
    periods.order,
    periods.dates,
    promises.targets,
    promises.updates,
    promises.closed,
    promises.on_the_home_page,
    charts.indicators,
    charts.shapes,
    charts.units,
    charts.pages,
    corrections.pages,
    corrections.order,
)
RULES_OF_SOUND_REPORTS: tuple[Rule, ...] = (plots.empty, plots.wholes)
"""What is only asked once nothing is wrong with the reports, since it would follow from that."""
