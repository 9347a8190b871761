"""How likely Chinese characters are as words, and where one slip of the hand explains them much better."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    written, once = _window(run, start, start + 2 * size), run[start : start + size]
    return _gain(written, once) >= _DOUBLED


def _turned(run: str, at: int) -> Slip | None:
    """The slip that two characters at `at` are turned round, if that is likely."""
    pair, near = run[at : at + 2], run[max(at - 2, 0) : at + 4]
    if pair in lexicon.rare() or len(set(near)) < len(near):  # 稳边固边 is a figure of speech
        return None
    window = _window(run, at, at + 2)
    if _gain(window, pair[::-1]) < _TURNED:
        return None
    return _shown(run, at, pair[::-1])


def _confused(run: str, at: int) -> Slip | None:
    """The slip that the character at `at` stands for one that sounds or looks alike, if that is likely."""
    if run[max(at - 1, 0) : at + 2] in lexicon.rare():
        return None
    window, words = _window(run, at, at + 1), _words()
    before, after = run[max(at - 1, 0) : at], run[at + 1 : at + 2]
    alike = lexicon.sound_alike(run[at])
    gains = {
        other: _gain(window, other) - (0 if other in alike else _NEARLY - _CONFUSED)
        for other in sorted(alike | lexicon.nearly_alike(run[at]))
        if (before and before + other in words) or (after and other + after in words)
    }
    best = max(gains, key=gains.__getitem__, default=None)
    return _shown(run, at, best) if best and gains[best] >= _CONFUSED else None


def _window(run: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands from `start` to `end`, between what stands around it."""
    return run[max(start - _AROUND, 0) : start], run[start:end], run[end : end + _AROUND]


def _gain(window: tuple[str, str, str], meant: str) -> float:
    """How much likelier a window is with what is `meant` in its middle."""
    before, written, after = window
    return _cost(before + written + after) - _cost(before + meant + after)


def _shown(run: str, at: int, meant: str) -> Slip:
    """The slip with the whole words in which it stands."""
    right = run[:at] + meant + run[at + len(meant) :]
    spans = [(start, end) for start, end in _cuts(right) if start < at + len(meant) and end > at]
    start, end = spans[0][0], spans[-1][1]
    return start, run[start:end], right[start:end]


def _cost(text: str) -> float:
    """How unlikely `text` is, cut into words in the likeliest way."""
    return _cheapest(text)[0][-1]


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where each word of `text` begins and ends, cut in the likeliest way."""
    _, befores = _cheapest(text)
    cuts, end = list[tuple[int, int]](), len(text)
    while end:
        cuts.append((befores[end], end))
        end = befores[end]
    return cuts[::-1]


def _cheapest(text: str) -> tuple[list[float], list[int]]:
    """What it costs to come to each place of `text`, and where the last word before it begins."""
    words = _words()
    costs, befores = [0.0], [0]
    for end in range(1, len(text) + 1):
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
