"""Whatever works on a site at the same time, it is whole, and nobody clears away what another still needs."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from gongkai.delivery.manifest import MADE, read_manifest, verify_folder
from tests.beginning import begin
from tests.conftest import OFFICE, portal

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

FRESH = """
import sys
from pathlib import Path
from gongkai.build import build as maker
from gongkai.build.build import BuildError, build, spawned
maker.faults = lambda config: iter(()) # whatever makes this site, it is not the engine
def run(module, arguments, environment):
    return spawned("maker", arguments[-1:], environment)
try:
    build(Path("site"), Path("mkdocs.yml"), fresh=True, run=run)
except BuildError as error:
    sys.exit(f"{error}\\nNot published: the last good site is untouched.")
"""
"""What the command does, without bringing in what it does not need; and the site is made without MkDocs."""
MAKER = """
import sys
from pathlib import Path
from types import SimpleNamespace
import hook
site = Path(sys.argv[1])
site.mkdir()
for name in ("index.html", "sitemap.xml"):
    (site / name).write_text("A")
hook.on_post_build(SimpleNamespace(site_dir=site))
"""
COMMAND = """
import sys
from gongkai.build import build as maker
maker.faults = lambda config: iter(()) # whatever makes this site, it is not the engine
from gongkai.__main__ import main
main(sys.argv[1:], prog_name="gongkai")
"""
WAITING = "Another command is at work on site: waiting.\n"
UNTOUCHED = "Not published: the last good site is untouched.\n"
CONFIG = "{site_name: a, theme: {name: null, custom_dir: look}, hooks: [hook.py], plugins: []}\n"
HOOK = """
import json, os, time
from pathlib import Path
def on_config(config):
    config.theme.static_templates.discard("sitemap.xml")
def on_post_build(config):
    site = Path(config.site_dir)
    for number in range(40):
        (site / f"{number}.txt").write_text("text " * 400)
        time.sleep(0.002)
    names = [f"{number}.txt" for number in range(40)]
    planned = names + json.loads(Path("plan.json").read_text())
    (site.parent / "plan.json").write_text(json.dumps({"files": planned, "moved": {}}))
    end = time.monotonic() + 60
    while os.environ.get("UNTIL") and not Path(os.environ["UNTIL"]).exists() and time.monotonic() < end:
        time.sleep(0.01)
