"""Up and down: words that say that something rises or falls, and whether two texts contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENGLISH = {
    "up": re.compile(
        r"\b(?:increas(?:e[sd]?|ing)|ris(?:e[sn]?|ing)|rose|grow(?:s|n|ing)?|grew|growth|higher|more than doubled)\b|\bup (?=by|from|[A-Z]{3} \d|[$€£¥]?\d|\{)",
        re.IGNORECASE,
    ),
    "down": re.compile(
        r"\b(?:decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|fell|fall(?:s|en|ing)?|drop(?:s|ped)|dropp?ing|shr[aiu]nk(?:s|ing)?"
        r"|lower(?:ed|s)?|reduc(?:e[sd]?|ing|tions?))\b|\bdown (?=by|from|[A-Z]{3} \d|[$€£¥]?\d|\{)",
        re.IGNORECASE,
    ),
}
_CHINESE = {
    "up": re.compile("增|升|涨|提高|提升|提速|高|扩|拓|加|上|长|翻|多|壮|成|发展|攀|走高|回暖|优|强|大"),
    "down": re.compile("降|减|缩|少|下|跌|低|落|短|省|弱|精简|压|退|免|简|负|清|控|去|取消|收窄|贬"),
}
_CERTAIN = {
    "up": re.compile(r"(?i)increas|rose|risen"),
    "down": re.compile(r"(?i)decreas|declin|fell|shr[aiu]nk|drop"),
}
"""Words that say nothing else."""


def opposed(zh: str, en: str) -> Iterator[re.Match[str]]:
    """Yield each English word of direction that the Chinese text contradicts.

    It does so if it holds no word at all that might say the same, and does hold one that says the opposite,
    or if the English word can mean nothing else.
    """
    for way, other in (("up", "down"), ("down", "up")):
        if not _CHINESE[way].search(zh):
            contrary = _CHINESE[other].search(zh) is not None
            yield from (
                found for found in _ENGLISH[way].finditer(en) if contrary or _CERTAIN[way].match(found[0])
            )


def attached(zh: str, en: str) -> Iterator[re.Match[str]]:
    """Yield each English word of direction beside a number or figure to which the Chinese gives the other one."""
    ours = {found["number"]: _way(found["word"]) for found in _ZH_BESIDE.finditer(zh)}
    for found in (*_EN_BESIDE.finditer(en), *_EN_BEFORE.finditer(en)):
        way = "up" if _RISING.match(found["word"]) else "down"
        if ours.get(found["number"].replace(",", ""), way) != way:
            yield found


def _way(word: str) -> str:
    return "up" if _UPWARD.search(word) else "down"


_RISING = re.compile("(?i)increas|ris|rose|grow|grew|raised|up|more|extra|additional")
_UPWARD = re.compile("增|升|涨|提|高|扩|加|拓")
_ZH_BESIDE = re.compile(
    r"(?P<word>增长|增加|增至|上升|升至|上涨|提高|提升|扩大|拓展|扩至|下降|降低|降至|减少|减至|压减|压缩|精简|缩短|缩减|回落)"
    r"[了到至近约超为]{0,2}(?P<number>\{[a-z0-9-]+\}|\d+(?:\.\d+)?)"
)
_EN_BESIDE = re.compile(
    r"\b(?P<word>increas(?:e[sd]?|ing)|ris(?:e[sn]?|ing)|rose|grow[sn]?|grew|growth|raised|up|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)"
    r"|fell|fall(?:s|en)?|dropped|shrank|lowered|down|reduced|cut|shortened) (?:by|to|of|in|from)? ?(?:nearly |about |more than |over )?(?:[A-Z]{3} |[A-Z]{0,2}[$€£¥])?"
    r"(?P<number>\{[a-z0-9-]+\}|\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
_EN_BEFORE = re.compile(
    r"(?P<number>\{[a-z0-9-]+\}|\d[\d,]*(?:\.\d+)?) (?P<word>more|extra|additional|fewer|less)\b(?! than)",
    re.IGNORECASE,
)
