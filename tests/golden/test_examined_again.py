"""What is not examined again after a change of a report still holds: each golden fault comes and goes as in a whole examination."""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gongkai.gate.examine import ERRORS, Examined, examine
from gongkai.reading.sources import read_sources
from gongkai.rules import RULES

from .test_errors import CASES, OFFICE, TODAY, edited, read

DAY = date.fromisoformat(TODAY)
OF_REPORTS = [
    case for case in CASES if any(edit["file"].startswith("reports/") for edit in read(case)["edit"])
]
OF_SHARED_FILES = [case for case in CASES if case not in OF_REPORTS]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Examined]:
    folder = tmp_path_factory.mktemp("sound")
    shutil.copytree(OFFICE, folder / "site_data")
    with contextlib.chdir(folder):
        yield examine(Path("site_data"), DAY)


@pytest.mark.parametrize("case", OF_REPORTS, ids=lambda case: case.stem)
def test_a_fault_comes_and_goes(case: Path, sound: Examined) -> None:
    with edited(case):
        again = examine(Path("site_data"), DAY, before=sound)
        whole = examine(Path("site_data"), DAY)
        assert (again.problems, again.excused, again.data) == (whole.problems, whole.excused, whole.data)
        shutil.rmtree("site_data")
        shutil.copytree(OFFICE, "site_data")
        mended = examine(Path("site_data"), DAY, before=again)
    assert (mended.problems, mended.excused, mended.data) == (sound.problems, sound.excused, sound.data)


@pytest.mark.parametrize("case", OF_SHARED_FILES, ids=lambda case: case.stem)
def test_rules_that_look_at_reports_apart_find_the_same_elsewhere_without_any(case: Path) -> None:
    with edited(case):
        sources = read_sources(Path("site_data"), DAY)
    alone = replace(sources, reports=())
    for rule in RULES if sources.shared else ():
        found = [list(map(str, rule.problems(given))) for given in (sources, alone)]
        if not rule.across:
            assert [fault for fault in found[0] if "/reports/" not in fault] == found[1], rule.id


def test_only_what_has_changed_is_examined_again(sound: Examined) -> None:
    with edited(next(case for case in CASES if case.stem == "a-changed-digit")):
        again = examine(Path("site_data"), DAY, before=sound)
    assert again.found
    assert again.found.kept == {"2025"}


def test_a_build_asks_the_rules_that_stop_it() -> None:
    assert {rule.severity for rule in ERRORS} == {"error"}
