"""What those who share a page show of it: Open Graph (ogp.me)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.kinds import KIND
from ..model.languages import LANGUAGES
from ..pages.page import Page

CARD = "assets/images/card.png"
"""A picture without facts, for all pages that have none of their own."""

_CARD_SIZE = (1200, 630)


def open_graph(
    page: Page, languages: Iterable[str], site_name: str, published: str | None, site_url: str | None
) -> Iterator[tuple[str, str]]:
    """Yield property and content of the tags of `page`, which there is in `languages`.

    Addresses must be absolute, so page and picture have none as long as the domain is not known.
    """
    article = KIND[page.kind].article
    yield "og:type", "article" if article else "website"
    yield "og:site_name", site_name
    yield "og:title", page.title
    yield "og:description", page.description
    yield "og:locale", LANGUAGES[page.language].open_graph
    for language in languages:
        if language != page.language:
            yield "og:locale:alternate", LANGUAGES[language].open_graph
    if article and published:
        yield "article:published_time", published
    if site_url:
        yield "og:url", site_url + page.url
        picture, words = page.card or (CARD, site_name)
        yield "og:image", site_url + picture
        yield "og:image:type", "image/png"
        yield "og:image:width", str(_CARD_SIZE[0])
        yield "og:image:height", str(_CARD_SIZE[1])
        yield "og:image:alt", words