"""


def start(folder: Path, *command: str, **variables: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", *([COMMAND, *command] if command else [FRESH])],
        cwd=folder,
        env={**os.environ, "LC_ALL": "C.UTF-8", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    output = process.communicate(timeout=120)[0]
    assert "Traceback" not in output
    return process.returncode, output


def left(folder: Path) -> list[str]:
    """What builds have left beside the site, but for the lock."""
    return sorted(each.name for each in folder.glob(".site.*") if each.name != ".site.lock")


def workshop(folder: Path) -> Path:
    """The folder in which a site is being made, once there is one."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        for owner in folder.glob(".site.build-*/owner"):
            if owner.stat().st_size:  # before that it is nobody's
                return owner.parent
        time.sleep(0.01)
    pytest.fail("nothing is being built")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal of one page and forty files, for what is tried many times, built."""
    folder = tmp_path_factory.mktemp("small")
    for name, text in {
        "mkdocs.yml": CONFIG,
        "hook.py": HOOK,
        "maker.py": MAKER,
        "plan.json": '["index.html", "sitemap.xml"]',
        "docs/index.md": "# A",
        "look/main.html": "{{ page.content }}",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    assert ended(start(folder))[0] == 0
    return folder


@pytest.fixture
def small(made: Path) -> Path:
    """The small portal with a whole site, which nobody has packed."""
    whole = (made / "site").exists() and not verify_folder(made / "site")
    if not whole or MADE in read_manifest(made / "site"):
        shutil.rmtree(made / "site", ignore_errors=True)
        ended(start(made))
    assert left(made) == []
    return made


@pytest.mark.parametrize("later", [0.09 * number for number in range(7)])
def test_a_pair_of_builds_leaves_a_whole_site_whenever_the_second_begins(small: Path, later: float) -> None:
    files = read_manifest(small / "site")["files"]
    assert len(files) == 43
    first = start(small)
    time.sleep(later)
    second = start(small)
    assert [ended(process)[0] for process in (first, second)] == [0, 0]
    assert verify_folder(small / "site") == []
    assert read_manifest(small / "site")["files"] == files
    assert left(small) == []


def test_a_pair_of_builds_of_a_portal_leaves_a_whole_site_and_the_second_says_that_it_waits(
    tmp_path: Path,
) -> None:
    folder = portal(tmp_path / "portal", OFFICE)
    begin(folder)
    first = start(folder, "build", "--fresh")
    workshop(folder)
    second = start(folder, "build")
    (code, said), (code_of_second, said_by_second) = ended(first), ended(second)
    assert (code, code_of_second) == (0, 0), said + said_by_second
    assert said_by_second.startswith(WAITING)
    assert said_by_second.endswith("nothing has changed since the last build\n")
    assert verify_folder(folder / "site") == []


@pytest.mark.parametrize(
    "command", [["pack"], ["pack", "--headers-file"], ["clean"], ["build", "--site-dir", "away/../site"]]
)
def test_another_command_waits_until_the_site_is_whole(small: Path, command: list[str]) -> None:
    build = start(small, UNTIL="go")
    workshop(small)
    other = start(small, *command)
    assert other.stdout
    assert other.stdout.readline().endswith("waiting.\n")
    (small / "go").touch()
    assert [ended(process)[0] for process in (build, other)] == [0, 0]
    (small / "go").unlink()
    if command == ["clean"]:
        assert not (small / "site").exists()
    else:
        assert verify_folder(small / "site") == []
    shutil.rmtree(small / "site", ignore_errors=True)


def test_a_deployment_during_builds_publishes_a_whole_site_or_says_why_not(
    small: Path, tmp_path: Path
) -> None:
    target = tmp_path / "target"
    for _ in range(4):
        build = start(small)
        while build.poll() is None:
            code, said = ended(start(small, "deploy", "site", str(target)))
            assert code == 0 or said.startswith(
                ("Error: Nothing was changed: ", "missing: ", "changed: ", "foreign: ")
            )
        build.communicate()
        if (target / "current").exists():
            assert verify_folder(target / "current") == []


def test_who_waits_goes_on_when_the_other_is_killed(small: Path) -> None:
    first = start(small, UNTIL="never")
    workshop(small)
    second = start(small)
    assert second.stdout
    assert second.stdout.readline() == WAITING
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    assert ended(second)[0] == 0
    assert verify_folder(small / "site") == []
    assert left(small) == []


def test_a_preview_is_not_disturbed_by_a_build_nor_a_build_by_it(small: Path) -> None:
    preview = start(small, "serve", "--address", "127.0.0.1:0")
    try:
        assert ended(start(small))[0] == 0
        assert preview.poll() is None
    finally:
        os.kill(preview.pid, signal.SIGKILL)
        preview.communicate(timeout=10)


def _stray(site: Path) -> None:
    (site / "stray.html").write_text("not ours", "utf-8")


def _gone(site: Path) -> None:
    shutil.rmtree(site)
    site.mkdir()
    (site / "index.html").write_text("", "utf-8")


def _link(site: Path) -> None:
    (site / "5.txt").unlink()
    (site / "5.txt").symlink_to("/etc/hostname")


@pytest.mark.parametrize(
    ("meddling", "told"),
    [
        (_stray, "1 files differ: foreign: stray.html\n"),
        (
            _gone,
            f"41 files differ: {', '.join(f'missing: {name}' for name in sorted(f'{n}.txt' for n in range(40))[:20])}\n",
        ),
        (_link, "1 files differ: missing: 5.txt\n"),
    ],
)
def test_a_site_that_somebody_else_had_a_hand_in_is_not_put_in_place(
    small: Path, meddling: Callable[[Path], None], told: str
) -> None:
    before = (small / "site/manifest.json").read_bytes()
    process = start(small, UNTIL="go")
    shop = workshop(small)
    while not (shop / "plan.json").exists():
        assert process.poll() is None
        time.sleep(0.01)
    meddling(shop / "site")
    (small / "go").touch()
    code, said = ended(process)
    (small / "go").unlink()
    assert (code, said.endswith(f"What was built is not what was planned, {told}{UNTOUCHED}")) == (1, True), (
        said
    )
    assert (small / "site/manifest.json").read_bytes() == before
    assert left(small) == []


def test_a_plan_that_was_not_carried_out_is_told(small: Path) -> None:
    (small / "plan.json").write_text('["index.html", "sitemap.xml", "en/index.html"]', "utf-8")
    try:
        code, said = ended(start(small))
    finally:
        (small / "plan.json").write_text('["index.html", "sitemap.xml"]', "utf-8")
    assert (code, said.endswith(f"1 files differ: missing: en/index.html\n{UNTOUCHED}")) == (1, True)


def test_a_site_whose_maker_says_nothing_is_not_put_in_place(small: Path) -> None:
    (small / "other.yml").write_text(CONFIG.replace("hook.py", "silent.py"), "utf-8")
    (small / "silent.py").write_text("", "utf-8")
    code, said = ended(start(small, "build", "--config-file", "other.yml"))
    assert code == 1
    assert said.endswith(f"MkDocs did not say what it made: other.yml does not name the engine.\n{UNTOUCHED}")


def test_nothing_of_somebody_alive_or_of_another_making_is_cleared_away(small: Path) -> None:
    theirs = {
        "site.old/thesis.txt": "years of work",
        "site.new-1/thesis.txt": "more years",
        ".site.build-mine/thesis.txt": "and more",
        ".site.build-faked/owner": "me",
        ".site.build-elsewhere/owner": "made by gongkai build on another-host\n",
    }
    for name, text in theirs.items():
        (small / name).parent.mkdir()
        (small / name).write_text(text, "utf-8")
    for command in (["build", "--fresh"], ["clean"], ["build"]):
        assert ended(start(small, *command))[0] == 0
        assert {name: (small / name).read_text("utf-8") for name in theirs} == theirs
    day_before_yesterday = time.time() - 2 * 24 * 60 * 60
    os.utime(small / ".site.build-elsewhere/owner", (day_before_yesterday,) * 2)
    assert ended(start(small))[0] == 0
    assert not (small / ".site.build-elsewhere").exists()
    for name in theirs:
        shutil.rmtree((small / name).parent, ignore_errors=True)


def test_a_build_killed_in_the_midst_of_the_exchange_is_put_right_by_the_next(small: Path) -> None:
    process = start(small, UNTIL="never")
    shop = workshop(small)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    (small / "site").rename(shop / "last")
    (small / "plan.json").write_text("[]", "utf-8")
    try:
        assert ended(start(small))[0] == 1
    finally:
        (small / "plan.json").write_text('["index.html", "sitemap.xml"]', "utf-8")
    assert verify_folder(small / "site") == []
    assert left(small) == []


@pytest.mark.parametrize(
    "number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name
)
@pytest.mark.parametrize("whose", ["gongkai", "MkDocs"])
def test_no_process_is_left_of_a_build_that_is_ended(
    number: signal.Signals, whose: str, tmp_path: Path, fixture_site: Path
) -> None:
    folder = portal(tmp_path / "portal", OFFICE)
    shutil.copytree(fixture_site, folder / "site")
    process = start(folder, "build", "--fresh", GONGKAI_PROCESSES="3")
    while len(family := _of(folder)) < 4:
        assert process.poll() is None
        time.sleep(0.02)
    mkdocs = min(family - {process.pid})
    os.kill(mkdocs, signal.SIGSTOP)  # so that it does not end by itself before it is ended
    os.kill(process.pid if whose == "gongkai" else mkdocs, number)
    with suppress(ProcessLookupError):
        os.kill(mkdocs, signal.SIGCONT)
    assert ended(process)[0] != 0
    end = time.monotonic() + 60
    while _of(folder) and time.monotonic() < end:
        time.sleep(0.05)
    assert _of(folder) == set()
    assert verify_folder(folder / "site") == []
    if number != signal.SIGKILL or whose == "MkDocs":
        assert left(folder) == []


def _of(folder: Path) -> set[int]:
    """Numbers of the processes that work in `folder`."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink() == folder:
                found.add(int(process.name))
        except OSError:
            continue
    return found


