from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown

from gongkai.build.converter import converted
from gongkai.build.links import anchors, dead
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.pages.page import Page
from gongkai.pages.trees import trees

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
CONFIGS: dict[str, dict[str, Any]] = {"tables": {"use_align_attribute": True}, "toc": {"toc_depth": "2-3"}}
FIXTURES = Path(__file__).parent.parent / "fixtures"


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    found = [load(FIXTURES / office / "site_data") for office in ("office", "transport")]
    return [page for data in found for tree in trees(Archive(data), []).values() for page in tree]


def lines(html: str) -> list[str]:
    return [line for line in html.split("\n") if line.strip()]


def test_each_page_becomes_what_markdown_makes_of_it_with_links_to_pages(pages: list[Page]) -> None:
    plain = Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)
    for page in pages:
        expected = re.sub(
            r'href="((?:[^":#]*/)?)index\.md',
            lambda link: f'href="{link[1] or "./"}',
            plain.reset().convert(page.markdown),
        )
        made = converted(page.markdown)
        assert lines(made.html) == lines(expected), page.src_uri
        told = [(unescape(token["name"]), token["id"]) for token in plain.toc_tokens]  # type: ignore[attr-defined]
        assert [(heading.title, heading.id) for heading in made.toc] == told, page.src_uri


FORMS = """# Water & air

A line
and another, [a link](a/index.md#b), [one](index.md){ .more } and a[sign](../c.pdf)
{ .lede }

- a
    - b
    - [c](../index.md)
- d
<div class="x"><div>
# no heading

- no item
</div></div>

### Third &#91;1&#93; { #third .group .has-kept }
## [Second](x/index.md) { #second }
Text <span lang="zh-CN">水</span> &amp; &lt;b&gt; &#42;
<nav><ul><li>x</li></ul></nav>

# Water & air
"""


def test_headings_paragraphs_lists_links_and_blocks_of_html_are_all_that_is_markup() -> None:
    made = converted(FORMS.replace(" & ", " &amp; "))
    assert made.html.split("\n") == [
        '<h1 id="water-air">Water &amp; air</h1>',
        '<p class="lede">A line',
        'and another, <a href="a/#b">a link</a>, <a class="more" href="./">one</a> and a<a href="../c.pdf">sign</a></p>',
        "<ul>", "<li>a<ul>", "<li>b</li>", '<li><a href="../">c</a></li>', "</ul>", "</li>", "<li>d</li>", "</ul>",
        '<div class="x"><div>', "# no heading", "", "- no item", "</div></div>",
        '<h3 class="group has-kept" id="third">Third &#91;1&#93;</h3>',
        '<h2 id="second"><a href="x/">Second</a></h2>',
        '<p>Text <span lang="zh-CN">水</span> &amp; &lt;b&gt; &#42;</p>',
        "<nav><ul><li>x</li></ul></nav>",
        '<h1 id="water-air_1">Water &amp; air</h1>',
    ]  # fmt: skip
    assert [(heading.title, heading.url) for heading in made.toc] == [("Second", "#second")]


def test_links_that_lead_nowhere_are_told_with_the_file_their_page_is_written_from() -> None:
    home = '<h1 id="top">x</h1><a class="a" href="./a/#b">b</a><a href="a/c.pdf">c</a><a href="tel:1">t</a>'
    page = '<p id="b">x</p><a href="../#top">t</a><a href="#c">c</a><a href="../en/">e</a>'
    found = [anchors("", "data/home.yml", home, home), anchors("a/", "data/a.yml", page, page)]
    assert [str(fault) for fault in dead(found)] == [
        "data/a.yml:1:1: the page /a/ links to /a/#c, but nothing there is called c",
        "data/a.yml:1:1: the page /a/ links to /en/, which is no page of this site",
    ]
