"""What is told of free translations, and of faults in them, by all rules that compare the languages together."""

from __future__ import annotations

import pytest

from gongkai.reading.sources import read_sources
from tests.bench.parity import FREE, OFFICE, TODAY, Case, found, listed

_KNOWN = {
    "第三季度环比增长2%。", "加强节水宣传，推广节水器具，严查违规取水。", "由先建后验调整为先验后建。", "有条件的地方可以先行先试。",
    "夜间噪声低于昼间。", "将各类补贴一律通过“一卡通”发放。", "增速高于全省平均水平1.2个百分点。", "撤回了行政处罚。",
    "各社区均配备了专职网格员。", "如期实现脱贫目标。", "农村居民收入增长较快。", "安装了路灯。",
}  # fmt: skip
"""Pairs of which the rules do not know yet what to say."""


@pytest.fixture(scope="module")
def told() -> list[tuple[Case, list[str]]]:
    cases = list(listed(FREE))
    return list(
        zip(cases, found([(case.zh, case.en) for case in cases], read_sources(OFFICE, TODAY)), strict=True)
    )


def test_nothing_is_told_of_a_free_translation_that_is_right(told: list[tuple[Case, list[str]]]) -> None:
    assert [(case.zh, rules) for case, rules in told if case.right and rules and case.zh not in _KNOWN] == []


def test_a_fault_in_a_free_translation_is_told(told: list[tuple[Case, list[str]]]) -> None:
    assert [
        (case.zh, case.en) for case, rules in told if not case.right and not rules and case.zh not in _KNOWN
    ] == []
