"""What Chinese texts state: what the grammar of quantities reads, and the numbers that are none, as the other language may say them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from ....model.numerals import from_chinese
from ....model.quantities import Other, Quantity, numbers
from ....model.units import POINTS, RATES, SCALE, SCALES, find
from .stated import Kind, Sense, Stated, alike, base, measured, sense

_NUMERALS = "零〇一二两三四五六七八九十百千万亿"
_RUN = re.compile(rf"[{_NUMERALS}]+")
_DIGITS = re.compile(rf"\d+(?:,\d{{3}})*(?:\.\d+)?(?P<scale>{SCALE})?")
_ONES = "〇一二三四五六七八九"

_KNOWN: Mapping[str, int | Decimal] = {"三九": 999, "双十一": 11, "双十二": 12, "百年": 100, "半年": 6, "半": Decimal("0.5"), "双": 2, "首": 1, "再次": 2, "再度": 2, "又一": 2, "俩": 2, "翻番": 2, "倍增": 2, "加倍": 2, "成倍": 2, "十几": 12, "数十": 12, "几十": 12, "全天候": 24, "昼夜": 24, "对": 2, "旬": 10, "世纪": 100}  # fmt: skip
"""Words that may answer a number."""
_WORDS = re.compile("|".join(sorted(_KNOWN, key=len, reverse=True)))
_ANY = re.compile(rf"[\d{_NUMERALS}０-９]|半|成|首位|榜首|前列|方阵|梯")
_HALF = re.compile("[上下]半年")
_PLAN = re.compile("十[一二三四五六七八九]?(?=五(?:[”规计时期末初]|$))")
_DISCOUNT = re.compile(rf"(?P<tenths>[{_ONES}]|\d)(?P<more>[{_ONES}5])?折")
_MONTHS = re.compile(rf"(\d{{1,2}}|[{_NUMERALS}]+)(?:[-—–~～至到]{{1,2}}(\d{{1,2}}|[{_NUMERALS}]+))?\s?月")
_QUARTER = re.compile(r"(?P<upto>前)?(?P<number>[一二两三四1-4])个?季度")
_DECADE = re.compile(rf"(?:(?P<century>\d+|[{_NUMERALS}]+)世纪)?(?P<decade>\d0|[{_ONES}]十)年代")
_FEW = 2
_LITERAL = {"latin", "hotline", "phone", "document-number", "name", "address", "time"}
"""Numbers whose digits stand in both languages as they are."""
_ORDINAL = re.compile(rf"(第)?(\d+|[{_NUMERALS}]+)")
_SLACK = "个一"
"""第三个 is often no more than another one."""


@lru_cache(maxsize=32768)
def stated(text: str) -> tuple[Stated, ...]:
    """What the Chinese `text` states, in its order, and last what it may say besides."""
    if not _ANY.search(text):
        return (_besides(text),)
    found_quantities, found_others = numbers(text)
    read = [
        replace(each, firm=each.firm and not _sums_up(quantity, text))
        for quantity in found_quantities
        if not _is_name(quantity, text)
        for each in _of(quantity)
    ]
    for other in found_others:
        read += [] if other.kind == "ordinal" and _QUARTER.match(text, other.start + 1) else _other(other)
    for found in _HALF.finditer(text):
        half: Sense = ("half-year", "first" if found[0][0] == "上" else "second")
        read.append(Stated(*found.span(), found[0], frozenset({half}), frozenset({sense("number", 6)})))
    for found in _PLAN.finditer(text):
        plan = Stated(*found.span(), found[0] + "五", frozenset({sense("plan", from_chinese(found[0]) or 0)}))
        read += [] if any(each.start == plan.start for each in read) else [plan]
    return (*sorted(read, key=lambda each: each.start), _besides(text))


def _is_name(quantity: Quantity, text: str) -> bool:
    """Whether a numeral is the beginning of a place's name, or of a rebate: 五台山, 八里河, 7折."""
    after = text[quantity.end : quantity.end + 1]
    if _MILE.search(text, quantity.start - _FEW, quantity.start + 1):
        return True
    if after == "折" or (quantity.printed in _ALL_ABOUT and after not in tuple("内后时")):
        return True
    return (
        quantity.words
        and quantity.unit in _IN_NAMES
        and after in tuple("山区县市镇乡路湖河江岛寺岭峰港洲湾渠庙塔村沟坪堡")
    )


_SUM = 20
"""Up to how many things of a row a number may only sum up."""
_REST = re.compile("(?:其余|其他|其它|剩余|另外|余下)的?$|今明$|昨今$")


