"""How likely Chinese characters are as words, and where one slip of the hand explains them much better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache

from ...faults.patterns import lazy
from . import lexicon

_LONGEST = 8
_UNKNOWN = 18.0
"""What a character costs that is no word by itself."""
_AROUND = 6
"""Characters on either side of a slip that are weighed with it."""
_LEAST = 4
"""A run shorter than this is a name or a heading of which nothing can be said."""
_ENOUGH = 2.5
"""So much likelier, all weighed, what is meant has to be (ADR 46)."""
_LIKENESS: dict[lexicon.Likeness, float] = {
    "both": 6.5,
    "sound": 3.0,
    "look": 5.0,
    "glance": -8.0,
    "blurred": -9.0,
}
"""How readily characters are confused that are alike in this way."""
_UNREAD = (-8.0, -4.0, 0.0)
"""What it weighs that none, one or both of the pairs that the character makes with its neighbours were never read."""
_UNFIT = 2.0
"""What it weighs against each pair that was never read, and what is meant would make."""
_ALONE = 4.5
"""What it weighs that the character is a word by itself where it stands."""
_LONG = (0.0, 0.0, 0.0, 4.0, 7.0)
"""What it weighs that the word which is meant has so many characters, or more."""
_RARE = 1.3
"""What it weighs, times its cost, that the word which is meant is rare."""
_TURNED = 16.5
"""The same of what is turned round, for which speak, by so much, the pairs that were read, and how long the word is and whole."""
_FEWER, _NONE, _LONGER, _WHOLE, _PARALLEL = 2.0, 4.0, 2.0, 3.5, 8.0
_DOUBLED = 8.0
_BEYOND = 4.0
_NUMERALS = frozenset("二两三四五六七八九十百千万亿")
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严欧莫孔向常"
    "仝亓逄阚笪禚郄仉单冼仇佟靳柴祁阎樊殷岳鲍骆翟葛项柯凌温庄聂章鲁倪伍庞柳管霍成甘翁祝景牛詹傅卞褚娄裴席屈晏冉蔺隋闵宫辛耿滕储应蒲敖楚巩邸胥窦谷桑燕卓鞠蓝米麦"
)
_POST = "同志|女士|先生|老师|书记|主席|主任|组长|队长|代表|委员|[总副]?(?:总理|省长|市长|县长|区长|州长|旗长|乡长|镇长|局长|部长|厅长|处长|科长|所长|站长|院长|校长|会长|社长)"
_CALLED = lazy(
    f"(?:[{SURNAMES}]|欧阳|诸葛|上官|司马)[\u4e00-\u9fff]{{1,2}}副?(?:{_POST})"
    f"|(?:{_POST}|记者|作者|村民|居民|患者|市民|教师|负责人|联系人|申请人|当事人|法定代表人|经办人)[{SURNAMES}][\u4e00-\u9fff]{{1,2}}"
)
"""Somebody's name with a title: names make no words."""

Slip = tuple[int, str, str]
"""Where it begins, what is written, and what is probably meant."""


def slips(run: str) -> Iterator[Slip]:
    """Yield each two characters of a run that are turned round, and each that is confused with one that sounds or looks alike."""
    if len(run) < _LEAST:
        return
    names = [found.span() for found in _CALLED.finditer(run)]
    told = 0
    for at, alone, unread in _doubtful(run):
        if at >= told and not any(start <= at < end for start, end in names):
            slip = _turned(run, at) or (_confused(run, at, alone, unread) if alone or unread else None)
            if slip and slip[1] not in lexicon.rare() and slip[0] + len(slip[1]) > told:
                told = slip[0] + len(slip[1])
                yield slip


def _doubtful(run: str) -> Iterator[tuple[int, bool, int]]:
    """Yield each place of a run that is a word by itself, or adjoins one, or makes pairs that were never read; whether the first, and how many."""
    alone = {start for start, end in _cuts(run) if end - start == 1}
    for at in range(len(run)):
        pairs = _unread(run, at - 1, at + 1)
        if pairs or not alone.isdisjoint((at - 1, at, at + 1)):
            yield at, at in alone, pairs


