"""What some editors write, and what is masked or only names a thing, is no fault."""

import codecs
from dataclasses import replace
from pathlib import Path

from gongkai.reading.source import parse
from gongkai.reading.sources import read_sources
from gongkai.reading.textfile import decode
from gongkai.rules.numbers.grounding import unstated
from gongkai.rules.records.corrections import address_of, written_pages

OFFICE = Path("tests/fixtures/office/site_data")


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(codecs.BOM_UTF8 + "水\r\n".encode(), "a.yml") == "水\n"


def test_pages_written_by_hand_are_known_by_their_address() -> None:
    assert {"about/", "privacy/"} <= set(written_pages(read_sources(OFFICE)))
    assert address_of("en/help/index.md") == "help/"


def test_a_masked_number_and_the_number_of_a_contract_state_nothing() -> None:
    sources = read_sources(OFFICE)
    text = "areas: [{summary: {zh: 来电138****1234，合同编号20230612315008，专利ZL201912345678，共731件。}}]"
    shared = {**sources.shared, "areas": parse(text, "areas.yml")}
    told = [dict(fault.values)["number"] for fault in unstated(replace(sources, shared=shared))]
    assert told == ["731"]
