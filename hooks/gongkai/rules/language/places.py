"""Names of places and people in English are those of the Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .kinds_of_places import mistaken
from .lexicon import usual
from .pairs import pairs
from .pinyin import is_pinyin, joined_apart, reads, span, spelled
from .short_places import in_full, is_short
from .table import words

_NAME = r"[A-Z][a-z]+(?:['-][A-Za-z]?[a-z]+)*"
_KINDS = (
    r"City|Municipal\w*|Prefecture|Province|County|District|Town|Township|Village|Subdistrict|Community"
    "|Road|Street|Avenue|Lane|Lake|River|Mountain|Reservoir|Island|Bay|Airport|Station|Port|Bridge"
)
_ZONES = (
    "development zone|new area|zone|industrial park|park|area|district|county|city|province|town|township"
    "|village"
)
_PLACE = lazy(
    rf"\b(?:(?:Mount|Lake) (?P<after>{_NAME})|(?P<before>{_NAME})(?:(?:'s)? (?:[A-Z]\w+ )?(?:{_KINDS}"
    rf"|(?:(?:national |provincial |economic |high-tech |industrial |new |and technological )*(?:{_ZONES})))\b))"
)
_ITEM = rf"{_NAME}(?: (?:City|County|District|Province|Prefecture))?"
_ROW = lazy(rf"\b(?P<row>{_ITEM}(?:, {_ITEM})*,? (?:and|or) {_ITEM})\b(?! [A-Z])")
_NO_NAMES = words("no_names")
"""Words of other tongues that are made of the same syllables."""
_PERSON = lazy(rf"{_NAME}(?: {_NAME}){{1,2}}")
_PEOPLE = lazy("[\u4e00-\u9fff]{2,4}")
_WHOLE = lazy(r"[A-Za-z']+")
_FEW = 3


def renamed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each name of a place or a person in pinyin that no characters of the Chinese text spell."""
    own = _own(sources)
    for pair in pairs(sources):
        told: set[int] = set()
        known = f"{in_full(pair.zh.text.replace(' ', ''))} {own}"
        for name in left_out(pair.zh.text, pair.en.text):
            yield pair.told(N_("the English text does not name 「{name}」; add it"), name=name)
        if back := routed(pair.zh.text, pair.en.text):
            yield pair.turned(back.start(), back[0])
        for found, name in mistaken(pair.zh.text, pair.en.text):
            message = N_(
                "the Chinese text says {zh}, so {written} is another place; write what that is called"
            )
            yield pair.told(message, found.start(), written=found[0], zh=f"「{name}」")
        namesakes = [*_namesakes(pair.zh.text, pair.en.text)]
        for start, name in (*namesakes, *_names(pair.zh.text.replace(" ", ""), pair.en.text)):
            if start not in told and ((start, name) in namesakes or not _said(name, known)):
                told.add(start)
                message = N_(
                    "{written} is not how any name in the Chinese text is read: 「{zh}」; compare the name"
                )
                yield pair.told(message, start, written=name, zh=pair.zh.text)


def left_out(zh: str, en: str) -> Iterator[str]:
    """Yield each place of a row in `zh` that `en` does not spell, if it spells another of the row and sums up none."""
    rows = [*_JOINED.finditer(joined_apart(zh, en))]
    said = (
        [found[0] for found in re.finditer(_NAME, en) if not _OF_PLACES.fullmatch(found[0])] if rows else []
    )
    names = [each for each in said if _is_name(each)]
    others = [each for each in said if each not in names and not en.startswith(each)]
    if not names or others or _SUMS_UP.search(en):
        return
    for row in rows:
        items = [found[0] for found in _JOINED_ITEM.finditer(row[0])]
        if any(spelled(name, item) for item in items for name in names):
            places = {_place(item, at, len(items)) for at, item in enumerate(items)} - {""}
            yield from sorted(
                each for each in places if not (is_short(each) or any(spelled(name, each) for name in names))
            )


def _place(item: str, at: int, of: int) -> str:
    """The place that an item of a row `of` so many names: up to what kind of place it is; the whole of it among others."""
    kind = (_FIRST_PLACE if at == 0 else _LAST_PLACE).match(item)
    if kind:
        return kind[1]
    return item if of > _BOTH and _PLACE_ALONE.fullmatch(item) and item not in usual() else ""


