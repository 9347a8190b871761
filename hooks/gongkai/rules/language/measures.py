"""Words of counting that never stand with what they count: 6只消防车, 桥梁14辆."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .prose import in_chinese
from .table import rows

_NOUNS, _RIGHT = zip(*rows("measures"), strict=True)
"""What is counted, and by what; only those are told that count nothing else of these."""
_MORE = r"[\u4e00-\u9fffA-Za-z\d（“]"
_NARROW = "辆艘匹头只架栋幢名位尾羽株棵盏顶枚篇册量俩颗朵盆扇首幅封尊"
"""Words of counting that stand with few nouns, and what is written for one; the others count much."""
_QUANTITY = lazy(
    rf"(?:\d[\d,，.]*[余多]?[百千万]?[余多]?|[一二两三四五六七八九十百千]+余?)(?P<measure>[{_NARROW}])"
)
_BEFORE = lazy("|".join(rf"(?P<n{at}>(?:{noun})(?:共|约|近|有|达)?)$" for at, noun in enumerate(_NOUNS)))
_BEHIND = lazy(f"(?:{'|'.join(f'(?P<n{at}>{noun})' for at, noun in enumerate(_NOUNS))})(?!{_MORE})")
_ENDS = lazy(f"(?!{_MORE})")
_NEAR = 10
_OF_AN_ESTATE = "栋幢"
"""By what houses are named and counted behind that which they belong to: 小区5栋."""


def miscounted(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each word of counting that does not count what it stands with."""
    for text in in_chinese(sources):
        for offset, written, measure, right in found_in(text.text):
            message = N_("{written}: {measure} does not count this; write {right}")
            yield problem(text.place(offset), message, written=written, measure=measure, right=right)


def found_in(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield where a wrong word of counting stands, with its noun and figure, the word itself, and the first that would be right."""
    for found in _QUANTITY.finditer(text):
        behind = _BEHIND.match(text, found.end())
        noun = behind or (
            found["measure"] not in _OF_AN_ESTATE
            and _ENDS.match(text, found.end())
            and _BEFORE.search(text[max(found.start() - _NEAR, 0) : found.start()])
        )
        if noun and found["measure"] not in (right := _RIGHT[int((noun.lastgroup or "n0")[1:])]):
            written = found[0] + noun[0] if behind else noun[0] + found[0]
            yield found.start("measure"), written, found["measure"], right[0]


RULES: tuple[Rule[Sources], ...] = (
    Rule("measure-word", N_("What is counted stands with the word by which it is counted."),
         N_("Write the word that counts it."), miscounted, severity="warning", source="《现代汉语词典》", excusable=True),
)  # fmt: skip
