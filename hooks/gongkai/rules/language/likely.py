"""How likely Chinese characters are as words, and where words go beyond what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import lexicon

_LONGEST = 8
_UNKNOWN = 18.0
"""What a character costs that is no word by itself."""
_AROUND = 6
"""Characters on either side of a slip that are weighed with it."""
_DOUBLED = 8.0
_BEYOND = 4.0
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严欧莫孔向常"
    "仝亓逄阚笪禚郄仉单冼仇佟靳柴祁阎樊殷岳鲍骆翟葛项柯凌温庄聂章鲁倪伍庞柳管霍成甘翁祝景牛詹傅卞褚娄裴席屈晏冉蔺隋闵宫辛耿滕储应蒲敖楚巩邸胥窦谷桑燕卓鞠蓝米麦兰苗柏解芦涂乐麻荆计房花盛尤水游植"
)
_POST = "同志|模范|女士|先生|老师|书记|主席|主任|组长|队长|代表|委员|[总副]?(?:总理|省长|市长|县长|区长|州长|旗长|乡长|镇长|局长|部长|厅长|处长|科长|所长|站长|院长|校长|会长|社长)"
CALLED = (
    f"(?:[{SURNAMES}]|欧阳|诸葛|上官|司马)[\u4e00-\u9fff]{{1,2}}副?(?:{_POST})"
    f"|(?:{_POST}|记者|作者|村民|居民|患者|市民|教师|负责人|联系人|申请人|当事人|法定代表人|经办人)[{SURNAMES}][\u4e00-\u9fff]{{1,2}}"
)
"""Somebody's name with a title: names make no words."""


def doubled(run: str, start: int, size: int) -> bool:
    """Whether `size` characters at `start` of a run, which stand there twice, are likely to be meant but once."""
    return once(run, start, size) >= _DOUBLED


def once(run: str, start: int, size: int) -> float:
    """How much likelier a run is if `size` characters at `start`, which stand there twice, are meant but once."""
    meant = run[start : start + size]
    return _gains(run, start, start + 2 * size, [meant])[meant]


def cost(text: str) -> float:
    """What the words of `text` cost in the likeliest way to cut it."""
    return _cheapest(text)[0][-1]


def beyond(before: str, middle: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield each word that goes beyond `middle`, and what of it stands within, if these are much likelier than words that do not."""
    text, start, end = before + middle + after, len(before), len(before) + len(middle)
    apart = sum(_cheapest(part)[0][-1] for part in (before, middle, after))
    if apart - _cheapest(text)[0][-1] >= _BEYOND:
        for first, last in within(text, start, end):
            if first < start or last > end:
                yield text[first:last], text[max(first, start) : min(last, end)]


def _gains(run: str, start: int, end: int, meant: Sequence[str]) -> dict[str, float]:
    """How much likelier what stands from `start` to `end` of a run is, with what stands around it, if each of `meant` stood there."""
    if not meant:
        return {}
    before, after = run[max(start - _AROUND, 0) : start], run[end : end + _AROUND]
    known = _cheapest(before)
    written = _cheapest(before + run[start:end] + after, known)[0][-1]
    return {each: written - _cheapest(before + each + after, known)[0][-1] for each in meant}


def within(text: str, start: int, end: int) -> list[tuple[int, int]]:
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
    words = lexicon.likely()
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
