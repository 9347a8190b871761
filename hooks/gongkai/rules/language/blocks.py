"""Which blocks of a section say the same in both languages: paragraphs, items and rows may be joined, parted or in another order."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby, pairwise

from ...faults.patterns import lazy
from .pair import as_here, full_width
from .pinyin import is_pinyin, spelled
from .quantities import chinese, english
from .quantities.matching import missing
from .quantities.stated import Stated
from .things import in_chinese, telling, words_in_english

LABELS = ("title", "heading", "head")
"""What is no sentence: titles, headings, heads of tables."""
OF_A_HEAD = ("title", "description")
"""What is read of the head of a page."""
_APART = (*OF_A_HEAD, "heading")
_LISTED = ("item", "row")
_HAN = lazy("[\u3400-\u9fff]")
_JOINED_ZH = lazy("[，、；：。？！和及与或并/（](?=.)|\\d")
_JOINED_EN = lazy(r"[,;:.?!/\u2014\u2013](?=\s+\S)|\b(?:and|or|with|if|but|as well)\b")
_NAME = lazy(r"\b[A-Z][a-z]{3,}\b")
ENDED = lazy(r"[，、；：。？！,;:.?!]\s*$")
"""What ends a text, so that another can follow it."""


@dataclass(frozen=True)
class Block:
    """A paragraph, item, row or heading: its sort, what is read of it, where that begins in the page, and whether it is a step."""

    sort: str
    text: str
    start: int
    step: bool = False

    @property
    def label(self) -> bool:
        """Whether it names what follows, and says nothing itself."""
        return self.sort in LABELS

    @property
    def in_chinese(self) -> bool:
        """Whether it holds any Chinese."""
        return _HAN.search(self.text) is not None

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """The quantities that it states in Chinese, or in English."""
        found = (
            chinese.stated(full_width(self.text)) if self.in_chinese else english.stated(as_here(self.text))
        )
        return tuple(each for each in found if each.says)


Blocks = tuple[Block, ...]
Group = tuple[Blocks, Blocks]
"""Blocks of the Chinese page, and those that say the same in English; one side is empty, if nothing does."""


@lru_cache(maxsize=1024)
def groups(ours: Blocks, theirs: Blocks) -> tuple[Group, ...]:
    """The blocks of a section in groups that say the same."""
    runs, others = ([tuple(run) for _, run in groupby(each, _run)] for each in (ours, theirs))
    if [_run(run[0]) for run in runs] == [_run(run[0]) for run in others]:
        found = [each for one, other in zip(runs, others, strict=True) for each in _of_run(one, other)]
        if all(one and other for one, other in found):
            return tuple(found)
    return tuple(_aligned(ours, theirs))


def sentences(ours: Blocks, theirs: Blocks) -> Sequence[Group]:
    """What blocks say sentence by sentence, if there are as many in both languages, each of which fits that in its place."""
    said, other = (tuple(each for block in blocks for each in _parted(block)) for blocks in (ours, theirs))
    alike: list[Group] = [((one,), (two,)) for one, two in zip(said, other, strict=False)]
    fit = len(said) == len(other) and all(_cost(*each) < _DOUBTFUL for each in alike)
    return alike if fit else [(ours, theirs)]


def _parted(block: Block) -> Iterator[Block]:
    """Yield each sentence of a block."""
    for found in _SENTENCE.finditer(block.text):
        yield Block(block.sort, found[0], block.start + found.start(), block.step)


_SENTENCE = lazy(r"\S(?:[^。！？；.!?;]|[.!?;](?!\s))*(?:[。！？；.!?;]|$)")


def _run(block: Block) -> str:
    return block.sort if block.sort in (*_APART, *LABELS, *_LISTED) else "text"


def _of_run(ours: Blocks, theirs: Blocks) -> Sequence[Group]:
    if len(ours) != len(theirs):
        return _aligned(ours, theirs)
    if ours[0].sort in _LISTED:
        return [((one,), (theirs[at],)) for one, at in zip(ours, _order(ours, theirs), strict=True)]
    straight: list[Group] = [((one,), (other,)) for one, other in zip(ours, theirs, strict=True)]
    if ours[0].label or all(_cost(*each) < _DOUBTFUL for each in straight):
        return straight
    parted = _aligned(ours, theirs)
    return parted if all(one and other for one, other in parted) else straight


def _conflicts(ours: Blocks, theirs: Blocks) -> int:
    """How many quantities one side states, and the other does not."""
    one, other = ([stated for block in blocks for stated in block.stated] for blocks in (ours, theirs))
    return len(list(missing(one, other))) + len(list(missing(other, one)))


_DOUBTFUL = 1.2
"""What it costs that two blocks fit badly enough to look whether others fit better."""
_SEVERAL = 3
_MANY = 60


def _order(ours: Blocks, theirs: Blocks) -> Sequence[int]:
    """Which entry of the English list says what each of the Chinese says: the one in its place, unless all is told by another order."""
    straight = range(len(ours))
    if not 1 < len(ours) <= _MANY or all(each.step for each in (*ours, *theirs)):
        return straight
    worth = {(at, to): _worth(one, other) for at, one in enumerate(ours) for to, other in enumerate(theirs)}
    order, left = [-1] * len(ours), set(straight)
    for at, to in sorted(worth, key=lambda place: (-sum(worth[place]), abs(place[0] - place[1]))):
        if order[at] < 0 and to in left:
            order[at] = to
            left.remove(to)
    moved = [at for at in straight if order[at] != at]
    gains = [sum(worth[at, order[at]][by] - worth[at, at][by] for at in moved) for by in (0, 1)]
    sure = gains[1] > 0 or (gains[1] == 0 and len(moved) >= _SEVERAL and _sorted(theirs))
    return order if sure and sum(gains) > 1 and gains[0] >= 0 else straight


def _worth(one: Block, other: Block) -> tuple[int, int]:
    """How well two entries agree in what they state, and in the things and names of which they speak."""
    agreed = min(len(one.stated), len(other.stated)) - _conflicts((one,), (other,))
    things = len(in_chinese(one.text) & words_in_english(other.text).keys() & telling())
    names = {name for name in _NAME.findall(other.text) if is_pinyin(name)}
    return 2 * agreed, 2 * (things + sum(spelled(name, one.text) for name in names))


def _sorted(theirs: Blocks) -> bool:
    """Whether entries stand in the order of the alphabet."""
    names = [re.sub(r"^[\W\d]+", "", each.text).lower() for each in theirs]
    return all(one <= other for one, other in pairwise(names)) and all(names)


_USUAL = 4.4
"""English letters to a Chinese character."""
_NOTHING = 3.2
"""What it costs that a block is said nowhere."""
_LITTLE = 0.6
"""What it costs of a label."""
_AT_ONCE = 12
_NEVER = math.inf


def _aligned(ours: Blocks, theirs: Blocks) -> list[Group]:
    """The blocks in their order, one with one, or one with several, or with none, wherever that fits best."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    most = _AT_ONCE if len(ours) * len(theirs) <= _MANY**2 // 2 else 2
    steps = [(1, 0), (0, 1), (2, 2), *((1, n) for n in range(1, most + 1)), *((n, 1) for n in range(2, most + 1))]  # fmt: skip
    slope = len(theirs) / max(len(ours), 1)
    for at in range(len(ours) + 1):
        for to in range(len(theirs) + 1):
            if (at or to) and abs(at * slope - to) <= _AT_ONCE + slope:
                best[at, to] = min(
                    (
                        best[at - down, to - on][0] + _cost(ours[at - down : at], theirs[to - on : to]),
                        (down, on),
                    )
                    for down, on in steps
                    if (at - down, to - on) in best
                )
    return list(_followed(best, ours, theirs))[::-1]


