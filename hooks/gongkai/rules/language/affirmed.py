"""What English denies and the Chinese affirms: a deed of which the Chinese has the verb (`verbs.txt`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

from ...faults.patterns import lazy
from ...model.grouping import grouped
from .table import rows

_FIRST = 3
_NOT = lazy(
    r"\b(?:(?:is|are|was|were|has|have|had|do|does|did|will|would|shall|should|must|can|could|may) (?:(?:also|still|yet|now|therefore) )?not|cannot|never|\w+n't)\b(?! (?:only|merely|just|simply|until|but|help|be (?:ruled out|excluded|missed|overstated|over-?emphasi[sz]ed|stressed enough|underestimated))\b)(?=(?P<rest>(?: [\w'-]+){1,8}))",
    re.IGNORECASE,
)
_TWICE = lazy(
    r"\b(?:no|none|nobody|nothing|never|without|unless|until|before|nor|neither|except|only|fail\w*|stop\w*|ceas\w*|anyone|those who|whoever|if|\w+less|un(?!der|til|ion|it|iv)\w+|in(?:valid|complete|eligible)\w*)\b",
    re.IGNORECASE,
)
"""What turns a denial round, or makes it a condition."""
_ASIDE = frozenset(["be", "been", "being", "yet", "still", "also", "now", "further", "to", "the", "a", "an", "any", "all", "in", "on", "of", "its", "their", "fully", "in", "full", "again", "more", "well"])  # fmt: skip
_LIGHT = frozenset(["work", "working", "keep", "take", "taken", "took", "make", "made", "strive", "continue", "seek", "try", "begin", "help", "solid", "concrete", "steps", "measures", "efforts", "effective", "further", "holistic", "approach"])  # fmt: skip
"""Verbs, and what follows them, that only say that another is done: to take steps to support."""
_DENIES = lazy("[不没无未非否勿莫禁难尚仅拒零杜绝避防忌漏只才方停缺止虚假少]")
_DENIAL = lazy("[不没无未勿莫禁]")
AFFIRMED = lazy(
    "除险|不断|不仅|不但|不少|不久|不时|不懈|不动产|不锈钢|无人|无线|无障碍|无锡|无偿|未成年|未来|非常|非遗|非物质|非公|非凡|难点|难题|攻坚克难|防汛|防疫|防治|防控|防范|国防|消防|防火|防灾|防旱|防护|预防|防雷|零售|零部件|零距离|尚德|高尚|时尚|才能|人才|方案|方面|方式|方法|地方|方便|方针|多方|各方|全方位|双方|停车|少年|少数民族|至少|截止|举止|假期|暑假|寒假|禁毒|禁渔|全[市省]|首都|成都|都市|变电|保障|志愿|免费|免疫|除了|解除|拆除|难得|杜鹃|绝大|绝对|避暑|疑难"
)
"""Words with a character of denial that deny nothing."""
_ADJECTIVES = lazy("不正当|不合[理格规]|不良|不同|不足|不安全|不[法实]|不文明|不规范|不到位|无证|非法|困难|疑难|艰难|避险|减少|缺口|虚拟|假日|假冒|漏损|漏水|只有|仅用|禁烧|否决|重视")  # fmt: skip
"""Words that English may deny by an adjective: what is said of them is denied by another word."""


def denied(zh: str, en: str) -> re.Match[str] | None:
    """What `en` denies of a deed that `zh` affirms wherever it names it."""
    found = [*_NOT.finditer(en)]
    plain = AFFIRMED.sub("-", zh)
    deeds = _ADJECTIVES.sub("-", plain)
    if not found or len(_DENIAL.findall(deeds)) >= len(found):
        return None  # each may be the English of one
    for each in found:
        start, behind = en.rfind(". ", 0, each.start()) + 1, each.end("rest")
        end = en.find(". ", behind)
        around = en[start : each.start()] + en[behind : end if end > 0 else len(en)]
        if not _TWICE.search(around) and _stands(each["rest"].lower(), zh):
            return each
    return None


def _stands(denied: str, zh: str) -> bool:
    """Whether `zh` has the first verb of what is denied, and denies it nowhere."""
    words = [word for word in denied.split() if word not in _ASIDE and not word.endswith("ly")]
    for word in words:
        said = [
            clause.replace(verb, "-")
            for clause in _CLAUSE.findall(zh)
            for verb in _verbs(word)
            if verb in clause
        ]
        if said or word not in _LIGHT:
            return bool(said) and not any(
                _DENIES.search(_ADJECTIVES.sub("-", AFFIRMED.sub("-", clause))) for clause in said
            )
    return False


_CLAUSE = lazy("[^，。；：！？\\n]+")


@cache
def _verbs(word: str) -> tuple[str, ...]:
    """The verbs of Chinese that an English word may say."""
    return tuple(verb for stem, verb in _table().get(word[:_FIRST], ()) if word.startswith(stem))


@cache
def _table() -> Mapping[str, list[tuple[str, str]]]:
    """By the first letters of English verbs: their beginnings, each with a verb of Chinese."""
    said = (each for zh, en in rows("verbs") for each in product(en.split(), zh.split("|")))
    return grouped((stem[:_FIRST], (stem, verb)) for stem, verb in said)
