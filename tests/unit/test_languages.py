"""The table of languages is the only place that knows what is special to one."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from babel import Locale

from gongkai.model.languages import (
    LANGUAGES,
    ORIGINAL,
    Language,
    address_in,
    language_of_system,
    split_address,
)
from gongkai.model.phrases import LOCALES

ENGINE = LOCALES.parent


def test_there_is_one_original_and_it_stands_at_the_root() -> None:
    assert [code for code, language in LANGUAGES.items() if not language.prefix] == [ORIGINAL]
    assert next(iter(LANGUAGES)) == ORIGINAL


def test_no_two_languages_share_what_tells_them_apart() -> None:
    for tells in ("own_name", "html", "prefix", "open_graph"):
        assert len({getattr(language, tells) for language in LANGUAGES.values()}) == len(LANGUAGES), tells


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_each_language_is_known_to_babel_and_has_its_catalogue(language: Language) -> None:
    assert Locale.parse(language.locale).language == language.code.partition("-")[0]
    assert language.catalogue is None or (LOCALES / f"{language.catalogue}.po").is_file()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["", "about/", "english/", "data/a.csv"])
def test_an_address_is_told_apart_as_it_was_made(language: str, path: str) -> None:
    assert split_address(address_in(language, path)) == (language, path)


@pytest.mark.parametrize(
    ("name", "language"),
    [("zh_CN.UTF-8", "zh"), ("Chinese (Simplified)_China", "zh"), ("en_GB", "en"), ("de_DE", "en"), ("", "en")],
)  # fmt: skip
def test_the_language_of_messages_is_told_by_the_name_of_the_system(name: str, language: str) -> None:
    assert language_of_system(name) == language


NAMES = frozenset(
    name
    for language in LANGUAGES.values()
    for name in (language.code, language.html, language.prefix, language.locale, language.open_graph, language.own_name)
    if name
)  # fmt: skip

LEFT = {
    # Keys of the data, and of what is written into them: they hold Chinese and English by name.
    "model/parts.py": 5,
    "model/printing.py": 2,
    "reading/sources.py": 2,
    "importing/blocks.py": 6,
    "importing/writing.py": 3,
    "importing/yamltext.py": 1,
    "migrating/answers.py": 1,
    "migrating/carrying.py": 3,
    "migrating/divided.py": 3,
    "gate/passages.py": 1,
    "editor/form.py": 1,
    "editor/numbers.py": 1,
    "editor/opened.py": 1,
    "model/shapes.py": 8,
    # Columns and titles of the tables for others, whose names never change.
    "tables/registers.py": 5,
    "tables/package.py": 6,
    "tables/quantities.py": 4,
    "tables/publications.py": 1,
    "tables/table.py": 4,
    # How English prints units and numbers; what voices can read of Chinese, whatever its kind.
    "model/numerals.py": 1,
    "rules/numbers/units.py": 6,
    "rules/numbers/indicated.py": 2,
    "rules/numbers/meant.py": 1,
    "rules/records/contrary.py": 1,
    "rules/records/reasons.py": 1,
    "rules/records/captions.py": 1,
    "inspection/language.py": 1,
    # What rules read of a page is the same in each; in this one no catalogue is compiled for it.
    "rules/raw.py": 1,
}
"""How often a module may name a language, and why; what is not here may not at all."""

ABOUT = ("rules/language/", "search/lexicon.py", "model/languages.py")
"""Modules that are about Chinese and English as such: comparison of the two, words of questions."""


def test_no_other_module_names_a_language() -> None:
    found: Counter[str] = Counter()
    for file in sorted(ENGINE.rglob("*.py")):
        name = file.relative_to(ENGINE).as_posix()
        if not name.startswith(ABOUT):
            found.update({name: _literals(file)})
    assert {name: count for name, count in found.items() if count} == LEFT


def _literals(file: Path) -> int:
    """How many literals of a module name a language."""
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return sum(isinstance(node, ast.Constant) and node.value in NAMES for node in nodes)
