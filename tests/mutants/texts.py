"""Operators that make a right English text wrong; each knows by what words of the Chinese one a reader would see it.

What stands here is no list of the gate's: the words are those of anybody who wanted to spoil a translation.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

Spoil = Callable[[str, Random, Sequence[str]], str | None]
"""What becomes of an English text; others of the same portal to take from; None if there is nothing to spoil."""

_REFERENCE = re.compile(r"\{[a-z0-9-]+(?:\.[a-z]+)?\}")
_NUMBER = re.compile(r"(?<![\w.{-])\d+(?:[.,]\d+)*(?![\w}])")
_ITEM = re.compile(f"{_REFERENCE.pattern}|{_NUMBER.pattern}")
_CLAUSE = re.compile(r"(?:, (?:and |but |which |with |of )?|; |(?<=\.) )(?=\w)")


@dataclass(frozen=True)
class Operator:
    """A way to spoil a text; `seen` finds what in the Chinese text gives the fault away, everything if it is None."""

    name: str
    spoil: Spoil
    seen: re.Pattern[str] | None = None

    def decidable(self, zh: str) -> bool:
        """Whether the Chinese text has the word that the English one now contradicts."""
        return self.seen is None or bool(self.seen.search(zh))


def _exchange(en: str, random: Random, _others: Sequence[str]) -> str | None:
    found = list(_ITEM.finditer(en))
    pairs = [(a, b) for a, b in itertools.pairwise(found) if a[0] != b[0]]
    if not pairs:
        return None
    one, other = random.choice(pairs)
    return en[: one.start()] + other[0] + en[one.end() : other.start()] + one[0] + en[other.end() :]


def _change(en: str, random: Random, _others: Sequence[str]) -> str | None:
    found = list(_NUMBER.finditer(en))
    if not found:
        return None
    number = random.choice(found)
    at = random.choice([i for i, c in enumerate(number[0]) if c.isdigit()])
    digit = random.choice([d for d in "123456789" if d != number[0][at]])
    return en[: number.start() + at] + digit + en[number.start() + at + 1 :]


def _lose(en: str, random: Random, _others: Sequence[str]) -> str | None:
    found = list(_ITEM.finditer(en))
    if not found:
        return None
    item = random.choice(found)
    return en[: item.start()] + "some" + en[item.end() :]


def _drop(en: str, random: Random, _others: Sequence[str]) -> str | None:
    """Without one of its clauses, of five words or more."""
    parts = _parts(en)
    long = [at for at, part in enumerate(parts) if at and len(part.split()) >= 5]
    if not long:
        return None
    at = random.choice(long)
    rest = "".join(parts[:at] + parts[at + 1 :]).rstrip(" ,;")
    return rest if rest.endswith((".", "!", ")", '"')) else f"{rest}."


def _add(en: str, random: Random, others: Sequence[str]) -> str | None:
    """With a clause of another text behind its own."""
    clauses = [part for other in others for part in _parts(other)[1:] if len(part.split()) >= 5]
    if not clauses or not en.endswith("."):
        return None
    return en[:-1] + random.choice(clauses).rstrip(" .,;") + "."


def _neighbour(en: str, random: Random, others: Sequence[str]) -> str | None:
    near = [other for other in others if other != en and len(other) > 20]
    return random.choice(near) if near and len(en) > 20 else None


def _cut(en: str, random: Random, _others: Sequence[str]) -> str | None:
    words = en.split(" ")
    return " ".join(words[: random.randrange(len(words) // 3, len(words) - 2)]) if len(words) > 9 else None


def _negate(en: str, random: Random, _others: Sequence[str]) -> str | None:
    denied = list(re.finditer(r"\bnot (?!only)|\bnever |\bno longer ", en))
    if denied:
        found = random.choice(denied)
        return en[: found.start()] + en[found.end() :]
    plain = list(re.finditer(r"\b(?:was|were|is|are|has|have|will|can|must|should)\b(?! not)", en))
    if not plain:
        return None
    found = random.choice(plain)
    return f"{en[: found.end()]} not{en[found.end() :]}"


def _words(table: Mapping[str, Sequence[str]]) -> Spoil:
    """Exchanges one of the words of `table` for one of those beside it."""
    pattern = re.compile(
        r"\b(?:" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r")\b", re.IGNORECASE
    )

    def spoil(en: str, random: Random, _others: Sequence[str]) -> str | None:
        found = list(pattern.finditer(en))
        if not found:
            return None
        word = random.choice(found)
        new = random.choice(table[word[0].lower()])
        return en[: word.start()] + (new.capitalize() if word[0][0].isupper() else new) + en[word.end() :]

    return spoil


def _both(*pairs: tuple[str, str]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for one, other in pairs:
        table.setdefault(one, []).append(other)
        table.setdefault(other, []).append(one)
    return table


def _parts(en: str) -> list[str]:
    """The clauses of a text, each with what joins it to the one before."""
    cuts = [0, *(found.start() for found in _CLAUSE.finditer(en)), len(en)]
    return [en[a:b] for a, b in itertools.pairwise(cuts)]


_UP = _both(
    ("rose", "fell"), ("increased", "decreased"), ("increase", "decrease"), ("up", "down"), ("higher", "lower"),
    ("raised", "lowered"), ("raise", "lower"), ("growth", "decline"), ("grew", "shrank"), ("improved", "worsened"),
    ("improve", "worsen"), ("expanded", "narrowed"), ("strengthened", "weakened"), ("strengthen", "weaken"),
    ("faster", "slower"), ("shortened", "lengthened"), ("cut", "raised"), ("reduced", "increased"),
    ("reduce", "increase"), ("more", "fewer"), ("extended", "restricted"), ("promoted", "hindered"),
)  # fmt: skip
_PLACES = {
    "city": ["province", "country", "county"], "province": ["country", "city"], "country": ["province", "city"],
    "county": ["city", "province"], "national": ["provincial", "municipal"], "provincial": ["national", "municipal"],
    "municipal": ["provincial", "national"], "district": ["city"], "nationwide": ["province-wide"],
}  # fmt: skip
_BOUNDS = {
    "more than": ["less than", "about", "exactly"], "over": ["under"], "at least": ["at most"], "at most": ["at least"],
    "less than": ["more than"], "nearly": ["more than", "exactly"], "almost": ["more than"], "about": ["more than", "exactly"],
    "no more than": ["at least"], "within": ["after"], "fewer than": ["more than"], "up to": ["at least"],
}  # fmt: skip
_TENSES = {
    "will be": ["was", "has been"], "will": ["did"], "was": ["will be"], "were": ["will be"], "has been": ["will be"],
    "have been": ["will be"], "has": ["will have"], "is to be": ["was"], "are to be": ["were"],
}  # fmt: skip
_TIMES = {
    "this year": ["last year", "next year"], "last year": ["this year"], "before": ["after"], "after": ["before"],
    "by the end of": ["after the end of", "by the beginning of"], "first half": ["second half"], "second half": ["first half"],
    "year on year": ["month on month"], "a year earlier": ["a month earlier"], "monthly": ["yearly"], "daily": ["weekly"],
    "weekly": ["daily"], "every month": ["every year"], "every year": ["every month"], "first quarter": ["third quarter"],
    "the year before": ["the month before"], "annual": ["monthly"],
    **{month: [other] for month, other in (("may", "June"), ("june", "May"), ("november", "October"), ("december", "November"))},
}  # fmt: skip
_QUANTIFIERS = {
    "all": ["some", "few of the"], "every": ["hardly any"], "each": ["hardly any"], "both": ["neither of the"],
    "whole": ["half the"], "only": ["not the only"], "full": ["partial"], "fully": ["partly"], "some": ["all"],
}  # fmt: skip
_UNITS = {
    "yuan": ["dollars"], "cny": ["USD"], "tonnes": ["kilograms"], "kilometres": ["miles"], "days": ["weeks", "hours"],
    "hours": ["minutes", "days"], "minutes": ["hours"], "years": ["months"], "months": ["years"], "percentage points": ["per cent"],
    "cubic metres": ["square metres"], "metres": ["kilometres"], "million": ["billion"], "billion": ["million"],
}  # fmt: skip
_ORDINALS = {
    "first": ["second", "third"], "second": ["first", "third"], "third": ["second", "first"], "fourth": ["fifth"],
    "two": ["three"], "three": ["four", "two"], "four": ["five"], "five": ["six"], "six": ["seven"], "ten": ["twelve"],
}  # fmt: skip
_OFFICES = {
    "public security": ["judicial"], "procuratorate": ["court"], "party": ["government"], "mayor": ["governor"],
    "water": ["education"], "transport": ["health"], "market regulation": ["public security"], "food": ["drug"],
    "drug": ["food"], "drugs": ["foods"], "companies": ["schools"], "schools": ["hospitals"], "reservoirs": ["rivers"],
    "roads": ["bridges"], "villages": ["towns"], "wuhan": ["Yichang"], "hubei": ["Hunan"], "ezhou": ["Huangshi"],
    "students": ["farmers"], "consumers": ["businesses"], "price": ["quality"], "quality": ["price"], "farmers": ["workers"],
}  # fmt: skip


def _by_to(en: str, random: Random, _others: Sequence[str]) -> str | None:
    found = list(re.finditer(r"(?<=\w )(by|to)(?= (?:\{|\d))", en))
    if not found:
        return None
    word = random.choice(found)
    return en[: word.start()] + ("to" if word[0] == "by" else "by") + en[word.end() :]


OPERATORS: tuple[Operator, ...] = (
    Operator("exchange: two figures", _exchange),
    Operator("change: a digit", _change),
    Operator("lose: a figure becomes “some”", _lose),
    Operator("rename: a word of number", _words(_ORDINALS), re.compile("[一二两三四五六七十第首双]|[0-9{]")),
    Operator("negate: put in or taken out", _negate),
    Operator(
        "turn: a direction",
        _words(_UP),
        re.compile("升|降|增|减|涨|跌|高|低|提|扩|缩|加|强|快|慢|优|多|少|深|推|压|完善|拓|改|更|长|短"),
    ),
    Operator("re-scope: another reach", _words(_PLACES), re.compile("国|省|市|县|区")),
    Operator(
        "re-bound: a limit",
        _words(_BOUNDS),
        re.compile("以上|以下|以内|超|近|约|余|多|不少于|不低于|不高于|至少|最多|达|不足|左右|内"),
    ),
    Operator(
        "re-tense: done or to come",
        _words(_TENSES),
        re.compile("将|拟|计划|力争|争取|确保|要|已|了|过|完成|开展|实现|推进|加强|为"),
    ),
    Operator("shift: a time", _words(_TIMES), re.compile("年|月|季|日|周|天|前|后")),
    Operator(
        "re-quantify: all or some",
        _words(_QUANTIFIERS),
        re.compile("全|各|每|都|均|所有|一律|唯一|仅|只|部分|双|应"),
    ),
    Operator("exchange: a unit", _words(_UNITS), re.compile("[0-9{一二三四五六七八九十百千万亿]")),
    Operator("exchange: by and to", _by_to, re.compile("至|到|增|减|降|升|压|缩|提|长|加")),
    Operator("rename: a thing, a place, an office", _words(_OFFICES)),
    Operator("drop: a clause", _drop),
    Operator("add: a clause of another text", _add),
    Operator("exchange: the English of another text", _neighbour),
    Operator("cut: the end lost", _cut),
)
"""All ways to spoil an English text."""