def _sums_up(quantity: Quantity, text: str) -> bool:
    """Whether a number says no more than how many things the row beside it has, or is what is left: 水、电、气、网四项."""
    if quantity.value is None or not 1 < quantity.value <= _SUM or quantity.change or quantity.rank:
        return False
    before, after = text[: quantity.start], text[quantity.end :]
    row = len(re.findall("[、和及与]", re.split("[，。；：！？]", before)[-1]))
    listed = re.match("[^，。；：]{0,8}：([^。；]*、[^。；]*)", after)
    counts = {row + 1, len(re.findall("[、和及与]", listed[1])) + 1 if listed else 0}
    return quantity.value in counts or _REST.search(before) is not None


_MILE = re.compile("(?:最后|最初|最先|第一)一")
"""“最后一公里” is no length."""
_ALL_ABOUT = ("四处", "四周", "两头")
_IN_NAMES = ("台", "家", "门", "级", "里", "层", "组", "口", "头", "星", "盘", "道", "桥", "元", "季", "门")


def _of(quantity: Quantity) -> Iterator[Stated]:
    """Yield each value that a quantity states."""
    if quantity.step and quantity.step.start:
        start = quantity.step.start
        if start.value is not None:
            left = _valued(quantity, start.value, start.unit, "start")
            said = {sense("number", start.value), *_ratio(start.value, quantity.value)}
            yield replace(left, says=left.says | said)
    if quantity.low is not None and quantity.high is not None:
        yield _valued(quantity, quantity.low, quantity.unit, "low")
        yield _valued(quantity, quantity.high, quantity.unit, "high")
    elif quantity.ratio:
        yield _share(quantity, *quantity.ratio)
    elif quantity.rank:
        yield from _rank(quantity)
    elif quantity.proportion:
        yield from (_valued(quantity, value, None) for value in quantity.proportion)
    elif quantity.value is not None:
        yield _valued(quantity, quantity.value, quantity.unit)


def _ratio(start: Decimal, end: Decimal | None) -> Iterator[Sense]:
    """Yield how many times as much it came to be, which English may say in place of the first value: it doubled to 120."""
    if start > 0 and end is not None and end > 0:
        yield sense("multiple", round(end / start, 2))
        yield sense("percent", round(abs(end / start - 1) * 100, 1))


def _valued(
    quantity: Quantity, value: Decimal, spelling: str | None, part: Literal["", "start", "low", "high"] = ""
) -> Stated:
    unit = base(spelling)
    says: set[Sense] = set()
    may: set[Sense] = {sense("number", abs(value))}
    firm = not quantity.words or abs(value) > 1
    if unit is None or unit.kind not in (*RATES, *POINTS, "multiple", "doubling"):
        says = {sense("number", value), *measured(value, unit)}
    elif unit.kind in ("multiple", "doubling"):
        says, may = _times(quantity, value, doubling=unit.kind == "doubling")
        firm = unit.kind == "doubling" or firm
    else:
        kind: Kind = unit.kind  # type: ignore[assignment]
        says = {sense(kind, unit.amount(value))}
        may = set(alike(kind, unit.amount(value)))
        may |= {sense("number", value)} if kind in ("per-mille", "per-myriad") else set()
    if value < 0:
        says |= {(kind, -number) for kind, number in says if isinstance(number, Decimal)}
    return Stated(
        quantity.start, quantity.end, quantity.printed, frozenset(says), frozenset(may), firm, unit, quantity, part
    )  # fmt: skip


def _times(quantity: Quantity, value: Decimal, *, doubling: bool) -> tuple[set[Sense], set[Sense]]:
    """How many times as much something is, and other ways to say that; 增长2倍 is to three times as much."""
    ratio = 2 ** min(value, Decimal(40)) if doubling else value + (quantity.change is not None)
    says = {sense("multiple", ratio)}
    may = {sense("number", each) for each in (value, ratio - 1, ratio)}
    may |= {sense("percent", share * 100) for share in (ratio - 1, ratio)}
    if quantity.change and not doubling:
        may |= {sense("multiple", value)} if value != value.to_integral_value() else set()
    return says, may


def _share(quantity: Quantity, part: int, whole: int) -> Stated:
    share = Decimal(part) / Decimal(whole)
    says = {sense("number", round(share, 4)), sense("percent", round(share * 100, 2))}
    may = {sense("number", part), sense("number", whole)}
    return Stated(quantity.start, quantity.end, quantity.printed, frozenset(says), frozenset(may), quantity=quantity)  # fmt: skip


def _rank(quantity: Quantity) -> Iterator[Stated]:
    rank = quantity.rank
    number = rank and (rank.place or (rank.top if isinstance(rank.top, int) else None))
    says = frozenset({sense("number", number or 1)})
    yield Stated(
        quantity.start, quantity.end, quantity.printed, says, firm=bool(number and number > 1), quantity=quantity
    )  # fmt: skip


_SAYING = 8
"""Up to how many characters, marks included, a numeral in quotes is a saying: “两张皮”."""


