"""A trial: a filing number that the rules bring tomorrow takes one field and one row, and is shown and checked everywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.conftest import OFFICE, portal
from tests.site.html import Site

FIELD = (
    "    error_report: Line | None\n",
    "    error_report: Line | None\n    security: Line | None = None\n",
)
ROW = (
    ')  # fmt: skip\n"""Every mark, in',
    """    Mark(
        ("filing", "security"), N_("Security grade filing"), about=N_("Filing of the grade of protection."),
        asked=N_("The security filing is known"), address="https://djbh.example.cn/?no=",
        form=re.compile(r"[0-9]{11}-[0-9]{5}"), unlike=N_("{value} is no security filing number"),
    ),
)  # fmt: skip
\"\"\"Every mark, in""",
)
NUMBER, LINK = "33990099123-00001", "https://djbh.example.cn/?no=33990099123-00001"


def _replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def _run(folder: Path, *arguments: str) -> tuple[int, str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "gongkai", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal whose engine knows one filing number more, and which states it, built."""
    folder = portal(tmp_path_factory.mktemp("grown"), OFFICE)
    _replaced(folder / "hooks/gongkai/model/office.py", *FIELD)
    _replaced(folder / "hooks/gongkai/model/identity.py", *ROW)
    _replaced(folder / "site_data/agency.yml", "  icp: ", f"  security: {NUMBER}\n  icp: ")
    code, said = _run(folder, "build", "--driver", "plain")
    assert code == 0, said
    return folder


def test_it_stands_in_every_footer_with_its_link_and_on_the_page_of_the_office(grown: Path) -> None:
    site = Site(grown / "site")
    for page in site.pages.values():
        assert page.tree.xpath(f"//footer//a[@href='{LINK}']/text()") == [NUMBER], page.url
    for url in ("office/", "en/office/"):
        said = " ".join(site.pages[url].tree.find(".//main").text_content().split())
        assert f"Security grade filing{NUMBER}Filing of the grade of protection." in said, said


def test_it_stands_in_the_pdf(grown: Path) -> None:
    for file in (grown / "site").rglob("*.pdf"):
        if "-digest." in file.name:
            continue
        assert NUMBER in "".join(page.extract_text() for page in PdfReader(file).pages), file


def test_it_is_exported(grown: Path) -> None:
    code, said = _run(grown, "export", "plain")
    assert code == 0, said
    exported = (grown / "plain/mkdocs.yml").read_text("utf-8")
    assert exported.count(f"label: Security grade filing\n      text: {NUMBER}\n      url: {LINK}") == 2


def test_the_self_inspection_asks_for_it_and_finds_it_missing_in_a_footer(grown: Path) -> None:
    page = grown / "site/about/index.html"
    whole = page.read_text("utf-8")
    page.write_text(whole.replace(f'<a href="{LINK}">{NUMBER}</a>', "33990099123-00002"), "utf-8")
    _, said = _run(grown, "inspect", "--today", "2026-06-30", "--format", "json", "--lang", "en")
    page.write_text(whole, "utf-8")
    points = json.loads(said)["points"]
    assert [(p["result"], p["evidence"]) for p in points if p["asked"] == "The security filing is known"] == [
        ("holds", f"agency.yml: {NUMBER}")
    ]
    faults = [fault["message"] for point in points for fault in point["faults"]]
    for told in (
        f"the footer does not say {NUMBER}, which the data state",
        f"the footer has no link to {LINK}",
    ):
        assert [fault for fault in faults if told in fault], faults


def test_its_form_is_checked_and_its_absence_told(grown: Path) -> None:
    data = grown / "site_data/agency.yml"
    whole = data.read_text("utf-8")
    _replaced(data, NUMBER, "3399")
    code, said = _run(grown, "check", "--lang", "en")
    assert (code, "site_data/agency.yml:29:13: 3399 is no security filing number" in said) == (1, True), said
    _replaced(data, "  security: 3399\n", "")
    code, said = _run(grown, "check", "--lang", "en")
    data.write_text(whole, "utf-8")
    assert (code, "open: agency.filing.security is not stated in the source" in said) == (0, True), said
