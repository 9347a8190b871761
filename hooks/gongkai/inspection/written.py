"""The report of the self-inspection, written as text, as JSON and as a page of its own to print and keep."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from ..faults.problems import N_
from ..model.languages import LANGUAGES
from ..model.phrases import translations
from ..work.compiled import filler
from .report import RESULTS, Point


def text(
    points: tuple[Point, ...], _office: str, day: date, phrases: NullTranslations, _language: str
) -> str:
    """A line a point, the faults below it."""
    gettext = phrases.gettext
    lines = [gettext("Self-inspection on {day}").format(day=day)]
    for row in _rows(points, gettext):
        source = f" [{row['norm']}]" if row["norm"] else ""
        evidence = f" – {row['evidence']}" if row["evidence"] else ""
        lines.append(f"{row['result']}: {row['asked']}{evidence}{source}")
        lines += [f"    {fault}" for fault in row["faults"]]
    return "\n".join(lines)


def as_json(
    points: tuple[Point, ...], office: str, day: date, phrases: NullTranslations, language: str
) -> str:
    """An object with the office, the day, and the list `points`."""
    gettext = phrases.gettext
    records = [
        {
            "asked": point.text(point.asked, gettext),
            "norm": point.norm,
            "confirmed": point.confirmed,
            "result": point.result,
            "evidence": point.text(point.evidence, gettext),
            "days_left": point.days_left,
            "faults": [
                {"rule": f.rule, "file": f.where.shown, "line": f.where.line, "message": f.said(gettext)}
                for f in point.faults
            ],
        }
        for point in points
    ]
    whole = {"office": office, "day": day.isoformat(), "language": language, "points": records}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def html(points: tuple[Point, ...], office: str, day: date, phrases: NullTranslations, language: str) -> str:
    """A page that needs no other file and no script."""
    gettext = phrases.gettext
    counts = Counter(point.result for point in points)
    return filler().get_template("inspection.html.j2").render(
        _=gettext, language=LANGUAGES[language].html, office=office, day=day.isoformat(),
        rows=_rows(points, gettext), counts=[(key, gettext(word), counts[key]) for key, word in RESULTS.items()],
    )  # fmt: skip


def is_report(file: Path) -> bool:
    """Whether an inspection before wrote `file`, in whatever form and language."""
    written = file.read_bytes()[:_HEAD].decode("utf-8", "replace") if file.is_file() else ""
    heads = (translations(language).gettext(N_("Self-inspection on {day}")) for language in LANGUAGES)
    is_text = any(re.match(re.escape(head).replace(r"\{day\}", _DAY), written) for head in heads)
    return is_text or _PAGE in written or (written.startswith("{") and '"points": [' in written)


_PAGE = '<meta name="generator" content="gongkai inspect">'
_DAY = r"\d{4}-\d\d-\d\d"
_HEAD = 1_000
"""Bytes by which a report is known."""

Form = Callable[[tuple[Point, ...], str, date, NullTranslations, str], str]
FORMS: dict[str, Form] = {"text": text, "json": as_json, "html": html}


def _rows(points: tuple[Point, ...], gettext: Callable[[str], str]) -> list[dict[str, Any]]:
    """What is shown of each point, in words."""
    unsure = gettext("{norm} (to be confirmed)")
    return [
        {
            "key": point.result,
            "result": gettext(RESULTS[point.result]),
            "asked": point.text(point.asked, gettext),
            "evidence": _evidence(point, gettext),
            "norm": point.norm if point.confirmed else unsure.format(norm=point.norm),
            "faults": [fault.text(gettext) for fault in point.faults],
        }
        for point in points
    ]


def _evidence(point: Point, gettext: Callable[[str], str]) -> str:
    """What is known of a point, and how many days are left for it."""
    evidence, days = point.text(point.evidence, gettext), point.days_left
    if days is None:
        return evidence
    said = gettext("{days} days left") if days >= 0 else gettext("{days} days overdue")
    return gettext("; ").join(filter(None, (evidence, said.format(days=abs(days)))))
