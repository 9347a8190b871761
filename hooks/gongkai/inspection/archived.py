"""The archived sources that the site publishes, against those of today: an archive is not edited."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..model.addresses import path_of
from .built import BuiltSite


def altered(site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each archived source that is not what the site published of it."""
    published = {file.name: file for file in site.files}
    for report in site.sources.reports:
        file = published.get(f"{path_of('report', report.id)}source.txt")
        if file is None or report.text is None:
            continue
        before, now = _lines(file.text), _lines(report.text)
        for number, (then, line) in enumerate(zip_longest(before, now), start=1):
            if then != line:
                message = N_(
                    "the archived source is not the one that {file} published: from this line on it was changed; put it back, or log the change in corrections.yml and build anew"
                )
                yield problem(Place(report.text_file, number), message, file=file.file)
                break


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


RULES: tuple[Rule[BuiltSite], ...] = (
    Rule("source-altered", N_("The archived source of a report stays as it was published."),
         N_("Put the source back as it was; what is wrong in it is corrected by errata."), altered, severity="warning"),
)  # fmt: skip
