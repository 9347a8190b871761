"""What marks say of their figures, and where files show it."""

import pytest

from gongkai.model.marked import Stated, stated
from gongkai.model.parts import Head, Part, tree
from gongkai.model.sections import sections


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("97.60%", {"value": "97.60", "unit": "%"}),
        ("近15000人次", {"value": "15000", "unit": "人次", "bound": "nearly", "qualifier": "近"}),
        ("两座", {"value": "2", "unit": "座", "words": "两"}),
        ("三年", {"value": "3", "unit": "年", "words": "三"}),
        ("十类", {"value": "10", "unit": "类", "words": "十"}),
        ("三十万户", {"value": "30", "unit": "户", "words": "三十", "scale": "万"}),
        ("近百万元", {"value": "1", "unit": "元", "words": "", "scale": "百万", "bound": "nearly", "qualifier": "近"}),
        ("十余家", {"value": "10", "unit": "家", "bound": "more-than"}),
        ("二十世纪", {}),
        ("人人", {}),
    ],
)  # fmt: skip
def test_a_mark_says_the_value_with_its_words_as_printed(printed: str, said: Stated) -> None:
    assert [each for _, each in stated(f"共{{{printed}|x}}。")] == [{"printed": printed, **said}]


def test_a_figure_stands_where_the_text_marks_it_first_wherever_it_is_stated() -> None:
    head = {
        "kind": "other", "title": {"zh": "总结", "en": None}, "period": {"start": "2025-01-01", "end": "2025-06-30"},
        "parts": ["done"],
    }  # fmt: skip
    texts = [
        {"zh": "修{两座|dams}、{3座|gates}。", "en": None},
        {"zh": "另有{3座|gates}，{一处|left}。", "en": None},
    ]
    stated: dict[str, object] = {id: {} for id in ("left", "gates", "unmarked", "dams")}
    part = {
        "role": "review",
        "body": [{"heading": {"zh": "工程", "en": None}, "figures": stated, "body": texts}],
    }
    read = Head.model_validate(head)
    (area,) = sections("2025", read.title, tree(read, {"done": Part.model_validate(part)}))
    assert [list(each.figures) for each in (area, *area.children)] == [
        ["unmarked"],
        ["dams", "gates"],
        ["left"],
    ]
