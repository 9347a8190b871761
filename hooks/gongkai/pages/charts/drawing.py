"""Charts drawn from rows of values: bars, places and columns.

Colours in a drawing are those of the light scheme; the style sheet of the site repaints it by class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10, sqrt
from unicodedata import east_asian_width

from markupsafe import Markup as Safe

from .svg import COLOURS, bar, circle, decoration, group, line, svg, text
from .wrapping import width, wrapped

_WIDTH, _HEIGHT, _ROW, _BAR = 328, 170, 48, 12
_ABOVE, _BELOW, _SCALE = 22, 26, 56
"""Room above and below the columns, and for the numbers of their scale."""
_LINES, _LINE = 3, 17
"""How many lines the label of a column has at most, and how high they are."""
_SPARK = (80, 28)
"""How wide and high a sparkline is."""


@dataclass(frozen=True)
class Row:
    """One line of a chart: its label, its value as printed, and where its mark begins and ends."""

    label: str
    value: str
    end: float
    start: float = 0
    kind: str = "bar"
    """The class of its mark: bar, or whole for what others are parts of, or none for a gap."""


def bars(name: str, rows: Sequence[Row], limit: float, ticks: Mapping[float, str]) -> Safe:
    """SVG of a bar a row, each below its label, from 0 to `limit`, which is drawn if it is a whole; `ticks` are named below."""
    height, step = _ROW * len(rows) + (16 if ticks else 0), _WIDTH / limit
    groups = []
    if ticks or any(row.kind == "whole" for row in rows):
        groups.append(group("track", (bar("track", 0, y, _WIDTH, _BAR) for y, _row in _placed(rows))))
    for kind in ("whole", "bar"):
        drawn = [(y, row) for y, row in _placed(rows) if row.kind == kind]
        marks = [bar(kind, row.start * step, y, (row.end - row.start) * step, _BAR) for y, row in drawn]
        groups.append(group(kind, marks))
    named = [
        text("tick", words, at * step, height - 4, "end" if at else "start") for at, words in ticks.items()
    ]
    return svg(name, [*groups, group("tick", named), *_labels(rows)], _WIDTH, height)


def places(name: str, rows: Sequence[Row], count: int) -> Safe:
    """SVG of a line of `count` places a row, the one held filled; the line stays open at its end."""
    step = _WIDTH / (count + 1)
    radius = sqrt(min(150, 0.5 * step**2)) / 2
    middles = [(y + _BAR / 2 + 2, row) for y, row in _placed(rows)]
    ring = {"stroke": COLOURS["whole"], "stroke_width": "2"}
    lines = [
        line("track", step / 2, y, _WIDTH, stroke_width="2", stroke_dasharray="2,4") for y, _row in middles
    ]
    rings = [
        circle("place", step * (at + 0.5), y, radius, **ring) for y, _row in middles for at in range(count)
    ]
    held = [circle("bar", step * (row.end - 0.5), y, radius * sqrt(1.5)) for y, row in middles]
    groups = [group("track", lines), group("place", rings), group("bar", held), *_labels(rows)]
    return svg(name, groups, _WIDTH, _ROW * len(rows))


def columns(name: str, rows: Sequence[Row], limit: float) -> Safe:
    """SVG of a column a row from 0 to at least `limit`; few carry their values, many stand before a scale."""
    named = [list(wrapped(row.label, 14, _WIDTH / len(rows) - 8)) for row in rows]
    few = max(map(len, named)) <= _LINES and _fit((row.value for row in rows), len(rows))
    few = few and _fit((line for lines in named for line in lines), len(rows))
    left, ticks = (0, {}) if few else (_SCALE, _scale(limit))
    top = max(ticks, default=limit)
    band = (_WIDTH - left) / len(rows)
    wide = min(64, band * 0.7)
    placed = [(left + band * (at + 0.5), _HEIGHT * (1 - row.end / top), row) for at, row in enumerate(rows)]
    stated = [(x, y, row) for x, y, row in placed if row.kind == "bar"]
    levels = {_HEIGHT * (1 - at / top): words for at, words in ticks.items()}
    groups = [
        group("track", (line("track", 0, y, _WIDTH) for y in levels)),
        group("tick", (text("tick", words, 0, y - 4) for y, words in levels.items())),
        group("bar", (bar("bar", x - wide / 2, y, wide, _HEIGHT - y) for x, y, _row in stated)),
        group("value", (text("value", row.value, x, y - 4, "middle") for x, y, row in stated if few)),
        group("whole", [line("whole", 0, _HEIGHT, _WIDTH)]),
        group("label", _below(placed, named) if few else _ends(rows)),
    ]
    lines = max(map(len, named)) if few else 2 - _beside(rows)
    return svg(name, groups, _WIDTH, _ABOVE + _HEIGHT + _BELOW + _LINE * (lines - 1), top=_ABOVE)


def sparkline(rows: Sequence[Row]) -> Safe:
    """SVG of columns so small that they only show the way: the values stand beside them, so that it is no picture of its own."""
    top, band = max(row.end for row in rows) or 1, _SPARK[0] / len(rows)
    heights = [max(1.0, (_SPARK[1] - 1) * row.end / top) for row in rows]
    marks = [
        (row, bar(row.kind, band * at + 1, _SPARK[1] - 1 - tall, min(band - 2, 18), tall))
        for at, (row, tall) in enumerate(zip(rows, heights, strict=True))
        if row.kind != "none"
    ]
    groups = [group(kind, (mark for row, mark in marks if row.kind == kind)) for kind in ("whole", "bar")]
    ground = group("whole", [line("whole", 0, _SPARK[1] - 0.5, min(_SPARK[0], 20 * len(rows)))])
    return decoration([*groups, ground], *_SPARK)


def _below(placed: Iterable[tuple[float, float, Row]], named: Iterable[Sequence[str]]) -> Iterator[Safe]:
    for (x, _y, _row), lines in zip(placed, named, strict=True):
        yield from (
            text("label", line, x, _HEIGHT + 23 + _LINE * at, "middle") for at, line in enumerate(lines)
        )


def _ends(rows: Sequence[Row]) -> Iterator[Safe]:
    yield text("label", rows[0].label, _SCALE, _HEIGHT + 23)
    lower = 0 if _beside(rows) else _LINE
    yield text("label", rows[-1].label, _WIDTH, _HEIGHT + 23 + lower, "end")


def _beside(rows: Sequence[Row]) -> bool:
    """Whether the first and the last label have room on one line."""
    return width(rows[0].label, 14) + width(rows[-1].label, 14) + 8 <= _WIDTH - _SCALE


def _scale(limit: float) -> dict[float, str]:
    """Round numbers from 0 to at least `limit`, about four steps apart, as they are printed."""
    power = floor(log10(limit / 4))
    rest = limit / 4 / 10.0**power
    step = next(round_step for least, round_step in _STEPS if rest >= least) * 10.0**power
    return {at * step: f"{at * step:,.{max(0, -power)}f}" for at in range(ceil(limit / step) + 1)}


_STEPS = ((sqrt(50), 10), (sqrt(10), 5), (sqrt(2), 2), (0, 1))


def _fit(texts: Iterable[str], count: int) -> bool:
    """Whether each of `count` columns has room for its text, whatever the usual font."""
    widths = [8 + sum(14 if east_asian_width(letter) in "WF" else 7.5 for letter in words) for words in texts]
    return count * max(widths) <= _WIDTH


def _placed(rows: Iterable[Row]) -> Iterator[tuple[float, Row]]:
    """Yield the height in the drawing of each row's mark, with room for its label above."""
    return ((26 + _ROW * at, row) for at, row in enumerate(rows))


def _labels(rows: Sequence[Row]) -> Iterator[Safe]:
    """Yield the labels at the left and the values at the right."""
    yield group("label", (text("label", row.label, 0, y - 6) for y, row in _placed(rows)))
    yield group("value", (text("value", row.value, _WIDTH, y - 6, "end") for y, row in _placed(rows)))
