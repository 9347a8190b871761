from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown

from gongkai.build.converter import Converter
from gongkai.build.links import anchors, dead
from gongkai.gate.examine import load
from gongkai.model.archive import archive
from gongkai.pages import trees
from gongkai.pages.page import Page

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
CONFIGS: dict[str, dict[str, Any]] = {"tables": {"use_align_attribute": True}, "toc": {"toc_depth": "2-3"}}
DATA = Path(__file__).parent.parent / "fixtures/office/site_data"


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return [page for tree in trees(archive(load(DATA)), []).values() for page in tree]


def lines(html: str) -> list[str]:
    return [line for line in html.split("\n") if line.strip()]


def test_each_page_becomes_what_markdown_makes_of_it_with_links_to_pages(pages: list[Page]) -> None:
    converter = Converter(EXTENSIONS, CONFIGS)
    plain = Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)
    for page in pages:
        expected = re.sub(
            r'href="((?:[^":#]*/)?)index\.md',
            lambda link: f'href="{link[1] or "./"}',
            plain.reset().convert(page.markdown),
        )
        assert lines(converter.convert(page.markdown).html) == lines(expected), page.src_uri


def test_a_page_leaves_nothing_behind_in_the_next() -> None:
    converter = Converter(EXTENSIONS, CONFIGS)
    first = converter.convert("## A { #a }\n\n<div>x</div>\n\n[b](../index.md#c)")
    assert first.html == '<h2 id="a">A</h2>\n<div>x</div>\n<p><a href="../#c">b</a></p>'
    assert [(heading.title, heading.url) for heading in first.toc] == [("A", "#a")]
    assert converter.convert("b").toc == ()
    assert converter.convert("## A { #a }\n\n<div>x</div>\n\n[b](../index.md#c)") == first


def test_links_that_lead_nowhere_are_told_with_the_file_their_page_is_written_from() -> None:
    home = '<h1 id="top">x</h1><a class="a" href="./a/#b">b</a><a href="a/c.pdf">c</a><a href="tel:1">t</a>'
    page = '<p id="b">x</p><a href="../#top">t</a><a href="#c">c</a><a href="../en/">e</a>'
    found = [anchors("", "data/home.yml", home, home), anchors("a/", "data/a.yml", page, page)]
    assert [str(fault) for fault in dead(found)] == [
        "data/a.yml:1:1: the page /a/ links to /a/#c, but nothing there is called c",
        "data/a.yml:1:1: the page /a/ links to /en/, which is no page of this site",
    ]
