"""Where each programme, document and figure is spoken of."""

from dataclasses import replace
from datetime import date

from gongkai.gate.examine import open_points
from gongkai.model.addresses import commitment_anchor, report_path
from gongkai.model.archive import Archive, Passage
from gongkai.model.outline import outline
from tests.unit.portals import OFFICE as ARCHIVE

DATA = ARCHIVE.data
FIRST, SECOND = DATA.reports


def pages(passages: list[Passage]) -> list[str]:
    return [passage.page for passage in passages]


def on_page(page: str) -> list[Passage]:
    return [passage for passage in ARCHIVE.passages if passage.page == page]


def test_reports_stand_oldest_first() -> None:
    assert [report.id for report in DATA.reports] == ["2024", "2025"]
    assert ARCHIVE.latest is SECOND


def test_what_was_published_after_a_report_counts_though_no_later_report_stands_here() -> None:
    publication = DATA.publications[0]
    for day, since in ((SECOND.head.period.end, False), (date.max, True)):
        dated = publication.model_copy(update={"published_on": day})
        assert Archive(replace(DATA, publications=(dated,))).cited_since(SECOND) is since
    assert not Archive(replace(DATA, publications=())).cited_since(SECOND)


def test_every_sentence_is_a_passage() -> None:
    said = [
        sentence for report in DATA.reports for section in outline(report) for sentence in section.sentences
    ]
    assert [passage.sentence for passage in ARCHIVE.passages] == said
    assert len([passage for passage in ARCHIVE.passages if passage.planned]) == sum(
        len(section.sentences)
        for report in DATA.reports
        for section in outline(report)
        if section.role == "plan"
    )


def test_paths_are_made_of_ids() -> None:
    assert report_path(FIRST) == "reports/2024/"
    assert [(section.page, section.address) for section in outline(FIRST) if section.page][5:8] == [
        ("measure", "reports/2024/water-supply/rural-supply/"),
        ("measure", "reports/2024/water-supply/saving-water/"),
        ("measure", "reports/2024/water-supply/fee-relief/"),
    ]
    plan = next(
        section for section in outline(SECOND) if section.page == "plan" and section.area == "service"
    )
    assert plan.address == "reports/2025/plan/service/"
    assert commitment_anchor(SECOND, plan.commitments[0]) == "2025-more-online"


def test_a_programme_joins_what_was_done_with_what_is_planned() -> None:
    found = ARCHIVE.by_programme["smart-water"]
    assert [(passage.page, passage.planned) for passage in found] == [
        ("reports/2024/flood-safety/early-warning/", False),
        ("reports/2024/plan/flood-safety/", True),
        ("reports/2025/flood-safety/early-warning/", False),
        ("reports/2025/plan/flood-safety/", True),
    ]


def test_a_document_is_found_where_it_is_named() -> None:
    assert pages(list(ARCHIVE.by_document["streams-plan"])) == [
        "reports/2025/service/",
        "reports/2025/plan/service/",
    ]


def test_a_series_runs_over_the_reports() -> None:
    readings = ARCHIVE.by_indicator["rural-supply-rate"]
    assert [(reading.passage.report.id, reading.id, reading.figure.value) for reading in readings] == [
        ("2024", "rural-supply-rate", "88.50"),
        ("2024", "rural-supply-target", "90"),
        ("2025", "rural-supply-rate", "91.30"),
    ]


def test_a_reading_belongs_to_the_first_passage_that_states_it() -> None:
    assert ARCHIVE.readings["2025", "services-online"].passage.page == "reports/2025/service/"


def test_a_figure_is_explained_on_the_page_of_its_indicator() -> None:
    reading = ARCHIVE.readings["2025", "services-online"]
    assert reading.path == f"indicators/{reading.figure.measures[0]}/#2025-services-online"


def test_a_figure_that_indicators_share_is_explained_on_the_page_of_its_sentence() -> None:
    reading = ARCHIVE.readings["2025", "services-online"]
    shared = reading.figure.model_copy(update={"indicators": ("rural-supply-rate",)})
    assert replace(reading, figure=shared).path == "reports/2025/service/#services-online"


def test_a_page_holds_its_own_passages_only() -> None:
    assert len(on_page("reports/2024/flood-safety/hazard-inspection/")) == 2
    assert on_page("reports/2024/flood-safety/") == []


def test_a_sentence_without_an_id_is_no_commitment() -> None:
    passages = on_page("reports/2024/plan/water-supply/")
    assert [passage.commitment.id if passage.commitment else None for passage in passages] == [
        None, "supply-rate-target", "fee-reform",
    ]  # fmt: skip


def test_the_status_of_a_commitment_is_that_of_its_last_update() -> None:
    promised = [passage for passage in ARCHIVE.passages if passage.commitment]
    stand = [(passage.report.id, passage.sentence.id, ARCHIVE.standing(passage)) for passage in promised]  # type: ignore[attr-defined]
    assert stand[:6] == [
        ("2024", "reinforce-dams", "kept"),
        ("2024", "smart-water-second-stage", "carried-over"),
        ("2024", "supply-rate-target", "kept"),
        ("2024", "fee-reform", "withdrawn"),
        ("2025", "smart-water-second-stage", "under-way"),
        ("2025", "more-stations", "announced"),
    ]


def test_open_points_are_what_the_sources_do_not_state() -> None:
    assert list(open_points(DATA)) == ["reports/2025.disclosure.document_number"]
