"""Shares that cannot be: what falls by more than all of it, or by times; more than all that pass, are settled or survive (ADR 52); two halves that are not the whole (ADR 59)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .prose import in_chinese

_FALL = "(?:下降|减少|降低|回落|下滑|缩短|压缩|压减|缩减|减幅|降幅|跌幅|下跌)"
_BY = lazy(rf"{_FALL}(?:幅度)?(?:了|达到?)?(?P<share>\d+(?:\.\d+)?)[%％]")
_TIMES = lazy(rf"{_FALL}(?:了|近|约|达|超过?)?(?:\d[\d.]*|[零一二两三四五六七八九十百数几]+)多?倍(?!数)")
_OF_ALL = lazy(
    "(?:(?<![毛均])(?:合格|办结|满意|优良|达标|成活|知晓|好评|及时|回复|答复|破案|准确|毕业|出勤|处理|处置|整改|治愈|反馈|受理|结案|成功|及格|录取|保存|死亡|查处|调处|化解)率|满意度|占比|占全部|占总[数量])"
    r"(?:均|平均)?(?:为|达到?|是|提高到|提升到|升至|超过)?(?P<share>\d+(?:\.\d+)?)[%％]"
)
_ALL = 100
_UNITS = "件|人次|人|家|户|名|项|批次|个|起|条|处|台|辆|例|份|宗"
_HALVES = (
    ("(?:已)?办结", "(?:正在办理|在办|未办结|尚未办结|正在办|待办)"), ("(?:已)?(?:整改)?完成(?:整改)?", "(?:未完成|尚未完成|正在推进)"), ("(?:已)?整改(?:到位|完成)?", "(?:正在整改|未整改|尚未整改)"),
    ("(?:检测)?合格", "不合格"), ("达标", "(?:不|未)达标"), ("男(?:性|生|职工)?", "女(?:性|生|职工)?"), ("(?:予以)?(?:同意|批准|采纳|受理)", "(?:不予(?:同意|批准|受理)|未采纳|不予采纳)"), ("属实", "不属实"),
)  # fmt: skip
"""What together is all there is."""
_WHOLE = lazy(
    "|".join(
        rf"(?:共|总计|累计|全年|收到|受理|处理|抽检|检查|检测|招[录聘]|排查|办理)[^，。；\d]{{0,10}}(?P<all{at}>\d+)(?P<unit{at}>{_UNITS})[^，。；\d]{{0,4}}[，；,（(](?:其中)?[：:，]?"
        rf"{one}[^，。；、\d]{{0,4}}(?P<one{at}>\d+)(?P=unit{at})[，、；](?P<what{at}>{other})[^，。；、\d]{{0,4}}(?P<other{at}>\d+)(?P=unit{at})(?![、，]\s?[\u4e00-\u9fff]{{1,6}}\d+(?P=unit{at}))"
        for at, (one, other) in enumerate(_HALVES)
    )
)
_PART = lazy(
    r"(?<![\d.])(?P<all>\d{1,7})(?P<unit>[个家户人件起项条名次批处所台辆例份宗座栋间亩吨])(?!次)[^，。；\d{}|]{0,10}[，（(]其中[^，。；、\d（({}]{0,10}(?P<part>\d{1,7})(?P=unit)(?!次)"
)
_SECTORS = lazy(
    r"(?:三次|三大|三个|一、?二、?三次?)产业(?:增加值)?[^，。；\d增]{0,6}(?:占比|比重|结构|比例|比)[^，。；\d增速]{0,10}"
    r"(?P<a>\d+(?:\.\d+)?)[%％]?[、:：∶](?P<b>\d+(?:\.\d+)?)[%％]?[、:：∶和](?P<c>\d+(?:\.\d+)?)(?![\d.])"
)
_ROUNDED, _TENTHS = 0.25, 20
"""By how much shares that were rounded may differ from the whole; ratios that are given of ten come to less than twenty."""


def impossible(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each share that cannot be in a Chinese text."""
    for text in in_chinese(sources):
        for found, message in found_in(text.text):
            yield problem(text.place(found.start()), message, written=found[0])


def found_in(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each share that cannot be, and the msgid that says why."""
    if "%" in text or "％" in text:
        more_than_all = N_("{written}: no share is more than all")
        falls_below_nought = N_("{written}: nothing falls by more than all of it")
        for pattern, message in ((_BY, falls_below_nought), (_OF_ALL, more_than_all)):
            yield from ((found, message) for found in pattern.finditer(text) if float(found["share"]) > _ALL)
    message = N_("{written}: the parts do not add up to the whole")
    yield from ((found, message) for found in _WHOLE.finditer(text) if _is_more_or_less(found))
    more_than_the_whole = N_("{written}: no part is more than the whole")
    for found in _PART.finditer(text) if "其中" in text else ():
        if int(found["part"]) > int(found["all"]):
            yield found, more_than_the_whole
    if "产业" in text:
        for found in _SECTORS.finditer(text):
            whole = sum(map(float, found.group("a", "b", "c")))
            if abs(whole - (_ALL if whole > _TENTHS else _ALL / 10)) > _ROUNDED:
                yield found, message
    if "倍" in text:
        message = N_("{written}: nothing falls by times what it was; state the share")
        yield from ((found, message) for found in _TIMES.finditer(text))


def _is_more_or_less(found: re.Match[str]) -> bool:
    """Whether the two parts of a whole are more than it, or less."""
    at = next(
        name.removeprefix("all")
        for name, value in found.groupdict().items()
        if name.startswith("all") and value
    )
    whole, one, other = (int(found[f"{part}{at}"]) for part in ("all", "one", "other"))
    return one + other != whole


RULES: tuple[Rule[Sources], ...] = (
    Rule("share-impossible", N_("No share is more than all, nothing falls by more than all of it, and parts add up to the whole."),
         N_("Look up the figure."), impossible, severity="warning", excusable=True),
)  # fmt: skip
