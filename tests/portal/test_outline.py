"""The outline of this repository's report meets what patterns meet in its files."""

from gongkai.gate.examine import load
from gongkai.reading.sources import read_sources
from tests.conftest import ROOT
from tests.unit import test_outline as outline


def test_the_outline_of_the_report_is_that_of_its_files() -> None:
    data = ROOT / "site_data"
    for files, report in zip(read_sources(data).reports, load(data).reports, strict=True):
        outline.test_the_outline_meets_what_the_patterns_meet_in_the_files(files, report)
        outline.test_the_addresses_below_a_report_are_alike_in_files_and_outline(files, report)
        outline.test_each_place_of_the_outline_holds_its_words(files, report)
