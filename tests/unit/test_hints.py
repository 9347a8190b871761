"""Where the text does not tell which headings stand below which, the file it comes from may."""

from gongkai.importing.structure import structure
from gongkai.model.tree import outline

TEXT = """\
测试局2024年工作总结
2024年，我局认真履职，各项工作有序推进。
工作开展情况
全年工作有序推进。
安全监管
全年检查企业12家，全部整改到位。
便民服务
办理事项37件，群众满意率98%。
下一步打算
2025年底前建成平台1个。
"""
MARKED = TEXT.replace("工作开展", "一、工作开展").replace("下一步打算", "二、下一步打算")


def headings(text: str, levels: dict[int, int]) -> list[tuple[int, str]]:
    return [
        (placed.depth, placed.node.title)
        for placed in outline(structure(text, levels))
        if placed.node.heading
    ]


def test_the_levels_of_headings_without_numbers_are_those_of_the_file() -> None:
    assert headings(TEXT, {0: 1, 2: 2, 4: 3, 6: 3, 8: 2}) == [
        (0, "工作开展情况"), (1, "安全监管"), (1, "便民服务"), (0, "下一步打算"),
    ]  # fmt: skip


def test_without_a_word_from_the_file_they_are_all_parts() -> None:
    assert [depth for depth, _ in headings(TEXT, {})] == [0, 0, 0, 0]


def test_numbers_tell_before_the_file_does() -> None:
    assert headings(MARKED, {2: 3, 4: 4, 6: 4, 8: 3}) == headings(MARKED, {2: 1, 4: 2, 6: 2, 8: 1}) == [
        (0, "工作开展情况"), (1, "安全监管"), (1, "便民服务"), (0, "下一步打算"),
    ]  # fmt: skip


def test_a_file_that_calls_nearly_everything_a_heading_is_not_believed() -> None:
    assert headings(TEXT, dict.fromkeys(range(10), 1)) == headings(TEXT, {})


def test_whole_sentences_are_no_headings_whatever_their_style() -> None:
    assert headings(TEXT, {2: 2, 4: 3, 5: 3, 6: 3, 8: 2}) == headings(TEXT, {2: 2, 4: 3, 6: 3, 8: 2})
