"""What is translated and what is not, as the page of translations counts it."""

from __future__ import annotations

from pathlib import Path

import yaml

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.pages.page import Page
from gongkai.pages.trees import trees

OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"


def page(root: Path, language: str) -> Page:
    return trees(Archive(load(root)), [])[language]["data/translations/"]


def untranslated(root: Path) -> int:
    """How many texts of the data files say `en: null`, read as plain YAML."""

    def count(value: object) -> int:
        if isinstance(value, dict):
            return ("en" in value and value["en"] is None) + sum(map(count, value.values()))
        return sum(map(count, value)) if isinstance(value, list) else 0

    return sum(count(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)) for path in root.rglob("*.yml"))


def test_what_is_not_translated_is_listed_with_its_page() -> None:
    for language in ("zh", "en"):
        markdown = page(OFFICE, language).markdown
        assert markdown.count('<li lang="zh-CN">') == untranslated(OFFICE) > 1
        assert (
            '<li lang="zh-CN"><a href="../../reports/2025/flood-safety/early-warning/">预警发布到位率排名全省第一，“叫应”机制入选全省优秀案例。</a></li>'
            in markdown
        )
        assert '<li lang="zh-CN">两项比例的基数不同。</li>' in markdown