def _other(other: Other) -> Iterator[Stated]:
    """Yield what a number says that is no quantity."""
    if other.kind in ("in-quotes", "in-document"):
        for each in stated(other.printed[1:-1])[:-1]:
            by_word = each.quantity is not None and each.quantity.words and len(other.printed) <= _SAYING
            firm = each.firm and not by_word
            yield replace(each, start=other.start + 1 + each.start, end=other.start + 1 + each.end, firm=firm)
    elif other.kind in ("date", "period", "year"):
        yield from _date(other)
    elif other.kind in _LITERAL:
        for found in re.finditer(r"\d+(?:\.\d+)?", other.printed):
            digits: Sense = ("digits", found[0].lstrip("0") or "0")
            says = frozenset({digits, sense("number", Decimal(found[0]))})
            firm = other.kind in ("latin", "hotline", "document-number", "address") or len(found[0]) > _FEW
            yield Stated(
                other.start + found.start(), other.start + found.end(), other.printed, says, firm=firm
            )
    elif other.kind == "ordinal":
        yield from _ordinals(other)


def _ordinals(other: Other) -> Iterator[Stated]:
    for found in _ORDINAL.finditer(other.printed):
        number = _number(found[2])
        after = other.printed[found.end() : found.end() + 1]
        firm = number > 1 and not (found[1] and after in ("个", "方", "时", "一", "")) and after != "周"
        start = other.start + found.start()
        says = {sense("ordinal" if found[1] and firm else "number", number)}
        yield Stated(start, other.start + found.end(), other.printed, frozenset(says), frozenset({sense("number", number)}), firm)  # fmt: skip


def _date(other: Other) -> Iterator[Stated]:
    text, start = other.printed, other.start
    for found in _QUARTER.finditer(text):
        number = _number(found["number"])
        says = (
            {sense("quarter", number)}
            if not found["upto"]
            else {sense("number", number), sense("number", number / 4), sense("number", number * 3)}
        )
        yield Stated(start, other.end, text, frozenset(says), frozenset({sense("number", number), sense("quarter", number)}))  # fmt: skip
    for found in _DECADE.finditer(text):
        decade = _number(found["decade"])
        century = _number(found["century"]) if found["century"] else Decimal(20)
        says = {sense("number", (century - 1) * 100 + decade), sense("number", decade)}
        yield Stated(start, other.end, text, frozenset(says), firm=False)
    for found in _MONTHS.finditer(text):
        yield from _months(found, start, text)
    rest = text
    for pattern in (_MONTHS, _DECADE, _QUARTER):
        rest = pattern.sub(lambda found: " " * len(found[0]), rest)
    for found in re.finditer(rf"\d+(?:\.\d+)?|[{_NUMERALS}]+", rest):
        value = _number(found[0])
        year = Decimal(1800) < value < Decimal(2200)
        is_firm = year or (found[0].isdecimal() and "日" in rest[found.end() : found.end() + 1])
        at = start + found.start()
        yield Stated(at, other.end, text, frozenset({sense("number", value)}), firm=is_firm)


def _months(found: re.Match[str], start: int, text: str) -> Iterator[Stated]:
    first = _number(found[1])
    last = _number(found[2]) if found[2] else first
    span = (start + found.start(), start + found.end(), text)
    if first == last:
        yield Stated(*span, frozenset({sense("month", first)}))
        return
    half = {(1, 6): "first", (7, 12): "second"}.get((int(first), int(last)))
    also: frozenset[Sense] = frozenset({sense("number", last - first + 1), sense("quarter", last / 3), sense("number", last / 12)})  # fmt: skip
    if half:
        yield Stated(*span, frozenset({("half-year", half)}), also)
    yield Stated(
        *span, frozenset({sense("month", last)}) | (also if not half else frozenset()), firm=not half
    )
    quarter = {sense("quarter", last / 3)} if last - first == _FEW and last % 3 == 0 else set()
    yield Stated(*span, frozenset({sense("month", first), *quarter}), firm=not half and first > 1)


_DAYS: Mapping[str, set[Sense]] = {
    "月[底末]": {sense("number", day) for day in (28, 29, 30, 31)},
    "年[底末]": {sense("number", 31), sense("month", 12)},
    "国庆|十一(?=[前后期])": {sense("number", 1), sense("month", 10)},
    "五一|劳动节": {sense("number", 1), sense("month", 5)},
    "六一|儿童节": {sense("number", 1), sense("month", 6)},
    "年初|元旦|(?:今|本|去|上|明)年以?来|新年": {sense("number", 1), sense("month", 1)},
}
"""Days and months that other words name."""


