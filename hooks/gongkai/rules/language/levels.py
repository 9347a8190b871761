"""Which level, class, phase or grade: 二级响应 is no level III."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...faults.patterns import lazy
from .quantities.english_words import SMALL

_DIGITS: Mapping[str, int] = {
    **{numeral: at for at, numeral in enumerate("一二三四五六七八", 1)},
    **{numeral: at for at, numeral in enumerate("ⅠⅡⅢⅣⅤⅥ", 1)},
    **{str(at): at for at in range(1, 9)}, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "甲": 1, "乙": 2, "丙": 3, "丁": 4,
}  # fmt: skip
_ZH = lazy(
    r"(?<![第\d一二三四五六七八九十百〇零年月A-Z、和至到])(?P<n>[一二三四五六七八Ⅰ-Ⅵ1-8]|IV|V|I{1,3})(?P<what>级(?!联动|书记|政府|管理|网络|体系|公立|以|[^，。；]{0,3}[联贯])|类(?!似)|期(?=工程|项目|建设|[，。；]|$)|标段)|(?<![\u4e00-\u9fff])(?P<letter>[甲乙丙丁])(?:等|级)"
)
_NTH = "first|second|third|fourth|fifth|sixth"
_KIND = "levels?|grades?|class(?:es)?|categor(?:y|ies)|tiers?|types?|phases?|stages?|lots?"
_EN = lazy(
    rf"\b(?:{_KIND}) (?P<n>(?-i:[IV]{{1,3}})|[1-8]|one|two|three|four|five|six)\b(?![.,]\d)|\b(?P<nth>{_NTH})[- ](?:{_KIND})\b|\b(?:level|grade|class|category) (?P<letter>(?-i:[A-D]))\b",
    re.IGNORECASE,
)
_OTHERWISE = lazy("一流|优质|头等|[A-D]级|[A-D]类|第[一二三四五六]|年级|[一二三四]等|[县省市区乡镇村级]、")


def other_level(zh: str, en: str) -> tuple[re.Match[str], str, str] | None:
    """What English names for a level, that of the Chinese, and how it says it, if both languages name as many, and other ones."""
    ours = list(_ZH.finditer(zh))
    if not ours or _OTHERWISE.search(zh):
        return None
    theirs = list(_EN.finditer(en))
    for group in ("n", "letter"):
        of = {_DIGITS[found[group]] for found in ours if found[group]}
        said = [found for found in theirs if _value(found, group)]
        named = {_value(found, group) for found in said}
        if of and len(of) == len(named) and of != named:
            level, ours_said = next(
                (found[group], found[0])
                for found in ours
                if found[group] and _DIGITS[found[group]] not in named
            )
            shown = "ABCD"[_DIGITS[level] - 1] if group == "letter" else str(_DIGITS[level])
            return next(found for found in said if _value(found, group) not in of), shown, ours_said
    return None


_STEP = lazy(
    r"[由从][^，。；]{0,8}?(?P<one>[ⅠⅡⅢⅣⅤ一二三四五六A-F])[类级等][^，。；]{0,6}[为到至成][^，。；]{0,3}?(?P<other>[ⅠⅡⅢⅣⅤ一二三四五六A-F])[类级等]"
)
_EN_STEP = lazy(
    rf"\bfrom (?:(?:{_KIND}) )?(?P<one>[IV]{{1,3}}|[A-F1-6]|\w+)(?: (?:{_KIND}))? to (?:(?:{_KIND}) )?(?P<other>[IV]{{1,3}}|[A-F1-6]|\w+)\b",
    re.IGNORECASE,
)


def turned(zh: str, en: str) -> re.Match[str] | None:
    """The step of English from the class to which that of the Chinese leads, to the one from which it does."""
    ours, theirs = _STEP.search(zh), _EN_STEP.search(en)
    if not ours or not theirs or ours["one"] == ours["other"]:
        return None
    said = [
        _DIGITS.get(theirs[of].upper()) or SMALL.get(theirs[of].lower()) or theirs[of]
        for of in ("other", "one")
    ]
    return theirs if said == [_DIGITS.get(ours[of], ours[of]) for of in ("one", "other")] else None


def _value(found: re.Match[str], group: str) -> int:
    """The level that is named in numbers, or in letters; 0 if in neither."""
    if group == "letter":
        return ord(found["letter"]) - ord("A") + 1 if found["letter"] else 0
    word = (found["n"] or found["nth"] or "").lower()
    return _DIGITS.get(word.upper()) or SMALL.get(word, 0)
