"""English says nothing of which no character of the Chinese text could speak."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, first_of
from ...model.grouping import grouped
from ...reading.sources import Sources
from .contrasts import families
from .pairs import clear
from .quantities.english import stated
from .quantities.matching import matched
from .roles import means_in_chinese, means_in_english
from .sayings import plain
from .short_places import in_full
from .table import rows
from .things import in_chinese, in_english

_ASIDE = lazy(r"\([^()]*\)|\[[^\]]*\]|[“\"][^”\"]*[”\"]")
_HAN = lazy("[\u4e00-\u9fff]")
_END = lazy(r"[.!?](?=\s+[A-Z\"“])")
_ZH_END = lazy("[。；！？](?!\\s*$)")
_WORD = lazy("[A-Za-z]+")
_EITHER = lazy(r"(?:\([^()]*\)\??|[^|()])+")
"""The words of a row, without the alternatives within each."""
_NOT_BEHIND = lazy(r"^(?:\(\?<!.*?\))+")
_FIRST = 2
_NOT_COUNTED = "(?![年月日天个人次件户家名所项种台区县镇乡村条座只头位场处口期批轮季周届方岸级国校])"
"""Nothing that is counted: 两学, not 两个."""
SHORT_FORM = lazy(
    r"“[^”]{0,6}[双两三四五六七八九十一百千万多\d][^”]{0,6}”"  # “双减”
    f"|两{_NOT_COUNTED}[\u4e00-\u9fff][一两三四五]{_NOT_COUNTED}[\u4e00-\u9fff]"  # 两学一做
)
"""What a translation explains: “双减”, “两学一做”."""
_BY_NAME = lazy("“[^”]{2,6}”")
"""What is called by a name of its own, which English explains: “菜篮子”."""
_LEAST, _FEWEST, _LONG = 4, 6, 40
"""A label of fewer characters, such as a unit, is named by what it counts; up to the second, only things are told that nobody adds, and of a text that has a name or idiom, if it has so many as the third."""


def added(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for the first word of an English text of which its Chinese says nothing, if another or its clause bears it out."""
    for pair in clear(sources):
        en, zh = pair.en.text, pair.zh.text + pair.about
        size = len(_HAN.findall(pair.zh.text))
        few = size < _FEWEST
        if size < _LEAST:
            continue
        if (
            not any(_is_sure(word) for word in _strange(en, zh))
            if few
            else next(_strange(en, zh), None) is None
        ):
            continue
        en = _ASIDE.sub(lambda aside: " " * len(aside[0]), en)
        said = [*_strange(en, zh)]
        if is_explained(zh):
            said = [word for word in said if _is_sure(word)] if size >= _LONG else []
        found = _borne_out(said, zh, en)
        if found and (_is_whole(pair.zh.text, en) or (size >= _LONG and _is_sure(found))):
            yield pair.strange(found.start(), found[0])


def is_explained(zh: str) -> bool:
    """Whether a text has a short form, a name or an idiom, which English says in words of its own."""
    return bool(SHORT_FORM.search(zh) or _BY_NAME.search(zh)) or plain(zh, "") != zh


def _borne_out(found: Sequence[re.Match[str]], zh: str, en: str) -> re.Match[str] | None:
    """The first of the words if there are two, else if it stands in a clause behind another that has nothing of the Chinese.

    A single word is as often but another rendering: supermarkets for 商超.
    """
    parts = [_clause(en, word) for word in found]
    for word, part in zip(found, parts, strict=True):
        if len({other[0].lower() for other, its in zip(found, parts, strict=True) if its == part}) > 1:
            return word
    said = means_in_chinese(zh)
    numbers = [match.en.start for match in matched(zh, en)] if found else []
    for word in found:
        if _is_sure(word):
            return word
        start, end = _clause(en, word)
        alone = not means_in_english(en[start:end], said) and not any(start <= at < end for at in numbers)
        alone = (
            alone
            and not _NAME.search(en, start, end)
            and not ("后" in zh and _AFTER.search(en, 0, start + 6))
        )
        named = _NAMED.search(en, 0, word.end())
        if (
            " " in word[0].removeprefix("the ")
            or (named and _is_place(word[0]))
            or (
                start < end
                and alone
                and not named
                and (end >= len(en.rstrip(" .")) or _CAUSE.match(en, start))
            )
        ):
            return word
    return None


