"""The archive that benchmarks build: sound, as large as asked for, and always the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gongkai.gate.examine import Examined, examine
from gongkai.model.outline import outline
from tests.bench.archive import write
from tests.bench.vocabulary import Half, blocks

DAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of two years, twice through the vocabulary in each report."""
    folder = tmp_path_factory.mktemp("archive")
    write(folder, years=2, rounds=2, seed=1)
    return folder / "site_data"


@pytest.fixture(scope="module")
def examined(archive: Path) -> Examined:
    """What the rules say of it."""
    return examine(archive, DAY)


def test_no_rule_finds_a_fault(examined: Examined) -> None:
    assert [str(fault) for fault in examined.problems] == []
    assert examined.data is not None
    assert [report.id for report in examined.data.reports] == ["2024-h1", "2024-h2", "2025-h1", "2025-h2"]


def test_reports_differ_and_their_figures_grow(examined: Examined) -> None:
    data = examined.data
    assert data is not None
    assert len({section.sentences for report in data.reports for section in outline(report) if section.page == "measure"}) > 100  # fmt: skip
    first, last = (
        {id: figure.amount for id, figure in data.reports[at].figures.items() if figure.unit != "%"}
        for at in (0, -1)
    )
    changes = [(first[id] or 0) < (last[id] or 0) for id in first.keys() & last.keys()]
    assert sum(changes) > len(changes) / 2


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in {"one": 1, "again": 1, "another": 2}.items():
        write(tmp_path / name, years=1, rounds=1, seed=seed)
    one, again, another = (_files(tmp_path / name) for name in ("one", "again", "another"))
    assert one == again
    assert one != another


def test_words_for_time_are_moved_in_both_languages() -> None:
    half = Half(2015, 2)
    assert (
        half.moved("2023年上半年（截至5月底），“2022年度”12023件")
        == "2015年下半年（截至11月底），“2014年度”12023件"
    )
    assert (
        half.moved("Mayor: the first half of 2023, to May") == "Mayor: the second half of 2015, to November"
    )


def test_sentences_with_the_parts_of_one_figure_stay_together() -> None:
    texts = ["{a}件，", "完成。", "另有。", "{b}人。", "{c}人。", "{b.rank}。"]
    found = blocks([{"zh": text} for text in texts])
    assert [[each["zh"] for each in block] for block in found] == [texts[:2], texts[2:3], texts[3:]]


def _files(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
