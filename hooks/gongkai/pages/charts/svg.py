"""Marks of a drawing as SVG fit to stand in a page: named by its caption, painted by the page's style sheet.

Everything stands at pixels that the caller gives: nothing is laid out by the width of text, so that the fonts of
the machine that builds make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup as Safe
from markupsafe import escape

from ...model.languages import LANGUAGES, ORIGINAL
from ...model.script import has_chinese

COLOURS = {
    "track": "#d5dfe3", "whole": "#7b8d96", "bar": "#0f4a5c", "label": "#182126", "value": "#182126",
    "tick": "#51626b", "place": "#fff",
}  # fmt: skip
"""Colours of the light scheme by kind of mark, for who sees a drawing alone."""

Lines = Iterable[tuple[str, str, int, int]]
"""Of words above or below a drawing: the words, the kind of mark, the size, and how high the line is."""
_OPENING = re.compile(r'<svg\b[^>]*\bviewBox="([^"]*)"[^>]*>')
_EDGE = 16
_FONTS = "Noto Sans SC, sans-serif"
"""The font that the program brings, for pictures made of a drawing; a page has its own."""


def svg(name: str, groups: Iterable[Safe], width: float, height: float, top: float = 0) -> Safe:
    """SVG of `groups` of marks, `top` of its height above zero; the elements `{name}-title` and `{name}-about` tell of it."""
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": " ".join(map(_pixels, (0, -top, width, height))),
        "role": "img",
        "aria-labelledby": f"{name}-title",
        "aria-describedby": f"{name}-about",
    }
    return Safe(f"<svg{_attributes(attributes)}>{''.join(groups)}</svg>")


def size_of(drawing: str) -> tuple[float, float]:
    """How wide and how high an SVG of ours is."""
    found = _OPENING.match(drawing)
    assert found is not None
    *_corner, width, height = map(float, found[1].split())
    return width, height


def picture(drawing: str, above: Lines, below: Lines, language: str) -> str:
    """`drawing` as a file of its own in a `language`, on white, with lines of words above and below it."""
    found = _OPENING.match(drawing)
    assert found is not None
    width, height = size_of(drawing)
    marks, top = _written(above, _EDGE)
    top += 10
    box = f'x="{_EDGE}" y="{_pixels(top)}" width="{_pixels(width)}" height="{_pixels(height)}" viewBox="{found[1]}"'
    marks.append(Safe(f"<svg {box}>{drawing[found.end() :]}"))
    more, top = _written(below, top + height + 8)
    marks += more
    whole, high = _pixels(width + 2 * _EDGE), _pixels(top + _EDGE)
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {high}" width="{whole}" height="{high}" xml:lang="{language}">'
    ground = f'<rect width="{whole}" height="{high}" fill="#fff"/>'
    return f"{opening}{ground}{''.join(marks)}</svg>\n"


def _written(lines: Lines, top: float) -> tuple[list[Safe], float]:
    """The marks of `lines` of words that begin at `top`, and where the last one ends."""
    marks = []
    for words, kind, size, height in lines:
        top += height
        marks.append(text(kind, words, _EDGE, top - 0.3 * height, size=size))
    return marks, top


def decoration(groups: Iterable[Safe], width: float, height: float) -> Safe:
    """SVG of `groups` of marks that tell nothing which does not stand beside it."""
    attributes = {
        "class": "sparkline",
        "viewBox": " ".join(map(_pixels, (0, 0, width, height))),
        "width": _pixels(width),
        "height": _pixels(height),
        "aria-hidden": "true",
    }
    return Safe(f"<svg{_attributes(attributes)}>{''.join(groups)}</svg>")


def group(kind: str, marks: Iterable[Safe]) -> Safe:
    """Marks of one kind, which is their class; nothing if there are none."""
    inside = "".join(marks)
    return Safe(f'<g class="{escape(kind)}">{inside}</g>') if inside else Safe()


def bar(kind: str, x: float, y: float, width: float, height: float) -> Safe:
    """A rectangle from its upper left corner."""
    across, down = _pixels(width), _pixels(height)
    shape = f"M{_pixels(x)},{_pixels(y)}h{across}v{down}h-{across}Z"
    return _element("path", {"d": shape, "fill": COLOURS[kind]})


def line(kind: str, x: float, y: float, end: float, **more: str) -> Safe:
    """A level line from `x` to `end`; `more` attributes by name, underlines for hyphens."""
    at = _pixels(y)
    drawn = {"x1": _pixels(x), "y1": at, "x2": _pixels(end), "y2": at, "stroke": COLOURS[kind]}
    return _element("line", {**drawn, **more})


def circle(kind: str, x: float, y: float, radius: float, **more: str) -> Safe:
    """A circle around a point, as the path that the style sheet knows; `more` attributes as in `line`."""
    r, left, down = _pixels(radius), _pixels(x - radius), _pixels(y)
    shape = f"M{left},{down}a{r},{r},0,1,1,{_pixels(2 * radius)},0a{r},{r},0,1,1,{_pixels(-2 * radius)},0Z"
    drawn = {"d": shape, "fill": COLOURS[kind]}
    return _element("path", {**drawn, **more})


def text(
    kind: str, words: str, x: float, y: float, anchor: str = "start", *, size: int | None = None
) -> Safe:
    """Words on a base line, which begin, have their middle or end at `x`; the kind of mark says their size if nothing else does."""
    attributes = {
        "x": _pixels(x),
        "y": _pixels(y),
        "text-anchor": anchor,
        "font-family": _FONTS,
        "font-size": str(size or (13 if kind == "tick" else 14)),
        "fill": COLOURS[kind],
        **({"lang": LANGUAGES[ORIGINAL].html} if has_chinese(words) else {}),
    }
    return Safe(f"<text{_attributes(attributes)}>{escape(words)}</text>")


def _element(name: str, attributes: Mapping[str, str]) -> Safe:
    return Safe(f"<{name}{_attributes(attributes)}/>")


def _attributes(values: Mapping[str, str]) -> str:
    """`values` as they stand in a tag, which is markup already."""
    return "".join(f' {name.replace("_", "-")}="{escape(value)}"' for name, value in values.items())


def _pixels(value: float) -> str:
    """`value` to a hundredth, as short as it can be said."""
    return f"{round(value, 2) + 0:.10g}"
