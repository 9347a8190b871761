"""Quantities in Chinese texts: 15.14万, 百分之五, 两个, 第三轮, 5月底, 上半年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..numerals import from_chinese
from .quantity import Kind, Quantity

_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_WORDS = "[一二三四五六七八九十百千零〇两]+"
_SCALES = {
    "": 1,
    "万": 10**4,
    "亿": 10**8,
    "万亿": 10**12,
    "百万": 10**6,
    "千万": 10**7,
    "百": 100,
    "千": 1000,
}
_IDIOMS = re.compile(
    "千方百计|万无一失|百姓|百货|百业|百强|百年|百科|百度|千家万户|千万不|成千上万|万众|万一|万象|万物|万事|"
    "十分|十足|五金|五谷|五官|五花八门|三农|三峡|三亚|三轮车|四川|四处|四周|四季|八卦|七夕|九江|九州|六安|"
    "百分点|两岸|两侧|两旁|两江|两湖|两会|两头|二手|二维码|第三方|三明|双十一|二氧化|一二三四"
)
"""Words in which a numeral counts nothing that a translation must say."""

_DASH = "[-—–~至到]{1,2}"
_QUANTITY = re.compile(
    rf"(?P<half>[上下]半年)|(?P<year>半年)|前(?P<upto>[二两三23])个?季度|第?(?P<quarter>[一二三四1-4])季度|(?P<plan>十[一二三四五六七八九])五(?=[”规计时期末初])|"
    rf"(?P<from>{_DIGITS}|{_WORDS})月?{_DASH}(?P<until>{_DIGITS}|{_WORDS})月(?!饼|球|亮|嫂)|(?P<month>{_DIGITS}|{_WORDS})月(?!饼|球|亮|嫂)|"
    rf"(?<![\d.])(?P<monthly>\d{{1,2}})·(?=\d{{1,2}}(?!\d))|"
    rf"百分之(?P<share>{_WORDS}|{_DIGITS})|(?P<parts>{_WORDS})分之(?P<of>{_WORDS})|(?<!第)(?P<tenths>[一二三四五六七八九])成(?![为立功员果绩长本都熟交分型品人年效])|"
    rf"(?P<digits>{_DIGITS})(?P<scale>万亿|百万|千万|[万亿百千])?(?:多|余)?(?P<sign>%|％|个百分点|百分点)?|"
    rf"(?P<vague>[数几][十百千万亿]+)|"
    rf"(?P<words>{_WORDS}(?:[万亿]{_WORDS})*)(?P<scale2>万亿|[万亿])?(?P<sign2>个百分点)?|(?P<bare>[万亿])(?=[人元件户家名次台套吨条项])|(?P<soft>双|首|半|再次|再度|又一)"
)
_SOFT = {"双": 2, "首": 1, "再次": 2, "再度": 2, "又一": 2}


_KINDS: dict[str, Kind] = {"quarter": "quarter", "month": "month", "share": "percent"}


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
    if found["parts"]:
        share = _number(found["of"]) / (_number(found["parts"]) or 1)
        yield Quantity("number", round(share, 4), start, written)
    elif found["tenths"]:
        yield Quantity("percent", _number(found["tenths"]) * 10, start, written)
    elif found["vague"]:
        yield Quantity("number", _number(written[1:]), start, written, firm=False)
    elif found["soft"]:
        if written != "半":
            yield Quantity("number", Decimal(_SOFT[written]), start, written, firm=False)
    elif found["bare"]:
        yield Quantity("number", Decimal(_SCALES[written]), start, written)
    else:
        yield _counted(found)


def _counted(found: re.Match[str]) -> Quantity:
    start, written = found.start(), found[0]
    sign = found["sign"] or found["sign2"] or ""
    words = found["words"]
    scale = _SCALES[found["scale"] or found["scale2"] or ""]
    value = (_number(words or found["digits"]) * scale).normalize()
    of: Kind = "points" if "百分点" in sign else "percent" if sign else "number"
    return Quantity(of, value, start, written, firm=not words or value > 1)


def _number(written: str) -> Decimal:
    if written[0].isdigit():
        return Decimal(written.replace(",", "")).normalize()
    value = from_chinese(written.replace("〇", "零"))
    return Decimal(value if value is not None else 0)
