"""Characters and words that stand twice by mistake in a Chinese text, told by whether they make words there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from ...faults.patterns import lazy
from . import lexicon, likely
from .edits import TWICE, is_han
from .grams import EDGE, NUMBER, THREE, grams, tokens
from .slips import OLD, right
from .table import rows
from .weights import weigh

_RUN = lazy("[\u4e00-\u9fff]{2,}")
_TWICE = lazy(r"(.)\1+")
_WORD = lazy(r"(..)\1(\1)?")
_PHRASE = lazy(r"(?!一)(.{3,8})\1")
_CLAUSE = lazy(r"(?:^|(?<=[，。；：]))([\u4e00-\u9fff]{5,}[，。；])\1")
_LISTED = dict(rows("repeated"))
_STRESSED, _TRIED, _BOTH = (lazy(_LISTED[name]) for name in ("stressed", "tried", "both"))
_NAMED, _NAMED_SO = (lazy(_LISTED[name]) for name in ("named", "named so"))
_LAST, _OF_A_YEAR, _FIRST, _TAKING, _BEHIND, _BY_ITSELF = (
    frozenset(_LISTED[name]) for name in ("last", "of a year", "first", "taking", "behind", "by itself")
)
_TWO_WORDS, _SAME, _THINGS = (frozenset(_LISTED[name].split(" ")) for name in ("two words", "same", "things"))
_NEVER = lazy(_LISTED["never"])
_COUNTED = "件桩条项户村镇县个处层步种类份笔台套批次场周季旬"
_EACH = lazy(f"([{_COUNTED}])[有落过都皆通见受达清新好实到检消全督]")
"""A word of counting that stands twice for each one (件件有着落), with what follows it."""
_RELATING = frozenset("在对为于和与及以将被向从由按经把")
"""Prepositions and conjunctions, which are never said twice but in words (对对碰)."""
_DAYS = ("年年", "月月", "日日")
_RARE = 3.0
"""A character that is read so seldom stands twice in a name of a thing (栲栳栳)."""
_NAME = lazy(likely.CALLED)
_TRIED_ONCE = frozenset("说看想试谈走听问聊坐转逛尝讲读写练")
"""Verbs of one character that are said twice when something is done a little (说说)."""
_OFFICES = "局厅院委办部会署件的了"
_WHOLE = frozenset("全总副各每本原新大小多非")
"""Characters that stand before a word of two (全|链条)."""
_ALONE = frozenset("在对为于和与及到以带把将让使给按经由从向往被比跟同对管帮请派送")
_LITTLE, _SELDOM = 6.5, 12.5
"""What a character costs that may be a word of its own, and a word that is hardly read."""
_NOT_AT_ALL, _SURE, _SURELY = -2.0, 1.5, 3.0
"""How sure it has to be that something is meant once, if words speak for that, and if they do not."""
_UNLIKELY = -9.0
_LONGEST = 10
"""Terms and phrases are no longer, within which what stands twice is looked for."""
_BEFORE_A_WAY = "请应须需要可将则即均都不未也并且而已曾仍再"
"""Adverbs and what asks for something, behind which a clause goes on as if it began there (请按|按揭)."""
_SURNAME = lazy(f"[{likely.SURNAMES}]")
_AFTER_NAME = lazy("$|同志|女士|先生|两位|局长|市长|主任|书记|夫妇|等")


def repeated(text: str) -> Iterator[tuple[int, str]]:
    """Yield where something stands twice by mistake in `text`, and what: 的的, 推进推进."""
    said, told = tokens(text), dict[int, str]()
    names = [found.span() for pattern in (_NAME, OLD, right()) for found in pattern.finditer(text)]
    weighed = {said.offsets[edit.at]: (sure, edit) for sure, edit in weigh(said.text) if edit.kind == TWICE}
    for run in _RUN.finditer(text):
        for offset, written in _in_run(run[0], text[: run.start()][-1:].isdecimal()):
            at = run.start() + offset
            if not _says_the_same(text, at) and (
                grams().often(written[0]) < _RARE or _stands_in(names, at) or _NAMED_SO.match(text, at + 1)
            ):
                continue
            if len(written) == len("新新") and _parts(text, at):
                continue
            sure = weighed[at][0] if at in weighed else _UNLIKELY
            bar = _bar(text, at)
            if len(written) != 2 or sure >= bar or (bar < 0 and grams().level(written) < 0):
                told[at] = written
    for at, (sure, edit) in weighed.items():
        before, first = said.text[edit.at - 1], edit.meant
        begins = (
            _begins_there(said.text, edit.at, sure)
            or (before == EDGE and _may_stand_before(said.text[edit.at : edit.at + 3], 0))
            or _parts(said.text, edit.at)
            or _in_two_words(said.text, edit.at)
            or _NAMED_SO.match(text, at + 1) is not None
            or (before == NUMBER and first + first in _DAYS)
            or grams().often(first) < _RARE
        )
        if sure >= _SURE and edit.size == 2 and not begins and not _stands_in(names, at):
            told.setdefault(at, said.text[edit.at : edit.at + edit.size])
    for at in _in_names(said.text):
        told.setdefault(said.offsets[at], said.text[at : at + 2])
    for again in (*_NEVER.finditer(text), *_CLAUSE.finditer(text)):
        told.setdefault(again.start(), again[0])
    yield from sorted(told.items())


def _in_names(said: str) -> Iterator[int]:
    """Yield where a character stands twice within a term or a phrase that has it once: 公共资源交交易中心, 城乡建设设局."""
    for found in _TWICE.finditer(said):
        at = found.start()
        if found.end() - at == 2 and is_han(said[at]) and not grams().has_read(said[at - 1 : at + 3], THREE):
            once = said[max(at - _LONGEST, 0) : at] + said[at + 1 : at + 1 + _LONGEST]
            if _is_within_a_term(once, min(at, _LONGEST)):
                yield at


def _is_within_a_term(text: str, at: int) -> bool:
    """Whether the character at `at`, and one at least on either side of it, stand in a term, or in a phrase of five characters."""
    return any(
        text[start:end] in (lexicon.terms() if end - start == 4 else _phrases())
        for start in range(max(at - _LONGEST, 0), at)
        for end in range(max(at + 2, start + 4), min(start + _LONGEST, len(text)) + 1)
    )


@cache
def _phrases() -> frozenset[str]:
    """Terms and usual phrases of five characters and more."""
    usual = (word for words in lexicon.long_words().values() for word in words)
    return frozenset(word for word in (*usual, *lexicon.terms()) if len(word) > 4)


def _bar(text: str, at: int) -> float:
    """How sure it has to be that one of two equal characters is too many: surer if the first may end a word of three, or the second be one by itself (安全|全靠)."""
    words, first, following = lexicon.words(), text[at], text[at + 1 : at + 3]
    ends = first in _LAST and text[at - 2 : at] in words and following in words
    alone = first in _BEHIND and text[at - 1 : at + 1] in words and following[1:].isalpha()
    return _SURELY if ends else _SURE if alone else _NOT_AT_ALL


def _begins_there(text: str, at: int, sure: float) -> bool:
    """Whether a word begins with the second of two equal characters, and the first is one, or ends one."""
    words, first, following = lexicon.words(), text[at], text[at + 1 : at + 3]
    if following in _SAME or not (following in words or _begins_long(text, at + 1)):
        return False
    ends = text[at - 1 : at + 1] in words or text[at - 2 : at + 1] in lexicon.known()
    ends |= first in _LAST and text[at - 2 : at] in words and sure < _SURELY
    return ends or first in _BY_ITSELF or lexicon.likely().get(first * 2, _SELDOM) < _SELDOM


def _parts(text: str, at: int) -> bool:
    """Whether the first of two characters ends a word, and the second begins one of three (更新|新能源)."""
    after = text[at + 1 : at + 4]
    return text[at - 1 : at + 1] in lexicon.words() and len(after) == THREE and after in lexicon.known()


def _stands_in(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


@lru_cache(maxsize=4096)
def _in_run(run: str, counted: bool) -> tuple[tuple[int, str], ...]:
    """What stands twice by mistake in a run of Chinese characters, `counted` if a figure stands before it."""
    characters = [
        found
        for found in _TWICE.finditer(run)
        if not (
            _of_a_year(run, found)
            if counted and not found.start()
            else not _says_the_same(run, found.start())
            and not _is_related_twice(run, found)
            and (_belong(run, *found.span()) or _ends_and_begins(run, found))
        )
    ]
    words = [found for found in _WORD.finditer(run) if not _are_meant(run, found) or _is_doubled(run, found)]
    phrases = list(_PHRASE.finditer(run))
    return tuple(sorted({(found.start(), found[0]) for found in (*characters, *words, *phrases)}))


def _is_doubled(run: str, found: re.Match[str]) -> bool:
    """Whether two characters that stand twice are likely to be meant but once, though they cut words in two."""
    meant = found[2] or "一" in found[1] or _is_said_for_a_reason(run, found)
    return not meant and likely.doubled(run, found.start(), 2)


def _is_related_twice(run: str, found: re.Match[str]) -> bool:
    """Whether a preposition or conjunction stands twice, though none begins a word there (对对全市)."""
    start, twice = found.start(), found[0]
    if twice[0] not in _RELATING or len(twice) > len("对对") or _in_doubled_word(run, start):
        return False
    ends = start > 0 and run[start - 1 : start + 1] in lexicon.words()  # 横向|向民生
    begins = run[start + 1 : start + 3] in lexicon.words() or _begins_long(run, start + 1)
    return not (ends or begins or _may_stand_before(run, start))


def _begins_long(run: str, at: int) -> bool:
    """Whether a word of four characters or more begins there (以工代赈)."""
    return run[at : at + 4] in lexicon.idioms() or any(
        run.startswith(word, at) and word[1:] not in lexicon.likely()
        for word in lexicon.long_words().get(run[at : at + 2], ())
    )


def _ends_and_begins(run: str, found: re.Match[str]) -> bool:
    """Whether two characters end one word and begin another (残联|联合), so that one less makes the run little likelier."""
    twice = found.end() - found.start() == 2 and found[1] not in "的了" and len(run) > 2
    return twice and likely.once(run, found.start(), 1) < _LITTLE


def _of_a_year(run: str, found: re.Match[str]) -> bool:
    """Whether what a run begins with after a figure is a unit and the beginning of a word (2023年|年底)."""
    return run[1:3] in lexicon.words() or run[2:3] in _OF_A_YEAR or found[0] not in _DAYS


def _belong(run: str, start: int, end: int) -> bool:
    """Whether the same characters from `start` to `end` belong to words there, or are a name."""
    character, times, words = run[start], end - start, lexicon.words()
    if times > 2:
        return times == 3 and character * 2 in words and run[end - 1 : end + 1] in words
    if run[: start + 1].endswith("进一步"):
        return False
    if _in_doubled_word(run, start) or _EACH.match(run, end - 1) or run[:start].endswith("一"):
        return True
    if _may_stand_before(run, start):
        return True
    return not _is_likely_once(run, start) and (_begins_next(run, start) or _is_said_twice(run, start, end))


def _may_stand_before(run: str, start: int) -> bool:
    """Whether the first of two characters is a word there, and the second begins another: 交|交警, 如|如实."""
    first, following = run[start], run[start + 1 : start + 3]
    begins = not start or run[start - 1] in _BEFORE_A_WAY
    often = not start and lexicon.likely().get(following, _SELDOM) < _SELDOM  # 按|按月
    known = following not in _SAME and (often or following in lexicon.words())
    alone = following in _THINGS or first in _TAKING or (begins and first in _FIRST)
    return (known and alone) or _in_two_words(run, start)


def _says_the_same(run: str, start: int) -> bool:
    """Whether a character stands before a word that says what it says, and ends none: 应|应当."""
    ends = start > 0 and run[start - 1 : start + 1] in lexicon.words()
    return run[start + 1 : start + 3] in _SAME and not ends


def _is_said_twice(run: str, start: int, end: int) -> bool:
    """Whether a character stands twice to say more, or in a name."""
    character, words = run[start], lexicon.words()
    if character * 2 in words or character in _TRIED_ONCE:
        return character not in "的了" and character not in _RELATING and run[end : end + 1] != "了"
    before = run[max(start - 1, 0) : start + 1]
    if character in _doubled() and character not in _OFFICES and before not in words:
        return True
    return bool(start and _SURNAME.match(run, start - 1) and _AFTER_NAME.match(run, end))


@cache
def _doubled() -> frozenset[str]:
    """The characters that stand twice in some word."""
    return frozenset(one for word in lexicon.doubled() for one, other in pairwise(word) if one == other)


def _in_doubled_word(run: str, start: int) -> bool:
    """Whether the two characters at `start` are in a word of three or four, or one of two such words (桩桩件件)."""
    known = lexicon.doubled()
    spans = ((at, at + size) for size in (3, 4) for at in range(max(start + 2 - size, 0), start + 1))
    both = run[start : start + 4], run[max(start - 2, 0) : start + 2]
    pairs = (four for four in both if len(four) == 4 and four[0] == four[1] and four[2] == four[3])
    return any(run[at:end] in known for at, end in spans) or any(
        (four[:2] in lexicon.words() and four[2:] in lexicon.words())
        or (four[0] in _COUNTED and four[2] in _COUNTED)
        or four[::2] in lexicon.words()
        for four in pairs
    )


def _begins_next(run: str, start: int) -> bool:
    """Whether the second of the two characters at `start` begins a word, and the first ends one or is one."""
    words, first, end = lexicon.words(), run[start], start + 2
    before, following = run[max(start - 1, 0) : start + 1], run[start + 1 : start + 3]
    if following in words and following != first * 2:
        return start == 0 or before in words or first in lexicon.alone() or first in _ALONE or first in _LAST
    if _begins_long(run, start + 1) or _in_two_words(run, start):
        return True
    if first in _WHOLE and run[end : end + 2] in words:
        return True
    return first in _ALONE and before in words


def _is_likely_once(run: str, start: int) -> bool:
    """Whether the two characters at `start` are likely to be meant but once."""
    if not start and len(run) <= len("喝喝水"):
        return False
    if _is_usual(run[start : start + 2]) or _is_parted(run, start) or _in_two_words(run, start):
        return False
    if start and _SURNAME.match(run, start - 1) and _AFTER_NAME.match(run, start + 2):
        return False
    return likely.doubled(run, start, 1)


def _is_parted(run: str, start: int) -> bool:
    """Whether the first of the two characters at `start` ends a word that is often read, or one of three, and the second begins one."""
    before, after = run[max(start - 1, 0) : start + 1], run[start + 1 : start + 3]
    if run[start] in _LAST and _is_usual(after):
        return True
    return bool(start) and _is_usual(before) and (after in lexicon.words() or _begins_long(run, start + 1))


def _is_usual(pair: str) -> bool:
    """Whether two characters are a word, and one that is often read."""
    return pair in lexicon.words() and pair in lexicon.likely()


def _in_two_words(run: str, start: int) -> bool:
    """Whether the two characters at `start` are known to end one word and to begin another."""
    return not _TWO_WORDS.isdisjoint((run[start : start + 3], run[max(start - 1, 0) : start + 2]))


def _are_meant(run: str, found: re.Match[str]) -> bool:
    """Whether two characters stand twice for a reason: only a word that does so is a mistake, or any that stands thrice."""
    word, words = found[1], lexicon.words()
    if word[0] == word[1]:
        return True
    if found[2]:
        return word[0] == "一"
    return word not in words or _is_said_for_a_reason(run, found) or _straddle(run, *found.span())


def _is_said_for_a_reason(run: str, found: re.Match[str]) -> bool:
    """Whether a word is said twice to stress it, to try something, or as what is done and in the name of what it is done to."""
    word = found[1]
    said_twice = _STRESSED.fullmatch(word) or _TRIED.fullmatch(word) or word[0] == "一"
    return bool(said_twice or (_BOTH.fullmatch(word) and _NAMED.match(run, found.end())))


def _straddle(run: str, start: int, end: int) -> bool:
    """Whether the four characters are better cut as one, two and one, each part of a word with its neighbours."""
    cuts = (run[max(start - 1, 0) : start + 1], run[start + 1 : start + 3], run[end - 1 : end + 1])
    return all(cut in lexicon.words() for cut in cuts)
