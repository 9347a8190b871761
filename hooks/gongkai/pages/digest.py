"""A report at one glance, on one printed page: its figures and how they moved, its charts, its promises (图解)."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Iterator, Mapping

import typst

from ..faults.problems import N_
from ..model.addresses import digest_file, report_path
from ..model.archive import Reading
from ..model.data import Report
from ..model.languages import is_original
from ..model.printing import printed
from ..model.text import JOINTS
from .charts.alone import pictured
from .charts.drawn import Drawn, of_report
from .charts.svg import size_of
from .headlines import headlines
from .moving import Moving
from .page import TRANSLATION
from .stating import Stating
from .typesetting import typeset
from .writer import Writer

_FIGURES, _CHARTS, _NEXT = 6, 4, 3
_LEAST = 3
_IMAGE = re.compile(
    rb'<image( transform="[^"]*")? xlink:href="data:image/svg\+xml;base64,([^"]*)"( width="[^"]*" height="[^"]*")[^>]*/>'
)
_WITHIN = N_("From the report itself; each figure with its sentence stands on the site.")
_BEYOND = N_(
    "Figures and promises are from the report itself; comparisons and the states of promises draw on other reports and publications too. The site names the source of each."
)
_HIGHEST = 260
"""The height of a drawing that has room beside another."""


def shown(writer: Writer, report: Report) -> bool:
    """Whether the report states so many figures that they fill the head of a page."""
    return len(_figures(writer, report)) >= _LEAST


def files(writer: Writer, report: Report, fonts: typst.Fonts) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the page as PDF and as SVG, if there is enough to show; the same bytes for the same data."""
    if not shown(writer, report):
        return
    words = _words(writer, report)
    pdf, svg = (
        typeset("digest", words, fonts, **form)[0] for form in ({"pdf_standards": "ua-1"}, {"format": "svg"})
    )
    yield digest_file(report, writer.language, "pdf"), pdf
    yield digest_file(report, writer.language, "svg"), _IMAGE.sub(_inside, svg)


def _inside(image: re.Match[bytes]) -> bytes:
    """A drawing that typst has put into the page as data, as part of it: what is in data no inspection sees."""
    place, data, size = image.groups()
    return b"<g%s>%s</g>" % (place, base64.b64decode(data).replace(b"<svg ", b"<svg%s " % size, 1))


def _words(writer: Writer, report: Report) -> Mapping[str, object]:
    """What the page says, by the names that the template has for it."""
    _, archive = writer._, writer.archive
    promises = archive.commitments.get(report.id, ())
    states = Counter(archive.standing(each) for each in promises).items()
    chosen = [
        each for each in promises if each.commitment and each.commitment.id in archive.data.home.commitments
    ] or promises
    count = writer.phrases.ngettext("%(num)s promise", "%(num)s promises", len(promises)) % {
        "num": len(promises)
    }
    return {
        "language": writer.language,
        "office": writer.text(archive.data.agency.name),
        "title": writer.report_title(report),
        "figures": {"heading": _("What was done"), "items": [_figure(writer, each) for each in _figures(writer, report)]},
        "charts": [_chart(writer, each) for each in _charts(writer, report)],
        "promises": {"heading": count, "items": [(str(number), writer.status_name(state)) for state, number in states]},
        "next": {"heading": _("What comes next"), "items": [writer.plain(each.sentence, report.figures).rstrip(f"{JOINTS}。.") for each in chosen[:_NEXT]]},
        "sources": list(_sources(writer, report)),
    }  # fmt: skip


def _figures(writer: Writer, report: Report) -> list[Reading]:
    """The figures of the home page that the report states; then the first of each area, then the second."""
    archive = writer.archive
    own = [
        reading
        for id in archive.data.home.key_figures
        if (reading := archive.readings.get((report.id, id))) and reading.reached(reading.figure.measures[0])
    ]
    areas = [headlines(archive, report, area) for area in archive.areas]
    others = [area[at] for at in range(3) for area in areas if len(area) > at and area[at] not in own]
    return [*own, *others][:_FIGURES]


def _figure(writer: Writer, reading: Reading) -> dict[str, object]:
    return {
        "number": Stating(writer).large(reading).striptags(),
        "name": writer.text(writer.indicators[reading.figure.measures[0]].name),
        "notes": Moving(writer).notes(reading),
    }


def _charts(writer: Writer, report: Report) -> list[Drawn]:
    found = [chart for chart in of_report(writer, report) if size_of(chart.svg)[1] <= _HIGHEST]
    return found[:_CHARTS]


def _chart(writer: Writer, chart: Drawn) -> dict[str, str]:
    title = chart.title if isinstance(chart.title, str) else writer.text(chart.title)
    values = ", ".join(f"{writer.text(writer.indicators[id].name)} {printed(reading.figure, None, writer.language) or printed(reading.figure, 'rank', writer.language)}" for id, reading in chart.readings)  # fmt: skip
    return {"title": title, "alt": f"{title}: {values}", "svg": pictured(chart.svg, writer.language)}


def _sources(writer: Writer, report: Report) -> Iterator[str]:
    """Yield where all this is from."""
    moving, archive = Moving(writer), writer.archive
    compared = any(moving.movement(each) for each in _figures(writer, report))
    told = any(archive.standing(each) != "announced" for each in archive.commitments.get(report.id, ()))
    yield writer._(_BEYOND if compared or told else _WITHIN)
    if writer.site_url:
        yield writer.absolute(report_path(report))
    if not is_original(writer.language):
        yield writer._(TRANSLATION)
