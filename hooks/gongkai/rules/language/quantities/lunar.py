"""Days of the lunar calendar: 五月初五 is the fifth day of the fifth lunar month, the Dragon Boat Festival, or a day of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ....faults.patterns import lazy
from ....model.numerals import from_chinese
from .english_words import COUNT, MONTHS, ORDINALS, TENS, count, spoken
from .stated import Said, Sense, Stated, beside, sense, senses, whole

_BY_US: Sense = ("lunar", "by our calendar")
"""What says a lunar day by the calendar that is not lunar."""
_ONES = "一二三四五六七八九"
_LATER = rf"(?:二?十[{_ONES}]|二十|廿[{_ONES}]?|三十)"
_CHINESE = lazy(
    rf"(?:(?:[农阴]历|夏历)[年的闰]{{0,2}})?(?P<month>[正冬腊]|(?<![十\d])十?[{_ONES}十])月(?P<day>初[{_ONES}十]|廿[{_ONES}]?|{_LATER})"
    r"(?![号日户人个批次届期轮步级中些名位家项条种类岁万千百亿余多来几\d])"
)
_BEGINS = lazy(rf"[正冬腊{_ONES}十]月[初廿二十三]")
"""What stands in each of these, and is quick to look for."""
_NAMED: Mapping[str, int] = {"正": 1, "冬": 11, "腊": 12}
_OF_OURS = lazy(r"\d月\d{1,2}日")
_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:{'|'.join(TENS)})[- ](?:{'|'.join(ORDINALS[1:10])})|{'|'.join(sorted((*ORDINALS[1:], 'twentieth', 'thirtieth'), key=len, reverse=True))})"
_DAYS = rf"(?:(?P<first>{_NTH})(?: day)? ?(?:to|through|until|and|or|[-–—]) ?(?:the )?)?(?P<day>{_NTH})(?: days?)?"
_ENGLISH = lazy(
    rf"\b{_DAYS} (?:of|in) the (?:(?P<month>{_NTH}|last|final)(?: (?:(?:Chinese )?lunar )?month\b(?: of the (?:Chinese )?lunar (?:calendar|year))?|(?=[,.;)]))|(?:(?:Chinese|lunar) )?new year\b)",
    re.IGNORECASE,
)
_BARE_DAY = lazy(
    rf"\b(?:on|until|till|to|by|from|and) the (?P<day>{_NTH})(?= day\b|[,.;]|$| (?:and|of the same|that month)\b)",
    re.IGNORECASE,
)
"""A day of the month that was named before it."""
_NTH_MONTH = lazy(rf"{_NTH} month", re.IGNORECASE)
FESTIVALS: Mapping[str, int] = {
    "Dragon[- ]Boat": 505, "Mid-?Autumn|Moon Festival": 815, "Double Ninth|Chong ?yang": 909, "Lantern Festival|Yuanxiao": 115,
    "Spring Festival|(?:Chinese|Lunar) New Year(?! ?'s Eve)|New Year's Day": 101, "Qixi|Double Seventh": 707, "Laba": 1208, "New Year's Eve": 1230,
}  # fmt: skip
"""The month and the day of festivals, by their English names."""
_FESTIVALS = tuple((lazy(rf"\b(?:{words})", re.IGNORECASE), day) for words, day in FESTIVALS.items())
_IN_ALL = lazy(r"[^。；]*[共为]\d{1,2}天")
"""How many days there are up to one, which a translation may name in its place."""
_APART = lazy(
    rf"\b(?P<many>{COUNT}|a) (?P<unit>day|week)s? (?P<side>before|after|ahead of) (?:the )?(?:Chinese |Lunar |Spring )+(?:New Year(?! ?'s)|Festival)",
    re.IGNORECASE,
)
_FESTIVAL = lazy("Festival|New Year|Dragon|Autumn|Ninth|Seventh|Moon|Lantern|Chongyang|Yuanxiao|Qixi|Laba")
_MONTH = lazy(rf"\b(?:{'|'.join(MONTHS)})\b")
_MONTHS_BETWEEN = 3
"""Within so many months, its own among them, a lunar one lies."""


def in_chinese(text: str) -> Iterator[Stated]:
    """Yield each lunar day, as it is or by our calendar."""
    for found in _CHINESE.finditer(text) if _BEGINS.search(text) else ():
        month = _NAMED.get(found["month"]) or from_chinese(found["month"]) or 0
        day = from_chinese(found["day"].removeprefix("初").replace("廿", "二十")) or 0
        spans = text[: found.start()].endswith(("至", "到"))
        counted = _IN_ALL.match(text, found.end()) if spans else None
        if 1 <= month <= len(MONTHS) and counted is None:
            yield Stated(*found.span(), found[0], frozenset({_day(month, day), _BY_US}))


def as_ours(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each day of our calendar whose numbers are those of a lunar day, which is never that day."""
    days = [] if _OF_OURS.search(zh) else list(in_chinese(zh))
    for stated in days if days and not _is_lunar(en) else ():
        month, day = divmod(next(int(value) for _, value in stated.says if isinstance(value, Decimal)), 100)
        name = MONTHS[month - 1]
        found = re.search(rf"\b(?:{day}(?:st|nd|rd|th)? (?:of )?{name}|{name} {day}(?:st|nd|rd|th)?)\b", en)
        if found:
            yield found, stated.written


