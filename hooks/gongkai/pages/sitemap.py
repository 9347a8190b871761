"""The site map: every page, grouped as the site is, with its counterpart in the other language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..model.addresses import path_of
from ..model.languages import LANGUAGES, address_in
from .markdown import href
from .nav import Tree
from .page import Page
from .writer import Writer


@dataclass(frozen=True)
class Entry:
    """A page in both languages, and the pages below it."""

    id: str
    title: str
    url: str
    other_title: str
    other_url: str
    children: Sequence[Entry] = ()


def page(writer: Writer, trees: Mapping[str, Tree]) -> Page:
    """The site map in the writer's language, of the pages in `trees`, by language."""
    _ = writer._
    here = writer.language
    other = next((language for language in trees if language != here), None)
    mapped = _Map(trees[here], trees[other or here], address_in(here, path_of("sitemap")))
    description = _("Every page of this site in both languages.") if other else _("Every page of this site.")
    return writer.page(
        "sitemap", path_of("sitemap"), title=_("Site map"), source="",
        description=description, lede=description,
        groups=[mapped.entry(page) for page in trees[here].children("")], home=mapped.entry_alone(trees[here][""]),
        other_language=other, other_html_lang=LANGUAGES[other].html if other else None,
        other_name=LANGUAGES[other].own_name if other else None,
    )  # fmt: skip


def placeholder(writer: Writer) -> Page:
    """Stands for the site map while the site map itself is written."""
    return Page(path_of("sitemap"), writer.language, writer._("Site map"), "", "", "sitemap", "", "")


class _Map:
    def __init__(self, here: Tree, other: Tree, page: str) -> None:
        self.here = here
        self.other = other
        self.page = page

    def entry_alone(self, page: Page) -> Entry:
        twin = self.other[page.path]
        return Entry(
            page.path.strip("/").replace("/", "--"),
            page.title,
            href(page.url, self.page),
            twin.title,
            href(twin.url, self.page),
        )

    def entry(self, page: Page) -> Entry:
        children = tuple(self.entry(child) for child in self.here.children(page.path))
        return replace(self.entry_alone(page), children=children)
