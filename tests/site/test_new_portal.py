"""The way of a new office as its README tells it, from the wheel alone: a portal, a report, a correction, a domain, the next report."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gongkai.gate.wiring import NAME
from tests.beginning import confirm
from tests.conftest import ROOT

Gongkai = Callable[..., str]
TEXTS = ROOT / "tests/fixtures/texts"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the engine, built from what is under version control; it leaves nothing in this folder."""
    source, folder = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    names = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "hooks", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "requirements.lock"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in filter(lambda name: (ROOT / name).is_file(), names.stdout.splitlines()):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes((ROOT / name).read_bytes())
    _run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--wheel-dir",
            str(folder),
            ".",
        ],
        source,
    )
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the wheel, and nothing of this repository, is installed."""
    folder = tmp_path_factory.mktemp("installed")
    _run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), str(wheel)],
        folder,
    )
    return folder


def _run(command: list[str], at: Path, **variables: str) -> str:
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "LC_ALL": "C.UTF-8", **variables}
    done = subprocess.run(
        command, cwd=at, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


ASKED = """
import json, pathlib, sys
from gongkai.fleet.warm import run
if __name__ == "__main__":
    for line in sys.stdin:
        folder, *words = json.loads(line)
        done = run(pathlib.Path(folder), words, {}, 300)
        print(json.dumps([done.returncode, done.stdout + done.stderr]), flush=True)
"""
"""Does commands as a fleet does them: each in a process of its own, forked from one that has brought in the engine."""


@pytest.fixture(scope="module")
def gongkai_in(installed: Path) -> Iterator[Callable[[Path], Gongkai]]:
    """Commands of the installed engine in a folder."""
    with subprocess.Popen(
        [sys.executable, "-P", "-c", ASKED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(installed)}, cwd=installed,
    ) as process:  # fmt: skip
        asked, answers = process.stdin, process.stdout
        assert asked
        assert answers

        def of(folder: Path) -> Gongkai:
            def gongkai(*words: str) -> str:
                print(json.dumps([str(folder), *words]), file=asked, flush=True)
                code, said = json.loads(answers.readline())
                assert code == 0, said
                return str(said)

            return gongkai

        yield of


def afresh(installed: Path, folder: Path) -> Gongkai:
    """The same, begun afresh each time, as people do."""

    def gongkai(*words: str) -> str:
        return _run([sys.executable, "-P", "-m", "gongkai", *words], folder, PYTHONPATH=str(installed))

    return gongkai


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(before) == 1, before
    file.write_text(text.replace(before, after), "utf-8")


def test_from_an_empty_folder_to_the_second_report_every_step_is_green(
    installed: Path, gongkai_in: Callable[[Path], Gongkai], tmp_path: Path
) -> None:
    start = gongkai_in(tmp_path)
    start(
        "new",
        "portal",
        "portal",
        "--name",
        "石桥区市场监督管理局 / Shiqiao District Administration",
        "--codes",
        "浙",
        "--telephone",
        "0570-00000100",
    )
    folder = tmp_path / "portal"
    gongkai, data = gongkai_in(folder), folder / "site_data"
    gongkai("build", "--driver", "plain")
    assert "还没有发布报告" in (folder / "site/index.html").read_text("utf-8")
    gongkai("check", "--site", "site")

    gongkai("import", str(TEXTS / "half-year.txt"), "--period", "2025-h1")
    confirm(data)
    gongkai("build", "--driver", "plain")
    assert (folder / "site/reports/2025-h1/index.html").is_file()
    assert 'lang="zh-CN"' in (folder / "site/en/reports/2025-h1/index.html").read_text("utf-8")  # en: null

    entry = "corrections:\n- date: 2025-09-01\n  page: reports/2025-h1/\n  what: {zh: 改正一个数字。, en: null}\n  why: {zh: 录入有误。, en: null}\n"
    change(data / "corrections.yml", "corrections: []\n", entry)
    change(data / "agency.yml", "domain: null", "domain: www.example.gov.cn")
    gongkai("import", str(TEXTS / "rule-of-law.txt"), "--period", "2024")
    confirm(data)
    afresh(installed, folder)("build")
    gongkai("check", "--site", "site", "--fail-on", "error")
    assert "改正一个数字" in (folder / "site/corrections/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://www.example.gov.cn/reports/2025-h1/"' in (
        folder / "site/reports/2025-h1/index.html"
    ).read_text("utf-8")
    reports = json.loads((folder / "site/data/reports.json").read_text("utf-8"))["records"]
    assert len(reports) == 2
    assert "nothing was changed" in gongkai("migrate")


def test_a_portal_holds_the_wheel_it_is_made_by_and_pins_what_that_needs(
    wheel: Path, gongkai_in: Callable[[Path], Gongkai], tmp_path: Path
) -> None:
    gongkai_in(tmp_path)("new", "portal", "p", "--name", "白槐市水利局", "--languages", "zh")
    folder = tmp_path / "p"
    assert (folder / "wheels" / wheel.name).read_bytes() == wheel.read_bytes()
    assert re.fullmatch(
        rf"\./wheels/{NAME}-[\d.]+-py3-none-any\.whl --hash=sha256:[0-9a-f]{{64}}\n",
        (folder / "engine.txt").read_text("utf-8"),
    )
    assert (folder / "requirements.lock").read_text("utf-8") == (ROOT / "requirements.lock").read_text(
        "utf-8"
    )


def test_what_its_ci_runs_takes_less_than_a_minute_and_needs_nothing_of_this_repository(
    installed: Path, tmp_path: Path
) -> None:
    afresh(installed, tmp_path)("new", "portal", "p", "--name", "白槐市水利局", "--languages", "zh")
    steps = re.findall(
        r"^\.venv/bin/python -m gongkai (.+)$", (tmp_path / "p/.ci/run").read_text("utf-8"), re.MULTILINE
    )
    assert [step.split()[0] for step in steps] == ["check", "build", "check", "inspect"]
    gongkai, begun = afresh(installed, tmp_path / "p"), time.monotonic()
    for step in steps:
        gongkai(*step.split())
    assert time.monotonic() - begun < 60
    assert not (tmp_path / "p/site/en").exists()
