"""Pages in traditional characters: text and attributes in the other script, all else as it was, links where they led."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.build.derived import Derivation
from gongkai.model.languages import DERIVED
from gongkai.model.traditional import Traditional

SCRIPT = Traditional({"冬梅里": "冬梅里"})
PAGES = frozenset(("", "data/", "search/", "reports/a/"))


def derived(address: str, html: str, site_url: str | None = None) -> str:
    return Derivation(DERIVED["zh-hant"], SCRIPT, PAGES, site_url).document(address, html)


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("澄溪县市场监督管理局", "澄溪縣市場監督管理局"), ("发展与理发", "發展與理髮"), ("皇后以后", "皇后以後"), ("公里里程，里面", "公里里程，裏面"),
        ("15.14万户，3亿元", "15.14萬戶，3億元"), ("冬梅里", "冬梅里"), ("电梯A12345", "電梯A12345"),
        ("准入准营标准，不准，不准确", "准入准營標準，不准，不準確"), ("统一编发，写明了，来自注明名称", "統一編發，寫明了，來自註明名稱"), ("核准、复核、恢复", "核准、複核、恢復"),
        ("实际数才是，译名表，手表", "實際數才是，譯名表，手錶"), ("明厨亮灶，一格里，公里", "明廚亮灶，一格裏，公里"), ("征求、征程，制作、制度", "徵求、征程，製作、制度"),
    ],
)  # fmt: skip
def test_texts_are_written_word_by_word_and_become_themselves_again(
    simplified: str, traditional: str
) -> None:
    assert SCRIPT.written(simplified) == traditional
    assert SCRIPT.back(traditional) == simplified


@given(st.text("发后里干面，。系统a1 <>", max_size=30))
def test_a_text_keeps_its_length_and_all_that_is_no_han(text: str) -> None:
    written = SCRIPT.written(text)
    assert [each for each in written if each < "\u3400"] == [each for each in text if each < "\u3400"]
    assert len(written) == len(text)


def test_text_and_attributes_are_written_and_ids_data_and_scripts_stay() -> None:
    html = (
        '<html lang="zh-CN"><p id="发" class="发" title="发展">里面<data value="万">1万</data></p><!-- 发 -->'
        '<span lang="en">Fa</span><script>"发"</script><meta name="ColumnType" content="数据发布"></html>'
    )
    assert derived("", html) == (
        '<html lang="zh-Hant"><p id="发" class="发" title="發展">裏面<data value="万">1萬</data></p><!-- 发 -->'
        '<span lang="en">Fa</span><script>"发"</script><meta name="ColumnType" content="数据发布"></html>'
    )


def test_phrases_for_scripts_are_written_too() -> None:
    html = """<form data-phrases='{"many": "{count}条结果", "less": "\\u003c"}'>"""
    assert derived("", html) == """<form data-phrases='{"many": "{count}條結果", "less": "\\u003c"}'>"""


@pytest.mark.parametrize(
    ("page", "link", "led"),
    [
        ("data/", "../reports/a/#x", "../reports/a/#x"), ("data/", "#x", "#x"), ("search/", "?q=a", "?q=a"), ("data/", "../", "../"),
        ("data/", "a.csv", "../../data/a.csv"), ("", "data/a.csv?b", "../data/a.csv?b"), ("reports/a/", "../../assets/x.js", "../../../assets/x.js"),
        ("data/", "tel:1", "tel:1"), ("data/", "https://other/", "https://other/"), ("data/", "https://own/data/#a", "https://own/zh-hant/data/#a"),
        ("data/", "https://own/data/a.csv", "https://own/data/a.csv"),
    ],
)  # fmt: skip
def test_a_link_leads_to_the_derived_page_or_else_where_it_led(page: str, link: str, led: str) -> None:
    assert derived(page, f'<a href="{link}">', "https://own/") == f'<a href="{led}">'


def test_the_switch_of_languages_says_where_one_is() -> None:
    html = (
        '<a href="./" hreflang="zh-CN" lang="zh-CN" aria-current="true">简体</a><a href="../zh-hant/data/" hreflang="zh-Hant" lang="zh-Hant">繁體</a>'
        '<a href="../en/data/" hreflang="en" lang="en">English</a>'
    )
    assert derived("data/", html) == (
        '<a href="../../data/" hreflang="zh-CN" lang="zh-CN">简体</a><a href="./" hreflang="zh-Hant" lang="zh-Hant" aria-current="true">繁體</a>'
        '<a href="../../en/data/" hreflang="en" lang="en">English</a>'
    )


def test_what_programs_are_told_is_of_the_derived_page() -> None:
    head = (
        '<link rel="canonical" href="https://own/data/"><link rel="alternate" hreflang="zh-CN" href="https://own/data/">'
        '<meta property="og:locale" content="zh_CN"><meta property="og:locale:alternate" content="zh_HK"><meta property="og:url" content="https://own/data/">'
        '<script type="application/ld+json">{"inLanguage":"zh-CN","name":"数据","url":"https://own/data/","contentUrl":"https://own/data/a.csv"}</script>'
    )
    found = derived("data/", head, "https://own/")
    assert found.startswith(
        '<link rel="canonical" href="https://own/zh-hant/data/"><link rel="alternate" hreflang="zh-CN" href="https://own/data/">'
        '<meta property="og:locale" content="zh_HK"><meta property="og:locale:alternate" content="zh_CN"><meta property="og:url" content="https://own/zh-hant/data/">'
    )
    assert json.loads(found[found.index("{") : found.rindex("}") + 1]) == {
        "inLanguage": "zh-Hant", "name": "數據", "url": "https://own/zh-hant/data/", "contentUrl": "https://own/data/a.csv",
    }  # fmt: skip
