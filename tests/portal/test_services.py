"""Services: what their source says, where they are shown, and what an office without any has."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.services import compared
from gongkai.model.told import belonging, told
from gongkai.pages.trees import trees
from gongkai.reading.sources import read_sources
from gongkai.rules.privacy import public
from gongkai.rules.records.services import _names
from tests.unit.portals import OFFICE

TRANSPORT = Path("tests/fixtures/transport/site_data")
SERVICES = {service.id: service for service in OFFICE.data.services}


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("开通武汉城市圈963333电梯应急处置服务平台", "963333"),
        ("拨打12315、12345均可", "12345"),
        ("受理电话：１２３４５", "12345"),
        ("联系电话：027－60670200", "027-60670200"),
        ("联系电话（027）6067 0200", "027-60670200"),
        ("热线4008001234开通", "400-800-1234"),
        ("防汛值班手机13800000000", "13800000000"),
        ("咨询电话0711-12345678转12", "0711-12345678转12"),
        ("12345热线受理3.2万件", "12345"),
        ("公布监督电话12388。", "12388"),
    ],
)
def test_a_number_is_found_however_its_source_writes_it(sentence: str, number: str) -> None:
    assert _names(compared(sentence), number)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("开通武汉城市圈963333电梯应急处置服务平台", "96333"),
        ("开通武汉城市圈1963333平台", "963333"),
        ("“一户一表”改造新增9305户", "9305"),
        ("检查药品经营企业1040家次", "1040"),
        ("投入12345.6万元", "12345"),
        ("受理12345件", "12345"),
        ("增长12345%", "12345"),
        ("没有号码", "12315"),
        ("联系电话027-60670201", "027-60670200"),
    ],
)
def test_a_longer_number_or_so_many_of_something_is_no_telephone_number(sentence: str, number: str) -> None:
    assert not _names(compared(sentence), number)


def test_a_service_stands_where_its_sentence_does_or_in_the_imprint() -> None:
    fees, office = told(OFFICE, SERVICES["water-fees"]), told(OFFICE, SERVICES["bureau-office"])
    assert (fees.place, fees.passage is None) == ("reports/2025/water-supply/fee-relief/", False)
    assert (office.place, office.passage) == ("reports/2024/", None)
    assert fees.happens
    assert (fees.happens.zh, fees.happens.en) == (
        "一年里减免水费120.5万元。",
        "In a year, fees of CNY 1,205,000 were waived.",
    )


def test_a_service_belongs_on_the_pages_of_its_sentence_and_of_its_programmes() -> None:
    def ids(path: str, *programmes: str) -> list[str]:
        return [
            each.service.id
            for each in belonging([told(OFFICE, each) for each in SERVICES.values()], path, programmes)
        ]

    assert ids("reports/2025/water-supply/fee-relief/") == ["water-fees"]
    assert ids("programmes/one-click-water/", "one-click-water") == ["water-online"]
    assert ids("reports/2025/flood-safety/early-warning/", "smart-water") == []


def test_the_numbers_of_services_are_public() -> None:
    assert {"0570-00000100", "057000000100"} <= public(read_sources(Path("tests/fixtures/office/site_data")))


def test_an_office_without_services_has_no_page_of_any() -> None:
    grown = trees(Archive(load(TRANSPORT)), [])["en"]
    assert "answers/" not in grown
    assert 'href="tel:+8655800000200"' in grown[""].markdown


def test_a_page_says_plainly_what_the_source_does_not_state() -> None:
    page = trees(OFFICE, [])["en"]["answers/bureau-office/"].markdown
    assert page.count("Not stated in the source") == 2


@pytest.mark.parametrize("path", ["search/", "reports/2025/water-supply/fee-relief/"])
def test_the_number_of_the_office_is_not_told_as_that_of_a_service_without_one(path: str) -> None:
    page = trees(OFFICE, [])["zh"][path].markdown
    office = OFFICE.data.agency
    assert f"<span>{office.short_name.zh} <a " in page.replace("\n", "")
    assert "（水费减免）" not in page
