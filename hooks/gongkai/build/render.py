"""Pages as HTML: what a page says and what stands around it, from the archive alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from gettext import NullTranslations
from urllib.parse import urlsplit

from ..model.addresses import path_of
from ..model.archive import Archive
from ..model.kinds import FILTERS, KIND
from ..model.languages import ORIGINAL
from ..pages.markdown import UNTRANSLATED, href
from ..pages.nav import Tree
from ..pages.page import LostPage, Page
from ..search import entries as search
from ..shell.chrome import Chrome, Frame, chrome
from .converter import Content, Heading, converted
from .links import Anchors, anchors

DATA = "site_data"

Template = Callable[..., str]
"""Fills the template of a page with the values given by name."""


@dataclass(frozen=True)
class View:
    """What the templates know of the page itself."""

    url: str
    content: str
    toc: tuple[Heading, ...]


@dataclass(frozen=True)
class Rendered:
    """A page as HTML, and what the rest of the site needs to know of it."""

    html: str
    entry: search.Entry | None
    anchors: Anchors


@dataclass(frozen=True)
class Renderer:
    """Makes the pages of one archive, each apart from all others; the same page is the same text every time."""

    archive: Archive
    trees: Mapping[str, Tree]
    phrases: Mapping[str, NullTranslations]
    site_url: str | None
    feed: bool
    """Whether there is one: not without a dated event."""

    _frames: dict[object, Frame] = field(default_factory=dict)
    """What is known to stand around pages alike."""

    def documents(
        self, pages: Sequence[Page], written: Mapping[str, Content], template: Template
    ) -> list[Rendered]:
        """The `pages` as whole documents; what hand-written ones became is `written`, by name.

        Each step is done for all pages before the next one: its code stays in the processor's cache, which spares an eighth of the time.
        """
        contents = [written.get(page.name) or converted(page.markdown) for page in pages]
        entries = [self.entry(page, content.html) for page, content in zip(pages, contents, strict=True)]
        chromes = [self.chrome(page, content.html) for page, content in zip(pages, contents, strict=True)]
        documents = [
            template(
                _=self._gettext[page.language],
                chrome=chrome,
                page=View(page.url, content.html, content.toc),
                base_url=href("", page.url),
            )
            for page, content, chrome in zip(pages, contents, chromes, strict=True)
        ]
        return [
            Rendered(
                document,
                entry,
                anchors(
                    page.url, f"{DATA if page.generated else 'docs'}/{page.source}", content.html, document
                ),
            )
            for page, content, entry, document in zip(pages, contents, entries, documents, strict=True)
        ]

    @cached_property
    def _gettext(self) -> Mapping[str, Callable[[str], str]]:
        """What a message is in each language; each is looked for once."""
        return {language: cache(phrases.gettext) for language, phrases in self.phrases.items()}

    def chrome(self, page: Page, content: str = "") -> Chrome:
        """What stands around the `content` of `page`, which is HTML."""
        gettext = self._gettext[page.language]
        return chrome(
            self.archive.data, self.trees, page, self.site_url, gettext,
            feed=self.feed, untranslated=UNTRANSLATED in content, frames=self._frames,
        )  # fmt: skip

    def lost(self, language: str, template: Template) -> str:
        """What is shown in `language` where no page is: its links begin at the root, for nobody knows where it is shown."""
        _, root = self.phrases[language].gettext, urlsplit(self.site_url or "/").path
        page = LostPage(path_of("lost"), language, _("Page not found"), "", "", "lost", "", "", root=root)
        trees = {**self.trees, language: Tree([*self.trees[language], page])}
        around = chrome(self.archive.data, trees, page, self.site_url, _)
        return template(_=_, chrome=around, page=None, base_url=root)

    def entry(self, page: Page, content: str) -> search.Entry | None:
        """What the search is told of `page`, whose content is HTML: nothing, if it may not be found."""
        if not page.filters:
            return None
        gettext = self.phrases[page.language].gettext
        filters = {gettext(FILTERS[key]): page.filters[key] for key in FILTERS if key in page.filters}
        newest_first = [report.id for report in reversed(self.archive.data.reports)]
        place = search.place_of(page.kind, newest_first.index(page.report) if page.report else 0)
        furnished = page.generated and page.kind not in (
            "office",
            "service",
        )  # there, labels are what people ask for
        text = page.description if page.titled else search.text_of(content, furnished=furnished)
        alone = (
            not page.generated or page.anchors
        )  # what is explained there stands on no other page of its title
        twin = "" if alone else self.trees[ORIGINAL][page.path].title
        return search.Entry(
            page.url,
            page.title,
            page.aliases,
            filters,
            text,
            place,
            twin,
            page.anchors,
            KIND[page.kind].aside,
            search.values_of(content) if page.kind == "indicator" else "",
            () if page.generated else search.headings_of(content),
        )
