"""Words and phrases of three and four characters of which one sounds or looks like the right one, or two are turned round, so that two stand beside each other that no text has: 消防拴, 补奇短板 (ADR 59)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ...faults.patterns import lazy
from . import lexicon
from .edits import NUMERALS, Text, read
from .grams import THREE, grams
from .terms import EITHER, is_crossed

_RUN = lazy("[\u4e00-\u9fff]{3,}")
_SIZES = (4, THREE)
_BAR, _AT_THE_END, _BLURRED = 2.0, 9.0, 15.0
"""So much likelier the text has to be with the phrase: for a character within it, or the first or last of three, and for one that only nearly sounds alike."""
_PARTICLES = frozenset("的地得了")


@lru_cache(maxsize=4096)
def misspelt(text: str) -> tuple[tuple[int, str, str], ...]:
    """Where a text of tokens has what is no phrase but for one character, what that is, and the phrase: the surest first."""
    found = [each for run in _RUN.finditer(text) for each in _of_run(read(text), run[0], run.start())]
    return tuple((at, written, meant) for _, at, written, meant in sorted(found, reverse=True))


def _of_run(said: Text, run: str, start: int) -> Iterator[tuple[float, int, str, str]]:
    unread = {at for at, pair in enumerate(map("".join, pairwise(run))) if grams().level(pair) < 0}
    for size in _SIZES if unread else ():
        for at in range(len(run) - size + 1):
            new = [each - at for each in unread if at <= each < at + size - 1]
            written = run[at : at + size]
            if not new or written in lexicon.known() or _PARTICLES.intersection(written):
                continue
            for meant, bar in _meant(written, new):
                gain = _gain(said, start + at, written, meant)
                if gain >= bar:
                    yield gain, start + at, written, meant


def _meant(written: str, new: list[int]) -> Iterator[tuple[str, float]]:
    """Yield each phrase that may be meant, if one character of what was never read is another, or both are turned round, and how much likelier it has to be."""
    known = lexicon.known()
    for at in sorted({*new, *(each + 1 for each in new)}):
        for other, likeness in lexicon.alike(written[at]).items():
            meant = written[:at] + other + written[at + 1 :]
            exchanged = {written[at], other}
            if likeness != "glance" and meant in known and _are_whole(meant) and not exchanged <= EITHER:
                within = len(written) > THREE or at == 1
                if NUMERALS.isdisjoint(exchanged):
                    yield meant, _BLURRED if likeness == "blurred" else _BAR if within else _AT_THE_END
    for at in new:
        meant = written[:at] + written[at + 1] + written[at] + written[at + 2 :]
        if meant in known and _are_whole(meant) and NUMERALS.isdisjoint(written[at : at + 2]):
            yield meant, _BAR


def _gain(said: Text, at: int, written: str, meant: str) -> float:
    """How much likelier a text is with what is meant; not at all if a word goes beyond what is written."""
    differ = [place for place, (one, other) in enumerate(zip(written, meant, strict=True)) if one != other]
    if is_crossed(said.text, at, written, differ):
        return 0.0
    return said.gain(at, len(written), meant, _BAR) or 0.0


def _are_whole(these: str) -> bool:
    """Whether characters that are known are a phrase, and no particle with what stands beside it."""
    return _PARTICLES.isdisjoint(these) or these in lexicon.idioms()
