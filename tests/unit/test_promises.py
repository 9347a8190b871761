"""How a promise stands follows from its updates and from the reports that came after, and from no clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gongkai.model.archive import Archive
from gongkai.model.data import Report
from gongkai.model.figure import Figure
from gongkai.model.promises import Outcome, clause, evidence, later, met, outcome, standing
from gongkai.model.registers import Wanted
from gongkai.model.report import Promise, Update
from gongkai.pages.scoreboard import board
from gongkai.pages.writer import Writer
from tests.unit.portals import OFFICE as ARCHIVE

FIRST, SECOND = ARCHIVE.data.reports


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
    found = ARCHIVE
    carried = next(p for p in found.passages if p.commitment and p.commitment.said == "carried-over")
    successor = found.successor(carried)
    assert successor is not None
    assert (successor.report.id, successor.commitment and successor.commitment.id) == (
        "2025",
        "smart-water-second-stage",
    )


def test_a_promise_that_goes_on_with_another_leads_back_to_it() -> None:
    found = ARCHIVE
    carried, goes_on = (
        p for p in found.passages if p.commitment and p.commitment.id == "smart-water-second-stage"
    )
    assert found.predecessor(goes_on) == carried
    assert found.predecessor(carried) is None


def _figure(value: str, unit: str = "%", **others: object) -> Figure:
    return Figure.model_validate({"value": value, "unit": unit, "indicator": "rate"} | others)


@pytest.mark.parametrize(
    ("target", "value", "words", "wanted", "expected"),
    [
        (_figure("90"), _figure("91.3"), "达到{rate}以上", "up", True),
        (_figure("90"), _figure("89.9"), "达到{rate}以上", "up", False),
        (_figure("90"), _figure("90"), "达到{rate}", "neutral", True),
        (_figure("90", bound="more-than"), _figure("90"), "超过{rate}", "up", False),
        (_figure("5"), _figure("4"), "控制在{rate}以内", "neutral", True),
        (_figure("5"), _figure("6"), "不突破{rate}", "neutral", False),
        (_figure("5"), _figure("6"), "降低隐患", "down", False),
        (_figure("5", bound="at-most"), _figure("4"), "率为{rate}", "up", True),
        (_figure("1", "元", scale="亿"), _figure("9000", "元", scale="万"), "{rate}", "up", False),
        (_figure("300", "家"), _figure("91.3"), "达到{rate}", "up", None),
        (_figure("300", "家", bound="about"), _figure("290", "家"), "{rate}左右", "up", None),
        (_figure("300", "家", low="200", high="300"), _figure("290", "家"), "{rate}", "up", None),
    ],
)  # fmt: skip
def test_a_target_is_reached_as_its_words_mean_it(
    target: Figure, value: Figure, words: str, wanted: Wanted, expected: bool | None
) -> None:
    assert met(target, value, words, wanted) is expected


def test_the_clause_of_a_figure_is_the_one_that_names_it() -> None:
    assert clause("控制在{a}以内，达到{b}。", "b") == "达到{b}"
    assert clause("办理时限压缩至{5个工作日|a}；覆盖{b}", "a") == "办理时限压缩至{5个工作日|a}"


def _told(promise: str, *updates: dict[str, object]) -> Promise:
    passage = next(p for p in ARCHIVE.passages if p.commitment and p.commitment.id == promise)
    assert passage.commitment
    return passage.commitment.model_copy(update={"updates": tuple(map(Update.model_validate, updates))})


def _outcome(promise: str) -> Outcome | None:
    return outcome(ARCHIVE, next(p for p in ARCHIVE.passages if p.commitment and p.commitment.id == promise))


def test_a_target_bound_to_an_indicator_says_by_itself_how_it_stands() -> None:
    reached = _outcome("supply-rate-target")
    assert reached
    assert (reached.met, reached.value.report and reached.value.report.id) == (True, "2025")
    assert standing(_told("supply-rate-target"), [SECOND], reached) == "reached"
    assert standing(_told("supply-rate-target"), [SECOND], replace(reached, met=False)) == "missed"
    early = _update("2025-06-01", "under-way")
    assert standing(_told("supply-rate-target", early), [SECOND], reached) == "reached"


def test_what_an_editor_says_of_the_same_report_counts_before_its_figures() -> None:
    reached = _outcome("supply-rate-target")
    partly = _update("2026-01-12", "partly-kept", "2025")
    assert standing(_told("supply-rate-target", partly), [SECOND], reached) == "partly-kept"


def test_without_a_later_value_no_target_decides_anything() -> None:
    assert _outcome("more-stations") is None
    assert _outcome("more-online") is None
    assert _outcome("fee-reform") is None


@pytest.mark.parametrize(
    ("promise", "update", "expected"),
    [
        ("reinforce-dams", {"evidence": "hazard-inspection"}, "says-hazard-inspection-2"),
        ("supply-rate-target", {"evidence": "rural-supply"}, "says-rural-supply-1"),
        ("fee-reform", {"evidence": "hazard-inspection"}, None),
        ("fee-reform", {"evidence": "hazard-inspection", "quote": "整改率100%"}, "says-hazard-inspection-1"),
        ("fee-reform", {"evidence": "hazard-inspection", "quote": "隐患排查"}, None),
        ("fee-reform", {"link": "https://www.example.gov.cn/a"}, None),
    ],
)  # fmt: skip
def test_evidence_is_the_sentence_that_says_so(
    promise: str, update: dict[str, object], expected: str | None
) -> None:
    passage = next(p for p in ARCHIVE.passages if p.commitment and p.commitment.id == promise)
    told = Update.model_validate(_update("2026-01-12", "kept", "2025") | update)
    found = evidence(ARCHIVE, passage, told)
    assert (found and found.anchor) == expected


def test_promises_are_counted_in_the_order_of_the_states() -> None:
    found = board(Writer(ARCHIVE, "en"))
    assert found.whole.counts == [
        ("kept", 2), ("under-way", 1), ("carried-over", 1), ("withdrawn", 1), ("announced", 3),
    ]  # fmt: skip
    assert list(found.whole.strip)[:3] == [("kept", 0, 2), ("under-way", 2, 1), ("carried-over", 3, 1)]
    assert [(row.name, row.tally.total) for row in found.areas] == [
        ("Flood and drought", 4),
        ("Water supply", 2),
        ("Public services", 2),
    ]
    assert [(row.name, row.tally.total) for row in found.reports] == [("2025", 4), ("2024", 4)]


def test_what_lies_before_the_newest_day_of_the_data_is_past() -> None:
    assert ARCHIVE.as_of.isoformat() == "2026-06-02"
    home = ARCHIVE.data.home.model_copy(update={"as_of": date(2027, 1, 4)})
    assert Archive(replace(ARCHIVE.data, home=home)).as_of.isoformat() == "2027-01-04"
