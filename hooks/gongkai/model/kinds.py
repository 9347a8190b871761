"""The kinds of pages and where they stand: which addresses are made from the data, and which a hand-written page may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of page; `address` is where its pages stand below a language's root, a step in braces being an id."""

    name: str
    address: str
    written: bool = False
    """Whether its pages are written by hand."""

    @property
    def folder(self) -> str | None:
        """The folder in which all addresses are made from ids of the data; None if it has one page."""
        return self.address.partition("{")[0] if "{" in self.address else None


WRITTEN = "written"
"""Kind of a hand-written page of which the site knows nothing more."""

LOST = "lost"
"""Kind of the page that is shown where none is."""

KINDS = (
    Kind("home", ""),
    Kind("reports", "reports/"),
    Kind("report", "reports/{report}/"),
    Kind("area", "reports/{report}/{area}/"),
    Kind("measure", "reports/{report}/{area}/{measure}/"),
    Kind("plan", "reports/{report}/plan/{area}/"),
    Kind("commitments", "commitments/"),
    Kind("commitments", "commitments/{area}/"),
    Kind("programmes", "programmes/"),
    Kind("programme", "programmes/{programme}/"),
    Kind("indicators", "indicators/"),
    Kind("indicator", "indicators/{indicator}/"),
    Kind("documents", "documents/"),
    Kind("data", "data/"),
    Kind("table", "data/{table}"),
    Kind("office", "office/"),
    Kind("corrections", "corrections/"),
    Kind("search", "search/"),
    Kind("pieces", "pieces/{piece}"),
    Kind("sitemap", "sitemap/"),
    Kind(LOST, "404/"),
    Kind("language", "en/"),
    Kind("about", "about/", written=True),
    Kind("accessibility", "accessibility/", written=True),
    Kind("privacy", "privacy/", written=True),
    Kind("data-guide", "data-guide/", written=True),
)

FILES = (
    "404.html",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "manifest.json",
    "manifest.json.sig",
    "sbom.cdx.json",
    "_headers",
)
"""Files that are made at the root of the site, or of a language."""

ASSETS = "assets/"
"""Folder of what pages need and no page is."""

OFF_SITE = ("adr", "bench", "guide", "images")
"""Folders of docs/ for people who work on the portal; so are those whose name begins with a point or an underline."""

_MADE = frozenset(kind.address for kind in KINDS if not kind.written and kind.folder is None)
_FOLDERS = tuple(dict.fromkeys(kind.folder for kind in KINDS if kind.folder))
_WRITTEN = {kind.address: kind.name for kind in KINDS if kind.written}


def written_kind(address: str) -> str:
    """The kind of the hand-written page at `address`."""
    return _WRITTEN.get(address, WRITTEN)


def maker(address: str) -> str | None:
    """What is made from the data and stands in the way of a page or file at `address`: itself, or the folder it is in."""
    folded = address.casefold()
    if folded in _MADE or folded in FILES:
        return address
    return next((folder for folder in _FOLDERS if folded.startswith(folder)), None)


def off_site(name: str) -> bool:
    """Whether the file `name` of docs/ is no part of the site."""
    if name.startswith(ASSETS):
        return False
    steps = name.split("/")
    return (steps[0] in OFF_SITE and len(steps) > 1) or any(step.startswith((".", "_")) for step in steps)