def besides(text: str) -> Iterator[Sense]:
    """Yield what a lunar day may be by our calendar, which English may name in its place."""
    days = list(in_chinese(text))
    for stated in days:
        month = next(int(value) // 100 for _, value in stated.says if isinstance(value, Decimal))
        yield sense("number", month)
        for after in range(0 if _OF_OURS.search(text) else _MONTHS_BETWEEN):
            yield sense("month", (month + after - 1) % len(MONTHS) + 1)
    if days and not _OF_OURS.search(text):
        yield from senses("number", *range(1, 32))


def in_english(text: str) -> Iterator[Said]:
    """Yield each lunar day, however it is called; where none is, every day of ours may be one."""
    lunar = list(_ENGLISH.finditer(text)) if _is_lunar(text) else []
    for found in lunar:
        month = _nth(found["month"] or "first")
        days = [_nth(found[each]) for each in ("first", "day") if found[each]]
        yield whole(found, (_day(month, day) for day in days))
    for found in _BARE_DAY.finditer(text) if lunar else ():
        named = [each for each in lunar if each.end() <= found.start()]
        if named:
            yield whole(found, {_day(_nth(named[-1]["month"] or "first"), _nth(found["day"]))})
    festive = not lunar and _FESTIVAL.search(text)
    for festival, day in _FESTIVALS if festive else ():
        for found in festival.finditer(text):
            yield beside(found, senses("lunar", day))
    for found in _APART.finditer(text) if festive else ():
        apart = (1 if found["many"].lower() == "a" else int(count(found["many"]))) * (
            7 if found["unit"].lower() == "week" else 1
        )
        on = {1 + apart} if found["side"].lower() == "after" else {1230 - apart, 1231 - apart}
        yield beside(found, (sense("lunar", day + 100 * (day < 100)) for day in on))
    if not lunar:
        yield from (beside(found, {_BY_US}) for found in _MONTH.finditer(text))


def _is_lunar(text: str) -> bool:
    """Whether the English `text` may name a lunar day."""
    lower = text.lower()
    told = "lunar" in lower or "new year" in lower
    return told or ("month" in lower and _NTH_MONTH.search(text) is not None)


def _day(month: int, day: int) -> Sense:
    return sense("lunar", 100 * month + day)


def _nth(written: str) -> int:
    if written.lower() in ("last", "final"):
        return len(MONTHS)
    return int(re.sub(r"\D", "", written)) if written[0].isdecimal() else spoken(written.lower())
