"""The log of corrections: in order of their dates, and each about a page that exists."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.addresses import path_of
from ...model.kinds import KINDS, KindName
from ...model.languages import ORIGINAL, split_address
from ...model.likeness import telling
from ...model.marks import plain
from ...model.outline import PROMISES
from ...model.quantities import quantities
from ...model.registers import REST
from ...model.units import same
from ...reading.sources import ReportSources, Sources
from ..numbers.growth import timed
from ..numbers.stated import Stated, mentioned, stated
from .names import by_id
from .periods import day

_REGISTERS = ("areas", "programmes", "indicators")
_INDEXES = tuple(kind for kind in KINDS if not (kind.written or kind.service or kind.ids))
_OF_IDS = ("programmes", "indicators", "documents", "services", "offices")
_OF_RECORDS: tuple[tuple[KindName, str], ...] = (
    ("commitments-area", "areas"), ("programme", "programmes"), ("indicator", "indicators"), ("service", "services"),
    ("office-entry", "offices"),
)  # fmt: skip


def pages(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each correction of a page that is not there."""
    log, known = sources["corrections"], {*known_pages(sources), *written_pages(sources)}
    complete = all(report.readable for report in sources.reports) and all(map(sources.knows, _REGISTERS))
    for path, value in log.texts("corrections.*.page"):
        if complete and value not in known:
            message = N_("there is no page {path}; write its address without the domain, such as {example}")
            example = path_of("report", sources.reports[-1].id) if sources.reports else path_of("reports")
            yield problem(log.locate(path), message, path=value, example=example)


def known_pages(sources: Sources) -> Iterator[str]:
    """Yield the path of every page that is made from data."""
    yield from (kind.at() for kind in _INDEXES if _there(kind.name, sources))
    for kind, name in _OF_RECORDS:
        if kind != "commitments-area" or _there("commitments", sources):
            yield from (path_of(kind, id) for id in sources.ids(name))
    if any(map(_promises_elsewhere, sources.reports)):
        yield path_of("commitments-area", REST.id)
    for report in sources.reports:
        root = path_of("report", report.id)
        yield root
        yield from (f"{root}{path}/" for path in report.pages())


def written_pages(sources: Sources) -> Iterator[str]:
    """Yield the path of every page written by hand, by the office or by the engine."""
    yield from (kind.at() for kind in KINDS if kind.written and kind.address is not None)
    yield from (address_of(document.src_uri) for document in sources.documents)


def address_of(src_uri: str) -> str:
    """Address, below the root of its language, of the page that comes of the file `src_uri` of docs/."""
    stem = split_address(src_uri)[1].removesuffix(".md")
    return f"{stem.removesuffix('index')}" if stem.rpartition("/")[2] == "index" else f"{stem}/"


def _there(kind: KindName, sources: Sources) -> bool:
    """Whether there is an index of this kind: of a register without records there is none."""
    if kind == "reports":
        return bool(sources.reports)
    if kind == "commitments":
        return any(by_id(report, *PROMISES) for report in sources.reports)
    if kind == "coverage":
        return len(sources.languages) > 1
    register = {"promises": "offices", "compared": "indicators"}.get(kind, kind)
    return register not in _OF_IDS or bool(sources.ids(register))


def _promises_elsewhere(report: ReportSources) -> bool:
    """Whether a report promises anything that is in no field of work."""
    return any(
        not any(source.get((*path[:length], "area")) for length in range(len(path)))
        for source, path in by_id(report, *PROMISES).values()
    )


def order(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each correction that is older than the one before."""
    log = sources["corrections"]
    dates = [(path, day(log, path)) for path, _ in log.texts("corrections.*.date")]
    for (_, before), (path, after) in pairwise(dates):
        if before and after and after < before:
            yield problem(
                log.locate(path), N_("this correction is older than the one before; put the newest last")
            )


_NOW = lazy("更正为|订正为|修正为|修改为|纠正为|改为|改成|应为|应是|调整为")
"""After these stands what is right now."""


def outdated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each correction to a figure that the page of a report does not state."""
    log = sources["corrections"]
    for path, text in log.texts(f"corrections.*.what.{ORIGINAL}"):
        page, found = log.get((*path[:2], "page")), _NOW.search(text)
        report = _report_of(page, sources) if found and isinstance(page, str) else None
        if found is None or (report and not report.readable):
            continue
        now = [each for each in quantities(text[found.end() :]) if each.value is not None and each.unit]
        there = list(_stated_on(report, str(page))) if report else []
        shown = [(each.amount, each.unit) for each in there] or [*_of_indicator(sources, page)]
        if (
            len(now) == 1
            and shown
            and not any(amount == now[0].value and same(unit, now[0].unit) for amount, unit in shown)
        ):
            message = N_(
                "corrected to {printed}, but the page {page} does not say so; correct the one that is wrong"
            )
            where = log.locate_in(path, found.end() + now[0].start)
            yield problem(where, message, printed=now[0].printed, page=page)
        elif len(now) == 1 and report:
            at = {each.id for each in there if each.amount == now[0].value}
            ours = telling(text[: found.start()]) - telling(now[0].printed)
            said = "，".join(plain(each) for figure, _, each in mentioned(report) if figure.id in at)
            if said and len(ours) > 1 and not ours & telling(said):
                message = N_("{printed} stands on the page {page} for something else: 「{said}」; correct what is said of it")  # fmt: skip
                yield problem(log.locate(path), message, printed=now[0].printed, page=page, said=said)


def _report_of(page: str, sources: Sources) -> ReportSources | None:
    return next((each for each in sources.reports if page.startswith(path_of("report", each.id))), None)


def _stated_on(report: ReportSources, page: str) -> Iterator[Stated]:
    """Yield the figures that stand on a page of `report`, or on the pages below it."""
    below = page.removeprefix(path_of("report", report.id))
    for figure in stated(report):
        if f"{report.page(figure.source, figure.path)}/".startswith(below):
            yield figure


def _of_indicator(sources: Sources, page: object) -> Iterator[tuple[Decimal, str | None]]:
    """Yield amount and unit of each value on the page of an indicator."""
    for id in sources.ids("indicators"):
        if page == path_of("indicator", id):
            yield from ((each.amount, each.unit) for each in timed(sources).get(id, ()))
            for report in sources.reports:
                yield from ((each.amount, each.unit) for each in stated(report) if id in each.indicators)


def early(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each correction that is older than the report on whose page it is."""
    log = sources["corrections"]
    for path, page in log.texts("corrections.*.page"):
        report, stated_day = _report_of(page, sources), day(log, (*path[:-1], "date"))
        head = report["report"] if report else None
        out = head and (day(head, ("disclosure", "published_on")) or day(head, ("period", "end")))
        if out and stated_day and stated_day < out:
            message = N_(
                "corrected on {day}, before there was this page ({out}); correct the date or the page"
            )
            yield problem(log.locate((*path[:-1], "date")), message, day=stated_day, out=out)


RULES: tuple[Rule[Sources], ...] = (
    Rule("correction-page", N_("A correction names a page that exists."),
         N_("Write the address of the page as it stands in the browser, without the host."), pages, across=True),
    Rule("correction-order", N_("Corrections stand in the order of their dates."),
         N_("Put the newest correction last."), order),
    Rule("correction-figure", N_("What a figure was corrected to is what the page says."),
         N_("Correct the figure or the correction; if it was corrected again since, allow it with the reason."), outdated, across=True, severity="warning", excusable=True),
    Rule("correction-early", N_("A page is corrected once it is there."),
         N_("Correct the date or the page."), early, across=True, severity="warning", excusable=True),
)  # fmt: skip
