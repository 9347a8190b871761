"""A build that finds nothing changed is spared, and never gives another site than a whole one."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gongkai.build.unchanged import is_current, read_for
from gongkai.delivery.manifest import verify_folder
from gongkai.theme import THEME
from gongkai.work import observed
from tests.beginning import begin
from tests.conftest import OFFICE, build, portal

SPARED = "nothing has changed since the last build"
CONFIG = """
INHERIT: base/portal.yml
docs_dir: pages
site_author: !ENV [AUTHOR, nobody]
extra:
  colour: !ENV COLOUR
  shade: !ENV
    - SHADE
    - DEPTH
    - grey
theme:
  custom_dir: look
hooks: [hooks/main.py, extra/hook.py]
extra_css: [assets/stylesheets/more.css]
extra_templates: [opensearch.xml]
markdown_extensions:
  - attr_list
  - md_in_html
  - tables: {use_align_attribute: true}
  - toc: {toc_depth: 2-3}
  - pymdownx.snippets: {base_path: snippets, auto_append: [always.md]}
"""
HOOK = """
import os
from pathlib import Path
import helper
HERE = Path(__file__).parent
def on_config(config):
    config.copyright = helper.NAME + (HERE / "numbers.csv").read_text() + os.environ.get("OF_THE_HOOK", "")
    config.copyright += os.getenv('ALSO_OF_IT') or ""
    config.copyright += "".join(part.read_text() for part in sorted((HERE / "parts").glob("*.txt")))
    try:
        config.copyright += (HERE / "perhaps.txt").read_text()
    except FileNotFoundError:
        pass
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
    (made / "base").mkdir()
    (made / "mkdocs.yml").rename(made / "base/base.yml")
    for name, content in {
        "mkdocs.yml": CONFIG,
        "base/portal.yml": "INHERIT: base.yml\n",
        "extra/hook.py": HOOK,
        "extra/helper.py": "NAME = 'A'\n",
        "extra/numbers.csv": "1",
        "extra/parts/one.txt": "one",
        "snippets/note.md": "A note.\n",
        "snippets/always.md": "",
        "pages/assets/stylesheets/more.css": "p {}\n",
        "pages/opensearch.xml": "<a/>\n",
        "pages/about.md": (made / "pages/about.md").read_text("utf-8") + '\n--8<-- "note.md"\n',
        "look/main.html": '{% extends "base.html" %}{% include "partials/more.html" %}',
        "look/partials/more.html": "",
        "look/__pycache__/of.cpython-311.pyc": "",
        "README.md": "For developers.\n",
        "tests/test.py": "",
        "notes/todo.txt": "",
    }.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(content, "utf-8")
    (made / "extra/helper.pth").touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(made / "extra"))
        assert SPARED not in build(made, made / "site")
    yield made
    with contextlib.chdir(made):
        assert current(made)


def current(folder: Path, **variables: str) -> bool:
    return is_current(
        folder / "site",
        folder / "mkdocs.yml",
        environment={**os.environ, "PYTHONPATH": str(folder / "extra"), **variables},
    )


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
        "base/portal.yml",
        "base/base.yml",
        "hooks/main.py",
        "hooks/gongkai/figures.py",
        "hooks/gongkai/templates/home.md.j2",
        "hooks/gongkai/locales/zh.po",
        "extra/hook.py",
        "extra/helper.py",
        "extra/numbers.csv",
        "extra/perhaps.txt",
        "extra/parts/one.txt",
        "extra/parts/two.txt",
        "snippets/note.md",
        "snippets/always.md",
        "site_data/home.yml",
        "site_data/new.yml",
        "site_data/reports/2025/plans.yml",
        "site_data/reports/2025/source.txt",
        "site_data/reports/2025/new.yml",
        "pages/about.md",
        "pages/en/about.md",
        "pages/en/new.md",
        "pages/opensearch.xml",
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


