from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.kinds import KINDS, KindName
from gongkai.model.phrases import translations
from gongkai.search import entries as search
from gongkai.search import index, lexicon
from gongkai.search import spoken as heard
from gongkai.search.entries import Entry


def test_each_pair_of_han_characters_is_a_token_and_the_last_of_a_run_alone() -> None:
    assert search.tokens("电梯，电") == {"电梯", "梯", "电"}


def test_latin_words_and_numbers_are_tokens_in_any_width_and_without_points() -> None:
    assert search.tokens("ＰＣＴ pct １２３１５, 9,305") == {"pct", "12315", "9305"}


def test_numbers_that_are_equal_are_one_token() -> None:
    assert search.tokens("97.60%") == search.tokens("97.6") == {"976"}
    assert search.tokens("100.00 1,040.50 1000 10.") == {"100", "10405", "1000", "10"}
    assert search.tokens("1.20.30 3·10") == {"12030", "310"}


def test_numbers_in_ten_thousands_are_found_by_their_digits_too() -> None:
    assert search.tokens("15.14万 1.5亿") == {"1514", "151400", "万", "15", "150000000", "亿"}


def test_a_point_between_numbers_is_none_whatever_it_looks_like() -> None:
    assert search.tokens("3·15 3.15 315") == {"315"}


def test_an_indicator_is_found_by_its_values_as_by_its_title(tmp_path: Path) -> None:
    html = (
        '<tr id="2022"><th>2022年1月3日</th><td class="number">1.5万户<br>同比增长9.50%</td></tr>'
        '<tr><th>户</th><td class="number">7</td></tr>'
    )
    assert search.values_of(html) == "1.5万户 同比增长9.50%"
    page = Entry("a/", "商户", (), {}, "商户 15000 95 7", values=search.values_of(html))
    index.write_index(tmp_path, "zh", [page], [])
    (file,) = tmp_path.glob("pieces/zh.*.t0.json")
    assert json.loads(file.read_bytes()) == {
        "15": [1],
        "15000": [1],
        "7": [0],
        "95": [1],
        "商户": [1],
        "户": [1],
    }


def test_what_templates_add_to_a_page_is_no_text_of_it() -> None:
    html = (
        '<h1>电梯</h1><p class="meta">2023年 · 安全</p><dl><div><dt>单位</dt><dd>台</dd></div></dl><h2 id="figures">数字</h2>'
        '<table><thead><tr><th scope="col">指标</th><th scope="col" class="number">数值</th></tr></thead><tr><th>维保</th></tr></table>'
        '<p class="meta" lang="zh-CN">《办法》</p><h2 id="own">维保</h2><p><span class="state kept">已完成</span></p>'
        '<h2 id="cite">如何引用</h2><p>局：52台</p><h2 id="last">尾</h2><aside>有错吗</aside>'
    )
    assert search.text_of(html, furnished=True) == "电梯 台 维保 《办法》 维保 尾"
    assert "单位" in search.text_of(html)


def test_inline_elements_do_not_part_words_and_block_elements_do() -> None:
    html = '<h1 id="a">食品<a class="headerlink" href="#a">¶</a></h1><p>安<strong>全</strong>&amp;</p><style>x</style><p>好</p>'
    assert search.text_of(html) == "食品 安全& 好"


def test_the_abbreviations_of_a_page_are_no_text_of_it() -> None:
    html = (
        '<p>PCT</p><section class="abbreviations" id=x><h2>简称</h2><dl></dl></section><section>好</section>'
    )
    assert search.text_of(html) == "PCT 好"


def test_newer_reports_come_first_and_figures_after_what_was_done() -> None:
    pages: list[tuple[KindName, int]] = [
        ("indicator", 0),
        ("measure", 1),
        ("measure", 0),
        ("about", 0),
        ("programme", 0),
    ]
    assert sorted(pages, key=lambda page: search.place_of(*page)) == [
        ("programme", 0),
        ("measure", 0),
        ("indicator", 0),
        ("about", 0),
        ("measure", 1),
    ]


