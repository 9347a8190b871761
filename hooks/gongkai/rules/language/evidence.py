"""What stands beside two numbers in both languages: which thing each of them counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set

from ...faults.patterns import lazy
from . import nths, wordbook
from .around import Around, around
from .contrasts import apart
from .pair import Pair
from .pinyin import is_pinyin, spelled
from .quantities.matching import Matched, matched
from .roles import means_in_chinese, means_in_english
from .table import rows

_COUNTED = 3
"""A measure word, and a noun."""
_NOUNS = {unit: en for units, en in rows("counted") for unit in units.split("|")}
"""What English calls what is counted by a measure word."""
_NOUN = lazy(r"(?: (?:of )?[A-Za-z-]+){1,4}")


def counting(pair: Pair) -> list[Matched]:
    """The numbers of both texts that surely answer each other, and count or measure something that may be exchanged."""
    return [match for match in matched(pair.zh.text, pair.en.text) if match.sure and _counts(match)]


def _counts(match: Matched) -> bool:
    timed = match.zh.unit is not None and match.en.unit is not None
    quantity = match.zh.quantity
    place = quantity is not None and not quantity.rank and _FLOOR.search(match.en.written)
    return (quantity is not None and match.en.firm and not match.en.again and not place) or timed


_FLOOR = lazy(r"\d(?:st|nd|rd|th)$|(?:first|second|third|th)$", re.IGNORECASE)
"""What stands in order for a number that counts nothing: 3楼, the third floor."""


def evidence(one: Matched, other: Matched, pair: Pair) -> tuple[int, int]:
    """How many things English names beside the number beside which the Chinese does, and how many beside the other."""
    zh, en = pair.zh.text, pair.en.text
    right_behind = _right_behind(one, other, pair, ours, theirs)
    if any(right_behind):
        return right_behind
    names = [name for name in set(_NAME.findall(en)) if is_pinyin(name)]
    one_side, other_side = (
        _named(near := _beside(zh, match.zh.start, match.zh.end))
        | ({_NOUNS[match.zh.unit.name]} if match.zh.unit and match.zh.unit.name in _NOUNS else set())
        | {name for name in names if spelled(name, near)}
        for match in (one, other)
    )
    of, wide = one_side ^ other_side, [around(en, match.en) for match in (one, other)]
    for beside in (
        [Around(_JOINT.split(each.before)[-1], _JOINT.split(each.after)[0]) for each in wide],
        wide,
    ):
        seen = [
            _english_things(each, of) | _nouns(en, match)
            for each, match in zip(beside, (one, other), strict=True)
        ]
        straight, swapped = _compared(one_side, other_side, seen)
        if straight != swapped:
            break
    return straight, swapped


def by_words(one: Matched, other: Matched, pair: Pair) -> tuple[int, int]:
    """The same by the words of the book, for what no table knows."""
    near = [
        wordbook.in_chinese(_beside(pair.zh.text, match.zh.start, match.zh.end)) for match in (one, other)
    ]
    wide = [around(pair.en.text, match.en) for match in (one, other)]
    seen = [wordbook.in_english(f"{each.before} {each.after}", near[0] ^ near[1]) for each in wide]
    return _compared(near[0], near[1], seen)


def behind(one: Matched, other: Matched, pair: Pair) -> tuple[int, int]:
    """The same by the words of the book right behind the numbers alone."""
    return _right_behind(one, other, pair, wordbook.in_chinese, wordbook.in_english)


def _right_behind(
    one: Matched, other: Matched, pair: Pair, in_chinese: _InChinese, in_english: _InEnglish
) -> tuple[int, int]:
    """The same by what is counted, as the two find it in either language."""
    counted = [in_chinese(_BEHIND_ZH.match(pair.zh.text, match.zh.end)[0]) for match in (one, other)]  # type: ignore[index]
    of = counted[0] ^ counted[1]
    things = [in_english(_BEHIND_EN.match(pair.en.text, match.en.end)[0], of) for match in (one, other)]  # type: ignore[index]
    return _compared(counted[0], counted[1], things)


_InChinese = Callable[[str], frozenset[object]]
_InEnglish = Callable[[str, Set[object]], frozenset[object]]
_BEHIND_ZH = lazy("[^，。；：、的\\d]{0,5}")
_BEHIND_EN = lazy(
    r"(?: (?!that\b|of\b|in\b|on\b|over\b|by\b|for\b|and\b|to\b|with\b|at\b|from\b|were\b|was\b|are\b|have\b)[A-Za-z-]+){0,3}"
)
"""The words right behind a number: what it counts."""


def ours(text: str) -> frozenset[object]:
    """What words beside a number of the Chinese text mean, in terms that both languages share."""
    return means_in_chinese(text) | apart.in_chinese(text)


def theirs(text: str, of: Set[object]) -> frozenset[object]:
    """What words beside a number of the English text mean `of` what those of the Chinese mean."""
    return means_in_english(text, of) | apart.in_english(text, of)


def _compared(
    one: frozenset[object], other: frozenset[object], seen: Sequence[frozenset[object]]
) -> tuple[int, int]:
    only, others = one - other, other - one
    straight = len(only & seen[0] - seen[1]) + len(others & seen[1] - seen[0])
    swapped = len(only & seen[1] - seen[0]) + len(others & seen[0] - seen[1])
    return straight, swapped


def _nouns(en: str, match: Matched) -> frozenset[object]:
    """Which of the nouns of measure words stands behind a number."""
    found = _NOUN.match(en, match.en.end)
    return frozenset(
        noun
        for noun in set(_NOUNS.values())
        if found and re.search(rf"\b(?:{noun})", found[0], re.IGNORECASE)
    )


def _named(text: str) -> frozenset[object]:
    return frozenset(
        (
            *ours(text),
            *nths.in_chinese(text),
            *(word.upper() for word in _LATIN.findall(text.translate(_STEMS))),
        )
    )


def _english_things(beside: Around, of: Set[object]) -> frozenset[object]:
    text = f"{beside.before} {beside.after}"
    words = _LATIN.findall(text)
    return frozenset((*theirs(text, of), *nths.in_english(text), *words, *(word.upper() for word in words)))


def _beside(zh: str, start: int, end: int) -> str:
    """The words of the Chinese clause around a quantity, up to the next number."""
    before = re.split("[，。；：、]", zh[:start])[-1]
    counted = re.search(r".*\d(?![\d号期季批轮])", before)
    if counted:  # what follows the number before is its own: 60家企业获奖3项
        before = before[counted.end() + _COUNTED :]
    after = re.split("[，。；：、\\d]", zh[end:])[0]
    return f"{before} {zh[start:end]} {after}"


_JOINT = lazy(r"\b(?:and|while|whereas|but)\b")
_LATIN = lazy("[A-Z][A-Za-z]*")
_STEMS = str.maketrans("甲乙丙丁", "ABCD")
_NAME = lazy("\\b[A-Z][a-z]{3,}\\b")
