"""Quantities in Chinese texts: 15.14万, 百分之五, 两个, 第三轮, 5月底, 上半年."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from ....model.numerals import from_chinese
from ....model.units import EXACT, POINTS, RATES, SCALE, SCALES, UNITS, Unit, find
from .quantity import Kind, Quantity

_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_NUMERALS = "零一二三四五六七八九"
_WORDS = "[一二三四五六七八九十百千零〇两]+"
_NO_TENTHS = "(?![为立功员果绩长本都熟交分型品人年效])"
"""What makes of 成 another word than tenths."""

_SCALE = rf"(?!千[米克瓦伏帕卡]|[百千]分点)(?:{SCALE})"
"""A scale that is not the beginning of a unit: 300千米."""

_SIGNED = (*RATES, *POINTS, "multiple", "doubling")


def _either(units: Iterable[Unit]) -> str:
    """Pattern of any spelling of `units`, the longest first."""
    spellings = sorted((each for unit in units for each in unit.spellings), key=len, reverse=True)
    return "|".join(re.escape(each) + (_NO_TENTHS if each == "成" else "") for each in spellings)


_SIGN = _either(unit for unit in UNITS if unit.kind in _SIGNED)
_IDIOMS = re.compile(
    "千方百计|万无一失|百姓|百货|百业|百强|百年|百科|百度|千家万户|千万不|成千上万|万众|万一|万象|万物|万事|"
    "十分|十足|五金|五谷|五官|五花八门|三农|三峡|三亚|三轮车|四川|四处|四周|四季|八卦|七夕|九江|九州|六安|"
    "百分点|千分点|千瓦|千米|千克|千伏|千帕|千卡|两岸|两侧|两旁|两江|两湖|两会|两头|二手|二维码|第三方|三明|双十一|二氧化|一二三四"
)
"""Words in which a numeral counts nothing that a translation must say."""

_DASH = "[-—–~至到]{1,2}"
_QUANTITY = re.compile(
    rf"(?P<half>[上下]半年)|(?P<year>半年)|前(?P<upto>[二两三23])个?季度|第?(?P<quarter>[一二三四1-4])季度|(?P<plan>十[一二三四五六七八九])五(?=[”规计时期末初])|"
    rf"(?P<from>{_DIGITS}|{_WORDS})月?{_DASH}(?P<until>{_DIGITS}|{_WORDS})月(?!饼|球|亮|嫂)|(?P<month>{_DIGITS}|{_WORDS})月(?!饼|球|亮|嫂)|"
    rf"(?<![\d.])(?P<monthly>\d{{1,2}})·(?=\d{{1,2}}(?!\d))|"
    rf"(?P<per>[百千万])分之(?P<share>{_WORDS}(?:点[{_NUMERALS}]+)?|{_DIGITS})|(?P<parts>{_WORDS})分之(?P<of>{_WORDS})|翻(?P<doublings>{_DIGITS}|{_WORDS})?番|(?P<fold>翻倍|成倍|倍增|加倍)|(?<!第)(?P<tenths>[一二三四五六七八九])成(?:(?P<more>[半{_NUMERALS[1:]}])(?![{_NUMERALS}十百千万亿个家项类倍]))?{_NO_TENTHS}|"
    rf"(?<![A-Za-z\d.])(?P<digits>{_DIGITS})[多余]?(?P<scale>{_SCALE})?[多余]?(?P<sign>{_SIGN})?|"
    rf"(?P<vague>[数几][十百千万亿]+)|"
    rf"(?P<words>{_WORDS}(?:[万亿]{_WORDS})*)(?P<scale2>万亿|[万亿])?(?:多|余)?(?P<sign2>{_SIGN})?|(?P<bare>[万亿])(?=[人元件户家名次台套吨条项])|(?P<soft>双|首|半|再次|再度|又一)"
)
_SOFT = {"双": 2, "首": 1, "再次": 2, "再度": 2, "又一": 2}


_KINDS: dict[str, Kind] = {"quarter": "quarter", "month": "month"}
_PARTS: dict[str, Kind] = {"百": "percent", "千": "per-mille", "万": "per-myriad"}


def quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities that the Chinese `text` states; figures are no part of it."""
    idioms = [found.span() for found in _IDIOMS.finditer(text)]
    for found in _QUANTITY.finditer(text):
        if not any(start <= found.start() < end for start, end in idioms):
            yield from _period(found) if _is_period(found) else _quantity(found)


def _is_period(found: re.Match[str]) -> bool:
    return any(found[group] for group in ("half", "year", "upto", "plan", "from", "monthly"))


def _period(found: re.Match[str]) -> Iterator[Quantity]:
    """Yield what a period or day states, of which there is more than one way to say it."""
    start, written = found.start(), found[0]
    if found["half"]:
        yield Quantity("half-year", "first" if written[0] == "上" else "second", start, written)
    elif found["year"]:
        yield Quantity("number", Decimal(6), start, written, firm=False)
    elif found["upto"]:
        count = _number(found["upto"])
        for kind, value in (("quarter", count), ("number", count), ("number", round(count / 4, 4))):
            yield Quantity(kind, value, start, written, firm=False)  # type: ignore[arg-type]
    elif found["plan"]:
        yield Quantity("plan", _number(found["plan"]), start, written)
    elif found["monthly"]:
        for kind in ("month", "number"):
            yield Quantity(kind, _number(found["monthly"]), start, written, firm=False)  # type: ignore[arg-type]
    else:
        months = [_number(found[group]) for group in ("from", "until")]
        half = {(1, 6): "first", (7, 12): "second"}.get((int(months[0]), int(months[1])))
        yield from (Quantity("month", month, start, written, firm=not half) for month in months)
        if half:
            yield Quantity("half-year", half, start, written)


