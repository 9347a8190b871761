"""What may answer for a number of the English text in Chinese, though it asks for none: all numerals, however they are meant."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ....faults.patterns import lazy
from ....model.numerals import from_chinese
from ....model.units import SCALE, SCALES, find
from . import lunar
from .chinese_forms import NTH_QUARTER, said_besides
from .chinese_numerals import NUMERALS, ONES, counted, readings
from .stated import Sense, Stated, measured, sense, senses

_RUN = lazy(rf"[{NUMERALS}]+")
_DIGITS = lazy(rf"\d+(?:,\d{{3}})*(?:\.\d+)?(?P<scale>{SCALE})?")


def besides(text: str) -> Stated:
    """What may answer for a number, though it asks for none: all numerals, however they are meant."""
    readers = (_digits, _numerals, _below, said_besides, _clocks, _known, _beside, lunar.besides)
    may = frozenset(found for read in readers for found in read(text))
    return Stated(0, 0, "", frozenset(), may, firm=False)


def _digits(text: str) -> Iterator[Sense]:
    for found in _DIGITS.finditer(text):
        value = Decimal(found[0].removesuffix(found["scale"] or "").replace(",", ""))
        yield from senses("number", value, value * SCALES.get(found["scale"] or "", 1))


def _numerals(text: str) -> Iterator[Sense]:
    for found in _RUN.finditer(text):
        yield from senses("number", *readings(found[0]))
        for size in (1, 2):
            unit = find(text[found.end() : found.end() + size])
            for amount in (SCALES.get(found[0][-2:], 0), from_chinese(found[0]) or 0):
                yield from measured(Decimal(amount), unit)


def _below(text: str) -> Iterator[Sense]:
    """Yield what is below nought: 零下5℃, 零下五度."""
    for found in _BELOW.finditer(text):
        yield sense("number", -(Decimal(found["digits"]) if found["digits"] else counted(found["words"])))


_BELOW = lazy(rf"(?:零下|负)\s?(?:(?P<digits>\d+(?:\.\d+)?)|(?P<words>[{NUMERALS}]+))")


def _clocks(text: str) -> Iterator[Sense]:
    """Yield how far times of the day are from each other: from 6:00 to 5:45 is 15 minutes."""
    times = [60 * int(found[1]) + int(found[2]) for found in _CLOCK.finditer(text)]
    for one, other in combinations(times, 2):
        yield from (sense("number", abs(one - other)), *measured(Decimal(abs(one - other)), find("分钟")))


def _known(text: str) -> Iterator[Sense]:
    """Yield what everybody knows of what is named: noon, the first ten days of a month, the day of the foundation, what is counted as large."""
    yield from senses("number", 12) if _NOON.search(text) else ()
    yield from senses("number", 1) if _TO_ONE.search(text) else ()
    yield from (each for words, days in _TENS if words in text for each in senses("number", *days))
    yield from (sense("month", 10), *senses("number", 1, 1949)) if _FOUNDED.search(text) else ()
    yield from senses("number", 20_000_000, 5_000_000) if _ABOVE_SCALE.search(text) else ()


_NOON = lazy("正午|中午|午夜|子夜")
_TO_ONE = lazy("比[^，。；\\d例]{0,5}\\d+\\.\\d")
"""What something is to one: 收入比缩小到2.05."""
_TENS = (("上旬", (1, 10)), ("中旬", (11, 20)), ("下旬", (21, 28, 29, 30, 31)))
_FOUNDED = lazy("(?:新中国|中华人民共和国)(?:的)?成立|建国(?=[前后初以])")
_ABOVE_SCALE = lazy("规模以上|规上")
"""What the statistics count from an income of 20 million yuan, services from fewer."""


_CLOCK = lazy(r"(?<![\d:：])([01]?\d|2[0-4])[:：时点]([0-5]\d)(?![\d:：])")


def _beside(text: str) -> Iterator[Sense]:
    """Yield the day or year after one that is named, and the month and the quarter before one that is compared with them."""
    for found in _YEAR_BESIDE.finditer(text):
        for year in _A_YEAR.findall(text):
            yield sense("number", int(year) + (-1 if found["before"] else 1))
    for found in _YEARS_ON.finditer(text):
        many = int(counted(found["many"]))
        for year in _A_YEAR.findall(text):
            yield sense("number", int(year) + (-many if found["before"] else many))
    if _ON_TENS.search(text):  # market days
        yield sense("number", 0)
    if _NEXT_DAY.search(text):
        for month, day in _A_DAY_OF.findall(text):
            last = monthrange(2024, int(month))[1] if month and int(month) in range(1, 13) else 31
            ends = int(day) >= last or (month == "2" and int(day) >= last - 1)
            yield sense("number", int(day) + 1)
            yield from (sense("number", 1), sense("month", int(month or 0) % 12 + 1)) if ends else ()
    if _ON_THE_ONE_BEFORE.search(text):
        for month in _A_MONTH.findall(text):
            yield sense("month", (int(counted(month)) - 2) % 12 + 1)
        for quarter in NTH_QUARTER.findall(text):
            before = (int(counted(quarter)) - 2) % 4 + 1
            yield from (sense("quarter", before), sense("ordinal", before), sense("number", before))


_YEAR_BESIDE = lazy("(?P<before>[上前](?:一|1)?年(?![级轮])|头一年)|[次翌来]年|第二年|转年|隔年|下一?年")
_YEARS_ON = lazy(
    rf"(?<![\d{NUMERALS}])(?P<many>\d{{1,2}}|[{NUMERALS}]{{1,3}})年(?:[之以]?后|过后|(?P<before>[之以]?前))"
)
_A_YEAR = lazy("(?<!\\d)((?:19|20)\\d\\d)(?=年)")
_ON_TENS = lazy("[逢每][一二三四五六七八九、逢日旬]*十")
_NEXT_DAY = lazy("次日|翌日|第二天|隔[天日]|转天|次晨|隔夜|第二日")
_A_DAY_OF = lazy(r"(?:(?<!\d)(\d{1,2})月)?(?<!\d)(\d{1,2})日")
_ON_THE_ONE_BEFORE = lazy("环比|[比较与同跟]上(?:个|一个|一)?(?:月|季)")
_A_MONTH = lazy(rf"(?<!\d)(\d{{1,2}}|(?<!十)[{ONES}十]|十[一二])月")