def test_vocabulary_turns_traditional_characters_into_those_of_the_site_only() -> None:
    simplified = vocabulary("zh", "电梯")["simplified"]
    assert isinstance(simplified, dict)
    assert simplified["電"] == "电"
    assert "證" not in simplified  # 证 stands nowhere


def test_vocabulary_keeps_a_traditional_character_that_the_site_uses() -> None:
    simplified = vocabulary("zh", "乾隆，干燥")["simplified"]
    assert isinstance(simplified, dict)
    assert "乾" not in simplified


def test_vocabulary_counts_filters_and_puts_long_synonyms_first() -> None:
    pages = [entry(Type="X"), entry(Type="X")]
    found = lexicon.vocabulary("en", pages, {}, [("IP", ["patent"]), ("IP loan", ["Pledge"])])
    assert found["filters"] == [["Type", "X", 2]]
    assert found["synonyms"] == [["ip loan", ["pledge"]], ["ip", ["patent"]]]


def test_what_any_office_is_asked_leads_to_titles_that_pages_of_the_site_have() -> None:
    asked = {language: list(lexicon.asked(language)) for language in ("zh", "en")}
    assert [translations("zh").gettext(title) for title in asked["en"]] == asked["zh"]
    found = lexicon.vocabulary("zh", [entry(title="承诺")], {}, [("说好的", ["别的"])])["synonyms"]
    assert isinstance(found, list)
    assert [each for each in found if each[0] in ("说好的", "做到了")] == [
        ["做到了", ["承诺"], 1],
        ["说好的", ["别的"]],
    ]
    assert lexicon.vocabulary("zh", [], {}, [])["synonyms"] == []


def test_what_the_editors_say_of_a_part_goes_before_what_any_office_is_asked() -> None:
    pages = [entry(title="服务和电话")]
    for said, expected in (([], ["服务和电话"]), ([("投诉", ["投诉举报"])], None)):
        found = lexicon.vocabulary("zh", pages, {}, said)["synonyms"]
        assert isinstance(found, list)
        assert next((each[1] for each in found if each[0] == "投诉电话"), None) == expected


def test_everyday_words_mean_what_the_site_writes_or_what_its_editors_say_of_that() -> None:
    found = {"电梯": [0], "禁捕": [0]}
    meant = dict(lexicon.everyday("zh", found, {"假货": ["侵权"]}))
    assert meant["直梯"] == ["电梯"]
    assert meant["打鱼"] == ["禁捕"]
    assert meant["山寨货"] == ["侵权"]
    assert "驾照" not in meant  # 驾驶证 stands nowhere
    assert "电梯" not in meant


def test_the_words_of_a_table_must_stand_on_one_page() -> None:
    assert lexicon.stands("refined oil", {"refined": [2], "oil": [3, 4]})
    assert not lexicon.stands("refined oil", {"refined": [2], "oil": [4]})
    assert not lexicon.stands("", {})


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_everyday_word_is_on_both_sides_of_its_line_or_twice(language: str) -> None:
    for written, spoken in lexicon.lines(language):
        assert len({*written, *spoken}) == len(written) + len(spoken), written
        assert all(search.tokens(word) for word in (*written, *spoken)), written


def test_the_index_is_the_same_in_whatever_order_the_pages_come(tmp_path: Path) -> None:
    entries = [entry("a/", "电梯", order=2), entry("b/", "电梯", order=1), entry("c/", "食品", order=1)]
    for name, order in (("one", entries), ("other", entries[::-1])):
        index.write_index(tmp_path / name, "zh", order, [])
    assert files(tmp_path / "one") == files(tmp_path / "other")
    assert [url for url, *_ in texts(tmp_path / "one")] == ["b/", "c/", "a/"]


