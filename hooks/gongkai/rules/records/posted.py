"""The day that stands in the address of a page, against the day on which what it shows is said to be published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.source import KeyPath, Source
from ...reading.sources import Sources
from .periods import day

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
    Rule("published-address", N_("The address of what was published does not name another day than that of its publication."),
         N_("Compare both with the page; if they really differ, allow it with the reason."), posted, severity="warning", excusable=True),
)  # fmt: skip
