"""The picture that goes with a shared link to an indicator: its newest value, how it has moved, and for which day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import typst
from markupsafe import Markup as Safe

from ..model.addresses import card_file
from ..model.archive import Value
from ..model.languages import LANGUAGES
from ..model.registers import Indicator
from .moving import Moving
from .stating import Stating
from .typesetting import typeset
from .writer import Writer

_SHARP = 144
"""Dots an inch: 1200 by 630."""


def carded(writer: Writer) -> list[tuple[Indicator, Value]]:
    """The indicators that have a picture, with their newest value: none as long as the site does not know its address."""
    if not writer.site_url:
        return []
    newest = ((each, writer.archive.newest(each.id)) for each in writer.data.indicators)
    return [(indicator, reading) for indicator, reading in newest if reading]


def told(writer: Writer, reading: Value, name: str) -> str:
    """What the picture says, for those who do not see it."""
    return Safe(Stating(writer).cited(reading, name)).striptags()


def files(
    writer: Writer, chosen: Sequence[tuple[Indicator, Value]], fonts: typst.Fonts
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the picture of each of the `chosen`; the same bytes for the same data."""
    words = [_words(writer, *each) for each in chosen]
    pictures = typeset("card", words, fonts, format="png", ppi=_SHARP)
    for (indicator, _reading), picture in zip(chosen, pictures, strict=True):
        yield card_file(indicator.id, writer.language), picture


def _words(writer: Writer, indicator: Indicator, reading: Value) -> dict[str, object]:
    return {
        "language": LANGUAGES[writer.language].html,
        "office": writer.text(writer.data.agency.name),
        "name": writer.text(indicator.name),
        "value": Stating(writer).large(reading).striptags(),
        "notes": Moving(writer).notes(reading),
    }
