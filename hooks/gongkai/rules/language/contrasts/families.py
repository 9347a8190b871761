"""Words of one family, of which one excludes the other: pigs and sheep, profit and loss, to continue and to stop; `families.txt` says what a row is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, product
from typing import NamedTuple

from ....faults.patterns import lazy
from ..clauses import Clauses, aligned
from ..lexicon import straddles
from ..table import rows
from .contrast import NOTHING, Exchanged, certain, is_denied

_WORD = lazy(r"[A-Za-z]+")
_BEGINS = 2
_BEFORE = 4
"""So many words before one a denial turns it round."""
_DENIALS = frozenset({"no", "not", "never", "without", "nor", "neither", "cannot", "non", "none", "nobody", "t", "instead", "than"})  # fmt: skip


@dataclass(frozen=True, eq=False)
class Member:
    """One of a family, a thing or a deed: what says it, and what may say it, in Chinese; how English says it."""

    family: int
    zh: tuple[str, ...]
    zh_may: tuple[str, ...]
    name: str
    deed: bool

    def may_be_said(self, zh: str) -> bool:
        """Whether the Chinese `zh` may say it."""
        return any(word in zh for word in (*self.zh, *self.zh_may))


class Said(NamedTuple):
    """Where English says a member, or may say it: from and to which word, and which character."""

    member: Member
    sure: bool
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True)
class _Clash:
    """Where Chinese says a member that English does not say for certain, and what English says of its family instead."""

    zh: re.Match[str]
    member: Member
    said: Said

    def within(self, parts: Sequence[Clauses], zh: str, en: str) -> bool:
        """Whether nothing may say the one in English, or the other in Chinese, in those of the `parts` where the two stand."""
        asked = [
            part
            for part in parts
            if part.zh[0] <= self.zh.start() < part.zh[1] or part.en[0] <= self.said.start < part.en[1]
        ]
        ours = re.compile("|".join(self.member.zh))
        together = any(
            part.zh[0] <= self.zh.start() < part.zh[1] and part.en[0] <= self.said.start < part.en[1]
            for part in asked
        )
        return together and not any(
            self.said.member.may_be_said(ours.sub("-", zh[slice(*part.zh)]))
            or any(
                each.member is self.member
                and part.en[0] <= each.start < part.en[1]
                and not _within(each, self.said)
                for each in _in_english(en)
            )
            for part in asked
        )


def exchanged(zh: str, en: str) -> Iterator[Exchanged]:
    """Yield the first that English says of a family, where the Chinese says another of it that English does not.

    What may say either is asked of the clauses where the two stand, and of those that answer these.
    """
    clashes = [*_clashes(zh, en)]
    parts = (aligned(zh, en) if clashes else ()) or (Clauses((0, len(zh)), (0, len(en))),)
    for each in (each for each in clashes if each.within(parts, zh, en)):
        place = _ANY.match(en, each.said.start, each.said.end)
        if place:
            yield Exchanged(place, each.zh, each.member.name)
            return


_ANY = re.compile(".*", re.DOTALL)
_LESSENED = lazy(
    "(?:减少|缓解|减轻|消除|治理|避免|防止|预防|破解|告别|疏导|杜绝|克服)[^，。；]{0,4}$|(?:无一?|未|没有|零)$"
)
"""What stands before that of which there is less, so that English may say the contrary: 减少拥堵, it flows smoothly."""
_BARS = lazy("[不禁谢免勿拒非未限]")


def _clashes(zh: str, en: str) -> Iterator[_Clash]:
    """Yield each clash of the two texts."""
    ours = in_chinese(zh)
    theirs = _in_english(en) if ours else ()
    for member, places in ours.items():
        for said in theirs:
            if (
                said.sure
                and said.member.family == member.family
                and not any(
                    each.sure and each.member is member and not _within(each, said) for each in theirs
                )
                and not _denied(zh, en, said)
            ):
                yield from (
                    _Clash(place, member, said)
                    for place in places
                    if place[0] not in said.member.zh and not _LESSENED.search(zh, 0, place.start())
                )


def means_in_chinese(zh: str, *, deeds: bool = False) -> frozenset[object]:
    """The things that the Chinese `zh` says, or the `deeds`."""
    return frozenset(member for member in in_chinese(zh) if member.deed == deeds)


def means_in_english(en: str, *, deeds: bool = False) -> frozenset[object]:
    """The things that the English `en` may say, or the `deeds`."""
    return frozenset(said.member for said in _in_english(en) if said.member.deed == deeds)


def _within(one: Said, other: Said) -> bool:
    """Whether what says the one is but a part of what says the other: public in non-public."""
    inside = other.first <= one.first and one.last <= other.last
    return inside and one.last - one.first < other.last - other.first


def _denied(zh: str, en: str, said: Said) -> bool:
    """Whether a denial stands shortly before, or "only" beside, where the Chinese denies: of minors, Adults only."""
    words = [each.lower() for each in _WORD.findall(en)]
    before, behind = words[max(said.first - _BEFORE, 0) : said.first], words[said.last + 1 : said.last + 2]
    only = behind == ["only"] or "only" in before
    return (
        (only and _BARS.search(zh) is not None)
        or NOTHING.match(en, said.end) is not None
        or not _DENIALS.isdisjoint(before)
    )


@lru_cache(maxsize=4096)
def in_chinese(zh: str) -> dict[Member, list[re.Match[str]]]:
    """The members that `zh` says for certain, each with where it does: nothing that is denied, and no part of a longer word."""
    words = _table().zh
    found = [
        (at, word, member)
        for at in range(len(zh) - 1)
        for word, member in words.get(zh[at : at + _BEGINS], ())
        if zh.startswith(word, at) and not straddles(zh, at, at + len(word))
    ]
    if not found:
        return {}
    alone, said = certain(zh), dict[Member, list[re.Match[str]]]()
    here = dict[int, int]()
    for at, word, _ in found:
        here[at] = max(here.get(at, 0), at + len(word))
    before = dict(zip(here, accumulate(here.values(), max, initial=0), strict=False))
    for at, word, member in found:
        end = at + len(word)
        longer = end <= before[at] or end < here[at]
        place = None if longer or not alone.startswith(word, at) else _ANY.match(alone, at, end)
        if place and not is_denied(zh, place):
            said.setdefault(member, []).append(place)
    return said


@lru_cache(maxsize=4096)
def _in_english(en: str) -> Sequence[Said]:
    """What `en` says of any family; a capital letter that begins no sentence begins a name."""
    places = [*_WORD.finditer(en)]
    words = [each[0] for each in places]
    for at, place in enumerate(places):
        if not at or en[place.start() - 2 : place.start()].strip(" \"'(") in (".", ":", ";", "?", "!"):
            words[at] = words[at][:1].lower() + words[at][1:]
    said = list[Said]()
    for at, word in enumerate(words):
        for more, member, sure in _begun_by(word):
            last = at + len(more)
            if not more or (last < len(words) and all(map(_begins, words[at + 1 :], more))):
                said.append(Said(member, sure, at, last, places[at].start(), places[last].end()))
    return said


def _begins(word: str, stem: str) -> bool:
    return word == stem[:-1] if stem.endswith(".") else word.startswith(stem)


@lru_cache(maxsize=16384)
def _begun_by(word: str) -> tuple[tuple[Sequence[str], Member, bool], ...]:
    """What a word of English begins: the beginnings of the words behind it, and the member that they say."""
    stems = _table().en
    return tuple(
        (more, member, sure)
        for begun in (*(word[:size] for size in range(min(_BEGINS, len(word)), len(word) + 1)), f"{word}.")
        for more, member, sure in stems.get(begun, ())
    )


@dataclass(frozen=True)
class _Table:
    """The rows: of Chinese by the first two characters of their words, of English by the first of theirs."""

    zh: dict[str, list[tuple[str, Member]]]
    en: dict[str, list[tuple[Sequence[str], Member, bool]]]


@cache
def _table() -> _Table:
    table, family = _Table(defaultdict(list), defaultdict(list)), 0
    for name in ("families", "deeds"):
        for ours, *theirs in (*rows(f"contrasts/{name}"), [""]):
            family += not theirs  # an empty line ends one
            if theirs:
                _enter(table, family, ours, theirs[0], deed=name == "deeds")
    return table


def _enter(table: _Table, family: int, ours: str, theirs: str, *, deed: bool) -> None:
    zh, _, zh_may = ours.partition(" ")
    sure, _, may = theirs.partition(" / ")
    first = sure.split()[0].replace("-", " ").replace(".", "")
    said_in_zh = tuple(word for spelling in zh.split("|") for word in _spelled(spelling))
    member = Member(family, said_in_zh, tuple(zh_may.split("|")) if zh_may else (), first, deed)
    for word in member.zh:
        table.zh[word[:_BEGINS]].append((word, member))
    for said in (sure, may):
        for phrase in said.replace("NO", _NO).split():
            stem, *more = phrase.replace("'s", "-s.").replace("'", "").split("-")
            table.en[stem].append((more, member, said is sure))


def _spelled(word: str) -> Iterator[str]:
    """Yield the words that a row means by one with characters in brackets, of which each may stand there: 关[门窗]."""
    yield from map("".join, product(*(part.strip("[]") for part in _PART.findall(word))))


_PART = lazy(r"\[[^\]]+\]|[^\[\]]")
_NO = "no. not. none never without exempt free. waiv cannot t. nor. neither nobody"
