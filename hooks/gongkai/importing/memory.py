"""Translations of earlier texts: of the same one, and of one that is much like it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..model.likeness import likest

_GRAM = 3
_SHORTEST = 8
_ALIKE = 0.7
_TRIED = 3
"""So many of the texts that share the most with one are looked at."""


@dataclass(frozen=True)
class Near:
    """A text that is much like another, and its English."""

    zh: str
    en: str


@dataclass(frozen=True)
class Memory:
    """English texts by the Chinese ones from which they were made."""

    english: Mapping[str, str] = field(default_factory=dict)

    def near(self, text: str) -> Near | None:
        """The translated text that is most like `text`, if any is."""
        if len(text) < _SHORTEST or not self.english:
            return None
        shared = Counter(number for gram in set(_grams(text)) for number in self._index.get(gram, ()))
        tried = [self._texts[number] for number, _ in shared.most_common(_TRIED)]
        best = likest(text, {zh: zh for zh in tried}, _ALIKE)
        return Near(best, self.english[best]) if best else None

    @cached_property
    def _texts(self) -> list[str]:
        return list(self.english)

    @cached_property
    def _index(self) -> Mapping[str, list[int]]:
        """The texts that hold each run of a few characters."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for gram in set(_grams(text)):
                found[gram].append(number)
        return found


def _grams(text: str) -> Iterator[str]:
    return (text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1))
