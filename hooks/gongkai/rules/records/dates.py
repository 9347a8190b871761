"""Dates against the calendar: nothing has happened in the future, a folder named after a period covers it, and an address names the day of publication."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections.abc import Iterator
from datetime import date

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.moments import dates, moments
from ...model.outline import FIGURES, PROMISES
from ...reading.documents import Document
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..numbers.stated import status
from .periods import day, stretch

_FUTURE = N_("{date} lies in the future (today is {today}); correct the date")
_PAST = (
    "disclosure.written_on",
    "disclosure.published_on",
    *(f"{promise}.updates.*.date" for promise in PROMISES),
    *(f"{figure}.as_of" for figure in FIGURES),
)
"""Dates in the files of a report on which something has been."""
_PAST_OF_ALL = (
    ("corrections", "corrections.*.date"),
    ("home", "as_of"),
    ("publications", "publications.*.published_on"),
    ("indicators", "indicators.*.values.*.as_of"),
)
"""Such dates in shared files."""
_MONTHS = {name: number for number, name in enumerate(month_name) if name}
_WRITTEN = lazy(
    r"(?P<y>\d{4})(?:年|-)(?P<m>\d{1,2})(?:月|-)(?P<d>\d{1,2})日?"
    rf"|(?P<d2>\d{{1,2}}) (?P<m2>{'|'.join(_MONTHS)}) (?P<y2>\d{{4}})"
)
_DONE = lazy(
    r"更新|发布|公布|修订|编写|制定|检查|评估|核对|(?<![期限间名])截至|\b(?:updated|published|revised|written|prepared|reviewed|checked|assessed|tested|as of)\b",
    re.IGNORECASE,
)
_TO_COME = lazy(
    r"将|拟|计划|预计|定于|之前|以前|日前|前完成|下次|\b(?:will|next|due|planned|expected|before|until)\b",
    re.IGNORECASE,
)
_CLAUSE = lazy(r"(?:[^，。；！？\n.]|\.(?! ))+")


def future(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each date in the future on which something is said to have been."""
    found = [
        (sources[name], path)
        for name, pattern in _PAST_OF_ALL
        if name in sources.shared
        for path, _ in sources[name].find(pattern)
    ]
    found += [
        (source, path)
        for report in sources.reports
        for source, path, _ in report.find(*_PAST)
        if path[-1] != "as_of" or status(report, source, path[:-1]) != "target"
    ]
    for source, path in found:
        stated = day(source, path)
        if stated and stated > sources.today:
            yield problem(source.locate(path), _FUTURE, date=stated, today=sources.today)


