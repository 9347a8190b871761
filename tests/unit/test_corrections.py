"""The log of corrections knows the pages that a correction can be about."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.pages.trees import trees
from gongkai.reading.sources import read_sources
from gongkai.rules.records.corrections import known_pages

WITHOUT_DATA = {"search/", "sitemap/", "corrections/"}


@pytest.mark.parametrize("root", ["tests/fixtures/transport/site_data", "tests/fixtures/office/site_data"])
def test_a_correction_can_be_about_every_page_that_is_made_from_data(root: str) -> None:
    made = {page.path for page in trees(Archive(load(Path(root))), [])["zh"]}
    assert set(known_pages(read_sources(Path(root)))) == made - WITHOUT_DATA
