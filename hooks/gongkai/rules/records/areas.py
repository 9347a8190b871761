"""Fields of work: what is filed under one, and what is said of it, is of that one and not of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.likeness import nearer, telling
from ...model.marks import plain
from ...model.outline import BLOCKS
from ...reading.source import KeyPath, Source, strings
from ...reading.sources import Sources


def misfiled(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each section filed under a field of whose name it says nothing, with the name of another in its heading."""
    names = {id: telling(str(name or "")) for id, name in sources.said_of("areas", "name", ORIGINAL).items()}
    for source, path, id, said in _filed(sources):
        heading = telling(str(source.get((*path, "heading", ORIGINAL)) or ""))
        others = [other for other, name in names.items() if name and name <= heading]
        if names.get(id) and not names[id] & said and others:
            message = N_("the heading is of {other}, and nothing here of {id}; correct the area, or its name")
            yield problem(source.locate((*path, "area")), message, other=others[0], id=id)


def summarised(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each summary of a field that speaks of nothing that is filed under it, but of what is filed under another."""
    areas, said = sources["areas"], defaultdict[str, set[str]](set)
    for *_, id, pairs in _filed(sources):
        said[id] |= pairs
    for path, summary in areas.texts(f"areas.*.summary.{ORIGINAL}"):
        id = str(areas.get((*path[:2], "id")))
        if near := nearer(telling(summary), id, said):
            message = N_(
                "hardly anything of this is filed under {id}, but under {other}; correct the summary"
            )
            yield problem(areas.locate(path), message, id=id, other=near)


def _filed(sources: Sources) -> Iterator[tuple[Source, KeyPath, str, frozenset[str]]]:
    """Yield source and path of each section of the reports that is filed under a field, the id of that, and what the section says."""
    for report in sources.reports:
        for source, path, id in report.find(*(f"{block}.area" for block in BLOCKS)):
            if isinstance(id, str):
                yield source, path[:-1], id, telling(plain("，".join(strings(source.get(path[:-1])))))


RULES: tuple[Rule[Sources], ...] = (
    Rule("area-elsewhere", N_("What is filed under a field of work, and its summary, speak of that field."),
         N_("Correct the area or the text, or allow it with the reason."), all_of(misfiled, summarised), across=True, severity="warning", excusable=True),
)  # fmt: skip
