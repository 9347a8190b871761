"""White space of a web page as a browser shows it."""

from __future__ import annotations

import re

from ..spaces import is_wide, visible

_SPACES = re.compile(r"[ \t\r\n\f]+")


def spoken_in(text: str) -> str:
    """A text node with its white space as one space each, as a line end where it may be none at all."""
    return visible(_SPACES.sub(lambda found: "\n" if "\n" in found[0] or "\r" in found[0] else " ", text))


def collapsed(text: str) -> str:
    """A line as a browser shows it: white space is one space, and a break beside a Chinese character nothing."""

    def space(found: re.Match[str]) -> str:
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        return "" if before and after and (is_wide(before) or is_wide(after)) else " "

    return re.sub(r" *\n[ \n]*", space, text).strip()
