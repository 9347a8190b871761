"""What others may take of a chart: its files, how it is cited, and the code that shows it on their site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup as Safe

from ...model.addresses import chart_file, embed_path
from ...model.languages import LANGUAGES, ORIGINAL
from ...model.movements import movement
from ..moving import Moving
from ..page import TRANSLATION
from ..stating import Stating
from .svg import size_of
from .wrapping import wrapped

if TYPE_CHECKING:
    from ..writer import Writer
    from .drawn import Drawn

_WIDTHS = (320, 360, 416, 480, 640)
"""Of frames, in each of which a chart must have room enough."""
_AROUND, _LARGEST = 32, 384
"""What stands left and right of a chart in its frame, and how wide a drawing grows."""
_LINES = ((17, 26.0), (15, 26.5))
"""Size of the title and of what is below it, and how high their lines are at most."""


@dataclass(frozen=True)
class Reuse:
    """Of one chart, in one language."""

    path: str
    """Of its page alone, below the root of the language."""

    files: Sequence[tuple[str, str]]
    """Format and address, from the root of the site, of each file."""

    source: str
    """What it says, for which time, and who says so."""

    cited: str
    address: str | None
    """Of its page alone, whole; None as long as the domain is not known."""

    code: str | None
    height: int
    """Of its frame, in pixels, at the width where it is highest."""


def reuse(writer: Writer, chart: Drawn) -> Reuse:
    """What others may take of a chart."""
    _, language, path = writer._, writer.language, embed_path(*chart.of)
    title, *about = (
        each if isinstance(each, str) else writer.text(each) for each in (chart.title, *chart.about)
    )
    files = [(kind.upper(), chart_file(*chart.of, f"{language}.{kind}")) for kind in ("svg", "png")]
    source = _("{office}: {title} ({time})").format(
        office=writer.text(writer.data.agency.name),
        title=title,
        time=time_of(writer, chart),
    )
    below = [LANGUAGES[language].between.join(about), source, *filter(None, [notice(writer)])]
    high = max(_height(width, title, below, chart.svg) for width in _WIDTHS)
    address = writer.absolute(path) if writer.site_url else None
    frame = Safe('<iframe src="{}" title="{}" width="100%" height="{}" style="border:0;max-width:40rem" loading="lazy"></iframe>')  # fmt: skip
    return Reuse(
        path, [*files, ("CSV", chart_file(*chart.of, "csv"))], source,
        _("{source}. {address}").format(source=_with_change(writer, chart, source), address=writer.absolute(chart.place)),
        address, str(frame.format(address, title, high)) if address else None, high,
    )  # fmt: skip


def notice(writer: Writer) -> str:
    """What a chart on another site says of its words; nothing in the language of the reports."""
    return "" if writer.language == ORIGINAL else writer._(TRANSLATION)


def _with_change(writer: Writer, chart: Drawn, source: str) -> str:
    """`source` with the newest value of a chart over the time, and how it stands to the one before."""
    if chart.kind != "series":
        return source
    stating, (indicator, newest) = Stating(writer), chart.readings[-1]
    moved = movement(writer.archive, writer.indicators[indicator], newest)
    said = [stating.stated(newest), *([Moving(writer).said(moved)] if moved else [])]
    words = writer._("; ").join(str(each.striptags()) for each in said)
    return writer._("{source}. {values}").format(source=source, values=words)


def time_of(writer: Writer, chart: Drawn) -> str:
    """For which days or stretches the figures stand: all of them if they are few, else the first and the last."""
    times = list(
        dict.fromkeys(filter(None, map(Stating(writer).when, (reading for _id, reading in chart.readings))))
    )
    if len(times) <= 3:
        return writer._("; ").join(times)
    return writer._("{first} to {last}").format(first=times[0], last=times[-1])


def _height(width: int, title: str, below: Sequence[str], drawing: str) -> int:
    """How high a frame of a `width` must be for all that stands in it."""
    room, drawn = width - _AROUND, size_of(drawing)
    filled = room * 0.95  # browsers put gaps between Chinese and other characters
    lines = len(list(wrapped(title, _LINES[0][0], filled))) * _LINES[0][1]
    lines += sum(len(list(wrapped(words, _LINES[1][0], filled))) for words in below) * _LINES[1][1]
    return round(lines + drawn[1] * min(room, _LARGEST) / drawn[0] + 60)