def _is_sure(word: re.Match[str]) -> bool:
    """Whether it is a thing that no translation adds, and no name: a tent."""
    return word.re.pattern in _sure() and (word[0].islower() or not word.string[: word.start()].strip())


def _is_place(word: str) -> bool:
    """Whether a word is a place or the like by itself: an office may be called by words of which its Chinese name has none."""
    return any(pattern[0].isupper() for _, pattern, _ in _table().get(word.lower()[:_FIRST], ()))


def _clause(en: str, word: re.Match[str]) -> tuple[int, int]:
    """From where to where the clause goes in which a word stands, if it is one behind another, or one of cause before it."""
    joints = [joint for joint in _JOINT.finditer(en) if joint.end() <= word.start()]
    behind = _JOINT.search(en, word.end())
    end = behind.start() if behind else len(en)
    if not joints:
        return (0 if _CAUSE.match(en) and behind else end), end
    return joints[-1].end(), end


_AFTER = lazy(r"\bafter .{0,6}$")
_NAME = lazy(r"[a-z,] [A-Z][a-z]+")
"""A name within, which the Chinese may say in a way that nobody reads."""
_NAMED = lazy(r"[a-z,] [A-Z][a-z]+(?: [A-Z]\w+)*$")
"""A name, which no other word renders."""
_CAUSE = lazy(r"(?:Because|With|Thanks|After|Owing|Due)\b")
_JOINT = lazy(r", | ?[;:—–] | (?:and|while|which|who|so|with|after|thanks|because) |\. ")


