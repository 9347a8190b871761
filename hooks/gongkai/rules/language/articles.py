"""The parts of a law that a text names by number: Article 29, item 3 is not Article 3, item 29."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...faults.patterns import lazy
from .quantities.chinese_numerals import NUMERALS, counted

_ZH = lazy(f"[第（(](?P<number>[{NUMERALS}]+|\\d+)[）)]?(?P<part>[编章节条款项目])")
_PARTS: Mapping[str, str] = {
    "chapter": "章",
    "article": "条",
    "paragraph": "款",
    "item": "项",
    "subparagraph": "项",
    "subitem": "目",
}
_EN = lazy(
    r"\b(?P<part>chapter|article|paragraph|item|subparagraph|subitem) \(?(?P<number>\d{1,3})\)?",
    re.IGNORECASE,
)


def unlike(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each part of a law that `en` calls by the number that `zh` has for another part, and how that is called."""
    ours = [(found["part"], int(counted(found["number"])), found[0]) for found in _ZH.finditer(zh)]
    for found in _EN.finditer(en) if ours else ():
        part, number = _PARTS[found["part"].lower()], int(found["number"])
        named = {each for of, each, _ in ours if of == part}
        of_another = [written for of, each, written in ours if of != part and each == number]
        if named and number not in named and of_another:
            yield found, of_another[0]
