"""Pieces of patterns: a numeral, a unit, an amount, the bounds around it, and how each is read.

A piece takes a prefix for the names of its groups, so that a form may hold it twice.
"""

from __future__ import annotations

import re
from decimal import Decimal

from .. import units
from ..numerals import from_chinese
from .quantity import Amount, Bound, BoundKind
from .words import AFTER, BEFORE, NOT_BOUNDS, SOME, pattern

HIDDEN = "\ue000"
"""Stands for what is no numeral, whatever it looks like."""

NUMERALS = "一二两三四五六七八九十百千万亿零〇"
REST = r"[^，。；：、！？“”《》\s\d（）()]"
"""A character of what may stand between the words of a form."""

_APART = "[ \u2009\u202f]"
_COUNTED = (
    "余多来.万亿%％‰个家户人名件起项条份次台座处所艘辆宗例批场期部篇本册套只头株亩公平立元吨米斤张间km㎡㎥"
)
DIGITS = rf"(?:(?<![\d%％‰])[-－−])?(?<![\d.第])(?:\d{{1,3}}(?:,\d{{3}})+|[1-9]\d{{0,2}}(?:{_APART}\d{{3}})+(?=[{_COUNTED}])|\d+)(?:\.\d+)?(?!\.?\d)"
"""Digits with commas or, as GB/T 15835 has it, thin spaces between thousands: 12 345名."""

WORDS = rf"(?<![第{NUMERALS}])(?:(?!(?<=[百万亿])千[瓦克米伏])[{NUMERALS}])+(?:点[零〇一二三四五六七八九]+(?=[个万亿度岁元米公平吨斤倍兆℃]))?"
"""Numerals in words, with their decimals where a unit follows: 七十九点六岁, not 八点半."""
SCALES = f"(?!千[米克瓦伏帕卡]|[百千]分点)(?:{pattern(units.SCALES)})"
"""A scale that is not the beginning of a unit: 300千米."""

_VAGUE = "(?:好几|(?<![以之])上|(?<![人次件户总指倍级分位参系点岁个基])数|几)[十百千万亿]+"
_SOME = pattern(SOME)

_FOLLOWED = {
    "人": "民(?!币)|大代|均|社|才|员|事|力|工智|口|类|物|文|选", "个": "体工商|人|性|案(?!例|件)|税", "家": "庭|长|装|电|政|居|园|具",
    "名": "义|称|单|额|誉|字", "次": "生|级|贷|日|月|年|序", "位": "居|列|于|置", "分": "别|行|局|公司|支|会|院|校|析|类", "场": "所|馆|景|地",
    "处": "置|理|罚|级|于", "条": "例|件", "项": "目(?!标)", "部": "门|分|委|级|署|队|长", "期": "间|末|限|货", "口": "岸|径", "站": "点",
    "片": "区", "班": "列|次|级|线|子", "组": "织|建|团|合", "队": "伍", "村": "民|级|庄", "县": "级|域", "字": "号", "对": "于|口|接|外|标",
    "度": "假|汛", "元": "旦|素", "升": "级|至|到|为", "天": "然|津|府", "周": "岁|年|边|期|转|末", "台": "湾|胞|风|账|商|州", "本": "科|地|市|土|级",
    "例": "如", "起": "步|来", "批": "准|复|发", "支": "持|付|出|撑|队(?!伍)|行", "份": "额", "层": "级|面", "间": "接", "座": "谈", "股": "份|权|东",
    "单": "位|列|产", "案": "件|例", "席": "位", "列": "入|为|全", "种": "植|子|粮|业", "类": "似", "成": "为|立|本|品|果|员|效|功|交|都|熟|长|绩|分|型|人|年",
    "轮": "换|值", "点": "多|半", "年": "代|度|期|级|龄|均|轻|产", "米": "粉", "克": "服", "手": "续|机|段",
    "卷": "入|起|烟|帘", "首": "次|批|个|先|家|府|轮|期|届|创|页|日|要|席|场|站|套|台|发|例|相|都|长|脑", "把": "握|关|手|脉|控|好|在|住", "顶": "层|峰|级|尖|部|板|格", "面": "积|向|临|对|试|貌|包|粉|料|市|源|板|议|谈",
    "道": "路|德|理|教|口|岔|闸|班|钉|依|歉|具|县|真", "环": "境|节|保|卫|比|线|路|城|湖|评|球|岛|形|氧|卡", "孔": "子|庙|雀|隙|径", "羽": "毛|绒|翼", "扇": "形|面", "线": "路|上|下|索",
    "日": "均|常", "镇": "级|村", "门": "诊|店|槛", "段": "时", "吨": "级", "节": "能|水|气|日|假|目|点|约|省|俭|奏|庆|制|育|选", "通": "过|车|航|讯|信|关|道|行|报|知|用|水|气|电",
}  # fmt: skip
"""What makes another word of a unit that stands before it: 3条例, 5部门."""
_UNREAD = {"号", "月", "路", "级", "级别", "星", "步", "线", "手", "页", "股", "强", "等"}
"""Units that in running text are mostly the end of a name: 2号线, 5月, 3级."""
_ONLY_READ = (
    "级(?=地震|大风|以上地震)",
    "区(?=[，。、；])",
    "方面",
    "大(?!关|约|概|量|中|小|幅|力|会|家|门|县|市|省|国|米|豆|学|校|户|桥|厅|棚)",
    "金(?=[一二三四五六七八九\\d银铜，、。])",
    "银(?=[一二三四五六七八九\\d铜，、。])",
    "铜(?=[，、。])",
)
"""What numbers are counted by in running text that is no unit of an indicator: 3大产业, 4金1银1铜."""


