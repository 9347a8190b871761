"""How likely Chinese characters are as words, and where one slip of the hand explains them much better."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from . import lexicon

_LONGEST = 8
_UNKNOWN = 20.0
"""What a character costs that is no word by itself."""
_AROUND = 5
"""Characters on either side of a slip that are weighed with it."""
_LEAST = 4
"""A run shorter than this is a name or a heading of which nothing can be said."""
_TURNED = 8.0
_CONFUSED = 10.5
_NEARLY = 18.0
"""The same of what but nearly sounds alike (min, ming)."""
_DOUBLED = 8.0
"""So much likelier what is meant has to be: nothing of the kind stood twice in a hundred thousand right characters (ADR 34)."""
_ENDINGS = frozenset("化性率员")
"""Characters that make new words of known ones (标准化菇棚), as 者 does of any."""
_CALLED = re.compile(
    "(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖]|欧阳|诸葛|上官|司马)"
    "[\u4e00-\u9fff]{1,2}(?:同志|女士|先生|老师|副?(?:总理|省长|市长|县长|区长|局长|主任|书记|主席|部长|厅长|处长|科长|所长|院长|校长|会长))"
)
"""Somebody's name and title: names make no words."""

Slip = tuple[int, str, str]
"""Where it begins, what is written, and what is probably meant."""


def slips(run: str) -> Iterator[Slip]:
    """Yield each two characters of a run that are turned round, and each that is confused with one that sounds or looks alike."""
    if len(run) < _LEAST:
        return
    names = [found.span() for found in _CALLED.finditer(run)]
    alone = [start for start, end in _cuts(run) if end - start == 1]
    told = 0
    for at in sorted({each + step for each in alone for step in (-1, 0, 1)}):
        if 0 <= at < len(run) and not any(start <= at < end for start, end in names):
            slip = _turned(run, at) if at + 1 < len(run) else None
            slip = slip or _confused(run, at)
            if slip and slip[0] + len(slip[1]) > told and at >= told:
                told = slip[0] + len(slip[1])
                yield slip


def doubled(run: str, start: int, size: int) -> bool:
    """Whether `size` characters at `start` of a run, which stand there twice, are likely to be meant but once."""
    once = run[start : start + size]
    return _gains(run, start, start + 2 * size, [once])[once] >= _DOUBLED


def _turned(run: str, at: int) -> Slip | None:
    """The slip that two characters at `at` are turned round, if that is likely."""
    pair, near = run[at : at + 2], run[max(at - 2, 0) : at + 4]
    if pair in lexicon.rare() or len(set(near)) < len(near):  # 稳边固边 is a figure of speech
        return None
    turned = pair[::-1]
    return None if _gains(run, at, at + 2, [turned])[turned] < _TURNED else _shown(run, at, turned)


def _confused(run: str, at: int) -> Slip | None:
    """The slip that the character at `at` stands for one that sounds or looks alike, if that is likely."""
    if run[max(at - 1, 0) : at + 2] in lexicon.rare():
        return None
    words = _words()
    if run[at] == "者" or (run[at] in _ENDINGS and run[max(at - 2, 0) : at] in words):
        return None
    before, after = run[max(at - 1, 0) : at], run[at + 1 : at + 2]
    alike = lexicon.sound_alike(run[at])
    others = [
        other
        for other in sorted(alike | lexicon.nearly_alike(run[at]))
        if (before and before + other in words) or (after and other + after in words)
    ]
    gains = {
        other: gain - (0 if other in alike else _NEARLY - _CONFUSED)
        for other, gain in _gains(run, at, at + 1, others).items()
    }
    best = max(gains, key=gains.__getitem__, default=None)
    return _shown(run, at, best) if best and gains[best] >= _CONFUSED else None


def _gains(run: str, start: int, end: int, meant: Sequence[str]) -> dict[str, float]:
    """How much likelier what stands from `start` to `end` of a run is, with what stands around it, if each of `meant` stood there."""
    if not meant:
        return {}
    before, after = run[max(start - _AROUND, 0) : start], run[end : end + _AROUND]
    known = _cheapest(before)
    written = _cheapest(before + run[start:end] + after, known)[0][-1]
    return {each: written - _cheapest(before + each + after, known)[0][-1] for each in meant}


def _shown(run: str, at: int, meant: str) -> Slip:
    """The slip with the whole words in which it stands."""
    right = run[:at] + meant + run[at + len(meant) :]
    spans = [(start, end) for start, end in _cuts(right) if start < at + len(meant) and end > at]
    start, end = spans[0][0], spans[-1][1]
    return start, run[start:end], right[start:end]


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where each word of `text` begins and ends, cut in the likeliest way."""
    _, befores = _cheapest(text)
    cuts, end = list[tuple[int, int]](), len(text)
    while end:
        cuts.append((befores[end], end))
        end = befores[end]
    return cuts[::-1]


Way = tuple[list[float], list[int]]


def _cheapest(text: str, known: Way = ([0.0], [0])) -> Way:
    """What it costs to come to each place of `text`, and where the last word before it begins; for its beginning that is `known`."""
    words = _words()
    costs, befores = known[0].copy(), known[1].copy()
    for end in range(len(costs), len(text) + 1):
        cost, before = costs[end - 1] + words.get(text[end - 1], _UNKNOWN), end - 1
        for start in range(max(end - _LONGEST, 0), end - 1):
            word = words.get(text[start:end])
            if word is not None and costs[start] + word < cost:
                cost, before = costs[start] + word, start
        costs.append(cost)
        befores.append(before)
    return costs, befores


@cache
def _words() -> dict[str, float]:
    return lexicon.likely()
