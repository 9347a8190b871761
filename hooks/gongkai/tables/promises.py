"""Tables of what was promised, and of what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.problems import N_
from ..model.addresses import commitment_path
from ..model.archive import Archive, Passage
from ..model.codes import STATUSES
from ..model.printing import filled
from ..model.report import Promise, PromiseStatus, Update
from .passages import AREA, DOCUMENTS, PAGE, PROGRAMMES, REPORT
from .table import Column, Listing

_STATUS = Column(
    "status",
    N_("Status"),
    codes=STATUSES,
    about=N_("By its last update, and by the reports that came after."),
)
_SAID = Column("status", N_("Status"), codes=STATUSES)


COMMITMENTS: Listing[tuple[Passage, Promise, PromiseStatus]] = Listing(
    "commitments", N_("Promises"), N_("Every promise that the reports make, with its target, due date and status."), key=("report", "id"),
    records=lambda archive: ((*each, archive.standing(each[0])) for each in _promised(archive)),
    columns=(
        (REPORT, lambda r: r[0].report.id),
        (AREA, lambda r: r[0].area),
        (Column("id", N_("Id"), about=N_("Unique in its report.")), lambda r: r[1].id),
        (Column("text", N_("Text"), "text"), lambda r: filled(r[1], r[0].report.figures)),
        (Column("target", N_("Target"), "text"), lambda r: None if r[1].target is None else filled(r[1].target, r[0].report.figures)),
        (Column("due", N_("Due"), "date", N_("Only where the report states a day.")), lambda r: r[1].due),
        (Column("plan_until", N_("End of the plan’s period"), "date"), lambda r: r[0].report.head.last_day),
        (_STATUS, lambda r: r[2]),
        (Column("status_on", N_("Status since"), "date"), lambda r: r[1].updates[-1].date if r[1].updates else None),
        (Column("updates", N_("Updates"), "integer", N_("Their number; they stand in a table of their own.")), lambda r: len(r[1].updates)),
        (PROGRAMMES, lambda r: r[1].programmes),
        (DOCUMENTS, lambda r: r[1].documents),
        (PAGE, lambda r: _page(r[0], r[1])),
    ),
)  # fmt: skip


UPDATES: Listing[tuple[Passage, Promise, int, Update]] = Listing(
    "updates", N_("Updates"), N_("What became of the promises, dated. No row means that nothing has been reported yet."), key=("report", "commitment", "number"),
    records=lambda archive: [
        (passage, promise, number, update)
        for passage, promise in _promised(archive)
        for number, update in enumerate(promise.updates, start=1)
    ],
    columns=(
        (REPORT, lambda r: r[0].report.id),
        (Column("commitment", N_("Promise id")), lambda r: r[1].id),
        (Column("number", N_("Number"), "integer", N_("Counted for each promise from 1.")), lambda r: r[2]),
        (Column("date", N_("Date"), "date"), lambda r: r[3].date),
        (_SAID, lambda r: r[3].status),
        (Column("text", N_("Text"), "text"), lambda r: r[3].text),
        (Column("evidence_report", N_("Report with the evidence"), refers="reports"), lambda r: r[3].report),
        (Column("evidence", N_("Measure that is the evidence")), lambda r: r[3].evidence),
        (Column("quote", N_("Words of the evidence")), lambda r: r[3].quote),
        (Column("publication", N_("Publication with the evidence"), refers="publications"), lambda r: r[3].publication),
        (Column("link", N_("Evidence on another site")), lambda r: r[3].link),
        (PAGE, lambda r: _page(r[0], r[1])),
    ),
)  # fmt: skip


def _promised(archive: Archive) -> Iterator[tuple[Passage, Promise]]:
    for passage in archive.passages:
        if passage.commitment:
            yield passage, passage.commitment


def _page(passage: Passage, promise: Promise) -> str:
    return commitment_path(passage.report, passage.area, promise)
