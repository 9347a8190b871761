"""A portal that another engine would make, or half of this one, is told so by the check and by the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.build.build import BuildError, build
from gongkai.gate.wiring import faults, marks

AS_PLUGIN = "site_name: a\ntheme: {name: gongkai, custom_dir: overrides}\nplugins: [gongkai]\n"
COPIED = "this file takes the place of the engine's, which may have changed since it was copied: remove it, or compare the two and write {mark} into its first line, in a comment"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    Path("mkdocs.yml").write_text(AS_PLUGIN, "utf-8")
    for folder in ("docs", "overrides", "hooks"):
        Path(folder).mkdir()
    for hook in ("main", "more", "other"):
        Path(f"hooks/{hook}.py").touch()
    return Path("mkdocs.yml")


def told(config: Path, text: str = AS_PLUGIN) -> list[str]:
    config.write_text(text, "utf-8")
    return [f"{fault.where}: {fault.said(str)}" for fault in faults(config)]


@pytest.mark.parametrize(
    "text",
    [
        AS_PLUGIN,
        "site_name: a\ntheme: gongkai\nplugins: {gongkai: {}}\n",
        "theme:\n  name: gongkai\nplugins:\n- search\n- gongkai: {}\nsite_name: a\n",
        "theme:\n  name: gongkai\nplugins: []\nhooks: [hooks/main.py, hooks/more.py]\nsite_name: a\n",
        "INHERIT: base.yml\ntheme: {custom_dir: overrides}\nsite_name: a\n",
        "theme: gongkai\nplugins: [gongkai]\nextra: {shade: !ENV [SHADE, grey], at: !!python/name:os.path.join }\nsite_name: a\n",
    ],
)
def test_a_portal_that_names_the_engine_is_in_order(config: Path, text: str) -> None:
    Path("base.yml").write_text("theme: {name: gongkai}\nplugins: [gongkai]\nsite_name: a\n", "utf-8")
    assert told(config, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site_name: a\n", ["nothing here makes pages of the data: write plugins: [gongkai]", "the pages of the theme mkdocs are not those of the portal; write theme: {name: gongkai}"]),
        ("theme: gongkai\nplugins: [search]\nsite_name: a\n", ["mkdocs.yml:2:1: nothing here makes pages of the data: write plugins: [gongkai]"]),
        ("theme: gongkai\nhooks: [hooks/other.py]\nsite_name: a\n", ["nothing here makes pages of the data: write plugins: [gongkai]"]),
        ("theme:\n  name: material\nhooks: [hooks/main.py]\nsite_name: a\n", ["mkdocs.yml:1:1: the pages of the theme material are not those of the portal; write theme: {name: gongkai}"]),
        ("theme: gongkai\nplugins: [gongkai]\nhooks: [hooks/main.py]\nsite_name: a\n", ["mkdocs.yml:3:1: the engine is named twice, under hooks and under plugins; remove hooks/main.py here"]),
        ("theme: gongkai\nplugins: [gongkai]\nhooks:\n- hooks/lost.py\nsite_name: a\n", ["mkdocs.yml:3:1: there is no file hooks/lost.py: bring it back, or take it out of hooks"]),
    ],
)  # fmt: skip
def test_one_that_does_not_is_told_what_to_write(config: Path, text: str, expected: list[str]) -> None:
    found = told(config, text)
    assert [
        line.removeprefix("mkdocs.yml:1:1: ") if ":1:1:" not in want else line
        for line, want in zip(found, expected, strict=True)
    ] == expected
    with pytest.raises(BuildError, match=r"mkdocs\.yml:"):
        build(Path("site"), config)
    assert not Path("site").exists()


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("docs/assets/stylesheets/portal.css", "assets/stylesheets/portal.css"),
        ("docs/assets/search/engine.js", "assets/search/engine.js"),
        ("overrides/partials/footer.html", "partials/footer.html"),
    ],
)
def test_a_copy_of_the_engines_files_is_told_until_it_says_which_one_it_replaces(
    config: Path, file: str, name: str
) -> None:
    mark, copy = marks()[name], Path(file)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text("old\n", "utf-8")
    expected = f"{file}:1:1: {COPIED.format(mark=mark)}"
    assert told(config) == [expected]
    copy.write_text(f"/* {mark} */\n", "utf-8")
    assert told(config) == []
    copy.write_text("/* gongkai 00000000 */\n", "utf-8")
    assert told(config) == [expected]


def test_pictures_of_the_offices_own_and_templates_of_other_names_are_nobodys_concern(config: Path) -> None:
    for file in ("docs/assets/images/emblem.svg", "overrides/main.html", "overrides/partials/own.html"):
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).write_text("own\n", "utf-8")
    assert told(config) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: there are no settings here; write site_name, theme: {name: gongkai} and plugins: [gongkai]"),
        ("- a\n", "1:1: there are no settings here; write site_name, theme: {name: gongkai} and plugins: [gongkai]"),
        ("site_name: [\n", "2:1: a value was expected here: add it, or put the text in quotes"),
        ("site_name：a\ntheme: gongkai\n", "1:10: ： (U+FF1A) is a full-width colon; type : in half width, and a space behind it"),
        ("theme: gongkai\nplugins: [gongkai]\n", "1:1: site_name is missing; write the name of the office here: site_name: …"),
        (f"{AS_PLUGIN}docs_dir: pages\n", "4:1: there is no folder pages, and no site without it: make it"),
        (f"{AS_PLUGIN}docs_dir: file\n", "4:1: there is no folder file, and no site without it: make it"),
        (AS_PLUGIN.replace("overrides", "gone"), "2:1: there is no folder gone, and no site without it: make it"),
    ],
)  # fmt: skip
def test_a_configuration_of_which_no_site_can_be_made_is_told_by_the_check(
    config: Path, text: str, expected: str
) -> None:
    Path("file").write_text("", "utf-8")
    assert told(config, text) == [f"mkdocs.yml:{expected}"]


def test_a_configuration_that_inherits_from_nothing_is_told(config: Path) -> None:
    assert told(config, f"INHERIT: base.yml\n{AS_PLUGIN}") == ["base.yml:1:1: the file is missing; create it"]
