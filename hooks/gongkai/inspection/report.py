"""The self-inspection (自查): each point of the rules that a machine can check on the built site, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ..faults.problems import N_, Problem
from ..model import identity
from ..model.kinds import KIND
from ..model.languages import ORIGINAL
from ..reading.sources import Sources
from . import ALL, Inspected
from .facts import PageFacts

Result = Literal["fails", "open", "holds", "not applicable"]
RESULTS: dict[Result, str] = {
    "fails": N_("fails"),
    "open": N_("open"),
    "holds": N_("holds"),
    "not applicable": N_("not applicable"),
}
"""What comes of a point, the worst first, in words."""

_GUIDE = "国办发〔2017〕47号"
_TAGS = f"{_GUIDE}，附件"
_CHECKS = "国办秘函〔2019〕19号"
_PRIVACY = "《中华人民共和国个人信息保护法》"
_ACCESS = "GB/T 37668-2019"
_TO_BE_CONFIRMED = frozenset({_ACCESS})
"""Norms of which we have not read the wording ourselves."""
_BY_PEOPLE = N_("not checked by machine")

NEWS, NOTICES = timedelta(days=14), timedelta(days=183)
_LIMITS = {"工作动态": NEWS, "首页": NEWS, "政策文件": NOTICES, "信息公开年报": NOTICES}
"""How old the newest entry of a column of this type may be (19号: two weeks, half a year)."""

GRACE = timedelta(days=92)
"""How long after a period the report on it may take: columns that follow reports are held to their rhythm, not to that of news."""


@dataclass(frozen=True)
class Point:
    """One point of the rules; `asked` and `evidence` are gettext msgids with values to fill in."""

    asked: str
    norm: str
    result: Result
    evidence: str = ""
    values: tuple[tuple[str, str], ...] = ()
    faults: tuple[Problem, ...] = ()
    days_left: int | None = None

    @property
    def confirmed(self) -> bool:
        """Whether the wording of the norm was read, rather than what is said of it."""
        return self.norm not in _TO_BE_CONFIRMED

    def text(self, msgid: str, gettext: Callable[[str], str]) -> str:
        """`msgid` in the language of `gettext`, its values filled in."""
        return gettext(msgid).format(**dict(self.values)) if msgid else ""


def points(inspected: Inspected, language: str) -> tuple[Point, ...]:
    """Every point, in the order of the rules; columns are called by their names in `language`."""
    return (*_ruled(inspected), *_stated(inspected), *_fresh(inspected, language), *_beyond(inspected))


_RULED: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (N_("Page tags stand once on every page, filled and true"), _TAGS, ("page-tags",), N_("{pages} pages, {articles} of them articles")),
    (N_("Columns have descriptions of their own"), _TAGS, ("column-description",), N_("{columns} columns")),
    (N_("The footer shows who runs the site, and its filing numbers with their links, alike on all pages"), _TAGS, ("footer-marks", "footer-differs"), N_("{pages} pages")),
    (N_("No link is dead"), _CHECKS, ("dead-link", "dead-address", "page-unlisted"), N_("{links} links on {pages} pages")),
    (N_("Columns are not empty"), _CHECKS, ("column-empty",), N_("{columns} columns")),
    (N_("Dates of publication are from the data, and none is forged"), _CHECKS, ("page-date",), N_("{dated} pages with a date")),
    (N_("Every page has a search"), _CHECKS, ("search-missing",), N_("{pages} pages")),
    (N_("Search engines are let in"), _CHECKS, ("robots", "page-hidden"), N_("{pages} pages")),
    (N_("Titles tell pages apart"), _CHECKS, ("title-repeated",), N_("{pages} pages")),
    (N_("Nothing private is published, in attachments and pictures neither"), _PRIVACY, ("published-private", "picture-metadata"), N_("{files} files")),
    (N_("Somebody has looked into every file"), _PRIVACY, ("published-unread",), N_("{files} files")),
    (N_("No placeholder was left"), _CHECKS, ("leftover",), N_("{pages} pages")),
    (N_("Headings stand in order, ids once"), _ACCESS, ("heading-order", "id-repeated"), N_("{pages} pages")),
    (N_("Pictures have alternative texts"), _ACCESS, ("alt-missing",), N_("{pictures} pictures")),
    (N_("Tables have names and headers"), _ACCESS, ("table-headers", "table-name"), N_("{tables} tables")),
    (N_("Links, buttons and fields have names"), _ACCESS, ("name-missing",), N_("{links} links on {pages} pages")),
    (N_("Pages and foreign words say their language, and lead to the other one"), _ACCESS, ("page-language", "language-unmarked", "language-switch", "page-untranslated"), N_("{pages} pages")),
    (N_("Nothing is fetched from another host, and no code stands in pages"), "", ("foreign-resource", "foreign-style", "foreign-link", "foreign-script", "inline-code", "active-file", "file-unexpected", "source-map"), N_("{pages} pages")),
    (N_("The HTML is valid"), "HTML (WHATWG)", ("html-invalid",), N_("{pages} pages")),
)  # fmt: skip


def _ruled(inspected: Inspected) -> Iterator[Point]:
    pages = [page for page in inspected.facts.pages if not page.lost]
    counts = {
        "pages": len(pages),
        "articles": sum(page.article for page in pages),
        "columns": len(set(_columns(pages, ORIGINAL))),
        "links": sum(page.links for page in pages),
        "dated": sum("PubDate" in page.tags for page in pages),
        "pictures": sum(page.pictures for page in pages),
        "files": len(inspected.facts.site.names),
        "tables": sum(page.tables for page in pages),
    }
    values = tuple((name, str(count)) for name, count in counts.items())
    for asked, norm, rules, evidence in _RULED:
        faults = tuple(fault for fault in inspected.problems if fault.rule in rules)
        unknown = rules == ("page-date",) and not counts["dated"]
        unsure = bool(faults) and all(ALL[fault.rule].severity == "warning" for fault in faults)
        result: Result = "open" if unknown or unsure else "fails" if faults else "holds"
        yield Point(asked, norm, result, evidence, values, faults)


def _columns(pages: Iterable[PageFacts], language: str) -> Iterator[tuple[str, str]]:
    """Yield name and type of the column of each page in `language`."""
    for page in pages:
        if page.language == language and "ColumnName" in page.tags:
            yield page.tags["ColumnName"], page.tags.get("ColumnType", "")


def _stated(inspected: Inspected) -> Iterator[Point]:
    """Yield what only the office can say."""
    site = inspected.facts.site
    for mark in (mark for mark in identity.MARKS if mark.asked):
        value = site.agency(*mark.path)
        evidence = N_("agency.yml: {value}") if value else N_("agency.yml does not state it; the office must")
        yield Point(mark.asked, _TAGS, "holds" if value else "open", evidence, (("value", value),))


def _fresh(inspected: Inspected, language: str) -> Iterator[Point]:
    """Yield a point for the home page and for each column that must be kept up to date."""
    site, today = inspected.facts.site, inspected.facts.site.sources.today
    rhythm = _rhythm(site.sources)
    newest: dict[tuple[str, str], str] = {}
    for page in inspected.facts.pages:
        for column in _columns([page], language):
            newest[column] = max(newest.get(column, ""), page.tags.get("PubDate", "")[:10])
    for (name, kind), day in newest.items():
        if kind in _LIMITS:
            said = site.listed[1] if site.listed else None
            home = (said or {}).get("data_date") or "" if kind == KIND["home"].column else ""
            yield _aged(name, max(day, home), max(_LIMITS[kind], rhythm), today)


def _rhythm(sources: Sources) -> timedelta:
    """How long after the last report the next one may come: a period as long as its own, and the time to write it."""
    for report in sources.reports[-1:]:
        with suppress(TypeError, ValueError):
            start, end = (
                date.fromisoformat(report["report"].get(("period", key))) for key in ("start", "end")
            )
            return end - start + GRACE
    return timedelta(0)


def _aged(name: str, day: str, limit: timedelta, today: date) -> Point:
    asked = N_("The column {name} is kept up to date: every {limit} days")
    values = (("name", name), ("limit", str(limit.days)), ("day", day), ("today", today.isoformat()))
    try:
        left = (date.fromisoformat(day) + limit - today).days
    except ValueError:
        return Point(asked, _CHECKS, "open", N_("the source states no date"), values)
    since = ("days", str(limit.days - left))
    said = N_("the newest is of {day}; on {today}, nothing has come for {days} days, and {limit} are allowed")
    return Point(asked, _CHECKS, "fails" if left < 0 else "holds", said, (*values, since), days_left=left)


def _beyond(inspected: Inspected) -> Iterator[Point]:
    """Yield what needs more than the files, or does not concern a site of this kind."""
    pages = inspected.facts.pages
    heaviest = max(pages, key=lambda page: page.size, default=None)
    weight = (("page", heaviest.url or "/"), ("kilobytes", str(heaviest.size // 1024))) if heaviest else ()
    files = [name for name in inspected.facts.site.names if name.endswith((".csv", ".pdf"))]
    large = all("elder" in page.ids for page in pages)
    switch = N_("the switch stands on every page") if large else N_("the switch is missing on pages")
    yield from (
        Point(N_("Documents and data can be downloaded"), "《政府信息公开条例》第二十四条", "holds" if files else "fails", N_("{count} files"), (("count", str(len(files))),)),
        Point(N_("A version with larger text is there"), _ACCESS, "holds" if large else "fails", switch),
        Point(N_("Pages load within three seconds"), _GUIDE, "open", N_("the largest page is {page} with {kilobytes} KB of HTML; the time depends on the server"), weight),
        Point(N_("One main colour, at most three"), _GUIDE, "open", _BY_PEOPLE),
        Point(N_("The site is reachable"), _CHECKS, "open", _BY_PEOPLE),
        Point(N_("The annual work report of the website is published by 31 January"), "国办函〔2018〕12号", "open", _BY_PEOPLE),
        Point(N_("Questions from the public are answered within three months"), _CHECKS, "not applicable", N_("the site takes no questions")),
        Point(N_("Service guides have all their parts"), _CHECKS, "not applicable", N_("the site has no service guides")),
    )  # fmt: skip
