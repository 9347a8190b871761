"""What single words and forms of a Chinese text may say of a number: 双, 七折, 半斤, 初三, 光绪二十四年, 3·15."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from ....faults.patterns import lazy
from ....model.numerals import from_chinese
from ....model.units import SCALES, find
from ..table import rows
from .chinese_numerals import COUNT, NUMERALS, ONES, counted
from .stated import Sense, base, measured, named, nth, part_of_whole, sense, senses

Found = re.Match[str]

_KNOWN = {word: Decimal(number) for number, words in rows("quantities/known") for word in words.split()}
"""Words that may answer a number."""
_DAYS: Mapping[str, set[Sense]] = {words: named(says) for words, says in rows("quantities/days")}
"""Days and months that other words name."""
PLAN = lazy("十[一二三四五六七八九]?(?=五(?:[”规计时期末初]|$))")
NTH_QUARTER = lazy("(?<!前)([一二三四1-4])季度?")
_TERMS = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至"
"""The 24 parts of the year, two a month."""
_A_DAY: Mapping[str, int] = {"分钟": 60, "小时": 24, "天": 30, "月": 12}
"""How many of them a longer time has, of which English may say how often: every three months, four times a year."""
_OLD_WORTH: Mapping[str, tuple[str, str]] = {
    "两": ("克", "50"), "钱": ("克", "5"), "担": ("公斤", "50"), "尺": ("米", "0.33333"), "丈": ("米", "3.33333"), "寸": ("厘米", "3.33333"),
}  # fmt: skip
"""Measures of old, in those of today."""
_ERAS: Mapping[str, int] = {
    "洪武": 1368, "永乐": 1403, "宣德": 1426, "成化": 1465, "弘治": 1488, "正德": 1506, "嘉靖": 1522, "万历": 1573, "崇祯": 1628, "顺治": 1644, "康熙": 1662,
    "雍正": 1723, "乾隆": 1736, "嘉庆": 1796, "道光": 1821, "咸丰": 1851, "同治": 1862, "光绪": 1875, "宣统": 1909, "民国": 1912,
}  # fmt: skip
"""The first year of each era of the Ming, the Qing and the Republic."""
_HALVES: Mapping[str, str] = {"月": "个月", "分": "分钟", "钟头": "小时"}
"""What a half is of: 一个半月, 三分半."""
_LEAP = 2024


def said_besides(text: str) -> Iterator[Sense]:
    """Yield what the forms of a Chinese text may say."""
    for form, says in _FORMS:
        for found in form.finditer(text):
            yield from says(found)
    for words, days in _DAYS.items() if _ANY_DAY.search(text) else ():
        yield from days if re.search(words, text) else ()


_ANY_DAY = lazy("|".join(_DAYS))


def _or(found: Found) -> Iterator[Sense]:
    """Three or four, thirty or forty, seventeen or eighteen: 三四, 三四十, 十七八; 八九成."""
    for one in found["either"]:
        value = 10 * bool(found["ten"]) + counted(one) * SCALES.get(found["scale"], 1)
        yield from {sense("month", value), *senses("number", value, 1900 + value)}
        yield from senses("percent", value, 10 * value)
        yield from senses("number", 10 * value) if found["tenths"] else ()


def _season(found: Found) -> set[Sense]:
    first = 3 * "冬春夏秋".index(found[0])
    return senses("month", first or 12, first + 1, first + 2)


def _from_day_to(found: Found) -> set[Sense]:
    days = int(found["last"] or found["ends"]) - int(found["first"] or found["begins"])
    return senses("number", days, days + 1) if days > 0 else set()


def _every(found: Found) -> set[Sense]:
    apart, day = counted(found["many"]), _A_DAY[found["unit"]]
    return senses("number", day / apart) if apart and not day % apart else set()


def _so_often(found: Found) -> set[Sense]:
    """How far from each other so many a year, a day or an hour are: every six months for twice a year."""
    many, of = counted(found["many"]), {"年": 12, "小时": 60}.get(found["unit"], 24)
    return senses("number", of / many) if many and not of % many else set()


def _plan(found: Found) -> set[Sense]:
    ends = 1955 + 5 * (from_chinese(found[0]) or 0)
    return senses("number", ends, ends - 4)


def _off(found: Found) -> set[Sense]:
    return senses("percent", 100 - 10 * counted(found["tenths"]) - counted(found["more"] or "零"))


def _divided(found: Found) -> set[Sense]:
    parts = [counted(part) for part in found.groups()]
    if sum(parts) != 10:
        return set()
    return {each for part in parts for each in (sense("number", 10 * part), *part_of_whole(part / 10))}


def _last_day(found: Found) -> set[Sense]:
    month, year = int(counted(found["month"])), int(found["year"] or 0)
    last = monthrange(year or _LEAP, month or 1)[1] if month <= 12 else 0
    return senses("number", last, 28 if last == 29 and not year else last)


def _edge(found: Found) -> set[Sense]:
    last = 3 * counted(found["number"])
    return senses("month", last if found["edge"] in "底末前止" else last - 2)


def _and_a_half(found: Found) -> Iterator[Sense]:
    unit = found["unit"] or found["half"]
    return measured(counted(found["many"]) + Decimal("0.5"), base(_HALVES.get(unit, unit)))


def _quarters_of_an_hour(found: Found) -> set[Sense]:
    minutes = 15 * counted(found[1])
    return {sense("number", minutes), *measured(minutes, find("分钟"))}


def _point(found: Found) -> Decimal:
    """A number with its decimals in words: 一点二, 一米五."""
    return Decimal(f"{counted(found['many'])}.{''.join(str(counted(each)) for each in found['tenths'])}")


def _old(found: Found) -> Iterator[Sense]:
    unit, worth = _OLD_WORTH[found["unit"]]
    return measured(counted(found["many"]) * Decimal(worth), find(unit))


def _dotted(found: Found) -> set[Sense]:
    month, day = (counted(each) for each in found.groups() if each)
    return {sense("month", month), *senses("number", day, Decimal(f"{month}.{day}"))}


def _era(found: Found) -> set[Sense]:
    year = 1 if found["year"] == "元" else counted(found["year"])
    return senses("number", _ERAS[found["era"]] + year - 1)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[Found], Iterable[Sense]]], ...] = (
    (lazy("|".join(sorted(_KNOWN, key=len, reverse=True))), lambda found: (sense(kind, _KNOWN[found[0]]) for kind in ("number", "multiple", "ordinal"))),
    (lazy(rf"(?P<ten>十)?(?P<either>[{ONES}]{{2}})(?P<scale>[十百千万]?)(?=(?P<tenths>成)?)"), _or),
    (lazy("[Ⅰ-Ⅹ]"), lambda found: nth("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".index(found[0]) + 1)),
    (lazy("半价|减半|半费|折半|对半|对折"), lambda _: senses("percent", 50)),
    (lazy("半个?月(?!板)|双周|两周"), lambda _: (said for days in (14, 15) for said in measured(Decimal(days), find("天")))),
    (lazy("半个钟头"), lambda _: measured(Decimal("0.5"), find("小时"))),
    (lazy(rf"(?:[多大高长贵快重]了?|不止|超过)({COUNT})倍"), lambda found: senses("multiple", counted(found[1]) + 1)),
    (lazy("半个世纪"), lambda _: (sense("number", 50), *measured(Decimal(50), find("年")))),
    (lazy("[春夏秋冬](?!节联)"), _season),
    (lazy("|".join(re.findall("..", _TERMS))), lambda found: senses("month", _TERMS.index(found[0]) // 4 + 1)),
    (lazy(f"([{ONES}])成(?![半{ONES}])"), lambda found: senses("percent", 10 * counted(found[1]))),
    (lazy(r"(?<!\d)(1[3-9]|2[0-4])[时点:：]"), lambda found: senses("number", int(found[1]) - 12)),  # by the other clock
    (lazy("[^，。；：]*、[^，。；：]*"), lambda row: senses("number", 1 + row[0].count("、"))),
    (lazy(rf"[由从][^，。；\d{NUMERALS}]{{0,4}}({COUNT})[^，。；\d{NUMERALS}]{{1,8}}({COUNT})"), lambda found: senses("number", abs(counted(found[1]) - counted(found[2])))),
    (lazy(r"(?P<first>\d{1,2})日[^，。；\d]{0,4}?(?:至|到|[-—–~～])[^，。；\d]{0,2}(?:\d{1,2}月)?(?P<last>\d{1,2})日|(?P<begins>20\d\d)年?(?:至|到|[-—–~～])(?P<ends>20\d\d)年"), _from_day_to),
    (lazy(rf"每隔?(?P<many>{COUNT})个?(?P<unit>分钟|小时|天|月)"), _every),
    (lazy(rf"每(?P<unit>年|天|日|小时)[^，。；\d]{{0,6}}?(?P<many>{COUNT})(?=[次班趟回])"), _so_often),
    (PLAN, _plan),
    (lazy(rf"(?P<tenths>[{ONES}]|\d)\.?(?P<more>[{ONES}\d])?折"), _off),
    (lazy("([一二三四五六七八九])([一二三四五六七八九])(?:分成|开(?!头)|分账|分摊|分担|分享|比例)"), _divided),
    (lazy(f"([{ONES}])分?[一-鿿]([{ONES}])分?[一-鿿]([{ONES}])分?[一-鿿]"), _divided),
    (lazy(rf"买({COUNT})[送赠]({COUNT})"), lambda found: nth(counted(found[1]) + counted(found[2]))),
    (lazy("半打"), lambda _: senses("number", 6)),
    (lazy(rf"({COUNT})男({COUNT})女"), lambda found: senses("number", counted(found[1]) + counted(found[2]))),
    (lazy(r"(\d+)元[^，。；\d]{0,6}(?:减半|半价)"), lambda found: measured(Decimal(found[1]) / 2, find("元"))),
    (lazy(rf"({COUNT})打(?![击造拐破印卡架开])"), lambda found: senses("number", 12 * counted(found[1]))),
    (lazy(r"(?<![\d.])(1[0-2]|[1-9])[·.]?([12]\d|3[01]|0?[1-9])(?=[”\"]|[\u4e00-\u9fff]{0,8}?(?:宣传|纪念|警察|消防|安全|促销|购物|晚会|年货)(?:日|周|月|节)?)"), lambda found: (sense("month", int(found[1])), sense("number", int(found[2])))),
    (lazy(rf"双向({COUNT})"), lambda found: senses("number", counted(found[1]) / 2)),
    (NTH_QUARTER, lambda found: senses("quarter", counted(found[1]))),
    (lazy(rf"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{{1,2}}|(?<!十)[{ONES}十]|十[一二])月(?:份)?的?(?:最后一[天日]|末日)"), _last_day),
    (lazy(rf"前(\d{{1,2}}|[{ONES}十]{{1,2}})个?月"), lambda found: senses("month", counted(found[1]))),
    (lazy(rf"(?<!\d)(\d{{1,2}}|(?<!十)[{ONES}十])月(?:[底末]|30日|31日)"), lambda found: senses("quarter", counted(found[1]) / 3)),
    (lazy(r"(?P<number>[一二三四1-4])季度(?P<edge>[起初末底前止]|以来|开始|之?后)"), _edge),
    (lazy(rf"(?P<many>{COUNT})(?:个?(?P<unit>年|小时|月|天|公?斤|公里|平?方?米|公顷|亩|吨|岁|分)半|个半(?P<half>小时|钟头|月|学期))"), _and_a_half),
    (lazy("半个?(?P<unit>斤|公斤|千克|公里|米|吨|亩|小时|天|年|月)"), lambda found: measured(Decimal("0.5"), find(found["unit"]))),
    (lazy(rf"([{ONES}两\d])刻钟"), _quarters_of_an_hour),
    (lazy(rf"(?P<many>{COUNT})(?P<unit>米|块|元|公里|斤|吨)(?P<tenths>[{ONES}]{{1,2}})(?![{NUMERALS}级号年月日])"), lambda found: (sense("number", _point(found)), *measured(_point(found), find(found["unit"])))),
    (lazy(f"(?P<rate>百分之)?(?P<many>[{ONES}十百]+)点(?P<tenths>[零{ONES}]+)"), lambda found: senses("percent" if found["rate"] else "number", _point(found))),
    (lazy(f"([{ONES}两])([百千万])([{ONES}])(?![{NUMERALS}])"), lambda found: senses("number", (counted(found[1]) + counted(found[3]) / 10) * SCALES[found[2]])),
    (lazy(rf"({COUNT})倍半"), lambda found: senses("number", counted(found[1]) + Decimal("0.5"), counted(found[1]) + Decimal("1.5"))),
    (lazy("([0-9]0)后"), lambda found: senses("number", int(f"19{found[1]}"), int(f"20{found[1]}"))),
    (lazy(rf"(?P<many>\d+(?:\.\d+)?|[{NUMERALS}]+)(?:市)?(?P<unit>[{''.join(_OLD_WORTH)}])(?![个名年月天次项类种级地岸国会])"), _old),
    (lazy(r"(?<!\d)(\d{1,2})[·.](\d{1,2})(?!\d)|([一二三四五六七八九])[·]?([一二三四五六七八九]{1,2})"), _dotted),
    (lazy(rf"(?P<era>{'|'.join(_ERAS)})(?P<year>元|\d{{1,2}}|[{NUMERALS}]{{1,3}})年"), _era),
    (lazy("(?P<school>[初高])(?P<year>[一二三])(?![个家批次])"), lambda found: nth(counted(found["year"]) + (6 if found["school"] == "初" else 9))),
)  # fmt: skip
"""Each form, and what it may say; of schools 初三 is the ninth year."""
