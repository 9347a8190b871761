"""Automatic numbers, counted as Word counts them: lists with nine levels, each with its form, its text and its start."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from .names import MC, W, is_on, number, value
from .number_formats import numeral
from .styles import Styles
from .symbols import UNKNOWN, shown

_PLACE = re.compile("%([1-9])")
_LEVELS = 9


@dataclass(frozen=True)
class Level:
    """One level of a list."""

    form: str = "decimal"
    pattern: str = ""
    text: str = ""
    """What is printed, with `%1` … `%9` for the numbers of the levels."""

    start: int = 0
    restart: int | None = None
    """From 1: the level behind which this one begins again; 0 never; None after any higher one."""

    digits: bool = False
    """Whether all numbers in `text` are printed in digits (`isLgl`)."""

    spaced: bool = False
    """Whether a space is printed behind the number; a tab is none, it only keeps the text apart."""

    style: str = ""
    """Id of the style whose paragraphs stand on this level."""


@dataclass
class _Counters:
    """Where a list stands; lists that are defined together count on together."""

    numbers: dict[int, int] = field(default_factory=dict)
    overridden: set[tuple[str, int]] = field(default_factory=set)
    """Numberings and levels that have begun anew as they ask for."""


@dataclass(frozen=True)
class _List:
    """A numbering: which list it belongs to, what its levels are, and which of them begin anew."""

    id: str
    list: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def start(self, level: int) -> int:
        """The number with which a level begins."""
        return self.starts.get(level, self.levels.get(level, Level()).start)


class Numbering:
    """The automatic numbers of one file, given paragraph by paragraph; `root` is that of `numbering.xml`."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = _by_id(root, "abstractNum", "abstractNumId")
        self._nums = _by_id(root, "num", "numId")
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, _Counters] = {}
        self.unknown = False
        """Whether a paragraph asked for a numbering that the file does not define."""

    def marker(self, paragraph: etree._Element) -> str:
        """What is printed before a paragraph, which is counted thereby; nothing if it has no number."""
        numbered = self._numbered(paragraph)
        if numbered is None:
            return ""
        numbering, at = numbered
        counters = self._counters.setdefault(numbering.list, _Counters())
        self._count(counters, numbering, at)
        return _printed(numbering, counters, at)

    def _numbered(self, paragraph: etree._Element) -> tuple[_List, int] | None:
        """The numbering of a paragraph and the level on which it stands; None without."""
        direct = paragraph.find(f"{W}pPr/{W}numPr")
        at, id = (None, None) if direct is None else _asked(direct)
        chain = list(self._styles.chain(self._styles.of(paragraph)))
        for _, style in chain:
            own = style.find(f"{W}pPr/{W}numPr")
            if own is not None and (id is None or at is None):
                its_level, its_id = _asked(own)
                id, at = id or its_id, its_level if at is None else at
        if id is None or id == "0":
            return None
        numbering = self._list(id)
        if numbering is None:
            self.unknown = True
            return None
        if direct is None or direct.find(f"{W}ilvl") is None:
            linked = (
                at for style, _ in chain for at, level in numbering.levels.items() if level.style == style
            )
            at = next(linked, at)
        at = at or 0
        return (numbering, at) if at in numbering.levels else None

    def _count(self, counters: _Counters, numbering: _List, at: int) -> None:
        anew = at in numbering.starts and (numbering.id, at) not in counters.overridden
        if anew:
            counters.overridden.add((numbering.id, at))
        if anew or at not in counters.numbers:
            counters.numbers[at] = numbering.start(at)
        else:
            counters.numbers[at] += 1
        for lower in range(at + 1, _LEVELS):
            if _begins_again(numbering.levels.get(lower, Level()), lower, at):
                counters.numbers.pop(lower, None)

    def _list(self, id: str) -> _List | None:
        if id not in self._lists:
            num = self._nums.get(id)
            self._lists[id] = None if num is None else self._read(id, num)
        return self._lists[id]

    def _read(self, id: str, num: etree._Element) -> _List | None:
        named = value(num.find(f"{W}abstractNumId")) or ""
        levels = self._levels(named, set())
        if levels is None:
            return None
        starts: dict[int, int] = {}
        for override in num.iterfind(f"{W}lvlOverride"):
            at = number(override, "ilvl") or 0
            levels |= dict(_levels_in(override))
            start = number(override.find(f"{W}startOverride"))
            if start is not None:
                starts[at] = start
        return _List(id, named, levels, starts)

    def _levels(self, abstract: str, seen: set[str]) -> dict[int, Level] | None:
        """The levels of a list, defined there or in the style to which it leads."""
        element = self._abstract.get(abstract)
        if element is None or abstract in seen:
            return None
        style = value(element.find(f"{W}numStyleLink"))
        if style is None:
            return dict(_levels_in(element))
        for _, linked in self._styles.chain(style):
            num = self._nums.get(value(linked.find(f"{W}pPr/{W}numPr/{W}numId")) or "")
            if num is not None:
                return self._levels(value(num.find(f"{W}abstractNumId")) or "", seen | {abstract})
        return None


