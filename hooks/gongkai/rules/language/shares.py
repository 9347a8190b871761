"""Shares that cannot be: what falls by more than all of it, or by times; more than all that pass, are settled or survive (ADR 52)."""

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
    if "倍" in text:
        message = N_("{written}: nothing falls by times what it was; state the share")
        yield from ((found, message) for found in _TIMES.finditer(text))


RULES: tuple[Rule[Sources], ...] = (
    Rule("share-impossible", N_("No share is more than all, and nothing falls by more than all of it."),
         N_("Look up the figure."), impossible, severity="warning", excusable=True),
)  # fmt: skip
