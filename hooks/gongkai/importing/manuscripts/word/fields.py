"""Fields of a Word file: their results are text, their instructions are not; a table of contents only repeats headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from lxml import etree

from .names import W, value
from .number_formats import numeral

_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_CIRCLED = re.compile(r"\s*EQ\s*\\o(?:\\a[clr])?\s*\(\s*[○〇◯]\s*[,;，]\s*(\d{1,2})\s*\)", re.IGNORECASE)
_RUN, _CHARACTER, _INSTRUCTION = f"{W}r", f"{W}fldChar", f"{W}instrText"


@dataclass(frozen=True)
class Fields:
    """What fields do to the runs of a text."""

    silent: Set[etree._Element]
    """Runs that are not shown: instructions, and tables of contents."""

    written: Mapping[etree._Element, str]
    """What a field shows that has no result but is drawn, such as ①, behind the run that begins it."""

    contents: bool
    """Whether there was a table of contents."""


@dataclass
class _Field:
    begin: etree._Element | None
    """The run that begins it."""

    instruction: str = ""
    separated: bool = False
    instructions: list[etree._Element] = field(default_factory=list)
    result: list[etree._Element] = field(default_factory=list)

    @property
    def is_contents(self) -> bool:
        return bool(_CONTENTS.match(self.instruction))


def fields(story: etree._Element) -> Fields:
    """The fields of a text; one that never ends is none."""
    silent: set[etree._Element] = set()
    written: dict[etree._Element, str] = {}
    contents = False
    open_: list[_Field] = []
    for element in story.iter(_RUN, _CHARACTER, _INSTRUCTION):
        if element.tag == _RUN:
            for one in open_[-_DEEPEST:]:
                (one.result if one.separated else one.instructions).append(element)
        elif element.tag == _INSTRUCTION:
            if open_:
                open_[-1].instruction += element.text or ""
        elif value(element, "fldCharType") == "begin":
            open_.append(_Field(element.getparent()))
        elif open_ and value(element, "fldCharType") == "separate":
            open_[-1].separated = True
        elif open_ and value(element, "fldCharType") == "end":
            ended = open_.pop()
            silent |= {*ended.instructions, *(ended.result if ended.is_contents else ())}
            contents = contents or ended.is_contents
            circled = _CIRCLED.match(ended.instruction)
            if circled and not ended.separated and ended.begin is not None:
                written[ended.begin] = numeral("decimalEnclosedCircle", int(circled[1]))
    return Fields(silent, written, contents)


_DEEPEST = 8
"""Fields within fields that are kept apart; a damaged file may open any number."""
