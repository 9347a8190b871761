"""Charts drawn from rows of values: bars, places and columns, as layers of Vega-Lite.

Colours here are those of the light scheme, for who sees a drawing alone; the style sheet of the site repaints it by class.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from unicodedata import east_asian_width

from .svg import Layer, svg

_WIDTH, _HEIGHT, _ROW, _BAR = 328, 170, 48, 12
_EDGES = {"left": 0, "right": 0, "top": 0, "bottom": 0}
_COLOURS = {
    "track": "#d5dfe3",
    "whole": "#7b8d96",
    "bar": "#0f4a5c",
    "label": "#182126",
    "value": "#182126",
    "tick": "#51626b",
    "place": "#fff",
}


@dataclass(frozen=True)
class Row:
    """One line of a chart: its label, its value as printed, and where its mark begins and ends."""

    label: str
    value: str
    end: float
    start: float = 0
    kind: str = "bar"
    """The class of its mark: bar, or whole for what others are parts of, or none for a gap."""


def bars(name: str, rows: Sequence[Row], limit: float, ticks: Mapping[float, str]) -> str:
    """SVG of a bar a row, each below its label, from 0 to `limit`, which is drawn if it is a whole; `ticks` are named below."""
    placed, height = _placed(rows), _ROW * len(rows) + (16 if ticks else 0)
    tracks = [{"y": row["y"], "start": 0, "end": limit} for row in placed]
    within = ticks or any(row.kind == "whole" for row in rows)
    layers = [_bar("track", tracks, limit)] if within else []
    layers += [_bar(kind, [row for row in placed if row["kind"] == kind], limit) for kind in ("whole", "bar")]
    for at, text in ticks.items():
        align = "right" if at else "left"
        values = [{"y": height - 4, "text": text, "x": round(_WIDTH * at / limit)}]
        layers.append(_text(f"tick_{at:.0f}", values, "text", align=align))
    return svg(name, [*layers, *_labels(placed)], _WIDTH, height, _EDGES)


def places(name: str, rows: Sequence[Row], count: int) -> str:
    """SVG of a line of `count` places a row, the one held filled; the line stays open at its end."""
    step = _WIDTH / (count + 1)
    placed = _placed(rows)
    middles = [row["y"] + _BAR / 2 + 2 for row in placed]
    ends = [{"y": y, "x": step / 2, "x2": _WIDTH} for y in middles]
    dots = [{"y": y, "x": step * (at + 0.5)} for y in middles for at in range(count)]
    held = [{"y": y, "x": step * (row.end - 0.5)} for y, row in zip(middles, rows, strict=True)]
    size = round(min(150, 0.5 * step**2))
    ring = {"type": "circle", "opacity": 1, "size": size, "stroke": _COLOURS["whole"]}
    layers = [
        _layer("track", ends, {"type": "rule", "strokeWidth": 2, "strokeDash": [2, 4]}, x2={"field": "x2"}),
        _layer("place", dots, ring),
        _layer("bar", held, {"type": "circle", "opacity": 1, "size": 1.5 * size}),
    ]
    return svg(name, [*layers, *_labels(placed)], _WIDTH, _ROW * len(rows), _EDGES)


def columns(name: str, rows: Sequence[Row], limit: float) -> str:
    """SVG of a column a row from 0 to at least `limit`; few carry their values, many stand before a scale."""
    few = _fit((text for row in rows for text in (row.label, row.value)), len(rows))
    left = 0 if few else 56
    band = (_WIDTH - left) / len(rows)
    drawn = [{**asdict(row), "x": round(left + band * (at + 0.5), 2)} for at, row in enumerate(rows)]
    stated = [row for row in drawn if row["kind"] == "bar"]
    named = drawn if few else [drawn[0], drawn[-1]]
    height = {
        "field": "end",
        "type": "quantitative",
        "scale": {"domain": [0, limit], "nice": not few},
        "axis": None if few else _AXIS,
    }
    floor = [{"y": _HEIGHT, "x": 0, "x2": _WIDTH}]
    mark = {"type": "bar", "width": round(min(64, band * 0.7), 2)}
    layers = [_layer("bar", stated, mark, y=height)]
    layers += [_text("value", stated, "value", -8, "center", y=height)] if few else []
    layers += [_layer("whole", floor, {"type": "rule"}, x2={"field": "x2"})]
    for at, row in enumerate(named):
        x, align = (row["x"], "center") if few else (_WIDTH, "right") if at else (left, "left")
        layers.append(_text(f"label_{at}", [{**row, "x": x, "y": _HEIGHT}], "label", 19, align))
    return svg(name, layers, _WIDTH, _HEIGHT, {**_EDGES, "top": 22, "bottom": 26})


_AXIS = {
    "title": None, "tickCount": 4, "domain": False, "ticks": False, "gridColor": _COLOURS["track"],
    "labelColor": _COLOURS["tick"], "labelFontSize": 13, "labelAlign": "left", "labelPadding": 0, "labelOffset": -8,
}  # fmt: skip


def _fit(texts: Iterable[str], count: int) -> bool:
    """Whether each of `count` columns has room for its text, whatever the usual font."""
    widths = [8 + sum(14 if east_asian_width(letter) in "WF" else 7.5 for letter in text) for text in texts]
    return count * max(widths) <= _WIDTH


def _placed(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows with their height in the drawing, each with room for its label above."""
    return [{**asdict(row), "x": 0, "right": _WIDTH, "y": 26 + _ROW * at} for at, row in enumerate(rows)]


def _labels(placed: Iterable[dict[str, Any]]) -> list[Layer]:
    """The label of each row at the left and its value at the right."""
    rows = list(placed)
    right = [{**row, "x": row["right"]} for row in rows]
    return [_text("label", rows, "label", -10), _text("value", right, "value", -10, "right")]


def _bar(name: str, values: list[dict[str, Any]], limit: float) -> Layer:
    across = {"field": "start", "type": "quantitative", "scale": {"domain": [0, limit]}, "axis": None}
    mark = {"type": "bar", "height": _BAR, "yOffset": _BAR / 2}
    return _layer(name, values, mark, x=across, x2={"field": "end"})


def _text(
    name: str, values: list[dict[str, Any]], field: str, dy: int = 0, align: str = "left", **more: Any
) -> Layer:
    mark = {"type": "text", "align": align, "dy": dy, "fontSize": 13 if name.startswith("tick") else 14}
    return _layer(name, values, mark, text={"field": field, "type": "nominal"}, **more)


def _layer(name: str, values: list[dict[str, Any]], mark: dict[str, Any], **encoding: Any) -> Layer:
    """A layer of marks at pixels `x` and `y`, unless `encoding` says otherwise."""
    pixels = {axis: {"field": axis, "type": "quantitative", "scale": None, "axis": None} for axis in "xy"}
    return {
        "name": name,
        "data": {"values": values},
        "mark": {"color": _COLOURS[name.partition("_")[0]], **mark},
        "encoding": {**pixels, **encoding},
    }
