"""How a figure is printed apart from its sentence: as what it is, and with its day."""

from datetime import date

import pytest

from gongkai.model.archive import Archive
from gongkai.model.figure import Comparison
from gongkai.model.text import Period
from gongkai.pages.moving import Moving
from gongkai.pages.stating import Stating
from gongkai.pages.writer import Writer
from tests.unit.portals import OFFICE, portal

MAY = date(2025, 5, 31)
TO_MAY = Period.model_construct(start=date(2025, 1, 1), end=MAY)


def said(archive: Archive, figure: str, language: str = "en", report: str = "2025") -> tuple[str, str, str]:
    """A figure as it is stated, when, and how it is cited."""
    stating, reading = Stating(Writer(archive, language)), archive.readings[report, figure]
    return stating.stated(reading), stating.when(reading), stating.cited(reading, "X")


def value(of: str, text: str, noun: str = "") -> str:
    return f'<data value="{of}">{text}</data>{noun}'


def test_a_value_stands_with_the_period_of_its_report() -> None:
    assert said(OFFICE, "stations") == (
        value("135", "135", " stations"), "2025", "X, " + value("135", "135", " stations") + " (2025)",
    )  # fmt: skip
    assert said(OFFICE, "stations", "zh") == (
        value("135", "135个"), "2025年", "X" + value("135", "135个") + "（2025年）",
    )  # fmt: skip


def test_what_went_from_one_value_to_another_says_its_unit_once() -> None:
    told = portal("2025", "stations", value="14", unit="分钟", before="18", printed="由18分钟缩短至14分钟")
    assert said(told, "stations")[0] == value("14", "from 18 minutes to 14 minutes")


def test_what_no_form_is_known_for_stays_as_the_source_prints_it() -> None:
    told = portal("2025", "stations", value=None, unit=None, printed="一百亿亿次")
    assert "一百亿亿次" in said(told, "stations")[0]


def test_a_target_is_named_one_with_the_period_of_its_plan() -> None:
    target = value("150", "150", " stations")
    assert said(OFFICE, "stations-target") == (
        f"Target: {target}", "2026", f"X, target of the plan (2026): {target}",
    )  # fmt: skip
    target = value("150", "150个")
    assert said(OFFICE, "stations-target", "zh") == (
        f"目标：{target}", "2026年", f"X计划目标（2026年）{target}",
    )  # fmt: skip


def test_a_target_that_is_due_within_the_period_of_the_plan_says_when() -> None:
    told = portal("2025", "stations-target", as_of=date(2026, 9, 30))
    assert said(told, "stations-target")[1] == "2026; by 30 September 2026"
    assert said(told, "stations-target", "zh")[1] == "2026年；2026年9月30日前"


def test_a_part_is_named_one() -> None:
    assert said(OFFICE, "stations-new")[0] == value("15", "15", " stations") + " (part of the total)"
    assert (
        said(OFFICE, "services-planned")[0]
        == "Target: " + value("3", "3", " services") + " (part of the total)"
    )
    assert said(OFFICE, "services-planned", "zh")[0] == "目标：" + value("3", "三项") + "（总数的一部分）"
    other = portal("2025", "hazards-fixed", of="hazards-found")
    assert said(other, "hazards-fixed")[0] == value("35", "35", " hazards") + " (part of: Hazards found)"


def test_a_figure_as_of_a_day_never_stands_for_the_period() -> None:
    dated = portal("2025", "stations", as_of=MAY)
    assert said(dated, "stations")[1:] == (
        "as of 31 May 2025", "X, " + value("135", "135", " stations") + " (as of 31 May 2025)",
    )  # fmt: skip
    assert said(dated, "stations", "zh")[1] == "截至2025年5月31日"


def test_background_is_named_so_and_stands_for_no_period_of_its_report() -> None:
    told = portal("2025", "stations", status="background")
    amount = value("135", "135", " stations")
    assert said(told, "stations") == (f"Background: {amount}", "", f"X, background figure: {amount}")
    before = Period.model_construct(start=date(2024, 1, 1), end=date(2024, 12, 31))
    told = portal("2025", "stations", status="background", span=before)
    assert said(told, "stations")[1:] == ("2024", f"X, background figure (2024): {amount}")


