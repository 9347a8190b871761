"""Numbers and times that name what stands beside them: 3楼5号窗口 is not window 3 on the fifth floor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from ...faults.patterns import lazy
from .quantities.chinese_numerals import NUMERALS, counted
from .quantities.english_words import SMALL

_LABELS: Mapping[str, tuple[str, str]] = {
    "floor": ("(?<![负\\d])#[楼层](?![以高])", "(?:#(?:st|nd|rd|th)? floor|floor #)"), "window": ("#号?(?:窗口|窗(?![帘户]))", "(?:window #|#(?:st|nd|rd|th)? window)"), "counter": ("#号?柜台", "counter #"),
    "room": ("#(?:室|号房间?|教室|会议室|诊室|考场)", "(?:room|classroom|hall) #"), "building": ("#(?:号楼|[栋幢座])", "(?:building|block|tower|house) #"), "gate": ("#号(?:门|登机口|检票口)", "gate #"),
    "exit": ("#号?出口", "exit #"), "platform": ("#(?:号站台|站台)", "platform #"), "line": ("#号线", "(?:metro |subway )?line #"), "bus": ("#路(?:公交|车)?", "(?:bus(?:es)?|route|bus route|no\\.) #"),
    "article": ("第#条", "article #"), "paragraph": ("第#款", "(?:paragraph #|#(?:st|nd|rd|th)? paragraph)"), "item": ("第#项", "(?:item|subparagraph) \\(?#"), "chapter": ("第#章", "chapter #"), "page": ("第#页", "page #"),
    "table": ("(?:附?表)#", "table #"), "figure": ("图#", "(?:figure|fig\\.) #"), "annex": ("附件#", "(?:annex|appendix|attachment) #"), "seat": ("#(?:号座|号座位)", "seat #"), "row": ("#排", "(?:row #|#(?:st|nd|rd|th)? row)"),
    "coach": ("#号?车厢", "(?:coach|carriage|car) #"), "unit": ("#单元", "(?:unit|entrance|stairway) #"), "grade": ("#年级", "(?:grade|year) #"), "class": ("#班(?!车)", "class #"), "group": ("第?#组", "group #"), "bid": ("#标段", "(?:lot|section) #"),
}  # fmt: skip
"""What is known by its number, in both languages; # is where that stands."""
_TIMES: Mapping[str, tuple[str, str]] = {
    "first": ("首班车?|头班车?|早班车?|第一班车?", "first"), "last": ("末班车?|尾班车?|晚班车?|最后一班车?", "last"), "opens": ("开门|开馆|开园|开放|营业|上班|开市", "open|start"), "closes": ("关门|闭馆|闭园|停止(?!入)|打烊|下班|收市", "clos|shut|finish"),
    "begins": ("开始|开演|开赛|开考|开会|开场", "beg[iu]n|start"), "ends": ("结束|散场|终场|散会", "end|finish|over"), "arrives": ("到达|抵达|到站|进站", "arriv|get"), "leaves": ("发车|出发|离开|开出|起飞|驶离", "leav|depart|set"),
    "admits": ("入场|检票|进场|签到|报到", "admi|enter|doors|check"), "stops": ("停止(?:入|检票|售票)|停售", "last|stop"),
}  # fmt: skip
"""What has a time of the day."""
_NUMBER_ZH = rf"(\d+|[{NUMERALS}]+)"
_NUMBER_EN = rf"(\d+|(?:{'|'.join(sorted(SMALL, key=len, reverse=True))})\b)"
_CLOCK = r"((?:[01]?\d|2[0-4])[:：.时点](?:[0-5]\d)?)"
_ZH = {
    **{name: lazy(zh.replace("#", _NUMBER_ZH)) for name, (zh, _) in _LABELS.items()},
    **{
        name: lazy(rf"(?:{zh})[^，。；、\d]{{0,6}}{_CLOCK}|{_CLOCK}(?:{zh})")
        for name, (zh, _) in _TIMES.items()
    },
}
_EN = {
    **{name: lazy(rf"\b{en.replace('#', _NUMBER_EN)}", re.IGNORECASE) for name, (_, en) in _LABELS.items()},
    **{
        name: lazy(rf"\b(?:{en})[^,.;\d]{{0,24}}?\b{_CLOCK}", re.IGNORECASE)
        for name, (_, en) in _TIMES.items()
    },
}
_SOME = lazy(
    rf"[\d{NUMERALS}]号?[楼层窗柜室房教会诊考栋幢座门登检出站线路条款项章页排车单年班组标]|[表图件]\d|\d[:：时点]"
)


def swapped(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what English names by the number that Chinese gives another beside it, which has its own; and what the Chinese says."""
    if len(_SOME.findall(zh)) < len(("one", "other")):
        return
    ours = {name: found for name, pattern in _ZH.items() if (found := _only(pattern, zh))}
    theirs = {name: found for name in ours if (found := _only(_EN[name], en))} if len(ours) > 1 else {}
    for one, other in combinations(theirs, 2):
        a, b = _value(ours[one]), _value(ours[other])
        if a != b and _value(theirs[one]) == b and _value(theirs[other]) == a:
            yield theirs[one], ours[one][0]


def _only(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = [*pattern.finditer(text)]
    return found[0] if len(found) == 1 else None


def _value(found: re.Match[str]) -> int:
    """The number, or the minutes since the clock struck twelve."""
    written = next(group for group in found.groups() if group).lower()
    time = _TIME.fullmatch(written)
    if time:
        return int(time[1]) * 60 + int(time[2] or 0)
    return SMALL[written] if written in SMALL else int(counted(written))


_TIME = lazy(r"(\d+)[:：.时点](\d*)")
