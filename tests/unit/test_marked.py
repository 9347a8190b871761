"""What marks say of their figures, and where files show it."""

import pytest

from gongkai.model.marked import Stated, stated
from gongkai.reading.source import parse
from gongkai.reading.stated import filled


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


def test_the_figures_of_a_block_stand_in_the_order_of_its_text() -> None:
    part = parse(
        "role: review\nbody:\n- zh: 修{两座|dams}、{3座|gates}，{一处|left}。\n  en: null\n"
        "  figures:\n    gates: {as_of: 2025-06-30}\n",
        "done.yml",
    )
    assert list(filled({"done": part})["done"].get(("body", 0, "figures"))) == ["dams", "gates", "left"]