_BOTH = 2
_JOINED_ITEM = lazy("[\u4e00-\u9fff]+?(?=[、和与及]|$)")
_JOINED = lazy("[\u4e00-\u9fff]{2,}(?:[、和与及][\u4e00-\u9fff]{2,})+")
_FIRST_PLACE = lazy("([\u4e00-\u9fff]{2,3})(?:[省市区县州镇乡]|街道)$")
_LAST_PLACE = lazy(
    "([\u4e00-\u9fff]{2,3}?)(?:[两二三四五六七八九十]个?)?(?:[省市县州镇乡]|(?<!地)区|街道|等)"
)
_PLACE_ALONE = lazy("[\u4e00-\u9fff]{2,3}")
_OF_PLACES = lazy(
    "City|Cities|Count(?:y|ies)|Districts?|Towns?|Townships?|Provinces?|Sub-?districts?|Prefectures?|Villages?"
)
_SUMS_UP = lazy(
    r"\b(?:others?|elsewhere|neighbou?r\w*|surround\w*|nearby|etc|among|including|such as|like)\b",
    re.IGNORECASE,
)
"""What stands in English for those that are not named, or is a name in another way."""


_NAMESAKES = (("Shanxi", "山西", "陕西"), ("Shaanxi", "陕西", "山西"))
"""Provinces that are read alike, and that English tells apart by a letter."""


def _namesakes(zh: str, en: str) -> Iterator[tuple[int, str]]:
    """Yield each name of a province that is that of its namesake in the Chinese text."""
    for name, ours, other in _NAMESAKES:
        found = re.search(rf"\b{name}\b", en)
        if found and other in zh and ours not in zh:
            yield found.start(), name


def routed(zh: str, en: str) -> re.Match[str] | None:
    """What English has go from one place to another, where the Chinese has it come back."""
    for found in _ROUTE.finditer(en):
        one, other = span(found[1], zh), span(found[2], zh)
        if one and other and other[1] < one[0] and re.search("[从由自]$", zh[: other[0]]):
            return found
    return None


_ROUTE = lazy(rf"\bfrom ({_NAME}) to ({_NAME})\b")


def _said(name: str, zh: str) -> bool:
    """Whether the name stands in `zh`, as it is or as it is read; of two with a hyphen, whether both do."""
    parts = [part for part in re.split("[-‑–]", name) if _is_name(part)]
    return name in zh or spelled(name, zh) or ("-" in name and all(spelled(part, zh) for part in parts))


def _own(sources: Sources) -> str:
    """The office's own texts: its place may be named where the Chinese need not."""
    return " ".join(text for source, _, text in sources.in_language("zh") if source is sources["agency"])


