"""The kinds of pages, the only list of them: where they stand, what the tags and the search call them, who may take their addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..faults.problems import N_
from .languages import DERIVED, LANGUAGES

KindName = Literal[
    "home", "services", "service", "reports", "report", "part", "area", "measure", "plan", "commitments", "commitments-area", "programmes", "programme",
    "offices", "office-entry", "promises",
    "indicators", "indicator", "compared", "documents", "glossary", "data", "coverage", "office", "corrections", "search", "sitemap", "lost",
    "about", "data-guide", "accessibility", "privacy", "written",
]  # fmt: skip
"""What a kind of page is called; the template of the generated ones is called so too."""

ColumnType = Literal[
    "首页", "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录", "信息公开年报",
    "依法申请公开", "数据发布", "数据开放", "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈",
]  # fmt: skip
"""The types of columns that the rules list (国办发〔2017〕47号, annex)."""

FilterName = Literal["type", "area", "period"]

FILTERS: Mapping[FilterName, str] = {"type": N_("Type"), "area": N_("Area"), "period": N_("Period")}
"""The filters of the search in the order in which they are offered, and what each is called (a msgid)."""

FIRST, LAST = -1, 10
"""Places among the results of a search of those kinds that stand before, or behind, all others."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of page; what has no default is what a new one must say."""

    name: KindName
    address: str | None
    """Where its pages stand below a language's root, a step in braces being an id; None if wherever their files do."""

    tags: ColumnType | Literal["article"] | None
    """What the page tags make of it: the head of a column of this type, an article in a column, or neither."""

    found: str | None
    """What the search calls it in its filters (a msgid); None if the search does not find it."""

    shown: Literal["menu", "footer"] | None
    """Where every page leads to it, if it stands right below the home page."""

    order: int = LAST
    """Place in the search among pages that answer a query equally well."""

    titled: bool = False
    """Whether the search knows its pages by title and description alone, since others have what they show."""

    local: bool = False
    """Whether the pages below it show a navigation of their own, which it heads."""

    long: bool = False
    """Whether a page of it grows with the archive."""

    service: bool = False
    """Whether its page only serves to find or to follow others, so that no correction is about it."""

    written: bool = False
    """Whether its pages are written by hand."""

    @property
    def aside(self) -> bool:
        """Whether its pages are about the site and its files, so that for the search they say less than those about the office."""
        return self.found in (_GUIDE, _DATA)

    @property
    def column(self) -> ColumnType | None:
        """Type of the column that it heads, if it heads one."""
        return None if self.tags == "article" else self.tags

    @property
    def article(self) -> bool:
        """Whether its pages count as articles."""
        return self.tags == "article"

    @property
    def folder(self) -> str | None:
        """The folder in which all addresses are made from ids of the data; None if it has one page."""
        return self.address.partition("{")[0] if self.address and "{" in self.address else None

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """What the ids in its address are those of, in their order."""
        return tuple(re.findall(r"\{(\w+)\}", self.address or ""))

    def at(self, *ids: str) -> str:
        """Address, below a language's root, of its page with these `ids`.

        Raises:
            ValueError: if its address holds fewer ids, or more, or is not known.
        """
        if self.address is None or len(ids) != len(self.ids):
            raise ValueError(self.name, ids)
        return self.address.format(**dict(zip(self.ids, ids, strict=True)))


_COLUMN = N_("Sections of this site")
_GUIDE = N_("About this site")
_DONE = N_("What was done")
_DATA = N_("Data")

KINDS = (
    Kind(name="home", address="", tags="首页", found=None, shown=None),
    Kind(name="services", address="answers/", tags="办事服务", found=_COLUMN, shown="menu", long=True, titled=True, order=FIRST),
    Kind(name="service", address="answers/{service}/", tags="article", found=N_("Services"), shown=None, order=0),
    Kind(name="reports", address="reports/", tags="工作动态", found=_COLUMN, shown="menu", titled=True, order=FIRST),
    Kind(name="report", address="reports/{report}/", tags="article", found=N_("Reports"), shown=None, local=True),
    Kind(name="part", address="reports/{report}/part/{part}/", tags="article", found=N_("Other parts of a report"), shown=None, order=5),
    Kind(name="area", address="reports/{report}/{area}/", tags="article", found=_DONE, shown=None, order=4),
    Kind(name="measure", address="reports/{report}/{area}/{measure}/", tags="article", found=_DONE, shown=None, order=2),
    Kind(name="plan", address="reports/{report}/plan/{area}/", tags="article", found=N_("What is planned"), shown=None, order=3),
    Kind(name="commitments", address="commitments/", tags="工作动态", found=_COLUMN, shown="menu", local=True, long=True, titled=True, order=FIRST),
    Kind(name="commitments-area", address="commitments/{area}/", tags="工作动态", found=N_("Promises"), shown=None, order=7, local=True, long=True),
    Kind(name="programmes", address="programmes/", tags="工作动态", found=_COLUMN, shown="menu", long=True, titled=True, order=FIRST),
    Kind(name="programme", address="programmes/{programme}/", tags="article", found=N_("Programme"), shown=None, order=1),
    Kind(name="offices", address="offices/", tags="信息公开目录", found=_COLUMN, shown="menu", long=True, titled=True, order=FIRST),
    Kind(name="office-entry", address="offices/{office}/", tags="article", found=N_("Offices"), shown=None, long=True),
    Kind(name="promises", address="promises/", tags=None, found=_COLUMN, shown=None, long=True, titled=True, order=FIRST),
    Kind(name="indicators", address="indicators/", tags="数据发布", found=_COLUMN, shown="menu", long=True, titled=True, order=FIRST),
    Kind(name="indicator", address="indicators/{indicator}/", tags="article", found=N_("Indicator"), shown=None, order=9),
    Kind(name="compared", address="compared/", tags=None, found=N_("Indicator"), shown=None, long=True),
    Kind(name="documents", address="documents/", tags="政策文件", found=N_("Documents"), shown="menu", order=8, long=True),
    Kind(name="glossary", address="glossary/", tags=None, found=N_("Glossary"), shown="footer"),
    Kind(name="data", address="data/", tags="数据开放", found=_DATA, shown="menu"),
    Kind(name="coverage", address="data/translations/", tags=None, found=_DATA, shown=None),
    Kind(name="office", address="office/", tags="概况信息", found=N_("The office"), shown="menu", order=6),
    Kind(name="corrections", address="corrections/", tags=None, found=N_("Corrections"), shown="footer", service=True),
    Kind(name="search", address="search/", tags=None, found=None, shown=None, service=True),
    Kind(name="sitemap", address="sitemap/", tags=None, found=None, shown=None, long=True, service=True),
    Kind(name="lost", address="404/", tags=None, found=None, shown=None, service=True),
    Kind(name="about", address="about/", tags="信息公开指南", found=_GUIDE, shown="menu", written=True),
    Kind(name="data-guide", address="data-guide/", tags="信息公开指南", found=_GUIDE, shown="footer", written=True),
    Kind(name="accessibility", address="accessibility/", tags=None, found=_GUIDE, shown="footer", written=True),
    Kind(name="privacy", address="privacy/", tags=None, found=_GUIDE, shown="footer", written=True),
    Kind(name="written", address=None, tags=None, found=_GUIDE, shown="menu", written=True),
)  # fmt: skip

