"""What stands around a page is the same whether or not it was worked out for another page of its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.phrases import translations
from gongkai.pages.trees import trees
from gongkai.shell.chrome import Frame, chrome

FIXTURES = Path(__file__).parent.parent / "fixtures"


@pytest.mark.parametrize("office", ["office", "transport"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_pages_of_a_folder_share_what_stands_around_all_of_them_alike(office: str, language: str) -> None:
    data = load(FIXTURES / office / "site_data")
    grown, frames = trees(Archive(data), []), dict[object, Frame]()
    gettext = translations(language).gettext
    for page in grown[language]:
        shared = chrome(data, grown, page, None, gettext, frames=frames)
        assert shared == chrome(data, grown, page, None, gettext), page.url
    assert len(frames) < len(list(grown[language]))
