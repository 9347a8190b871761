"""The log of corrections: in order of their dates, and each about a page that exists."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.addresses import path_of
from ...model.kinds import KINDS, KindName
from ...model.languages import split_address
from ...model.outline import PROMISES
from ...model.registers import REST
from ...reading.sources import ReportSources, Sources
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
    if kind == "promises":
        return bool(sources.ids("offices"))
    if kind == "compared":
        return bool(sources.ids("indicators"))
    if kind in _OF_IDS:
        return bool(sources.ids(kind))
    return kind != "coverage" or len(sources.languages) > 1


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


RULES: tuple[Rule[Sources], ...] = (
    Rule("correction-page", N_("A correction names a page that exists."),
         N_("Write the address of the page as it stands in the browser, without the host."), pages, across=True),
    Rule("correction-order", N_("Corrections stand in the order of their dates."),
         N_("Put the newest correction last."), order),
)  # fmt: skip
