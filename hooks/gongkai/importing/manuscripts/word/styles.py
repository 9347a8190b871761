"""What paragraphs and runs look like, direct formatting before their styles: levels of headings, hidden, raised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from .names import W, is_on, number, value

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])")
_TITLE = re.compile(r"title|标题")
_BODY_LEVEL = 9


@dataclass(frozen=True)
class Look:
    """How a run is set."""

    hidden: bool
    raised: bool
    """Whether it stands above the line."""


class Styles:
    """The styles of a file; `root` is that of `styles.xml`, None if there is none."""

    def __init__(self, root: etree._Element | None) -> None:
        self._root = root

    @cached_property
    def _styles(self) -> dict[str, etree._Element]:
        found = () if self._root is None else self._root.iterfind(f"{W}style")
        return {style.get(f"{W}styleId", ""): style for style in found}

    @cached_property
    def _usual(self) -> str:
        """Id of the style of paragraphs that name none."""
        for id, style in self._styles.items():
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true", "on"):
                return id
        return ""

    @cached_property
    def _defaults(self) -> Sequence[etree._Element]:
        return [] if self._root is None else self._root.findall(f"{W}docDefaults/{W}rPrDefault/{W}rPr")

    def chain(self, id: str | None) -> Iterator[tuple[str, etree._Element]]:
        """Yield a style and those on which it is based, each with its id; a circle ends."""
        seen: set[str] = set()
        while id and id in self._styles and id not in seen:
            seen.add(id)
            yield id, self._styles[id]
            id = value(self._styles[id].find(f"{W}basedOn"))

    def of(self, paragraph: etree._Element) -> str:
        """Id of the style of a paragraph."""
        named = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        return named if named in self._styles else self._usual

    def level(self, paragraph: etree._Element) -> int | None:
        """How deep a heading a paragraph is, from 1; None if it is none."""
        for element in (paragraph, *(style for _, style in self.chain(self.of(paragraph)))):
            level = number(element.find(f"{W}pPr/{W}outlineLvl"))
            if level is not None:
                return level + 1 if 0 <= level < _BODY_LEVEL else None
        for name in self._names(paragraph):
            if found := _HEADING.fullmatch(name):
                return int(found[1])
        return None

    def is_title(self, paragraph: etree._Element) -> bool:
        """Whether the style is that of titles."""
        return any(_TITLE.fullmatch(name) for name in self._names(paragraph))

    def look(self, run: etree._Element, paragraph: etree._Element) -> Look:
        """How a run in a paragraph is set."""
        properties = [*run.iterfind(f"{W}rPr")]
        named = value(run.find(f"{W}rPr/{W}rStyle"))
        for id in (named, self.of(paragraph)):
            properties += (found for _, style in self.chain(id) for found in style.iterfind(f"{W}rPr"))
        properties += self._defaults
        heights = (value(own.find(f"{W}vertAlign")) for own in properties)
        return Look(
            _switched(properties, "vanish"),
            next((height for height in heights if height), "") == "superscript",
        )

    def _names(self, paragraph: etree._Element) -> Iterator[str]:
        for _, style in self.chain(self.of(paragraph)):
            yield (value(style.find(f"{W}name")) or "").strip().lower()


def _switched(properties: Sequence[etree._Element], name: str) -> bool:
    """Whether the nearest of the properties that says anything switches `name` on."""
    return next((is_on(found) for own in properties if (found := own.find(W + name)) is not None), False)
