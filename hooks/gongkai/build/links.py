"""The links of a page to other pages: each must lead to a page, and to an anchor that stands there."""

from __future__ import annotations

import html
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from ..faults.problems import N_, Place, Problem, problem
from ..pages.markdown import target

_ID = re.compile(r'id="(?<=\sid=")([^"]*)"')
"""What it begins with is looked for before what stands before it, which takes a fifth of the time."""

_LINK = re.compile(r'<a\s[^>]*?\bhref="([^"]*)"')


@dataclass(frozen=True)
class Anchors:
    """What other pages may lead to in one page, and where its own links lead (`page/#anchor`): a line each, which takes little room."""

    url: str
    source: str
    ids: str
    links: str


def anchors(url: str, source: str, content: str, document: str) -> Anchors:
    """The anchors in the `document` at `url`, written from the file `source`, and the links in its `content`, both HTML."""
    found = {target for link in set(_LINK.findall(content)) if (target := _target(url, html.unescape(link)))}
    return Anchors(url, source, _lines(set(_ID.findall(document))), _lines(found))


def dead(pages: Iterable[Anchors], beside: Container[str] = ()) -> Iterator[Problem]:
    """Yield a problem for each link of `pages` that leads nowhere: to none of them, nor to one of the files `beside` them."""
    known: Mapping[str, Anchors] = {page.url: page for page in pages}
    for page in known.values():
        for link in page.links.split("\n")[1:-1]:
            url, _, anchor = link.partition("#")
            page_there = known.get(url)
            if page_there is None and f"{url}index.html" in beside:
                continue
            if page_there is None:
                message = N_("the page /{page} links to /{url}, which is no page of this site")
                yield problem(Place(page.source), message, page=page.url, url=url)
            elif anchor and f"\n{anchor}\n" not in page_there.ids:
                message = N_(
                    "the page /{page} links to /{url}#{anchor}, but nothing there is called {anchor}"
                )
                yield problem(Place(page.source), message, page=page.url, url=url, anchor=anchor)


def _lines(found: Iterable[str]) -> str:
    return "\n".join(("", *sorted(found), ""))


def _target(url: str, link: str) -> str | None:
    """Address, with its anchor, that `link` on the page at `url` leads to; None if that is no page of the site."""
    path, _, anchor = link.partition("#")
    if ":" in path or path.startswith("/") or (path and not path.endswith(("/", ".."))):
        return None
    return f"{target(unquote(path), url)}#{unquote(anchor)}"
