"""Whatever an editor writes into whatever field is text: no page gets an element, an attribute or a word of code from it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import html5lib
import pytest
import yaml
from markupsafe import escape
from mkdocs.config import load_config
from pydantic import ValidationError
from pypdf import PdfReader

from gongkai.build.converter import content_of
from gongkai.build.look import Look, furnish, of_pages
from gongkai.build.render import Renderer
from gongkai.build.written import Dialect
from gongkai.feeds.atom import feeds
from gongkai.feeds.plain import sitemap_xml
from gongkai.model.archive import Archive
from gongkai.model.data import Data, Report
from gongkai.model.files import SHARED
from gongkai.model.outline import figures
from gongkai.model.parts import Head, Part, tree
from gongkai.model.phrases import translations
from gongkai.model.sections import sections
from gongkai.model.text import Record
from gongkai.pages import pdf
from gongkai.pages.handwritten import read_pages
from gongkai.pages.trees import trees
from gongkai.pages.typesetting import fonts
from gongkai.pages.writer import Writer
from gongkai.reading.source import read
from gongkai.reading.stated import filled
from tests.conftest import OFFICE, ROOT

SITE_URL = "https://www.example.gov.cn/"
_LONG = 120
PAYLOADS = {
    name: text.ljust(_LONG - 1, "É") + "É"
    for name, text in {
        "elements": """É"'><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>""",
        "ends of elements": "É</a></p></td></script></style></title></textarea></noscript>--><base href=x>]]>",
        "attributes": """É" onclick="a" style='x' onload=`b` autofocus onfocus=c """,
        "markup of Markdown": "É[a](javascript:a)![b](c)<https://d.cn>**e**`f`_g_\\*~~{ .h onclick=i }| j |[k]: l *[m]: n [^o] ",
        "templates": "É{{7*7}}{% raw %}{#x#}${7*7}#{7*7}<%=7*7%>[[7*7]]{x y}%(num)s%s{}",
        "entities": "É&lt;script&gt;&#60;script&#62;&amp;lt;&quot;&notanentity;&",
        "code of typst": 'É#panic("x") #sys.inputs $x$ @x <y> = z // w /* v */ \\u ~',
    }.items()
}
PLAIN = "É" * _LONG
NOT_TEXT = {"unit", "page", "imprint"}
"""Fields that lead to other records, to a table or into the source, and are held against them by rules."""


def injected(value: Any, payload: str) -> Any:
    """`value` with `payload` at the end of every text."""
    match value:
        case dict():
            return {
                k: injected(v, "" if k in NOT_TEXT and isinstance(v, str) else payload)
                for k, v in value.items()
            }
        case list():
            return [injected(each, payload) for each in value]
        case str() if value not in ("", "null", "~"):
            return value + payload
    return None if value in ("null", "~") else value


def model(of: type[Record], file: str, payload: str) -> Any:
    """The record in `file` with `payload` in every text of any form that the schema lets through."""
    return model_of(of, yaml.load((OFFICE / "site_data" / file).read_bytes(), yaml.CBaseLoader), payload)


def model_of(of: type[Record], read: Any, payload: str) -> Any:
    """The record that was `read`, with `payload` in every text of any form that the schema lets through."""
    raw, changed = injected(read, ""), injected(read, payload)
    try:
        return of.model_validate(changed)
    except ValidationError as error:
        for fault in error.errors():
            restore(changed, raw, fault["loc"])
    return of.model_validate(changed)


def restore(changed: Any, raw: Any, path: tuple[int | str, ...]) -> None:
    for step in path[:-1]:
        changed, raw = changed[step], raw[step]
    changed[path[-1]] = raw[path[-1]]


@cache
def portal(payload: str) -> Archive:
    """The fictitious office with `payload` everywhere."""
    shared = {
        name: model(of, f"{name}.yml", payload)
        for name, of in SHARED.items()
        if name not in ("offices", "gathered")
    }
    reports = []
    for folder in sorted((OFFICE / "site_data/reports").iterdir()):
        head = model(Head, f"reports/{folder.name}/report.yml", payload)
        files = filled({name: read(folder / f"{name}.yml", name) for name in head.parts})
        parts = {name: model_of(Part, source.value, payload) for name, source in files.items()}
        text = (folder / "source.txt").read_text("utf-8") + payload
        report = Report(folder.name, head, sections(folder.name, head.title, tree(head, parts)), {}, text)
        reports.append(replace(report, figures=figures(report)))
    lists = (
        "areas",
        "programmes",
        "indicators",
        "documents",
        "terms",
        "charts",
        "corrections",
        "publications",
        "services",
    )
    data = Data(
        agency=shared["agency"], search=shared["search"], home=shared["home"], reports=tuple(reports),
        abbreviations=shared["terms"].abbreviations, offices=(), **{name: getattr(shared[name], name) for name in lists},
    )  # fmt: skip
    return Archive(data)


