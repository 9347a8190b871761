"""English speaks of the things of which the Chinese speaks, and of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of, first_of
from ...reading.sources import Sources
from . import wordbook
from .additions import SHORT_FORM
from .pair import Pair
from .pairs import clear, pairs
from .pinyin import joined_apart
from .quantities.chinese_numerals import NUMERALS
from .quantities.matching import matched
from .roles import all_in_chinese, all_in_english
from .table import patterns, words
from .things import in_chinese, in_english, telling, words_in_english
from .unsaid import turned_round

_LATIN = lazy("[A-Z]{2,}")
"""What is called alike in both languages."""
_MUST = patterns("must")
"""What changes all that is said, so that no translation leaves it out: conditions, exceptions, firsts, suspicions."""

_CLAUSE = lazy("[^，。；！？]+")
_ROW = lazy("[^，。；：！？]*、[^，。；：！？]*")
_FEW: Mapping[int, int] = {2: 0, 3: 0, 4: 1}
_FEWEST = 2
"""Of so many things in the Chinese text English says no more, if it is that of another; of five and more, two."""


def others(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that speaks of nothing of which the Chinese speaks, not even a number."""
    for pair in clear(sources):
        zh, en = pair.zh.text, pair.en.text
        named = pair.label or any(name in en for name in _LATIN.findall(zh))
        if not named and _is_of_another(zh, en) and not SHORT_FORM.search(zh) and not matched(zh, en):
            message = N_("the English text speaks of something else; translate 「{zh}」")
            yield pair.told(message, zh=zh)


def _is_of_another(zh: str, en: str) -> bool:
    if _shares_nothing(zh, en):
        return True
    if wordbook.in_english(en, wordbook.in_chinese(zh)):
        return False
    ours, theirs = in_chinese(zh), words_in_english(en)
    few = _FEW.get(len(ours), _FEWEST) if "。" in zh else 0
    telltale = {word for thing, word in theirs.items() if thing in telling()}
    if len(ours) > 2 and len(ours & theirs.keys()) <= few and telltale:
        return True
    certain = ours & telling()
    enough = "。" not in zh or len(ours) > 2 or (len(ours) == 2 and re.search(r"\d", zh + en))
    return bool(
        enough
        and (len(certain) >= 2 or "，" in zh or "。" not in zh)
        and certain
        and not ours & theirs.keys()
        and len(telltale) >= 2
    )


def _shares_nothing(zh: str, en: str, several: int = 3) -> bool:
    """Whether English has a word for none of several words of the Chinese, of which no number or denial may be said in other words."""
    if en.count(" ") < several or _OTHERWISE.search(zh):
        return False
    told = wordbook.in_chinese(zh) - _EMPTY
    if len(told) < several or wordbook.in_english(en, told):
        return False
    return not all_in_english(en, all_in_chinese(zh))


_FEW_WORDS = 2
_EMPTY = words("empty")

_OTHERWISE = lazy(f"[0-9{NUMERALS}半不未没无非]")


