"""Numerals of Chinese that count nothing, or nothing new: those of names (五台山), and those that sum up a row."""

from __future__ import annotations

import re

from ....faults.patterns import lazy
from ....model.quantities import Quantity

_FEW = 2


def is_name(quantity: Quantity, text: str) -> bool:
    """Whether a numeral is the beginning of a name, of a rebate or of a day: 五台山, 三元锂电池, 7折, 周六起."""
    after = text[quantity.end : quantity.end + 1]
    if text.endswith("血压", 0, quantity.start + 1):
        return True
    if quantity.unit == "起" and text[: quantity.start].endswith(("周", "星期")):
        return True
    if _MILE.search(text, quantity.start - _FEW, quantity.start + 1):
        return True
    if after == "折" or (quantity.printed in _ALL_ABOUT and after not in tuple("内后时")):
        return True
    return (
        quantity.words
        and quantity.unit in _IN_NAMES
        and after in tuple("山区县市镇乡路湖河江岛寺岭峰港洲湾渠庙塔村沟坪堡锂催结材")
    )


_SUM = 20
"""Up to how many things of a row a number may only sum up."""
_REST = lazy(
    "(?:其余|其他|其它|剩余|另外|余下)的?$|今明$|明后$|昨今$|早晚$|昼夜$|日夜$|男女$|夫妻$|夫妇$|父[母子女]$|母[子女]$|城乡$|[省市县区镇乡][省市县区镇乡村]$|东西$|南北$|中外$|左右$|前后$|内外$|上下$|干群$|警民$|军民$|医患$|[冬春夏秋][冬春夏秋]$|寒暑$|正[副反]$|新老$|老少$|水陆$|海陆$|[甲乙][乙方]$"
)


def sums_up(quantity: Quantity, text: str) -> bool:
    """Whether a number says no more than how many things the row beside it has, or is what is left: 水、电、气、网四项."""
    if quantity.value == 1 and text.count(quantity.printed) > 1:
        return True  # 发现1起查处1起: each
    if quantity.value is None or not 1 < quantity.value <= _SUM or quantity.change or quantity.rank:
        return False
    before, after = text[: quantity.start], text[quantity.end :]
    clause = re.split("[，。；：！？]", before)[-1]
    row = 0 if re.search(r"\d", clause) else len(re.findall("[、和及与]", clause))
    listed = re.match("[^，。；：]{0,8}：([^。；]*、[^。；]*)", after)
    counts = {row + 1, len(re.findall("[、和及与]", listed[1])) + 1 if listed else 0}
    return quantity.value in counts or _REST.search(before) is not None


_MILE = lazy("(?:最后|最初|最先|第一)一")
"""“最后一公里” is no length."""
_ALL_ABOUT = ("四处", "四周", "两头")
_IN_NAMES = ("台", "家", "门", "级", "里", "层", "组", "口", "头", "星", "盘", "道", "桥", "元", "季", "门")
