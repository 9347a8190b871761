"""What the cards of the home page say."""

import re
from dataclasses import replace

import pytest

from gongkai.model.archive import Archive
from gongkai.model.text import Text
from gongkai.pages import office
from gongkai.pages.writer import Writer
from tests.unit.portals import OFFICE


@pytest.mark.parametrize(
    ("summary", "zh", "en"),
    [
        (Text(zh="供水到户。", en="No home is dry."), "供水到户。", "Water|No home is dry."),
        (Text(zh="一家不落。", en="Water for all."), "供水|一家不落。", "Water for all."),
        (Text(zh="供水到户。", en=None), "供水到户。", "Water|供水到户。"),
    ],
)
def test_a_card_does_not_say_the_name_of_an_area_twice_in_the_language_of_its_page(
    summary: Text, zh: str, en: str
) -> None:
    area = OFFICE.data.areas[0].model_copy(update={"name": Text(zh="供水", en="Water"), "summary": summary})
    told = Archive(replace(OFFICE.data, areas=(area, *OFFICE.data.areas[1:])))
    for language, said in (("zh", zh), ("en", en)):
        page = office.home(Writer(told, language)).markdown
        card = re.findall(r'<ul class="cards">\n<li>(.*?)(?:<p class="meta">|</li>)', page)[-1]
        assert re.sub(r"(?:<[^<>]*>)+", "|", card).strip("|") == said


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_card_of_an_area_counts_the_promises_that_stand_with_the_same_area_below(language: str) -> None:
    page = office.home(Writer(OFFICE, language)).markdown
    cards = re.findall(r'commitments/([\w-]+)/">(\d+)[^\d<]*</a></p>', page)
    below = re.findall(r'commitments/([\w-]+)/">[^<]*</a> <b class="total">(\d+)', page)
    assert cards
    assert sorted(cards) == sorted(below)