def _unread(text: str, start: int, end: int) -> int:
    """How many of the pairs of characters that begin from `start` to before `end` were never read."""
    pairs = range(max(start, 0), min(end, len(text) - 1))
    return sum(not lexicon.is_read(text[at], text[at + 1]) for at in pairs)


def doubled(run: str, start: int, size: int) -> bool:
    """Whether `size` characters at `start` of a run, which stand there twice, are likely to be meant but once."""
    return once(run, start, size) >= _DOUBLED


def once(run: str, start: int, size: int) -> float:
    """How much likelier a run is if `size` characters at `start`, which stand there twice, are meant but once."""
    meant = run[start : start + size]
    return _gains(run, start, start + 2 * size, [meant])[meant]


def beyond(before: str, middle: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield each word that goes beyond `middle`, and what of it stands within, if these are much likelier than words that do not."""
    text, start, end = before + middle + after, len(before), len(before) + len(middle)
    apart = sum(_cheapest(part)[0][-1] for part in (before, middle, after))
    if apart - _cheapest(text)[0][-1] >= _BEYOND:
        for first, last in _within(text, start, end):
            if first < start or last > end:
                yield text[first:last], text[max(first, start) : min(last, end)]


def _turned(run: str, at: int) -> Slip | None:
    """The slip that two characters at `at` are turned round, if that is likely."""
    near = run[max(at - 2, 0) : at + 4]
    if at + 1 >= len(run) or len(set(near)) < len(near) or not _NUMERALS.isdisjoint(run[at : at + 2]):
        return None  # 稳边固边 is a figure of speech, 百分之十二 another number
    turned = run[at + 1] + run[at]
    sure = _gains(run, at, at + 2, [turned])[turned]
    if sure + _FEWER + _NONE + _LONGER + _WHOLE < _TURNED:
        return None
    slip = _shown(run, at, turned)
    right = run[:at] + turned + run[at + 2 :]
    unread = _unread(right, at - 1, at + 2)
    words = _within(right, at, at + 2)
    sure += _FEWER * (unread < _unread(run, at - 1, at + 2)) + _NONE * (not unread)
    sure += _LONGER * any(end - start > 2 for start, end in words) + _WHOLE * (len(words) == 1)
    sure -= _PARALLEL * ([end - start for start, end in words] == [2, 2])  # 心明眼亮
    return slip if sure >= _TURNED else None


def _confused(run: str, at: int, alone: bool, unread: int) -> Slip | None:
    """The slip that the character at `at` stands for one that sounds or looks alike, if that is likely."""
    alike = lexicon.alike(run[at])
    fitting = sorted(_fitting(run, at, alike.keys() - _NUMERALS))
    before, after = run[max(at - 1, 0) : at], run[at + 1 : at + 2]
    known = _UNREAD[unread] + _ALONE * alone
    best, surest = None, _ENOUGH
    for other, gain in _gains(run, at, at + 1, fitting).items():
        sure = known + gain + _LIKENESS[alike[other]] - _UNFIT * _unread(before + other + after, 0, 2)
        if sure + _LONG[-1] - _RARE * _LEAST >= surest:
            start, written, meant = _shown(run, at, other)
            sure += _LONG[min(len(meant), len(_LONG) - 1)] - _RARE * _words().get(meant, _UNKNOWN)
            if len(meant) > 1 and sure >= surest:
                best, surest = (start, written, meant), sure
    return best


def _fitting(run: str, at: int, others: Set[str]) -> Iterator[str]:
    """Yield those of the characters that were read beside both neighbours of what stands at `at`, or make a word with one side."""
    words, before, after = _words(), run[max(at - 2, 0) : at], run[at + 1 : at + 3]
    known = others & lexicon.read_after(before[-1]) if before else others
    for other in known:
        beside = not after or lexicon.is_read(other, after[0])
        if beside or (before and (before[-1] + other in words or before + other in words)):
            yield other
    for other in others - known if after else ():
        if other + after[0] in words or other + after in words:
            yield other


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
    spans = _within(right, at, at + len(meant))
    start, end = spans[0][0], spans[-1][1]
    return start, run[start:end], right[start:end]


def _within(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words of `text` that stand, whole or in part, from `start` to `end`."""
    return [(first, last) for first, last in _cuts(text) if first < end and last > start]


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
