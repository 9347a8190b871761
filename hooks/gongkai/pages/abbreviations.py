"""Abbreviations and terms of one page: the first of each leads to its explanation at the end of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import copy
from functools import lru_cache

from markupsafe import Markup as Safe
from markupsafe import escape

from ..model.registers import Abbreviation


class Abbreviations:
    """Which abbreviations a page has used, in the order of their first use.

    A `title` alone reaches neither keyboard nor touch screen, so each is a link (WCAG technique H60).
    """

    def __init__(self, known: Iterable[Abbreviation], words: Iterable[Abbreviation] = ()) -> None:
        """`words` are explained too and are no abbreviations; of those alike only the first is."""
        self._words = {word.short: word for word in reversed(list(words))}
        found = dict.fromkeys((*known, *self._words.values()))
        self._patterns = [(each.short, whole(each.short), each) for each in found]
        self.used: list[Abbreviation] = []

    def unused(self) -> Abbreviations:
        """The same for another page."""
        other = copy(self)
        other.used = []
        return other

    def known_in(self, text: str) -> bool:
        """Whether `text` may have any, used or not."""
        return any(short in text for short, _pattern, _abbreviation in self._patterns)

    def first(self, text: str) -> tuple[int, Abbreviation] | None:
        """Where `text` has the first abbreviation that the page has not used yet, and which it is."""
        found = (
            (match.start(), -len(abbreviation.short), abbreviation)
            for short, pattern, abbreviation in self._patterns
            if short in text and abbreviation not in self.used
            if (match := pattern.search(text))
        )
        start, _length, abbreviation = min(found, key=lambda one: one[:2], default=(0, 0, None))
        return None if abbreviation is None else (start, abbreviation)

    def use(self, abbreviation: Abbreviation) -> tuple[Safe, str]:
        """Label, as HTML, and anchor of the link for an abbreviation that is now used."""
        self.used.append(abbreviation)
        anchor = f"abbreviation-{len(self.used)}"
        if abbreviation.short in self._words:
            return escape(abbreviation.short), anchor
        label = f'<abbr title="{escape(abbreviation.long)}">{escape(abbreviation.short)}</abbr>'
        return Safe(label), anchor


@lru_cache(maxsize=4096)
def whole(name: str, flags: int = 0) -> re.Pattern[str]:
    """`name` as a whole word where its ends are Latin letters or digits."""
    return re.compile(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", flags | re.ASCII)
