"""Dates: periods in order, and nothing dated outside what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.outline import FIGURES, PROMISES
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..numbers.stated import status


def order(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each period that ends before it begins or does not follow its report's."""
    for report in sources.reports:
        source = report["report"]
        for name in ("period", "plan_period"):
            start, end = day(source, (name, "start")), day(source, (name, "end"))
            if start and end and end < start:
                yield problem(source.locate((name, "end")), N_("the {name} ends before it begins"), name=name)
        end, start = day(source, ("period", "end")), day(source, ("plan_period", "start"))
        if end and start and start <= end and not only_plans(source):
            message = N_("the plan_period begins before the period of the report has ended")
            yield problem(source.locate(("plan_period", "start")), message)
        start = day(source, ("period", "start"))
        year = report.id[:4]
        if start and re.fullmatch(r"\d{4}.*", report.id) and str(start.year) != year:
            message = N_("the period begins in {year}, but the folder is named {id}")
            yield problem(source.locate(("period", "start")), message, year=start.year, id=report.id)


def dates(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each date that its report cannot hold."""
    for report in sources.reports:
        head = report["report"]
        period = stretch(head, "period")
        if period is None:
            continue
        start, end = period
        yield from _ahead(report, end)
        out = day(head, ("disclosure", "published_on"))
        promised = start - timedelta(days=1) if only_plans(head) else end
        for source, path, _ in report.find(
            *(f"{promise}.{key}" for promise in PROMISES for key in ("due", "updates.*.date"))
        ):
            later = day(source, path)
            if path[-1] == "date" and later and out and promised < later < out:
                message = N_(
                    "this update is of {day}, before the report that makes the commitment was published on {out}; correct one of them"
                )
                yield problem(source.locate(path), message, day=later, out=out)
            if later and later <= promised:
                message = N_("{key} lies within the period of the report, before anything was promised")
                yield problem(source.locate(path), message, key=path[-1])
        written, published = (day(head, ("disclosure", key)) for key in ("written_on", "published_on"))
        if written and published and published < written:
            message = N_("published_on lies before written_on")
            yield problem(head.locate(("disclosure", "published_on")), message)


def only_plans(head: Source) -> bool:
    """Whether a report says what is planned for its own period, and not what was done in it."""
    return head.get(("plan_period",)) in (None, head.get(("period",)))


def _ahead(report: ReportSources, end: date) -> Iterator[Problem]:
    """Yield a problem for each figure of what was that ends after the report does, and each stretch that ends before it begins."""
    for source, path, figure in report.find(*FIGURES):
        if not isinstance(figure, dict):
            continue
        first, last = (day(source, (*path, "span", key)) for key in ("start", "end"))
        if first and last and last < first:
            yield problem(
                source.locate((*path, "span", "end")), N_("the {name} ends before it begins"), name="span"
            )
        for key, stands in ((("as_of",), day(source, (*path, "as_of"))), (("span", "end"), last)):
            if stands and stands > end and status(report, source, path) != "target":
                message = N_("{key} lies after the period of the report, which ends on {end}")
                yield problem(source.locate((*path, *key)), message, key=key[0], end=end)


def day(source: Source, path: KeyPath) -> date | None:
    """The date that stands at `path`, None if there is none."""
    value = source.get(path)
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


def stretch(source: Source, *path: str | int) -> tuple[date, date] | None:
    """First and last day of the stretch at `path`, such as the `period` of a report; None if there is none that begins before it ends."""
    start, end = (day(source, (*path, key)) for key in ("start", "end"))
    return (start, end) if start and end and start <= end else None


RULES: tuple[Rule[Sources], ...] = (
    Rule("period-order", N_("A period ends after it begins and follows the one before."),
         N_("Correct the dates of the period."), order),
    Rule("report-date", N_("The dates of a report fit its period."), N_("Correct the date."), dates),
)  # fmt: skip
