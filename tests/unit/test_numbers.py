"""Numbers among themselves: correct ones that only look wrong are left alone, wrong ones are told."""

from collections.abc import Iterator
from datetime import date

import pytest

from gongkai.reading.documents import Document
from gongkai.reading.source import parse
from gongkai.reading.sources import ReportSources, Sources
from gongkai.rules.numbers import numbers, relations, units
from gongkai.rules.records import dates

RULES = (*numbers.RULES, *relations.RULES, *units.RULES, *dates.RULES)


def portal(name: str, figures: str, text: str = "无。", *, unit: str = "件") -> Sources:
    """A portal of one report on the year 2025, whose figures `a` and `b` state an indicator called `name`."""
    indicators = f"indicators:\n- {{id: one, name: {{zh: {name}}}, unit: {{zh: '{unit}'}}}}\n"
    report = "period: {start: 2025-01-01, end: 2025-12-31}\nparts: [review]\n"
    review = f"role: review\nbody:\n- sentences:\n  - zh: '{text}'\n  figures:\n{figures}"
    files = {"report": parse(report, "report.yml"), "review": parse(review, "review.yml")}
    shared = {
        "indicators": parse(indicators, "indicators.yml"),
        "corrections": parse("corrections: []\n", "corrections.yml"),
        "home": parse("figures: []\n", "home.yml"),
    }
    return Sources(
        "", shared, (ReportSources("2025", files, None, "source.txt"),), (), today=date(2026, 6, 30)
    )


def told(sources: Sources) -> Iterator[str]:
    """Yield the ids of the rules that `sources` break."""
    return (fault.rule for rule in RULES for fault in rule.problems(sources))


@pytest.mark.parametrize(
    ("name", "figure", "unit"),
    [
        ("税收增长率", "value: 312.5, unit: '%'", "%"),
        ("年度任务完成率", "value: 105.3, unit: '%'", "%"),
        ("拨备覆盖率", "value: 187.2, unit: '%'", "%"),
        ("覆盖率", "value: 100.00, unit: '%'", "%"),
        ("万人发明专利拥有量", "value: 10.58, unit: 件", "件"),
        ("户均拥有量", "value: 1.7, unit: 台", "台"),
        ("登记主体", "value: 15.14, scale: 万, unit: 户", "户"),
        ("登记主体", "value: 12.0, unit: 户", "户"),
        ("节省费用", "value: 211.325, scale: 万, unit: 元", "元"),
        ("检查", "value: 507, unit: 家（次）", "家（次）"),
        ("产值", "value: 1.5, unit: 元/平方米", "元/平方米"),
        ("覆盖率", "value: 91.3, unit: '%', comparison: {value: 2.8, unit: 个百分点, direction: up}", "%"),
        ("案件", "value: 9, unit: 件, comparison: {value: 350, unit: '%', direction: up}", "件"),
        ("案件", "value: 9, unit: 件, comparison: {value: 3, unit: 倍, direction: up}", "件"),
        ("案件", "value: 9, unit: 件, comparison: {value: 3, unit: 成, direction: down}", "件"),
        ("排名", "value: 9, unit: 件, comparison: {value: 3, unit: 位, direction: up}", "件"),
        ("增速", "value: -4.7, unit: '%'", "%"),
        ("覆盖率", "value: 93, unit: ％", "%"),
        ("死亡率", "value: 5, unit: ‰, comparison: {value: 0.3, unit: 个千分点, direction: down}", "‰"),
        ("满意度", "value: 98.5, unit: 分", "分"),
        ("投资", "value: 6.36, scale: 万亿, unit: 元", "元"),
    ],
)
def test_correct_numbers_that_look_wrong_are_left_alone(name: str, figure: str, unit: str) -> None:
    assert list(told(portal(name, f"    a: {{{figure}, indicator: one}}\n", unit=unit))) == []


