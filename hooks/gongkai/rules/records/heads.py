"""The head of a report against its period: the day of publication, the names of headings, what is planned next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.moments import moments
from ...reading.source import KeyPath, Source
from ...reading.sources import Sources
from .periods import day

_NAMED: tuple[tuple[KeyPath, tuple[str, ...]], ...] = (
    (("title", ORIGINAL), ("period", "plan_period")),
    (("headings", "achievements", ORIGINAL), ("period",)),
    (("headings", "plans", ORIGINAL), ("plan_period",)),
)
"""Texts that name the time of which a report speaks, and where that stands."""


def published(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each report that was published, or written, before its period had ended."""
    for report in sources.reports:
        head = report["report"]
        end = day(head, ("period", "end"))
        if end is None or head.get(("plan_period",)) in (None, head.get(("period",))):
            continue
        for key in ("published_on", "written_on"):
            stated = day(head, ("disclosure", key))
            if stated and stated < end:
                message = N_(
                    "{key} is {day}, before the period of the report ended on {end}; correct one of them"
                )
                yield problem(head.locate(("disclosure", key)), message, key=key, day=stated, end=end)
                break


def gap(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each plan that does not follow the period of its report at once."""
    for report in sources.reports:
        head = report["report"]
        end, start = day(head, ("period", "end")), day(head, ("plan_period", "start"))
        if end and start and start > end + timedelta(days=1):
            message = N_(
                "between the end of the period, {end}, and what is planned lie {count} days; correct one date"
            )
            yield problem(
                head.locate(("plan_period", "start")), message, end=end, count=(start - end).days - 1
            )


def named(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each heading or title that names another time than the report is about."""
    for report in sources.reports:
        head = report["report"]
        for path, names in _NAMED:
            text, stretches = head.get(path), [_stretch(head, name) for name in names]
            known = [stretch for stretch in stretches if stretch]
            if not isinstance(text, str) or not known:
                continue
            for each in moments(text, known[0][1].year):
                if (each.start, each.end) not in known:
                    message = N_(
                        "this names {words}, but the report is about {start} to {end}; correct one of them"
                    )
                    where = head.locate_in(path, max(text.find(each.text), 0))
                    yield problem(where, message, words=each.text, start=known[-1][0], end=known[-1][1])


def _stretch(head: Source, name: str) -> tuple[date, date] | None:
    start, end = (day(head, (name, key)) for key in ("start", "end"))
    return (start, end) if start and end and start <= end else None


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "published-early",
        N_("A report is published once its period has ended."),
        N_("Correct the date or the period; if it was really published before, allow it with the reason."),
        published,
        severity="warning",
        excusable=True,
    ),
    Rule(
        "plan-gap",
        N_("What is planned follows the period of the report at once."),
        N_("Correct the dates of the plan, or allow it with the reason."),
        gap,
        severity="warning",
        excusable=True,
    ),
    Rule(
        "period-named",
        N_("Title and headings name the time that the report is about."),
        N_("Correct the period or the heading, or allow it with the reason."),
        named,
        severity="warning",
        excusable=True,
    ),
)
