"""A text in both languages as readers see it, with the places of its characters; how it is stored is known elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Place, Problem, problem

_QUOTES = str.maketrans({"‘": "'", "’": "'"})
_AREA = r"(?:10|2\d|[3-9]\d{2})"
_APART = r"(?:[-－—–\u2010-\u2012][ ]*|[ \u00a0])"
_ABROAD = lazy(
    rf"(?:\+|\b00)86{_APART}?(?:\(0?\){_APART}?)?(?P<far>[(（]?{_AREA}[)）]?){_APART}?(?P<first>\d{{3,4}}){_APART}?(?P<last>\d{{3,4}})(?!\d)"
    rf"|(?<![\d+(（-])(?:[(（]0(?P<bracketed>{_AREA})[)）]{_APART}{{0,2}}|0(?P<near>{_AREA}){_APART})(?P<begins>\d{{3,4}}){_APART}?(?P<ends>\d{{3,4}})(?!\d)"
)
"""A telephone number as people group it: +86 711 335 0096, (0711) 335 0096, （0711）3350 096."""
_BESIDE = lazy(rf"(?<=\d{{7}})(?:\s*(?:[,，/、或]|or|and)\s*\d{{3,4}}{_APART}\d{{4}}(?!\d|{_APART}\d))+")
"""Other numbers of the same place behind it."""
_SHARED = lazy(r"(?<![\d,.-])(?P<shared>[48]00)[- ](?P<begins>\d{3,4})[- ](?P<ends>\d{3,4})(?![\d,.-])")
"""A number without an area: 400 123 4567, 400-1234-567."""
_HALF_WIDTH = lazy(
    r"(?<=[\u3400-\u9fff”》）])[,;:?!]|(?<=[\w%‰℃°})])[,;:?!](?=[\u3400-\u9fff“《（])|(?<=[%‰℃°}])[,;](?=\d)"
)
"""A mark of a Chinese text that was typed in half width."""
_FULL_WIDTH = str.maketrans(",;:?!", "，；：？！")
_SLASH = lazy(r"(?<=\d{7})/(?=\d{7,8}(?!\d))")
_DIGITS = lazy(r"\d{3}\W*\d{3}")
"""What is in all of these, and quick to look for."""
_PARTED = lazy(rf"(\d{{3,4}}){_APART}(\d{{4}})")


def dialled(text: str) -> str:
    """A `text`, no longer or shorter, with its telephone numbers as Chinese writes them."""
    if not _DIGITS.search(text):
        return text
    text = _SLASH.sub(";", text)
    text = _SHARED.sub(_dialled_anywhere, _ABROAD.sub(_dialled, text))
    return _BESIDE.sub(lambda row: _PARTED.sub(r"\1\2 ", row[0]), text)


def _dialled_anywhere(found: re.Match[str]) -> str:
    own = found["begins"] + found["ends"]
    return f"{found['shared']}-{own[:3]}-{own[3:]}" if len(own) == len("1234567") else found[0]


@lru_cache(maxsize=16384)
def full_width(text: str) -> str:
    """A Chinese `text`, no longer or shorter, with its marks in full width and its telephone numbers alike."""
    return dialled(_HALF_WIDTH.sub(lambda found: found[0].translate(_FULL_WIDTH), text))


@lru_cache(maxsize=16384)
def as_here(text: str) -> str:
    """An English `text`, no longer or shorter, with straight quotation marks and its telephone numbers as Chinese writes them."""
    return dialled(text.translate(_QUOTES))


def _dialled(found: re.Match[str]) -> str:
    area = found["bracketed"] or found["near"] or found["far"].strip("()（）")
    own = (found["first"] or found["begins"]) + (found["last"] or found["ends"])
    number = f"0{area}-{own}"
    return found[0] if len(own) not in (7, 8) or len(number) > len(found[0]) else number.ljust(len(found[0]))


@dataclass(frozen=True)
class Mark:
    """What stands in a text for a figure, or for a part of it: from where to where, and its name, `id` or `id.part`."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Said:
    """A text in one language as readers see it, and the figures in it."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A text in both languages; `place` tells where the character at an offset of the English stands.

    Without an offset, it tells where the whole text stands. `planned`: it says what will
    be done; `done`: what was; `label`: it is a title, a heading or the head of a table; `page`: it stands
    on a hand-written page, where what is a sentence here may be said elsewhere there; `about`: the Chinese text
    of the commitment on which it is an update.
    """

    zh: Said
    en: Said
    place: Callable[[int | None], Place] = field(repr=False)
    planned: bool = False
    done: bool = False
    label: bool = False
    page: bool = False
    about: str = ""

    def told(self, message: str, offset: int | None = None, **values: object) -> Problem:
        """A problem at a character of the English text, or with the whole of it."""
        return problem(self.place(offset), message, **values)

    def misplaced(self, offset: int, written: str, right: str, zh: str) -> Problem:
        """A problem for what the English has at `offset`, where what is `right` should stand."""
        message = N_("{other} stands where {one} should: the Chinese text says {zh}; exchange the two")
        return self.told(message, offset, one=right, other=written, zh=f"「{zh}」")

    def turned(self, offset: int, written: str) -> Problem:
        """A problem for what the English has at `offset` the other way round."""
        message = N_("{written} has it the other way round than the Chinese text: 「{zh}」; exchange the two")
        return self.told(message, offset, written=written, zh=self.zh.text)

    def strange(self, offset: int, written: str) -> Problem:
        """A problem for what the English has at `offset`, of which the Chinese says nothing."""
        message = N_("the Chinese text says nothing like {written}: 「{zh}」; take it out")
        return self.told(message, offset, written=written, zh=self.zh.text)
