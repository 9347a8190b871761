"""Exceptions for marks that say less than their text: what a figure states is the editor's to change, not the program's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..reading.source import parse
from ..reading.sources import ReportSources
from ..reading.stated import filled
from ..rules.numbers.marking import left_out
from .edits import Edits


def excused(
    report: ReportSources, texts: Mapping[str, str], names: Mapping[str, str], reason: str
) -> dict[str, str]:
    """`texts`, the files of `report` in part files, with an exception above each sentence whose marks leave something out.

    `names` are those of the indicators; `reason` may say what {whole} is.
    """
    if not texts:
        return {}
    written = {name: parse(text, report[name].file) for name, text in texts.items()}
    parts = {name: source for name, source in written.items() if name != "report"}
    edited = {source.file: Edits(source) for source in written.values()}
    wholes: dict[tuple[str, int], list[str]] = {}
    for each in left_out(replace(report, files={**written, **filled(parts)}), names):
        edits = edited[each.source.file]
        start = edits.line_start(each.source.values[each.path[:-1]].start)
        wholes.setdefault((each.source.file, start), []).append(each.whole)
    for (file, start), found in wholes.items():
        edits = edited[file]
        line = edits.source.text[start : edits.next_line(start)]
        margin = line[: len(line) - len(line.lstrip())]
        said = reason.format(whole="、".join(dict.fromkeys(found)))
        edits.replace(start, start, f"{margin}# gongkai: allow mark-incomplete: {said}\n")
    return {name: edited[source.file].text() for name, source in written.items()}
