"""A report as a tree of lines."""

from gongkai.model.report import Promise
from gongkai.model.text import Text
from gongkai.model.tree import Node, outline
from tests.trees import layout, printed, within


def node(text: str = "", **fields: object) -> Node:
    said = (Promise(zh=text, en=None),) if text else ()
    return Node("review", sentences=said, **fields)  # type: ignore[arg-type]


def heading(zh: str) -> Text:
    return Text(zh=zh, en=None)


TREE = (
    node(
        marker="一、",
        heading=heading("供水"),
        children=(
            node("建成水厂{3座|plants}。", marker="（一）", heading=heading("城市"), stop="。"),
            Node("table", rows=(("水厂", "产能"), ("东", "3"))),
            node("一是通水。二是节水。"),
        ),
    ),
    node("特此报告。"),
)


def test_a_tree_is_printed_line_by_line_without_its_marks() -> None:
    assert printed(TREE).split("\n") == [
        "一、供水",
        "（一）城市。建成水厂3座。",
        "水厂\t产能",
        "东\t3",
        "一是通水。二是节水。",
        "特此报告。",
    ]


def test_the_outline_knows_depth_and_line_of_each_node() -> None:
    assert [(placed.depth, placed.line) for placed in outline(TREE)] == [
        (0, 1),
        (1, 2),
        (1, 3),
        (1, 5),
        (0, 6),
    ]


def test_the_outline_knows_what_a_node_stands_below() -> None:
    assert [[above.title for above in placed.above] for placed in outline(TREE)][1:3] == [["供水"], ["供水"]]


def test_a_heading_stands_alone_or_before_a_text() -> None:
    assert [layout(placed.node) for placed in outline(TREE)] == ["own-line", "run-in", None, None, None]


def test_markers_within_a_paragraph_are_told() -> None:
    assert within(TREE[0].children[2]) == ("一是", "二是")
