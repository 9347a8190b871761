from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from gongkai import lexicon, search


def test_each_pair_of_han_characters_becomes_a_token_and_the_last_of_a_run_one_with_z() -> None:
    assert search.han_tokens("电梯，电") == ["q753568af", "q68afz", "q7535z"]


def test_tokens_are_the_same_for_full_width_forms_and_repeats() -> None:
    assert search.latin_tokens("ＰＣＴ pct １２３１５, 15.14万 9,305") == ["pct", "12315", "1514", "9305"]


def test_inline_elements_do_not_part_words_and_block_elements_do() -> None:
    html = '<h1 id="a">食品<a class="headerlink" href="#a">¶</a></h1><p>安<strong>全</strong>&amp;</p><style>x</style><p>好</p>'
    assert search.text_of(html) == "食品 安全& 好"


def test_what_pagefind_ignores_is_no_text_of_the_page() -> None:
    html = "<p>PCT</p><section class=x data-pagefind-ignore><h2>简称</h2><dl></dl></section><section>好</section>"
    assert search.text_of(html) == "PCT 好"


def test_attributes_are_escaped_and_name_what_pagefind_captures() -> None:
    attributes = search.page_attributes(
        "en", 'A "1050" & more', ["铁拳"], "text", {"Type": "Report"}, order=3
    )
    token = search.filter_token("Type", "Report")
    assert attributes == (
        "data-pagefind-body"
        ' data-search-meta-0="A &quot;1050&quot; &amp; more"'
        ' data-search-meta-1="q94c162f3 q62f3z"'
        f' data-search-meta-2="{token}"'
        ' data-search-meta-3="铁拳"'
        ' data-pagefind-meta="title[data-search-meta-0],names[data-search-meta-1],filters[data-search-meta-2],'
        'aliases[data-search-meta-3]"'
        ' data-search-sort-0="3" data-pagefind-sort="order[data-search-sort-0]"'
    )


def test_latin_words_are_left_to_pagefind_where_it_knows_the_language() -> None:
    assert "pct" in search.page_attributes("zh", "专利", [], "PCT申请", {})
    assert "pct" not in search.page_attributes("en", "Patents", [], "PCT applications", {})


def test_newer_reports_come_first_and_figures_after_what_was_done() -> None:
    pages = [("indicator", 0), ("measure", 1), ("measure", 0), ("about", 0), ("programme", 0)]
    assert sorted(pages, key=lambda page: search.place_of(*page)) == [
        ("programme", 0),
        ("measure", 0),
        ("indicator", 0),
        ("about", 0),
        ("measure", 1),
    ]


def test_a_word_that_tokens_begin_with_is_no_token() -> None:
    attributes = search.page_attributes("zh", "Q4", [], "?q=PCT，Q4", {})
    assert attributes.startswith('data-pagefind-body data-search-meta-0="Q4" data-search-meta-1="pct"')


def test_vocabulary_turns_traditional_characters_into_those_of_the_site_only() -> None:
    vocabulary = lexicon.vocabulary("zh", words("电梯"), [])
    simplified = vocabulary["simplified"]
    assert isinstance(simplified, dict)
    assert simplified["電"] == "电"
    assert "證" not in simplified  # 证 stands nowhere


def test_vocabulary_keeps_a_traditional_character_that_the_site_uses() -> None:
    simplified = lexicon.vocabulary("zh", words("乾隆，干燥"), [])["simplified"]
    assert isinstance(simplified, dict)
    assert "乾" not in simplified


def test_vocabulary_counts_filters_and_puts_long_synonyms_first() -> None:
    found = words("a", "b", filters={"Type": "X"})
    vocabulary = lexicon.vocabulary("en", found, [("IP", ["patent"]), ("IP loan", ["Pledge"])])
    assert vocabulary["pages"] == 2
    assert vocabulary["filters"] == [["Type", "X", search.filter_token("Type", "X"), 2]]
    assert vocabulary["synonyms"] == [["ip loan", ["pledge"]], ["ip", ["patent"]]]


def test_index_is_the_same_every_time_and_holds_nothing_unused(tmp_path: Path) -> None:
    for language, title in (("zh-CN", "电梯"), ("en", "Elevators")):
        attributes = search.page_attributes(language[:2], title, [], title, {"Type": title})
        page = tmp_path / language / "index.html"
        page.parent.mkdir()
        page.write_text(
            f'<html lang="{language}"><body><main {attributes}><h1>{title}</h1></main></body></html>',
            encoding="utf-8",
        )
    search.build_index(tmp_path)
    first = _digests(tmp_path)
    search.build_index(tmp_path)
    assert _digests(tmp_path) == first
    assert not [name for name in first if "ui" in name or "highlight" in name]


def test_a_site_without_pages_is_reported_in_the_words_of_pagefind(tmp_path: Path) -> None:
    with pytest.raises(search.SearchIndexError, match="Pagefind was not able to build an index"):
        search.build_index(tmp_path)


def test_vocabulary_is_written_beside_the_scripts(tmp_path: Path) -> None:
    lexicon.write_vocabulary(tmp_path, "zh", words("电梯 963333"), [("后厨", ["明厨亮灶"])])
    written = json.loads((tmp_path / "assets/search/vocabulary.zh.json").read_text(encoding="utf-8"))
    assert written["words"] == ["963333"]
    assert written["synonyms"] == [["后厨", ["明厨亮灶"]]]


def words(*texts: str, filters: Mapping[str, str] | None = None) -> lexicon.Lexicon:
    found = lexicon.Lexicon()
    for text in texts:
        page = lexicon.Lexicon()
        page.add(text, filters or {})
        found.merge(page)
    return found


def _digests(site: Path) -> dict[str, str]:
    files = sorted(path for path in (site / search.BUNDLE).rglob("*") if path.is_file())
    return {str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
