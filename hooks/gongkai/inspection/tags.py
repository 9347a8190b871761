"""Page tags (《政府网站发展指引》国办发〔2017〕47号, annex): one of each, never empty, true to the data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import get_args

from lxml import html

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from ..model.addresses import report_of
from ..model.identity import MARKS
from ..model.kinds import ColumnType
from ..model.languages import split_address
from ..model.printing import date_text
from .built import BuiltPage

COLUMN_TYPES = frozenset(get_args(ColumnType))
_COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
_ARTICLE = ("ArticleTitle", "ContentSource")
_SINGLE = (
    *(mark.tag for mark in MARKS if mark.tag),
    *_COLUMN,
    *_ARTICLE,
    "PubDate",
    "description",
    "viewport",
)
_DAY = lazy(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_MINUTE = lazy(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")


def article(page: BuiltPage) -> bool:
    """Whether the page says that it is an article, by any sign of one."""
    return page.meta("og:type") == "article" or any(name in page.metas for name in (*_ARTICLE, "PubDate"))


def _wrong(page: BuiltPage) -> Iterator[Problem]:
    if page.lost:
        return
    head = page.tree.find("head")
    for name in _needed(page):
        if name not in page.metas:
            yield page.fault(head, N_("the page tag {name} is missing"), name=name)
    for name, metas in page.metas.items():
        if name in _SINGLE and len(metas) > 1:
            yield page.fault(metas[1], N_("the page tag {name} stands more than once"), name=name)
        for meta in metas:
            if name and not (meta.get("content") or "").strip():
                yield page.fault(meta, N_("the page tag {name} is empty"), name=name)
    for name, value in _values(page):
        for meta in page.metas.get(name, ())[:1]:
            if meta.get("content") and meta.get("content") != value:
                message = N_("the page tag {name} says {content}, the data say {value}")
                yield page.fault(meta, message, name=name, content=meta.get("content"), value=value or "–")
    for meta in page.metas.get("ColumnType", ()):
        if meta.get("content") and meta.get("content") not in COLUMN_TYPES:
            message = N_("{content} is none of the types of columns that the rules list")
            yield page.fault(meta, message, content=meta.get("content"))


def _needed(page: BuiltPage) -> Iterator[str]:
    yield from (name for name, value in _identity(page) if value)
    yield from (*_COLUMN, "description")
    if article(page):
        yield from _ARTICLE
        if published(page):
            yield "PubDate"


def _values(page: BuiltPage) -> Iterator[tuple[str, str]]:
    yield from _identity(page)
    heading = page.find("//h1")
    if heading:
        yield "ArticleTitle", " ".join(heading[0].text_content().replace("¶", "").split())


def _identity(page: BuiltPage) -> Iterator[tuple[str, str]]:
    """Yield the tags that say whose website it is, and what the data state for each."""
    for mark in MARKS:
        if mark.tag:
            yield mark.tag, page.site.said(mark, page.language)


def published(page: BuiltPage) -> str:
    """Day of publication that the data state for the report to which the page belongs; empty if none."""
    id = report_of(split_address(page.url)[1])
    report = next((report for report in page.site.sources.reports if report.id == id), None)
    day = report["report"].get(("disclosure", "published_on")) if report else None
    return day if isinstance(day, str) else ""


def _dates(page: BuiltPage) -> Iterator[Problem]:
    """Yield what is wrong with a page's date of publication, in its tag and where it is shown."""
    shown = page.find("//p[@class='published']/time")
    stated, today = published(page), page.site.sources.today.isoformat()
    for meta in page.metas.get("PubDate", ()):
        content = meta.get("content") or ""
        day = content[:10]
        if content and not _MINUTE.fullmatch(content):
            yield page.fault(meta, N_("PubDate {content} has not the form 2023-07-05 09:30"), content=content)
        elif day > today:
            yield page.fault(meta, N_("PubDate {content} is in the future"), content=content)
        elif content and day != stated:
            message = N_("PubDate is {day}; the data state {value} as the day of publication")
            yield page.fault(meta, message, day=day, value=stated or "–")
        elif content and [day] != [_shown(page, time) for time in shown]:
            yield page.fault(meta, N_("PubDate is {day}, and the page does not show that day"), day=day)
    for time in shown:
        if _shown(page, time) != stated:
            message = N_("the page shows {day}; the data state {value} as the day of publication")
            yield page.fault(time, message, day=_shown(page, time), value=stated or "–")
    for meta in page.metas.get("article:published_time", ()):
        if (meta.get("content") or "")[:10] != stated:
            message = N_("the page shows {day}; the data state {value} as the day of publication")
            yield page.fault(meta, message, day=meta.get("content"), value=stated or "–")


def _shown(page: BuiltPage, time: html.HtmlElement) -> str:
    """The day that a `time` shows, as `YYYY-MM-DD` if it is written as the language of the page writes that day."""
    text, day = (time.text or "").strip(), time.get("datetime") or ""
    written = date_text(date.fromisoformat(day), page.language) if _DAY.fullmatch(day) else ""
    return day if text == written else text


RULES: tuple[Rule[BuiltPage], ...] = (
    Rule("page-tags", N_("Every page carries the page tags of a government website, one of each, filled, as the data say."),
         N_("Look at the template partials/meta.html and at agency.yml."), _wrong, source="国办发〔2017〕47号，附件"),
    Rule("page-date", N_("The date of publication is from the data, is shown on the page, and is never in the future."),
         N_("Correct published_on in report.yml; the build's clock must not show on a page."), _dates, source="国办发〔2017〕47号，附件；国办秘函〔2019〕19号"),
)  # fmt: skip
