"""Reports as data files: what the order tells, what must be written, and faults of shape."""

from gongkai.model.parts import Head, Part, tree
from gongkai.model.sections import sections
from gongkai.model.tree import At, Node, outline
from gongkai.reading.shape import check
from gongkai.reading.source import parse
from tests.trees import printed

HEAD = "kind: work-report\ntitle: {zh: 总结, en: null}\nperiod: {start: 2025-01-01, end: 2025-06-30}\n"


def nodes(markers: str, *texts: str) -> tuple[Node, ...]:
    """The tree of a report with these levels and the texts of its parts."""
    names = [f"part-{number}" for number in range(len(texts))]
    head = check(Head, parse(f"{HEAD}markers: [{markers}]\nparts: [{', '.join(names)}]\n", "report.yml"))
    assert isinstance(head, Head)
    parts = {}
    for name, text in zip(names, texts, strict=True):
        part = check(Part, parse(text, f"{name}.yml"))
        assert isinstance(part, Part)
        parts[name] = part
    return tree(head, parts)


def lines(markers: str, *texts: str) -> list[str]:
    return printed(nodes(markers, *texts)).split("\n")


def faults(text: str) -> list[str]:
    found = check(Part, parse(text, "part.yml"))
    return [str(fault) for fault in found] if isinstance(found, list) else []


REVIEW = """\
role: review
heading: {zh: 完成情况, en: null}
body:
- heading: {zh: 供水, en: null}
  sentences:
  - {zh: 建成水厂。, en: null}
- zh: 供水稳定。
  en: null
- heading: {zh: 治水, en: null}
  body:
  - zh: 清淤河道。
    en: null
"""
PLAN = "role: plan\nheading: {zh: 工作打算, en: null}\n"


def test_numbers_come_from_the_order_and_levels_from_the_head() -> None:
    assert lines("一、, （一）", REVIEW, PLAN) == [
        "一、完成情况",
        "（一）供水。建成水厂。",
        "供水稳定。",
        "（二）治水",
        "清淤河道。",
        "二、工作打算",
    ]


def test_a_part_may_begin_with_a_text_that_leads_to_what_stands_below_it() -> None:
    text = "role: plan\nzh: 今年，我们承诺：\nen: null\nbody:\n- {list: 1., items: [{zh: 换管3公里。, en: null}]}\n"
    assert lines("", text) == ["今年，我们承诺：", "1.换管3公里。"]


def test_a_pattern_says_what_closes_a_heading() -> None:
    assert lines("一、, 1. …：", REVIEW)[1:4] == ["1. 供水：建成水厂。", "供水稳定。", "2. 治水："]


def test_a_part_may_have_levels_of_its_own() -> None:
    assert lines(
        "一、, （一）", REVIEW, "markers: [第一，]\n" + PLAN + "body:\n- heading: {zh: 供水, en: null}\n"
    )[-2:] == [
        "二、工作打算",
        "第一，供水",
    ]


def test_a_marker_that_is_written_is_printed_and_counted_on_from() -> None:
    text = REVIEW.replace("- heading: {zh: 供水", '- marker: "（三） "\n  heading: {zh: 供水')
    assert [line[:6] for line in lines("一、, （一）", text)][1:4:2] == ["（三） 供水", "（四）治水"]


def test_an_empty_marker_and_another_stop_are_exceptions() -> None:
    text = REVIEW.replace("- heading: {zh: 供水", '- marker: ""\n  stop: ：\n  heading: {zh: 供水')
    assert lines("一、, （一）", text)[1:4:2] == ["供水：建成水厂。", "（一）治水"]


def test_a_list_numbers_its_items_from_where_it_starts() -> None:
    text = "role: plan\nbody:\n- list: 1、\n  start: 7\n  items:\n  - {zh: 建水厂。, en: null}\n  - {zh: 修河堤。, en: null}\n"
    assert lines("", text) == ["7、建水厂。", "8、修河堤。"]


def test_roles_are_those_of_the_part_where_nothing_else_is_written() -> None:
    text = (
        PLAN
        + "body:\n- role: self\n  heading: {zh: 自身建设, en: null}\n  body:\n  - {zh: 节水。, en: null}\n- rows: [[a, b]]\n"
    )
    assert [placed.node.role for placed in outline(nodes("一、", text))] == ["plan", "self", "self", "table"]


def test_a_node_knows_where_it_stands_in_the_data() -> None:
    found = [placed.node.at for placed in outline(nodes("一、, （一）", REVIEW))]
    assert found[0] == At("part-0")
    assert found[4] == At("part-0", ("body", 2, "body", 0))


def test_a_text_needs_both_languages() -> None:
    assert faults("role: plan\nbody:\n- zh: 节水。\n") == [
        "part.yml:3:3: body 1 has zh without en; write both"
    ]


def test_a_list_needs_items() -> None:
    assert faults("role: plan\nbody:\n- list: 1、\n") == [
        "part.yml:3:3: body 1 has list without items; write both"
    ]


def test_a_block_says_something() -> None:
    assert faults("role: plan\nbody:\n- id: water\n") == [
        "part.yml:3:3: body 1 says nothing; give it a heading, a text, a list or rows"
    ]


def test_a_block_is_of_one_form() -> None:
    assert faults("role: plan\nbody:\n- zh: 节水。\n  en: null\n  rows: [[a]]\n") == [
        "part.yml:3:3: body 1 cannot have zh and rows; make two items of it"
    ]


def test_an_unknown_key_deep_in_a_body_is_told_with_its_neighbour() -> None:
    text = "role: plan\nbody:\n- heading: {zh: 供水, en: null}\n  body:\n  - {zh: 节水。, en: null}\n  - headin: {zh: 水, en: null}\n"
    assert faults(text)[0] == "part.yml:6:5: unknown key headin; did you mean heading?"


def test_what_is_not_shown_is_printed_for_the_proof_and_says_why() -> None:
    text = PLAN + "body:\n- zh: 联系人王某。\n  en: null\n  hidden: {zh: 私人信息, en: null}\n"
    found = nodes("一、", text)
    assert printed(found) == "一、工作打算\n联系人王某。"
    assert [placed.node.hidden.zh for placed in outline(found) if placed.node.hidden] == ["私人信息"]


def test_a_heading_numbered_in_digits_keeps_its_number_in_english() -> None:
    head = Head.model_validate(
        {
            "kind": "other", "title": {"zh": "报告", "en": None}, "period": {"start": "2024-01-01", "end": "2024-12-31"},
            "parts": ["review"], "markers": ["1. ", "（1）", "一是"],
        }
    )  # fmt: skip
    heading = {"zh": "供水", "en": None}
    below = {"heading": heading, "body": [{"heading": heading, "body": []}]}
    part = Part.model_validate({"role": "review", "heading": heading, "body": [below]})
    [first] = sections("2024", head.title, tree(head, {"review": part}))
    second = first.children[0]
    assert [each.marker("en") for each in (first, second, second.children[0])] == ["1. ", "(1) ", ""]