@pytest.mark.parametrize(
    ("start", "end", "english", "chinese"),
    [
        ((2025, 1, 1), (2025, 5, 31), "January to May 2025", "2025年1月至5月"),
        ((2025, 1, 1), (2025, 12, 31), "2025", "2025年"),
        ((2025, 7, 1), (2025, 12, 31), "second half of 2025", "2025年下半年"),
        ((2025, 4, 1), (2025, 6, 30), "second quarter of 2025", "2025年第二季度"),
        ((2025, 5, 1), (2025, 5, 31), "May 2025", "2025年5月"),
        ((2024, 11, 1), (2025, 2, 28), "November 2024 to February 2025", "2024年11月至2025年2月"),
        ((2021, 1, 1), (2025, 12, 31), "2021 to 2025", "2021至2025年"),
        ((2025, 1, 1), (2025, 6, 15), "1 January 2025 to 15 June 2025", "2025年1月1日至2025年6月15日"),
        ((2025, 1, 1), (2025, 9, 30), "January to September 2025", "2025年1月至9月"),
    ],
)  # fmt: skip
def test_a_span_is_named_wherever_the_figure_stands(
    start: tuple[int, int, int], end: tuple[int, int, int], english: str, chinese: str
) -> None:
    told = portal("2025", "meters", span=Period.model_construct(start=date(*start), end=date(*end)))
    assert said(told, "meters")[1] == english
    assert said(told, "meters", "zh")[1] == chinese


def test_a_table_names_the_time_that_is_not_plainly_the_reports() -> None:
    told = portal("2025", "meters", span=TO_MAY)
    cell = Stating(Writer(told, "en")).cell
    assert cell(told.readings["2025", "meters"]).endswith('<br><span class="meta">January to May 2025</span>')
    assert "<br>" not in cell(told.readings["2025", "meters"], timed=False)
    assert "<br>" not in cell(told.readings["2025", "stations"])
    assert cell(told.readings["2025", "stations-target"]).endswith('<span class="meta">2026</span>')


def test_a_rank_stands_where_there_is_no_value() -> None:
    assert said(OFFICE, "warning-delivery")[0] == '<data value="1">first</data> in the province'
    assert Stating(Writer(OFFICE, "en")).details(OFFICE.readings["2025", "warning-delivery"]) == ""


@pytest.mark.parametrize(
    ("indicator", "anchor"),
    [("stations", "2025-stations"), ("services-online", "published-talk-2026-06"), ("rural-supply-rate", "2025-rural-supply-rate")],
)  # fmt: skip
def test_the_newest_value_is_one_that_was_reached_whoever_states_it(indicator: str, anchor: str) -> None:
    newest = OFFICE.newest(indicator)
    assert newest
    assert newest.anchor == anchor


def test_values_of_reports_and_publications_stand_in_the_order_of_their_days() -> None:
    assert [value.anchor for value in OFFICE.values("services-online")] == [
        "2025-services-online", "published-bulletin-2026-05", "published-talk-2026-06", "2025-services-planned",
    ]  # fmt: skip


def test_a_published_value_says_its_day_and_without_one_when_it_came_out() -> None:
    first, second = OFFICE.published["services-online"]
    en, zh = (Stating(Writer(OFFICE, language)) for language in ("en", "zh"))
    assert (en.when(first), en.when(second)) == ("as of 30 April 2026", "published on 2 June 2026")
    assert (zh.when(first), zh.when(second)) == ("截至2026年4月30日", "2026年6月2日发布")
    assert en.stated(second) == '<data value="14">about 14</data> services'


def test_a_target_comes_before_a_part_and_a_value_before_both() -> None:
    only = portal("2025", "stations", portal("2024", "stations", status="background"), status="background")
    newest = only.newest("stations")
    assert newest
    assert newest.anchor == "2025-stations-target"
    assert only.newest("nothing") is None


@pytest.mark.parametrize(
    ("language", "printed", "text"),
    [
        ("zh", "8.1%", "下降8.1%"),
        ("en", "8.1%", "down 8.1%"),
        ("zh", "近8.1%", "下降近8.1%"),
        ("zh", "减少8.1%", "减少8.1%"),
        ("en", "同比减少8.1%", "down 8.1% year on year"),
    ],
)
def test_a_change_that_is_all_a_figure_states_stands_for_it_with_its_way(
    language: str, printed: str, text: str
) -> None:
    change = Comparison(value="8.1", unit="%", basis="none", direction="down", printed=printed)
    told = portal("2025", "stations", value=None, unit=None, printed=None, comparison=change)
    stated, _time, cited = said(told, "stations", language)
    assert stated == value("-8.1", text)
    assert cited.count("8.1%") == 1
    assert Moving(Writer(told, language)).change(told.readings["2025", "stations"]) == ""


def test_the_newest_of_two_values_of_one_report_is_the_later() -> None:
    early = portal("2025", "stations-new", of=None, as_of=MAY)
    newest = early.newest("stations")
    assert newest
    assert newest.anchor == "2025-stations"
