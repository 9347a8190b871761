"""How often characters stand one after another in official texts: up to four, counted once and kept in a few bytes each (ADR 49)."""

from __future__ import annotations

import math
import re
import struct
from array import array
from functools import cache, lru_cache
from importlib import resources
from itertools import accumulate
from typing import NamedTuple

from ...faults.patterns import lazy

_HEAD = struct.Struct("<4sIIII")
_LEVELS = "\ue000"
"""The character that says in the pairs of a character how often those after it stand there: by powers of two."""
_LOW, _MULTIPLIER = (1 << 64) - 1, 0x9E3779B97F4A7C15
_MARK_BITS, _LEVEL_BITS = 12, 4
_NAT = math.log(2)
_OFTEN = [(level + 0.5) * _NAT for level in range(1 << _LEVEL_BITS)]
_BACK = math.log(0.4)
"""What it costs to know of a character only with one fewer before it."""
_NEVER = -1.0
_REMEMBERED = 200_000
_STRONG = 4
THREE, FOUR = 3, 4

_TOKEN = lazy(
    r"\{(?=[^{}|\n]*\|)|\|[^{}|\n]*\}|[“”‘’\"\x00]|[^\S\n]+|(?<=[\u3400-\u9fff])\n(?=[\u3400-\u9fff])"
    r"|(?P<number>[0-9０-９]+(?:[.,，．][0-9０-９]+)*[%％‰]?)|(?P<latin>[A-Za-zａ-ｚＡ-Ｚ]+)|(?P<han>[\u3400-\u9fff])|(?P<other>.)",
    re.DOTALL,
)
_KINDS = {"number": "0", "latin": "A", "other": "|"}
EDGE, NUMBER = _KINDS["other"], _KINDS["number"]


class Read(NamedTuple):
    """How likely a character is after those before it: the logarithm, how many with itself were read together, and how often."""

    likely: float
    order: int
    level: int


class Tokens(NamedTuple):
    """A text as it is counted: each Chinese character, 0 for a number, A for letters, | for what parts; and where each begins."""

    text: str
    offsets: tuple[int, ...]


@lru_cache(maxsize=4096)
def tokens(text: str) -> Tokens:
    """The tokens of `text`, without its markup and quotation marks."""
    said, offsets = [EDGE], [0]
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        token = found[0] if kind == "han" else _KINDS.get(kind or "")
        if token and not token == said[-1] == EDGE:
            said.append(token)
            offsets.append(found.start())
    if said[-1] != EDGE:
        said.append(EDGE)
        offsets.append(len(text))
    return Tokens("".join(said), tuple(offsets))


class Grams:
    """The counts: a line of pairs for each character, and of three and four characters a mark of twelve bits and a level of four."""

    def __init__(self, data: bytes) -> None:
        _, self._bits, size, characters, lines = _HEAD.unpack_from(data)
        at = _HEAD.size
        often = data[at : at + characters]
        at += characters
        pairs = data[at : at + lines].decode("utf-16-le").split("\n")
        at += lines
        self._often = {line[0]: count / 8 * _NAT for line, count in zip(pairs, often, strict=True)}
        self._all = math.log(sum(map(math.exp, self._often.values())))
        self.pairs = {line[0]: line[1:] for line in pairs}
        end = at + (1 << self._bits)
        self._starts = array("I", accumulate(data[at:end], initial=0))
        self._cells = array("H", data[end : end + 2 * size])
        self._after: dict[str, dict[str, int]] = {}
        self._read: dict[str, Read] = {}

    def often(self, one: str) -> float:
        """The logarithm of how often a character stands in the texts."""
        return self._often.get(one, 0.0)

    def after(self, one: str) -> dict[str, int]:
        """What stands after a character, and how often, by powers of two."""
        if one not in self._after:
            self._after[one] = found = {}
            level = 0
            for other in self.pairs.get(one, ""):
                if _LEVELS <= other < "\uf000":
                    level = ord(other) - ord(_LEVELS)
                else:
                    found[other] = level
        return self._after[one]

    def level(self, these: str) -> int:
        """How often two, three or four characters stand together, by powers of two; -1 if they never do, or are not so many."""
        if len(these) < THREE:
            return self.after(these[0]).get(these[1], -1) if len(these) == 2 else -1
        key = int.from_bytes(these.encode("utf-16-be"), "big")
        mixed = key * _MULTIPLIER & _LOW
        bucket = mixed >> 64 - self._bits
        mark = mixed >> 64 - self._bits - _MARK_BITS & 0xFFF
        for cell in self._cells[self._starts[bucket] : self._starts[bucket + 1]]:
            if cell >> _LEVEL_BITS == mark:
                return cell & 0xF
        return -1

    def has_read(self, these: str, size: int) -> bool:
        """Whether each `size` of these characters stand together somewhere."""
        return all(self.level(these[at : at + size]) >= 0 for at in range(len(these) - size + 1))

    def bond(self, pair: str) -> float:
        """How much oftener two characters stand together than chance would have it, as a logarithm."""
        level = self.level(pair)
        together = _OFTEN[level] if level >= 0 else _NEVER
        return together - self.often(pair[0]) - self.often(pair[1]) + self._all

    def read(self, text: str) -> list[Read]:
        """How likely each character of `text` is after the three before it."""
        return [self.next(text[max(end - FOUR, 0) : end]) for end in range(1, len(text) + 1)]

    def next(self, these: str) -> Read:
        """How likely the last of these characters, four at most, is after the others."""
        if these not in self._read:
            if len(self._read) > _REMEMBERED:
                self._read.clear()
            self._read[these] = self._reckoned(these)
        return self._read[these]

    def _reckoned(self, these: str) -> Read:
        for order in range(len(these), 2, -1):
            level = self.level(these[-order:])
            if level >= 0 and (before := self.level(these[-order:-1])) >= 0:
                return Read(min(0.0, _OFTEN[level] - _OFTEN[before]) + (FOUR - order) * _BACK, order, level)
        level = self.level(these[-2:])
        if level >= 0:
            return Read(min(0.0, _OFTEN[level] - self.often(these[-2])) + 2 * _BACK, 2, level)
        return Read(self._often.get(these[-1], -1.0) - self._all + 3 * _BACK, 1, -1)


@cache
def grams() -> Grams:
    """The counts, read when first asked for."""
    return Grams(resources.files("gongkai").joinpath("wording/grams.bin").read_bytes())
