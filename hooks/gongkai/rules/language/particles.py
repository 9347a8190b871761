"""The particles 的, 地 and 得 where only one of them can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from . import lexicon
from .grams import grams
from .prose import in_chinese
from .table import rights

_READ, _BESIDE, _SELDOM = 1, 8, 4
"""How often what is read before 地 has to stand there, and what begins with it, and how much more seldom than before 的, by powers of two."""


def _is_sure(found: re.Match[str]) -> bool:
    """Whether what only a manner can be is read before 地, and what stands behind 地 makes no word with it."""
    around = found.groupdict()
    how, what = around.get("how"), around.get("what")
    level = grams().level
    is_read = not how or level(how + "地") >= max(_READ, level(how + "的") - _SELDOM)
    thing = around.get("thing")
    is_place = (what and _begins_with_place(what)) or (thing and "地" + thing[0] in lexicon.words())
    return is_read and not is_place


def _begins_with_place(what: str) -> bool:
    """Whether 地 before `what` begins a word (地方), and that is not likelier than the word that `what` is (地|志愿)."""
    words, level = lexicon.words(), grams().level
    place = "地" + what[0]
    if what in words and level(what) > level(place):
        return False
    return place in words or level(place) >= _BESIDE


def told(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each particle in place of which only another can stand, with the words around it, and that."""
    places = set[int]()
    for pattern, right in rights("particles"):
        for found in pattern.finditer(text):
            if found.start("at") not in places and _is_sure(found):
                places.add(found.start("at"))
                yield found, right


def particles(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each 的, 地 or 得 in place of which only another can stand."""
    for text in in_chinese(sources):
        for found, right in told(text.text):
            message = N_("「{around}」: write {right} instead of {written}")
            values = {"around": found[0], "right": right, "written": found["at"]}
            yield problem(text.place(found.start("at")), message, **values)


RULES: tuple[Rule[Sources], ...] = (
    Rule("particle", N_("The particles 的, 地 and 得 stand where they belong."),
         N_("Write 的 before what is named, 地 before what is done, 得 before how it is done."),
         particles, severity="warning", source="《现代汉语词典》", excusable=True),
)  # fmt: skip