@cache
def pages(payload: str) -> dict[str, str]:
    """Every page of it as HTML."""
    found, phrases = portal(payload), {language: translations(language) for language in ("zh", "en")}
    docs = [*sorted((OFFICE / "docs").glob("*.md")), *sorted((OFFICE / "docs").glob("en/*.md"))]
    head = re.compile(r"^((?:title|description): .*)$", re.MULTILINE)
    quoted = json.dumps(payload, ensure_ascii=False)[1:-1]
    written = [
        (
            file.relative_to(OFFICE / "docs").as_posix(),
            head.sub(
                lambda line: re.sub(r": (.*)", lambda m: f': "{m[1]}{quoted}"', line[0]),
                file.read_text("utf-8"),
            ),
            file.name,
        )
        for file in docs
    ]
    grown = trees(found, read_pages(written), {})
    config = load_config(str(ROOT / "mkdocs.yml"))
    environment = config.theme.get_env()
    furnish(environment, phrases)
    fill = partial(of_pages(environment), config=config, look=Look())
    renderer = Renderer(found, grown, phrases, SITE_URL, feed=True)
    all_pages = [page for tree in grown.values() for page in tree]
    converter = Dialect(config.markdown_extensions, config.mdx_configs).converter()
    by_hand = {
        page.name: content_of(converter.reset(), page.markdown) for page in all_pages if not page.generated
    }
    made = renderer.documents(all_pages, by_hand, fill)
    return {page.url: each.html for page, each in zip(all_pages, made, strict=True)}


@cache
def told(html: str) -> list[tuple[str, dict[str, str], str, str]]:
    """Each element of a page, with its attributes and the texts in it and after it."""
    root: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return [
        (str(e.tag), {str(k): v for k, v in e.attrib.items()}, e.text or "", e.tail or "")
        for e in root.iter()
    ]


_REFUSED = re.compile(r'(?<=")(https?://[^"…]*)…(?=")')
"""A whole address: the schema refuses one with spaces, which then stands there without them."""
_HIGH = re.compile(r'height="\d+"')
"""In the code for other sites: how high a chart is follows from how wide its words are."""


@cache
def comparable(html: str, payload: str) -> tuple[list[object], str]:
    """The elements of a page and what it says, with … in place of `payload`; without what is made of its letters and digits alone."""
    elements: list[object] = []
    said: list[str] = []
    for tag, attributes, *texts in told(html):
        shown = {
            k: v
            for k, v in attributes.items()
            if not (k == "id" or "tel:" in v or "mailto:" in v or "q=" in v)
        }
        told_of = json.dumps(shown)
        for written in (payload, _printed(payload)):
            told_of = told_of.replace(json.dumps(written)[1:-1], "…")
        told_of = _REFUSED.sub(r"\1", told_of)
        elements.append((tag, list(attributes), told_of))
        said += texts if tag != "script" else texts[1:]
    text = "".join(said)
    for written in (payload, _printed(payload)):
        for shown_as in (str(escape(written)), written):  # the code for other sites is HTML that is shown
            text = text.replace(shown_as, "…")
    return elements, _HIGH.sub('height=""', text)


def _printed(payload: str) -> str:
    """`payload` as a sentence of a report prints it: a brace that stands twice is one."""
    return payload.replace("{{", "{").replace("}}", "}")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_every_page_has_the_same_elements_and_says_what_was_written(payload: str) -> None:
    sound, hostile = pages(PLAIN), pages(payload)
    assert sum(html.count(PLAIN) for html in sound.values()) > 1000
    assert hostile.keys() == sound.keys()
    for url, html in hostile.items():
        assert comparable(html, payload) == comparable(sound[url], PLAIN), url


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_json_ld_says_it_and_ends_no_element(payload: str) -> None:
    scripts = [each for html in pages(payload).values() for each in told(html) if each[0] == "script"]
    said = [text for _, attributes, text, _ in scripts if attributes.get("type") == "application/ld+json"]
    assert [text for text in said if "<" in text] == []
    assert [text for _, attributes, text, _ in scripts if text and "src" in attributes] == []
    assert any(payload in value for text in said for value in _strings(json.loads(text)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(each)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_feeds_and_site_maps_have_the_same_elements(payload: str) -> None:
    for ours, theirs in zip(_xml(payload), _xml(PLAIN), strict=True):
        assert [e.tag for e in fromstring(ours).iter()] == [e.tag for e in fromstring(theirs).iter()]
        assert payload in "".join(fromstring(ours).itertext()) or "urlset" in ours


def _xml(payload: str) -> list[str]:
    found = portal(payload)
    grown = trees(found, [], {})
    phrases = {language: translations(language).gettext for language in grown}
    return [*feeds(found, grown, phrases, SITE_URL).values(), sitemap_xml(found.data, grown, SITE_URL)]


def test_a_print_shows_code_of_typst_as_text() -> None:
    found = portal(PAYLOADS["code of typst"])
    made = pdf.report_pdf(Writer(found, "zh"), found.data.reports[-1], fonts())
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)
    assert '#panic("x") #sys.inputs $x$ @x <y>' in text.replace("\n", "")
