"""Page tags that a government website carries (《政府网站发展指引》国办发〔2017〕47号, annex)."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import identity
from ..model.data import Data
from ..model.kinds import KIND
from ..pages.nav import Tree
from ..pages.page import Page


def tags(data: Data, tree: Tree, page: Page) -> Iterator[tuple[str, str]]:
    """Yield name and content of each page tag; what is not known is left out, never empty."""
    yield from identity.tags(data.agency, page.language)
    column = next((above for above in reversed(tree.trail(page.path)) if KIND[above.kind].column), None)
    if column is None:
        return
    yield "ColumnName", column.title
    yield "ColumnDescription", column.description
    yield "ColumnKeywords", ",".join((column.title, data.agency.short_name[page.language]))
    yield "ColumnType", KIND[column.kind].column or ""
    if KIND[page.kind].article:
        yield from _article(data, page)


def published(data: Data, page: Page) -> str | None:
    """Day on which the report of `page` was published, as `YYYY-MM-DD`; from data, never from the clock."""
    day = data.report[page.report].head.header.published_on if page.report else None
    return day.isoformat() if day else None


def _article(data: Data, page: Page) -> Iterator[tuple[str, str]]:
    yield "ArticleTitle", page.title
    day = published(data, page)
    if day:
        yield "PubDate", f"{day} 00:00"
    yield "ContentSource", data.agency.name[page.language]
    yield "Keywords", ",".join((page.title, *page.aliases, *page.filters.values()))
    if data.agency.site_url:
        yield "Url", data.agency.site_url + page.url
