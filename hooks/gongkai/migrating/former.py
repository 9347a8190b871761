"""Reports in the shape they had until format 3: a head with `headings`, `achievements.yml` and `plans.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import Field

from ..faults.problems import N_, Problem, problem
from ..model.figure import Figure, Figures
from ..model.languages import ORIGINAL
from ..model.parts import MAIN, Head
from ..model.printing import PARTS, printed
from ..model.references import references
from ..model.report import Promise, Sentence
from ..model.text import Formerly, Period, Record, Slug, Text
from ..model.tree import Role
from ..reading.shape import check
from ..reading.source import Source, read
from ..reading.sources import ReportSources


class Headings(Record):
    """Headings of the two parts, without their numbers."""

    achievements: Text
    plans: Text


class FormerHead(Head):
    """report.yml, to which kind and parts are added."""

    plan_period: Period
    headings: Headings


class _Written(Record):
    figures: Figures = Field(default={})
    formerly: Formerly = ()


class Measure(_Written):
    """One numbered measure."""

    id: Slug
    lead: Text
    sentences: Annotated[tuple[Sentence, ...], Field(min_length=1)]


class Achievement(_Written):
    """What was done in one area: measures, or a text of its own."""

    area: Slug
    heading: Text
    measures: tuple[Measure, ...] = ()
    sentences: tuple[Sentence, ...] = ()


class Plan(_Written):
    """What is planned in one area."""

    area: Slug
    heading: Text
    sentences: Annotated[tuple[Promise, ...], Field(min_length=1)]


class Achievements(Record):
    """achievements.yml"""

    achievements: Annotated[tuple[Achievement, ...], Field(min_length=1)]


class Plans(Record):
    """plans.yml"""

    plans: tuple[Plan, ...]


ROLES: Mapping[str, Role] = {"achievements": "review", "plans": "plan"}
"""The roles of the files beside the head."""


def whole(report: ReportSources, root: Path) -> ReportSources:
    """`report` with all files that the shape had; as it is, if it stands in part files."""
    if not report.former:
        return report
    folder = f"reports/{report.id}"
    files = {
        name: read(root / folder / f"{name}.yml", f"{root.as_posix()}/{folder}/{name}.yml")
        for name in ROLES
    }  # fmt: skip
    files = {"report": report["report"], **files}
    return replace(report, files=files, written=files)


def figures(report: ReportSources) -> tuple[Figures, list[Problem]]:
    """All figures of a report in the former shape by their ids, and what keeps it from being understood."""
    unread = [fault for source in report.files.values() for fault in source.problems]
    if unread:
        return {}, unread
    head = replace(report["report"], value={**report["report"].value, "kind": MAIN, "parts": list(ROLES)})
    read_as = (
        check(FormerHead, head),
        check(Achievements, report["achievements"]),
        check(Plans, report["plans"]),
    )
    faults = [fault for found in read_as if isinstance(found, list) for fault in found]
    if faults:
        return {}, faults
    found = {id: figure for each in read_as for id, figure in _figures(each)}
    return found, [fault for source in report.files.values() for fault in _unstated(source, found)]


def _figures(record: object) -> Iterator[tuple[str, Figure]]:
    match record:
        case Achievements(achievements=areas):
            texts = (text for area in areas for text in (area, *area.measures))
            yield from (item for text in texts for item in text.figures.items())
        case Plans(plans=plans):
            yield from (item for plan in plans for item in plan.figures.items())


def _unstated(source: Source, figures: Figures) -> Iterator[Problem]:
    """Yield a problem for each text that refers to what no figure states."""
    for path in source.values:
        text = source.get(path)
        for each in references(text) if isinstance(text, str) else ():
            figure = figures.get(each.figure)
            if figure is None:
                message = N_("no figure {id} is declared in this report; add it under figures")
                yield problem(source.locate_in(path, each.offset), message, id=each.figure)
            elif each.part not in (None, *PARTS) or printed(figure, each.part, ORIGINAL) is None:
                key = each.part or "value"
                where = source.locate_in(path, each.offset)
                yield problem(where, N_("the figure {id} has no {key}"), id=each.figure, key=key)