def test_a_site_behind_a_link_is_exchanged_where_it_stands(small: Path, tmp_path: Path) -> None:
    (small / "linked").symlink_to(tmp_path / "real")
    for _ in range(2):
        code, said = ended(start(small, "build", "--site-dir", "linked"))
        assert code == 0, said
    assert (small / "linked").readlink() == tmp_path / "real"
    assert verify_folder(tmp_path / "real") == []
    assert sorted(each.name for each in tmp_path.iterdir()) == [".real.lock", "real"]
    (small / "linked").unlink()


def test_a_disk_of_its_own_is_refused(small: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a disk")
    try:
        refused = f"{disk} is a disk of its own and cannot be exchanged: name a folder on it.\n{UNTOUCHED}"
        assert ended(start(small, "build", "--site-dir", str(disk))) == (1, refused)
        assert ended(start(small, "build", "--site-dir", str(disk / "site")))[0] == 0
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_that_is_mounted_from_the_same_disk_stays_as_it_was(small: Path, tmp_path: Path) -> None:
    for name in ("real", "shown"):
        shutil.copytree(small / "site", tmp_path / name)
    if subprocess.run(
        ["mount", "--bind", tmp_path / "real", tmp_path / "shown"], capture_output=True, check=False
    ).returncode:
        pytest.skip("only root may mount a folder")
    try:
        code, said = ended(start(small, "build", "--site-dir", str(tmp_path / "shown")))
        assert code == 1
        assert said.endswith(UNTOUCHED)
        assert "Device or resource busy" in said
        assert verify_folder(tmp_path / "shown") == []
    finally:
        subprocess.run(["umount", str(tmp_path / "shown")], check=True)


def test_a_place_that_cannot_be_written_to_is_told(small: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    for place, reason in {
        "/proc/site": "/proc/.site.lock cannot be used (No such file or directory)",
        f"{tmp_path}/file/site": f"{tmp_path}/file cannot be used (File exists)",
    }.items():
        code, said = ended(start(small, "build", "--site-dir", place))
        assert (code, said) == (1, f"{reason}\n{UNTOUCHED}")


def test_files_and_folders_can_be_read_by_a_server_whatever_the_mask(small: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        assert ended(start(small, "build", "--fresh"))[0] == 0
        assert ended(start(small, "pack", "--headers-file"))[0] == 0
        assert ended(start(small, "deploy", "site", str(tmp_path / "deep/target")))[0] == 0
    finally:
        os.umask(before)
    for place in (small / "site", tmp_path / "deep"):
        for each in (place, *place.rglob("*")):
            assert each.stat().st_mode & 0o444 == 0o444, each
            assert not each.is_dir() or each.stat().st_mode & 0o555 == 0o555, each
    assert json.loads((small / "site/manifest.json").read_text("utf-8"))["made"]
