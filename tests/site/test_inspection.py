"""The inspection of the built site: each fault, made in a built page, is found at its line by the rule meant for it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongkai import inspection
from gongkai.faults.problems import Place, Problem
from gongkai.inspection import markup, private
from gongkai.inspection.built import BuiltFile, BuiltSite, built_site
from gongkai.inspection.commands import inspect
from gongkai.inspection.facts import SiteFacts, gather
from gongkai.inspection.report import points
from gongkai.inspection.written import FORMS
from gongkai.model.phrases import translations
from gongkai.reading.sources import read_sources
from tests.conftest import OFFICE

TODAY = date(2026, 11, 24)
MEASURE = "reports/2024/flood-safety/hazard-inspection/index.html"
INDICATOR = "indicators/hazards-found/index.html"
ENGLISH = "en/indicators/hazards-found/index.html"
COLUMN = "documents/index.html"


@dataclass(frozen=True)
class Fault:
    """A change of a built page, the rule that must find it, and a text that stands on its line."""

    name: str
    rule: str
    page: str
    old: str
    new: str
    at: str = ""
    """What stands on the line of the fault; what was put in, if empty."""


FAULTS = (
    Fault("page tag removed", "page-tags", MEASURE, '<meta name="SiteIDCode" content="3399990001">', "", "<head>"),
    Fault("article tag removed", "page-tags", MEASURE, '<meta name="ArticleTitle" content="隐患排查全面到位">', "", "<head>"),
    Fault("PubDate removed", "page-tags", MEASURE, '<meta name="PubDate" content="2025-01-15 00:00">', "", "<head>"),
    Fault("page tag emptied", "page-tags", MEASURE, 'Description" content="半年和年度工作报告：做了什么，打算做什么。"', 'Description" content=""'),
    Fault("page tag doubled", "page-tags", MEASURE, '<meta name="ContentSource" content="澄溪县水利局">', '<meta name="ContentSource" content="x"><meta name="ContentSource" content="x">'),
    Fault("site code of another site", "page-tags", MEASURE, 'SiteIDCode" content="3399990001"', 'SiteIDCode" content="3399990002"'),
    Fault("column type out of the list", "page-tags", COLUMN, 'ColumnType" content="政策文件"', 'ColumnType" content="新闻"'),
    Fault("PubDate in the future", "page-date", MEASURE, 'PubDate" content="2025-01-15 00:00"', 'PubDate" content="2026-11-25 00:00"'),
    Fault("PubDate of the build", "page-date", MEASURE, 'PubDate" content="2025-01-15 00:00"', 'PubDate" content="2026-11-24 08:15"'),
    Fault("PubDate without a time", "page-date", MEASURE, 'PubDate" content="2025-01-15 00:00"', 'PubDate" content="2025-01-15"'),
    Fault("date shown is another", "page-date", MEASURE, ">2025年1月15日</time></p>", ">2025年1月16日</time></p>"),
    Fault("shared date is another", "page-date", MEASURE, 'published_time" content="2025-01-15"', 'published_time" content="2025-01-16"'),
    Fault("police number changed", "footer-marks", INDICATOR, "浙公网安备33999902000001号", "浙公网安备33999902000007号"),
    Fault("police link changed", "footer-marks", INDICATOR, "webSearch?code=33999902000001", "webSearch?code=33999902000007"),
    Fault("ICP number changed", "footer-marks", INDICATOR, "浙ICP备00000001号-1", "浙ICP备00000002号-1"),
    Fault("site code changed", "footer-marks", INDICATOR, "</span> 3399990001", "</span> 3399990010"),
    Fault("badge of another", "footer-marks", INDICATOR, "id=00000000000000000000000000000000", "id=00000000000000000000000000000001"),
    Fault("telephone dials another", "footer-marks", INDICATOR, '<dt>联系电话</dt><dd><a href="tel:+8657000000100"', '<dt>联系电话</dt><dd><a href="tel:+8657000000101"'),
    Fault("site map not in the footer", "footer-marks", INDICATOR, '<li><a href="../../sitemap/">网站地图</a></li>', "", '<footer class="site-footer">'),
    Fault("footer says more on one page", "footer-differs", INDICATOR, "<dt>主办单位</dt>", "<dt>主管单位</dt>", '<footer class="site-footer">'),
    Fault("link broken", "dead-link", INDICATOR, 'href="../reservoirs-inspected/#2024', 'href="../reservoir-inspected/#2024'),
    Fault("link above the root", "dead-link", INDICATOR, 'href="../../sitemap/"', 'href="../../../sitemap/"'),
    Fault("anchor of another page broken", "dead-link", INDICATOR, "hazard-inspection/#hazards-found", "hazard-inspection/#hazards-lost"),
    Fault("anchor broken", "dead-link", INDICATOR, 'href="#top"', 'href="#summit"'),
    Fault("picture missing", "dead-link", INDICATOR, 'src="../../assets/images/filing.svg"', 'src="../../assets/images/missing.svg"'),
    Fault("link to a host that nobody names", "foreign-link", INDICATOR, '<h2 id="source">', '<p><a href="https://ads.example.com/">x</a></p><h2 id="source">'),
    Fault("script of another host", "foreign-resource", INDICATOR, "<h2 id=\"source\">", '<script src="https://cdn.example.com/x.js"></script><h2 id="source">'),
    Fault("style of another host", "foreign-resource", INDICATOR, '<link rel="icon"', '<link rel="stylesheet" href="//cdn.example.com/x.css"><link rel="icon"'),
    Fault("picture of another host in srcset", "foreign-resource", INDICATOR, '<img src="../../assets/images/filing.svg"', '<img srcset="http://cdn.example.com/x.png 2x" src="../../assets/images/filing.svg"'),
    Fault("inline script", "inline-code", INDICATOR, '<h2 id="source">', '<script>alert(1)</script><h2 id="source">'),
    Fault("handler in an attribute", "inline-code", INDICATOR, '<h2 id="source">', '<h2 id="source" onclick="x()">'),
    Fault("style in an attribute", "inline-code", INDICATOR, '<h2 id="source">', '<h2 id="source" style="color:red">'),
    Fault('script of a file that no template names', "inline-code", INDICATOR, '<h2 id="source">', '<script src="../../data/evil.js"></script><h2 id="source">'),
    Fault('script beside those of the site', "inline-code", INDICATOR, '<h2 id="source">', '<script src="../../assets/evil.js"></script><h2 id="source">'),
    Fault('meta refresh', "inline-code", INDICATOR, '<h2 id="source">', '<meta http-equiv="refresh" content="0;url=/"><h2 id="source">'),
    Fault('base', "inline-code", INDICATOR, '<h2 id="source">', '<base href="/elsewhere/"><h2 id="source">'),
    Fault('link to a script', "inline-code", INDICATOR, '<h2 id="source">', '<a href=" jAvA\tscript&colon;alert(1)">x</a><h2 id="source">'),
    Fault('link to a script in another name space', "inline-code", INDICATOR, '<h2 id="source">', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg><h2 id="source">'),
    Fault('link to vbscript', "inline-code", INDICATOR, '<h2 id="source">', '<a href="vbscript:x">x</a><h2 id="source">'),
    Fault('link to data', "inline-code", INDICATOR, '<h2 id="source">', '<a href="data:text/html,x">x</a><h2 id="source">'),
    Fault('form that runs a script', "inline-code", INDICATOR, '<h2 id="source">', '<form action="javascript:x"></form><h2 id="source">'),
    Fault('button that sends elsewhere', "inline-code", INDICATOR, '<h2 id="source">', '<button formaction="/x">x</button><h2 id="source">'),
    Fault('frame', "inline-code", INDICATOR, '<h2 id="source">', '<iframe src="../../"></iframe><h2 id="source">'),
    Fault('page within an attribute', "inline-code", INDICATOR, '<h2 id="source">', '<iframe srcdoc="x"></iframe><h2 id="source">'),
    Fault('object', "inline-code", INDICATOR, '<h2 id="source">', '<object data="../../assets/images/filing.svg"></object><h2 id="source">'),
    Fault('plug-in', "inline-code", INDICATOR, '<h2 id="source">', '<embed src="../../assets/images/filing.svg"><h2 id="source">'),
    Fault('script in a drawing', "inline-code", INDICATOR, '<h2 id="source">', '<svg><script>x</script></svg><h2 id="source">'),
    Fault('animation in a drawing', "inline-code", INDICATOR, '<h2 id="source">', '<svg><animate attributeName="href" to="javascript:x"/></svg><h2 id="source">'),
    Fault('page in a drawing', "inline-code", INDICATOR, '<h2 id="source">', '<svg><foreignObject><p>x</p></foreignObject></svg><h2 id="source">'),
    Fault('handler in capitals', "inline-code", INDICATOR, '<h2 id="source">', '<p ONPOINTERRAWUPDATE="x">x</p><h2 id="source">'),
    Fault('style element', "inline-code", INDICATOR, '<h2 id="source">', '<style>p{}</style><h2 id="source">'),
    Fault('script of a module', "inline-code", INDICATOR, '<h2 id="source">', '<script type="module">x</script><h2 id="source">'),
    Fault('script under a type of data', "inline-code", INDICATOR, '<h2 id="source">', '<script type="application/json" src="../../x.js"></script><h2 id="source">'),
    Fault("alt removed", "alt-missing", INDICATOR, 'filing.svg" alt=""', 'filing.svg"'),
    Fault("th removed", "table-headers", INDICATOR, '<th scope="col">时期</th>', "<td>时期</td>", "<table>"),
    Fault("scope removed", "table-headers", INDICATOR, '<th scope="row">2024年</th>', "<th>2024年</th>"),
    Fault("table without a name", "table-name", INDICATOR, ' aria-label="数字"', "", "<table>"),
    Fault("heading left out", "heading-order", INDICATOR, '<h2 id="source">原文怎么说</h2>', '<h4 id="source">原文怎么说</h4>'),
    Fault("second h1", "heading-order", INDICATOR, '<h2 id="source">原文怎么说</h2>', '<h1 id="source">原文怎么说</h1>'),
    Fault("no h1", "heading-order", INDICATOR, '<h1 id="_1">发现隐患</h1>', "<p>发现隐患</p>", "<body"),
    Fault("link without a text", "name-missing", INDICATOR, "../corrections/\">更正记录</a>", "../corrections/\"></a>"),
    Fault("field without a label", "name-missing", INDICATOR, ' aria-label="站内搜索"', "", '<input type="search"'),
    Fault("id repeated", "id-repeated", INDICATOR, '<h2 id="source">原文', '<h2 id="figures">原文'),
    Fault("label of nothing", "id-repeated", INDICATOR, 'aria-labelledby="chart-series-title"', 'aria-labelledby="chart-series-name"'),
    Fault("lang removed", "page-language", INDICATOR, '<html lang="zh-CN">', "<html>", "<html>"),
    Fault("lang of the other language", "page-language", ENGLISH, '<html lang="en">', '<html lang="zh-CN">'),
    Fault("Chinese not marked", "language-unmarked", ENGLISH, "</h1>", "隐患</h1>"),
    Fault("Chinese label not marked", "language-unmarked", ENGLISH, "</h1>", '<span title="隐患">x</span></h1>'),
    Fault("hreflang one-sided", "language-switch", INDICATOR, '<link rel="alternate" hreflang="en" href="https://www.example.gov.cn/en/indicators/hazards-found/">', "", "<head>"),
    Fault("hreflang to another page", "language-switch", INDICATOR, 'hreflang="en" href="https://www.example.gov.cn/en/indicators/hazards-found/"', 'hreflang="en" href="https://www.example.gov.cn/en/"'),
    Fault("canonical of another page", "language-switch", INDICATOR, 'rel="canonical" href="https://www.example.gov.cn/indicators/hazards-found/"', 'rel="canonical" href="https://www.example.gov.cn/"'),
    Fault("language switch to the home page", "language-switch", INDICATOR, '<a href="../../en/indicators/hazards-found/"', '<a href="../../en/"'),
    Fault("search removed", "search-missing", INDICATOR, 'role="search"', "", "<header"),
    Fault("search leads elsewhere", "search-missing", INDICATOR, 'action="../../search/"', 'action="../../sitemap/"'),
    Fault("title repeated", "title-repeated", INDICATOR, "<title>发现隐患", "<title>整改隐患"),
    Fault("description repeated", "column-description", COLUMN, 'ColumnDescription" content="报告中提到的文件，以及与之有关的工作。"', 'ColumnDescription" content="半年和年度工作报告：做了什么，打算做什么。"'),
    Fault("placeholder left", "leftover", INDICATOR, "</h1>", " {count}</h1>"),
    Fault("template left", "leftover", INDICATOR, "</h1>", " {{ title }}</h1>"),
    Fault("note to oneself", "leftover", INDICATOR, "</h1>", " TODO</h1>"),
    Fault("value of a program", "leftover", INDICATOR, "<td class=\"number\"><data value=\"58\">58处</data></td>", '<td class="number">None</td>'),
    Fault("element not closed", "html-invalid", INDICATOR, "原文怎么说</h2>", "<em>原文怎么说</h2>"),
    Fault("element closed twice", "html-invalid", INDICATOR, "</dl>", "</dl></dl>"),
    Fault('fetched: backslash', 'foreign-resource', INDICATOR, '<h2 id="source">', '<img alt="" src="/\\x.example/y.png"><h2 id="source">'),
    Fault('fetched: tab within', 'foreign-resource', INDICATOR, '<h2 id="source">', '<img alt="" src="/\t/x.example/y.png"><h2 id="source">'),
    Fault('fetched: scheme without slashes', 'foreign-resource', INDICATOR, '<h2 id="source">', '<img alt="" src="https:x.example/y.png"><h2 id="source">'),
    Fault('fetched: sizes of a preload', 'foreign-resource', INDICATOR, '<h2 id="source">', '<link rel="preload" as="image" imagesrcset="//x.example/y.png 2x"><h2 id="source">'),
    Fault('fetched: drawing used', 'foreign-resource', INDICATOR, '<h2 id="source">', '<svg><use href="//x.example/y.svg#a"></use></svg><h2 id="source">'),
    Fault('fetched: picture in a drawing', 'foreign-resource', INDICATOR, '<h2 id="source">', '<svg><image xlink:href="//x.example/y.png"></image></svg><h2 id="source">'),
    Fault('fetched: paint of a drawing', 'foreign-resource', INDICATOR, '<h2 id="source">', '<svg><rect fill="url(//x.example/y.svg#a)"></rect></svg><h2 id="source">'),
    Fault('fetched: background', 'foreign-resource', INDICATOR, '<h2 id="source">', '<table background="//x.example/y.png"><h2 id="source">'),
    Fault('fetched: form behind a backslash', 'foreign-resource', INDICATOR, '<h2 id="source">', '<form action="/\\x.example/"><h2 id="source">'),
    Fault('root of a shadow', 'inline-code', INDICATOR, '<h2 id="source">', '<div><template shadowrootmode="open"></template></div><h2 id="source">'),
    Fault("attribute twice", "html-invalid", INDICATOR, '<h2 id="source">', '<h2 id="source" id="source">'),
)  # fmt: skip


@pytest.fixture(scope="module")
def office(fixture_portal: Path) -> BuiltSite:
    return built_site(fixture_portal / "site", read_sources(OFFICE / "site_data", TODAY))


@pytest.fixture(scope="module")
def inspected(office: BuiltSite) -> inspection.Inspected:
    return inspection.inspect(office)


Changed = Callable[[str, Callable[[str], str]], tuple[str, tuple[Problem, ...]]]


@pytest.fixture
def changed(inspected: inspection.Inspected, tmp_path: Path) -> Changed:
    """What the inspection finds in a page that was changed; the rest of the site is not read again."""

    def find(name: str, change: Callable[[str], str]) -> tuple[str, tuple[Problem, ...]]:
        facts = inspected.facts
        original = next(file for file in facts.site.files if file.name == name)
        text = change(original.content.decode("utf-8"))
        path = tmp_path / "changed"
        path.write_text(text, "utf-8", newline="")
        file = BuiltFile(name, path, original.file)
        site = replace(
            facts.site, files=tuple(file if each is original else each for each in facts.site.files)
        )
        found: list[Problem] = [fault for rule in inspection.FILE_RULES for fault in rule.problems(file)]
        pages = facts.pages
        if name.endswith(".html"):
            page = site.page(file)
            found += [
                *inspection.of_page(page),
                *markup.RULES[0].name(markup.of_file(file, markup.errors(path))),
            ]
            pages = tuple(gather(page) if each.file is original else each for each in pages)
        of_site = SiteFacts(site, pages)
        found += [fault for rule in inspection.SITE_RULES for fault in rule.problems(of_site)]
        return text, tuple(found)

    return find


def line(text: str, part: str) -> int:
    return text.count("\n", 0, text.index(part)) + 1


def test_the_site_of_the_office_has_no_fault(inspected: inspection.Inspected) -> None:
    assert list(map(str, inspected.problems)) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_found_at_its_line(fault: Fault, changed: Changed, office: BuiltSite) -> None:
    def change(text: str) -> str:
        assert fault.old in text, "the page has nothing to change"
        return text.replace(fault.old, fault.new, 1)

    text, found = changed(fault.page, change)
    where = next(file.file for file in office.files if file.name == fault.page)
    places = {(each.where.file, each.where.line) for each in found if each.rule == fault.rule}
    assert (where, line(text, fault.at or fault.new)) in places, found


def test_an_empty_column_is_found(changed: Changed) -> None:
    def empty(text: str) -> str:
        return re.sub(r"(?s)(<p class=\"lede\">.*?</p>).*?(</main>)", r"\1\2", text)

    text, found = changed(COLUMN, empty)
    assert [(each.rule, each.where.line) for each in found if each.rule == "column-empty"] == [
        ("column-empty", line(text, 'name="ColumnName"'))
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "rule"),
    [
        ("sitemap.xml", "/indicators/hazards-found/<", "/indicators/missing/<", "dead-address"),
        (
            "sitemap.xml",
            "<loc>https://www.example.gov.cn/indicators/hazards-found/</loc>",
            "",
            "page-unlisted",
        ),
        ("feed.xml", "/reports/2024/", "/reports/1999/", "dead-address"),
        ("manifest.json", '"about/index.html"', '"gone/index.html"', "dead-address"),
        ("robots.txt", "sitemap.xml", "map.xml", "dead-address"),
        ("assets/stylesheets/portal.css", "{", "{background:url(missing.png);", "dead-address"),
        (
            "assets/stylesheets/portal.css",
            "{",
            "{background:url('https://x.example/y.png');",
            "foreign-style",
        ),
        ("assets/javascripts/portal.js", "\n", "\n//# sourceMappingURL=portal.js.map\n", "source-map"),
    ],
)
def test_files_for_programs_name_only_what_is_there(
    changed: Changed, name: str, old: str, new: str, rule: str
) -> None:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    _, found = changed(name, change)
    assert rule in {each.rule for each in found}


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("files/a.svg", SVG.format("<script>x</script>"), "active-file"),
        ("files/a.SVG", SVG.format('<script href="x.js"/>'), "active-file"),
        ("files/a.svg", SVG.format('<g onload="x"/>'), "active-file"),
        ("files/a.svg", SVG.format('<a xlink:href="java&#10;script:x"/>'), "active-file"),
        ("files/a.svg", SVG.format("<foreignObject/>"), "active-file"),
        ("files/a.svg", SVG.format('<set attributeName="href" to="x"/>'), "active-file"),
        ("files/a.svg", SVG.format("<style>@import 'x'</style>"), "active-file"),
        ("files/a.svg", '<?xml-stylesheet href="x.xsl"?>' + SVG.format(""), "active-file"),
        ("files/a.svg", '<!DOCTYPE svg [<!ENTITY x "y">]>' + SVG.format("&x;"), "active-file"),
        ("files/a.svg", SVG.format("<g>"), "active-file"),
        ("files/a.svg", "", "active-file"),
        (
            "files/a.xml",
            '<x xmlns:h="http://www.w3.org/1999/xhtml"><h:script>x</h:script></x>',
            "active-file",
        ),
        (
            "files/a.xhtml",
            '<html xmlns="http://www.w3.org/1999/xhtml"><body onload="x"/></html>',
            "active-file",
        ),
        ("files/a.htm", "<p>x<script>x</script>", "active-file"),
        ("files/a.css", "p{background:url( 'http://x.example/y' )}", "foreign-style"),
        ("files/a.css", "p{background:\\75rl(//x.example/y)}", "foreign-style"),
        ("files/a.css", "p{background:image-set('https://x.example/y' 1x)}", "foreign-style"),
        ("files/a.css", "@import/**/url(//x.example/y);", "foreign-style"),
        ("files/a.css", "@import 'HTTPS://x.example/y';", "foreign-style"),
        ("files/a.css", "p{width:expression(x)}", "foreign-style"),
        ("files/a.css", "p{behavior:url(x.htc)}", "foreign-style"),
    ],
)
def test_files_beside_the_pages_do_nothing_by_themselves(
    tmp_path: Path, name: str, content: str, rule: str
) -> None:
    (tmp_path / "a").write_text(content, "utf-8")
    file = BuiltFile(name, tmp_path / "a", name)
    assert rule in {fault.rule for each in inspection.FILE_RULES for fault in each.problems(file)}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "files/a.svg",
            SVG.format('<title>onload=</title><a xlink:href="../"><path d="M0,0" fill="#fff"/></a>'),
        ),
        (
            "files/a.svg",
            '<?xml version="1.0" encoding="UTF-8"?>\n' + SVG.format("<text>javascript: 是词</text>"),
        ),
        ("files/a.xml", "<x>&lt;script&gt;</x>"),
        ("files/a.htm", '<!doctype html><title>x</title><p><a href="https://www.example.gov.cn/">x</a>'),
        ("files/a.css", "/* https://x.example/ */ p{scroll-behavior:smooth;background:url(a.png)}"),
    ],
)
def test_files_beside_the_pages_that_only_look_as_if_they_did_are_no_fault(
    tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / "a").write_text(content, "utf-8")
    file = BuiltFile(name, tmp_path / "a", name)
    assert [str(fault) for each in inspection.FILE_RULES for fault in each.problems(file)] == []


@pytest.mark.parametrize(
    "harmless",
    [
        "<p>Python中的<code>None</code>和<code>{count}</code></p>",
        "<p>集合 {1, 2}，None of these, null and void</p>",
        '<p><img src="../../assets/images/filing.svg" alt="">&nbsp;&amp;&lt;</p>',
        '<p><a href="./?print=1#figures">x</a><a href="mailto:a@b.gov.cn">y</a><a href="?q=1">z</a></p>',
        '<table><caption>表</caption><tr><th scope="col">甲</th></tr><tr><td>乙</td></tr></table>',
        '<table aria-label="表"><thead><tr><th></th><th>甲</th></tr></thead><tbody><tr><td>乙</td><td>1</td></tr></tbody></table>',
        '<h3 id="deep">深</h3><h2 id="again">回到第二级</h2>',
        '<p><button type="button" aria-label="关闭"></button><label>名<input name="n"></label></p>',
        '<p><span lang="en">TO DO</span>；<time datetime="2030-01-01">2030年</time></p>',
    ],
)
def test_what_only_looks_wrong_is_no_fault(changed: Changed, harmless: str) -> None:
    _, found = changed(
        INDICATOR, lambda text: text.replace('<h2 id="source">', f'{harmless}<h2 id="source">')
    )
    assert list(map(str, found)) == []


def test_an_empty_page_is_told_and_stops_nothing(changed: Changed) -> None:
    _, found = changed(INDICATOR, lambda _: "")
    assert {"page-tags", "heading-order", "footer-marks", "html-invalid"} <= {each.rule for each in found}


def test_a_file_is_looked_into_again_only_if_it_is_another_or_something_was_found(
    office: BuiltSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    path = tmp_path / "page.html"
    names = (INDICATOR, ENGLISH)
    others = [file for file in office.files if file.name in names]

    def noting(read: set[str], path: Path) -> list[markup.Error]:
        read.add(path.name)
        return real(path)

    def found() -> tuple[set[str], set[str]]:
        """Which rules tell a fault, and the names of the files that were read."""
        read = set[str]()
        with monkeypatch.context() as watched:
            watched.setattr(markup, "errors", partial(noting, read))
            site = BuiltSite((*others, BuiltFile("page.html", path, "page.html")), office.sources)
            told = {fault.rule for rule in (*private.RULES, *markup.RULES) for fault in rule.problems(site)}
            site.silence.keep()
        return told, read

    real, page = markup.errors, others[0].text
    path.write_text(page, "utf-8")
    assert found() == (set(), {"index.html", "page.html"})
    assert found() == (set(), set())
    path.write_text(page.replace("<h1", "</p>张三13912345678<h1", 1), "utf-8")
    for _ in range(2):
        assert found() == ({"html-invalid", "published-private"}, {"page.html"})


def result(inspected: inspection.Inspected, asked: str) -> list[tuple[str, int | None]]:
    found = points(inspected, "zh")
    return [
        (point.result, point.days_left) for point in found if point.text(point.asked, str).startswith(asked)
    ]


def test_the_report_tells_a_fault_from_what_the_data_do_not_state(inspected: inspection.Inspected) -> None:
    assert result(inspected, "Page tags") == [("holds", None)]
    assert result(inspected, "The domain") == [("holds", None)]
    assert result(inspected, "One main colour") == [("open", None)]
    assert result(inspected, "Questions") == [("not applicable", None)]
    fault = Problem(Place("site/index.html", 3), "the page has no footer", rule="footer-marks")
    faulty = replace(inspected, problems=(fault,))
    assert result(faulty, "The footer") == [("fails", None)]
    assert result(faulty, "Page tags") == [("holds", None)]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 4, 15), ("holds", 6)),
        (date(2027, 4, 21), ("holds", 0)),
        (date(2027, 4, 22), ("fails", -1)),
    ],
)
def test_a_column_that_follows_reports_is_stale_a_period_and_three_months_after_the_last(
    inspected: inspection.Inspected, today: date, expected: tuple[str, int]
) -> None:
    site = inspected.facts.site
    later = replace(site, sources=replace(site.sources, today=today))
    on_the_day = replace(inspected, facts=replace(inspected.facts, site=later))
    assert result(on_the_day, "The column 工作报告 is kept") == [expected]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_is_a_valid_page_by_itself(
    inspected: inspection.Inspected, tmp_path: Path, language: str
) -> None:
    found, phrases = points(inspected, language), translations(language)
    written = FORMS["html"](found, "澄溪县水利局", TODAY, phrases, language)
    (tmp_path / "report.html").write_text(written, "utf-8")
    assert markup.errors(tmp_path / "report.html") == []
    assert not re.search(r"<script|<link|src=|[{}]\w+[}]", written.split("</style>")[1])
    records = json.loads(FORMS["json"](found, "澄溪县水利局", TODAY, phrases, language))["points"]
    assert written.count("<tr>") == len(records) + written.count("<thead>") == len(found) + 1
    lines = FORMS["text"](found, "澄溪县水利局", TODAY, phrases, language).splitlines()
    assert len(lines) == len(found) + 1


def test_the_command_writes_the_report_and_fails_if_a_point_does(
    fixture_portal: Path, tmp_path: Path
) -> None:
    site, data = str(fixture_portal / "site"), str(fixture_portal / "site_data")
    report = tmp_path / "report.html"
    options = ["--data", data, "--format", "html", "--lang", "zh", "--output", str(report), "--today"]
    done = CliRunner().invoke(inspect, [site, *options, "2028-02-09"])
    assert (done.exit_code, done.output) == (1, "")
    assert "已超过294天" in report.read_text("utf-8")
