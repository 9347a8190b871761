"""What the hand may have done: characters exchanged, turned round, written twice or left out, where the text is likelier without that."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from . import lexicon
from .grams import EDGE, FOUR, Read, grams

NUMERALS = frozenset("一二两三四五六七八九十百千万亿零〇")
_PARTICLES = "的地得"
_KINDS = {kind: at for at, kind in enumerate(["both", "sound", "look", "glance", "blurred", "particle", "turned", "twice", "lacking", "mistaken"])}  # fmt: skip
_SURPRISING = -6.4
"""So unlikely each of three characters has to be, at an average, for the first to be doubted."""
_GAIN = 2.0
"""So much likelier an edit has to make a text to be weighed at all."""
_KNOWN = 3.0
_RUNS = (1, 2, 3, 4)
BOTH, SOUND, LOOK, PARTICLE, TWICE, LACKING, MISTAKEN = (
    _KINDS[kind] for kind in ("both", "sound", "look", "particle", "twice", "lacking", "mistaken")
)
THEN = 2
"""The trait that says how likely the text is as it is meant."""
WORDS = 18
"""The trait that says how many words the written characters make with those beside them."""


class Edit(NamedTuple):
    """What may be meant instead of `size` characters at `at`, and all that speaks for and against it."""

    at: int
    size: int
    meant: str
    kind: int
    traits: tuple[float, ...]


class Text:
    """A text of tokens, with how likely each is after those before it."""

    def __init__(self, text: str) -> None:
        self.text, self.grams = text, grams()
        self.read = self.grams.read(text)

    def edits(self) -> Iterator[Edit]:
        """Yield each edit that makes the text likelier."""
        text, read, long_words = self.text, self.read, lexicon.long_words()
        for at in range(1, len(text) - 1):
            one = text[at]
            if not is_han(one):
                continue
            found = list[Edit | None]()
            if one in text[at + 1 : at + 1 + _RUNS[-1]]:
                found += self._twice(at)
            near = read[at : at + 3]
            if one not in NUMERALS and sum_of(near) <= _SURPRISING * len(near):
                found += self._exchanged(at)
                found += self._turned(at)
            if text[at : at + 2] in long_words:
                found += self._lacking(at)
            yield from filter(None, found)

    def _exchanged(self, at: int) -> Iterator[Edit | None]:
        """Yield each character that sounds or looks like the one at `at`, and was read with those beside it, or makes a word with one."""
        text, level, pairs, words = self.text, self.grams.level, self.grams.pairs, lexicon.words()
        before, after = text[at - 1], text[at + 1]
        known, left, right = pairs.get(before, ""), text[max(at - 2, 0) : at], text[at + 1 : at + 3]
        for other, kind in alike(text[at]).items():
            on_left, on_right = other in known, after in pairs.get(other, "")
            if (
                (on_left and before + other in words)
                or (on_right and other + after in words)
                or (on_left and on_right and level(before + other + after) >= 0)
                or (on_left and level(left + other) >= 0)
                or (on_right and after != EDGE and level(other + right) >= 0)
            ):
                yield self._edit(at, 1, other, kind)

    def _turned(self, at: int) -> Iterator[Edit | None]:
        """Yield the two characters at `at` the other way round, if they were read so."""
        text, grams = self.text, self.grams
        one, other, after = text[at], text[at + 1], text[at + 2 : at + 3]
        if one == other or not is_han(other) or other in NUMERALS or one not in grams.after(other):
            return
        foretold = other + one in lexicon.words() and other in grams.after(text[at - 1])
        if foretold or grams.level(text[at - 1] + other + one) >= 0 or grams.level(other + one + after) >= 0:
            yield self._edit(at, 2, other + one, _KINDS["turned"])

    def _twice(self, at: int) -> Iterator[Edit | None]:
        """Yield once what stands twice at `at`."""
        text = self.text
        for size in _RUNS:
            once = text[at : at + size]
            if text.startswith(once, at + size) and all(map(is_han, once)):
                yield self._edit(at, 2 * size, once, _KINDS["twice"])

    def _lacking(self, at: int) -> Iterator[Edit | None]:
        """Yield the character that a long word lacks which begins at `at`, unless what stands there ends one word and begins another."""
        text = self.text
        third = text[at + 2 : at + 3]
        for word in lexicon.long_words()[text[at : at + 2]]:
            if third != word[2] and third != word[3]:
                continue
            lacking = text[at : at + len(word) - 1]
            same = next(
                (each for each, (one, other) in enumerate(zip(word, lacking, strict=False)) if one != other),
                len(lacking),
            )
            gap = at + same
            parts = text[gap - 2 : gap] in lexicon.words() and text[gap : gap + 2] in lexicon.words()
            if lacking[same:] == word[same + 1 :] and not parts and not text.startswith(word, at):
                yield self._edit(gap, 0, word[same], _KINDS["lacking"], len(word))

    def _edit(self, at: int, size: int, meant: str, kind: int, long: int = 0) -> Edit | None:
        """The edit with its traits, if it makes the text likelier."""
        text, grams = self.text, self.grams
        now = self.read[at : at + size + 3]
        least = sum_of(now) + (_GAIN if not long else -_GAIN)
        then = self.read_with(at, size, meant, least)
        if then is None:
            return None
        gain = sum_of(then) - sum_of(now)
        written, before, after = text[at : at + size], text[at - 1], text[at + size]
        traits = (
            gain,
            sum_of(now),
            sum_of(then),
            min(each.likely for each in now),
            min(each.likely for each in then),
            sum(each.order for each in now),
            sum(each.order for each in then),
            max(each.order for each in now),
            max(each.order for each in then),
            max(each.level if each.order > 2 else -1 for each in now),
            max(each.level if each.order > 2 else -1 for each in then),
            grams.level(before + (written or after)[0]),
            grams.level((written or before)[-1] + after),
            grams.level(before + meant[0]),
            grams.level(meant[-1] + after),
            *self._bonds(before + written + after),
            *self._bonds(before + meant + after),
            kind,
            min(map(grams.often, written), default=0.0),
            min(map(grams.often, meant)),
            is_han(before),
            is_han(after),
            sum_of(self.read[max(at - 4, 0) : at]),
            sum_of(self.read[at + size + 3 : at + size + 6]),
            len(meant),
            long,
        )
        return Edit(at, size, meant, kind, traits)

    def read_with(self, at: int, size: int, meant: str, least: float) -> list[Read] | None:
        """How likely `meant` and the three characters behind it are in place of `size` at `at`; nothing if they are less likely than `least`."""
        start = max(at - FOUR + 1, 0)
        whole = self.text[start:at] + meant + self.text[at + size : at + size + 3]
        nth, then, likely = self.grams.next, list[Read](), 0.0
        for end in range(at - start + 1, len(whole) + 1):
            each = nth(whole[max(end - FOUR, 0) : end])
            likely += each.likely
            if likely < least:
                return None
            then.append(each)
        return then

    def gain(self, at: int, size: int, meant: str, least: float) -> float | None:
        """How much likelier the text is with `meant` in place of `size` characters at `at`; nothing if not by `least`."""
        now = sum_of(self.read[at : at + size + 3])
        then = self.read_with(at, size, meant, now + least)
        return None if then is None else sum_of(then) - now

    def _bonds(self, these: str) -> tuple[float, float, int, int]:
        """How closely the first two and the last two of these belong together, how often the middle three, and how many words they make."""
        bond, ends = self.grams.bond, (these[:2], these[-2:])
        return (
            bond(ends[0]),
            bond(ends[1]),
            self.grams.level(these[:3]),
            sum(end in lexicon.words() for end in ends),
        )


@lru_cache(maxsize=64)
def read(text: str) -> Text:
    """A text of tokens as it is read: each is asked about several times."""
    return Text(text)


def is_han(one: str) -> bool:
    """Whether a token is a Chinese character."""
    return "\u3400" <= one <= "\u9fff"


def sum_of(read: list[Read]) -> float:
    """How likely characters are together."""
    return sum([each.likely for each in read])


@cache
def alike(one: str) -> dict[str, int]:
    """The characters that are confused with `one`, and the kind of their likeness."""
    often = grams().often
    found = {
        other: _KINDS[likeness]
        for other, likeness in lexicon.alike(one).items()
        if often(other) >= _KNOWN and other not in NUMERALS
    }
    if one in _PARTICLES:
        found.update(dict.fromkeys(_PARTICLES.replace(one, ""), _KINDS["particle"]))
    return found
