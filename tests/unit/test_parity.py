"""What both languages must say alike, and what only looks different."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.numerals import chinese as numeral
from gongkai.parity import chinese, directions, english
from gongkai.parity.names import names
from gongkai.parity.quantity import Quantity
from gongkai.rules import parity, rendering
from gongkai.source import parse
from gongkai.sources import Sources, read_sources

OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"


def said(quantities: list[Quantity]) -> list[tuple[str, str]]:
    return [
        (each.kind, f"{each.value:f}" if isinstance(each.value, Decimal) else each.value)
        for each in quantities
        if each.firm
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实有市场主体15.14万户", [("number", "151400")]),
        ("近百万元", [("number", "1000000")]),
        ("投资1.2亿元", [("number", "120000000")]),
        ("提高2.8个百分点", [("points", "2.8")]),
        ("覆盖率百分之五", [("percent", "5")]),
        ("三分之一的企业", [("number", "0.3333")]),
        ("2023年5月31日", [("number", "2023"), ("month", "5"), ("number", "31")]),
        ("截至五月底", [("month", "5")]),
        ("上半年和下半年", [("half-year", "first"), ("half-year", "second")]),
        ("第一季度", [("quarter", "1")]),
        (
            "两个，第三轮，十类，二十一项",
            [("number", "2"), ("number", "3"), ("number", "10"), ("number", "21")],
        ),
        ("进一步一致推进一体化，千方百计，万无一失，十分重视百姓", []),
        ("百分点", []),
    ],
)
def test_quantities_of_chinese_texts(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(list(chinese.quantities(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("151,400 market entities", [("number", "151400")]),
        ("nearly CNY 1 million", [("number", "1000000")]),
        ("CNY 0.12 billion", [("number", "120000000")]),
        ("2.8 percentage points", [("points", "2.8")]),
        ("5%, five per cent, 5 percent", [("percent", "5")] * 3),
        ("one third of them", [("number", "0.3333")]),
        ("on 31 May 2023", [("number", "31"), ("month", "5"), ("number", "2023")]),
        ("by the end of May", [("month", "5")]),
        ("It may be so. May it last.", []),
        (
            "in the first half of the year and in the second.",
            [("half-year", "first"), ("half-year", "second")],
        ),
        ("the first quarter", [("quarter", "1")]),
        (
            "two, the third round, ten kinds, twenty-one items",
            [("number", "2"), ("number", "3"), ("number", "10"), ("number", "21")],
        ),
        ("one of the first, at once, both, first-class, half-way, the two hotlines", []),
        ("a half marathon", []),
        ("hundred-million-yuan class", [("number", "100000000")]),
    ],
)
def test_quantities_of_english_texts(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(list(english.quantities(text))) == expected


@given(st.integers(2, 99))
def test_numerals_are_read_alike(number: int) -> None:
    assert said(list(chinese.quantities(f"共{numeral(number)}项"))) == [("number", str(number))]
    assert said(list(english.quantities(f"{number} items"))) == [("number", str(number))]


@given(st.integers(1, 99_999), st.integers(1, 4))
def test_numbers_in_ten_thousands_are_read_alike(number: int, places: int) -> None:
    printed = Decimal(number).scaleb(-places)
    amount = (printed * 10_000).normalize()
    ours = list(chinese.quantities(f"{printed}万元"))
    theirs = list(english.quantities(f"CNY {amount:,f}"))
    assert [each.value for each in ours] == [each.value for each in theirs] == [amount]


def found(zh: str, en: str) -> list[str]:
    """Rules that a pair of texts breaks."""
    office = read_sources(OFFICE)
    page = parse(f"areas:\n- summary:\n    zh: '{zh}'\n    en: '{en}'\n", "areas.yml")
    sources = Sources("x", {**office.shared, "areas": page}, (), ())
    rules = (*parity.RULES, *rendering.RULES)
    return [
        fault.rule for rule in rules for fault in rule.problems(sources) if fault.where.file == "areas.yml"
    ]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("完成改造1.26万户。", "In all, 12,600 homes were done."),
        ("第三轮巡察覆盖两个镇。", "The third round covered both towns."),
        ("一批重大案件进一步得到处理。", "A number of major cases were dealt with further."),
        ("统一标准，一体推进。", "One standard, moved forward as one."),
        ("在第一时间回应群众。", "The public were answered at once."),
        ("全天24小时值守。", "Staff are on duty 24 hours a day."),
        ("占三分之一。", "They are one third."),
        ("半成品抽检。", "Half-finished goods were sampled."),
        (
            "提高至5%以上，同比提高2个百分点。",
            "It rose to more than 5%, two percentage points up on the year.",
        ),
        ("减少污染，提高水质。", "Pollution was reduced and the water improved."),
        ("降低事故增长率。", "The growth of accidents was held down."),
        ("让利率下行。", "Rates were allowed to fall."),
        ("实行阶梯水价。", "Prices rise with use."),
        ("防止反弹。", "A rise is prevented."),
        ("推进“放管服”改革。", 'The reform known as "fangguanfu" (放管服) goes on.'),
        ("三镇两乡共5个水厂。", "Five waterworks in three towns and two townships."),
        ("截至2024年12月底。", "By the end of December 2024."),
        ("千家万户用上好水。", "Every home has good water."),
        ("落实“十四五”规划。", "The 14th Five-Year Plan was carried out."),
        ("落实“十四五”规划。", "The Fourteenth Five-Year Plan was carried out."),
        ("二季度抽检。", "Samples were taken in Q2."),
        ("上半年抽检。", "Samples were taken from January to June."),
        ("1—6月抽检。", "Samples were taken in the first half of the year."),
        ("10—12月抽检。", "Samples were taken from October to December."),
        ("前三季度抽检。", "Samples were taken in the first three quarters."),
        ("五月抽检。", "Samples were taken during May."),
        ("合格率百分之百。", "The pass rate was 100%."),
        ("八成以上用户满意。", "More than 80% of users were satisfied."),
        ("半年内完成。", "It was done within six months."),
        ("24小时值守。", "Staff are on duty round the clock."),
        ("惠及上万家企业。", "More than ten thousand companies gained."),
        ("惠及数十家企业。", "Dozens of companies gained."),
        ("惠及一万二千户。", "It reached 12,000 households."),
        ("3·15晚会曝光。", "It was shown on the evening of 15 March."),
        ("业务增长两倍。", "Business tripled."),
        ("用一个季度完成。", "It took one quarter."),
        ("两周内办结。", "It was settled within a fortnight."),
    ],
)
def test_texts_that_say_the_same_pass(zh: str, en: str) -> None:
    assert found(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "rule"),
    [
        ("完成改造1.26万户。", "In all, 1.26 homes were done.", "parity-value"),
        ("完成改造1.26万户。", "Homes were done.", "parity-value"),
        ("提高2.8个百分点。", "It rose by 2.8%.", "parity-value"),
        ("第三轮巡察。", "The second round.", "parity-value"),
        ("截至5月底。", "By the end of June.", "parity-value"),
        ("上半年完成。", "It was done in the second half of the year.", "parity-value"),
        ("全省排名第二。", "Third in the province.", "parity-value"),
        ("新增3个水厂。", "New waterworks were built.", "parity-value"),
        ("新增水厂。", "Seven new waterworks were built.", "parity-value"),
        ("投资2亿元。", "CNY 2 million was invested.", "parity-value"),
        ("用水量增长。", "Water use decreased.", "parity-direction"),
        ("漏损率下降5%，供水率提高3%。", "Leaks rose by 5%, supply rose by 3%.", "parity-direction"),
        ("落实“十四五”规划。", "The 13th Five-Year Plan was carried out.", "parity-value"),
        ("前三季度抽检。", "Samples were taken in the first two quarters.", "parity-value"),
        ("10—12月抽检。", "Samples were taken from October to November.", "parity-value"),
        ("八成用户满意。", "Ninety per cent of users were satisfied.", "parity-value"),
        ("惠及一万二千户。", "It reached 120,000 households.", "parity-value"),
        ("减少30件。", "There were 30 more.", "parity-direction"),
        ("山塘治理。", "Work on reservoirs.", "parity-name"),
        ("加强治理。", "治理 was stepped up.", "parity-script"),
        ("加强治理。", "It was stepped up， and more.", "parity-script"),
    ],
)
def test_texts_that_do_not_say_the_same_are_told(zh: str, en: str, rule: str) -> None:
    assert rule in found(zh, en)


def test_names_are_hidden_on_both_sides_only() -> None:
    known = names((("一业一证", "One Licence per Industry"), ("两档一策", "Two Files, One Policy")))
    zh, en = known.hidden("推行一业一证和两档一策", "the one licence per industries reform")
    assert zh == "推行    和两档一策"
    assert "licence" not in en


def test_directions_apart_from_numbers_need_a_contradiction() -> None:
    assert list(directions.opposed("发展壮大", "it grew")) == []
    assert [found[0] for found in directions.opposed("发展壮大", "it declined")] == ["declined"]


_WORDS = (
    "first second half a third quarter May in the twenty five hundred million 1,234.5 3rd 5% per cent points both Q2 "
    "double January to June round clock 14th Five-Year Plan tripled x2 2x é1 _two ２ . , -"
)


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=12), st.sampled_from([" ", "-", ""]))
def test_a_quantity_is_found_wherever_the_whole_pattern_finds_one(words: list[str], between: str) -> None:
    text = between.join(words)
    whole = [found.start() for found in english._QUANTITY.finditer(text)]
    assert sorted({each.start for each in english.quantities(text)}) == whole
