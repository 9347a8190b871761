"""Values told respectively (分别) of things: whether these, or the values, stand in English in another order."""

from __future__ import annotations

from collections.abc import Sequence

from ...faults.patterns import lazy
from .evidence import counting, ours, theirs
from .pair import Pair
from .pinyin import spelled
from .quantities.matching import Matched


def in_new_order(value: Matched, pair: Pair) -> bool:
    """Whether the things of which a row of values is told respectively (分别) stand in English in another order, or their numbers do."""
    numbers = [match.en.start for match in counting(pair) if match.zh.end <= value.zh.start]
    row = _ROW.search(pair.zh.text)
    if not row:
        return numbers != sorted(numbers)
    places = _places(row["things"], pair.en.text)
    return places != sorted(places) if all(places) else len(places) > 2


def things_turned(pair: Pair) -> bool:
    """Whether two things of which values are told respectively stand in English the other way round."""
    row = _ROW.search(pair.zh.text)
    places = _places(row["things"], pair.en.text) if row else []
    return len(places) == 2 and all(places) and places != sorted(places)


def _places(row: str, en: str) -> list[list[int]]:
    """Where each thing of a row is named in English."""
    parts = _BETWEEN.split(row)
    things = [each + parts[-1][len(each) :] for each in parts]  # 第一、第二、第三产业
    return [
        [piece.start() for piece in _PIECE.finditer(en) if _same(thing, things, piece[0])] for thing in things
    ]


def _same(thing: str, things: Sequence[str], piece: str) -> bool:
    """Whether a piece of English means one thing of a row, and none of the others."""
    only = ours(thing) - frozenset().union(*(ours(each) for each in things if each != thing))
    names = [
        name for name in _CAPITAL.findall(piece) if name in thing or (len(name) > 2 and spelled(name, thing))
    ]
    return bool(theirs(piece, only) or names)


_CAPITAL = lazy(r"\b[A-Z][a-z]*\b")
_ROW = lazy("(?P<things>[^，。；：]*[、和与及][^，。；：]*?)(?:[比较同](?:上年|去年|比))?均?分别")
_BETWEEN = lazy("[、和与及]")
_PIECE = lazy(r"(?:(?!,(?!\d)| and | of )[^.;])+")
