"""The log of corrections: what changed after it was published, when and why."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.addresses import path_of, report_path
from .page import Page
from .writer import Writer


def page(writer: Writer, titles: Mapping[str, str]) -> Page:
    """The corrections, the newest first; each keeps its number for ever. `titles` are those of the pages by path."""
    _ = writer._
    numbered = enumerate(writer.data.corrections, start=1)
    return writer.page(
        "corrections", path_of("corrections"), title=_("Corrections"), source="corrections.yml",
        description=_("What was corrected on this site after it was published: what changed, when and why."),
        corrections=list(numbered)[::-1], titles=titles,
        errata=[
            (writer.report_title(report), f"{report_path(report)}#errata")
            for report in writer.data.reports if report.head.errata
        ],
    )  # fmt: skip
