"""Who does what, and to whom: that neither language has the one do what the other does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from ...faults.patterns import lazy
from .table import alternatives, rows

_TO = lazy("[向给跟找为]|报(?!告|名|送|道|表|价|销)|(?<![面应针])对(?=[^，。；]{1,12}负责)")
_SAID = alternatives("told")
_ASKED = lazy(_SAID["ASKED"])
_TELLS = lazy(_SAID["TELLS"])
_SOME = lazy(
    "[了过]?(?:[一二两三四五六七八九十\\d]+多?[家名所个位户批]|部分|有关|相关|全体|辖区内?|该|涉事|问题)?$"
)
"""How many are told, between what is done to them and who they are: 约谈了三家物业公司."""
_HEADS = lazy(
    r"^(?:The )?(?:heads?|principals?|managers?|leaders?|directors?|representatives?|staff|(?:those|people) in charge) of "
)
"""Who speaks for those that English names first."""
_HANDS = lazy(_SAID["HANDS"])
"""What one gives the other."""
_EXAMINES = lazy(
    "[^，。；]{0,20}?(?:进行|开展|实施|予以|作出|组织)(?:了|过)?[^，。；]{0,8}?(?:审计|检查|督查|督导|监督|巡[察视]|评估|评审|评议|考[核评]|审查|调查|约谈|处罚|核查|抽查|稽查|指导|问责|监测)"
)
_PASSIVE = lazy(r"\b(?:by|from|under|to|underw\w+|receiv\w+|accept\w+|at the hands)\b")
_PLAIN = lazy("的?(?:应当|应|须|必须|可以|可|要|有权|将|能|不得)?[^，。；、]{0,18}")
_EN_TO = lazy(
    r"\b(?:to|with|before|told|informed|notified|asked|gave|sent|paid|lent|sold|offered|taught|owed)"
    r"(?: (?:the|its|their|his|her|a|an|any|that))?(?: (?!by\b|and\b|or\b|that\b|which\b)[\w'’-]+){0,3}? $"
)
_EN_BY = lazy(
    r"\b(?:by|from|under|of|with|through|for)(?: (?:the|its|their|his|her|a|an|any|that))?(?: [\w'’-]+){0,3}? $"
)
_NAME = 24


@cache
def _who() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for all who take part, and how English begins to call each."""
    return _any_of((zh, "|".join(en.split()).replace("-", "[ -]")) for zh, en in rows("doers"))


