"""The PDF of a report, made from the data of the fictitious office."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from gongkai.faults.problems import DataError
from gongkai.gate.examine import load
from gongkai.model.addresses import pdf_file
from gongkai.model.archive import Archive
from gongkai.model.data import Report
from gongkai.pages.pdf import report_pdf
from gongkai.pages.writer import Writer
from tests.conftest import OFFICE, ROOT

_PRINT = """
import sys; from pathlib import Path
from typing import Any
from gongkai.model.archive import Archive; from gongkai.gate.examine import load; from gongkai.pages.writer import Writer
from gongkai.pages.pdf import report_pdf
made = Archive(load(Path(sys.argv[1])))
sys.stdout.buffer.write(report_pdf(Writer(made, "zh"), made.data.reports[0]))
"""


@pytest.fixture(scope="module")
def portal() -> Archive:
    return Archive(load(OFFICE / "site_data"))


def _titled(report: Report, zh: str, en: str | None = "Title") -> Report:
    title = report.head.title.model_copy(update={"zh": zh, "en": en})
    return replace(report, head=report.head.model_copy(update={"title": title}))


def _text(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_every_report_has_one_in_each_language(portal: Archive) -> None:
    made = [
        pdf_file(report, language) for report in portal.data.reports for language in portal.data.languages
    ]
    assert made == [
        "reports/2024/2024.zh.pdf",
        "reports/2024/2024.en.pdf",
        "reports/2025/2025.zh.pdf",
        "reports/2025/2025.en.pdf",
    ]


def test_another_process_at_another_time_in_another_zone_makes_the_same_bytes(portal: Archive) -> None:
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Apia", "SOURCE_DATE_EPOCH": "86400", "LC_ALL": "C", "XDG_CACHE_HOME": os.devnull,
    }  # fmt: skip
    command = [sys.executable, "-c", _PRINT, str(OFFICE / "site_data")]
    made = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    assert made == report_pdf(Writer(portal, "zh"), portal.data.reports[0])


def test_it_depends_on_its_own_report_alone(portal: Archive) -> None:
    first = portal.data.reports[0]
    alone = Archive(replace(portal.data, reports=(first,)))
    assert report_pdf(Writer(alone, "en"), first) == report_pdf(Writer(portal, "en"), first)


def test_nothing_in_the_data_is_taken_for_markup(portal: Archive) -> None:
    title = '#panic("x")$1$*b*_i_`r`@l<l>=h//c\\n~[u]'
    assert title in _text(report_pdf(Writer(portal, "zh"), _titled(portal.data.reports[0], title)))


def test_untranslated_text_stands_in_chinese_and_is_marked_as_such(portal: Archive) -> None:
    report = portal.data.reports[0]
    done, planned = report.parts
    unknown = replace(planned, name=planned.name.model_copy(update={"en": None}))
    report = replace(report, parts=(done, unknown))
    root: Any = PdfReader(io.BytesIO(report_pdf(Writer(portal, "en"), report))).root_object
    document = root["/StructTreeRoot"]["/K"][0].get_object()
    marked = [kid["/T"] for kid in document["/K"] if kid["/S"] == "/H2" and kid.get("/Lang") == "zh-CN"]
    assert marked == [planned.name.zh]


def test_the_title_is_the_one_heading_above_all_others(portal: Archive) -> None:
    root: Any = PdfReader(io.BytesIO(report_pdf(Writer(portal, "zh"), portal.data.reports[0]))).root_object
    tags = [kid["/S"] for kid in root["/StructTreeRoot"]["/K"][0].get_object()["/K"]]
    assert tags.count("/H1") == 1
    assert tags.index("/H1") < tags.index("/H2")


def test_letters_that_the_chinese_fonts_lack_are_shown(portal: Archive) -> None:
    assert "Łuk:CO₂" in _text(
        report_pdf(Writer(portal, "en"), _titled(portal.data.reports[0], "题", "Łuk: CO₂"))
    )


def test_a_character_of_no_font_is_a_fault_of_the_data(portal: Archive) -> None:
    with pytest.raises(DataError) as raised:
        report_pdf(Writer(portal, "zh"), _titled(portal.data.reports[0], "水利😀"))
    assert str(raised.value) == (
        "reports/2024:1:1: the PDF cannot show “😀”: its fonts do not hold it; write it in another way"
    )


@pytest.mark.parametrize(("language", "missing"), [("zh", "没有说明文号"), ("en", "NotstatedDocumentnumber")])
def test_the_header_says_what_the_source_does_not_state(portal: Archive, language: str, missing: str) -> None:
    assert missing in _text(report_pdf(Writer(portal, language), portal.data.reports[1]))


def test_the_template_is_shipped_with_the_package() -> None:
    assert '"templates/**/*"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert Path(ROOT, "hooks/gongkai/templates/report.typ").is_file()
