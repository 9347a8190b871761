"""How often something happens: once in how many hours, where each language says it but once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ...faults.patterns import lazy
from .quantities.chinese_numerals import NUMERALS, counted
from .quantities.english_words import COUNT, SMALL, count

HOURS: Mapping[str, Decimal | int] = {
    "学年": 8640, "年": 8640, "学期": 4320, "季度": 2160, "季": 2160, "月": 720, "旬": 240, "周": 168, "星期": 168, "礼拜": 168, "昼夜": 24, "天": 24, "日": 24,
    "小时": 1, "钟头": 1, "刻钟": Decimal("0.25"), "分钟": Decimal(1) / 60,
}  # fmt: skip
"""How many hours a time has, by its Chinese name."""
_UNIT = "|".join(HOURS)
_N = rf"(?:\d+|[{NUMERALS}]+)"
_TIMES = "次|届|遍|趟|回|检|巡|测|报|轮(?!换)"
_ZH = lazy(
    rf"(?P<each>每逢?|隔)(?:(?P<half>半)|(?P<many>{_N}))?个?(?P<unit>{_UNIT})(?!报[纸刊社]|[刊级份龄])|[逐按](?P<by>年|季度?|月|周|日|天)(?![期代产照光时])|"
    rf"(?P<double>双|半)(?P<of>周|月|年)(?=刊|例会|调度|通报|一次|一[报检])|(?P<noun>季度|月度|年度|周|月|季)(?=刊|例会|考核|评审|评估|调度会)|"
    rf"(?<![第\d{NUMERALS}近过前后头每隔逾超满])(?P<many2>{_N})个?(?P<long>年|月|周|天|小时)(?:举[办行]|召开)?一(?:次|届|检|评|审|换|选|修|测|访|轮换)|"
    rf"(?<![第\d{NUMERALS}近过前后头])[一1](?P<one>年|月|周|天|日)(?=[{NUMERALS}\d]+(?:{_TIMES})|一(?:清|扫|查|结|换|审|训|研判|调度|通报|更新|会商|小结|公示|消毒))"
)
_OFTEN = lazy(rf"[^，。；：]{{0,12}}?(?:(?P<parts>早中晚|上下午|早晚)各)?[^，。；：、\d{NUMERALS}]{{0,6}}(?<!第)(?P<times>{_N})(?:{_TIMES})")  # fmt: skip
_PARTS = lazy(rf"(?P<parts>早中晚|上下午|早晚)各[^，。；：、\d{NUMERALS}]{{0,6}}(?P<times>{_N})(?:{_TIMES})")
_PARTS_OF: Mapping[str, int] = {"早中晚": 3, "上下午": 2, "早晚": 2}
_MANY_OF: Mapping[str, Decimal | int] = {"双": 2, "半": Decimal("0.5")}

EN_HOURS: Mapping[str, Decimal | int] = {
    "year": 8640, "term": 4320, "semester": 4320, "quarter": 2160, "month": 720, "fortnight": 336, "week": 168, "day": 24, "morning": 24, "evening": 24, "night": 24, "afternoon": 24,
    "hour": 1, "minute": Decimal(1) / 60, "decade": 86400, "monday": 168, "tuesday": 168, "wednesday": 168, "thursday": 168, "friday": 168, "saturday": 168, "sunday": 168,
}  # fmt: skip
_EN_UNIT = "|".join(EN_HOURS)
_ADVERBS: Mapping[str, Decimal | int] = {
    "hourly": 1, "daily": 24, "nightly": 24, "weekly": 168, "fortnightly": 336, "monthly": 720, "quarterly": 2160, "half-yearly": 4320, "six-monthly": 4320, "yearly": 8640, "annually": 8640, "annual": 8640,
    "biannual": 4320, "biannually": 4320, "biennial": 17280, "biennially": 17280, "twice-weekly": 84,
}  # fmt: skip
_EN = lazy(
    rf"\b(?:every|each)(?: single)? (?:(?P<half>half[- ](?:an? )?|quarter[- ]of[- ]an )|(?P<many>other|second|third|fourth|{COUNT})[ -])?(?P<unit>{_EN_UNIT})s?\b(?P<more> and a half)?|"
    rf"\b(?:(?P<times>once|twice|thrice|{COUNT} times) )?(?P<adverb>{'|'.join(sorted(_ADVERBS, key=len, reverse=True))})\b|"
    rf"\b(?P<often>once|twice|thrice|{COUNT} times|{COUNT} (?:[a-z]+ ){{1,2}}?)(?: ?in)? ?(?:an?|per|in|each|every)(?: (?P<within>{COUNT}))? (?P<per>{_EN_UNIT})s?\b(?! (?:ago|earlier|later|before|or|and a half))|"
    r"\bon (?P<days>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b",
    re.IGNORECASE,
)
_AMBIGUOUS = lazy(
    r"\bbi-?(?:monthly|weekly)|\b(?:a|per|each|every) (?:\w+ly|time|one|person|head)\b|\bbimonthly",
    re.IGNORECASE,
)
_CHANGED = lazy("除|改为|改成|[由从][^，。；]*[到至为]|[增减调提升降加][加少整高低]?[到至为]")
"""What was more or less often before."""
_NEAR = Decimal("0.11")
"""By how much of the one two stretches may differ that are called the same: two weeks, half a month."""


@dataclass(frozen=True)
class Often:
    """Where it is said, the hours of the time it is said of, and how often in it; 0 if nothing says so."""

    at: re.Match[str]
    hours: tuple[Decimal, ...]
    times: Decimal

    def apart(self) -> tuple[Decimal, ...]:
        """How many hours are between."""
        return tuple(hours / (self.times or 1) for hours in self.hours)


def otherwise_often(zh: str, en: str) -> re.Match[str] | None:
    """What English says of how often something happens, if Chinese says another; both say it once."""
    both = _both(zh, en)
    return both[1].at if both and not _alike(*both) else None


def as_often(zh: str, en: str) -> bool:
    """Whether both languages say once how often something happens, and the same."""
    both = _both(zh, en)
    return both is not None and any(_near(a, b) for a in both[0].apart() for b in both[1].apart())


def _both(zh: str, en: str) -> tuple[Often, Often] | None:
    ours = [] if _CHANGED.search(zh) else list(in_chinese(zh))
    theirs = list(in_english(en)) if len(ours) == 1 and not _AMBIGUOUS.search(en) else []
    return (ours[0], theirs[0]) if len(theirs) == 1 else None


def _alike(ours: Often, theirs: Often) -> bool:
    """Whether the stretches are the same, or the times are, of which but one language says how often."""
    if any(_near(a, b) for a in ours.apart() for b in theirs.apart()):
        return True
    said = bool(ours.times) and bool(theirs.times)
    return not said and any(_near(a, b) for a in ours.hours for b in theirs.hours)


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= other * _NEAR


def in_chinese(zh: str) -> Iterator[Often]:
    """Yield what says in Chinese how often something happens."""
    found_all = list(_ZH.finditer(zh))
    for found in found_all:
        often = _OFTEN.match(zh, found.end())
        parts = _PARTS_OF.get(often["parts"] or "", 1) if often else 1
        times = counted(often["times"]) * parts if often else Decimal(0)
        yield Often(found, tuple(_zh_hours(found)), times)
    for found in _PARTS.finditer(zh) if not found_all else ():
        yield Often(found, (Decimal(24),), counted(found["times"]) * _PARTS_OF[found["parts"]])


def _zh_hours(found: re.Match[str]) -> Iterator[Decimal]:
    unit = found["unit"] or found["by"] or found["of"] or found["noun"] or found["long"] or found["one"]
    unit = unit if unit in HOURS else unit.removesuffix("度")
    many = (
        Decimal("0.5")
        if found["half"]
        else counted(each)
        if (each := found["many"] or found["many2"])
        else Decimal(1)
    )
    many = Decimal(_MANY_OF[found["double"]]) if found["double"] else many
    if found["each"] == "隔" and not found["many"]:
        many += 1
    if not (found["each"] == "隔" and found["many"] and many == 1):
        yield many * HOURS[unit]
    if found["each"] == "隔" and found["many"]:
        yield (many + 1) * HOURS[unit]


def in_english(en: str) -> Iterator[Often]:
    """Yield what says so in English."""
    for found in _EN.finditer(en):
        unit = (found["unit"] or found["per"] or "").lower()
        if found["adverb"]:
            yield Often(found, (Decimal(_ADVERBS[found["adverb"].lower()]),), _times(found["times"]))
        elif found["days"]:
            yield Often(found, (Decimal(168),), Decimal(0))
        elif found["per"]:
            within = count(found["within"]) if found["within"] else Decimal(1)
            yield Often(found, (within * EN_HOURS[unit],), _times(found["often"]))
        else:
            many = _many(found) + Decimal("0.5") * bool(found["more"])
            yield Often(found, (many * EN_HOURS[unit],), Decimal(0))


def _many(found: re.Match[str]) -> Decimal:
    if found["half"]:
        return Decimal("0.5" if found["half"].lower().startswith("half") else "0.25")
    word = (found["many"] or "one").lower()
    return Decimal(2) if word == "other" else Decimal(SMALL.get(word) or count(word))


def _times(word: str | None) -> Decimal:
    """How often something happens in a time; 0 if nothing says so."""
    word = (word or "").lower().strip()
    known = {"": 0, "once": 1, "twice": 2, "thrice": 3}
    return Decimal(known[word]) if word in known else count(word.split()[0])
