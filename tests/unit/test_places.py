"""Of a row of places, English names all or none; and each is of the kind that the Chinese says."""

from __future__ import annotations

import pytest

from gongkai.rules.language.kinds_of_places import mistaken
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


@pytest.mark.parametrize(
    ("zh", "en", "kind"),
    [
        ("云山县水利局", "Yunshan City Water Bureau", "云山县"),
        ("云山区政府发布通告。", "The Yunshan County government issued a notice.", "云山区"),
        ("平湖市水利局", "Pinghu County Water Bureau", "平湖市"),
        ("江北新区管委会", "Jiangbei County Administrative Committee", "江北新区"),
        ("石桥村委会", "Shiqiao Community Committee", "石桥村"),
        ("云山街道办事处", "Yunshan Town Office", "云山街道"),
        ("东湖路改造", "Donghu Bridge was rebuilt.", "东湖路"),
        ("清溪河治理", "Qingxi Lake was cleaned up.", "清溪河"),
    ],
)
def test_a_place_of_another_kind_is_told(zh: str, en: str, kind: str) -> None:
    assert [called for _, called in mistaken(zh, en)] == [kind]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("黄山市黄山区", "Huangshan District, Huangshan City"),
        ("恩施州和恩施市", "Enshi Prefecture and Enshi City"),
        ("洪泽湖区", "Hongze Lake District"),
        ("洪泽湖半程马拉松", "the Hongze Lake Half Marathon"),
        ("平湖市市场监督管理局", "Pinghu Municipal Administration for Market Regulation"),
        ("平湖市场监管", "Pinghu County market regulation"),
        ("成都城市圈", "the Chengdu City Circle"),
        ("东湖水果市场", "the Donghu Lake fruit market"),
        ("东河镇西河村", "Xihe Village, Donghe Town"),
        ("红旗乡", "Hongqi Town"),
    ],
)
def test_a_place_whose_kind_is_the_same_or_unsaid_passes(zh: str, en: str) -> None:
    assert not [*mistaken(zh, en)]