@pytest.mark.parametrize(
    ("name", "figure", "unit", "rule"),
    [
        ("覆盖率", "value: 100.1, unit: '%'", "%", "percentage"),
        ("任务占总任务比例", "value: 425.3, unit: '%'", "%", "percentage"),
        ("办理时间压缩", "value: 960, unit: '%'", "%", "percentage"),
        (
            "案件",
            "value: 9, unit: 件, comparison: {value: 350, unit: '%', direction: down}",
            "件",
            "percentage",
        ),
        (
            "覆盖率",
            "value: 99, unit: '%', comparison: {value: 2, unit: 个百分点, direction: down}",
            "%",
            "percentage",
        ),
        ("登记主体", "value: 15.14, unit: 户", "户", "broken-count"),
        ("登记主体", "value: 15.14005, scale: 万, unit: 户", "户", "broken-count"),
        ("登记主体", "value: 15, unit: 冂", "冂", "unit-unknown"),
        ("覆盖率", "value: 11, unit: 成", "成", "percentage"),
        ("案件", "value: 9, unit: 件, comparison: {value: 2, unit: 倍, direction: down}", "件", "percentage"),
        ("死亡率", "value: 5, scale: 千, unit: ‰", "‰", "broken-count"),
        (
            "案件",
            "value: 9, unit: 件, comparison: {value: 2, unit: 吨, direction: up}",
            "件",
            "comparison-unit",
        ),
    ],
)
def test_wrong_numbers_are_told(name: str, figure: str, unit: str, rule: str) -> None:
    assert list(told(portal(name, f"    a: {{{figure}, indicator: one}}\n", unit=unit))) == [rule]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("受理诉求{a}，其中投诉{b}。", ["part-above-whole"]),
        ("受理诉求{a}，办结{b}，其中调解多件。", []),
        ("受理诉求{b}，处理{a}，其中投诉{b}。", []),
        ("受理诉求{a}，其中有难有易。办结{b}。", []),
    ],
)
def test_a_part_is_held_against_its_whole(text: str, found: list[str]) -> None:
    figures = "    a: {value: 15, unit: 件}\n    b: {value: 16, unit: 件}\n"
    assert list(told(portal("诉求", figures, text))) == found


@pytest.mark.parametrize(
    ("text", "scope", "found"),
    [
        ("全省排名{a.rank}。", "province", []),
        ("全省排名{a.rank}。", "city", ["rank-scope"]),
        ("全市改革获全国推介，全省排名{a.rank}。", "province", []),
        ("在直辖市内全市排名{a.rank}。", "province", []),
        ("排名{a.rank}，全国仅此一家。", "city", []),
    ],
)
def test_a_rank_is_among_those_that_the_text_names(text: str, scope: str, found: list[str]) -> None:
    assert list(told(portal("案件", f"    a: {{rank: {{place: 2, scope: {scope}}}}}\n", text))) == found


@pytest.mark.parametrize(
    ("id", "days"),
    [
        ("2023-h1", (date(2023, 1, 1), date(2023, 6, 30))),
        ("2023-h2", (date(2023, 7, 1), date(2023, 12, 31))),
        ("2023-q1", (date(2023, 1, 1), date(2023, 3, 31))),
        ("2023-q4", (date(2023, 10, 1), date(2023, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2023", (date(2023, 1, 1), date(2023, 12, 31))),
        ("2023-13", None),
        ("latest", None),
    ],
)
def test_the_name_of_a_folder_says_its_period(id: str, days: tuple[date, date] | None) -> None:
    assert dates.covered(id) == days


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("本页更新于2026年7月1日。", 1),
        ("本页更新于2026年6月30日，下次检查定于2027年1月1日。", 0),
        ("本规定自2027年1月1日起施行。", 0),
        ("将于2026年12月1日前发布新版。", 0),
        ("Last updated on 1 July 2026.", 1),
        ("It was reviewed on 30 June 2026. The next review is on 1 July 2027.", 0),
        ("The standard was published as 2026-07-01.", 1),
    ],
)
def test_a_page_is_not_checked_in_the_future(text: str, count: int) -> None:
    page = Document("docs/note.md", "note.md", f"---\ntitle: t\n---\n{text}\n")
    sources = Sources("", {}, (), (), (page,), date(2026, 6, 30))
    assert len(list(dates.future_in_pages(sources))) == count