def _followed(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]], ours: Blocks, theirs: Blocks
) -> Iterator[Group]:
    at, to = len(ours), len(theirs)
    while at or to:
        down, on = best[at, to][1]
        yield ours[at - down : at], theirs[to - on : to]
        at, to = at - down, to - on


def _cost(ours: Blocks, theirs: Blocks) -> float:
    """How badly some blocks fit the others."""
    if not ours or not theirs:
        return _LITTLE if (ours or theirs)[0].label else _NOTHING
    if len(ours) + len(theirs) > 2 and not _joinable(ours, theirs):
        return _NEVER
    if ours[0].sort != theirs[0].sort and {ours[0].sort, theirs[0].sort}.intersection(_APART):
        return _NEVER
    apart = 0.1 * (ours[0].sort != theirs[0].sort) + 0.4 * (len(ours) + len(theirs) - 2)
    if ours[0].sort == theirs[0].sort and ours[0].sort in _LISTED:
        apart += 2.4 * _unproved(ours, theirs)
    misfit = _longer(ours, theirs) ** 2 * min(12, 1 + _size(ours) / 4)
    return apart + misfit + 1.5 * min(_conflicts(ours, theirs), 3) + _unsaid(ours, theirs)


def _unproved(ours: Blocks, theirs: Blocks) -> int:
    """How many entries are joined with another in a list of which nothing on the other side proves that they are."""
    one = len(ours) == 1
    several, joined = (theirs, ours[0]) if one else (ours, theirs[0])
    proved = sum(any(_worth(*((joined, each) if one else (each, joined)))[1:]) for each in several)
    return max(len(several) - max(proved, 1), 0)


