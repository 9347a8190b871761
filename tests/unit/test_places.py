"""Of a row of places, English names all or none."""

from __future__ import annotations

import pytest

from gongkai.rules.language.places import left_out


@pytest.mark.parametrize(
    ("zh", "en", "lost"),
    [
        ("覆盖黄冈、黄石和咸宁三市。", "It covers the cities of Huanggang and Xianning.", "黄石"),
        ("线路途经泽林、碧石渡两镇。", "The line passes through Zelin.", "碧石渡"),
        ("梁子湖区、华容区已完成整治。", "Liangzihu District has completed the work.", "华容"),
        ("华容、庙岭、段店三镇。", "The towns of Huarong and Duandian.", "庙岭"),
    ],
)
def test_a_place_of_a_row_that_english_leaves_out_is_told(zh: str, en: str, lost: str) -> None:
    assert [*left_out(zh, en)] == [lost]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("覆盖黄冈、黄石和咸宁三市。", "It covers Huanggang, Huangshi and Xianning."),
        ("覆盖黄冈、黄石和咸宁三市。", "It covers three cities."),
        ("与武汉、北京等地签约。", "Agreements were signed with Wuhan and elsewhere."),
        ("武汉和周边地区。", "Wuhan and the country round it."),
        ("武汉、农村和社区。", "Wuhan, the villages and the neighbourhoods."),
        ("四川、两湖、两广地区。", "Sichuan, Hunan and Hubei, and Guangdong and Guangxi."),
        ("一汽、五菱运来消防车。", "Fire engines were delivered by FAW and Wuling."),
        ("张三、李四和王五获奖。", "Zhang San, Li Si and Wang Wu won prizes."),
    ],
)
def test_a_row_that_is_named_or_summed_up_passes(zh: str, en: str) -> None:
    assert [*left_out(zh, en)] == []
