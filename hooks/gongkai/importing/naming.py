"""Ids proposed from Chinese names: their pinyin, one id for one name, none twice."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate

from ..model.text import LONGEST_ID

_ROOM = LONGEST_ID - 6
"""What a name may take, so that a number still fits behind it."""
_WORD = re.compile(r"[A-Za-z0-9]+|[\u3400-\u9fff\u3007]+")


def slug(name: str) -> str:
    """The pinyin of `name`, syllable by syllable, with its letters and digits; cut between syllables."""
    words = [word for said in _WORD.findall(name) for word in _syllables(said)]
    lengths = accumulate(len(f"-{word}") for word in words)
    return "-".join(word for word, length in zip(words, lengths, strict=True) if length <= _ROOM + 1)


def _syllables(said: str) -> list[str]:
    if said.isascii():
        return [said.lower()[:_ROOM]]
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionary takes long to bring in, and few commands name anything

    return [spelled for word in lazy_pinyin(said) if (spelled := re.sub("[^a-z]", "", word.lower()))]


@dataclass
class Ids:
    """Ids that are taken already, and those given since."""

    taken: set[str] = field(default_factory=set)

    def give(self, name: str, instead: str) -> str:
        """An id for `name` that nothing else has; from `instead` if the name has no letters."""
        wanted = slug(name) or instead
        number, id = 1, wanted
        while id in self.taken:
            number += 1
            id = f"{wanted}-{number}"
        self.taken.add(id)
        return id
