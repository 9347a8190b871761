"""The engine, and the tests of it, know nothing of the office whose portal this repository is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
KINDS = {".py", ".j2", ".html", ".css", ".js", ".svg", ".typ", ".yml", ".po", ".txt", ".json", ".md", ".tsv"}
OF_THE_PORTAL = ("tests/portal", "tests/bench", "tests/mutants", "tests/fixtures/sarif")
"""What may know the office: it asks for, or measures with, its content."""

LEXICON = (
    "hooks/gongkai/wording/likely.txt",
    "hooks/gongkai/wording/terms.txt",
    "hooks/gongkai/wording/threes.txt",
    "hooks/gongkai/wording/formulas.txt",
    "hooks/gongkai/search/everyday.zh.txt",
    "hooks/gongkai/search/everyday.en.txt",
)
"""Words and phrases of laws and reports of the whole country: which of them this office says, too, tells nothing of it."""

OF_ANY_OFFICE = {
    "市场监督管理局", "不正当竞争", "个体工商户", "农民专业合作社", "网站标识码", "习近平新时代中国特色社会主义思想", "党的二十大", "中央八项规定", "反不正当竞争",
    "党风廉政建设", "公平竞争审查", "全省排名第二", "万人发明专利拥有量", "企业年报率", "商标侵权案件", "在线和解平台", "新登记市场主体", "民生领域“铁拳”行动", "质量强市建设",
    "One Licence per Industry", "Two Files, One Policy", "原文一句话误分为两行。", "The source breaks one sentence across two lines.",
}  # fmt: skip
"""What any such office says: terms of the law, campaigns and reforms of the whole country, plain words."""


def _values(value: object) -> Iterator[str]:
    """Yield each text and number in `value`, marks taken out."""
    if isinstance(value, dict):
        value = [each for key, each in value.items() if key != "kind"]
    if isinstance(value, list):
        for each in value:
            yield from _values(each)
    if isinstance(value, str):
        yield re.sub(r"\{([^{}|]*)\|[^{}]*\}", r"\1", value).strip()


def _tells(value: str) -> bool:
    """Whether nobody else would write this by chance."""
    chinese, words = len(re.findall(r"[\u4e00-\u9fff]", value)), value.split()
    return value not in OF_ANY_OFFICE and (
        chinese >= 5 or re.search(r"\d{6}", value) is not None or len(words) >= 4
    )


def _of_the_office() -> set[str]:
    agency = yaml.load((ROOT / "site_data/agency.yml").read_bytes(), yaml.CBaseLoader)
    files = (ROOT / "site_data").rglob("*.yml")
    told = {value for file in files for value in _values(yaml.load(file.read_bytes(), yaml.CBaseLoader))}
    return {value for value in told if _tells(value)} | {value for value in _values(agency) if len(value) > 7}


def _engine(folder: str) -> Iterator[Path]:
    for file in sorted((ROOT / folder).rglob("*")):
        if file.suffix in KINDS and not file.relative_to(ROOT).as_posix().startswith(
            (*OF_THE_PORTAL, *LEXICON)
        ):
            yield file


@pytest.mark.parametrize("folder", ["hooks", "tests"])
def test_no_name_number_place_or_sentence_of_the_office_stands_there(folder: str) -> None:
    told, texts = _of_the_office(), {file: file.read_text("utf-8", "replace") for file in _engine(folder)}
    assert len(told) > 800
    whole = "\n".join(texts.values())
    there = [value for value in sorted(told) if value in whole]
    assert {value: [file.name for file, text in texts.items() if value in text] for value in there} == {}


def test_only_tests_of_the_portal_read_its_data() -> None:
    reads = re.compile(r'ROOT / "site_data|\breal_site\b')
    asking = [
        file.relative_to(ROOT).as_posix()
        for file in _engine("tests")
        if file.suffix == ".py" and file != Path(__file__) and reads.search(file.read_text("utf-8"))
    ]
    assert asking == []
