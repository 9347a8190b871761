"""The files of a report in the former shape as part files: their keys and headings, and the head that lists them."""

from __future__ import annotations

import re

from ..faults.problems import N_, DataError, problem
from ..importing.yamltext import inline
from ..model.figure import Figures
from ..model.languages import LANGUAGES, ORIGINAL
from ..reading.source import KeyPath, Source, parse
from ..reading.sources import ReportSources
from .compact import compact
from .edits import Edits
from .figures import Marks, mark, reduce
from .former import ROLES

_OURS = LANGUAGES[ORIGINAL]
LEVELS = (_OURS.part(1), f"{_OURS.item(1)}…{_OURS.stop}", f"{_OURS.measure(1)}…{_OURS.stop}")
"""How it printed the headings of parts, areas and measures."""

_SCHEMA = re.compile(r"(?<=/)(?:achievements|plans)(?=\.schema\.json\s*$)", re.MULTILINE)
_BRACED = N_("this file stands in braces; write each key on a line of its own, then run gongkai migrate")
_MODELINE = re.compile(r"# yaml-language-server:.*\n")


def migrated(report: ReportSources, figures: Figures) -> dict[str, str]:
    """The text in part files of each file of a report in the former shape, whose figures are given.

    Raises:
        DataError: if a file is not written in lines.
    """
    braced = [source.locate(()) for source in report.files.values() if Edits(source).in_brackets(())]
    if braced:
        raise DataError(problem(place, _BRACED) for place in braced)
    parts = {name: Edits(report[name]) for name in ROLES}
    marks = Marks()
    for edits in parts.values():
        mark(edits, figures, marks)
    for edits in parts.values():
        reduce(edits, marks)
    head = report["report"]
    texts = {name: _part(_parsed(edits), name, _heading(head, name)) for name, edits in parts.items()}
    return {name: compact(_parsed(edits)) for name, edits in {"report": _head(head), **texts}.items()}


def _parsed(edits: Edits) -> Source:
    return parse(edits.text(), edits.source.file)


def _part(source: Source, name: str, heading: str) -> Edits:
    edits = Edits(source)
    schema = _SCHEMA.search(source.text[: edits.next_line(0)])
    if schema:
        edits.replace(schema.start(), schema.end(), "part")
    edits.replace(
        source.keys[(name,)].start, source.keys[(name,)].end, f"role: {ROLES[name]}\n{heading}\nbody"
    )
    for path, _ in source.find(f"{name}.*.measures"):
        edits.rename(path, "body")
    for path, _ in source.find(f"{name}.*.measures.*.lead"):
        edits.rename(path, "heading")
    for path, _ in source.find("achievements.*.sentences"):
        _below(edits, path)
    return edits


def _below(edits: Edits, path: KeyPath) -> None:
    """Let the text of an area stand in a paragraph of its own, below the heading and behind the measures."""
    source, measures = edits.source, (*path[:-1], "measures")
    key, end = source.keys[path], edits.end(path)
    if edits.in_brackets(path[:-1]):
        edits.replace(key.start, key.start, "body: [{")
        edits.replace(end, end, "}]")
        return
    items = source.values[measures if measures in source.values else path]
    margin = " " * (
        items.column - 1 if items.line > key.line or measures in source.values else key.column + 1
    )
    shift = len(margin) + 2 - (key.column - 1)
    start, stop = key.start, edits.next_line(end - 1)
    text = f"{margin}- {source.text[start:stop].rstrip()}\n"
    text = re.sub(r"\n(?=.*\S)", "\n" + " " * shift, text)
    if measures in source.values:
        edits.replace(edits.line_start(start), stop, "")
        after = edits.next_line(edits.end(measures) - 1)
        edits.replace(after, after, text)
    else:
        edits.replace(start, stop, f"body:\n{text}")


def _heading(head: Source, name: str) -> str:
    """The heading of a part as the head of the report writes it."""
    path: KeyPath = ("headings", name)
    edits, key = Edits(head), head.keys[path]
    end = edits.end(path)
    rest = head.text[end : edits.next_line(end)].rstrip()
    written = head.text[key.end : end] + (rest if rest.lstrip().startswith("#") else "")
    if edits.in_brackets(path):
        return f"heading{written}"
    return "heading" + re.sub(rf"\n {{0,{key.column - 1}}}", "\n", written)


def _head(source: Source) -> Edits:
    edits = Edits(source)
    modeline = _MODELINE.match(source.text)
    first = modeline.end() if modeline else 0
    edits.replace(first, first, "kind: work-report\n")
    key, end = source.keys[("headings",)], edits.next_line(edits.end(("headings",)) - 1)
    moved = [line for name in ROLES for line in Edits(parse(_heading(source, name), "")).comments()]
    kept = [line for line in edits.comments(key.start, end) if line not in moved]
    lines = [*kept, f"markers: {inline(list(LEVELS))}", f"parts: {inline(list(ROLES))}"]
    edits.replace(key.start, end, "".join(f"{line}\n" for line in lines))
    return edits
