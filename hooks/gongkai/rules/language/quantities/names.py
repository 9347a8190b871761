"""Official names in both languages, found in texts and hidden where both say them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ....faults.patterns import lazy

_GAP = lazy(r"[\s\-\u2010\u2011\u2013]+")
_ENDING = lazy("(?:es|s)?(?:'s?)?")
_MARKS = "“”《》"
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


@dataclass(frozen=True)
class Names:
    """The renderings of each Chinese name; `pattern` finds the longest."""

    renderings: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]

    def find(self, zh: str) -> Iterator[re.Match[str]]:
        """Yield the names that stand in `zh`, but not `zh` itself, which would answer for itself."""
        if self.renderings:
            yield from (
                found for found in self.pattern.finditer(zh) if found[0].strip(_MARKS) != zh.strip(_MARKS)
            )

    def renders(self, name: str, en: str) -> bool:
        """Whether `en` renders `name`."""
        en = en.translate(_QUOTES)
        return any(self._plain(name, en)) or _english(self.renderings[name]).search(en) is not None

    def hidden(self, zh: str, en: str) -> tuple[str, str]:
        """Both texts, blanks in place of each name that both say."""
        shown = en = en.translate(_QUOTES)
        for found in self.find(zh):
            spans = list(self._plain(found[0], en)) or [
                each.span() for each in _english(self.renderings[found[0]]).finditer(en)
            ]
            if spans:
                zh = zh[: found.start()] + " " * len(found[0]) + zh[found.end() :]
            for start, end in spans:
                shown = shown[:start] + " " * (end - start) + shown[end:]
        return zh, shown

    def _plain(self, name: str, en: str) -> Iterator[tuple[int, int]]:
        """Yield where `en` has a rendering of `name` letter by letter, which needs no pattern: making these takes long."""
        lower = en.casefold()
        for rendering in sorted(self.renderings[name], key=len, reverse=True):
            said = rendering.translate(_QUOTES).casefold().strip('"')
            at = lower.find(said)
            while at >= 0:
                end = at + len(said)
                end += len(_ENDING.match(lower, end)[0])  # type: ignore[index]
                if not (at and lower[at - 1].isalnum()) and len(lower) == len(en):
                    yield at, end
                at = lower.find(said, end)


@lru_cache(maxsize=8)
def names(pairs: tuple[tuple[str, str], ...]) -> Names:
    """The names of `pairs`, Chinese and English; one Chinese name may have several renderings."""
    renderings: dict[str, tuple[str, ...]] = {}
    for zh, en in pairs:
        renderings[zh] = (*renderings.get(zh, ()), en)
    return Names(renderings, re.compile(_any(renderings)))


def _any(words: Iterable[str]) -> str:
    """A pattern for the longest of `words`, told apart by their first characters, so that it is soon known where none is."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(filter(None, words), key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items())


@lru_cache(maxsize=4096)
def _english(renderings: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of `renderings`: any case, hyphens as spaces, singular as plural, gaps in quotes."""
    longest_first = sorted(renderings, key=len, reverse=True)
    return re.compile("|".join(map(_loose, longest_first)), re.IGNORECASE)


def _loose(rendering: str) -> str:
    words = [word for word in _GAP.split(rendering.translate(_QUOTES).strip('"')) if word]
    return (
        r"\b" + r'[\s\-"]+'.join(map(_word, words))
        if words[0][:1].isalnum()
        else r'[\s\-"]+'.join(map(_word, words))
    )


def _word(word: str) -> str:
    """A word in singular or plural; the possessive as either."""
    stem = re.sub(r"(?<=[a-z])(?:ies|y)$", "", word)
    if stem != word:
        return re.escape(stem) + "(?:y|ies)(?:'s?)?"
    stem = re.sub(r"(?<=[a-z]{2})(?:'s|s')$|(?<=[a-rt-z]{2})s$", "", word)
    return re.escape(stem) + "(?:es|s)?(?:'s?)?" if stem[-1:].isalpha() else re.escape(word)
