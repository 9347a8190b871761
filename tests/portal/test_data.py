"""The files for others of this repository's own portal."""

import json

from lxml import etree

from tests.site.html import Site
from tests.site.test_data import ATOM


def test_what_publications_say_is_in_table_and_feed_with_their_addresses(real: Site) -> None:
    rows = json.loads((real.folder / "data/published-values.json").read_text("utf-8"))["records"]
    assert [(row["publication"], row["amount"]) for row in rows if row["indicator"] == "licence-industries"] == [
        ("report-2022", "19"), ("report-2023", "40"),
    ]  # fmt: skip
    feed = etree.parse(real.folder / "en/feed.xml")
    via = {link.get("href") for link in feed.findall(".//a:link[@rel='via']", ATOM)}
    assert {row["url"] for row in rows} <= via
    page = real.pages["en/indicators/licence-industries/"]
    values = [cell.text_content() for cell in page.tree.xpath("//table//td[@class='number']")]
    assert values == ["19 industries", "24 industries", "40 industries"]
    assert {row["url"] for row in rows} <= set(page.links("//main//a/@href"))
