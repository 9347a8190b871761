"""What a page says of itself in the words of schema.org."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.data import Data
from gongkai.pages.page import Page
from gongkai.pages.trees import trees
from gongkai.shell.jsonld import json_ld
from tests.site.schemaorg import faults

SITE = "https://www.example.gov.cn/"


@pytest.fixture(scope="module")
def office() -> Data:
    return load(Path("tests/fixtures/office/site_data"))


def said(data: Data, path: str, site_url: str | None = SITE, language: str = "en") -> list[dict[str, Any]]:
    text = json_ld(data, trees(Archive(data), [])[language].trail(path), site_url)
    found = json.loads(text or '{"@graph": []}')
    assert [fault for node in found["@graph"] for fault in faults(node)] == []
    return list(found["@graph"])


def test_the_home_page_speaks_of_the_office(office: Data) -> None:
    assert said(office, "") == [
        {
            "@type": "GovernmentOrganization",
            "name": "Chengxi County Water Bureau",
            "alternateName": ["澄溪县水利局", "Water Bureau"],
            "address": {"@type": "PostalAddress", "streetAddress": "1 Xibian Road, Chengxi"},
            "telephone": "+8657000000100",
            "url": SITE,
            "parentOrganization": {
                "@type": "GovernmentOrganization",
                "name": "Chengxi County People's Government",
            },
        }
    ]


def test_a_report_has_its_period_and_what_the_source_states_of_it(office: Data) -> None:
    report, path = said(office, "reports/2024/", language="zh")
    assert report["@type"] == "Report"
    assert report["temporalCoverage"] == "2024-01-01/2024-12-31"
    assert (report["datePublished"], report["dateCreated"]) == ("2025-01-15", "2025-01-10")
    assert report["reportNumber"] == "澄水〔2025〕1号"
    assert [item["name"] for item in path["itemListElement"]] == ["首页", "工作报告", "2024年"]
    assert path["itemListElement"][2]["item"] == f"{SITE}reports/2024/"


def test_what_the_source_does_not_state_is_left_out() -> None:
    report = said(load(Path("tests/fixtures/transport/site_data")), "reports/2024-h1/", site_url=None)[0]
    assert report.keys() == {
        "@type", "name", "headline", "description", "inLanguage", "temporalCoverage", "publisher",
    }  # fmt: skip


def test_the_data_page_lists_every_file_with_its_address(office: Data) -> None:
    dataset = said(office, "data/")[0]
    assert dataset["license"] == "https://www.example.gov.cn/licence/"
    assert dataset["distribution"][0] == {
        "@type": "DataDownload",
        "name": "figures.csv",
        "encodingFormat": "text/csv",
        "contentUrl": f"{SITE}data/figures.csv",
    }


@pytest.mark.parametrize("path", ["", "office/", "reports/2024/", "data/", "programmes/smart-water/"])
def test_without_a_domain_there_is_no_address(office: Data, path: str) -> None:
    licence = office.agency.licence
    text = json.dumps(said(office, path, site_url=None)).replace(licence.url if licence else "", "")
    assert "http" not in text


def test_a_text_cannot_end_the_script_element(office: Data) -> None:
    page = Page("x/", "en", "</script><!--\u2028&", "", "", "office", "", "")
    text = json_ld(office, [page, page], None) or ""
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["@graph"][1]["itemListElement"][0]["name"] == "</script><!--\u2028&"


def test_the_check_of_the_tests_finds_what_schema_org_does_not_know() -> None:
    node: dict[str, object] = {"@type": "Report", "name": "", "telephone": "1", "datePublished": "2024-01-15"}
    assert list(faults(node)) == [
        "Report lacks headline",
        "Report lacks inLanguage",
        "Report lacks publisher",
        "Report lacks temporalCoverage",
        "Report.name cannot be ''",
        "Report has no telephone",
    ]
