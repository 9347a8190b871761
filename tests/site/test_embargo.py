"""Until its moment nothing of what is under embargo stands anywhere in the site; from then on all of it does."""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from pypdf import PdfReader

from gongkai.__main__ import main
from gongkai.build.unchanged import is_current, made_of
from gongkai.delivery.manifest import read_manifest
from gongkai.reading.settings import NOW
from tests.conftest import OFFICE, build, gongkai, make, once, portal

MOMENT = "2031-03-01T09:00+08:00"
BEFORE, LAST, THEN = "2031-01-15T08:00+08:00", "2031-03-01T08:59:59+08:00", "2031-03-01T09:00+08:00"
EDITS = {
    "reports/2025/report.yml": ("title: {", f"publish_at: {MOMENT}\ntitle: {{"),
    "programmes.yml": ("- id: clear-streams\n", f"- id: secret-springs\n  publish_at: {MOMENT}\n  name: {{zh: 秘泉工程, en: Secret Springs}}\n  kind: campaign\n  summary: {{zh: 秘而不宣的水源, en: Unheard-of springs}}\n- id: clear-streams\n"),
    "documents.yml": ("documents:\n", f"documents:\n- id: springs-order\n  publish_at: {MOMENT}\n  title: {{zh: 秘泉管理令, en: Order of Hidden Fountains}}\n  kind: order\n"),
    "terms.yml": ("terms:\n", f"terms:\n- zh: 秘藏术语\n  en: clandestine vocabulary\n  publish_at: {MOMENT}\n- zh: 设备到货\n  en: a phrase of nobody\n"),
    "search.yml": ("synonyms:\n  zh:\n", "synonyms:\n  zh:\n  - query: 云上水务厅\n    means: [用水一键办]\n"),
}  # fmt: skip
PAGE = f"---\ntitle: 缄默之页\ndescription: 尚未揭晓的说明。\npublish_at: {MOMENT}\n---\n# 缄默之页\n\n[附件](files/sealed.txt)和[旧附件](files/open.txt)\n"
PLANTED = ("秘泉", "Secret Springs", "秘而不宣", "Unheard-of", "Hidden Fountains", "秘藏术语", "clandestine", "云上水务厅",
           "缄默之页", "尚未揭晓", "Silent page", "undisclosed", "sealed-letter")  # fmt: skip


def planted(folder: Path) -> None:
    """Make in `folder` a portal much of which is under embargo."""
    data = portal(folder, OFFICE) / "site_data"
    for name, (old, new) in EDITS.items():
        text = (data / name).read_text("utf-8")
        assert text.count(old) == 1, name
        (data / name).write_text(text.replace(old, new), "utf-8")
    pages = {
        "silent.md": PAGE,
        "en/silent.md": "---\ntitle: Silent page\ndescription: What is undisclosed.\n---\n# Silent page\n\n[Annex](../files/sealed.txt), [old annex](../files/open.txt)\n",
        "files/sealed.txt": "sealed-letter\n",
        "files/open.txt": "open-letter\n",
    }
    for name, text in pages.items():
        (folder / "docs" / name).parent.mkdir(exist_ok=True)
        (folder / "docs" / name).write_text(text, "utf-8")
    about = folder / "docs/about.md"
    about.write_text(about.read_text("utf-8") + "\n[旧附件](files/open.txt)\n", "utf-8")


