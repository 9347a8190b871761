"""Links of hand-written pages, as addresses of pages and files, and those that lead nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gongkai.build.written import Dialect, contents
from gongkai.pages.page import Page

TARGETS = {
    "index.md": "",
    "about.md": "about/",
    "help/index.md": "help/",
    "help/faq.md": "help/faq/",
    "en/index.md": "en/",
    "reports/index.md": "reports/",
    "help/map 1.png": "help/map%201.png",
    "feed.xml": "feed.xml",
}
HEAD = "---\ntitle: A\ndescription: B.\n---\n"


def converted(tmp_path: Path, name: str, text: str, *lenient: str) -> tuple[str, list[str]]:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD + text, "utf-8")
    path = name.removesuffix(".md").removesuffix("index").rstrip("/")
    page = Page(f"{path}/" if path else "", "zh", "A", "B.", text, "written", "", name, name=name)
    made, faults = contents(
        [page],
        tmp_path,
        TARGETS,
        Dialect(["attr_list", "md_in_html", "tables", "toc"], {}, frozenset(lenient)),
    )
    return made[name].html, [str(fault).removeprefix(f"{tmp_path.as_posix()}/") for fault in faults]


def test_a_table_is_named_after_the_heading_above_it_or_the_page(tmp_path: Path) -> None:
    table = "| a |\n|---|\n| b |\n"
    html = converted(tmp_path, "about.md", f"{table}\n## C {{ #c }}\n\n{table}\n*d*\n\n{table}")[0]
    assert re.findall(r"<(?:table|h2)[^<]*>", html) == [
        '<table aria-label="A">', '<h2 id="c">', *['<table aria-labelledby="c">'] * 2,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "link", "address"),
    [
        ("index.md", "about.md", "about/"),
        ("index.md", "index.md", "./"),
        ("about.md", "index.md", "../"),
        ("about.md", "about.md#x", "./#x"),
        ("about.md", "./help/faq.md?a=1#x", "../help/faq/?a=1#x"),
        ("help/faq.md", "../about.md", "../../about/"),
        ("help/faq.md", "index.md", "../"),
        ("help/faq.md", "map%201.png", "../map%201.png"),
        ("help/index.md", "<map 1.png>", "map%201.png"),
        ("help/faq.md", "../feed.xml", "../../feed.xml"),
        ("help/faq.md", "#x", "#x"),
        ("help/faq.md", "?q=1", "?q=1"),
        ("help/faq.md", "https://www.example.org/about.md", "https://www.example.org/about.md"),
        ("help/faq.md", "//www.example.org/about.md", "//www.example.org/about.md"),
        ("help/faq.md", "tel:123", "tel:123"),
    ],
)
def test_a_link_to_a_file_becomes_the_address_of_what_the_file_becomes(
    tmp_path: Path, name: str, link: str, address: str
) -> None:
    assert converted(tmp_path, name, f"[a]({link})") == (f'<p><a href="{address}">a</a></p>', [])
    assert converted(tmp_path, name, f"![a]({link})") == (f'<p><img alt="a" src="{address}" /></p>', [])


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("nowhere.md", "the link nowhere.md leads to no file of docs and to no page of the site"),
        ("http://[a", "the link http://[a leads to no file of docs and to no page of the site"),
        ("about.md", "the link about.md leads to no file of docs and to no page of the site"),
        (
            "faq",
            "the link faq leads to no file of docs and to no page of the site; did you mean faq.md?",
        ),
        (
            "../reports/",
            "the link ../reports/ leads to no file of docs and to no page of the site; did you mean ../reports/index.md?",
        ),
        (
            "../../reports/",
            "the link ../../reports/ leads to no file of docs and to no page of the site; did you mean ../reports/index.md?",
        ),
        (
            "/about/",
            "the link /about/ begins at the root of the host; begin it at this file, such as ../about.md",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_told_where_it_stands(tmp_path: Path, link: str, said: str) -> None:
    assert converted(tmp_path, "help/faq.md", f"x\n\n[a]({link})\n")[1] == [f"help/faq.md:7:5: {said}"]


def test_each_of_equal_links_is_told_and_none_within_another(tmp_path: Path) -> None:
    text = "[a](x/no.md) [b](no.md) [c][]\n\n[c]: no.md\n"
    assert [fault.rpartition(": the link")[0] for fault in converted(tmp_path, "about.md", text)[1]] == [
        "about.md:5:5",
        "about.md:5:18",
        "about.md:7:6",
    ]


def test_what_the_configuration_lets_through_stays_as_it_is(tmp_path: Path) -> None:
    text = "[a](/x) [b](y) [c](no.md)"
    kept = '<p><a href="/x">a</a> <a href="y">b</a> <a href="no.md">c</a></p>'
    lenient = ("absolute_links", "unrecognized_links", "not_found")
    assert converted(tmp_path, "about.md", text, *lenient) == (kept, [])


def test_links_may_begin_at_docs_if_the_configuration_says_so(tmp_path: Path) -> None:
    html, faults = converted(tmp_path, "help/faq.md", "[a](/about.md)", "relative_to_docs")
    assert (html, faults) == ('<p><a href="../../about/">a</a></p>', [])


def test_an_anchor_of_its_own_and_an_address_of_mail_are_left_alone(tmp_path: Path) -> None:
    html, faults = converted(tmp_path, "about.md", '<p markdown="1"><a id="x">y</a></p>\n\n<a@example.org>')
    assert faults == []
    assert 'id="x"' in html
    assert "&#109;" in html