def romanised(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that only spells how the Chinese is read."""
    for pair in pairs(sources):
        en = "".join(each for each in normalize("NFD", pair.en.text) if not combining(each))
        words = _WHOLE.findall(en)
        if _is_romanised(words, en, pair.zh.text) or _is_reading(en, pair.zh.text):
            message = N_("{written} is no translation; write what the Chinese says: 「{zh}」")
            yield pair.told(message, written=pair.en.text, zh=pair.zh.text)


def _is_reading(en: str, zh: str) -> bool:
    """Whether a text is how the Chinese is read and no name: it has no capital, or the Chinese is an everyday word."""
    everyday = any(zh[at : at + 2] in usual() for at in range(len(zh) - 1))
    return (en[:1].islower() or everyday) and reads(en.strip(" ."), _MARK.sub("", zh))


_MARK = lazy("[，。、；：！？ ]")


def _is_romanised(words: list[str], en: str, zh: str) -> bool:
    """Whether a text is made of words in pinyin only, most of which the Chinese reads, and is no name."""
    alone = len(en) == len(" ".join(words)) + (en[-1:] == ".")
    return (
        len(words) >= _FEW
        and alone
        and all(map(_may_be_name, words))
        and sum(spelled(word, zh) for word in words) > len(words) / 2
        and not _PERSON.fullmatch(en)
    )


def _names(zh: str, en: str) -> Iterator[tuple[int, str]]:
    """Yield each name that is spelled in pinyin: before or behind a word for places, in a row of such, of a person."""
    if _PEOPLE.fullmatch(zh) and _PERSON.fullmatch(en) and all(map(_may_be_name, en.split())):
        yield 0, en.replace(" ", "")
        return
    for found in _PLACE.finditer(en):
        group = "after" if found["after"] else "before"
        if _is_name(found[group]):
            yield found.start(group), found[group]
    for found in _FULL_NAME.finditer(en):
        if all(map(_may_be_name, found.groups())) and (spelled(found[1], zh) or found[1] in _SURNAMES):
            yield found.start(2), found[2]
            if found[1] in _SURNAMES and spelled(found[2], zh):
                yield found.start(1), found[1]
    for found in _SHORT_NAME.finditer(en):
        of_a_person = found[1] in _SURNAMES and all(map(_may_be_name, found.groups()))
        if of_a_person and not spelled(found[2], zh):
            yield found.start(2), found[2]
        elif of_a_person and not spelled(found[1], zh):
            yield found.start(1), found[1]
    yield from _of_rank(zh, en)
    yield from _elsewhere(zh, en)
    for found in _ROW.finditer(en):
        names = [(found.start() + each.start(), each[0]) for each in re.finditer(_NAME, found["row"])]
        known = [(start, name) for start, name in names if _is_name(name)]
        if any(spelled(name, zh) for _, name in known):
            yield from known


def _of_rank(zh: str, en: str) -> Iterator[tuple[int, str]]:
    """Yield each person with an office of whom the Chinese reads neither name."""
    for found in _OF_RANK.finditer(en):
        known = any(spelled(part, zh) for part in found.groups())
        if found[1] in _SURNAMES and _may_be_name(found[2]) and not known:
            yield found.start(1), f"{found[1]} {found[2]}"


def _elsewhere(zh: str, en: str) -> Iterator[tuple[int, str]]:
    """Yield each place where something is in English, if that of the Chinese is nowhere named."""
    places = [found[1] or found[2] for found in _TOWN.finditer(zh)]
    said = {found[0] for found in re.finditer(_NAME, en)} if places else set()
    if any(not any(spelled(name, place) for name in said) for place in places):
        for found in _IN.finditer(en):
            if _is_name(found[1]):
                yield found.start(1), found[1]


_TOWN = lazy(
    "(?:^|[，。；、]|位于|[在于自赴从])([\u4e00-\u9fff]{2})[市县区省]|(?:[开驶发飞去前]往|往)([\u4e00-\u9fff]{2})(?:方向|的(?:列车|班车|航班|客车|公交|车|旅客|乘客|游客))"
)
_IN = lazy(rf"(?:\b(?:in|of|from|at|to|near|towards?|for)|,) ({_NAME})(?=[.,;]|$| [a-z])")
_SURNAMES = words("surnames")
"""Surnames as they are read."""
_SHORT_NAME = lazy(r"(?<![A-Z][a-z] )\b([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,2})\b(?=[,.;]| [a-z])")
_OF_RANK = lazy(
    r"\b(?:Mr|Mrs|Ms|Dr|Director|Captain|Mayor|Chief|Secretary|Professor|Inspector|Officer|President|Chairman|Commissioner|Sergeant|Judge"
    r"|(?:[Ll]ed|[Hh]eaded|[Cc]haired|[Ss]igned) by)\.? ([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,11})\b"
)
"""Somebody by name, with what makes it certain that it is one."""
_FULL_NAME = lazy(r"\b([A-Z][a-z]{1,5}) ([A-Z][a-z]{3,11})\b(?<! Lane)(?<! Lake)(?<! Gate)(?! [A-Z])")
"""A surname and a name."""


def _may_be_name(word: str) -> bool:
    return word.lower() not in _NO_NAMES and is_pinyin(word)


def _is_name(word: str) -> bool:
    foreign = any(part in _NO_NAMES for part in re.split("[-‑–]", word.lower()))
    return len(word) > _FEW and not foreign and is_pinyin(word)


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-place", N_("Places and people have in English the names that the Chinese text reads."),
         N_("Compare the name with the Chinese characters."), renamed, severity="warning", excusable=True),
)  # fmt: skip
