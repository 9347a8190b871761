"""Charts apart from their pages: as files to keep, and as pages for other sites to show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import typst

from ...model.addresses import chart_file
from ...model.languages import LANGUAGES, ORIGINAL, address_in, in_chinese
from ...model.phrases import translations
from ...model.text import Text
from ...tables import quantities
from ...tables.formats import to_csv, to_text
from ..typesetting import typeset
from ..writer import Writer
from .drawn import Drawn
from .reuse import Reuse, notice, reuse, time_of
from .svg import picture
from .wrapping import wrapped

_WIDTH = 328
_SHARP = 144
"""Dots an inch of pictures, a point being a pixel of the drawing."""

_NARROW = str.maketrans("“”‘’", "\"\"''")
"""The font draws these as wide as a Chinese character."""


def files(writer: Writer, charts: Sequence[Drawn], fonts: typst.Fonts) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of each of `charts` as a page, SVG and PNG in the writer's language; with the original, as CSV."""
    drawings = [drawing(writer, chart) for chart in charts]
    for chart, drawn, raster in zip(
        charts, drawings, pictures(drawings, writer.language, fonts), strict=True
    ):
        yield chart_file(*chart.of, f"{writer.language}.svg"), drawn.encode()
        yield chart_file(*chart.of, f"{writer.language}.png"), raster
        if writer.language == ORIGINAL:
            table = quantities.chosen(chart.readings)
            yield chart_file(*chart.of, "csv"), to_csv(table, translations(ORIGINAL).gettext)
    yield from pages(writer, charts)


def drawing(writer: Writer, chart: Drawn) -> str:
    """A chart as a drawing of its own: title, what must be known to read it, and where it is from."""
    said = [(chart.title, "label", 16, 23), *((each, "tick", 12, 18) for each in chart.about)]
    above = [line for each in said for line in _lines(writer, *each)]
    below = [line for words in _sources(writer, chart) for line in _lines(writer, words, "tick", 11, 16)]
    return picture(chart.svg, above, below, LANGUAGES[writer.language].html)


def _sources(writer: Writer, chart: Drawn) -> Iterator[str]:
    """Yield who says what is drawn, for which time, and where, if the site knows its address."""
    office = writer.text(writer.data.agency.name)
    yield writer._("{office} ({time})").format(office=office, time=time_of(writer, chart))
    if writer.site_url:
        yield writer.absolute(chart.page)


def _lines(
    writer: Writer, said: Text | str, kind: str, size: int, height: int
) -> Iterator[tuple[str, str, int, int]]:
    words = said if isinstance(said, str) else writer.text(said)
    yield from ((line, kind, size, height) for line in wrapped(words, size, _WIDTH))


def pictures(drawings: Sequence[str], language: str, fonts: typst.Fonts) -> Sequence[bytes]:
    """Each of `drawings`, whose words are in `language`, as PNG; the same bytes for the same drawing."""
    words = [pictured(drawing, language) for drawing in drawings]
    return typeset("picture", words, fonts, format="png", ppi=_SHARP)


def pictured(drawing: str, language: str) -> str:
    """A drawing with words in `language` as typst shall draw it."""
    return drawing if in_chinese(language) else drawing.translate(_NARROW)


def pages(writer: Writer, charts: Sequence[Drawn]) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the page of each of `charts` alone and, where the site knows its address, what is told of it by oEmbed."""
    template = writer.environment.get_template("embed.html.j2")
    for chart in charts:
        taken = reuse(writer, chart)
        folder = address_in(writer.language, taken.path)
        page = template.render(
            page=taken.path, chart=chart, taken=taken, language=writer.language, notice=notice(writer)
        )
        yield f"{folder}index.html", page.encode()
        if taken.address:
            yield f"{folder}oembed.json", to_text(oembed(writer, taken)).encode()


def oembed(writer: Writer, offered: Reuse) -> dict[str, object]:
    """What is told of a chart to those who show it (oembed.com, 2.3.4.3)."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": offered.source,
        "provider_name": writer.text(writer.data.agency.name),
        "provider_url": writer.absolute(""),
        "html": offered.code,
        "width": 640,
        "height": offered.height,
    }
