"""What a page fetches by itself, as soon as it is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .patterns import lazy

IN_STYLES = lazy(
    r"""(?:(?:url|src|image-set)\(\s*["']?|@import\s+["'])([^"')\s]+)|((?:https?:)?//[^"')\s;]+)""",
    re.IGNORECASE,
)
"""Addresses in a style sheet."""

_FETCHED = (
    "//@src | //@srcset | //@imagesrcset | //@poster | //@background | //object/@data | //@formaction | //form/@action"
    " | //link[not(contains(' canonical alternate prev next license ', concat(' ', @rel, ' ')))]/@href"
    " | //*[not(self::a or self::area or self::link or self::base)]/@*[name() = 'href' or name() = 'xlink:href']"
    " | //@*[contains(., 'url(')]"
)


def fetched(tree: Any) -> Iterator[tuple[Any, str]]:
    """Yield each element of an `lxml` tree that fetches something, or sends it, and the address."""
    for value in tree.xpath(_FETCHED):
        for address in addresses(value.attrname, str(value)):
            if not address.startswith("data:"):
                yield value.getparent(), address


def addresses(name: str, value: str) -> list[str]:
    """The addresses in an attribute; those in `srcset` without their sizes, and those that a drawing paints with."""
    if name in ("srcset", "imagesrcset"):
        return [part.split()[0] for part in value.split(",") if part.split()]
    return [found[1] or found[2] for found in IN_STYLES.finditer(value)] if "url(" in value else [value]