def _by_id(root: etree._Element | None, tag: str, id: str) -> dict[str, etree._Element]:
    found = () if root is None else root.iterfind(W + tag)
    return {value(element, id) or "": element for element in found}


def _asked(properties: etree._Element) -> tuple[int | None, str | None]:
    """Level and numbering that properties ask for."""
    return number(properties.find(f"{W}ilvl")), value(properties.find(f"{W}numId"))


def _levels_in(element: etree._Element) -> Iterator[tuple[int, Level]]:
    for lvl in element.iterfind(f"{W}lvl"):
        form, pattern = _form(lvl)
        label = lvl.find(f"{W}lvlText")
        hidden = lvl.find(f"{W}rPr/{W}vanish")
        font = value(lvl.find(f"{W}rPr/{W}rFonts"), "ascii") or ""
        silent = (label is not None and value(label, "null") in ("1", "true", "on")) or (
            hidden is not None and is_on(hidden)
        )
        legal = lvl.find(f"{W}isLgl")
        yield (
            number(lvl, "ilvl") or 0,
            Level(
                form,
                pattern,
                "" if silent else _sign(shown(value(label) or "", font), form),
                number(lvl.find(f"{W}start")) or 0,
                number(lvl.find(f"{W}lvlRestart")),
                legal is not None and is_on(legal),
                value(lvl.find(f"{W}suff")) == "space",
                value(lvl.find(f"{W}pStyle")) or "",
            ),
        )


def _sign(text: str, form: str) -> str:
    """The text of a level; before items without numbers, `o` is Word's empty circle, and any unknown sign a dot."""
    if form != "bullet":
        return text
    return "○" if text == "o" else text.replace(UNKNOWN, "•")


def _form(lvl: etree._Element) -> tuple[str, str]:
    """The form of the numbers, and the pattern of one of the author's own, which stands among alternatives."""
    found = lvl.find(f"{W}numFmt")
    if found is None:
        found = lvl.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    return value(found) or "decimal", value(found, "format") or ""


def _begins_again(level: Level, lower: int, at: int) -> bool:
    """Whether a paragraph on level `at` lets the one on `lower` begin again."""
    restart = level.restart
    return restart is None or restart > lower or at < restart


def _printed(numbering: _List, counters: _Counters, at: int) -> str:
    own = numbering.levels[at]

    def printed(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        level = numbering.levels.get(place)
        if place > at or level is None:
            return ""
        counted = counters.numbers.get(place, numbering.start(place))
        digits = own.digits and level.form not in ("none", "bullet")
        return str(counted) if digits else numeral(level.form, counted, level.pattern)

    text = _PLACE.sub(printed, own.text)
    return f"{text} " if text and own.spaced else text
