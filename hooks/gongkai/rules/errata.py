"""What of an archived source is the report: without the page's imprint, declared slips corrected, none of which hides anything."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem, problem
from ..model.errata import Slip, slips_in
from ..model.report import Erratum
from ..reading.sources import ReportSources

MOST = 10
"""So many characters of a paragraph may be put in or left out by errata, all together, and no more than half of it."""


_FOOTER = 500
"""So many characters has the footer of a page at most."""


_OF_THE_REPORT = lazy(r"^\s*(?:[（(]?[一二三四五六七八九十]+[）)、]|[一二三四五六七八九十]+是)", re.MULTILINE)
"""How a line of a report begins, and no line of a footer does."""


def declarations(report: ReportSources, imprint: str | None, errata: Sequence[Erratum]) -> Iterator[Problem]:
    """Yield a problem for each declaration that does not fit the source, or hides some of it."""
    text = report.text or ""
    yield from _of_footer(report, text, imprint)
    within = text.partition(imprint)[0] if imprint else text
    for index, erratum in enumerate(errata):
        where = report["report"].locate(("errata", index, "printed"))
        count = within.count(erratum.printed)
        if count != 1:
            message = N_("the source holds {printed} {count} times; an erratum must name one place")
            yield problem(where, message, printed=repr(erratum.printed), count=count)
        elif erratum.printed == erratum.corrected:
            yield problem(where, N_("the erratum changes nothing"))
        elif (
            "\n" in erratum.corrected
            or erratum.printed.strip("\n").count("\n") < erratum.printed.count("\n")
            or erratum.printed.count("\n") > 1
        ):
            message = N_(
                "an erratum stays within one paragraph; it may join one line that the source breaks, by the words before and after"
            )
            yield problem(where, message)
    yield from _too_much(report, within, list(slips_in(within, errata)))


def _of_footer(report: ReportSources, text: str, imprint: str | None) -> Iterator[Problem]:
    """Yield a problem if the imprint is not the beginning of the last lines, or these are no footer."""
    if not imprint:
        return
    where, count = report["report"].locate(("imprint",)), text.count(imprint)
    if count != 1:
        message = N_("the imprint begins {count} times in the source; it must begin exactly once")
        yield problem(where, message, count=count)
        return
    before, _, after = text.partition(imprint)
    size = len("".join((imprint + after).split()))
    if before and not before.endswith("\n"):
        yield problem(
            where, N_("the imprint begins within a line; it must be the beginning of the page's footer")
        )
    elif size > _FOOTER or size > len(text) / 2:
        message = N_(
            "the imprint leaves out {count} characters of the source; the footer of a page has at most {most}, and less than the report"
        )
        yield problem(where, message, count=size, most=_FOOTER)
    elif part := _OF_THE_REPORT.search(imprint + after):
        message = N_(
            "the imprint leaves out a part of the report, “{part}”; it must be the beginning of the page's footer"
        )
        yield problem(where, message, part=(imprint + after)[part.start() :].lstrip()[:12])


def _too_much(report: ReportSources, text: str, slips: Sequence[Slip]) -> Iterator[Problem]:
    """Yield a problem for errata that overlap, and for the last of those that change too much of one paragraph."""
    ordered = sorted(slips, key=lambda slip: slip.start)
    for one, other in pairwise(ordered):
        if other.start < one.end:
            where = report["report"].locate(("errata", other.index, "printed"))
            yield problem(where, N_("this erratum and {id} overlap; declare them as one"), id=one.erratum.id)
    for paragraph, among in _by_paragraph(text, ordered):
        changed = sum(slip.changed for slip in among)
        if changed > min(MOST, len(paragraph) / 2):
            where = report["report"].locate(("errata", max(slip.index for slip in among), "printed"))
            message = N_(
                "errata change {count} characters of one paragraph; at most {most} may be put in and left out, and no more than half of it"
            )
            yield problem(where, message, count=changed, most=MOST)


def _by_paragraph(text: str, slips: Sequence[Slip]) -> Iterator[tuple[str, list[Slip]]]:
    """Yield each paragraph that has `slips`, with them; lines that one of them joins are one."""
    joined = {text.count("\n", 0, slip.end) for slip in slips if slip.joins}
    paragraphs, of_line = list[str](), list[int]()
    for number, line in enumerate(text.split("\n")):
        if number in joined and paragraphs:
            paragraphs[-1] += line
        else:
            paragraphs.append(line)
        of_line.append(len(paragraphs) - 1)
    found = defaultdict[int, list[Slip]](list)
    for slip in slips:
        found[of_line[text.count("\n", 0, slip.start)]].append(slip)
    yield from ((paragraphs[number], among) for number, among in found.items())
