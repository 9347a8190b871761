"""How a value stands to the one before it, and a report to the report before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gongkai.model.archive import Archive
from gongkai.model.movements import Movement, changes, movement, report_before, welcome
from gongkai.model.text import Period
from gongkai.pages.headlines import headlines
from gongkai.pages.moving import Moving
from gongkai.pages.writer import Writer
from tests.unit.portals import OFFICE, portal


def moved(indicator: str, among: Archive = OFFICE) -> Movement | None:
    record = next(each for each in among.data.indicators if each.id == indicator)
    newest = among.newest(indicator)
    assert newest
    return movement(among, record, newest)


def said(indicator: str, language: str, among: Archive = OFFICE) -> str:
    found, writer = moved(indicator, among), Writer(among, language)
    assert found
    return str(Moving(writer).moved(found).striptags())


def test_a_value_stands_beside_that_of_the_report_before() -> None:
    found = moved("meters")
    assert found
    assert found.before.report
    assert (found.before.report.id, found.way) == ("2024", "down")
    assert found.before.figure.amount == 12600


def test_what_went_the_wrong_way_or_is_better_low_says_which_way_is_better() -> None:
    assert said("meters", "en") == "▼ Down from 12,600 homes (2024); more is better"
    assert said("hazards-found", "en") == "▼ Down from 58 hazards (2024); less is better"
    assert said("reservoirs-inspected", "en") == "▲ Up from 36 reservoirs and ponds (2024)"
    assert said("hazards-found", "zh") == "▼ 前期为58处（2024年），下降；越低越好"


def test_a_value_that_is_not_exact_is_said_to_have_gone_neither_way() -> None:
    assert said("stations", "en") == "Before: about 120 stations (2024)"


def test_a_value_that_stays_is_said_to_stay() -> None:
    same = portal("2025", "meters", portal("2024", "meters", value="9305", scale=None))
    assert said("meters", "en", same) == "＝ Unchanged from 9,305 homes (2024)"


def test_values_for_stretches_of_another_length_in_other_units_or_without_an_amount_are_not_compared() -> (
    None
):
    part = Period.model_construct(start=date(2024, 1, 1), end=date(2024, 5, 31))
    assert moved("meters", portal("2024", "meters", span=part)) is None
    assert moved("fees-waived", portal("2024", "fees-waived", unit="吨")) is None
    assert moved("meters", portal("2024", "meters", unit="家")) is not None
    assert moved("warning-delivery") is None


def test_targets_parts_and_background_are_no_values_before() -> None:
    assert moved("meters", portal("2024", "meters", status="target")) is None
    assert moved("meters", portal("2024", "meters", status="background")) is None
    assert moved("meters", portal("2024", "meters", of="meters")) is None


@pytest.mark.parametrize(
    ("way", "wanted", "good"),
    [("up", "up", True), ("down", "up", False), ("up", "down", False), ("down", "neutral", None), ("same", "up", None), (None, "up", None)],
)  # fmt: skip
def test_only_what_moves_and_should_go_one_way_is_welcome_or_not(
    way: object, wanted: object, good: bool | None
) -> None:
    assert welcome(way, wanted) is good  # type: ignore[arg-type]


def test_a_report_is_held_against_the_one_before_of_its_kind_and_length() -> None:
    first, second = OFFICE.data.reports
    found = changes(OFFICE, second)
    assert found
    assert found.before is first
    assert [each.id for each in found.new] == ["services-online"]
    assert [each.id for each in found.gone] == ["rescue-teams", "supplies", "water-intensity"]
    assert found.promises == {"kept": 2, "carried-over": 1, "withdrawn": 1}
    assert changes(OFFICE, first) is None


def test_a_report_of_another_kind_or_length_is_not_the_one_before() -> None:
    first, second = OFFICE.data.reports
    for update in ({"kind": "bulletin"}, {"period": Period.model_construct(start=date(2024, 7, 1), end=date(2024, 12, 31))}):  # fmt: skip
        other = replace(first, head=first.head.model_copy(update=update))
        assert report_before(Archive(replace(OFFICE.data, reports=(other, second))), second) is None


def test_an_area_opens_with_three_values_that_were_reached_in_the_order_of_the_report() -> None:
    _, second = OFFICE.data.reports
    assert [each.id for each in headlines(OFFICE, second, "flood-safety")] == [
        "reservoirs-inspected", "hazards-found", "hazards-fixed",
    ]  # fmt: skip
    assert [each.id for each in headlines(OFFICE, second, "water-supply")] == ["meters", "rural-supply-rate", "fees-waived"]  # fmt: skip
    targets = portal("2025", "services-online", status="target")
    assert targets.latest
    assert headlines(targets, targets.latest, "service") == []


def test_levels_are_compared_at_any_two_times_and_with_what_was_published_elsewhere() -> None:
    found = moved("services-online")
    assert found
    assert found.before.publication
    assert found.before.publication.id == "bulletin-2026-05"
    assert said("services-online", "en") == "Before: 13 services (as of 30 April 2026)"
    assert moved("fees-waived", portal("2024", "fees-waived", unit="吨")) is None
