"""Words of one family, of which one excludes the other: pigs and sheep, profit and loss; `families.txt` says what a row is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from ....faults.patterns import lazy
from ..lexicon import straddles
from .contrast import Exchanged, certain, is_denied

_TABLE = Path(__file__).with_name("families.txt")
_WORD = lazy(r"[A-Za-z]+")
_ANY_CASE, _BEGINS = "^", 2
_BEFORE = 4
"""So many words before one a denial turns it round."""
_DENIALS = frozenset({"no", "not", "never", "without", "nor", "neither", "cannot", "non", "none", "nobody", "t", "instead", "than"})  # fmt: skip


@dataclass(frozen=True, eq=False)
class Member:
    """One of a family: what says it, and what may say it, in Chinese; how English says it."""

    family: int
    zh: tuple[str, ...]
    zh_may: tuple[str, ...]
    name: str

    def may_be_said(self, zh: str) -> bool:
        """Whether the Chinese `zh` may say it."""
        return any(word in zh for word in (*self.zh, *self.zh_may))


@dataclass(frozen=True)
class Said:
    """Where English says a member, or may say it: from and to which word."""

    member: Member
    sure: bool
    first: int
    last: int


def exchanged(zh: str, en: str) -> Iterator[Exchanged]:
    """Yield the first that English says of a family, where the Chinese says another of it that English does not."""
    ours = _in_chinese(zh)
    if not ours:
        return
    theirs = _in_english(en)
    for member, found in ours.items():
        rest = "-".join(re.split("|".join(member.zh), zh))
        for said in theirs:
            other = said.member
            if (
                said.sure
                and other.family == member.family
                and other not in ours
                and not other.may_be_said(rest)
                and not any(each.member is member and not _within(each, said) for each in theirs)
                and not _denied(en, said)
            ):
                words = [*islice(_WORD.finditer(en), said.last + 1)]
                place = re.compile(".*", re.DOTALL).match(en, words[said.first].start(), words[-1].end())
                if place:
                    yield Exchanged(place, found, member.name)
                    return


def means_in_chinese(zh: str) -> frozenset[object]:
    """The members that the Chinese `zh` says."""
    return frozenset(_in_chinese(zh))


def means_in_english(en: str) -> frozenset[object]:
    """The members that the English `en` may say."""
    return frozenset(said.member for said in _in_english(en))


def _within(one: Said, other: Said) -> bool:
    """Whether what says the one is but a part of what says the other: public in non-public."""
    inside = other.first <= one.first and one.last <= other.last
    return inside and one.last - one.first < other.last - other.first


def _denied(en: str, said: Said) -> bool:
    """Whether a denial stands shortly before, or "only" behind: of minors, Adults only."""
    words = [each.lower() for each in _WORD.findall(en)]
    before, behind = words[max(said.first - _BEFORE, 0) : said.first], words[said.last + 1 : said.last + 2]
    return behind == ["only"] or not _DENIALS.isdisjoint(before)


@lru_cache(maxsize=4096)
def _in_chinese(zh: str) -> dict[Member, re.Match[str]]:
    """The members that `zh` says for certain, each with where: nothing that is denied, and no part of a longer word."""
    words = _table().zh
    found = [
        (at, word, member)
        for at in range(len(zh) - 1)
        for word, member in words.get(zh[at : at + _BEGINS], ())
        if zh.startswith(word, at) and not straddles(zh, at, at + len(word))
    ]
    if not found:
        return {}
    alone, said = certain(zh), dict[Member, re.Match[str]]()
    for at, word, member in found:
        longer = any(
            start <= at and at + len(word) <= start + len(other) and len(other) > len(word)
            for start, other, _ in found
        )
        place = None if longer else re.compile(re.escape(word)).match(alone, at)
        if place and not is_denied(zh, place):
            said.setdefault(member, place)
    return said


@lru_cache(maxsize=4096)
def _in_english(en: str) -> Sequence[Said]:
    """What `en` says of any family; a capital letter that begins no sentence begins a name."""
    places = [*_WORD.finditer(en)]
    words = [each[0] for each in places]
    for at, place in enumerate(places):
        if not at or en[place.start() - 2 : place.start()].strip(" \"'(") in (".", ":", ";", "?", "!"):
            words[at] = words[at][:1].lower() + words[at][1:]
    return tuple(
        Said(member, sure, at, at + len(more))
        for at, word in enumerate(words)
        for more, member, sure in _begun_by(word)
        if at + len(more) < len(words) and all(map(_begins, words[at + 1 :], more))
    )


def _begins(word: str, stem: str) -> bool:
    return word == stem[:-1] if stem.endswith(".") else word.startswith(stem)


@lru_cache(maxsize=16384)
def _begun_by(word: str) -> tuple[tuple[Sequence[str], Member, bool], ...]:
    """What a word of English begins: the beginnings of the words behind it, and the member that they say."""
    stems = _table().en.get(word[:_BEGINS], ())
    return tuple((more, member, sure) for stem, more, member, sure in stems if _begins(word, stem))


@dataclass(frozen=True)
class _Table:
    """The rows by the first two characters of their words."""

    zh: dict[str, list[tuple[str, Member]]]
    en: dict[str, list[tuple[str, Sequence[str], Member, bool]]]


@cache
def _table() -> _Table:
    table = _Table(defaultdict(list), defaultdict(list))
    for family, rows in enumerate(_TABLE.read_text("utf-8").split("\n\n")):
        for row in rows.splitlines():
            if not row.startswith("#"):
                _enter(table, family, row)
    return table


def _enter(table: _Table, family: int, row: str) -> None:
    ours, _, theirs = row.partition("\t")
    zh, _, zh_may = ours.partition(" ")
    sure, _, may = theirs.partition(" / ")
    first = sure.split()[0].replace("-", " ").replace(".", "")
    member = Member(family, tuple(zh.split("|")), tuple(zh_may.split("|")) if zh_may else (), first)
    for word in member.zh:
        table.zh[word[:_BEGINS]].append((word, member))
    for said in (sure, may):
        for phrase in said.replace("NO", _NO).split():
            stem, *more = phrase.replace("'s", "-s.").replace("'", "").split("-")
            table.en[stem.rstrip(".")[:_BEGINS]].append((stem, more, member, said is sure))


_NO = "no. not. none never without exempt free. waiv cannot t. nor. neither nobody"
