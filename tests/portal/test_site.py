"""This repository's own portal: what its office has."""

from tests.conftest import ROOT
from tests.site.html import Site
from tests.unit.test_coverage import page


def test_an_office_with_all_its_english_has_no_page_that_says_some_is_missing(real: Site) -> None:
    assert [page.url for page in real.pages.values() if page.tree.xpath("//main/p[@class='notice']")] == []
    assert [page.url for page in real.pages.values() if page.tree.find_class("untranslated")] == []


def test_a_site_that_is_translated_says_so() -> None:
    markdown = page(ROOT / "site_data", "en").markdown
    assert "Everything has been translated." in markdown
    assert '<li lang="zh-CN">' not in markdown