def test_pieces_have_other_names_as_soon_as_anything_in_them_is_another(tmp_path: Path) -> None:
    for name, title in (("one", "电梯"), ("other", "食品")):
        index.write_index(tmp_path / name, "zh", [entry(title=title)], [])
    one, other = ({file.name for file in (tmp_path / name / "pieces").iterdir()} for name in ("one", "other"))
    assert not one & other


def test_pieces_of_an_earlier_index_go_and_those_of_the_other_language_stay(tmp_path: Path) -> None:
    index.write_index(tmp_path, "en", [entry(title="Lifts")], [])
    english = files(tmp_path)
    index.write_index(tmp_path, "zh", [entry(title="电梯")], [])
    index.write_index(tmp_path, "zh", [entry(title="食品")], [])
    assert files(tmp_path).items() > english.items()
    assert [title for _, title, *_ in texts(tmp_path)] == ["食品"]


def test_the_text_of_a_page_begins_after_its_title(tmp_path: Path) -> None:
    index.write_index(tmp_path, "zh", [Entry("a/", "电梯", ("升降机",), {"类型": "指标"}, "电梯 安全")], [])
    assert texts(tmp_path) == [["a/", "电梯", {"类型": "指标"}, "安全"]]


def test_a_page_tells_where_its_terms_are_explained(tmp_path: Path) -> None:
    page = Entry("a/", "名词解释", ("一卡通行",), {"类型": "部分"}, "", anchors={"一卡通行": "s3"})
    index.write_index(tmp_path, "zh", [page], [])
    assert texts(tmp_path) == [["a/", "名词解释", {"类型": "部分"}, "", [["一卡通行", "s3"]]]]


@given(st.lists(st.text("电梯食品安全 ab1", max_size=30), max_size=40))
def test_every_token_leads_from_the_starts_through_its_piece_to_all_pages_that_hold_it(
    tmp_path_factory: pytest.TempPathFactory, bodies: list[str]
) -> None:
    site = tmp_path_factory.mktemp("index")
    pages = [Entry(f"{number:03}/", body[:4], (), {"T": "x"}, body) for number, body in enumerate(bodies)]
    with pytest.MonkeyPatch.context() as small:
        small.setattr(index, "_TOKENS", 40)
        index.write_index(site, "zh", pages, [])
    about = json.loads((site / "assets/search/vocabulary.zh.json").read_bytes())
    held = [search.tokens(body[:4]) | search.tokens(body) for body in bodies]
    for token in set().union(*held):
        number = max(0, sum(start <= token for start in about["starts"]) - 1)
        piece = json.loads((site / f"pieces/zh.{about['pieces']}.t{number}.json").read_bytes())
        assert list(accumulate(piece[token])) == [
            2 * place + (token in search.tokens(bodies[place][:4]))
            for place, tokens in enumerate(held)
            if token in tokens
        ]


def test_pages_about_the_same_are_told_to_be_twins(tmp_path: Path) -> None:
    pages = [
        Entry(f"{name}/", name, (), {"类型": "指标"}, "", place, twin)
        for place, (name, twin) in enumerate([("a", "电梯"), ("b", ""), ("c", "电梯"), ("d", "")])
    ]
    index.write_index(tmp_path, "zh", pages, [])
    about = json.loads((tmp_path / "assets/search/vocabulary.zh.json").read_text(encoding="utf-8"))
    assert about["twins"] == [[0, 2]]


def test_pages_about_the_site_itself_are_told_apart(tmp_path: Path) -> None:
    pages = [Entry(f"{name}/", name, (), {}, "", aside=name == "b") for name in "abc"]
    index.write_index(tmp_path, "zh", pages, [])
    about = json.loads((tmp_path / "assets/search/vocabulary.zh.json").read_text(encoding="utf-8"))
    assert about["asides"] == [1]
    assert {kind.name for kind in KINDS if kind.aside} == {
        "about", "accessibility", "coverage", "data", "data-guide", "privacy", "written",
    }  # fmt: skip


