"""What the comparison of the languages tells apart, and what it takes for the same: bodies, laws, capacities, days worked out."""

from decimal import Decimal

import pytest

from gongkai.rules.language import sayings, whole
from gongkai.rules.language.contrasts.offices import NAMED
from gongkai.rules.language.contrasts.tables import TIME
from gongkai.rules.language.doers import crossed
from gongkai.rules.language.quantities import chinese, english
from gongkai.rules.language.quantities.stated import Sense, sense
from gongkai.rules.language.statutes import other_law


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("省生态环境厅通报4家排污企业。", "The Provincial Department of Natural Resources named four polluters.", True),
        ("省生态环境厅通报4家排污企业。", "The Provincial Ecology and Environment Department named four polluters.", False),
        ("市自然资源局公布违法用地案件。", "The Bureau of Ecology and Environment published cases of illegal land use.", True),
        ("国家能源局批复该项目。", "The National Railway Administration approved the project.", True),
        ("国家能源局批复该项目。", "The National Energy Administration approved the project.", False),
        ("自然资源和生态环境部门协同。", "The departments of ecology and of natural resources work together.", False),
    ],
)  # fmt: skip
def test_a_body_named_in_full_is_not_another(zh: str, en: str, told: bool) -> None:
    assert bool([*NAMED["named"].exchanged(zh, en)]) == told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("依据《中华人民共和国森林法》，", "Pursuant to the Grassland Law of the People's Republic of China,", True),
        ("根据《水法》和《防洪法》，", "Under the Water Law and the Flood Control Law,", False),
        ("依据《教育法》，", "Under the Vocational Education Law,", True),
        ("依据《森林法实施条例》，", "Under the Regulations for the Implementation of the Forestry Law,", False),
        ("依据《渔业法》，", "Under the Law of the People's Republic of China on Fisheries,", False),
    ],
)  # fmt: skip
def test_a_law_is_not_another(zh: str, en: str, told: bool) -> None:
    assert bool([*other_law(zh, en)]) == told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("日处理能力提高到8万吨。", "The annual treatment capacity rose to 80,000 tonnes.", True),
        ("日处理能力提高到8万吨。", "It can now treat 80,000 tonnes a day.", False),
        ("年产量达到1.2万吨。", "Daily output reached 12,000 tonnes.", True),
        ("2025年产能12万吨。", "Capacity was 120,000 tonnes in 2025.", False),
    ],
)
def test_what_is_done_in_a_day_is_not_done_in_a_year(zh: str, en: str, told: bool) -> None:
    assert bool([*TIME["frequency"].exchanged(zh, en)]) == told


@pytest.mark.parametrize(
    ("en", "told"),
    [
        ("The Municipal Finance Bureau audited the Provincial Audit Department.", True),
        ("The Municipal Finance Bureau was audited by the Provincial Audit Department.", False),
        ("The Provincial Audit Department audited the Municipal Finance Bureau.", False),
        ("The Municipal Finance Bureau underwent an audit by the Provincial Audit Department.", False),
    ],
)
def test_who_examines_whom(en: str, told: bool) -> None:
    assert (crossed("省审计厅对市财政局进行了审计。", en) is not None) == told


@pytest.mark.parametrize(
    ("zh", "may"),
    [
        ("8月3日22:00至次日6:00。", sense("number", 4)),
        ("12月31日晚至次日凌晨。", sense("month", 1)),
        ("1月份环比下降0.2%。", sense("month", 12)),
        ("一季度环比增长1.1%。", sense("quarter", 4)),
    ],
)
def test_days_and_months_are_worked_out(zh: str, may: Sense) -> None:
    assert may in chinese.stated(zh)[-1].may


@pytest.mark.parametrize(
    ("en", "may"),
    [
        ("For every thousand people there were 6.1 births.", sense("per-mille", Decimal("6.1"))),
        ("The application form (in triplicate).", sense("number", 3)),
    ],
)
def test_numbers_told_in_other_words(en: str, may: Sense) -> None:
    assert may in english.stated(en)[-1].may


@pytest.mark.parametrize(
    ("en", "headline"),
    [
        ("Construction of 3,200 subsidised rental homes to begin this year", True),
        ("6,000 more places in public kindergartens to be created", True),
        ("The bureau will go on with its work to improve this", False),
        ("Measures were taken by several towns to begin this year", False),
    ],
)
def test_a_headline_needs_no_full_stop(en: str, headline: bool) -> None:
    assert whole._is_headline(en) == headline


def test_what_is_made_in_copies_is_counted() -> None:
    assert sayings.plain("材料一式三份，一心一意。", "") == "材料一式三份，    。"
