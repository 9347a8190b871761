"""Two drivers, one site: what MkDocs gives and what is made without it are the same bytes, and the same faults."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai.build import plain
from gongkai.build.build import DRIVERS
from gongkai.faults.problems import DataError, listed
from gongkai.gate.wiring import marks
from tests.beginning import begin
from tests.conftest import OFFICE, ROOT, gongkai, portal

SPARED = "nothing has changed since the last build"
WITHOUT = """
import sys
class Nowhere:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("mkdocs", "material"):
            raise ImportError(f"{name} is not to be imported")
sys.meta_path.insert(0, Nowhere())
"""
HEAD = "---\ntitle: {title}\ndescription: {title}.\n---\n# {title}\n\n"
FULL = """
[a](../about.md) [b](../index.md#top) [c](guide.md) [d](guide.md?x=1#more) [e](../commitments/index.md) [f](../data/index.md)
[g](附件%20一.txt) [h](https://www.example.org/x) [i](tel:12345) <mail@example.org> [j](#more) [k][] [l](../feed.xml)
![m](map.png) ![n](<../assets/images/card.png>) 138****1234，139****5678 **b** _i_ `c`

[k]: ../reports/index.md "K"

## More { #more }

### Below & beside

<div markdown="1" class="x">
- **x** <a id="y">y</a> [z](guide.md)
</div>

<p><a href="../search/">raw</a></p>

| a | b |
|:--|--:|
| 1 | [2](guide.md) |

```
code
```

## <b>A & B</b> { #ab }

A note.[^1]

[^1]: With [a link](guide.md).
"""


@pytest.fixture
def without(tmp_path: Path) -> dict[str, str]:
    """An environment in which MkDocs and Material cannot be imported, by whatever process."""
    (tmp_path / "without").mkdir()
    (tmp_path / "without/sitecustomize.py").write_text(WITHOUT, "utf-8")
    return {"PYTHONPATH": str(tmp_path / "without")}


def run(
    folder: Path, driver: str, site: Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build the portal in `folder` to `site` by `driver`, ours in a process that has the engine already unless MkDocs is out of its reach."""
    if driver == "plain" and not environment:
        return gongkai(folder, "build", "--driver", driver, "--site-dir", str(site), LC_ALL="C.UTF-8")
    command = [sys.executable, "-m", "gongkai", "build", "--driver", driver, "--site-dir", str(site)]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip


def differences(one: Path, other: Path) -> list[str]:
    """Names of the files that only one of two sites has, or that differ."""
    names = {
        file.relative_to(site).as_posix()
        for site in (one, other)
        for file in site.rglob("*")
        if file.is_file()
    }
    equal, *others = filecmp.cmpfiles(one, other, names, shallow=False)
    assert len(equal) > 100
    return sorted(name for found in others for name in found)


def office(folder: Path) -> Path:
    """The portal of an office that begins."""
    begin(portal(folder, OFFICE))
    return folder


def with_pages(folder: Path) -> Path:
    """Pages in folders with all that an editor may write, a linked folder, and a look and Markdown of its own."""
    made = portal(folder, OFFICE)
    for language in ("docs", "docs/en"):
        for name in ("help/index.md", "help/guide.md", "help/deep/er/one.md"):
            file = made / language / name
            file.parent.mkdir(parents=True, exist_ok=True)
            text = FULL if name == "help/index.md" else "## More { #more }\n"
            if language == "docs/en":
                text = text.replace("../assets/", "../../assets/")
            file.write_text(HEAD.format(title="办事" if language == "docs" else "Help") + text, "utf-8")
        (made / language / "help/附件 一.txt").write_text("一", "utf-8")
        shutil.copy(made / "hooks/gongkai/theme/assets/images/card.png", made / language / "help/map.png")
    (made / "kept").mkdir()
    (made / "kept/form.txt").write_text("form", "utf-8")
    (made / "docs/forms").symlink_to(made / "kept")
    (made / "docs/old.md").write_text("left out", "utf-8")
    (made / "docs/drafts").mkdir()
    (made / "docs/drafts/next.txt").write_text("left out", "utf-8")
    (made / "docs/assets").mkdir()
    (made / "docs/assets/more.css").write_text("p { margin: 0 }\n", "utf-8")
    (made / "docs/assets/more.js").write_text("// nothing\n", "utf-8")
    (made / "docs").rename(made / "pages")
    (made / "overrides").rename(made / "look")
    (made / "look/main.html").write_text(
        '{% extends "base.html" %}\n{% block extrahead %}<meta name="x" content="{{ page.url }}">{% endblock %}\n'
    )
    config = made / "mkdocs.yml"
    text = config.read_text("utf-8").replace("docs_dir: docs", "docs_dir: pages").replace(
        "custom_dir: overrides", "custom_dir: look"
    )  # fmt: skip
    text = text.replace(
        "  - attr_list\n", "  - attr_list\n  - footnotes\n  - toc:\n      permalink: '#'\n", 1
    )
    text = text.replace("exclude_docs: |\n", "exclude_docs: |\n  # not yet\n  /old.md\n  /drafts/\n")
    text += "extra_css: [assets/more.css]\nextra_javascript:\n  - assets/more.js\n"
    text += "  - {path: assets/more.js, defer: true, async: true, type: module}\n  - https://www.example.org/x.mjs\n"
    config.write_text(text, "utf-8")
    return made


@pytest.mark.parametrize("made", ["fixture", "untranslated", "begun"])
def test_each_file_of_both_sites_is_the_same_and_the_plain_driver_imports_neither_mkdocs_nor_material(
    made: str, request: pytest.FixtureRequest, tmp_path: Path, without: dict[str, str]
) -> None:
    folder: Path = request.getfixturevalue(f"{made}_portal")
    site = folder / "site"
    done = run(folder, "plain", tmp_path / "plain", without)
    assert done.returncode == 0, done.stdout + done.stderr
    assert differences(site, tmp_path / "plain") == []


def test_each_file_is_the_same_also_of_all_that_an_editor_may_write(
    tmp_path: Path, without: dict[str, str]
) -> None:
    folder = with_pages(tmp_path / "portal")
    for driver, environment in {"mkdocs": {}, "plain": without}.items():
        done = run(folder, driver, folder / driver, environment)
        assert done.returncode == 0, done.stdout + done.stderr
    assert differences(folder / "mkdocs", folder / "plain") == []


def test_in_that_environment_mkdocs_cannot_be_imported(tmp_path: Path, without: dict[str, str]) -> None:
    done = run(office(tmp_path / "portal"), "mkdocs", tmp_path / "site", without)
    assert done.returncode == 1
    assert "is not to be imported" in done.stderr


def test_what_one_driver_has_built_is_not_taken_for_what_the_other_would_build(tmp_path: Path) -> None:
    folder = office(tmp_path / "portal")
    said = [run(folder, driver, folder / "site").stdout for driver in ("plain", "plain", "mkdocs", "mkdocs")]
    assert [SPARED in each for each in said] == [False, True, False, True]


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")


def append(folder: Path, name: str, text: str) -> None:
    write(folder, name, (folder / name).read_text("utf-8") + text)


def spoil_both(folder: Path) -> None:
    append(folder, "site_data/home.yml", "surprise: 1\n")
    os.mkfifo(folder / "docs/pipe")


FAULTS: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "data, and something that is no file": (
        spoil_both,
        ("site_data/home.yml:", "docs/pipe:1:1:"),
    ),
    "what only the rules find, while the site is made": (
        lambda folder: append(folder, "docs/about.md", "\n13812345678\n"),
        ("docs/about.md:{line}:1: a mobile number, 138",),
    ),
    "a page without its counterpart": (
        lambda folder: write(folder, "docs/more.md", HEAD.format(title="更多")),
        ("docs/more.md:1:1: the page is missing in the other language; add en/more.md beside it in docs",),
    ),
    "something that acts": (
        lambda folder: write(folder, "docs/x.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='a'/>"),
        ("docs/x.svg:1:1:",),
    ),
    "links that lead nowhere, and to an anchor that nothing has": (
        lambda folder: append(
            folder,
            "docs/about.md",
            "\n[1](nowhere.md) [2](sitemap/) ![3](no.png) [4](/reports/) [5](index.md#nowhere) [6](nowhere.md)\n",
        ),
        (
            "docs/about.md:{line}:5: the link nowhere.md leads to no file of docs and to no page of the site\n"
            "docs/about.md:{line}:21: the link sitemap/ leads to no file of docs and to no page of the site; did you mean sitemap/index.md?\n"
            "docs/about.md:{line}:36: the link no.png leads to no file of docs and to no page of the site\n"
            "docs/about.md:{line}:48: the link /reports/ begins at the root of the host; begin it at this file, such as reports/index.md\n"
            "docs/about.md:{line}:85: the link nowhere.md leads to no file of docs and to no page of the site\n",
            "docs/about.md:1:1: the page /about/ links to /#nowhere, but nothing there is called nowhere",
        ),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_are_told_in_the_same_words_by_both_and_the_last_site_stays(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GONGKAI_PROCESSES", "2")
    folder = office(tmp_path / "portal")
    lines = (folder / "docs/about.md").read_text("utf-8").count("\n") + 2
    spoil, expected = FAULTS[fault]
    spoil(folder)
    (folder / "site").mkdir()
    said = {}
    for driver in DRIVERS:
        done = run(folder, driver, folder / "site")
        assert done.returncode == 1
        told = [line for line in done.stderr.splitlines() if line.startswith(("docs/", "site_data/"))]
        assert done.stderr.endswith("Not published: the last good site is untouched.\n")
        said[driver] = "\n".join([*told, ""])
        assert "Traceback" not in done.stderr
    assert said["mkdocs"] == said["plain"]
    assert [each for each in expected if each.format(line=lines) not in said["plain"]] == []
    assert list((folder / "site").iterdir()) == []


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("nav: [index.md]\n", "mkdocs.yml:{last}:1: only MkDocs knows this setting of nav; remove it, or build with --driver mkdocs"),
        ("hooks: [hooks/main.py, more.py]\n", "mkdocs.yml:{last}:"),
        ("INHERIT: base.yml\n", "mkdocs.yml:{last}:1: only MkDocs knows this setting of INHERIT; remove it, or build with --driver mkdocs"),
        ("copyright: !ENV WHO\n", "mkdocs.yml:{last}:12: tags (!name) are not used here; put the text in quotes or remove it"),
        ("extra_css: {}\n", "mkdocs.yml:{last}:"),
        ("extra_javascript: [{defer: true}]\n", "mkdocs.yml:{last}:"),
        ("docs_dir: [a]\n", "mkdocs.yml:{last}:"),
        ("docs_dir: nowhere\n", "mkdocs.yml:{last}:"),
        ("theme: {name: gongkai, custom_dir: nowhere}\n", "mkdocs.yml:{last}:"),
        ("validation: {links: {absolute_links: 3}}\n", "mkdocs.yml:{last}:"),
        ("exclude_docs: '*.tmp'\n", "mkdocs.yml:{last}:"),
        ("markdown_extensions: [nowhere]\n", "mkdocs.yml:{last}:"),
        ("markdown_extensions: [[a]]\n", "mkdocs.yml:{last}:"),
        ("markdown_extensions: [{toc: {nowhere: 1}}]\n", "mkdocs.yml:{last}:"),
        ("theme: {features: [navigation.tabs]}\n", "mkdocs.yml:{last}:"),
        ("- a\n", "mkdocs.yml:"),
    ],
)  # fmt: skip
def test_the_plain_driver_refuses_settings_that_only_mkdocs_knows(
    setting: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("docs").symlink_to(OFFICE / "docs")
    Path("overrides").symlink_to(ROOT / "overrides")
    key = setting.partition(":")[0]
    lines = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    kept, inside = [], False
    for line in lines:  # a key that stands there already goes with all that is in it
        inside = line.startswith(f"{key}:") or (inside and line.startswith((" ", "\n")))
        kept += [] if inside else [line]
    write(Path(), "mkdocs.yml", "".join([*kept, setting]))
    with pytest.raises(DataError) as refused:
        plain.build(Path("mkdocs.yml"), tmp_path / "site")
    said = "\n".join([*listed(refused.value.problems, str), ""])
    assert expected.format(last=len(kept) + 1) in said


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ config.extra.x }}", "'config' is undefined"),
        ("{% if %}", "overrides/partials/path.html:1: Expected an expression, got 'end of statement block'"),
    ],
)
def test_a_template_that_the_plain_driver_cannot_fill_is_told_in_a_sentence(
    text: str, reason: str, tmp_path: Path
) -> None:
    folder = office(tmp_path / "portal")
    mark = marks()["partials/path.html"]
    (folder / "overrides/partials").mkdir()
    write(folder, "overrides/partials/path.html", f"{{#- {mark} -#}}{text}")
    done = run(folder, "plain", folder / "site")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
    assert f"A template of the portal cannot be filled ({reason}): mend it" in done.stderr
