"""A text whose lines end where the page did: its paragraphs whole again, without the numbers of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from ...model.markers import number_goes_on, read

_PAGE = re.compile(
    r"\s*(?:[-—–－·•]+\s*(\d{1,3})\s*[-—–－·•]+|第\s*(\d{1,3})\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|(\d{1,3})\s*/\s*\d{1,3})\s*"
)
_ENDED = re.compile(r"[。！？；：…!?;:][”’）》」』)]*$")
_INDENT = re.compile(r"[ \u3000\xa0]{2,}|\u3000|\t")
_UNPARTED = re.compile(r"[0-9A-Za-z.,:/%％+-]{2,12}.?")
_NARROWEST, _WIDEST = 15, 70
_SLACK = 2.5
"""Characters by which a full line may be shorter than the widest: no line begins with a mark, no number is broken."""
_HANGING = 5
"""Characters by which a line may be wider than most: marks that no line begins with hang over its end."""

_LEAST, _SHARE = 6, 0.12
"""How many lines of a text, and which share, are full and end no sentence if it is wrapped."""

Width = Callable[[str], float]


@dataclass(frozen=True)
class Setting:
    """How lines are measured, how wide most of them are that fill the page, and how many these are."""

    width: Width
    full: float
    lines: int

    def fills(self, line: str, more: float = 0) -> bool:
        """Whether a line, and `more` that may not be parted from what follows, is as wide as the page."""
        return self.width(line) + more > self.full - _SLACK


@dataclass(frozen=True)
class Unwrapped:
    """A text a paragraph a line; whether lines were joined for that; and how many numbers of pages were left out."""

    text: str
    joined: bool
    pages: int


def unwrapped(text: str) -> Unwrapped:
    """The text a paragraph a line, whatever page it was set for."""
    lines = text.split("\n")
    kept, pages = _without_pages(lines)
    said = [line for line in kept if line.strip() and "\t" not in line.strip()]
    setting = max((_setting(said, width) for width in (_seen, _counted)), key=lambda each: each.lines)
    if not _is_wrapped(said, setting):
        return Unwrapped("\n".join(kept) if pages else text, joined=False, pages=pages)
    return Unwrapped("\n".join(_joined(kept, setting)), joined=True, pages=pages)


def _seen(line: str) -> float:
    """How wide a line looks, in Chinese characters."""
    return sum(1 if east_asian_width(each) in "WFA" else 0.5 for each in line.rstrip())


def _counted(line: str) -> float:
    """How many characters a line has."""
    return float(len(line.rstrip()))


def _without_pages(lines: Sequence[str]) -> tuple[list[str], int]:
    """The lines without the numbers of pages, and the empty lines around these: two at least that count on, or one between dashes."""
    found = {at: number for at, line in enumerate(lines) if (number := _PAGE.fullmatch(line))}
    numbers = {at: int(each[1] or each[2] or each[3]) for at, each in found.items()}
    counted = list(numbers.values())
    dashed = any(each[1] for each in found.values())
    if len(counted) < (1 if dashed else 2) or any(after <= before for before, after in pairwise(counted)):
        return list(lines), 0
    gone = set(numbers)
    for at in numbers:
        for step in (-1, 1):
            beside = at + step
            while 0 <= beside < len(lines) and not lines[beside].strip():
                gone.add(beside)
                beside += step
    return [line for at, line in enumerate(lines) if at not in gone], len(numbers)


def _setting(lines: Sequence[str], width: Width) -> Setting:
    widths = Counter(round(width(line)) for line in lines)
    full, count = max(
        widths.items(), key=lambda item: (item[1] if item[0] >= _NARROWEST else 0, item[0]), default=(0, 0)
    )
    return Setting(width, full, count)


def _is_wrapped(lines: Sequence[str], setting: Setting) -> bool:
    full = [line for line in lines if setting.fills(line)]
    broken = [
        line
        for line, after in pairwise(lines)
        if setting.fills(line) and not (_ENDED.search(line.rstrip()) or _begins(after) or _marked(after))
    ]
    widest = max(map(setting.width, lines), default=0)
    return (
        _NARROWEST <= setting.full <= _WIDEST
        and widest <= setting.full + _HANGING
        and len(broken) >= max(_LEAST, _SHARE * len(lines))
        and len(broken) * 2 >= len(full)
    )


def _joined(lines: Sequence[str], setting: Setting) -> Iterator[str]:
    indented = sum(1 for line in lines if _begins(line)) > 1
    paragraph = ""
    for before, line in zip(["", *lines], lines, strict=False):
        goes_on = (
            bool(line.strip()) and not _begins(line) and setting.fills(before, _whole(line, setting.width))
        )
        if goes_on and not indented and _ENDED.search(before.rstrip()):
            more = 1 + _whole(line, setting.width)
            goes_on = not _marked(line) and setting.width(before) + more > setting.full
        if goes_on:
            paragraph += _between(paragraph, line) + line.strip()
            continue
        if paragraph:
            yield paragraph
        paragraph = line.rstrip()
    yield paragraph


def _whole(line: str, width: Width) -> float:
    """How wide that is what no line end may part at the head of a line, but for one character."""
    found = _UNPARTED.match(line)
    return width(found[0]) - 1 if found else 0


def _begins(line: str) -> bool:
    return bool(_INDENT.match(line)) and bool(line.strip())


def _marked(line: str) -> bool:
    """Whether a line begins as an item does: 一、 （一） 1."""
    marker = read(line.strip())
    return marker is not None and not number_goes_on(marker, line.strip()[len(marker.printed) :])


def _between(before: str, after: str) -> str:
    """The space between two words of Latin letters."""
    beside = before[-1:] + after[:1]
    return " " if len(beside) == 2 and beside.isascii() and beside.isalpha() else ""
