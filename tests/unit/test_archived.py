"""A source in the archive is not edited once it was published."""

from datetime import date
from pathlib import Path

from gongkai.inspection import archived
from gongkai.inspection.built import BuiltFile, BuiltSite
from gongkai.reading.sources import read_sources
from tests.conftest import OFFICE


def _told(folder: Path, old: str, new: str) -> list[str]:
    """What is told of a site that published the source of 2025 with `new` in place of `old`."""
    source = (OFFICE / "site_data/reports/2025/source.txt").read_text("utf-8")
    assert old in source
    published = folder / "source.txt"
    published.write_text(source.replace(old, new), "utf-8")
    name = "reports/2025/source.txt"
    site = BuiltSite(
        [BuiltFile(name, published, f"site/{name}")],
        read_sources(OFFICE / "site_data", date(2026, 6, 30)),
    )
    return [fault.said(str) for fault in archived.altered(site)]


def test_a_source_that_is_no_longer_the_one_published_is_told(tmp_path: Path) -> None:
    assert _told(tmp_path, "整改率100%", "整改率97%") == [
        "the archived source is not the one that site/reports/2025/source.txt published: from this line on it was changed;"
        " put it back, or log the change in corrections.yml and build anew"
    ]


def test_the_same_source_is_no_fault(tmp_path: Path) -> None:
    assert _told(tmp_path, "整改率100%", "整改率100%") == []
