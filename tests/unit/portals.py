"""The fictitious office with a figure changed, as a portal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gongkai.gate.examine import load
from gongkai.model.archive import Archive

OFFICE = Archive(load(Path(__file__).parent.parent / "fixtures/office/site_data"))


def portal(report: str, figure: str, among: Archive = OFFICE, **changes: object) -> Archive:
    """The office `among` whose `figure` of `report` is changed."""

    reports = tuple(
        replace(each, figures=each.figures | {figure: each.figures[figure].model_copy(update=changes)})
        if each.id == report
        else each
        for each in among.data.reports
    )
    return Archive(replace(among.data, reports=reports))
