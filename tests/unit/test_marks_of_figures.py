"""A mark in a Chinese text is a figure: what it says, where it is told, and what must not stand outside it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from gongkai.model.figure import Figure
from gongkai.model.marked import stated
from gongkai.model.printing import printed
from gongkai.model.references import plain
from gongkai.reading.source import Source, parse
from gongkai.reading.sources import ReportSources, Sources
from gongkai.reading.stated import filled
from gongkai.rules.numbers import marking

HEAD = "kind: work-report\nparts: [review]\n"


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("24个|a", {"value": "24", "unit": "个"}),
        ("近15000人次|a", {"value": "15000", "unit": "人次", "bound": "nearly", "qualifier": "近"}),
        ("1,234.50万元|a", {"value": "1234.50", "scale": "万", "unit": "元"}),
        ("-3.5%|a", {"value": "-3.5", "unit": "%"}),
        ("由24.7%提高到31%|a", {"before": "24.7", "value": "31", "unit": "%"}),
        ("5%至6%|a", {"low": "5", "high": "6", "unit": "%"}),
        ("两个|a", {"value": "2", "unit": "个", "words": "两"}),
        ("上百家|a", {}),
    ],
)
def test_a_mark_states_value_unit_and_bound(mark: str, said: Mapping[str, str]) -> None:
    assert [found for _, found in stated(f"共{{{mark}}}。")] == [
        {"printed": mark.split("|", maxsplit=1)[0], **said}
    ]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("同比增长9.59%", {"value": "9.59", "unit": "%", "basis": "year-on-year", "direction": "up"}),
        ("下降0.3个百分点", {"value": "0.3", "unit": "个百分点", "basis": "none", "direction": "down"}),
        ("比上年末减少1.3万人", {"value": "1.3", "scale": "万", "unit": "人", "basis": "other", "direction": "down", "against": "比上年末"}),
    ],
)  # fmt: skip
def test_a_mark_states_a_change_with_its_basis(mark: str, said: Mapping[str, str]) -> None:
    assert [found for _, found in stated(f"{{{mark}|a.change}}")] == [
        {"comparison": {"printed": mark, **said}}
    ]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("第二", {"place": "2", "scope": "none"}),
        ("全省第3", {"place": "3", "scope": "province", "among": "全省"}),
        ("中西部第一", {"place": "1", "scope": "other", "among": "中西部"}),
        ("前列", {"scope": "none"}),
    ],
)
def test_a_mark_states_a_rank_with_the_scope_it_prints(mark: str, said: Mapping[str, str]) -> None:
    assert [found for _, found in stated(f"{{{mark}|a.rank}}")] == [{"rank": {"printed": mark, **said}}]


@pytest.mark.parametrize(
    ("text", "part", "english"),
    [
        ("{近15000人次|a}", None, "nearly 15,000"),
        ("{15.14万户|a}", None, "151,400"),
        ("{3.5亿美元|a}", None, "USD 350 million"),
        ("{5%左右|a}", None, "about 5%"),
        ("{不低于90%|a}", None, "at least 90%"),
        ("{由24.7%提高到31%|a}", None, "from 24.7% to 31%"),
        ("{5%至6%|a}", None, "5% to 6%"),
        ("{同比增长9.59%|a.change}", "comparison", "up 9.59% year on year"),
        ("{下降0.3个百分点|a.change}", "comparison", "down 0.3 percentage points"),
        ("{第二|a.rank}", "rank", "second"),
        ("{全省第3|a.rank}", "rank", "third in the province"),
    ],
)
def test_chinese_prints_the_mark_and_english_what_it_says(text: str, part: str | None, english: str) -> None:
    figure = Figure.model_validate(next(said for _, said in stated(text)))
    mark = text[1 : text.index("|")]
    assert printed(figure, part, "zh") == mark
    assert printed(figure, part, "en") == english
    assert plain(text, lambda *_: "") == mark


def read(body: str, **others: str) -> dict[str, Source]:
    files = {"review": f"role: review\n{body}", **others}
    return {name: parse(text, f"{name}.yml") for name, text in files.items()}


def test_what_a_mark_says_stands_under_figures_at_the_place_of_the_mark() -> None:
    source = filled(
        read("body:\n- zh: 建成{24个|stations}站点，{同比增长5%|stations.change}。\n  en: null\n")
    )["review"]
    figure = source.get(("body", 0, "figures", "stations"))
    assert figure == {
        "printed": "24个", "value": "24", "unit": "个", "indicator": "stations",
        "comparison": {"value": "5", "unit": "%", "basis": "year-on-year", "direction": "up", "printed": "同比增长5%"},
    }  # fmt: skip
    assert str(source.locate(("body", 0, "figures", "stations", "value"))) == "review.yml:3:10"
    assert str(source.locate(("body", 0, "figures", "stations", "comparison", "value"))) == "review.yml:3:27"
    assert Figure.model_validate(figure).amount == 24


def test_what_the_editor_states_wins_and_stands_where_it_was_written() -> None:
    text = (
        "body:\n- zh: 建成{24个|stations}站点。\n  en: null\n"
        "  figures:\n    stations: {indicator: posts, as_of: 2025-05-31, rank: {scope: city}}\n"
        "- zh: 排名{第二|stations.rank}。\n  en: null\n"
    )
    source = filled(read(text))["review"]
    figure = source.get(("body", 0, "figures", "stations"))
    assert figure["indicator"] == "posts"
    assert figure["rank"] == {"scope": "city", "place": "2", "printed": "第二"}
    assert str(source.locate(("body", 0, "figures", "stations", "as_of"))) == "review.yml:6:41"
    assert source.get(("body", 1, "figures")) is None


def test_filling_leaves_the_file_that_was_read_as_it_was() -> None:
    sources = read("body:\n- zh: 建成{24个|stations}站点。\n  en: null\n")
    before = sources["review"].value
    filled(sources)
    assert sources["review"].value is before
    assert "figures" not in before["body"][0]


def told(body: str) -> list[str]:
    parts = filled(read(body))
    files = {"report": parse(HEAD, "report.yml"), **parts}
    portal = Sources("", {}, (ReportSources("2025", files, None, "source.txt"),), ())
    return [f"{fault.where}: {fault.rule}" for rule in marking.RULES for fault in rule.problems(portal)]


@pytest.mark.parametrize(
    "text",
    [
        "增速-{4.7%|a}。",
        "增长{5%|a}左右。",
        "不低于{90%|a}。",
        "下降{3个|a}百分点。",
        "在{5%|a}至6%之间。",
        "位居中西部{第一|a.rank}。",
        "建设{站点|a}。",
    ],
)
def test_a_mark_that_leaves_out_what_the_text_says_is_told(text: str) -> None:
    assert len(told(f"body:\n- zh: {text}\n  en: null\n")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "增速{-4.7%|a}。",
        "增长{5%左右|a}。",
        "{同比增长9.6%|a.change}。",
        "同比增长{9.6%|a}。",
        "总数{15.14万户|a}，{同比增长9.59%|a.change}。",
        "由24.7%提高到{31%|a}。",
        "位居{中西部第一|a.rank}。",
        "共{24个|a}，其中{8个|b}。",
        "连续{3年|a}。",
        "{24个|a}站点超过去年。",
    ],
)
def test_a_mark_that_holds_all_of_its_quantity_is_left_alone(text: str) -> None:
    assert told(f"body:\n- zh: {text}\n  en: null\n") == []


def test_what_stands_under_figures_need_not_stand_in_the_mark() -> None:
    body = "body:\n- zh: 位居全省{第一|a.rank}。\n  en: null\n  figures: {a: {rank: {scope: province}}}\n"
    assert told(body) == []


@pytest.mark.parametrize(
    ("printed", "bound"), [("约占1/3", "about"), ("不到一半", "less-than"), ("三分之二以上", "at-least")]
)
def test_a_mark_states_the_bound_of_a_share_that_has_no_value(printed: str, bound: str) -> None:
    assert [said for _, said in stated(f"{{{printed}|a}}")] == [{"printed": printed, "bound": bound}]