def _joinable(ours: Blocks, theirs: Blocks) -> bool:
    """Whether each side has the words or marks that join what are blocks of their own on the other."""
    if any(block.sort in _APART for block in (*ours, *theirs)):
        return False
    if len(ours) == len(theirs):
        return all(block.sort == "text" for block in (*ours, *theirs)) and _moved(ours, theirs)
    several, joined = (ours, theirs[0]) if len(ours) > 1 else (theirs, ours[0])
    joints = (_JOINED_EN if len(ours) > 1 else _JOINED_ZH).findall(joined.text)
    return not joined.text.endswith(_LEADS) and len(joints) >= sum(
        not block.text.endswith(_LEADS) for block in several[:-1]
    )


_LEADS = (":", "：")
"""What a block ends with that only leads to the others: nothing has to join it to them."""


def _moved(ours: Blocks, theirs: Blocks) -> bool:
    """Whether what stands in one of two paragraphs seems to stand in the other in English."""
    if any(_conflicts((one,), (other,)) for one, other in zip(ours, theirs, strict=True)):
        return True
    first, second = (_longer((one,), (other,)) for one, other in zip(ours, theirs, strict=True))
    return min(first, second) < -_CLEARLY and max(first, second) > _CLEARLY


_CLEARLY = 0.25


def _longer(ours: Blocks, theirs: Blocks) -> float:
    """How much longer the English is than is usual; below zero if it is shorter."""
    length = sum(len(" ".join(block.text.split())) for block in theirs)
    return math.log((length + 6) / (_USUAL * _size(ours) + 6))


def _size(ours: Blocks) -> float:
    return sum(len(_HAN.findall(block.text)) + sum(map(str.isdigit, block.text)) / 2 for block in ours)


def _unsaid(ours: Blocks, theirs: Blocks) -> float:
    """How many of the blocks speak of things of which the other side says nothing, less what both speak of."""
    said = frozenset().union(*(words_in_english(block.text).keys() for block in theirs))
    of = [in_chinese(block.text) for block in ours]
    spoken = frozenset().union(*of)
    lost = sum(1 for things in of if things & telling() and not things & said)
    return 1.2 * lost - 0.3 * min(len(spoken & said), 3)
