"""What marks say of their figures, and where files show it."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.marked import Stated, stated
from gongkai.model.parts import Head, Part, tree
from gongkai.model.sections import sections
from gongkai.model.units import SCALES


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


def _spelled(number: int) -> str:
    """`number` below 10,000 in Chinese numerals."""
    digits = "零一二三四五六七八九"
    places = [
        (number // worth % 10, unit) for worth, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
    ]
    spelled = "".join(digits[digit] + unit if digit else "零" for digit, unit in places)
    return re.sub("零+", "零", spelled).strip("零")


_ROUND = st.builds(int.__mul__, st.integers(1, 99), st.sampled_from([10, 100]))


@given(
    st.integers(1, 9999) | _ROUND, st.sampled_from(["万", "亿", ""]), st.sampled_from(["元", "户", "平方米"])
)
def test_a_numeral_in_words_is_worth_what_it_says(number: int, scale: str, unit: str) -> None:
    ((_, said),) = stated(f"共{{{_spelled(number)}{scale}{unit}|x}}。")
    worth = Decimal(str(said["value"])) * SCALES.get(str(said.get("scale", "")), 1)
    assert said["unit"] == unit
    assert worth == number * SCALES.get(scale, 1)


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
