"""Whatever happens to a build, the last good site stays, and what went wrong is said in a sentence."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongkai.build.small import small
from gongkai.delivery.manifest import read_manifest, verify_folder, write_manifest
from tests.beginning import begin
from tests.conftest import OFFICE, make, portal

resource = pytest.importorskip("resource", reason="limits are not Windows's")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits, mounts and /proc are Linux's")

STOPPED = "A part of the build was stopped: perhaps there was not enough memory."
FULL = "there is no room left for what is to be written (No space left on device)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal of an office that begins with a last good site, which says so."""
    made = portal(tmp_path_factory.mktemp("faults"), OFFICE)
    begin(made)
    make(made, made / "site")
    return made


@pytest.fixture
def full(tmp_path: Path, fixture_site: Path) -> Path:
    """One with enough work for several processes."""
    made = portal(tmp_path / "full", OFFICE)
    shutil.copytree(fixture_site, made / "site")
    return made


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "gongkai", "build", "--fresh", *options],
        cwd=folder,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def assert_untouched(process: subprocess.Popen[str], site: Path, before: bytes, *said: str) -> None:
    output = process.communicate(timeout=120)[0]
    assert process.returncode == 1, output
    assert any(sentence in output for sentence in said), output
    assert output.endswith("Not published: the last good site is untouched.\n")
    assert "Traceback" not in output
    assert (site / "manifest.json").read_bytes() == before
    assert verify_folder(site) == []
    assert [rest.name for rest in site.parent.glob(".site.build-*")] == []


ACTS = "stands in the page: pages show, and only the scripts of the templates run; take it out"


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("docs/about.md", "\n\n<ScRipt\nsrc=../x.js></script>\n", "docs/about.md:10:1: <script> "),
        (
            "docs/files/a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'>\n<script/></svg>",
            "docs/files/a.svg:2:1: <script> ",
        ),
        ("docs/files/a.html", "<p>a\n<p onclick='b'>c", "docs/files/a.html:2:1: onclick= "),
    ],
)
def test_a_script_that_is_not_of_the_templates_stops_the_build_at_its_place(
    folder: Path, file: str, content: str, said: str
) -> None:
    path, before = folder / file, (folder / "site/manifest.json").read_bytes()
    kept = path.read_bytes() if path.exists() else b""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(kept + content.encode())
    try:
        assert_untouched(start(folder), folder / "site", before, said + ACTS)
    finally:
        path.write_bytes(kept) if kept else path.unlink()


@pytest.fixture(params=[0.3, 0.97], ids=["full in the midst of the pages", "full near the end"])
def small_disk(request: pytest.FixtureRequest, tmp_path: Path, folder: Path) -> Iterator[Path]:
    """A disk that takes a part of a site, with a last good one, a small one, on it.

    A tmpfs counts whole pages of memory for each file, and nothing for folders.
    """
    page = resource.getpagesize()
    size = page * sum(
        -(-file.stat().st_size // page) for file in (folder / "site").rglob("*") if file.is_file()
    )
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={int(size * request.param)}", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(folder: Path, small_disk: Path) -> None:
    site = small_disk / "site"
    site.mkdir()
    (site / "index.html").write_text("", "utf-8")
    write_manifest(site, site)
    before = (site / "manifest.json").read_bytes()
    assert_untouched(start(folder, "--site-dir", str(site)), site, before, FULL)


def workers_of(build: subprocess.Popen[str]) -> Iterator[int]:
    """Yield the number of each process that does a part of the work, as soon as it has begun with it: first the one that examines the data."""
    seen: set[int] = set()
    while build.poll() is None:
        for mkdocs in _children(build.pid):
            for worker in _children(mkdocs):
                if worker not in seen and _has_begun(worker):
                    seen.add(worker)
                    yield worker
        time.sleep(0.001)
    pytest.fail(f"no worker was seen: {build.communicate()[0]}")


def _has_begun(worker: int) -> bool:
    """Whether the process ignores Ctrl-C, as the last thing before its work; until then Python itself tells what goes wrong."""
    try:
        status = Path(f"/proc/{worker}/status").read_text()
    except OSError:
        return False
    ignored = int(status.partition("SigIgn:")[2].split()[0], 16)
    return bool(ignored >> (signal.SIGINT - 1) & 1)


def _children(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


@pytest.mark.parametrize("way", ["refused more", "stopped by the system"])
def test_no_memory_for_a_part_of_the_work(full: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGKAI_PROCESSES", "2")
    before = (full / "site/manifest.json").read_bytes()
    process = start(full)
    workers = workers_of(process)
    next(workers)
    worker = next(workers)
    if way == "refused more":
        resource.prlimit(worker, resource.RLIMIT_AS, (1 << 20, 1 << 20))
    else:
        os.kill(worker, signal.SIGKILL)
    assert_untouched(process, full / "site", before, STOPPED)


def test_if_the_examination_beside_the_pages_is_killed_the_data_are_examined_all_the_same(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GONGKAI_PROCESSES", "2")
    page = full / "docs/about.md"
    page.write_text(page.read_text("utf-8") + "\n13812345678\n", "utf-8")
    before = (full / "site/manifest.json").read_bytes()
    process = start(full)
    os.kill(next(workers_of(process)), signal.SIGKILL)
    assert_untouched(process, full / "site", before, "a mobile number")


def test_killed_at_any_moment_and_the_next_build_is_as_if_nothing_had_been(folder: Path) -> None:
    moments = random.Random(47)
    files = read_manifest(folder / "site")["files"]
    for _ in range(3):
        process = start(folder)
        time.sleep(moments.uniform(0.3, 2))
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert verify_folder(folder / "site") == []
    process = start(folder)
    assert process.wait(120) == 0, process.communicate()[0]
    process.communicate()
    assert read_manifest(folder / "site")["files"] == files
    assert [rest.name for rest in folder.glob(".site.build-*")] == []


GOES = """
from pathlib import Path
FILE = Path(__file__).parent / "hooks/gongkai/theme/assets/javascripts/portal.js"
def {moment}(found, config, **more):
    FILE.rename(FILE.with_suffix(".gone"))
    return found
"""


@pytest.fixture
def going(folder: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A file of the portal's engine that a hook takes away in the midst of a build."""
    config, file = folder / "mkdocs.yml", folder / "hooks/gongkai/theme/assets/javascripts/portal.js"
    text = config.read_text("utf-8")
    config.write_text(text.replace("hooks:\n", "hooks:\n  - goes.py\n"), "utf-8")
    (folder / "goes.py").write_text(GOES.format(moment=request.param), "utf-8")
    yield file
    file.with_suffix(".gone").rename(file)
    config.write_text(text, "utf-8")


@pytest.mark.parametrize("going", ["on_files"], indirect=True)
def test_a_file_that_goes_before_it_is_read_ends_the_build_by_its_name(folder: Path, going: Path) -> None:
    before = (folder / "site/manifest.json").read_bytes()
    assert_untouched(
        start(folder), folder / "site", before, f"{going} cannot be used (No such file or directory)"
    )


@pytest.mark.parametrize("going", ["on_env"], indirect=True)
def test_a_file_that_goes_once_it_was_read_stands_in_the_site(folder: Path, going: Path) -> None:
    wanted, process = small(going), start(folder)
    output = process.communicate(timeout=120)[0]
    assert process.returncode == 0, output
    assert not going.exists()
    assert verify_folder(folder / "site") == []
    assert (folder / "site/assets/javascripts/portal.js").read_bytes() == wanted