def trailing(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each clause that an English text has behind that of a Chinese of one clause, on nothing it speaks of."""
    for pair in clear(sources):
        found = _TRAILING.search(pair.en.text)
        if not found and len(pair.en.text.split()) >= len(_HAN.findall(pair.zh.text)):
            found = None if _BY_WHOM.search(pair.zh.text) else _CIRCUMSTANCE.match(pair.en.text)
        if (
            found
            and _ONE_CLAUSE.fullmatch(pair.zh.text)
            and not is_explained(pair.zh.text)
            and len(found["clause"].split()) >= _WORDS
            and not (_NUMERAL.search(pair.zh.text) and any(each.firm for each in stated(found["clause"])))
        ):
            spoken = means_in_chinese(pair.zh.text)
            if not means_in_english(found["clause"], spoken):
                yield pair.strange(found.start("clause"), found["clause"])


_TRAILING = lazy(
    r"(?:,|;| –| —) (?P<clause>(?:"
    r"and(?!.* (?:so|less|more|it|that)\b)"  # and the roof was rebuilt
    r"(?= .*\b(?:was|were|is|are|has|have|had|will|\w{3,}ed|went|came|won|fell|rose)\b)"
    r"|which|to the|thanks|because"
    r"|(?!(?:no|some|any|every)thing|spring|morning|evening|during|according|depending|starting|beginning|lasting)"
    r"[a-z]+ing"  # making it warmer
    r")\b[^,;\d]*?)[.]?$"
)
_WITH = (
    r"with (?:[\w'’-]+ ){0,3}(?:donations?|money|funds?|funding|loans?|grants?|gifts?|help|support|aid|assistance"
    r"|backing|consent|cooperation|advice)\b"
)
"""With the help of what it was done."""
_BY = (
    r"(?:(?:funded|financed|paid for|donated|sponsored|supported|given|watched|designed) )?by"
    r"(?= (?:[\w’'-]+ ){0,3}(?:volunteers|students|pupils|retirees|pensioners|soldiers|prisoners|villagers|residents"
    r"|companies|foundation|charity|lottery|university|businessm[ae]n|donors?|sponsors?|architects?|bank)\b)"
)
"""By whom it was done, if no office did it."""
_CIRCUMSTANCE = lazy(
    rf".+ (?:was|were|is|are|be|been|ha[sd]|have)\b.*? (?P<clause>(?:{_WITH}"
    r"|thanks to|after|following|because of|owing to|despite|instead of"
    r"|in (?:memory|honour|response|return) (?:of|to|for)"
    r"|at the (?:request|expense|invitation|suggestion|insistence|urging|behest|instigation) of"
    r"|on the (?:advice|orders?|initiative|site|recommendation|instructions?|proposal|ruins) of"
    rf"|{_BY}) [^,;.\d]*)[.]?$"
)
_BY_WHOM = lazy("[捐集资款贷赠费筹拨助帮援志义受请邀令批委专]|[学队团]员|学生|民办|医生|村医")
"""How, why or by whom it was done, at the end of a sentence that has at least as many words as the Chinese has characters; and what may say in Chinese by whom."""
_ONE_CLAUSE = lazy("[^，。；：、“”（）《》和与及并或而且以后前时为使让使因由]{4,}。")
"""A Chinese text of one clause, without a row or anything else that English may tell in a clause of its own."""
_WORDS = 3
_NUMERAL = lazy("[\\d一二两三四五六七八九十百千万亿半双]")


def instead(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each word of an English text of which its Chinese says nothing, while it names a thing that the English does not."""
    for pair in clear(sources):
        zh, en = pair.zh.text, pair.en.text
        if found := put_instead(zh, en, pair.about):
            yield pair.strange(found.start(), found[0])


def put_instead(zh: str, en: str, about: str = "") -> re.Match[str] | None:
    """The first word of `en` that seems to stand for another: schools for 企业."""
    strange = next(_strange(en, zh + about), None)
    ours = in_chinese(zh) | families.means_in_chinese(zh)
    lost = strange and ours - in_english(en) - families.means_in_english(en)
    return strange if lost and _is_whole(zh, en) and not is_explained(zh) else None


def _is_whole(zh: str, en: str) -> bool:
    """Whether English has no more sentences: else some may be those of a neighbour."""
    return len(_END.findall(en)) <= len(_ZH_END.findall(zh))


def _strange(en: str, zh: str) -> Iterator[re.Match[str]]:
    """Yield each word of `en` of which no character of `zh` speaks."""
    table, zh = _table(), in_full(zh)
    lower = en.lower()
    for word in _WORD.finditer(en):
        for start, pattern, meant in table.get(lower[word.start() : word.start() + _FIRST], ()):
            if lower.startswith(start, word.start()):
                found = _compiled(pattern).match(en, word.start())
                if found and not _compiled(meant).search(zh) and not _KIND.match(en, found.end()):
                    yield found


_KIND = lazy(r"\w*(?<!s)[ -](?:free|(?!(?:has|was|is|as|does|goes)\b)[a-z]+[^us]s)\b", re.IGNORECASE)
"""What follows a word that says only what kind of a thing something is: rice noodles, pollution-free."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table: most of them are never needed, and to compile them all takes long."""
    return re.compile(pattern, re.IGNORECASE)


@cache
def _sure() -> frozenset[str]:
    """The words for things that no translation adds."""
    return frozenset(word for words, _ in rows("concrete") for word in _EITHER.findall(words))


@cache
def _table() -> Mapping[str, Sequence[tuple[str, str, str]]]:
    """By the first letters of words: all the letters that they begin with, the words, and what the Chinese must have."""
    table = (
        (_begun(word), word, meant)
        for words, meant in (*rows("additions"), *rows("concrete"))
        for word in _EITHER.findall(words)
    )
    return grouped((row[0][:_FIRST], row) for row in table)


def _begun(word: str) -> str:
    """The letters that a pattern of a word begins with."""
    start = _LETTERS.match(_NOT_BEHIND.sub("", word))
    return start[0].lower() if start else ""


_LETTERS = lazy("[A-Za-z ]+(?![?*])")


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-added", N_("English speaks of nothing of which the Chinese does not."),
         N_("Take out what was added, or allow it with the reason."), first_of(added, trailing, instead), severity="warning", excusable=True),
)  # fmt: skip
