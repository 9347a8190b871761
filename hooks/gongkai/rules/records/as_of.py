"""The day or the stretch a figure stands for: the report's period or its end, or what the Chinese text names."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.moments import Moment, holding, moments
from ...model.outline import FIGURES, SENTENCES
from ...model.references import references
from ...model.tree import ROLE
from ...reading.source import KeyPath, Source, sentences
from ...reading.sources import ReportSources, Sources
from ..numbers.stated import status
from .periods import day, stretch
from .references import declared

Time = tuple[date | None, date]
"""A day, or the first and the last of a stretch."""

_PERIOD_ENDS = {
    (3, 31): ("一季度",),
    (6, 30): ("上半年",),
    (9, 30): ("三季度",),
    (12, 31): ("年底", "年末", "全年"),
}


def unstated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each as-of date that no sentence of its section names."""
    for report in sources.reports:
        period = stretch(report["report"], "period")
        for source, path, _ in report.find(*(f"{figure}.as_of" for figure in FIGURES)) if period else ():
            as_of = day(source, path)
            if (
                as_of
                and period
                and as_of != period[1]
                and not _is_named(as_of, _said(source, path), period[1].year)
            ):
                message = N_(
                    "no Chinese sentence beside the figure {id} names this day; compare it with {example}"
                )
                yield problem(source.locate(path), message, id=path[-2], example=_names(as_of)[0])


def unnamed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each span that no sentence of its section names."""
    for report in sources.reports:
        for source, path, _ in report.find(*(f"{figure}.span" for figure in FIGURES)):
            span, base = stretch(source, *path), _period(report, source, path)
            named = moments(_said(source, path), base[1].year) if base else ()
            if span and base and span not in {(each.start, each.end) for each in named}:
                message = N_(
                    "no Chinese sentence beside the figure {id} names the stretch from {start} to {end}"
                )
                yield problem(source.locate_key(path), message, id=path[-2], start=span[0], end=span[1])


def dropped(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure without the day or stretch that the Chinese text names before it, or with another."""
    for report in sources.reports:
        figures = dict(_times(report))
        for source, path, text in report.texts(ORIGINAL, *SENTENCES) if figures else ():
            for reference in references(text):
                time, period = figures.get(reference.figure, (None, None))
                found = holding(text, reference.offset, period[1].year) if period else []
                if period is None or not found or reference.part == "comparison":
                    continue
                named = found[-1]
                if time is None:
                    fits = _is_plain(named, period) or named.end == day(source, (*path[:-1], "due"))
                else:
                    fits = any(_is_same(each, time) for each in _nearest(found, text, reference.offset)) or (
                        time != (None, period[1]) and time not in _named(source, path, period[1].year)
                    )
                if not fits:
                    message = N_("the Chinese text says {named} before this, so the figure {id} needs {key}")
                    yield problem(
                        source.locate_in(path, reference.offset), message,
                        named=named.text, id=reference.figure, key=_key(named),
                    )  # fmt: skip


def _nearest(found: list[Moment], text: str, offset: int) -> list[Moment]:
    """The stretch that is named in the clause of a figure itself, else all that hold there."""
    clause = re.split("[，。；]", text[:offset])[-1]
    if found[-1].start is None and f"（{found[-1].text}）" in text:
        return found[-1:]  # 上半年（截至5月底）
    return (
        found[-1:]
        if found[-1].start
        and re.search(rf"{re.escape(found[-1].text)}(?:共|累计|内)?[\u4e00-\u9fff]{{0,10}}$", clause)
        else found
    )


def _times(report: ReportSources) -> Iterator[tuple[str, tuple[Time | None, tuple[date, date]]]]:
    """Yield the id of each figure, the day or stretch that it names, and the period for which it stands if it names none."""
    for id, (source, path) in declared(report):
        period, figure = _period(report, source, path), source.get(path)
        if period and isinstance(figure, dict):
            as_of = day(source, (*path, "as_of"))
            time = (None, as_of) if as_of else stretch(source, *path, "span")
            if time or not (figure.get("as_of") or figure.get("span")):  # else of no calendar: told as such
                yield id, (time, period)


def _named(source: Source, path: KeyPath, year: int) -> set[Time]:
    """What the sentences beside the text at `path` name; what no sentence names is told as unstated."""
    above = path[: path.index("sentences")] if "sentences" in path else path[:-1]
    return {
        (each.start, each.end) for each in moments("\n".join(sentences(source.get(above), ORIGINAL)), year)
    }


def _is_same(named: Moment, time: Time) -> bool:
    """Whether a figure's own day or stretch is the one named; a day may stand for the stretch that it ends."""
    start, end = time
    return named.end == end and (start is None or named.start in (None, start))


def _is_plain(named: Moment, period: tuple[date, date]) -> bool:
    """Whether what is named is the period itself or its end; 去年 in a report on a whole year is often that year."""
    start, end = period
    if named.text in ("去年", "上年") and (end.month, end.day) == (12, 31):
        return True
    return named.end == end and named.start in (None, start)


def _key(named: Moment) -> str:
    if named.start is None:
        return f"as_of: {named.end}"
    return f"span: {{start: {named.start}, end: {named.end}}}"


def _period(report: ReportSources, source: Source, path: KeyPath) -> tuple[date, date] | None:
    """The period of which the figure at `path` speaks if it names none: of a target in a plan, the plan's."""
    figure = path[: path.index("figures") + 2]
    planned = ROLE[report.role(source, path)].planned and status(report, source, figure) == "target"
    return stretch(report["report"], "plan_period" if planned else "period")


def _said(source: Source, path: KeyPath) -> str:
    """The Chinese sentences of the section whose figure has its date at `path`."""
    return "\n".join(sentences(source.get(path[: path.index("figures")]), ORIGINAL))


def _is_named(as_of: date, said: str, year: int) -> bool:
    in_year = as_of.year >= year or str(as_of.year) in said or any(last in said for last in ("去年", "上年"))
    return (in_year and any(name in said for name in _names(as_of))) or any(
        moment.end == as_of for moment in moments(said, year)
    )


def _names(as_of: date) -> list[str]:
    """How Chinese texts name the day; the last of a month also without its number."""
    month = f"{as_of.month}月"
    names = [f"{month}{as_of.day}日"]
    if as_of.day == monthrange(as_of.year, as_of.month)[1]:
        names = [
            f"{month}底",
            f"{month}末",
            f"截至{month}",
            *names,
            *_PERIOD_ENDS.get((as_of.month, as_of.day), ()),
        ]
    return names


RULES: tuple[Rule[Sources], ...] = (
    Rule("as-of-unstated", N_("The day that a figure stands for is the end of the period, or named in the Chinese text."),
         N_("Compare the date with the sentence, or leave it out."), unstated, excusable=True),
    Rule("span-unstated", N_("The stretch of time that a figure covers is that of its period, or named in the Chinese text."),
         N_("Compare the span with the sentence, or leave it out."), unnamed, excusable=True),
    Rule("time-dropped", N_("A figure has the day or the stretch of time that the Chinese text names before it."),
         N_("Add as_of or span to the figure, or allow it with the reason."), dropped, severity="warning", excusable=True),
)  # fmt: skip
