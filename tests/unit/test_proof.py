"""Proof that a tree is its archived source: what is told, where, and how often."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.importing.draft import draft
from gongkai.importing.structure import structure
from gongkai.importing.yamltext import yaml_text
from gongkai.model.parts import Head, Part, tree
from gongkai.model.report import Erratum
from gongkai.model.text import Text
from gongkai.reading.shape import check
from gongkai.reading.source import parse
from gongkai.rules.proof import proof
from tests.unit.test_structure import NAMES, read

SOURCE = """\
水利局2025年上半年工作总结
一、完成情况
（一）供水更有保障。建成水厂3座，供水人口增长2.5%。
（二）治水更见成效。清淤河道12公里。
（三）节水更进一步。改造管网20公里。
项目	金额
水厂	3
二、下半年打算
1、开工建设水库1座。
2、整治河道8公里。
水利局"""


def parts(text: str) -> dict[str, str]:
    return dict(draft(structure(text)).parts)


def told(files: dict[str, str], archived: str, *errata: Erratum) -> list[str]:
    """Messages of the proof of a report whose levels are 一、 （一）."""
    sources = {name: parse(text, name) for name, text in files.items()}
    read_parts = {
        name: part for name, source in sources.items() if isinstance(part := check(Part, source), Part)
    }
    assert len(read_parts) == len(files)
    head = Head.model_construct(markers=draft(structure(archived)).markers, parts=tuple(files))
    return [str(fault) for fault in proof(tree(head, read_parts), sources, archived, errata)]


def erratum(printed: str, corrected: str) -> Erratum:
    return Erratum(id="slip", printed=printed, corrected=corrected, reason=Text(zh="笔误", en="slip"))


def without(text: str, start: str, end: str) -> str:
    """A file without what stands from `start` up to `end`."""
    before, _, after = text.partition(start)
    return before + end + after.partition(end)[2]


@pytest.mark.parametrize("name", NAMES)
def test_a_report_told_from_its_source_is_proved_unedited(name: str) -> None:
    assert told(parts(read(name)), read(name)) == []


def test_a_missing_node_is_one_fault_though_all_later_numbers_change() -> None:
    files = parts(SOURCE)
    files["review"] = without(
        files["review"], "- heading:\n    zh: 治水更见成效", "- heading:\n    zh: 节水更进一步"
    )
    assert told(files, SOURCE) == [
        "review:6:3: after this the source goes on with 「（二）治水更见成效。清淤河道12公里。」 (line 4), "
        "which is missing; add - heading: {zh: 治水更见成效, en: null}"
    ]


def test_a_missing_node_that_a_word_counts_is_one_fault_too() -> None:
    items = ["管网老化。漏损率高，换管3公里。", "水表不准。误差大，换表90块。", "泵站陈旧。能耗高，改造3座。"]
    archived, ours = (
        "\n".join(["通报", *(f"问题{number}　{item}" for number, item in enumerate(kept, start=1))])
        for kept in (items, items[::2])
    )
    assert told(parts(ours), archived) == [
        "problems:1:1: after this the source goes on with 「问题2　水表不准。误差大，换表90块。」 (line 3), "
        "which is missing; add - heading: {zh: 水表不准, en: null}"
    ]


def test_a_missing_part_is_one_fault_with_all_that_stands_below_it() -> None:
    files = parts(SOURCE)
    del files["plan"]
    assert told(files, SOURCE) == [
        "review:27:8: after this the source goes on with 「二、下半年打算」 (line 8–10), which is missing; "
        "add - heading: {zh: 下半年打算, en: null}"
    ]


def test_a_missing_row_is_told_as_a_row() -> None:
    files = parts(SOURCE)
    files["review"] = files["review"].replace("  - [水厂, 3]\n", "")
    assert told(files, SOURCE) == [
        "review:26:8: after this the source goes on with 「水厂 | 3」 (line 7), which is missing; add - [水厂, 3]"
    ]


def test_a_node_too_many_is_told_at_itself() -> None:
    archived = SOURCE.replace("（二）治水更见成效。清淤河道12公里。\n（三）", "（二）")
    assert told(parts(SOURCE), archived) == [
        "review:12:3: the source does not hold 「（二）治水更见成效。清淤河道12公里。」; "
        "remove it, or write what the source says"
    ]


def test_a_changed_character_is_told_at_its_place() -> None:
    assert told(parts(SOURCE), SOURCE.replace("12公里", "13公里")) == [
        "review:16:14: this differs from the source: 「治水更见成效。清淤河道12公里。」 here, "
        "「治水更见成效。清淤河道13公里。」 there"
    ]


def test_a_changed_digit_of_a_marked_figure_is_told_within_the_mark() -> None:
    files = parts(SOURCE)
    files["review"] = files["review"].replace("12公里", "{13公里|cleared}")
    assert told(files, SOURCE) == [
        "review:16:15: this differs from the source: 「治水更见成效。清淤河道13公里。」 here, "
        "「治水更见成效。清淤河道12公里。」 there"
    ]


def test_two_nodes_in_the_wrong_order_are_one_fault() -> None:
    lines = SOURCE.split("\n")
    lines[8], lines[9] = "1、整治河道8公里。", "2、开工建设水库1座。"
    assert told(parts(SOURCE), "\n".join(lines)) == [
        "plan:10:5: 「2、整治河道8公里。」 stands elsewhere in the source, on line 9; move it there"
    ]


def test_another_number_in_the_source_is_told_once() -> None:
    archived = SOURCE.replace("（二）治", "（三）治").replace("（三）节", "（四）节")
    assert told(parts(SOURCE), archived) == [
        "review:12:3: 「治水更见成效。清淤河道12公里。」 begins with （三） in the source, here with （二）; "
        "mend the order, or set marker"
    ]


def test_a_text_that_is_another_report_names_its_own_nodes() -> None:
    assert told(parts("一、林业\n种树3万亩。"), "二、渔业\n放流鱼苗5万尾。") == [
        "review:1:1: the source does not hold 「一、林业」; remove it, or write what the source says",
        "review:6:3: after this the source goes on with 「二、渔业」 (line 1–2), which is missing; "
        "add - heading: {zh: 渔业, en: null}",
    ]


def test_half_width_marks_and_white_space_say_nothing() -> None:
    archived = SOURCE.replace("（一）", "　　(一)").replace("，供水", ",供水").replace("\n二、", "\n\n二、")
    assert told(parts(SOURCE), archived) == []


def test_an_erratum_is_held_against_the_corrected_text() -> None:
    archived = SOURCE.replace("清淤河道12公里", "清淤河12公里")
    assert told(parts(SOURCE), archived, erratum("清淤河12公里", "清淤河道12公里")) == []


def test_an_erratum_may_join_a_paragraph_that_was_broken() -> None:
    archived = SOURCE.replace("建成水厂3座，供", "建成水厂3座,\n供")
    assert told(parts(SOURCE), archived, erratum("3座,\n供水", "3座，供水")) == []


def blocks(part: dict[str, Any]) -> Iterator[tuple[list[Any], int]]:
    for key in ("body", "items"):
        for index, block in enumerate(part.get(key, ())):
            yield part[key], index
            yield from blocks(block)


@given(st.sampled_from(NAMES), st.data())
def test_one_node_dropped_or_doubled_is_one_fault(name: str, data: st.DataObject) -> None:
    files = parts(read(name))
    values = {part: copy.deepcopy(parse(text, part).value) for part, text in files.items()}
    among, index = data.draw(st.sampled_from([place for value in values.values() for place in blocks(value)]))
    if "list" in among[index] or len(among) == 1:
        return
    among[index : index + 1] = [among[index]] * data.draw(st.sampled_from([0, 2]))
    assert len(told({part: yaml_text(value) for part, value in values.items()}, read(name))) == 1