def test_an_index_tells_which_characters_follow_which(tmp_path: Path) -> None:
    index.write_index(tmp_path, "zh", [entry(title="电梯，电器 a1")], [])
    (file,) = tmp_path.glob("pieces/zh.*.han.json")
    assert json.loads(file.read_bytes()) == {"电": "器梯"}


def test_a_chinese_index_tells_names_and_readings_and_no_other_does(tmp_path: Path) -> None:
    page = Entry("a/", "电梯维保，PCT", ("升降机",), {}, "厦", headings=("何时修",))
    about = Entry("b/", "关于", (), {}, "", aside=True)
    for language in ("zh", "en"):
        index.write_index(tmp_path, language, [about, page], [("龘", ["电梯"])])
    names, sounds = (
        json.loads(next(tmp_path.glob(f"pieces/zh.*.{name}.json")).read_bytes())
        for name in ("names", "sounds")
    )
    assert names == ["电梯维保", "升降机", "何时修", "关于"]
    assert "梯" in sounds["ti"]
    assert [syllable for syllable, characters in sounds.items() if "厦" in characters] == ["sha", "xia"]
    assert "鳔" not in sounds["biao"]  # rare, and not of the site
    assert not list(tmp_path.glob("pieces/en.*.names.json"))
    told = [
        json.loads((tmp_path / f"assets/search/vocabulary.{language}.json").read_bytes())
        for language in ("zh", "en")
    ]
    assert [each["sounds"] for each in told] == [True, False]


def test_what_is_known_of_queries_is_sent_by_what_it_means() -> None:
    known = {
        "synonyms": [["bb", ["x"]], ["aa", ["x"]], ["c", ["y"], 1]],
        "simplified": {"電": "电", "乾": "干", "幹": "干"},
        "weak": ["d"],
    }
    assert lexicon.packed(known) == {
        "synonyms": [["aa|bb", ["x"]], ["c", ["y"], 1]],
        "simplified": ["乾幹電", "干干电"],
        "weak": ["d"],
    }


def test_names_are_told_as_far_as_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heard, "_NAMES", 5)
    told = heard.spoken([entry(title=title) for title in ("电梯", "电梯", "食品", "药品")], [])
    assert told["names"] == ["电梯", "食品"]


def test_headings_are_told_without_their_links() -> None:
    html = (
        '<h1>甲</h1><h2 id="a">乙<a class="headerlink" href="#a">¶</a></h2><h3>丙<em>丁</em></h3><h5>戊</h5>'
    )
    assert search.headings_of(html) == ("乙", "丙丁")


def test_what_is_no_matter_of_the_site_is_told() -> None:
    found = {"驾驶": [0], "驶证": [2]}
    away = set(lexicon.elsewhere("zh", found, {"synonyms": [["停电", ["供电"]]]}))
    assert {"驾照", "驾驶证", "暖气"} <= away  # its pairs stand on two pages
    assert not {"停电", "供电", "没电"} & away
    assert "驾照" not in lexicon.elsewhere("zh", {"驾驶": [0], "驶证": [0]}, {"synonyms": []})


def test_the_vocabulary_of_an_index_names_synonyms_and_pages(tmp_path: Path) -> None:
    index.write_index(tmp_path, "zh", [entry(title="电梯 965555")], [("后厨", ["明厨亮灶"])])
    about = json.loads((tmp_path / "assets/search/vocabulary.zh.json").read_text(encoding="utf-8"))
    assert about["pages"] == 1
    assert ["后厨", ["明厨亮灶"]] in about["synonyms"]


def entry(url: str = "", title: str = "", order: int = 0, **filters: str) -> Entry:
    return Entry(url, title, (), filters, title, order)


def vocabulary(language: str, *tokens: str) -> dict[str, object]:
    return lexicon.vocabulary(language, [], dict.fromkeys(tokens, (0,)), [])


def files(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*.json")}


def texts(site: Path) -> list[list[object]]:
    return [page for file in sorted(site.glob("pieces/zh.*.p*")) for page in json.loads(file.read_bytes())]
