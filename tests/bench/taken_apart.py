"""A report in part files, taken apart into the areas, measures and plans that large archives are made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gongkai.model.references import bare
from gongkai.reading.sources import ReportSources

from .vocabulary import Record, rewritten

_OF_MARKS = ("printed", "bound", "among")
"""What only marks say of a figure."""


def taken_apart(report: ReportSources) -> Record:
    """The files of `report` by name in the former shape: texts refer to figures, which stand under `figures`."""
    head, done, planned = (report[name].value for name in ("report", "achievements", "plans"))
    left = {key: value for key, value in head.items() if key not in ("kind", "markers", "parts")}
    return {
        "report": {**left, "headings": {"achievements": done["heading"], "plans": planned["heading"]}},
        "achievements": {"achievements": [_area(area) for area in done["body"]]},
        "plans": {"plans": [_section(plan, "area", "heading") for plan in planned["body"]]},
    }


def _area(area: Record) -> Record:
    measures = [{"lead": each["heading"]} | _section(each, "id") for each in area["body"] if "id" in each]
    if measures:
        return {"area": area["area"], "heading": area["heading"], "measures": measures}
    (text,) = area["body"]
    figures = {**area.get("figures", {}), **text.get("figures", {})}
    return _section({**area, **text, "figures": figures}, "area", "heading")


def _section(block: Record, *keys: str) -> Record:
    figures = {id: _written(figure) for id, figure in block.get("figures", {}).items()}
    return {key: block[key] for key in keys} | {
        "sentences": rewritten(block["sentences"], bare),
        "figures": figures,
    }


def _written(figure: Mapping[str, Any]) -> Record:
    return {
        key: _written(value) if isinstance(value, dict) else value
        for key, value in figure.items()
        if key not in _OF_MARKS
    }