@cache
def _deeds() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for what is done in a procedure, and how English begins to say each."""
    return _any_of((zh, en) for zh, en in rows("doing"))


def _any_of(table: Iterable[tuple[str, str]]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    words = {word: en for zh, en in table for word in zh.split("|")}
    return re.compile("|".join(sorted(words, key=len, reverse=True))), words


@lru_cache(maxsize=1024)
def _begins(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


@lru_cache(maxsize=1024)
def crossed(zh: str, en: str) -> int | None:
    """Where English has the one do what in Chinese the other does; None if nowhere."""
    who, names = _who()
    found = [*who.finditer(zh)]
    if len({names[each[0]] for each in found}) < 2:
        return None
    return next((at for each in (_shared, _turned, _spared) for at in each(zh, en, found)), None)


def _said(one: str, other: str, en: str) -> tuple[list[int], list[int]]:
    """Where English names the one, and where the other, without the words that may be either."""
    _, names = _who()
    first, second = ([found.start() for found in _begins(names[each]).finditer(en)] for each in (one, other))
    return _apart(at for at in first if at not in second), _apart(at for at in second if at not in first)


def _apart(starts: Iterable[int]) -> list[int]:
    """The starts of those that are not one name: a food business operator."""
    kept: list[int] = []
    for at in starts:
        kept += [at] if not kept or at > kept[-1] + _NAME else []
    return kept


def _shared(zh: str, en: str, found: Sequence[re.Match[str]]) -> Iterator[int]:
    """Yield where one of two deeds begins that English gives each to the other."""
    deed, words = _deeds()
    done = []
    for at, each in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(zh)
        does = deed.search(re.split("[，。；、]", zh[each.end() : end])[0])
        done += [(each[0], does[0])] if does else []
    if len(done) != 2 or done[0][1] == done[1][1] or words[done[0][1]] == words[done[1][1]]:
        return
    ours, theirs = _said(done[0][0], done[1][0], en)
    marks = [(at, "A") for at in ours] + [(at, "B") for at in theirs]
    for name, (_, act) in zip("PQ", done, strict=True):
        marks += [(each.start(), name) for each in _begins(words[act]).finditer(en)]
    row = "".join(name for _, name in sorted(marks))
    if row in ("PBQA", "QAPB", "BPAQ", "AQBP"):
        yield min(marks)[0]


def _turned(zh: str, en: str, found: Sequence[re.Match[str]]) -> Iterator[int]:
    """Yield where English has the other ask, give, tell or examine what in Chinese the one does."""
    en = _HEADS.sub(lambda heads: " " * len(heads[0]), en)
    for one, other in pairwise(found):
        between = zh[one.end() : other.start()]
        gives = _asks(zh, between, other.end()) or _ends_with(_HANDS, between)
        tells = _ends_with(_TELLS, _SOME.sub("", between))
        examines = between[:1] == "对" and len(between) <= 4 and _EXAMINES.match(zh, other.end())
        ours, theirs = _said(one[0], other[0], en) if gives or tells or examines else ([], [])
        if len(ours) == len(theirs) == 1 and theirs[0] < ours[0]:
            by = _EN_BY.search(en[: theirs[0]])
            if by and not (gives and by[0].startswith("from")):
                continue
            before = en[: ours[0]]
            if (
                (gives and _EN_TO.search(before))
                or (tells and not _EN_BY.search(before))
                or (examines and not _PASSIVE.search(before, theirs[0]))
            ):
                yield theirs[0]


def _asks(zh: str, between: str, end: int) -> bool:
    """Whether what stands between the one and the other has the one turn to the other, who ends at `end`, with something."""
    to = _TO.search(between)
    turns = to is not None and to.end() >= len(between) - 4 and "。" not in between
    return turns and _ASKED.search(zh, end, end + 12) is not None


def _ends_with(verbs: re.Pattern[str], between: str) -> bool:
    """Whether what stands between the one and the other ends with one of these verbs, and has little else."""
    verb = [*verbs.finditer(between)]
    return bool(verb) and verb[-1].end() == len(between) and _PLAIN.fullmatch(between) is not None


def _spared(zh: str, en: str, found: Sequence[re.Match[str]]) -> Iterator[int]:
    """Yield where English spares the one what in Chinese the one does and not the other: who pays, and who need not."""
    for one, other in pairwise(found):
        if (
            _SPARES.match(zh, other.end()) and _DOES.match(zh, one.end(), other.start())
        ) or _NOT_BUT.fullmatch(zh, one.end(), other.start()):
            ours, theirs = _said(one[0], other[0], en)
            denial = [*_SPARED.finditer(en)]
            if len(denial) != 1:
                continue
            start, end = denial[0].span()
            before = [at for at in (*ours, *theirs) if at < start and not _CLAUSE.search(en, at, start)]
            behind = [at for at in (*ours, *theirs) if end <= at <= end + _NEAR and not _CLAUSE.search(en, end, at)]  # fmt: skip
            who = behind[:1] if _INSTEAD.fullmatch(denial[0][0]) else before[-1:]
            if who and who[0] in ours:
                yield who[0]


_DOES = lazy("[^，。；]{0,6}?(?:缴|付|承担|负担|出资|买单|负责|代办|办理|赔|补|出钱|垫)")
_SPARES = lazy("(?:个人|本人|自己|自身|一方|方面)?(?:一律)?(?:不|无需|无须|免|毋)")
_NOT_BUT = lazy("(?:，)?(?:而非|而不是|而不由|，不是)(?:由)?")
_SPARED = lazy(r"\b(?:nothing|none|not|no|exempt|rather than|instead of)\b|n't\b", re.IGNORECASE)
_INSTEAD = lazy("not|rather than|instead of", re.IGNORECASE)
_CLAUSE = lazy(r"[,;:.]| (?:and|while|but|whereas) ")
_NEAR = 12
"""What spares somebody something, and how far behind "not" stands who is meant: not the parents."""
