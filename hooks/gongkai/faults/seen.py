"""Marked-up text as a reader sees it: markup, entities, ends of lines and what nobody sees resolved, each character with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from .digits import GLUE, UNSEEN
from .patterns import lazy

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\u3007"
_WRAPPED = rf"(?<=[{_HAN}，、；：。])[ \t]*\n[ \t>]*(?=[{_HAN}])"
_RESOLVED = lazy(
    rf"(?P<gone>{GLUE}|{_WRAPPED})|(?P<entity>&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|\w{{2,31}});)"
)
_SIGN = lazy(rf"[{UNSEEN}<&*~=`\\\[\]\n]")
"""A sign that is in all of these, and quick to look for."""


@dataclass(frozen=True)
class Seen:
    """What is read, and where each character of it stands in what was written."""

    text: str
    places: range | list[int]

    def at(self, offset: int) -> int:
        """Where the character at `offset` of what is read stands in what was written."""
        return (
            self.places[offset] if offset < len(self.places) else (self.places[-1] + 1 if self.places else 0)
        )


def seen(written: str) -> Seen:
    """What a reader sees of `written`."""
    pieces = list(_pieces(written)) if _SIGN.search(written) else []
    if len(pieces) <= 1:
        return Seen(written, range(len(written)))
    places = [
        at
        for text, start, moves in pieces
        for at in (range(start, start + len(text)) if moves else [start] * len(text))
    ]
    return Seen("".join(text for text, _, _ in pieces), places)


def _pieces(written: str) -> Iterator[tuple[str, int, bool]]:
    """Yield each piece of what is read, where it begins, and whether its characters stand there one by one."""
    end = 0
    for found in _RESOLVED.finditer(written):
        yield written[end : found.start()], end, True
        if found["entity"]:
            yield unescape(found[0]), found.start(), False
        end = found.end()
    yield written[end:], end, True