def _quantity(found: re.Match[str]) -> Iterator[Quantity]:
    start, written = found.start(), found[0]
    for group, kind in _KINDS.items():
        if found[group]:
            yield Quantity(kind, _number(found[group]), start, written)
            return
    if found["per"]:
        yield from _rate(Quantity(_PARTS[found["per"]], _number(found["share"]), start, written))
    elif found["fold"] or "番" in written:
        doublings = _number(found["doublings"]) if found["doublings"] else Decimal(1)
        firm = not found["fold"] and doublings < _MANY
        yield from _times(2 ** min(doublings, _MANY), Quantity("number", doublings, start, written, firm))
    elif found["parts"]:
        share = _number(found["of"]) / (_number(found["parts"]) or 1)
        yield Quantity("number", round(share, 4), start, written)
    elif found["tenths"]:
        tenths = _number(found["tenths"]) + _hundredths(found["more"])
        yield from _rate(Quantity("percent", tenths * 10, start, written))
        yield Quantity("number", tenths / 10, start, written, firm=False)
    elif found["vague"]:
        yield Quantity("number", _number(written[1:]), start, written, firm=False)
    elif found["soft"]:
        if written != "半":
            yield Quantity("number", Decimal(_SOFT[written]), start, written, firm=False)
    elif found["bare"]:
        yield Quantity("number", Decimal(SCALES[written]), start, written)
    else:
        yield from _counted(found)


def _counted(found: re.Match[str]) -> Iterator[Quantity]:
    unit = find(found["sign"] or found["sign2"])
    words = found["words"]
    value = _number(words or found["digits"]) * SCALES.get(found["scale"] or found["scale2"] or "", 1)
    quantity = Quantity("number", value.normalize(), found.start(), found[0], firm=not words or value > 1)
    if unit is None:
        yield quantity
    elif unit.kind == "multiple":
        rise = _RISE.search(found.string, 0, found.start()) is not None
        around = found.string[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        yield from _times(value + rise, replace(quantity, firm=value + rise > 1))
        if not rise and _GROWTH.search(around):
            yield replace(quantity, kind="multiple", value=(value + 1).normalize(), firm=False)
    else:
        yield from _rate(replace(quantity, kind=unit.kind, value=unit.amount(value).normalize()))  # type: ignore[arg-type]


_RISE = re.compile(
    "(?:增长|增加|提高|上升|上涨|提升|扩大|增幅|涨幅|增速|增|涨|升|高出|多出)(?:[了近约超逾达]|超过|达到|幅度)*$"
)
"""What makes a multiple one of the difference: 增长2倍 is three times as much."""

_GROWTH = re.compile("[增涨升高多扩翻]")
_NEAR = 8
_MANY = Decimal(40)


def _rate(quantity: Quantity) -> Iterator[Quantity]:
    """Yield a rate, and other ways to say it."""
    yield quantity
    yield from quantity.alike()
    if quantity.kind in ("per-mille", "per-myriad"):
        yield replace(quantity, kind="number", firm=False)


def _times(ratio: Decimal, counted: Quantity) -> Iterator[Quantity]:
    """Yield how many times as much something is, and other ways to say it; `counted` holds the number in the text."""
    yield replace(counted, kind="multiple", value=ratio.normalize())
    for value in (counted.value, ratio - 1, ratio):
        yield replace(counted, value=Decimal(value).normalize(), firm=False)
    for share in (ratio - 1, ratio):
        yield replace(counted, kind="percent", value=(share * 100).normalize(), firm=False)


_UNIT = re.compile(
    rf"(?P<number>{_DIGITS}|{_WORDS})[多余]?(?P<scale>{_SCALE})?[多余]?(?P<unit>{_either(UNITS)})(?![旦宵素器粉线])"
)
_VAGUE = frozenset("升安伏帕角")
"""Units that are as often part of another word."""


def units(text: str) -> Iterator[Quantity]:
    """Yield the money and the measures in which the Chinese `text` states numbers."""
    for found in _UNIT.finditer(text):
        unit = find(found["unit"])
        if unit and (unit.kind in ("money", "measure") or unit.name in EXACT) and found["unit"] not in _VAGUE:
            yield Quantity("unit", unit.name, found.start("unit"), found["unit"])


def _hundredths(written: str | None) -> Decimal:
    """What the last numeral of 七成五 and 三成半 adds, in tenths."""
    return Decimal(_NUMERALS.index(written.replace("半", "五"))) / 10 if written else Decimal(0)


def _number(written: str) -> Decimal:
    if written[0].isdigit():
        return Decimal(written.replace(",", "")).normalize()
    written, point, decimals = written.replace("〇", "零").partition("点")
    value = from_chinese(written)
    if point:
        return Decimal(f"{value or 0}.{''.join(str(_NUMERALS.index(each)) for each in decimals)}")
    return Decimal(value if value is not None else 0)
