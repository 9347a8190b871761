"""Proof that a report says what its source says."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.errata import body, corrected
from gongkai.model.parts import Part, tree
from gongkai.model.report import Erratum
from gongkai.model.text import Text
from gongkai.reading.source import parse
from gongkai.reading.sources import read_sources
from gongkai.rules import errata, fidelity
from gongkai.rules.proof import proof
from tests.unit.portals import OFFICE as ARCHIVE

OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"
REPORTS = list(zip(read_sources(OFFICE).reports, ARCHIVE.data.reports, strict=True))
WRITING = st.text(alphabet="水利“”（），,;:!?()19a. \n")


def erratum(printed: str, corrected: str) -> Erratum:
    return Erratum(id="slip", printed=printed, corrected=corrected, reason=Text(zh="笔误", en="slip"))


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("改革,行业", "改革，行业"),
        ("(一)聚焦", "（一）聚焦"),
        ("24个;“一证”", "24个；“一证”"),
        ("许可(换证)!", "许可（换证）！"),
        ("水,,b", "水，，b"),
        ("a,水", "a，水"),
        ("9,305户", "9,305户"),
        ("http://a.b?c", "http://a.b?c"),
        ("a (b), c", "a (b), c"),
    ],
)
def test_marks_beside_chinese_become_full_width_and_no_others(printed: str, normal: str) -> None:
    assert fidelity.normalise(printed) == normal


@given(WRITING)
def test_what_is_normal_stays(text: str) -> None:
    assert fidelity.normalise(fidelity.normalise(text)) == fidelity.normalise(text)


@given(WRITING)
def test_nothing_but_marks_is_changed(text: str) -> None:
    narrow = str.maketrans("，；：！？（）", ",;:!?()")
    assert fidelity.normalise(text).translate(narrow) == text.translate(narrow)


def test_a_long_run_of_marks_takes_no_time() -> None:
    assert fidelity.normalise("水" + "," * 1_000_000) == "水" + "，" * 1_000_000
    assert fidelity.normalise("," * 1_000_000) == "," * 1_000_000


@pytest.mark.parametrize("index", [0, 1])
@given(data=st.data())
def test_any_changed_character_of_the_source_is_told(index: int, data: st.DataObject) -> None:
    files, report = REPORTS[index]
    source = corrected(body(files.text or "", report.head.imprint), report.head.errata).strip("\n")
    at = data.draw(st.integers(0, len(source) - 1))
    other = data.draw(
        st.sampled_from(["", "变", "0", "万", "\n", source[at] * 2]).filter(lambda new: new != source[at])
    )
    changed = f"{source[:at]}{other}{source[at + 1 :]}"
    parts = {name: Part.model_validate(files[name].value) for name in report.head.parts}
    nodes = tree(report.head, parts)
    assert _same(changed, source) or list(proof(nodes, files.files, changed))


def _same(one: str, other: str) -> bool:
    """Whether two texts differ only in lines that say nothing."""
    return [line for line in one.split("\n") if line.strip()] == [
        line for line in other.split("\n") if line.strip()
    ]


def test_every_difference_of_a_paragraph_is_told_at_its_place() -> None:
    source = parse("zh: 检查水库三十六座，发现隐患五十八处，全部整改到位。\n", "f.yml")
    paragraph = [fidelity.Segment(source.get(("zh",)), source, ("zh",), 0)]
    wanted = "检查水库三十七座，发现隐患五十八处，全部整改完成。"
    assert [str(fault) for fault in fidelity.differences(wanted, paragraph)] == [
        "f.yml:1:11: this differs from the source: 「检查水库三十六座，发现隐患五十八处，…」 here, 「检查水库三十七座，发现隐患五十八处，…」 there",
        "f.yml:1:27: this differs from the source: 「…现隐患五十八处，全部整改到位。」 here, 「…现隐患五十八处，全部整改完成。」 there",
    ]


def test_of_texts_that_are_hardly_alike_the_first_difference_is_told() -> None:
    source = parse("zh: 一二三四五六七八\n", "f.yml")
    paragraph = [fidelity.Segment(source.get(("zh",)), source, ("zh",), 0)]
    faults = list(fidelity.differences("甲二三四五乙丙丁戊己", paragraph))
    assert [str(fault.where) for fault in faults] == ["f.yml:1:5"]


def test_a_very_long_paragraph_is_compared_to_its_end() -> None:
    source = parse(f"zh: {'水' * 9_000}利\n", "f.yml")
    paragraph = [fidelity.Segment(source.get(("zh",)), source, ("zh",), 0)]
    assert list(fidelity.differences("水" * 9_000 + "利", paragraph)) == []
    faults = list(fidelity.differences("水" * 9_000 + "电", paragraph))
    assert [str(fault.where) for fault in faults] == ["f.yml:1:9005"]


def test_an_erratum_counts_within_the_report_only() -> None:
    files, report = REPORTS[0]
    twice = dataclasses.replace(files, text=f"{files.text}整改患57处")
    assert list(errata.declarations(twice, "网站标识码", report.head.errata)) == []


def test_what_one_erratum_puts_in_no_other_corrects() -> None:
    slips = (erratum("甲", "乙"), erratum("乙丙", "丁"))
    assert corrected("甲丙乙丙", slips) == "乙丙丁"


@given(st.lists(st.integers(0, 60), min_size=2, max_size=12, unique=True), st.integers(1, 9))
def test_errata_side_by_side_never_leave_out_more_than_ten_characters_of_a_paragraph(
    starts: list[int], length: int
) -> None:
    files, _ = REPORTS[0]
    paragraph = "".join(map(chr, range(0x4E00, 0x4E00 + 80)))
    slips = [erratum(paragraph[at : at + length + 1], paragraph[at]) for at in starts]
    faults = list(errata.declarations(dataclasses.replace(files, text=paragraph), None, slips))
    left_out = len(paragraph) - len(corrected(paragraph, slips))
    assert faults or left_out <= errata.MOST
