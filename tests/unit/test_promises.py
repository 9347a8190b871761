"""How a promise stands follows from its updates and from the reports that came after, and from no clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gongkai.gate.examine import load
from gongkai.model.archive import archive
from gongkai.model.data import Report
from gongkai.model.promises import later, standing
from gongkai.model.report import Promise
from tests.conftest import OFFICE

FIRST, SECOND = load(OFFICE / "site_data").reports


def _update(day: str, status: str, report: str | None = None) -> dict[str, object]:
    return {"date": day, "status": status, "text": {"zh": "说明。", "en": None}, "report": report}


def _promise(*updates: dict[str, object], due: str | None = None) -> Promise:
    return Promise.model_validate(
        {"id": "p", "zh": "完成。", "en": None, "due": due, "updates": list(updates)}
    )


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        (_promise(), "not-mentioned"),
        (_promise(due="2025-06-30"), "not-mentioned"),
        (_promise(_update("2025-06-01", "under-way")), "not-mentioned"),
        (_promise(_update("2026-01-12", "under-way", "2025")), "under-way"),
        (_promise(_update("2026-01-12", "partly-kept", "2025"), due="2026-12-31"), "partly-kept"),
        (_promise(_update("2025-07-01", "under-way"), due="2025-06-30"), "late"),
        (_promise(_update("2025-06-29", "under-way", "2025"), due="2025-06-30"), "late"),
        (_promise(_update("2025-07-01", "kept"), due="2025-06-30"), "kept"),
        (_promise(_update("2025-03-01", "withdrawn")), "withdrawn"),
        (_promise(_update("2025-03-01", "changed")), "changed"),
    ],
)  # fmt: skip
def test_a_promise_once_the_next_report_has_come(promise: Promise, expected: str) -> None:
    assert standing(promise, [SECOND]) == expected


def test_without_a_later_report_nothing_follows() -> None:
    assert standing(_promise(due="2000-01-01"), []) == "announced"
    assert standing(_promise(_update("2025-06-01", "under-way")), []) == "under-way"


def _of_kind(report: Report, kind: str) -> Report:
    return replace(report, head=report.head.model_copy(update={"kind": kind}))


def test_only_reports_that_say_what_was_done_could_speak_of_it() -> None:
    assert later([FIRST, SECOND], FIRST) == [SECOND]
    assert later([FIRST, SECOND], SECOND) == []
    assert later([FIRST, _of_kind(SECOND, "disclosure")], FIRST) == []
    assert later([FIRST, replace(SECOND, parts=SECOND.parts[1:])], FIRST) == []
    ours = _of_kind(FIRST, "task-list")
    assert later([ours, SECOND], ours) == [SECOND]


def test_a_promise_carried_over_leads_to_the_one_that_goes_on_with_it() -> None:
    found = archive(load(OFFICE / "site_data"))
    carried = next(p for p in found.passages if p.commitment and p.commitment.said == "carried-over")
    successor = found.successor(carried)
    assert successor is not None
    assert (successor.report.id, successor.commitment and successor.commitment.id) == (
        "2025",
        "smart-water-second-stage",
    )
