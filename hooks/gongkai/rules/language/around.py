"""What stands around a number in English, and which numbers of the two texts belong together for certain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...faults.patterns import lazy
from ...reading.sources import Sources
from . import nths
from .pair import Pair
from .pairs import pairs
from .quantities import english
from .quantities.matching import Matched, matched
from .quantities.stated import Stated

_BREAK = lazy(r"[,;:.!?()\u2014](?:\s|$)|\s[\u2013\u2014-]\s")
_FAR = 80


@dataclass(frozen=True)
class Around:
    """The English text before and behind a number, up to the next number or mark."""

    before: str
    after: str


def around(text: str, number: Stated) -> Around:
    """What stands beside the number in `text`."""
    apart = nths.at(text)
    others = [each for each in english.stated(text) if each.end and each.start not in apart]
    start = max(
        [number.start - _FAR, 0, *(each.end for each in others if each.end <= number.start and each.firm)]
    )
    end = min([number.end + _FAR, *(each.start for each in others if each.start >= number.end and each.firm)])
    before, after = text[start : number.start], text[number.end : end]
    broken = [found.end() for found in _BREAK.finditer(before)]
    behind = _BREAK.search(after)
    return Around(before[broken[-1] :] if broken else before, after[: behind.start()] if behind else after)


def certain(sources: Sources) -> Iterator[tuple[Pair, Matched]]:
    """Yield each quantity that one number of the English says, and no other could."""
    for pair in pairs(sources):
        for match in matched(pair.zh.text, pair.en.text):
            if match.sure and match.zh.quantity:
                yield pair, match


def printed(match: Matched) -> str:
    """What the Chinese prints, in its quotes."""
    return f"「{match.zh.written}」"
