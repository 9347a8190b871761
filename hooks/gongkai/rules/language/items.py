"""What stands at the head of both texts and counts the item: （七） and 7., 三、 and III."""

from __future__ import annotations

from ...faults.patterns import lazy
from ...model.markers import LETTERS, SECTIONS, WORDS, Marker, read

_EN = lazy(r"\(?(?:\d{1,2}|[IVX]{1,4})[.)]\s")
_STYLES = (*(style for level in SECTIONS for style in level), *WORDS, *LETTERS)


def renumbered(zh: str, en: str) -> tuple[Marker, Marker] | None:
    """The markers of both texts, if they count another item."""
    if not _EN.match(en):
        return None
    ours, theirs = read(zh, _STYLES), read(en, _STYLES)
    if not ours or not theirs or zh[len(ours.printed) :][:1].isdecimal():
        return None
    return (ours, theirs) if ours.number != theirs.number else None
