"""Characters of another script that got into a text: traditional ones, and letters that only look Latin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.traditional import Traditional, table
from ...reading.sources import Sources
from .prose import prose

_NOT_PROSE = ("search",)
_HAN = lazy("[\u4e00-\u9fff]")
_WORD = lazy("[A-Za-z\u0370-\u03ff\u0400-\u04ff]+")
_OURS = frozenset("噁嬢昇陞脩祕")
"""Characters of terms, of a dialect and of names that stand in texts of simplified characters, too (二噁英, 嬢嬢, 毕昇)."""
_VARIANTS = dict(
    zip(
        "囯囬旣卽衆爲説囗夲岀倶働菓砲舘煖汚劵厰吿呌噐夀寃寳屛廻徧慙懃戱揑攷昬曡椗欝歛歬氷漑濇炤熈燄牎甎畆畍疎祕秌稉穉窓窻筯粃糚縂繙耡聟胷臙舩艢荅蔴虵覇觧諠譁趂跥躭軆輭遯酧醼銲鎗鑚閧隣雰靣飜騐鬦鴈鹻麤搃斈旹恡塲牠",
        "国回既即众为说口本出俱动果炮馆暖污券厂告叫器寿冤宝屏回遍惭勤戏捏考昏叠碇郁敛前冰溉涩照熙焰窗砖亩界疏秘秋粳稚窗窗箸秕妆总翻锄婿胸胭船樯答麻蛇霸解喧哗趁跺耽体软遁酬宴焊枪钻哄邻氛面翻验斗雁碱粗总学时吝场它",
        strict=True,
    )
)
"""Characters that nobody writes any more, that only Japanese texts have, and what the input method still offers."""
_LATIN = lazy("[A-Za-z]")
_INSCRIBED = lazy(
    "(?:[书题刻写镌署]|[匾碑牌]额?|字样|款识|商标|招牌|繁体(?:字)?)[^，。；“”]{0,6}“([^”]*)”|“([^”]*)”(?:[匾碑牌印]|字样|题[签字词]|石刻)|(?:古籍|影印|[刻抄稿善拓]本|馆藏)[^，。；“”《》]{0,8}《([^》]*)》"
)
"""What somebody wrote on a thing is quoted in the script in which it stands there."""
_LOOK_LATIN = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУаеорсухіјѕ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTXYaeopcyxijs" + "ABEZHIKMNOPTYXo",
        strict=True,
    )
)


def traditional(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each run of traditional characters in a Chinese text."""
    table = _simplified()
    for text in prose(sources, _NOT_PROSE):
        if text.language == "zh" and not table.keys().isdisjoint(text.text):
            inscribed = [each.span(each.lastindex or 0) for each in _INSCRIBED.finditer(text.text)]
            for found in re.finditer(f"[{''.join(table)}]+", text.text):
                if any(start <= found.start() < end for start, end in inscribed):
                    continue
                message = N_("{written} is written in traditional characters; write {simplified}")
                simplified = "".join(table[character] for character in found[0])
                yield problem(text.place(found.start()), message, written=found[0], simplified=simplified)


@cache
def _simplified() -> dict[str, str]:
    """The simplified character for each traditional or Japanese one that no text in simplified characters has."""
    simplified = table("TSCharacters")
    japanese = {one: simplified.get(other, other) for one, other in table("JPShinjitaiCharacters").items()}
    return _VARIANTS | {
        one: other
        for one, other in {**japanese, **simplified}.items()
        if one not in _OURS and _HAN.fullmatch(one) and not _standard(one) and _standard(other)
    }


def _standard(character: str) -> bool:
    """Whether GB/T 2312 has the character: whoever writes simplified characters has no other than those of everyday use."""
    return bool(character.encode("gb2312", "ignore"))


def stated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each term whose stated traditional form is not the same word."""
    terms = sources["terms"]
    found = list(terms.texts("terms.*.hant"))
    script = Traditional({}) if found else None
    for path, text in found:
        simplified = terms.get((*path[:-1], "zh"))
        if script and script.back(text) != simplified:
            message = N_("{hant} in simplified characters is {written}, not {zh}: correct it")
            yield problem(terms.locate(path), message, hant=text, written=script.back(text), zh=simplified)


def letters(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each Greek or Cyrillic letter that stands for the Latin one it looks like."""
    for text in prose(sources, _NOT_PROSE):
        if not text.text.isascii():
            for found in _WORD.finditer(text.text):
                wrong = [letter for letter in found[0] if letter in _LOOK_LATIN]
                if wrong and _meant_latin(text.text, found):
                    message = N_(
                        "{written} holds {letter} (U+{code}), which only looks like the Latin {latin}"
                    )
                    yield problem(
                        text.place(found.start()),
                        message,
                        written=found[0],
                        letter=wrong[0],
                        code=f"{ord(wrong[0]):04X}",
                        latin=_LOOK_LATIN[wrong[0]],
                    )


def _meant_latin(text: str, found: re.Match[str]) -> bool:
    """Whether a word with letters that look Latin was meant to be Latin: it is mixed, or beside a figure, or all alike."""
    word = found[0]
    others = [letter for letter in word if letter not in _LOOK_LATIN]
    beside = text[max(found.start() - 1, 0) : found.start()] + text[found.end() : found.end() + 1]
    if any(_LATIN.match(letter) for letter in others):
        return len(others) > 1 or len(word) > 2 or word[0] in _LOOK_LATIN
    return not others and (len(word) > 1 or any(character.isdecimal() for character in beside))


RULES: tuple[Rule[Sources], ...] = (
    Rule("script-traditional", N_("Chinese texts are written in simplified characters."),
         N_("Type it in simplified characters."), traditional, severity="warning", source="《中华人民共和国国家通用语言文字法》", excusable=True),
    Rule("hant-differs", N_("What a term is in traditional characters is the term: in simplified ones it is the same."),
         N_("Write the same word in traditional characters, or leave the key out where OpenCC has it right."), stated),
    Rule("letter-foreign", N_("No Greek or Cyrillic letter stands for a Latin one."),
         N_("Type the word again with Latin letters, so that it can be searched for."), letters, severity="warning", excusable=True),
)  # fmt: skip