def run(folder: Path, *arguments: str) -> str:
    done = gongkai(folder, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def embargoed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal with what it published before the moment (`early` by MkDocs, `late` by our driver) and at it (`site`)."""

    def built(folder: Path) -> None:
        planted(folder)
        build(folder, Path("early"), "--now", BEFORE)
        make(folder, Path("late"), "--now", LAST)
        run(folder, "pack", "late", "--headers-file")
        make(folder, Path("site"), "--now", THEN)

    return once(tmp_path_factory, "embargoed", built)


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each file of the site, and what one can read in it."""
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        yield from _read(file.relative_to(site).as_posix(), file.read_bytes())


@cache
def _read(name: str, content: bytes) -> tuple[tuple[str, str], ...]:
    """What one can read in a file; most are the same in all three sites."""
    return tuple(_looked_into(name, content))


def _looked_into(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    if name.endswith(".zip"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for inner in archive.namelist():
                yield from _read(f"{name}/{inner}", archive.read(inner))
    elif name.endswith(".pdf"):
        pages = PdfReader(BytesIO(content)).pages
        yield name, name + "".join(page.extract_text() for page in pages)
    elif not name.endswith((".br", ".gz")):  # copies of what is read already
        text = content.decode("utf-8", "replace")
        yield name, f"{name}\n{text}\n{_unescaped(text)}" if name.endswith("json") else f"{name}\n{text}"


def _unescaped(text: str) -> str:
    return json.dumps(json.loads(text), ensure_ascii=False)


@cache
def grams(text: str) -> set[str]:
    """Every run of five Chinese characters and of three English words."""
    chinese = {
        run[at : at + 5] for run in re.findall("[\u4e00-\u9fff]{5,}", text) for at in range(len(run) - 4)
    }
    english = (run.split(" ") for run in re.findall("[a-z]+(?: [a-z]+){2,}", text.lower()))
    return chinese | {" ".join(words[at : at + 3]) for words in english for at in range(len(words) - 2)}


def secret_grams(folder: Path) -> set[str]:
    """What the report under embargo says, and nothing else that was public before."""
    data = folder / "site_data"
    said = "\n".join(file.read_text("utf-8") for file in (data / "reports/2025").iterdir())
    said = re.sub(r"(?m)^ *#.*$|^ *[\w-]+:(?= )|^ *- ", "", said)
    public = [
        *(data / "reports/2024").iterdir(),
        *(folder / "docs").rglob("*.md"),
        data / "agency.yml",
        data / "home.yml",
        data / "publications.yml",
    ]
    known = "\n".join(file.read_text("utf-8") for file in public)
    for name in ("programmes", "indicators", "documents", "areas"):
        for record in yaml.load((data / f"{name}.yml").read_text("utf-8"), yaml.CSafeLoader)[name]:
            if re.search(rf"\b{record['id']}\b", known) or record.get(
                "values"
            ):  # those were published elsewhere
                known += "\n" + "\n".join(str(value) for value in _strings(record))
    return grams(said) - grams(known)


def _strings(value: object) -> Iterator[object]:
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)
    else:
        yield value


@pytest.mark.parametrize("site", ["early", "late"])
def test_nothing_of_it_stands_anywhere_before(embargoed: Path, site: str) -> None:
    secrets = secret_grams(embargoed)
    assert len(secrets) > 120
    leaks = {
        name: found
        for name, text in texts(embargoed / site)
        if (found := [*(word for word in PLANTED if word in text), *sorted(grams(text) & secrets)])
    }
    assert leaks == {}
    assert not [
        name for name in read_manifest(embargoed / site)["files"] if "2025" in name or "sealed" in name
    ]


def test_all_of_it_is_there_from_the_moment_on(embargoed: Path) -> None:
    said = "\n".join(text for _, text in texts(embargoed / "site"))
    assert [word for word in PLANTED if word not in said] == []
    assert (
        len(secret_grams(embargoed) - grams(said)) < 60
    )  # keys and ids of the data, and what two languages print apart
    assert (embargoed / "site/reports/2025/2025.zh.pdf").is_file()


def test_no_clock_is_in_the_bytes(embargoed: Path, tmp_path: Path) -> None:
    early, late = (read_manifest(embargoed / name)["files"] for name in ("early", "late"))
    assert early == {name: late[name] for name in early}
    free = shutil.copytree(
        embargoed, tmp_path / "free", ignore=shutil.ignore_patterns("early", "late", "site", ".cache")
    )
    for file in (*(free / "site_data").rglob("*.yml"), *(free / "docs").glob("*.md")):
        file.write_text(re.sub(r"(?m)^ *publish_at: .*\n", "", file.read_text("utf-8")), "utf-8")
    make(free, Path("site"))
    assert read_manifest(free / "site")["files"] == read_manifest(embargoed / "site")["files"]


def test_a_build_is_repeated_once_a_moment_has_come(
    embargoed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = shutil.copytree(
        embargoed, tmp_path / "free", ignore=shutil.ignore_patterns("early", "late", "site", ".cache")
    )
    monkeypatch.chdir(free)
    build(free, Path("site"), "--driver", "plain", "--now", LAST)
    assert "nothing has changed" in run(free, "build", "--driver", "plain", "--now", LAST)
    for now, unchanged in ((LAST, True), (THEN, False)):
        site, config, environment = free / "site", free / "mkdocs.yml", {**os.environ, NOW: now}
        assert is_current(site, config, made_of(config, "plain", environment)) == unchanged


def test_check_examines_what_will_be_public(
    embargoed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = shutil.copytree(
        embargoed, tmp_path / "free", ignore=shutil.ignore_patterns("early", "late", "site", ".cache")
    )
    text = (free / "site_data/reports/2025/plans.yml").read_text("utf-8")
    (free / "site_data/reports/2025/plans.yml").write_text(
        text.replace("[one-click-water]", "[one-click-wine]"), "utf-8"
    )
    monkeypatch.chdir(free)
    done = CliRunner().invoke(main, ["check", "--lang", "en", "--no-quote", "--select", "unknown-id"])
    line = text[: text.index("[one-click-water]")].count("\n") + 1
    assert done.output.splitlines()[0] == (
        f"site_data/reports/2025/plans.yml:{line}:18: no programme has the id one-click-wine; programmes.yml lists them [unknown-id]"
    )


def test_due_prints_the_next_moment(embargoed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(embargoed)
    lines = CliRunner().invoke(main, ["due", "--now", BEFORE]).output.splitlines()
    assert f"{MOMENT} site_data/reports/2025/report.yml:3:13" in lines
    assert f"{MOMENT} docs/silent.md:4:13" in lines
    assert len(lines) == 5
    for options, code in (
        (["--now", THEN], 3),
        (["--now", LAST, "--within", "1"], 0),
        (["--now", BEFORE, "--within", "15"], 3),
    ):
        done = CliRunner().invoke(main, ["due", *options])
        assert done.exit_code == code
        assert done.output  # if nothing else, that there is nothing


@pytest.mark.parametrize("option", ["2031-03-01", "2031-03-01T09:00", "tomorrow", "2031-02-30T09:00Z"])
def test_a_moment_without_its_zone_is_none(option: str) -> None:
    done = CliRunner().invoke(main, ["check", "--now", option])
    assert done.exit_code == 2
    assert "is no moment: write it with day, minute and zone, such as 2024-07-20T09:00+08:00." in " ".join(
        done.output.split()
    )
