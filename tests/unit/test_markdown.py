"""Data as Markdown or HTML: nothing an editor writes can be taken for markup."""

import re
from html import unescape
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import escape as as_html

from gongkai.model.figure import Figure
from gongkai.model.registers import Abbreviation, Programme
from gongkai.model.report import Sentence
from gongkai.model.text import Text
from gongkai.pages.abbreviations import Abbreviations
from gongkai.pages.markdown import (
    Prose,
    data_element,
    escape,
    foreign,
    href,
    relative,
    target,
)

MARKDOWN = Markdown(
    extensions=["attr_list", "md_in_html", "tables", "toc", "def_list", "footnotes", "abbr", "admonition"]
)
LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"])
    | st.sampled_from("#*_`~-+=:!|<>&[](){}\\\"'^.1 ")
).map(str.strip)
PATHS = st.lists(st.sampled_from(["a", "b", "reports", "2023-h1"]), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)
STATIONS = Figure.model_validate(
    {"value": "15.14", "scale": "万", "unit": "个", "indicator": "stations",
     "comparison": {"value": "2.50", "unit": "%", "basis": "year-on-year", "direction": "down"},
     "rank": {"place": 2, "scope": "province"}})  # fmt: skip
SMART = Programme.model_validate({
    "id": "smart-water",
    "name": {"zh": "智慧水务", "en": "Smart Water"},
    "kind": "platform",
    "aliases": {"zh": ["水务"], "en": []},
    "summary": {"zh": "平台", "en": "A platform."},
})  # fmt: skip


def rendered(text: str) -> str:
    return str(MARKDOWN.reset().convert(text))


def words(html: str) -> str:
    """The text of `html` without its tags."""
    return unescape(re.sub("<[^>]*>", "", html)).strip()


def prose(language: str, sentence: Sentence, page: str = "") -> str:
    figures, programmes = {"stations": STATIONS}, {"smart-water": SMART}
    known = Abbreviations(
        [Abbreviation(short="PCT", long='"Treaty"'), Abbreviation(short="防汛办", long="办公室")]
    )
    written = Prose(figures, "figures/#{}".format, programmes, language)
    said = written.sentence(sentence, page, known)
    assert written.sentence(sentence, page, known.unused()) == said
    return said


def sentence(zh: str, en: str | None = None) -> Sentence:
    return Sentence(zh=zh, en=en, programmes=("smart-water",))


@given(LINES)
def test_escaped_text_is_printed_as_it_stands(text: str) -> None:
    assert words(rendered(escape(text))) == text


@given(
    LINES,
    st.sampled_from(
        ["# {}", "- {}", "> {}", "x {} y", "[{}](a.md)", "{}: [x](y.md)", "<div markdown>\n{}\n</div>"]
    ),
)
def test_escaped_text_is_printed_as_it_stands_wherever_it_is_put(text: str, frame: str) -> None:
    assert words(rendered(frame.format(escape(text)))) == words(rendered(frame.format("水"))).replace(
        "水", text
    )


@pytest.mark.parametrize(
    "text",
    ["1. 第一", "1) one", "- 一", "+ x", "# 一", "=== x", "~~~ x", ": x", "!!! note", "![x](y)", "<b>", "a & b", "&amp;",
     "|a|b|", "*a* _b_ `c`", "[a](b)", "[^1]", "*[a]: b", "{ #id }", "{: .c }", "\\*", "http://a.b/", "2023. 年", "10.5%"],
)  # fmt: skip
def test_what_markdown_would_read_is_printed(text: str) -> None:
    assert words(rendered(escape(text))) == text


@given(PATHS, PATHS)
def test_a_relative_address_leads_to_its_page(path: str, page: str) -> None:
    link = href(path, page)
    assert urljoin(f"https://a.b/{page}", link) == f"https://a.b/{path}"
    assert target(link, page) == path


@pytest.mark.parametrize(("link", "led"), [("..", "a/"), (".", "a/b/"), ("../../../c.csv", "c.csv"), ("c/../d/", "a/b/d/")])  # fmt: skip
def test_a_link_written_in_any_way_leads_where_a_browser_goes(link: str, led: str) -> None:
    assert urljoin("https://a.b/a/b/", link) == f"https://a.b/{led}"
    assert target(link, "a/b/") == led