@pytest.mark.parametrize(
    "variable",
    ["SITE_URL", "AUTHOR", "COLOUR", "SHADE", "DEPTH", "OF_THE_HOOK", "ALSO_OF_IT", "PYTHONPATH"],
)
def test_a_variable_that_a_configuration_or_a_hook_asks_for_leads_to_another_build(
    folder: Path, variable: str
) -> None:
    assert not current(folder, **{variable: "https://other.example/"})


def made_from(folder: Path, code: str) -> object:
    """What is known of a module that was run in `folder`, None if not enough to spare a build."""
    (folder / "told.txt").write_text("1", "utf-8")
    (folder / "mine.py").write_text(f"import os, subprocess\nfrom pathlib import Path\n{code}\n", "utf-8")
    command = [sys.executable, observed.__file__, str(folder / "record"), str(os.getpid()), "mine"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return read_for(folder / "record", folder / "away")


@pytest.mark.parametrize(
    "code",
    [
        'os.environ.get("A" + "B")',
        'os.environ.get(f"A_{1}")',
        "NAME = 'A'; os.getenv(NAME)",
        'from os import environ as known; known.get("A")',
        '{**os.environ}.get("A")',
        '"A" in os.environ',
        'os.path.expandvars("$A")',
        'Path("perhaps.txt").exists()',
        'os.path.isfile("perhaps.txt")',
        'subprocess.run(["cat", "told.txt"])',
        'os.popen("ls").read()',
        'os.system("ls")',
        'open("told.txt", "a+").write("more")',
        'import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9)); open("told.txt")',  # a full disk
    ],
)
def test_a_hook_that_goes_by_what_cannot_be_observed_is_run_each_time(tmp_path: Path, code: str) -> None:
    assert made_from(tmp_path, code) is None


@pytest.mark.parametrize(
    "code",
    [
        'os.environ.get("A")',
        "os.environ.pop( 'A', None)",
        'os.getenv("A", "b")',
        'open("told.txt").read()',
        'open("told.txt", "r+").read()',
        'list(Path(".").glob("*.txt"))',
        'open("new.txt", "w").write("made")',
    ],
)
def test_a_hook_of_which_all_is_heard_spares_builds(tmp_path: Path, code: str) -> None:
    assert made_from(tmp_path, code) is not None


def test_a_package_that_was_changed_where_it_is_installed_leads_to_another_build(folder: Path) -> None:
    read = json.loads((folder / ".cache/gongkai-build.json").read_text("utf-8"))["files"]
    for name in ("material/templates/mkdocs_theme.yml", "mkdocs/structure/files.py", "markdown/core.py"):
        assert any(file.endswith(f"site-packages/{name}") for file in read), name


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
        lambda folder: shutil.copy(folder / "mkdocs.yml", folder / "base/portal.yml"),
        lambda folder: os.mkfifo(folder / "site/pipe"),
    ],
    ids=[
        "moved",
        "folder gone",
        "new link",
        "link in the site",
        "half a site",
        "copied over",
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
        "hooks/new.txt",
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
    assert not is_current(folder / "site", folder / "other.yml")
    shutil.copytree(folder / "site", tmp_path / "site")
    assert not is_current(tmp_path / "site", folder / "mkdocs.yml")
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
        assert not is_current(plain / "site", plain / "mkdocs.yml")
    assert is_current(plain / "site", plain / "mkdocs.yml")


def test_what_changes_while_it_is_read_is_not_taken_for_what_was_built(plain: Path) -> None:
    (plain / "late.py").write_text(
        "from pathlib import Path\n"
        "def on_post_build(config):\n"
        "    page = Path(config.docs_dir, 'about.md')\n"
        "    page.write_text(page.read_text('utf-8') + '\\nLater.\\n', 'utf-8')\n",
        "utf-8",
    )
    config = (plain / "mkdocs.yml").read_text("utf-8")
    (plain / "mkdocs.yml").write_text(
        config.replace("  - hooks/main.py", "  - hooks/main.py\n  - late.py"), "utf-8"
    )
    build(plain, plain / "site")
    assert not is_current(plain / "site", plain / "mkdocs.yml")
    (plain / "mkdocs.yml").write_text(config, "utf-8")
