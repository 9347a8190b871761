"""Faults made on purpose in the built site: one change of one file, and what the inspection says of it."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from gongkai import inspection
from gongkai.faults.problems import Problem
from gongkai.inspection import markup, private
from gongkai.inspection.built import BuiltFile, BuiltSite, built_site
from gongkai.inspection.facts import SiteFacts, gather
from gongkai.reading.sources import read_sources

Change = Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class SiteKind:
    """A kind of fault: its name, the rules meant for it, the files and what changes in them.

    It may be told on the line of the change or, if something was taken away, on the line of `at`.
    """

    name: str
    rules: tuple[str, ...]
    files: str
    pattern: str
    change: Change
    at: str = ""


def _without(_: re.Match[str]) -> str:
    return ""


def _digit(found: re.Match[str]) -> str:
    return found[0][:-1] + str((int(found[0][-1]) + 1) % 10)


_PAGES = r"(?:en/)?(?:indicators|programmes|reports)/.+/index\.html"
_ENGLISH = r"en/(?:indicators|programmes)/.+/index\.html"
KINDS: tuple[SiteKind, ...] = (
    SiteKind("page tag removed", ("page-tags",), _PAGES, r'<meta name="(?:SiteName|SiteIDCode|ArticleTitle|ContentSource|ColumnName)"[^>]*>', _without, "<head>"),
    SiteKind("page tag emptied", ("page-tags",), _PAGES, r'(?<=<meta name="SiteIDCode" content=")[^"]+', _without),
    SiteKind("page tag doubled", ("page-tags",), _PAGES, r'<meta name="SiteName"[^>]*>', lambda found: found[0] * 2),
    SiteKind("digit of the police number changed in the footer", ("footer-marks",), _PAGES, r"公网安备\d{14}", _digit),
    SiteKind("digit of the ICP number changed in the footer", ("footer-marks",), _PAGES, r"ICP备\d{8}", _digit),
    SiteKind("telephone link dials another number", ("footer-marks",), _PAGES, r'href="tel:[+\d]+', _digit),
    SiteKind("link broken", ("dead-link",), _PAGES, r'(?<=<a href="\.\./)[a-z0-9-]+(?=/")', lambda found: found[0] + "x"),
    SiteKind("anchor broken", ("dead-link",), _PAGES, r'(?<=<a href="#)[a-z0-9-]+(?=")', lambda found: found[0] + "x"),
    SiteKind("picture missing", ("dead-link",), _PAGES, r'(?<=assets/images/)\w+(?=\.svg)', lambda found: found[0] + "x"),
    SiteKind("identity number planted in an alternative text", ("published-private",), _PAGES, r'(?<= alt=)""', lambda _: '"11010519491231002X"'),
    SiteKind("mobile number through markup planted in a page", ("published-private",), _PAGES, r"(?<=[\u4e00-\u9fff])。(?=</p>)", lambda _: "，周一139<b>1234</b>5678。"),
    SiteKind("mobile number planted in a table of data", ("published-private",), r"data/.+\.csv", r"(?<=[\u4e00-\u9fff]),", lambda _: "13912345678,"),
    SiteKind("bank card planted in data for programs", ("published-private",), r"data/.+\.json", r'(?<=[\u4e00-\u9fff])"', lambda _: '6222021234567890128"'),
    SiteKind("second main heading", ("heading-order",), _PAGES, r'<h2(?= id="[a-z-]+">[^<]+</h2>)[^>]*>([^<]+)</h2>', lambda found: f"<h1>{found[1]}</h1>"),
    SiteKind("id repeated", ("id-repeated",), _PAGES, r'(?<=<h2 id=")[a-z-]+(?=")', lambda _: "top"),
    SiteKind("language of the page removed", ("page-language",), _PAGES, r'<html lang="[^"]+"', lambda _: "<html"),
    SiteKind("script of another host", ("foreign-resource",), _PAGES, r"</h1>", lambda _: '</h1><script src="https://cdn.example.com/x.js"></script>'),
    SiteKind("inline script", ("inline-code",), _PAGES, r"</h1>", lambda _: "</h1><script>alert(1)</script>"),
    SiteKind("header of a table column made a cell", ("table-headers",), _PAGES, r'<th scope="col">([^<]*)</th>', lambda found: f"<td>{found[1]}</td>", "<table"),
    SiteKind("alternative text removed", ("alt-missing",), _PAGES, r' alt=""', _without),
    SiteKind("template text left over", ("leftover",), _PAGES, r"</h1>", lambda _: " {{ title }}</h1>"),
    SiteKind("element not closed", ("html-invalid",), _PAGES, r"</h2>", lambda _: "<em></h2>"),
    SiteKind("Chinese not marked in an English page", ("language-unmarked",), _ENGLISH, r"</h1>", lambda _: " 隐患</h1>"),
    SiteKind("search box removed", ("search-missing",), _PAGES, r' role="search"', _without, "<header"),
    SiteKind("language switch to the home page", ("language-switch",), r"(?:indicators|programmes)/.+/index\.html", r'(?<=<a href=")(?:\.\./)+en/[^"]+(?=")', lambda _: "../../en/"),
    SiteKind("title of another page", ("title-repeated",), r"indicators/[j-z].+/index\.html", r"(?<=<title>)[^<]+ - (?=数据指标 - )", _without),
)  # fmt: skip


@dataclass(frozen=True)
class Built:
    """The real site, and what the inspection saw of it."""

    inspected: inspection.Inspected

    @property
    def site(self) -> BuiltSite:
        """Its files."""
        return self.inspected.facts.site


def build(root: Path, folder: Path) -> Built:
    """Build the site of the portal in `root` to `folder`, and inspect it."""
    command = [sys.executable, "-m", "gongkai", "build", "--site-dir", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return Built(inspection.inspect(built_site(folder, read_sources(root / "site_data"))))


def results(built: Built, kind: SiteKind, count: int, seed: int) -> Iterator[str]:
    """Yield for each of `count` faults of `kind` why it was missed, or nothing if it was caught."""
    random = Random(f"{seed} {kind.name}")
    files = [file for file in built.site.files if re.fullmatch(kind.files, file.name)]
    random.shuffle(files)
    made = 0
    for file in files:
        found = list(re.finditer(kind.pattern, file.content.decode("utf-8")))
        if found and made < count:
            made += 1
            yield _judged(built, kind, file, random.choice(found))


def _judged(built: Built, kind: SiteKind, file: BuiltFile, found: re.Match[str]) -> str:
    text = found.string[: found.start()] + kind.change(found) + found.string[found.end() :]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "changed")
        path.write_text(text, "utf-8", newline="")
        told = list(_told(built, file, BuiltFile(file.name, path, file.file)))
    offsets = [found.start(), text.find(kind.at) if kind.at else found.start()]
    lines = {text.count("\n", 0, offset) + 1 for offset in offsets}
    lines |= {text.count("\n", 0, found.start() + len(kind.change(found))) + 1}
    if any(
        each.rule in kind.rules and each.where.file == file.file and each.where.line in lines for each in told
    ):
        return ""
    return f"{file.name}: {found[0]!r}, lines {sorted(lines)}; told: {sorted(map(str, told))[:3]}"


def _told(built: Built, original: BuiltFile, file: BuiltFile) -> Iterator[Problem]:
    """Yield what the inspection finds; of the other files it knows what they were."""
    files = tuple(file if each is original else each for each in built.site.files)
    site, pages = replace(built.site, files=files), built.inspected.facts.pages
    yield from (fault for rule in inspection.FILE_RULES for fault in rule.problems(file))
    alone = BuiltSite((file,), site.sources)
    yield from (fault for rule in private.RULES for fault in rule.problems(alone))
    if file.name.endswith(".html"):
        page = site.page(file)
        yield from inspection.of_page(page)
        yield from markup.RULES[0].name(markup.of_file(file, markup.errors(file.path)))
        pages = tuple(gather(page) if each.file is original else each for each in pages)
    facts = SiteFacts(site, pages)
    yield from (fault for rule in inspection.SITE_RULES for fault in rule.problems(facts))