def _besides(text: str) -> Stated:
    """What may answer for a number, though it asks for none: all numerals, however they are meant."""
    may: set[Sense] = set()
    for found in _DIGITS.finditer(text):
        value = Decimal(found[0].removesuffix(found["scale"] or "").replace(",", ""))
        may |= {sense("number", value), sense("number", value * SCALES.get(found["scale"] or "", 1))}
        may.add(("digits", found[0].lstrip("0")))
    for found in _RUN.finditer(text):
        may |= {sense("number", value) for value in _readings(found[0])}
        unit = find(text[found.end() : found.end() + 1])
        may |= set(measured(Decimal(SCALES.get(found[0][-2:], 0)), unit))
    for found in _WORDS.finditer(text):
        may |= {sense("number", _KNOWN[found[0]]), sense("multiple", _KNOWN[found[0]])}
    for row in re.finditer("[^，。；：]*、[^，。；：]*", text):
        may.add(sense("number", 1 + row[0].count("、")))
    for found in _FROM_TO.finditer(text):
        may.add(sense("number", abs(_number(found[1]) - _number(found[2]))))
    for found in _AND_A_HALF.finditer(text):
        may |= set(measured(_number(found["many"]) + Decimal("0.5"), base(_HALVES[found["unit"]])))
    may |= {sense("quarter", each) for each in range(1, 5)} if "环比" in text and "季" in text else set()
    for found in _PLAN.finditer(text):
        ends = 1955 + 5 * (from_chinese(found[0]) or 0)
        may |= {sense("number", ends), sense("number", ends - 4)}
    may |= {sense("month", _number(each)) for each in re.findall(r"前(\d{1,2})个?月", text)}
    for found in _HALF_EDGE.finditer(text):
        late = found["half"] == "下"
        may.add(sense("month", (12 if late else 6) if found["edge"] in "底末前止" else (7 if late else 1)))
    for found in _EDGE.finditer(text):
        last = 3 * _number(found["number"])
        may.add(sense("month", last if found["edge"] in "底末前止" else last - 2))
    for words, senses in _DAYS.items():
        may |= senses if re.search(words, text) else set()
    for found in _DISCOUNT.finditer(text):
        off = 100 - 10 * _number(found["tenths"]) - (_number(found["more"]) if found["more"] else 0)
        may.add(sense("percent", off))
    for found in re.finditer(
        r"(?<!\d)(\d{1,2})[·.](\d{1,2})(?!\d)|([一二三四五六七八九])[·]?([一二三四五六七八九]{1,2})", text
    ):
        numbers = [_number(each) for each in found.groups() if each]
        may |= {
            sense("month", numbers[0]),
            sense("number", numbers[-1]),
            ("digits", f"{numbers[0]}.{numbers[-1]}"),
        }
        may.add(sense("number", Decimal(f"{numbers[0]}.{numbers[-1]}")))
    return Stated(0, 0, "", frozenset(), frozenset(may), firm=False)


_EDGE = re.compile(r"(?P<number>[一二三四1-4])季度(?P<edge>[起初末底前止]|以来|开始|之?后)")
"""A quarter whose first or last month English may name."""
_HALF_EDGE = re.compile("(?P<half>[上下])半年(?P<edge>[起初末底前止]|以来|开始|之?后)")
_FROM_TO = re.compile(
    rf"[由从][^，。；\d{_NUMERALS}]{{0,4}}(\d+|[{_NUMERALS}]+)[^，。；\d{_NUMERALS}]{{1,8}}(\d+|[{_NUMERALS}]+)"
)
"""From one number to another, whose difference English may name: from ninth to fifth, by four places."""
_AND_A_HALF = re.compile(rf"(?P<many>\d+|[{_NUMERALS}]+)个?(?P<unit>年|小时|月|天)半")
_HALVES: Mapping[str, str] = {"年": "年", "小时": "小时", "月": "个月", "天": "天"}
"""A year and a half."""


def _readings(run: str) -> Iterator[Decimal]:
    """Yield what a run of numerals may count: as a whole, in pieces, digit by digit."""
    for start in range(len(run)):
        for end in range(start + 1, min(len(run), start + 8) + 1):
            piece = run[start:end]
            value = from_chinese(piece.replace("〇", "零"))
            if value is not None:
                yield Decimal(value)
            elif all(each in _ONES or each == "零" for each in piece):
                value = int("".join(str(_ONES.find(each) if each in _ONES else 0) for each in piece))
                yield Decimal(value)
                yield Decimal(1900 + value)
            elif piece in SCALES:
                yield Decimal(SCALES[piece])


def _number(written: str) -> Decimal:
    if written[-1:].isdecimal():
        return Decimal(written)
    value = from_chinese(written.replace("〇", "零"))
    if value is None and all(each in _ONES for each in written.replace("零", "〇")):
        value = int("".join(str(_ONES.index(each)) for each in written.replace("零", "〇")))
    return Decimal(value or 0)
