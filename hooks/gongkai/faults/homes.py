"""Homes in any text: addresses below the street at which somebody lives, and not those of firms, offices and things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .patterns import joined, lazy

_IN = joined(Path(__file__).with_suffix(".txt"))
_HAN, _N, _SOMEBODY_S, _COORDINATE = _IN["HAN"], _IN["N"], _IN["SOMEBODY_S"], _IN["COORDINATE"]
_ADDRESS = lazy(
    rf"(?=[{_HAN}]{{1,12}}[路街巷弄道同区园寓村苑府里城舍院楼房庄馆庭居邸家岛])(?:{_IN['ADDRESS']})"
)
_OF_SOMEBODY = lazy(rf"[{_HAN}]{{1,8}}(?:村|社区)\s*{_N}(?:组|队|社(?!区))(?:\s*\d{{1,4}}\s*号)?")
"""What says where somebody lives, and of nobody is an address."""
_GROUP = lazy(
    rf"(?:村|社区)\s*{_N}(?:组|队|社)|(?:村|嘎查|艾里)[东西南北中新老区]{{0,2}}\s*\d{{1,4}}\s*[号栋]"
)
"""What stands in each of these, and in each house of a village."""

_IN_A_VILLAGE = lazy(
    rf"(?:家住|住(?:在|于|址)|家在|住址|户籍(?:地址|所在地|地)?|户口(?:所在地|在)?|居住地址?)[是为在:：\s]*"
    rf"[{_HAN}]{{0,30}}(?:村|嘎查|艾里)[东西南北中新老区]{{0,2}}\s*\d{{1,4}}\s*(?:号(?![{_HAN}]*(?:地块|大棚|厂房|楼栋))|栋\s*\d{{1,4}}\s*号)"
)
"""The number of a house in a village, of which is said that somebody lives there."""

_HOUSE = lazy(_IN["LIVES_IN"])
"""A house, of which is said before that somebody lives there."""
_SAID_SO = lazy("住|家[在中里:：]|独居|家庭|户籍|户口")

_ENGLISH = lazy(rf"(?=[A-Z\d])(?:{_IN['ENGLISH']})")
_HOME_OF = lazy(
    r", (?:the |his |her )?(?:home|residence|flat)(?: address)? of (?!the (?:office|bureau|centre|company|station))"
)
_LIVES = lazy(rf"(?:{_IN['LIVES']})[^。；;\n]{{0,12}}$", re.IGNORECASE)
_OF_A_FIRM = lazy(rf"(?:{_IN['FIRM']})(?!(?:职工)?(?:家属|宿舍|生活区|教工|教师楼))[^。；;\n]{{0,24}}$")
_WHERE_ONE_WORKS = lazy(
    "(?:交易|服务|会展|创业|商务)中心|(?:科技|创业|产业|大学|软件|影视|体育)城|政务|大厦|写字楼|[办商][公务]楼|市民之家"
)
_THING = lazy(
    r"[^。；;，,\n]{0,6}?(?:电梯|消防|外墙|楼道|屋面|管网|水箱|燃气|改造|加装|检验|检测|加固|通电|供水|楼栋)"
)
_RECEIVES = lazy(
    r"[，,（( ]*[^，。；\s]{0,10}(?:科|处|室|股|局|中心|窗口|办|大厅)(?:负责)?(?:收|接收|签收|受理|办理|领取)"
)
"""A part of an office that receives at an address what is sent there."""
_OPEN_TO_ALL = lazy(rf"(?:{_IN['OPEN_TO_ALL']})(?:现|拟|已|就)?(?:{_IN['LIES_AT']})[^。；，]*$")
"""What says before an address that something which everybody may visit is there."""
_COORDINATES = lazy(
    rf"(?:{_IN['AT_HOME']})[^。；;\n\d]{{0,24}}(?:https?://\S{{0,60}}?)?"
    rf"(?P<own>(?:[东西]经|[EW])?\s?{_COORDINATE}\s?[NSEWnsew]?[,，、;；\s]{{1,2}}"
    rf"(?:[南北东西][经纬]|[NSEW])?\s?{_COORDINATE})",
    re.IGNORECASE,
)
"""Where on the globe somebody lives, to some ten metres."""
_NO_ROOM = lazy(r"(?:\d{3,4}|室|房|户|号|-\d+-\d+)\s*$")


def homes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where in `text` each home begins and ends."""
    joined = list[tuple[int, int]]()
    for start, end in sorted(_homes(text)):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    yield from joined


def _homes(text: str) -> Iterator[tuple[int, int]]:
    """Yield each, some of which may overlap."""
    yield from (found.span() for found in _ADDRESS.finditer(text) if _is_home(text, found))
    in_villages = (_OF_SOMEBODY, _IN_A_VILLAGE) if _GROUP.search(text) else ()
    for pattern in (*in_villages, _ENGLISH):
        for found in pattern.finditer(text):
            if not _ADDRESS.match(text, found.start()) and (
                pattern is _IN_A_VILLAGE or _lives(text, found) or _is_home_of(text, found)
            ):
                yield found.span()
    if "." in text or "°" in text or "度" in text:
        yield from (found.span("own") for found in _COORDINATES.finditer(text))
    for found in _HOUSE.finditer(text) if _SAID_SO.search(text) else ():
        named = found.lastgroup or 0
        if not _ADDRESS.match(text, found.start(named)):
            yield found.span(named)


def _is_home(text: str, found: re.Match[str]) -> bool:
    """Whether an address is somebody's: it is said to be, or has a room and is said to be no firm's."""
    if _lives(text, found):
        return True
    before = text[max(found.start() - 30, 0) : found.start()] + found[0][:12]
    return bool(_NO_ROOM.search(found[0])) and not (
        _OF_A_FIRM.search(before)
        or _OPEN_TO_ALL.search(text[max(found.start() - 30, 0) : found.end()])
        or _THING.match(text, found.end())
        or _WHERE_ONE_WORKS.search(found[0])
        or _RECEIVES.match(text, found.end())
    )


def _is_home_of(text: str, found: re.Match[str]) -> bool:
    """Whether an English address is said, behind it, to be somebody's home."""
    return bool(_HOME_OF.search(text, found.start(), found.end() + 40))


def _lives(text: str, found: re.Match[str]) -> bool:
    """Whether the words before an address, or the first that it took for a name, say that somebody lives there."""
    return bool(_LIVES.search(text[max(found.start() - 60, 0) : found.start()] + found[0][:8]))
