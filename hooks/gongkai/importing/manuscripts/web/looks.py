"""What the markup of a web page says of how a text looks: hidden, linked, numbered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from ..word.number_formats import numeral

_HIDDEN = (("display", "none"), ("visibility", "hidden"), ("mso-hide", "all"))
_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]*)")
_NUMBERED: Mapping[str, tuple[str, str]] = {
    "1": ("decimal", "."), "decimal": ("decimal", "."), "decimal-leading-zero": ("decimalZero", "."),
    "a": ("lowerLetter", "."), "lower-alpha": ("lowerLetter", "."), "lower-latin": ("lowerLetter", "."),
    "A": ("upperLetter", "."), "upper-alpha": ("upperLetter", "."), "upper-latin": ("upperLetter", "."),
    "i": ("lowerRoman", "."), "lower-roman": ("lowerRoman", "."),
    "I": ("upperRoman", "."), "upper-roman": ("upperRoman", "."),
    "cjk-ideographic": ("chineseCountingThousand", "、"), "simp-chinese-informal": ("chineseCountingThousand", "、"),
    "trad-chinese-informal": ("taiwaneseCountingThousand", "、"), "simp-chinese-formal": ("chineseLegalSimplified", "、"),
    "trad-chinese-formal": ("ideographLegalTraditional", "、"), "cjk-decimal": ("ideographDigital", "、"),
    "cjk-heavenly-stem": ("ideographTraditional", "、"), "cjk-earthly-branch": ("ideographZodiac", "、"),
    "japanese-informal": ("japaneseCounting", "、"),
}  # fmt: skip
"""Form and end of the numbers of a list, by what `type` or `list-style-type` says."""


@dataclass(frozen=True)
class Look:
    """How a piece of text is set."""

    linked: bool = False
    level: int | None = None
    kept: bool = False
    """Whether breaks in the source are breaks."""


def style_of(element: etree._Element) -> dict[str, str]:
    """The declarations in the `style` attribute."""
    return {
        name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(element.get("style", ""))
    }


def is_hidden(element: etree._Element, style: Mapping[str, str]) -> bool:
    """Whether nobody sees an element."""
    return element.get("hidden") is not None or any(style.get(name) == said for name, said in _HIDDEN)


def look_of(element: etree._Element, style: Mapping[str, str], around: Look) -> Look:
    """How the text in an element is set, given how that around it is."""
    tag = str(element.tag)
    heading = re.fullmatch("h([1-6])", tag)
    return replace(
        around,
        linked=around.linked or (tag == "a" and element.get("href") is not None),
        level=int(heading[1]) if heading else around.level,
        kept=around.kept or tag == "pre" or style.get("white-space", "").startswith("pre"),
    )


def number_of(list: etree._Element, number: int) -> str:
    """What a numbered list prints before its item `number`; nothing if it has no numbers."""
    style = style_of(list)
    said = (
        style.get("list-style-type") or style.get("list-style", "").split(" ")[0] or list.get("type") or "1"
    )
    form, end = _NUMBERED.get(said, ("none", ""))
    return f"{numeral(form, number)}{end}"
