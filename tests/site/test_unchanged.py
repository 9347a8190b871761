"""A build that finds nothing changed is spared, and never gives another site than a whole one."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from gongkai.build.build import build as build_site
from gongkai.build.build import spawned
from gongkai.build.unchanged import is_current, made_of
from gongkai.delivery.manifest import verify_folder
from gongkai.theme import THEME
from tests.beginning import begin
from tests.conftest import OFFICE, build, portal

SPARED = "nothing has changed since the last build"
CONFIG = """
site_name: 办公室
docs_dir: pages
theme:
  name: gongkai
  custom_dir: look
hooks: [hooks/main.py]
plugins: []
extra_css: [assets/stylesheets/more.css]
markdown_extensions:
  - attr_list
  - md_in_html
  - tables: {use_align_attribute: true}
  - toc: {toc_depth: 2-3}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A portal of the fictitious office, built, that takes what it reads from everywhere; at the end all is as it was."""
    made = portal(tmp_path_factory.mktemp("unchanged"), OFFICE)
    away = tmp_path_factory.mktemp("away")
    for name, new in {"docs": made / "pages", "overrides": made / "look"}.items():
        (made / name).rename(new)
    (made / "site_data/reports").rename(away / "reports")
    (made / "site_data/reports").symlink_to(away / "reports")
    (made / "pages/assets").mkdir()
    shutil.copytree(THEME / "assets/images", made / "images")
    (made / "pages/assets/images").symlink_to(made / "images")
    for name, content in {
        "mkdocs.yml": CONFIG,
        "pages/assets/stylesheets/more.css": "p {}\n",
        "look/main.html": '{% extends "base.html" %}{% include "partials/more.html" %}',
        "look/partials/more.html": "",
        "look/__pycache__/of.cpython-311.pyc": "",
        "README.md": "For developers.\n",
        "tests/test.py": "",
        "notes/todo.txt": "",
    }.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(content, "utf-8")
    assert SPARED not in build(made, made / "site")
    yield made
    with contextlib.chdir(made):
        assert current(made)


def current(folder: Path, **variables: str) -> bool:
    config = folder / "mkdocs.yml"
    return is_current(folder / "site", config, made_of(config, environment={**os.environ, **variables}))


@contextlib.contextmanager
def changed(file: Path) -> Iterator[None]:
    """Change `file`, or make it, and put everything back."""
    before = file.read_bytes() if file.exists() else None
    file.write_bytes((before or b"") + b"\n# more\n")
    yield
    if before is None:
        file.unlink()
    else:
        file.write_bytes(before)


@pytest.fixture(autouse=True)
def _where_it_was_built(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    for built in {"folder", "plain"}.intersection(request.fixturenames):
        monkeypatch.chdir(request.getfixturevalue(built))


@pytest.mark.parametrize(
    "file",
    [
        "mkdocs.yml",
        "hooks/main.py",
        "hooks/gongkai/figures.py",
        "hooks/gongkai/templates/home.md.j2",
        "hooks/gongkai/locales/zh.po",
        "site_data/home.yml",
        "site_data/new.yml",
        "site_data/reports/2025/plans.yml",
        "site_data/reports/2025/source.txt",
        "site_data/reports/2025/new.yml",
        "pages/about.md",
        "pages/en/about.md",
        "pages/en/new.md",
        "pages/assets/stylesheets/more.css",
        "pages/assets/stylesheets/portal.css",
        "pages/assets/images/favicon.svg",
        "pages/assets/images/new.svg",
        "pages/assets/new.txt",
        "look/base.html",
        "look/partials/header.html",
        "look/partials/new.html",
        "site/index.html",
        "site/stray.html",
    ],
)
def test_whatever_was_read_leads_to_another_build(folder: Path, file: str) -> None:
    with changed(folder / file):
        assert not current(folder)


@pytest.mark.parametrize("variable", ["SITE_URL", "PYTHONPATH"])
def test_a_variable_that_the_engine_asks_for_leads_to_another_build(folder: Path, variable: str) -> None:
    assert not current(folder, **{variable: "https://other.example/"})


@pytest.mark.parametrize(
    "setting",
    [
        "INHERIT: base.yml",
        "extra: {colour: !ENV COLOUR}",
        "site_author: !ENV [AUTHOR, nobody]",
        "hooks: [hooks/main.py, extra/hook.py]",
        "plugins: [gongkai, tags]",
        "markdown_extensions: [attr_list, pymdownx.snippets]",
        "markdown_extensions: [{'own:Extension': {}}]",
        "- a list",
        "{",
    ],
)
def test_a_portal_that_takes_what_the_engine_does_not_know_of_is_built_each_time(
    tmp_path: Path, setting: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: a\n{setting}\n", "utf-8")
    assert made_of(tmp_path / "mkdocs.yml") is None


def test_a_portal_that_the_engine_knows_all_of_is_spared_builds(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: a\ntheme: gongkai\nplugins: [gongkai]\n", "utf-8")
    assert made_of(tmp_path / "mkdocs.yml") is not None


def test_another_day_leads_to_another_build(folder: Path) -> None:
    assert not current(folder, SOURCE_DATE_EPOCH="4102444800")


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "look/main.html").rename(folder / "look/404.html"),
        lambda folder: (folder / "pages/assets/images").unlink(),
        lambda folder: (folder / "pages/assets/more").symlink_to("/etc/skel"),
        lambda folder: (folder / "site/linked").symlink_to("/etc"),
        lambda folder: shutil.rmtree(folder / "site/en"),
        lambda folder: os.mkfifo(folder / "site/pipe"),
    ],
    ids=[
        "moved",
        "folder gone",
        "new link",
        "link in the site",
        "half a site",
        "pipe in the site",
    ],
)
def test_a_change_of_another_kind_leads_to_another_build(
    folder: Path, tmp_path: Path, change: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    shutil.copytree(folder, kept, symlinks=True)
    change(folder)
    assert not current(folder)
    shutil.rmtree(folder)
    shutil.move(kept, folder)
    monkeypatch.chdir(folder)
    assert current(folder)


@pytest.mark.parametrize(
    "file",
    [
        "README.md",
        "tests/test.py",
        "tests/new.py",
        "notes/todo.txt",
        "NEW.md",
        "site.old",
        ".site.build-x",
        "look/__pycache__/of.cpython-311.opt-2.pyc",
    ],
)
def test_what_nobody_reads_leads_to_none(folder: Path, file: str) -> None:
    with changed(folder / file):
        assert current(folder)
    assert current(folder, UNRELATED="1", TERM="dumb")


def test_another_configuration_another_place_and_another_folder_lead_to_another_build(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(folder / "mkdocs.yml", folder / "other.yml")
    assert not is_current(folder / "site", folder / "other.yml", made_of(folder / "other.yml"))
    shutil.copytree(folder / "site", tmp_path / "site")
    assert not is_current(tmp_path / "site", folder / "mkdocs.yml", made_of(folder / "mkdocs.yml"))
    monkeypatch.chdir(tmp_path)
    assert not current(folder)
    (folder / "other.yml").unlink()


@pytest.mark.parametrize(
    "note", ["", "{", "[]", "null", json.dumps({"inputs": "x"}), json.dumps({"files": [1]})]
)
def test_a_damaged_or_foreign_note_counts_for_nothing(folder: Path, note: str) -> None:
    kept = folder / ".cache/gongkai-build.json"
    good = kept.read_text("utf-8")
    kept.write_text(note, "utf-8")
    assert not current(folder)
    kept.write_text(good, "utf-8")
    assert current(folder)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal of an office that begins, in a checkout, built."""
    made = portal(tmp_path_factory.mktemp("plain"), OFFICE)
    begin(made)
    (made / ".gitignore").write_text("/site\n/elsewhere\n.cache\n.site.*\n__pycache__\n", "utf-8")
    mail = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], [*mail, "commit", "-qm", "first"]):
        subprocess.run(["git", *command], cwd=made, check=True)
    (made / "README.md").write_text("not committed", "utf-8")
    assert SPARED not in build(made, made / "site")
    return made


def test_a_second_build_is_spared_and_one_of_a_site_that_was_touched_gives_the_same_bytes(
    plain: Path,
) -> None:
    build(plain, plain / "site")
    manifest = (plain / "site/manifest.json").read_bytes()
    assert SPARED in build(plain, plain / "site")
    (plain / "site/index.html").write_text("touched", "utf-8")
    assert SPARED not in build(plain, plain / "site")
    assert (plain / "site/manifest.json").read_bytes() == manifest
    assert verify_folder(plain / "site") == []


def test_an_entry_changed_in_a_tree_with_changes_is_another_build(plain: Path) -> None:
    build(plain, plain / "site")
    with changed(plain / "hooks/main.py"):
        assert not current(plain)
    assert current(plain)


def test_what_changes_while_it_is_read_is_not_taken_for_what_was_built(plain: Path) -> None:
    def run(module: str, arguments: Sequence[str], environment: Mapping[str, str]) -> int:
        code = spawned(module, arguments, environment)
        with (plain / "docs/about.md").open("a", encoding="utf-8") as page:
            page.write("\nLater.\n")
        return code

    build_site(Path("site"), Path("mkdocs.yml"), fresh=True, run=run)
    assert not current(plain)
