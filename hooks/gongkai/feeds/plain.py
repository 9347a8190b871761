"""Files for machines: the XML site map, and what robots may read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from markupsafe import escape

from ..model.addresses import source_path
from ..model.data import Data
from ..model.languages import DERIVED, LANGUAGES
from ..pages.nav import Tree
from ..shell.metadata import published


def plain_files(
    data: Data, trees: Mapping[str, Tree], site_url: str | None
) -> Iterator[tuple[str, str | bytes]]:
    """Yield address and content of the files that stand beside the pages: for robots, and the source of each report."""
    yield "sitemap.xml", sitemap_xml(data, trees, site_url or "/")
    yield "robots.txt", robots_txt(site_url)
    for report in data.reports:
        yield source_path(report), report.source


def robots_txt(site_url: str | None) -> str:
    """Leave to read everything; the site map, which must be named in full, if the domain is known."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {site_url}sitemap.xml\n" if site_url else "")


def sitemap_xml(data: Data, trees: Mapping[str, Tree], site_url: str) -> str:
    """The XML site map (sitemaps.org 0.9) with each page's alternates; `lastmod` from data only.

    `site_url` is the absolute root with its final slash; as long as the domain is not known it is `/`.
    """
    lines: list[str] = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    derived = [DERIVED[code] for code in data.agency.scripts]
    places = [(LANGUAGES[code].html, LANGUAGES[code].prefix, tree) for code, tree in trees.items()]
    places += [(each.html, each.prefix, trees[each.source]) for each in derived]

    @cache
    def alternates(path: str) -> list[str]:
        """The same in each language, whichever the page is in."""
        return [
            f'<xhtml:link rel="alternate" hreflang="{html}" href="{escape(site_url + folder + path)}"/>'
            for html, folder, other in places
            if path in other
        ]

    for _, prefix, tree in places:
        for page in tree:
            day = published(data, page)
            lines.append(f"<url><loc>{escape(site_url + prefix + page.path)}</loc>")
            lines += [f"<lastmod>{day}</lastmod>"] if day else []
            lines += [*alternates(page.path), "</url>"]
    return "\n".join([*lines, "</urlset>", ""])
