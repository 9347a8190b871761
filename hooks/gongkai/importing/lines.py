"""The lines of a text: what stands around them, with which marker they begin, which are rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice

from ..model.markers import (
    ARTICLES,
    ASKED,
    ASKING,
    BARE,
    DIVISIONS,
    FORMAL,
    LABELS,
    NOTES,
    OUTLINE,
    SECTIONS,
    STYLES,
    Marker,
    Style,
    counted,
    inline,
    number_goes_on,
    outlined,
    read,
)

_ENDS = "。！？；：…!?;:"
_CLOSING = "”’）》」』】)"


@dataclass(frozen=True)
class Line:
    """One line, whole: indent, marker, gap, rest and trail; or the cells of a row."""

    indent: str
    marker: Marker | None
    gap: str
    rest: str
    trail: str
    cells: tuple[str, ...] = ()
    amid: bool = False
    """Whether the parts of the body count on behind its label, so that nothing is appended here."""

    @property
    def body(self) -> str:
        """The line without white space around it."""
        return f"{self.marker.printed if self.marker else ''}{self.gap}{self.rest}"

    @property
    def closed(self) -> bool:
        """Whether the line ends as a sentence or a clause does."""
        return self.rest.rstrip(_CLOSING)[-1:] in _ENDS or self.rest[-1:] in _ENDS

    @property
    def explains(self) -> bool:
        """Whether the marker begins a note, which has no heading: 注：, [1]."""
        if self.marker is None:
            return False
        style = self.marker.style
        return self.is_note or (style.first[-1] in "：:" and not style.counts and style not in ASKED)

    @property
    def is_note(self) -> bool:
        """Whether the line is one of those that the text points to by a number in brackets: [1]."""
        return self.marker is not None and self.marker.style in NOTES

    @property
    def appended(self) -> bool:
        """Whether the label begins an annex; a numbered 附表 rather names a table in the text."""
        first = self.marker.style.first if self.marker and self.labelled and not self.amid else ""
        return first.startswith(("附件", "附录", "附：", "附:")) or first.rstrip("：:") == "附表"

    @property
    def rank(self) -> float | None:
        """How high its marker usually stands, from 0; None where it has none, or none with a usual place (一是, ——)."""
        return rank(self.marker.style) if self.marker else None

    @property
    def entitled(self) -> bool:
        """Whether the marker is a word that may stand before headings on any level: 问题1, 一问：, 问：."""
        return self.marker is not None and _entitles(self.marker.style)

    @property
    def names_problem(self) -> bool:
        """Whether the marker counts what is wrong, and not what is asked: 问题1."""
        return self.marker is not None and "问题" in self.marker.printed and self.rest[-1:] != "？"

    @property
    def asks(self) -> bool:
        """Whether somebody asks here, so that what follows answers: 记者：…？."""
        return self.marker is not None and self.marker.style in ASKING

    @property
    def begins(self) -> bool:
        """Whether the parts are counted from here: 一、."""
        return self.rank == PART and self.marker is not None and self.marker.number == 1

    @property
    def labelled(self) -> bool:
        """Whether the marker is a label: 表1, 附件, 注：."""
        return self.marker is not None and self.marker.style in LABELS


def _entitles(style: Style) -> bool:
    return style in ASKING or (style not in STYLES and rank(style) is None)


def rank(style: Style) -> float | None:
    """How high a style stands among those with a usual place, from 0; None for the others."""
    for depth, through in enumerate(OUTLINE[1:], start=1):
        if style in through:
            return SECTION + depth / 10
    for place, styles in enumerate(_ORDER):
        if style in styles:
            return place
    return None


PART = 4
"""Rank of 一、."""

SECTION = 6
"""Rank of （一）."""

_ORDER: tuple[tuple[Style, ...], ...] = (
    (*DIVISIONS[0], *DIVISIONS[1]), DIVISIONS[2], (*DIVISIONS[3], *FORMAL), DIVISIONS[4], (*SECTIONS[0], *OUTLINE[0], *BARE[1:]), ARTICLES,
    SECTIONS[1], (*SECTIONS[2], BARE[0]), *SECTIONS[3:],
)  # fmt: skip


def lines(text: str) -> list[Line]:
    """The lines of `text`; put together again they are the text."""
    raw = text.split("\n")
    rows = _rows(raw)
    through = _through([line.strip() for line in raw])
    found = [
        Line("", None, "", "", "", tuple(line.split("\t"))) if at in rows else _line(line, through.get(at))
        for at, line in enumerate(raw)
    ]
    return [_within(line, islice(found, at + 1, None)) for at, line in enumerate(_sure(found))]


def _through(bodies: Sequence[str]) -> dict[int, Marker]:
    """The markers that only their numbers make such; bare ones count the parts where nothing else does."""
    found = counted(bodies) | outlined(bodies)
    places = {rank(marker.style) for at, body in enumerate(bodies) if (marker := found.get(at) or read(body))}
    if any(place is not None and place <= SECTION for place in places):
        return found
    parts = OUTLINE[0][0]
    return {at: replace(each, style=parts) if each.style == BARE[0] else each for at, each in found.items()}


def _line(line: str, through: Marker | None) -> Line:
    body = line.strip()
    indent = line[: len(line) - len(line.lstrip())] if body else line
    trail = line[len(indent) + len(body) :]
    marker = through or read(body)
    rest = body[len(marker.printed) :] if marker else body
    if marker and not _stands(marker, rest):
        marker, rest = None, body
    gap = rest[: len(rest) - len(rest.lstrip())]
    return Line(indent, marker, gap, rest[len(gap) :], trail)


def _stands(marker: Marker, rest: str) -> bool:
    """Whether a marker can stand alone before `rest`."""
    if marker.style in LABELS and marker.printed[-1] not in "：:":
        return not rest or rest[0].isspace() or rest[0] in "：:"
    if marker.style in ASKING[2:]:
        return rest.rstrip().endswith(("？", "?"))
    if marker.style in FORMAL and marker.printed[-1] not in "、．.":
        return rest[:1].isspace()
    if marker.printed == "—" and _SAYS.match(rest):
        return True
    if marker.printed in ("-", "—", "·"):
        return bool(rest.strip()) and not rest[0].isdecimal()
    return bool(rest.strip()) or marker.style in (*chain(*DIVISIONS), *LABELS) or _entitles(marker.style)


_SAYS = re.compile(r"\d{1,4}[年月日个项家件场次][^\d]*[\u4e00-\u9fff]{4}")
"""What no negative number is: a day or a count, and what is said of it."""


def _sure(found: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, without the markers that are rather the head of a number (1.6亿元, 一、二季度)."""
    last: dict[Style, int] = {}
    numbered = {(line.marker.style, line.marker.number) for line in found if line.marker}
    for line in found:
        marker = line.marker
        if marker and number_goes_on(marker, line.rest) and not line.gap:
            follows = marker.number > 1 or (marker.style, 2) in numbered
            if last.get(marker.style, 0) + 1 != marker.number or not follows:
                yield replace(line, marker=None, gap="", rest=line.body)
                continue
        if marker:
            last[marker.style] = marker.number
        yield line


def _within(line: Line, following: Iterator[Line]) -> Line:
    """The line, without its marker if that is the first of several within the paragraph: 一是…二是…."""
    marker = line.marker
    run = [piece for piece in inline(line.body) if piece.marker.style == marker.style] if marker else []
    if marker is None or len(run) < 2 or run[0].start:
        return line
    after = next((later for later in following if later.marker and later.marker.style == marker.style), None)
    if after and after.marker and after.marker.number == marker.number + 1:
        return line
    return replace(line, marker=None, gap="", rest=line.body)


def _rows(raw: Sequence[str]) -> set[int]:
    """Numbers of the lines that are rows: lines with tabs that stand together, or one with many."""
    runs = (list(run) for _, run in groupby(range(len(raw)), lambda at: "\t" in raw[at]))
    return {at for run in runs if _is_table([raw[at] for at in run]) for at in run}


def _is_table(run: Sequence[str]) -> bool:
    inner = [line for line in run if "\t" in line.strip()]
    items = all(re.fullmatch(r"\S{1,8}\t[^\t]*", line.strip()) and read(line.strip()) for line in run)
    return bool(inner) and not items and (len(run) > 1 or run[0].count("\t") > 1)
