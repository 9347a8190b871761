"""What Vega-Lite draws, as SVG fit to stand in a page: named by its caption, painted by the page's style sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree

import vl_convert

Layer = Mapping[str, Any]

_NAMESPACE = "http://www.w3.org/2000/svg"
_SPOKEN = ("role", "aria-roledescription", "aria-hidden")
_SIZE = ("width", "height", "version")


def svg(name: str, layers: Sequence[Layer], width: int, height: int, padding: Mapping[str, int]) -> str:
    """SVG of the Vega-Lite `layers`; the elements `{name}-title` and `{name}-about` of the page say what it shows.

    Each layer becomes a group with the layer's name, up to an underline, as its class. Nothing is laid out
    by the width of text, so that the fonts of the machine that builds make no difference.
    """
    specification = {
        "width": width,
        "height": height,
        "padding": padding,
        "autosize": "none",
        "background": None,
        "config": {"view": {"stroke": None}, "font": "sans-serif", "aria": False},
        "layer": layers,
    }
    ElementTree.register_namespace("", _NAMESPACE)
    root = ElementTree.fromstring(vl_convert.vegalite_to_svg(specification))
    for element in root.iter():
        _without(element, _SPOKEN)
        if "class" in element.attrib:
            last = element.attrib["class"].split()[-1]
            element.set("class", last.removesuffix("_marks").partition("_")[0])
    _without(root, _SIZE)
    root.attrib |= {"role": "img", "aria-labelledby": f"{name}-title", "aria-describedby": f"{name}-about"}
    return ElementTree.tostring(root, encoding="unicode")


def _without(element: ElementTree.Element, attributes: Sequence[str]) -> None:
    for attribute in attributes:
        element.attrib.pop(attribute, None)
