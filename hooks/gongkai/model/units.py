"""The units and scales of official texts: what each is, how Chinese spells it and how English prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Literal, get_args

from ..faults.problems import N_

Scale = Literal[
    "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿", "十万亿", "百万亿"
]  # fmt: skip
SCALES: dict[str, int] = {
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7,
    "亿": 10**8, "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12, "十万亿": 10**13, "百万亿": 10**14,
}  # fmt: skip
"""What each scale is worth."""

SCALE_NAMES = {
    "十": N_("Ten"), "百": N_("Hundred"), "千": N_("Thousand"), "万": N_("Ten thousand"),
    "十万": N_("Hundred thousand"), "百万": N_("Million"), "千万": N_("Ten million"),
    "亿": N_("Hundred million"), "十亿": N_("Billion"), "百亿": N_("Ten billion"),
    "千亿": N_("Hundred billion"), "万亿": N_("Trillion"), "十万亿": N_("Ten trillion"), "百万亿": N_("Hundred trillion"),
}  # fmt: skip
SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
"""Pattern of a scale, the longest first."""

Rate = Literal["percent", "per-mille", "per-myriad"]
Points = Literal["points", "mille-points", "basis-points"]
Kind = Literal[Rate, Points, "multiple", "doubling", "money", "measure", "time", "count", "score"]
RATES: tuple[str, ...] = get_args(Rate)
POINTS: tuple[str, ...] = get_args(Points)
RELATIVE = (*RATES, *POINTS, "multiple", "doubling")
"""Kinds that say how one quantity stands to another: of these are changes, and they have no scale."""

EXACT = ("个工作日", "小时", "分钟")
"""Units of time that no other says as well: days, months and years are called in many ways."""


@dataclass(frozen=True)
class Unit:
    """One unit, or one kind of counting: what is printed with a number, and what is left to the text around it.

    A sign stands with its number wherever that is printed (5%, USD 5); words stand in the English text itself
    (5 tonnes of rice), and with changes. What is counted has neither: each text and each indicator has its noun.
    """

    kind: Kind
    spellings: tuple[str, ...]
    """How Chinese texts write it, the usual way first."""

    sign: str = ""
    """The number with its sign: `{}%`."""

    words: tuple[str, str] | None = None
    """What one and several are called."""

    said: str = ""
    """Pattern of what else English texts call it."""

    factor: Decimal = Decimal(1)
    """How many of the unit that English prints are in one."""

    @property
    def name(self) -> str:
        """What it is called among those that edit: the usual Chinese spelling."""
        return self.spellings[0]

    @property
    def pattern(self) -> str:
        """Pattern of all that English texts call it; empty for what is counted."""
        forms = [_pattern(word) for word in self.words or ()]
        return "|".join([*reversed(forms), *([self.said] if self.said else [])])

    def amount(self, value: Decimal) -> Decimal:
        """`value` in what English prints: 3成 are 30%, 翻两番 is four times."""
        return Decimal(2) ** value if self.kind == "doubling" else value * self.factor

    def signed(self, number: str) -> str:
        """The English `number` with the sign, if there is one."""
        sign = self.sign.removesuffix("s") if number == "1" and self.kind in POINTS else self.sign
        return sign.format(number) if sign else number

    def worded(self, number: str) -> str:
        """The English `number` with sign or words; alone if the unit has neither."""
        if self.sign or not self.words:
            return self.signed(number)
        return f"{number} {self.words[number != '1']}"


def find(spelling: str | None) -> Unit | None:
    """The unit that Chinese texts write like this, one by another (元/平方米) too; None if the table lacks it."""
    return _find(spelling) if spelling else None


def same(one: str | None, other: str | None) -> bool:
    """Whether both spellings are one unit: ％ and %, 公里 and 千米."""
    return one == other or (find(one) is not None and find(one) == find(other))


def is_kind(spelling: str | None, *kinds: str) -> bool:
    """Whether the unit is known and of one of `kinds`."""
    unit = find(spelling)
    return unit is not None and unit.kind in kinds


def is_counted(spelling: str | None) -> bool:
    """Whether the noun of the unit stands in the data: what is counted, and what the table lacks."""
    unit = find(spelling)
    return unit is None or unit.kind in ("count", "score")


def scaled(spelling: str) -> tuple[str, str] | None:
    """Scale and unit in a spelling that holds both (万元), which are two things in the data."""
    found = re.fullmatch(f"({SCALE})(.+)", spelling)
    return (found[1], found[2]) if found and find(found[2]) and not find(spelling) else None


def spellings() -> Iterator[str]:
    """Yield every spelling in the table."""
    return (spelling for unit in UNITS for spelling in unit.spellings)


@cache
def _find(spelling: str) -> Unit | None:
    plain = spelling.translate(_NARROW)
    known = _known()
    if plain in known:
        return known[plain]
    above, by, below = plain.partition("/")
    if by:
        return _quotient(spelling, known.get(above), below)
    left, by, right = plain.partition("·")
    if by and left in known and right in known:
        return _product(spelling, known[left], known[right])
    either = re.fullmatch(r"(.+)\((.+)\)", plain)
    counted = known.get(plain.removesuffix("(次)").removesuffix("次"))
    if _is_count(counted) or (either and all(_is_count(known.get(part)) for part in either.groups())):
        return Unit("count", (plain.translate(_WIDE),))
    return None


def _is_count(unit: Unit | None) -> bool:
    return unit is not None and unit.kind == "count"


@cache
def _known() -> dict[str, Unit]:
    return {spelling.translate(_NARROW): unit for unit in UNITS for spelling in unit.spellings}


def _quotient(spelling: str, above: Unit | None, below: str) -> Unit | None:
    """Money, a measure or a count by another unit, of which there may be many: 元/吨, 人/平方公里, 件/万人."""
    per = _per(below)
    if above is None or per is None:
        return None
    by = replace(above, spellings=(spelling,), said=above.pattern)
    if above.sign:
        return replace(by, sign=f"{above.sign} {per}")
    return replace(by, words=(f"{above.words[0]} {per}", f"{above.words[1]} {per}")) if above.words else by


def _per(below: str) -> str | None:
    """By what something is measured, in English: per tonne, per 10,000 people; None for what is not in the table."""
    found = re.fullmatch(f"({SCALE})?(.+)", below)
    unit = _known().get(found[2]) if found else None
    if found is None or unit is None:
        return None
    count = SCALES.get(found[1], 1)
    names = unit.words or _COUNTED.get(unit.name)
    if unit.kind == "money":
        return "per " + unit.signed(f"{count:,}")
    if names is None:
        return ""
    return f"per {names[0]}" if count == 1 else f"per {count:,} {names[1]}"


def _product(spelling: str, left: Unit, right: Unit) -> Unit:
    if left.words and right.words:
        return Unit(
            "measure",
            (spelling,),
            words=(f"{left.words[0]}-{right.words[0]}", f"{left.words[0]}-{right.words[1]}"),
        )
    return Unit("count", (spelling,))


def _pattern(word: str) -> str:
    """Pattern of an English word in both spellings, its parts joined as may be."""
    return re.sub(
        "tre(?=s?\\b)", "t(?:re|er)", word.replace("(", r"\(").replace(")", r"\)").replace("-", " ")
    ).replace(" ", "[- ]")


_NARROW = str.maketrans("％（）／℃", "%()/℃")
_WIDE = str.maketrans("()", "（）")
_COUNTED = {
    "人": ("person", "people"), "户": ("household", "households"), "家": ("company", "companies"),
    "件": ("item", "items"), "次": ("time", "times"), "台": ("unit", "units"), "辆": ("vehicle", "vehicles"),
}  # fmt: skip
"""What is called so where another unit is measured by it: 元/人."""


def _sign(kind: Kind, spellings: str, sign: str, said: str, factor: str = "1") -> Unit:
    return Unit(kind, tuple(spellings.split()), sign, None, said, Decimal(factor))


def _money(spellings: str, code: str, said: str) -> Unit:
    return _sign("money", spellings, f"{code} {{}}", rf"{code}|{said}")


def _words(kind: Kind, spellings: str, words: str, said: str = "") -> Unit:
    """A unit called by `words`: one, or one and many with / between."""
    one, _, many = words.partition("/")
    return Unit(kind, tuple(spellings.split()), words=(one, many or f"{one}s"), said=said)


def _nouns(kind: Kind, spellings: str) -> Iterator[Unit]:
    return (Unit(kind, (spelling,)) for spelling in spellings.split())


_PER = r"[- ]?(?:per|in|out of)[- ](?:a |one )?"

UNITS: tuple[Unit, ...] = (
    _sign("points", "个百分点 百分点", "{} percentage points", r"(?:[- ]| of an? | of one )percentage[- ]points?"),
    _sign("mille-points", "个千分点 千分点", "{} per mille points", r"[- ]per[- ]?mill?e?[- ]points?|‰[- ]points?"),
    _sign("basis-points", "个基点 基点 BP", "{} basis points", r"[- ]basis[- ]points?|[ ]?bps?\b"),
    _sign("percent", "% ％", "{}%", r"[ ]?[%％]|[- ]per ?cent\b"),
    _sign("percent", "成", "{}%", r"[ ]?[%％]|[- ]per ?cent\b", "10"),
    _sign("per-mille", "‰", "{}‰", rf"[ ]?‰|[- ]per[- ]?mill?e?\b|{_PER}(?:1,000|1000|thousand)\b"),
    _sign("per-myriad", "‱", "{} per 10,000", rf"[ ]?‱|[- ]permyriad\b|{_PER}(?:10,000|10000|ten thousand)\b"),
    _sign("multiple", "倍", "{} times", r"[- ]?fold\b"),
    _sign("doubling", "番", "{} times", r"[- ]?fold\b"),
    _money("元 元人民币 人民币元 块钱", "CNY", r"RMB|[Yy]uan|renminbi|¥|￥"),
    _sign("money", "角", "{} jiao", "jiao"),
    _money("美元 美金", "USD", r"US ?\$|(?<![A-Za-z])\$|(?:US|U\.S\.|American) dollars?|[Dd]ollars?"),
    _money("欧元", "EUR", r"€|[Ee]uros?"),
    _money("港元 港币", "HKD", r"HK ?\$|Hong Kong dollars?"),
    _money("澳门元 澳门币", "MOP", r"MOP ?\$|(?:Macao |Macau )?patacas?"),
    _money("新台币 台币 新台币元", "TWD", r"NT ?\$|New Taiwan dollars?"),
    _money("日元", "JPY", r"(?:Japanese )?[Yy]en"),
    _money("英镑", "GBP", r"£|[Pp]ounds? sterling|(?:British )?[Pp]ounds?|sterling"),
    _money("韩元", "KRW", r"₩|(?:(?:South )?Korean )?won"),
    _money("加元 加拿大元", "CAD", r"C ?\$|Canadian dollars?"),
    _money("澳元 澳大利亚元", "AUD", r"A ?\$|Australian dollars?"),
    _money("新加坡元 新元", "SGD", r"S ?\$|Singapore dollars?"),
    _money("瑞士法郎", "CHF", r"(?:Swiss )?francs?"),
    _money("卢布", "RUB", r"₽|(?:Russian )?rou?bles?"),
    _money("泰铢", "THB", r"฿|(?:Thai )?baht"),
    _words("measure", "平方公里 平方千米 km²", "square kilometre", r"sq\.? ?km|km²|km2"),
    _words("measure", "平方米 平米 ㎡ m²", "square metre", r"sq\.? ?m|(?<=\d)[ ]?m²|(?<=\d)[ ]?m2|sqm"),
    _words("measure", "立方米 m³ ㎥", "cubic metre", r"cu\.? ?m|(?<=\d)[ ]?m³|(?<=\d)[ ]?m3"),
    _words("measure", "公顷", "hectare", r"(?<=\d)[ ]?ha"),
    _words("measure", "亩", "mu/mu"),
    _words("measure", "公里 千米 km", "kilometre", r"km|kph|kmh"),
    _words("measure", "海里", "nautical mile"),
    _words("measure", "厘米", "centimetre", r"(?<=\d)[ ]?cm"),
    _words("measure", "毫米", "millimetre", r"(?<=\d)[ ]?mm"),
    _words("measure", "英寸", "inch/inches"),
    _words("measure", "纳米", "nanometre", r"(?<=\d)[ ]?nm"),
    _words("measure", "微米", "micrometre", r"microns?|(?<=\d)[ ]?[µμ]m"),
    _words("measure", "米", "metre", r"(?<=\d)[ ]?m"),
    _words("measure", "吨标准煤 吨标煤", "tonne of standard coal/tonnes of standard coal", r"t(?:onnes?|ons?) of (?:standard coal|coal equivalent)|tce"),
    _words("measure", "吨", "tonne", r"(?:metric )?tons?|(?<=\d)[ ]?t"),
    _words("measure", "公斤 千克 kg", "kilogram", r"kilos?|kilogrammes?|kg"),
    _words("measure", "斤", "jin/jin"),
    _words("measure", "毫克", "milligram", r"milligrammes?|mg"),
    _words("measure", "微克", "microgram", r"microgrammes?|[µμ]g"),
    _words("measure", "克", "gram", r"grammes?|(?<=\d)[ ]?g"),
    _words("measure", "毫升", "millilitre", r"ml|mL"),
    _words("measure", "升", "litre", r"(?<=\d)[ ]?[lL]"),
    _words("measure", "千瓦时 度电 kWh kW·h", "kilowatt-hour", r"kWh"),
    _words("measure", "兆瓦时 MWh", "megawatt-hour", r"MWh"),
    _words("measure", "千瓦 kW", "kilowatt", r"kW"),
    _words("measure", "兆瓦 MW", "megawatt", r"MW"),
    _words("measure", "吉瓦 GW", "gigawatt", r"GW"),
    _words("measure", "吉瓦时 GWh", "gigawatt-hour", r"GWh"),
    _words("measure", "太瓦时 TWh", "terawatt-hour", r"TWh"),
    _words("measure", "瓦", "watt", r"(?<=\d)[ ]?W"),
    _words("measure", "千伏安", "kilovolt-ampere", r"kVA"),
    _words("measure", "千伏", "kilovolt", r"kV"),
    _words("measure", "伏", "volt", r"(?<=\d)[ ]?V"),
    _words("measure", "安", "ampere", r"amps?|(?<=\d)[ ]?A"),
    _words("measure", "吉焦", "gigajoule", r"GJ"),
    _words("measure", "焦耳", "joule", r"(?<=\d)[ ]?J"),
    _words("measure", "兆帕", "megapascal", r"MPa"),
    _words("measure", "帕", "pascal", r"Pa"),
    _words("measure", "赫兹", "hertz/hertz", r"Hz"),
    _words("measure", "分贝", "decibel", r"dB"),
    _words("measure", "℃ 摄氏度", "degree Celsius/degrees Celsius", r"°C|℃|(?<=\d)C|degrees?(?: centigrade)?"),
    _words("measure", "字节", "byte"),
    _words("measure", "GB", "gigabyte", r"GB"),
    _words("measure", "TB", "terabyte", r"TB"),
    _words("measure", "PB", "petabyte", r"PB"),
    _words("measure", "MB", "megabyte", r"MB"),
    _words("measure", "Mbps", "Mbps/Mbps", r"Mb/s|megabits per second"),
    _words("measure", "标箱 标准箱", "TEU", r"standard containers?|twenty[- ]foot equivalent units?"),
    _words("time", "年", "year", r"annual(?:ly)?|yearly"),
    _words("time", "季度 个季度 季", "quarter", r"quarterly"),
    _words("time", "个月 月", "month", r"monthly"),
    _words("time", "周 个周 星期 个星期", "week", r"weekly|fortnights?"),
    _words("time", "个工作日 工作日", "working day", r"business days?|weekdays?|work(?:ing)?[- ]?days?"),
    _words("time", "天 日", "day", r"daily"),
    _words("time", "小时 个小时", "hour", r"hourly|(?:a)?round[- ]the[- ]clock|24/7|(?<=\d)[ ]?h"),
    _words("time", "分钟", "minute", r"(?<=\d)[ ]?min"),
    _words("time", "秒 秒钟", "second", r"(?<=\d) s\b"),
    _words("time", "岁 周岁", "year", r"aged?|year[- ]olds?"),
    _words("time", "学时 课时", "class hour", r"(?:credit |teaching |training |study )?hours?|lessons?|periods?"),
    _words("time", "工时", "working hour", r"(?:man|person|labou?r)[- ]hours?"),
    _words("time", "人月", "person-month", r"man[- ]months?"),
    _words("time", "人年", "person-year", r"man[- ]years?"),
    _words("count", "位 名次 位次 个位次", "place"),
    *_nouns(
        "count",
        "个 家 户 人 名 件 起 项 条 份 次 台 座 处 支 所 艘 辆 枚 封 宗 例 种 类 批 场 期 部 篇 本"
        " 册 套 只 头 株 棵 片 块 张 幅 间 栋 幢 层 组 队 班 届 轮 遍 步 门 对 双 副 架 盏 口 眼 根 颗"
        " 粒 盒 瓶 袋 箱 桶 席 股 手 单 票 笔 案 强 列 兆 P 床 张床位 床位"
        " 车次 航次 架次 户次 家次 人次 台次 件次 场次 批次 例次 项次 条次 个次 篇次 班次 宗次 案次"
        " 台件 台套 件套 台(套) 台(件) 户(人) 人(户) 剂 剂次 通 标台 大类 村 镇 县 街道 社区 小区 站 点位 路 线 段 节 号 款 章 页 字",
    ),
    *_nouns("score", "分 分数 点 级 度 级别 星 等 学分 吨次"),
)  # fmt: skip
"""The table. What is not in it, an office may count in by the noun that indicators.yml gives."""