def future_in_pages(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each hand-written page said to be updated, checked or the like in the future."""
    for document in sources.documents:
        for offset, stated in _done(document):
            if stated > sources.today:
                where = document.place(offset)
                yield problem(where, _FUTURE, date=stated, today=sources.today)


def outdated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem if the home page says that it stands as of a day before what it shows was published."""
    home = sources["home"]
    stated = day(home, ("as_of",))
    told = [day(report["report"], ("disclosure", "published_on")) for report in sources.reports]
    for report in sources.reports:
        found = report.find(*(f"{promise}.updates.*.date" for promise in PROMISES))
        told += [day(source, path) for source, path, _ in found]
    last = max((each for each in told if each and each <= sources.today), default=None)
    if stated and last and stated < last:
        message = N_(
            "the home page stands as of {day}, but something that it shows is of {last}; write that day or a later one"
        )
        yield problem(home.locate(("as_of",)), message, day=stated, last=last)


def folders(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each report whose folder is named after another part of the year than its period."""
    for report in sources.reports:
        source, named = report["report"], covered(report.id)
        period = stretch(source, "period")
        if named is None or period is None or period[0].year != named[0].year:
            continue
        for key, stated, meant in zip(("start", "end"), period, named, strict=True):
            if stated != meant and not (
                key == "end" and stated < meant and stated in _ends(report, period[0])
            ):
                message = N_("the folder {id} is named after the period from {start} to {end}; correct one")
                yield problem(
                    source.locate(("period", key)), message, id=report.id, start=named[0], end=named[1]
                )


def _ends(report: ReportSources, start: date) -> Iterator[date]:
    """Yield the days up to which a report is, by its first and last lines: 截至2025年9月30日, 2025年1—9月, the day below it."""
    lines = [line for line in (report.text or "").splitlines() if line.strip()]
    for line in (*lines[:_OUTER], *lines[-_OUTER:]):
        yield from dates(line)
        yield from (each.end for each in moments(line, start.year) if each.start in (None, start))


_OUTER = 5
"""Lines in which titles and signatures stand."""


def early(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure that stands for a day before its report's period."""
    for report in sources.reports:
        start, end = (day(report["report"], ("period", key)) for key in ("start", "end"))
        for source, path, _ in report.find(*(f"{figure}.as_of" for figure in FIGURES)):
            as_of, told = day(source, path), source.get((*path[:-1], "status"))
            if start and end and as_of and start <= as_of <= end and told == "background":
                message = N_("background is what was before, but as_of lies within the period of the report; take out the status")  # fmt: skip
                yield problem(source.locate((*path[:-1], "status")), message)
            if start and as_of and as_of < start and told != "background":
                message = N_("as_of lies before the period of the report, which begins on {start}")
                yield problem(source.locate(path), message, start=start)


def covered(id: str) -> tuple[date, date] | None:
    """First and last day of the period that the folder of a report is named after; None if of none."""
    found = re.fullmatch(r"([0-9]{4})(?:-(?:h([12])|q([1-4])|(0[1-9]|1[0-2])))?(?:-[a-z][a-z-]*)?", id)
    if not found or found[1] == "0000":
        return None
    half, quarter, month = (int(part) if part else 0 for part in found.groups()[1:])
    year, last = int(found[1]), half * 6 or quarter * 3 or month or 12
    length = 6 if half else 3 if quarter else 1 if month else 12
    return date(year, last - length + 1, 1), date(year, last, monthrange(year, last)[1])


def _done(document: Document) -> Iterator[tuple[int, date]]:
    """Yield offset and value of each date in `document` on which something is said to have been done."""
    if not _DONE.search(document.text):
        return
    for clause in _CLAUSE.finditer(document.text):
        if not _DONE.search(clause[0]) or _TO_COME.search(clause[0]):
            continue
        for found in _WRITTEN.finditer(clause[0]):
            stated = _date(found)
            if stated:
                yield clause.start() + found.start(), stated


def _date(found: re.Match[str]) -> date | None:
    year, number, month = found["y"] or found["y2"], found["d"] or found["d2"], found["m"]
    try:
        return date(int(year), int(month) if month else _MONTHS[found["m2"]], int(number))
    except ValueError:
        return None


_IN_ADDRESS = lazy(
    r"/(?:t(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)_|(?P<y2>20\d\d)[/-](?P<m2>\d{1,2})/(?P<d2>\d{1,2})/|(?P<y3>20\d\d)(?P<m3>\d\d)(?P<d3>\d\d)/)"
)
"""How the systems behind the websites of offices write the day of publication: /202308/t20230803_565014.html, /art/2023/8/3/."""


def posted(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each address that names another day than that of publication beside it."""
    for source, path, address in _addresses(sources):
        stated, named = day(source, path), _day_in(address)
        if stated and named and stated != named:
            message = N_(
                "published on {stated}, but the address says {named}: {address}; correct the day or the address"
            )
            yield problem(source.locate(path), message, stated=stated, named=named, address=address)


def _addresses(sources: Sources) -> Iterator[tuple[Source, KeyPath, str]]:
    """Yield the path of each day of publication, and the address of what was published."""
    for report in sources.reports:
        head = report["report"]
        yield from ((head, ("disclosure", "published_on"), url) for _, url in head.texts("url"))
    register = sources["publications"]
    for path, url in register.texts("publications.*.url"):
        yield register, (*path[:-1], "published_on"), url


def _day_in(address: str) -> date | None:
    for found in _IN_ADDRESS.finditer(address):
        year, month, number = (int(each) for each in found.groups() if each)
        try:
            return date(year, month, number)
        except ValueError:
            continue
    return None


RULES: tuple[Rule[Sources], ...] = (
    Rule("future-date", N_("Nothing is dated in the future that is said to have been."),
         N_("Correct the date, or publish on that day."), future),
    Rule("future-date-in-page", N_("No hand-written page says that it was updated or checked in the future."),
         N_("Correct the date."), future_in_pages, severity="warning", excusable=True),
    Rule("home-outdated", N_("The day as of which the home page stands is not before what it shows."),
         N_("Write the day on which the data were looked at last."), outdated, across=True, severity="warning"),
    Rule("period-folder", N_("A report covers the period that its folder is named after."),
         N_("Correct the period, or rename the folder."), folders),
    Rule("as-of-early", N_("A figure stands for a day within the period of its report."),
         N_("Correct the date, or allow it with the reason."), early, severity="warning", excusable=True),
    Rule("published-address", N_("The address of what was published does not name another day than that of its publication."),
         N_("Compare both with the page; if they really differ, allow it with the reason."), posted, severity="warning", excusable=True),
)  # fmt: skip
