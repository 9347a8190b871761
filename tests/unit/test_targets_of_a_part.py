"""The page of a part that says what is to be reached."""

from __future__ import annotations

import re
import shutil

import pytest

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.pages import report
from gongkai.pages.writer import Writer
from tests.conftest import TRANSPORT

PART = """\
role: targets
marker: ""
heading: {zh: 2024年预期目标, en: Targets for 2024}
body:
- sentences:
  - zh: 农村公路改造{130公里以上|roads-aimed}，公交准点率{90%|punctuality-aimed}；
    en: "{roads-aimed} kilometres of rural roads; punctuality {punctuality-aimed}."
  - zh: 2023年已有充电桩{40个|chargers-there}。
    en: There were {chargers-there} charging points in 2023.
  figures:
    roads-aimed: {indicator: roads-rebuilt}
    punctuality-aimed: {indicator: punctuality}
    chargers-there: {indicator: chargers, status: background}
"""


PRINTED = """\
2024年预期目标
农村公路改造130公里以上，公交准点率90%；2023年已有充电桩40个。
"""


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    data = tmp_path_factory.mktemp("targets") / "site_data"
    shutil.copytree(TRANSPORT / "site_data", data)
    folder = data / "reports/2023"
    (folder / "targets.yml").write_text(PART, "utf-8")
    head = (folder / "report.yml").read_text("utf-8").replace("problems, plan", "problems, targets, plan")
    (folder / "report.yml").write_text(head, "utf-8")
    source = (folder / "source.txt").read_text("utf-8")
    (folder / "source.txt").write_text(
        source.replace("三、2024年工作计划", f"{PRINTED}三、2024年工作计划"), "utf-8"
    )
    return Archive(load(data))


def _tables(portal: Archive, language: str) -> dict[str, list[tuple[str, str]]]:
    """The heading, and indicator and value of each row, of each table of the page."""
    pages = report.pages(Writer(portal, language))
    page = next(each for each in pages if each.path == "reports/2023/part/targets/").markdown
    _, *parts = re.split(r"(?m)^## ", page)
    rows = re.compile(r'<th scope="row"><a href="[./]*/indicators/([^/]+)/">.*?<td class="number">(.*?)</td>')
    found = {part.split(" {")[0]: rows.findall(part) for part in parts}
    return {
        heading: [(indicator, re.sub(r"<br>", " ", value)) for indicator, value in each]
        for heading, each in found.items()
        if each
    }


def plain(found: dict[str, list[tuple[str, str]]]) -> dict[str, list[tuple[str, str]]]:
    return {
        heading: [(id, re.sub(r"<[^>]*>", "", value)) for id, value in each]
        for heading, each in found.items()
    }


def test_targets_stand_in_a_table_of_their_own_as_printed(portal: Archive) -> None:
    assert plain(_tables(portal, "zh")) == {
        "目标": [("roads-rebuilt", "130公里以上 2024年"), ("punctuality", "90% 2024年")],
        "数字": [("chargers", "背景：40个")],
    }
    assert plain(_tables(portal, "en")) == {
        "Targets": [("roads-rebuilt", "at least 130 km 2024"), ("punctuality", "90% 2024")],
        "Figures": [("chargers", "Background: 40 charging points")],
    }


def test_no_target_is_a_value_that_was_reached(portal: Archive) -> None:
    aimed = [portal.readings["2023", id] for id in ("roads-aimed", "punctuality-aimed")]
    assert {each.status for each in aimed} == {"target"}
    assert not any(each.reached(each.figure.measures[0]) for each in aimed)
    assert not any(each in portal.reached[each.figure.measures[0]] for each in aimed)