@given(PATHS, PATHS)
def test_a_link_between_markdown_files_leads_to_its_file(path: str, page: str) -> None:
    assert urljoin(f"https://a.b/{page}index.md", relative(path, page)) == f"https://a.b/{path}index.md"


@pytest.mark.parametrize(
    ("path", "page", "markdown", "url"),
    [
        ("", "", "index.md", "./"),
        ("reports/2023-h1/", "", "reports/2023-h1/index.md", "reports/2023-h1/"),
        ("", "reports/2023-h1/", "../../index.md", "../../"),
        (
            "reports/2023-h1/#done",
            "indicators/x/",
            "../../reports/2023-h1/index.md#done",
            "../../reports/2023-h1/#done",
        ),
    ],
)
def test_addresses_are_relative(path: str, page: str, markdown: str, url: str) -> None:
    assert (relative(path, page), href(path, page)) == (markdown, url)


def test_a_figure_is_a_data_element_with_its_exact_amount() -> None:
    assert data_element(STATIONS, "15.14万个") == '<data value="151400">15.14万个</data>'


def test_a_figure_without_amount_is_plain() -> None:
    assert data_element(Figure(), "第<一>") == "第&lt;一&gt;"


def test_change_and_rank_are_data_elements_too() -> None:
    said = prose("en", sentence("x", "{stations.comparison}, {stations.rank}"))
    assert said == '<data value="-2.5">down 2.50% year on year</data>, <data value="2">second</data>'


def test_a_sentence_links_its_figures_and_programmes() -> None:
    said = prose("en", sentence("接入。", "Smart Water has {stations} stations & more."), "a/")
    assert said == (
        '<a href="../programmes/smart-water/">Smart Water</a> has '
        '<a class="figure" href="../figures/#stations"><data value="151400">151,400</data></a> stations &amp; more.'
    )


def test_only_the_first_mention_of_a_programme_is_linked() -> None:
    said = prose("zh", sentence("智慧水务、水务、智慧水务。"))
    assert said == '<a href="programmes/smart-water/">智慧水务</a>、水务、智慧水务。'


def test_a_word_that_only_holds_the_name_is_no_mention() -> None:
    said = prose("en", sentence("x", "Smart Waterways."))
    assert said == "Smart Waterways."


def test_a_sentence_without_english_is_shown_in_chinese_and_marked() -> None:
    said = prose("en", sentence("共{stations.number}。"))
    assert said == (
        '<span class="untranslated" lang="zh-CN">共'
        '<a class="figure" href="figures/#stations"><data value="151400">15.14</data></a>。</span>'
    )


def test_a_name_in_a_sentence_without_english_is_linked_and_not_marked_again() -> None:
    assert prose("en", sentence("接入智慧水务。")) == (
        '<span class="untranslated" lang="zh-CN">接入<a href="programmes/smart-water/">智慧水务</a>。</span>'
    )


def test_a_name_without_english_is_shown_in_chinese_and_marked() -> None:
    name = Text(zh="<水>", en=None)
    assert foreign(name, "en", as_html) == '<span class="untranslated" lang="zh-CN">&lt;水&gt;</span>'
    assert foreign(name, "zh", as_html) == "&lt;水&gt;"


def test_only_the_first_use_of_an_abbreviation_leads_to_its_explanation() -> None:
    said = prose("zh", sentence("市防汛办、PCT、防汛办；PCT。"), "a/")
    assert said == (
        '市<a class="abbreviation" href="./#abbreviation-1"><abbr title="办公室">防汛办</abbr></a>、'
        '<a class="abbreviation" href="./#abbreviation-2"><abbr title="&#34;Treaty&#34;">PCT</abbr></a>、防汛办；PCT。'
    )


@pytest.mark.parametrize("text", ["xPCT", "PCTs", "pct", "PCT1"])
def test_a_word_that_only_holds_the_abbreviation_is_not_explained(text: str) -> None:
    assert prose("en", sentence("x", text)) == text


def test_abbreviations_of_the_page_are_not_looked_for_in_text_of_another_language() -> None:
    assert "abbr" not in prose("en", sentence("PCT"))
