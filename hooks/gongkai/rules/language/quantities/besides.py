"""What may answer for a number of the English text in Chinese, though it asks for none: all numerals, however they are meant."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from ....faults.patterns import lazy
from ....model.numerals import from_chinese
from ....model.units import SCALE, SCALES, find
from . import lunar
from .stated import Sense, Stated, base, measured, sense, senses

NUMERALS = "零〇一二两三四五六七八九十百千万亿"
ONES = "〇一二三四五六七八九"
_RUN = lazy(rf"[{NUMERALS}]+")
_DIGITS = lazy(rf"\d+(?:,\d{{3}})*(?:\.\d+)?(?P<scale>{SCALE})?")
_KNOWN: Mapping[str, int | Decimal] = {"隔周": 2, "隔日": 2, "隔月": 2, "隔年": 2, "隔天": 2, "三九": 999, "双十一": 11, "双十二": 12, "百年": 100, "半年": 6, "半": Decimal("0.5"), "双": 2, "首": 1, "次年": 2, "次日": 2, "次月": 2, "次季": 2, "再次": 2, "再度": 2, "又一": 2, "俩": 2, "翻番": 2, "倍增": 2, "加倍": 2, "成倍": 2, "十几": 12, "数十": 12, "几十": 12, "全天候": 24, "昼夜": 24, "对": 2, "旬": 10, "世纪": 100, "本世纪": 2000, "上世纪": 1900, "周一至周日": 7, "周一至周五": 5, "‰": 1000, "%": 100, "八分之一决赛": 16, "四分之一决赛": 8, "半决赛": 4, "弱冠": 20, "而立": 30, "不惑": 40, "知天命": 50, "花甲": 60, "半百": 50, "古稀": 70, "耄耋": 80, "期颐": 100}  # fmt: skip
"""Words that may answer a number."""
_WORDS = lazy("|".join(sorted(_KNOWN, key=len, reverse=True)))
PLAN = lazy("十[一二三四五六七八九]?(?=五(?:[”规计时期末初]|$))")
_DISCOUNT = lazy(rf"(?P<tenths>[{ONES}]|\d)\.?(?P<more>[{ONES}\d])?折")


_DAYS: Mapping[str, set[Sense]] = {
    "月[底末]": senses("number", 28, 29, 30, 31),
    "年[底末]": {sense("number", 31), sense("month", 12)},
    "国庆|十一(?=[前后期])": {sense("number", 1), sense("month", 10)},
    "五一|劳动节": {sense("number", 1), sense("month", 5)},
    "六一|儿童节": {sense("number", 1), sense("month", 6)},
    "元月": senses("month", 1),
    "正月": {sense("number", 1), sense("month", 1)},
    "冬月": {sense("number", 11), sense("month", 11)},
    "腊月": {sense("number", 12), sense("month", 12)},
    "首季": senses("quarter", 1),
    "重阳": {sense("number", 9), sense("ordinal", 9)},
    "七夕": {sense("number", 7), sense("ordinal", 7)},
    "中秋": {sense("number", 15), sense("month", 8)},
    "腊八": {sense("number", 8), sense("month", 12)},
    "七下八上": senses("month", 7, 8),
    "七一(?![〇一二三四五六七八九十])|建党节": {sense("number", 1), sense("month", 7)},
    "八一(?![〇一二三四五六七八九十])|建军节": {sense("number", 1), sense("month", 8)},
    "一二[·.]?九": {sense("number", 9), sense("month", 12)},
    "五卅": {sense("number", 30), sense("month", 5)},
    "早中晚": senses("number", 3),
    "早晚各|上下午各": senses("number", 2),
    "年初|元旦|(?:今|本|去|上|明)年以?来|新年": {sense("number", 1), sense("month", 1)},
}
"""Days and months that other words name."""
_ANY_DAY = lazy("|".join(_DAYS))


def besides(text: str) -> Stated:
    """What may answer for a number, though it asks for none: all numerals, however they are meant."""
    may = frozenset(found for read in _READERS for found in read(text))
    return Stated(0, 0, "", frozenset(), may, firm=False)


def _digits(text: str) -> Iterator[Sense]:
    for found in _DIGITS.finditer(text):
        value = Decimal(found[0].removesuffix(found["scale"] or "").replace(",", ""))
        yield from senses("number", value, value * SCALES.get(found["scale"] or "", 1))


def _numerals(text: str) -> Iterator[Sense]:
    for found in _RUN.finditer(text):
        yield from senses("number", *_readings(found[0]))
        for size in (1, 2):
            unit = find(text[found.end() : found.end() + size])
            for amount in (SCALES.get(found[0][-2:], 0), from_chinese(found[0]) or 0):
                yield from measured(Decimal(amount), unit)
    for found in _OR.finditer(text):
        for one in found["either"]:
            value = 10 * bool(found["ten"]) + counted(one) * SCALES.get(found["scale"], 1)
            yield from {sense("month", value), *senses("number", value, 1900 + value)}
            yield from senses("percent", value, 10 * value)
            yield from senses("number", 10 * value) if text.startswith("成", found.end()) else ()


def _signs(text: str) -> Iterator[Sense]:
    """Yield grades in Roman numerals, and half of a price."""
    for found in _ROMAN.finditer(text):
        nth = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".index(found[0]) + 1
        yield from (sense("number", nth), sense("ordinal", nth))
    if _HALF_PRICE.search(text):
        yield sense("percent", 50)
    if _HALF_MONTH.search(text):
        yield from (sense for days in (14, 15) for sense in measured(Decimal(days), find("天")))
    for season in _SEASON.findall(text):
        first = 3 * "冬春夏秋".index(season)
        yield from senses("month", first or 12, first + 1, first + 2)
    for term in _TERM.findall(text):
        yield sense("month", _TERMS.index(term) // 4 + 1)


_ROMAN = lazy("[Ⅰ-Ⅹ]")
_HALF_MONTH = lazy("半个?月(?!板)|双周|两周")
_SEASON = lazy("[春夏秋冬](?!节联)")
_TERMS = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至"
"""The 24 parts of the year, two a month."""
_TERM = lazy("|".join(re.findall("..", _TERMS)))
_HALF_PRICE = lazy("半价|减半|半费|折半|对半")


def _clocks(text: str) -> Iterator[Sense]:
    """Yield how far times of the day are from each other: from 6:00 to 5:45 is 15 minutes."""
    times = [60 * int(found[1]) + int(found[2]) for found in _CLOCK.finditer(text)]
    for one, other in combinations(times, 2):
        yield from (sense("number", abs(one - other)), *measured(Decimal(abs(one - other)), find("分钟")))


_CLOCK = lazy(r"(?<![\d:：])([01]?\d|2[0-4])[:：时点]([0-5]\d)(?![\d:：])")
_OR = lazy(rf"(?P<ten>十)?(?P<either>[{ONES}]{{2}})(?P<scale>[十百千万]?)")
"""Three or four, thirty or forty, seventeen or eighteen: 三四, 三四十, 十七八."""


def _words(text: str) -> Iterator[Sense]:
    for found in _WORDS.finditer(text):
        yield from (sense(kind, _KNOWN[found[0]]) for kind in ("number", "multiple", "ordinal"))
    for words, days in _DAYS.items() if _ANY_DAY.search(text) else ():
        yield from days if re.search(words, text) else ()
    for tenths in re.findall(f"([{ONES}])成(?![半{ONES}])", text):
        yield sense("percent", 10 * counted(tenths))
    for hour in re.findall(r"(?<!\d)(1[3-9]|2[0-4])[时点:：]", text):  # by the other clock
        yield sense("number", int(hour) - 12)
    for row in re.finditer("[^，。；：]*、[^，。；：]*", text) if "、" in text else ():
        yield sense("number", 1 + row[0].count("、"))


def _spans(text: str) -> Iterator[Sense]:
    """Yield how far it is from one number to another, the years of plans, what is off a price."""
    for found in _FROM_TO.finditer(text):
        yield sense("number", abs(counted(found[1]) - counted(found[2])))
    for found in _DAYS_TO.finditer(text):
        days = int(found["last"] or found["ends"]) - int(found["first"] or found["begins"])
        yield from senses("number", days, days + 1) if days > 0 else ()
    for found in _EVERY.finditer(text):
        apart, day = counted(found["many"]), _A_DAY[found["unit"]]
        yield from senses("number", day / apart) if apart and not day % apart else ()
    for found in PLAN.finditer(text):
        ends = 1955 + 5 * (from_chinese(found[0]) or 0)
        yield from senses("number", ends, ends - 4)
    for found in _DISCOUNT.finditer(text):
        off = 100 - 10 * counted(found["tenths"]) - (counted(found["more"]) if found["more"] else 0)
        yield sense("percent", off)
    for found in _DIVIDED.finditer(text):
        tens = [10 * counted(part) for part in found.groups()]
        yield from senses("number", *tens) | senses("percent", *tens)
    for found in _GIVEN_WITH.finditer(text):
        with_it = sum(map(counted, found.groups()))
        yield from (sense("number", with_it), sense("ordinal", with_it))
    for found in _DOZENS.finditer(text):
        yield sense("number", 12 * counted(found[1]))
    for month, day in _DAY_IN_FIGURES.findall(text):
        yield from (sense("month", int(month)), sense("number", int(day)))
    for found in _BOTH_WAYS.finditer(text):
        yield sense("number", counted(found[1]) / 2)


_DIVIDED = lazy("([一二三四五六七八九])([一二三四五六七八九])(?:分成|开(?!头)|分账|分摊|分担|分享|比例)")
_GIVEN_WITH = lazy(rf"买([\d{NUMERALS}]+)[送赠]([\d{NUMERALS}]+)")
_DOZENS = lazy(rf"([\d{NUMERALS}]+)打(?![击造拐破印卡架开])")
_DAY_IN_FIGURES = lazy(
    r"(?<![\d.])(1[0-2]|[1-9])[·.]?([12]\d|3[01]|0?[1-9])(?=[”\"]|[\u4e00-\u9fff]{0,8}?(?:宣传|纪念|警察|消防|安全|促销|购物|晚会|年货)(?:日|周|月|节)?)"
)
"""Shares in tenths (三七分成), what is given with what is bought, dozens, days that figures name (119, 3·15)."""
_DAYS_TO = lazy(
    r"(?P<first>\d{1,2})日[^，。；\d]{0,4}?(?:至|到|[-—–~～])[^，。；\d]{0,2}(?:\d{1,2}月)?(?P<last>\d{1,2})日|(?P<begins>20\d\d)年?(?:至|到|[-—–~～])(?P<ends>20\d\d)年"
)
"""From one day or year to another, of which English may say how many they are."""
_EVERY = lazy(rf"每(?P<many>\d+|[{NUMERALS}]+)个?(?P<unit>分钟|小时|天|月)")
_A_DAY: Mapping[str, int] = {"分钟": 60, "小时": 24, "天": 30, "月": 12}
"""How many of them a longer time has, of which English may say how often: every three months, four times a year."""
_BOTH_WAYS = lazy(rf"双向(\d+|[{NUMERALS}]+)")


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
        for quarter in _NTH_QUARTER.findall(text):
            yield sense("quarter", (int(counted(quarter)) - 2) % 4 + 1)


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


def _edges(text: str) -> Iterator[Sense]:
    """Yield quarters, and the months and days that are the first or last of a time."""
    for found in _NTH_QUARTER.finditer(text):
        yield sense("quarter", counted(found[1]))
    for year, month in _LAST_DAY.findall(text):
        of_month = (
            monthrange(int(year or 0) or _LEAP, int(counted(month)) or 1)[1] if counted(month) <= 12 else 0
        )
        yield from senses("number", of_month, 28 if of_month == 29 and not year else of_month)
    for many in re.findall(r"前(\d{1,2})个?月", text):
        yield sense("month", counted(many))
    for month in re.findall(rf"(?<!\d)(\d{{1,2}}|(?<!十)[{ONES}十])月(?:[底末]|30日|31日)", text):
        yield sense("quarter", counted(month) / 3)
    for found in _EDGE.finditer(text):
        last = 3 * counted(found["number"])
        yield sense("month", last if found["edge"] in "底末前止" else last - 2)


def _measures(text: str) -> Iterator[Sense]:
    """Yield a year and a half, half a jin, three quarters of an hour, one metre five."""
    for found in _AND_A_HALF.finditer(text):
        yield from measured(
            counted(found["many"]) + Decimal("0.5"),
            base(_HALVES.get(unit := found["unit"] or found["half"], unit)),
        )
    for found in _HALF_A.finditer(text):
        yield from measured(Decimal("0.5"), find(found["unit"]))
    for found in _QUARTER_HOURS.finditer(text):
        minutes = 15 * counted(found[1])
        yield from (sense("number", minutes), *measured(minutes, find("分钟")))
    for found in _AND_TENTHS.finditer(text):
        value = Decimal(f"{counted(found['many'])}.{''.join(str(counted(each)) for each in found['tenths'])}")
        yield from (sense("number", value), *measured(value, find(found["unit"])))
    for many, scale, more in re.findall(f"([{ONES}两])([百千万])([{ONES}])(?![{NUMERALS}])", text):
        yield sense("number", (counted(many) + counted(more) / 10) * SCALES[scale])
    for whole, parts in re.findall(f"百分之([{ONES}十百]+)点([零{ONES}]+)", text):
        yield sense("percent", Decimal(f"{counted(whole)}.{''.join(str(counted(each)) for each in parts)}"))
    for many in re.findall(f"(\\d+|[{NUMERALS}]+)倍半", text):
        yield from senses("number", counted(many) + Decimal("0.5"), counted(many) + Decimal("1.5"))
    for decade in re.findall("([0-9]0)后", text):
        yield from senses("number", int(f"19{decade}"), int(f"20{decade}"))
    for found in _OLD.finditer(text):
        unit, worth = _OLD_WORTH[found["unit"]]
        yield from measured(counted(found["many"]) * Decimal(worth), find(unit))
    if "半个世纪" in text:
        yield from (sense("number", 50), *measured(Decimal(50), find("年")))


_OLD_WORTH: Mapping[str, tuple[str, str]] = {
    "两": ("克", "50"), "钱": ("克", "5"), "担": ("公斤", "50"), "尺": ("米", "0.33333"), "丈": ("米", "3.33333"), "寸": ("厘米", "3.33333"),
}  # fmt: skip
"""Measures of old, in those of today."""
_OLD = lazy(
    rf"(?P<many>\d+(?:\.\d+)?|[{NUMERALS}]+)(?:市)?(?P<unit>[{''.join(_OLD_WORTH)}])(?![个名年月天次项类种级地岸国会])"
)
_HALF_A = lazy("半个?(?P<unit>斤|公斤|千克|公里|米|吨|亩|小时|天|年|月)")
_QUARTER_HOURS = lazy(rf"([{ONES}两\d])刻钟")
_AND_TENTHS = lazy(
    rf"(?P<many>\d+|[{NUMERALS}]+)(?P<unit>米|块|元|公里|斤|吨)(?P<tenths>[{ONES}]{{1,2}})(?![{NUMERALS}级号年月日])"
)


def _dotted(text: str) -> Iterator[Sense]:
    """Yield the month and day of a date with a dot, or with nothing between: 3·15, 五一."""
    for found in re.finditer(
        r"(?<!\d)(\d{1,2})[·.](\d{1,2})(?!\d)|([一二三四五六七八九])[·]?([一二三四五六七八九]{1,2})", text
    ):
        numbers = [counted(each) for each in found.groups() if each]
        yield from (sense("month", numbers[0]), sense("number", numbers[-1]))
        yield sense("number", Decimal(f"{numbers[0]}.{numbers[-1]}"))


_ERAS: Mapping[str, int] = {
    "洪武": 1368, "永乐": 1403, "宣德": 1426, "成化": 1465, "弘治": 1488, "正德": 1506, "嘉靖": 1522, "万历": 1573, "崇祯": 1628, "顺治": 1644, "康熙": 1662,
    "雍正": 1723, "乾隆": 1736, "嘉庆": 1796, "道光": 1821, "咸丰": 1851, "同治": 1862, "光绪": 1875, "宣统": 1909, "民国": 1912,
}  # fmt: skip
"""The first year of each era of the Ming, the Qing and the Republic."""
_IN_ERA = lazy(rf"(?P<era>{'|'.join(_ERAS)})(?P<year>元|\d{{1,2}}|[{NUMERALS}]{{1,3}})年")
_SCHOOL = lazy("(?P<school>[初高])(?P<year>[一二三])(?![个家批次])")


def _years(text: str) -> Iterator[Sense]:
    """Yield the years of eras (光绪二十四年) and of schools (初三 is the ninth)."""
    for found in _IN_ERA.finditer(text):
        nth = 1 if found["year"] == "元" else counted(found["year"])
        yield sense("number", _ERAS[found["era"]] + nth - 1)
    for found in _SCHOOL.finditer(text):
        nth = counted(found["year"]) + (6 if found["school"] == "初" else 9)
        yield from (sense("number", nth), sense("ordinal", nth))


_LAST_DAY = lazy(
    rf"(?:((?:19|20)\d\d)年)?(?<!\d)(\d{{1,2}}|(?<!十)[{ONES}十]|十[一二])月(?:份)?的?(?:最后一[天日]|末日)"
)
"""The last day of a month, which English may tell by its number."""
_LEAP = 2024
_NTH_QUARTER = lazy("(?<!前)([一二三四1-4])季度?")
_EDGE = lazy(r"(?P<number>[一二三四1-4])季度(?P<edge>[起初末底前止]|以来|开始|之?后)")
"""A quarter whose first or last month English may name."""
_FROM_TO = lazy(
    rf"[由从][^，。；\d{NUMERALS}]{{0,4}}(\d+|[{NUMERALS}]+)[^，。；\d{NUMERALS}]{{1,8}}(\d+|[{NUMERALS}]+)"
)
"""From one number to another, whose difference English may name: from ninth to fifth, by four places."""
_AND_A_HALF = lazy(
    rf"(?P<many>\d+|[{NUMERALS}]+)(?:个?(?P<unit>年|小时|月|天|公?斤|公里|米|亩|吨|岁|分)半|个半(?P<half>小时|钟头|月|学期))"
)
_HALVES: Mapping[str, str] = {"月": "个月", "分": "分钟", "钟头": "小时"}
"""A year and a half."""


def _readings(run: str) -> Iterator[Decimal]:
    """Yield what a run of numerals may count: as a whole, in pieces, digit by digit."""
    whole = from_chinese(run.replace("〇", "零"))
    if whole is not None and len(run) > 1 and run not in SCALES:
        yield Decimal(whole)
        return
    for start in range(len(run)):
        for end in range(start + 1, min(len(run), start + 8) + 1):
            piece = run[start:end]
            value = from_chinese(piece.replace("〇", "零"))
            if value is not None:
                yield Decimal(value)
            elif all(each in ONES or each == "零" for each in piece):
                value = int("".join(str(ONES.find(each) if each in ONES else 0) for each in piece))
                yield Decimal(value)
                yield Decimal(1900 + value)
            elif piece in SCALES:
                yield Decimal(SCALES[piece])


def counted(written: str) -> Decimal:
    """The number that digits or numerals are."""
    if written[-1:].isdecimal():
        return Decimal(written)
    value = from_chinese(written.replace("〇", "零"))
    if value is None and all(each in ONES for each in written.replace("零", "〇")):
        value = int("".join(str(ONES.index(each)) for each in written.replace("零", "〇")))
    return Decimal(value or 0)


_READERS = (
    _digits, _numerals, _words, _spans, _edges, _measures, _dotted, _years, _signs, _clocks, _beside, lunar.besides,
)  # fmt: skip
