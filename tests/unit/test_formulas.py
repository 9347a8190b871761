"""Formulas in another order, or with one character exchanged, are told; what only looks like one is not."""

import pytest

from gongkai.rules.language import formulas, slips


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("持续开展扫恶除黑专项行动", "扫黑除恶"),
        ("实现“两保障三不愁”", "两不愁三保障"),
        ("落实“谁普法谁执法”责任制", "谁执法谁普法"),
        ("由市农村农业局负责", "农业农村局"),
        ("深入贯彻国家总体安全观", "总体国家安全观"),
        ("落实“三大一重”制度", "三重一大"),
        ("落实“四不二直”检查方式", "四不两直"),
        ("坚定“四个自行”", "四个自信"),
        ("推行“党政同、一岗双责”", "党政同责、一岗双责"),
        ("做到“两个维”", "两个维护"),
    ],
)
def test_a_formula_in_another_form_is_told(text: str, meant: str) -> None:
    assert [each for *_, each in formulas.disordered(text)] == [meant]


def test_a_formula_that_sounds_like_one_is_told() -> None:
    assert [meant for *_, meant in slips.found("统筹推进“五为一体”总体布局")] == ["五位一体”总体布局"]


@pytest.mark.parametrize(
    "text",
    [
        "提高发展质量和效益，开拓发展新理念",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
        "市场化国际化法治化营商环境，法治化、市场化、国际化",
        "提升政务服务中心服务水平，农业农村局农业科",
        "探索政府与社会资本合作，推进政策性保障住房建设",
        "理论中心组学习，全面建设小康社会",
        "开展“三个意识”教育，打造“一带一廊”",
        "从“四个方面”着手",
    ],
)
def test_what_only_looks_like_a_formula_is_right(text: str) -> None:
    assert list(formulas.disordered(text)) == []