KIND: Mapping[KindName, Kind] = {kind.name: kind for kind in KINDS}
"""Each kind by its name."""

EMBED = "embed/"
"""Folder of the charts alone, for other sites to show: below each language's root the pages, below the site's root the files."""

PIECES = "pieces"
"""Folder of the pieces of the search index."""

FILES = (
    "404.html", "feed.xml", "sitemap.xml", "robots.txt", "manifest.json", "manifest.json.sig", "sbom.cdx.json",
    "_headers", "_redirects",
)  # fmt: skip
"""Files that are made at the root of the site, or of a language."""

ASSETS = "assets/"
"""Folder of what pages need and no page is."""

OFF_SITE = ("adr", "bench", "guide", "images")
"""Folders of docs/ for people who work on the portal; so are those whose name begins with a point or an underline."""

_MADE = frozenset(
    (
        *(kind.address for kind in KINDS if not (kind.written or kind.folder or kind.name == "coverage")),
        *(language.prefix for language in LANGUAGES.values()),
        *(language.prefix for language in DERIVED.values()),
    )
)
_FOLDERS = tuple(
    dict.fromkeys((*(kind.folder for kind in KINDS if kind.folder), KIND["data"].at(), EMBED, f"{PIECES}/"))
)
_WRITTEN: Mapping[str | None, KindName] = {kind.address: kind.name for kind in KINDS if kind.written}


def written_kind(address: str) -> KindName:
    """The kind of the hand-written page at `address`; `written` if the site knows nothing more of it."""
    return _WRITTEN.get(address, "written")


def maker(address: str) -> str | None:
    """What is made from the data and stands in the way of a page or file at `address`: itself, or the folder it is in."""
    folded = address.casefold()
    if folded in _MADE or folded in FILES:
        return address
    return next((folder for folder in _FOLDERS if folded.startswith(folder)), None)


_LEFT_BEHIND = re.compile(
    r"(?:~\$|\._|\.~lock\.|\.#).*|(?:thumbs\.db|desktop\.ini|ehthumbs\.db|\.ds_store|\.directory|sthumbs\.dat|picasa\.ini)"
    r"|.*(?:~|\.(?:orig|rej|bak\d*|backup|old|swp|swo|swn|tmp|temp|part|partial|crdownload|download|save|autosave|asd|wbk|cfg~|lnk|url|mine|r\d{2,}))"
    r"|#.*#|.*\.(?:md|yml|yaml|txt)\.(?:\d+|copy|LOCAL|REMOTE|BASE)|.*_(?:LOCAL|REMOTE|BASE|BACKUP)_\d+\.\w+",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r".*\.(?:php\d?|phtml|phps|phar|asp|aspx|ashx|asmx|cgi|pl|py|pyc|rb|jsp|jspx|jspf|do|cfm|sh|bash|bat|cmd|ps1|exe|dll|msi|com|scr|vbs|jar|war|class|env|ini|conf|htaccess|htpasswd|config|shtml|stm|sql|sqlite3?|mdb|accdb|pem|key|pfx|p12)"
    r"|\.(?:htaccess|htpasswd|htdigest|user\.ini|env.*)|web\.config|\.git(?!keep$|ignore$|attributes$).*|\.svn|\.hg",
    re.IGNORECASE,
)


def left_behind(name: str) -> bool:
    """Whether an editor, a browser or a system left the file `name` behind."""
    return _LEFT_BEHIND.fullmatch(name.rpartition("/")[2]) is not None


def runs_on_a_server(name: str) -> bool:
    """Whether a web server would run the file `name`, take its settings from it, or should never give it out."""
    kept = any(step in (".git", ".svn", ".hg") for step in name.split("/")[:-1])
    return kept or (not left_behind(name) and _RUNS.fullmatch(name.rpartition("/")[2]) is not None)


def off_site(name: str) -> bool:
    """Whether the file `name` of docs/ is no part of the site."""
    if left_behind(name):
        return True
    if name.startswith(ASSETS):
        return False
    steps = name.split("/")
    return (steps[0] in OFF_SITE and len(steps) > 1) or any(step.startswith((".", "_")) for step in steps)