_NOTHING = "(?!)"
"""Stands nowhere. Beside it single characters stay apart: of them alone Python makes a map of all 65,536, which takes it five times as long."""


def _unit(before: str = "") -> str:
    """Pattern of one unit of the table; of what makes another word of it only what begins with one of the characters `before`, if nothing else comes there."""
    alternatives = (
        re.escape(name) + (f"(?!{rest}|{_NOTHING})" if (rest := _following(name, before)) else "")
        for name in sorted(set(units.spellings()) - _UNREAD, key=len, reverse=True)
    )
    return "|".join([*alternatives, *_ONLY_READ])


def _following(name: str, before: str) -> str:
    rest = _FOLLOWED.get(name, "")
    return "|".join(each for each in rest.split("|") if each[:1] in before) if before else rest


_ONE, _ENCLOSED = _unit(), _unit("）)")


def unit(before: str = "") -> str:
    """Pattern of a unit, with another in brackets, with 次, or by another: 家（次）, 台次, 元/吨, /10万; before one of these characters, if any are given."""
    one = _unit(f"（(次/{before}") if before else _ONE
    return rf"(?:{one})(?:[（(](?:{_ENCLOSED})[）)])?(?:次(?!生|级|贷|日|月|年|序))?(?:/(?:{SCALES})?(?:{one}))?|/(?:\d*(?:{SCALES}))"


UNIT = unit()
UNIT_BEGINS = rf"{_ONE}|/(?:\d*(?:{SCALES}))"
"""What begins as a unit does: enough to see that one stands there."""
LATIN = "|".join(
    sorted(
        (each for each in units.spellings() if each[0].isascii() and each[0].isalpha()), key=len, reverse=True
    )
)
"""A unit that begins with a Latin letter."""


_WITHIN, _TIME = "内", "(?:(?<=[日天周月年])|(?<=小时|分钟))"
"""What bounds a length of time: 20个工作日内."""


def bound_before(name: str = "") -> str:
    """Pattern of a bound before a number."""
    words = (
        f"(?<![{NOT_BOUNDS[word]}]){word}" if word in NOT_BOUNDS else word
        for word in sorted(BEFORE, key=len, reverse=True)
    )
    return rf"(?P<{name}before>{'|'.join(words)})"


def bound_after(name: str = "") -> str:
    """Pattern of a bound behind a unit."""
    return rf"(?P<{name}after>(?:{pattern(each for each in AFTER if each != _WITHIN)})(?!述|游|级)|{_TIME}{_WITHIN}(?![容部地外涵需蒙存陆河湖涝])|(?<=[成倍番年岁%％])多(?![种个项元层样次年方]))"


def amount(name: str = "", unit: str = UNIT) -> str:
    """Pattern of a number in digits or words with scale and unit."""
    some = rf"(?P<{name}some>{_SOME})?"
    return rf"""(?:
        (?: (?P<{name}digits>{DIGITS}) | (?P<{name}vague>{_VAGUE}) | (?P<{name}words>{WORDS}) )
        {some} [ ]?(?P<{name}scale>{SCALES})? (?P<{name}some2>{_SOME})?
        [ ]? (?: (?P<{name}moreunit>个多(?:月|小时|星期|季度|工作日)) | (?P<{name}unit>{unit}) )?
    )"""


def number(found: re.Match[str], name: str = "") -> Decimal | None:
    """The value that `amount` found, scale multiplied in; None if it is vague."""
    value = value_of(found[f"{name}digits"] or found[f"{name}words"] or "")
    return None if value is None else scaled(value, found[f"{name}scale"])


def value_of(numeral: str) -> Decimal | None:
    """The value of a numeral in digits or words: -1,204.5, 三十二, 千亿; None if there is none."""
    if numeral[-1:].isdecimal():
        return Decimal(re.sub(rf",|{_APART}", "", numeral).replace("－", "-").replace("−", "-"))
    numeral, point, decimals = numeral.partition("点")
    if point:
        digits = "".join(str("零一二三四五六七八九".find(each)) for each in decimals.replace("〇", "零"))
        return Decimal(f"{value_of(numeral) or 0}.{digits}") if digits.isdecimal() else None
    value = units.SCALES.get(numeral) or from_chinese(numeral.replace("〇", "零"))
    return None if value is None else Decimal(value)


def scaled(value: Decimal, scale: str | None) -> Decimal:
    """`value` times what `scale` is worth, without a fraction of zeros."""
    if not scale:
        return value
    product = value * units.SCALES[scale]
    whole = product.to_integral_value()
    return whole if whole == product else product


def unit_of(found: re.Match[str], name: str = "") -> str | None:
    """The unit that `amount` found, as printed."""
    more: str | None = found[f"{name}moreunit"]
    return more.replace("多", "") if more else found[f"{name}unit"]


def amount_of(found: re.Match[str], name: str = "") -> Amount | None:
    """What `amount` found, or None if it is vague."""
    value = number(found, name)
    return None if value is None else Amount(value, unit_of(found, name), found[f"{name}scale"] or "")


def bound_of(found: re.Match[str], name: str = "") -> Bound | None:
    """The bound that stands before, within or behind an amount."""
    places: tuple[tuple[str, dict[str, BoundKind]], ...] = (
        ("before", dict(BEFORE)), ("after", {**AFTER, **SOME}), ("some", dict(SOME)), ("some2", dict(SOME)),
    )  # fmt: skip
    groups = found.groupdict()
    for place, table in places:
        words = groups.get(name + place)
        if words:
            return Bound(table[words], words)
    return Bound("more-than", "多") if groups.get(f"{name}moreunit") else None