def unsaid(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each word of the Chinese text that must be said, and is not."""
    for pair in clear(sources):
        for must, said in _MUST:
            found = must.search(pair.zh.text)
            if found and not (said.search(pair.en.text) or turned_round(pair.zh.text, pair.en.text)):
                message = N_("the English text does not say 「{zh}」")
                yield pair.told(message, zh=pair.zh.text[found.start() : found.end() + 4])


def dropped(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each clause, and each item of a row, of which the English says nothing."""
    for pair in clear(sources):
        whole = in_chinese(pair.zh.text)
        if len(whole) < 2:
            continue
        theirs = in_english(pair.en.text)
        if not whole & theirs:
            continue
        for clause in _CLAUSE.finditer(pair.zh.text):
            said = in_chinese(clause[0])
            if len(said) >= 2 and said & telling() and not said & theirs and not _is_numbered(pair, clause):
                yield _left_out(pair, clause[0])
        items = [
            (item, in_chinese(item) & telling())
            for row in _ROW.findall(_QUOTED.sub("", pair.zh.text))
            for item in re.split("[、和及与]", row)
        ]
        lost = [item for item, named in items if named and not named & theirs]
        kept = [item for item, named in items if named & theirs]
        if len(lost) >= 2 or (lost and len(kept) >= 2 and len(items) > 2):
            yield _left_out(pair, "、".join(lost))


_QUOTED = lazy("“[^”]*”")


def _left_out(pair: Pair, clause: str) -> Problem:
    return pair.told(N_("the English text leaves out 「{clause}」; translate it"), clause=clause)


def besides(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each clause that adds a deed (并, 还) of which English, with fewer joints, says nothing, not even a number."""
    for pair in clear(sources):
        zh, en = pair.zh.text, pair.en.text
        asked = _BESIDES.finditer(zh) if len(_JOINTS.findall(en)) < len(_ZH_JOINTS.findall(zh)) else ()
        for clause in asked:
            meant = all_in_chinese(clause[0]) | wordbook.in_chinese(clause[0])
            numbers = (each.zh.start for each in matched(zh, en))
            said = (all_in_english(en, meant) | wordbook.in_english(en, meant)) & meant or any(
                each in range(*clause.span()) for each in numbers
            )
            if meant - (in_chinese(clause[0]) - telling()) and not said:
                yield _left_out(pair, clause[0])


_JOINTS, _ZH_JOINTS = (
    lazy(r",(?!\d)|;|:| (?:and|but|while|as well as|plus|besides|also) "),
    lazy("[，；、和及与](?!$)|(?<=[一-鿿]{4})并(?![不非未无行网])"),
)
_BESIDES = lazy(
    "(?<=[一-鿿]{4})并(?![不非未无行网])[^，。；！？]{3,}|(?<=[，；。])(?:并(?![不非未无])|还(?![是有])|同时|此外|另外|且)[^，。；！？]+"
)


def passed_over(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each clause of several words none of which the English, with fewer joints, renders."""
    for pair in clear(sources):
        zh, en = pair.zh.text, pair.en.text
        clauses = [*_CLAUSE.finditer(zh)]
        if len(clauses) > 1 and len(_EN_BREAK.findall(en)) < len(clauses) - 1:
            yield from (
                _left_out(pair, clause[0]) for clause in clauses if _shares_nothing(clause[0], en, _FEW_WORDS)
            )


_EN_BREAK = lazy(
    r"[,;:.](?= )| (?:and|but|while|as well as|plus|besides|also|which|who|that|so|to|for|by|after|before|with) "
)


def skipped(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each sentence of a paragraph on a page of which the English, in fewer sentences, says nothing."""
    for pair in pairs(sources):
        said = [each for each in _SENTENCE.split(pair.zh.text) if each.strip()]
        if not pair.page or len(said) <= len(_SENTENCE.split(pair.en.text.strip())):
            continue
        theirs = in_english(pair.en.text)
        for sentence in said:
            things = in_chinese(sentence)
            of_another = len(things) >= 2 and things & telling() and not things & theirs
            if of_another and not re.search(r"\d", sentence):
                yield _left_out(pair, sentence)


def _is_numbered(pair: Pair, clause: re.Match[str]) -> bool:
    """Whether English says a date, an amount of money or a measure of the clause, and so something of it."""
    numbers = matched(pair.zh.text, pair.en.text)
    return any(
        clause.start() <= each.zh.start < clause.end()
        and (each.zh.quantity is None or (each.zh.unit and each.zh.unit.kind in ("money", "measure")))
        for each in numbers
        if each.sure
    )


_SENTENCE = lazy(r"[。！？；]|[.!?;](?=\s)")


def shortened(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each row of things of which English, by its commas, names fewer."""
    for pair in clear(sources):
        en = pair.en.text
        said = 1 + len(_BETWEEN.findall(en))
        listed: list[str] = _ROW.findall(joined_apart(_QUOTED.sub("", pair.zh.text), en))
        listed += [_AND.sub("、", row) for row in listed if said > 1 and not _NUMERAL.match(row)]
        rows = [
            row
            for row in (each.split("、") for each in listed)
            if all(1 < len(item) <= _ITEM for item in row[1:-1])
        ]
        longest = max(rows, key=len, default=[])
        if len(longest) >= 3 and said < len(longest) and not _SUMMED.search(en):
            yield _left_out(pair, "、".join(longest))


_AND = lazy(
    "(?<=[\u4e00-\u9fff]([\u4e00-\u9fff]))[和及与](?![^、]?$|[^、]*\\1.|规定|要求|其他|不足|问题|服务|管理|相关|有关|社会|谐|平)"
)
"""What joins the last of a row, if it is not one thing with the one before: 供水和排水管网."""
_NUMERAL = lazy("[一二三四五六七八九十]+、")
_ITEM = 8
_BETWEEN = lazy(
    r",? (?:and|or|to|as well as|plus|with|along with|including)\b|[,;:/]|\b(?:range|kinds?|sorts?|types?|aspects?|fields?|others?|each|many|number|\d+|three|four|five|six|respectively)\b",
    re.IGNORECASE,
)
_SUMMED = lazy(r"\b(?:all|every\w*|various|entire|whole|full|chain|from \w+ to \w+)\b", re.IGNORECASE)
"""What stands between things named in English, and what sums them up."""


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-content", N_("English speaks of what the Chinese speaks of, clause by clause."),
         N_("Translate what is missing, or put the English of this text here."), first_of(all_of(others, dropped, passed_over, besides, unsaid, skipped), shortened), severity="warning", excusable=True),
)  # fmt: skip
