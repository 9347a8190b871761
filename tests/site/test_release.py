"""Whatever happens to a deployment, visitors see one whole version."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongkai.__main__ import main
from gongkai.delivery.manifest import read_manifest, verify_folder, write_manifest
from gongkai.delivery.release import deploy
from gongkai.delivery.target import current
from tests.conftest import ROOT, serve

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="deployment needs links; not on Windows")

FILES = 80
_DEPLOY = """
import sys
from pathlib import Path
from gongkai.delivery.release import deploy
site, target, limit = sys.argv[1:]
if int(limit):
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
print("ready", flush=True)
sys.stdin.readline()
deploy(Path(site), Path(target), keep=3)
"""


def make(site: Path, version: str) -> Path:
    """A site whose every file says its version; one is of some size."""
    for number in range(FILES):
        file = site / f"{number % 7}/{number}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{version} {number} " * (40_000 if number == 11 else 400), "utf-8")
    (site / "index.html").write_text(version, "utf-8")
    (site / "same.css").write_text("the same in all versions", "utf-8")
    write_manifest(site, site)
    return site


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("versions")
    return [make(folder / version, version) for version in ("one", "two", "three")]


@pytest.fixture
def sites(made: list[Path], tmp_path: Path) -> list[Path]:
    """Three versions, to be changed."""
    return [shutil.copytree(site, tmp_path / site.name) for site in made]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "target"


def run(*arguments: object) -> Result:
    """The command as it is given, messages in English."""
    return CliRunner(env={"LC_ALL": "C.UTF-8"}).invoke(main, [str(argument) for argument in arguments])


def start(site: Path, target: Path, limit: int = 0) -> subprocess.Popen[bytes]:
    """A deployment in a process of its own, about to begin."""
    process = subprocess.Popen(
        [sys.executable, "-c", _DEPLOY, site, target, str(limit)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout
    process.stdout.readline()
    return process


def begin(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin
    process.stdin.write(b"\n")
    process.stdin.flush()


def shown(target: Path) -> str:
    return (target / "current/index.html").read_text("utf-8")


def test_a_release_is_shown_and_the_one_before_comes_back_with_one_command(
    sites: list[Path], target: Path
) -> None:
    for number, site in enumerate(sites, start=1):
        done = run("deploy", site, target)
        assert done.exit_code == 0, done.output
        assert done.output.startswith(f"{target}/current: 00000{number}-")
    assert shown(target) == "three"
    assert run("rollback", target).exit_code == 0
    assert shown(target) == "two"
    run("rollback", target)
    assert shown(target) == "one"
    first = current(target)
    done = run("rollback", target)
    assert done.exit_code == 1
    assert done.output.startswith(f"Error: {target} holds no such release. There are: {first}, 000002-")
    newest = max(folder.name for folder in (target / "releases").iterdir())
    assert run("rollback", target, "--to", newest).exit_code == 0
    assert shown(target) == "three"


def test_what_was_rolled_back_is_not_gone_back_to_and_only_some_releases_stay(
    sites: list[Path], target: Path
) -> None:
    for site in (*sites, sites[0]):
        deploy(site, target, keep=3)
    assert [folder.name[:6] for folder in sorted((target / "releases").iterdir())] == [
        "000002",
        "000003",
        "000004",
    ]
    run("rollback", target)
    deploy(sites[1], target, keep=3)
    assert shown(target) == "two"
    run("rollback", target)
    assert shown(target) == "three"


def test_what_somebody_did_by_hand_beside_the_releases_is_left_alone_and_stops_nothing(
    sites: list[Path], target: Path
) -> None:
    theirs = target / "releases/20230101"
    theirs.mkdir(parents=True)
    (target / "releases/notes.txt").write_text("mine", "utf-8")
    deploy(sites[0], target)
    shutil.rmtree(target / "current/0")
    deploy(sites[1], target)
    shutil.rmtree((target / "current").resolve())
    deploy(sites[0], target)
    assert verify_folder(target / "current") == []
    assert theirs.is_dir()
    assert (target / "releases/notes.txt").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["000009-abcdef01", "000001-abcdef01.part", "20230101-deadbeef"])
@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_what_is_only_named_like_a_release_is_told_and_left_alone(
    sites: list[Path], target: Path, name: str, kind: str
) -> None:
    deploy(sites[0], target)
    theirs = target / "releases" / name
    if kind == "folder":
        (theirs / "deep").mkdir(parents=True)
        (theirs / "deep/thesis.txt").write_text("mine", "utf-8")
    elif kind == "link":
        theirs.symlink_to(sites[2])
    else:
        theirs.write_text("mine", "utf-8")
    done = run("deploy", sites[1], target)
    assert (done.exit_code, done.output) == (
        1,
        f"Error: {theirs} is named like a release and is none: move it away, then deploy again.\n",
    )
    assert shown(target) == "one"
    theirs.rename(target / "mine")
    assert run("deploy", sites[1], target).exit_code == 0


def test_releases_of_another_program_are_left_alone_where_nothing_is_shown(
    sites: list[Path], target: Path
) -> None:
    theirs = target / "releases/202306-deadbeef/app.py"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("years of work", "utf-8")
    assert run("deploy", sites[0], target).exit_code == 1
    assert theirs.read_text("utf-8") == "years of work"


def test_going_back_makes_nothing_where_nothing_was_deployed(target: Path) -> None:
    target.mkdir()
    done = run("rollback", target)
    assert (done.exit_code, done.output) == (1, f"Error: {target} shows no release.\n")
    assert list(target.iterdir()) == []


def test_a_link_in_circles_is_no_target(sites: list[Path], target: Path) -> None:
    target.symlink_to(target)
    assert run("deploy", sites[0], target).output.startswith("Error: Nothing was changed: ")


def test_a_folder_of_another_making_and_one_within_the_site_are_refused(
    sites: list[Path], target: Path
) -> None:
    (target / "v1").mkdir(parents=True)
    (target / "current").symlink_to("v1")
    done = run("deploy", sites[0], target)
    assert (done.exit_code, done.output) == (
        1,
        f"Error: {target}/current was not made by a deployment: move it away, or name another folder.\n",
    )
    done = run("deploy", sites[0], sites[0] / "public")
    assert (done.exit_code, done.output) == (
        1,
        f"Error: {sites[0]}/public stands within {sites[0]}: name another folder.\n",
    )
    assert verify_folder(sites[0]) == []
    (sites[0] / "manifest.json").write_text('{"files": ', "utf-8")
    done = run("deploy", sites[0], target)
    assert (done.exit_code, done.output) == (
        1,
        f"Error: Nothing was changed: {sites[0]}/manifest.json is damaged, or no manifest of a site\n",
    )


def test_an_old_release_that_cannot_be_removed_is_told_and_the_new_one_is_shown(
    sites: list[Path], target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deploy(sites[0], target)
    deploy(sites[1], target)
    oldest = min((target / "releases").iterdir())
    monkeypatch.setattr(shutil, "rmtree", _refused)
    done = run("deploy", sites[2], target, "--keep", "2")
    assert done.exit_code == 1
    assert done.output.startswith(
        f"Error: {target} shows what was deployed, but an old release could not be removed: "
    )
    assert shown(target) == "three"
    assert oldest.name not in [folder.name for folder in (target / "releases").iterdir()]


def _refused(folder: Path, *, ignore_errors: bool = False) -> None:
    if not ignore_errors:
        raise PermissionError(13, "Permission denied", str(folder))


def test_a_file_that_did_not_change_keeps_its_time_and_with_it_its_etag(
    sites: list[Path], target: Path
) -> None:
    deploy(sites[0], target)
    before = (target / "current/same.css").stat().st_mtime_ns
    os.utime(sites[1] / "same.css", ns=(1, 1))
    deploy(sites[1], target)
    assert (target / "current/same.css").stat().st_mtime_ns == before
    assert (target / "current/index.html").stat().st_mtime_ns == (sites[1] / "index.html").stat().st_mtime_ns


def test_a_site_that_is_not_what_was_built_is_refused(sites: list[Path], target: Path) -> None:
    deploy(sites[0], target)
    (sites[1] / "index.html").write_text("by hand", "utf-8")
    done = run("deploy", sites[1], target)
    assert (done.exit_code, done.output) == (
        1,
        f"changed: index.html\nError: {sites[1]} is not what was built: build it again.\n",
    )
    assert shown(target) == "one"
    done = run("deploy", target, target)
    assert done.output.startswith(f"Error: Nothing was changed: {target}/manifest.json is missing")


def test_a_release_that_was_damaged_is_not_gone_back_to(sites: list[Path], target: Path) -> None:
    first = deploy(sites[0], target)
    deploy(sites[1], target)
    (target / "releases" / first / "same.css").unlink()
    done = run("rollback", target)
    assert (done.exit_code, done.output.splitlines()[0]) == (1, "missing: same.css")
    assert shown(target) == "two"


def change(release: Path) -> None:
    (release / "same.css").write_text("another", "utf-8")


def add(release: Path) -> None:
    (release / "more.html").write_text("more", "utf-8")


def link(release: Path) -> None:
    (release / "etc").symlink_to("/etc")


def exchange(release: Path) -> None:
    (release / "same.css").rename(release / "other.css")
    (release / "same.css").symlink_to("other.css")


def sign_anew(release: Path) -> None:
    (release / "index.html").write_text("another", "utf-8")
    write_manifest(release, release)


def empty(release: Path) -> None:
    (release / "manifest.json").write_text('{"files": {}}', "utf-8")


TAMPERINGS = (change, add, link, exchange, sign_anew, empty)


def make_current(target: Path, name: str) -> None:
    (target / "current").unlink()
    (target / "current").symlink_to(f"releases/{name}")


@pytest.mark.parametrize("tamper", [change, add, sign_anew, empty])
def test_a_release_that_was_tampered_with_is_not_gone_back_to(
    sites: list[Path], target: Path, tamper: Callable[[Path], None]
) -> None:
    first = deploy(sites[0], target)
    deploy(sites[1], target)
    tamper(target / "releases" / first)
    assert run("rollback", target).exit_code == 1
    assert shown(target) == "two"


def test_a_first_release_that_a_server_does_not_show_leaves_nothing_shown(
    sites: list[Path], target: Path
) -> None:
    for url in serve(sites[2]):
        done = run("deploy", sites[1], target, "--url", url)
    assert done.exit_code == 1
    assert done.output.startswith(
        f"Error: {url} does not show what was deployed. There was nothing before, so nothing is shown now: changed: "
    )
    assert not (target / "current").is_symlink()
    assert run("deploy", sites[1], target).exit_code == 0
    assert shown(target) == "two"


def test_a_folder_in_the_place_of_the_link_is_left_alone(sites: list[Path], target: Path) -> None:
    (target / "current").mkdir(parents=True)
    done = run("deploy", sites[0], target)
    assert (done.exit_code, done.output) == (
        1,
        f"Error: {target}/current was not made by a deployment: move it away, or name another folder.\n",
    )


def test_a_server_that_shows_something_else_afterwards_gets_the_release_before_back(
    sites: list[Path], target: Path
) -> None:
    deploy(sites[0], target)
    for url in serve(sites[2]):
        done = run("deploy", sites[1], target, "--url", url)
        assert done.exit_code == 1
        assert done.output.startswith(
            f"Error: {url} does not show what was deployed, so what was there before is back:"
        )
    assert shown(target) == "one"
    for url in serve(target / "current"):
        assert run("deploy", sites[1], target, "--url", url).exit_code == 0
    assert shown(target) == "two"


def test_of_deployments_at_once_one_goes_ahead_and_the_others_are_refused(
    sites: list[Path], target: Path
) -> None:
    processes = [start(sites[number % 3], target) for number in range(4)]
    for process in processes:
        begin(process)
    errors = [process.communicate()[1].decode() for process in processes]
    refused = [error for error in errors if error]
    assert len(refused) < len(processes)
    assert all(f"Another deployment to {target} is under way." in error for error in refused)
    assert verify_folder(target / "current") == []
    with held(target):
        done = run("deploy", sites[0], target)
    assert (done.exit_code, done.output) == (1, f"Error: Another deployment to {target} is under way.\n")


@contextmanager
def held(target: Path) -> Iterator[None]:
    """Another deployment has the lock."""
    import fcntl  # noqa: PLC0415 - not on Windows

    with (target / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def test_killed_at_any_moment_it_leaves_one_whole_version_to_every_reader(
    sites: list[Path], target: Path
) -> None:
    moments = random.Random(20231)
    deploy(sites[0], target)
    begun = time.monotonic()
    deploy(sites[1], target)
    lasts = time.monotonic() - begun
    versions = {(site / "manifest.json").read_bytes(): read_manifest(site)["files"] for site in sites}
    cut_short = 0
    with read_all_the_while(target / "current", versions) as seen:
        for number in range(20):
            process = start(sites[number % 3], target)
            begin(process)
            time.sleep(moments.uniform(0, 1.2 * lasts))
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            cut_short += any(folder.name.endswith(".part") for folder in (target / "releases").iterdir())
            assert verify_folder(target / "current") == []
    assert seen.faults == []
    assert seen.reads > 200
    assert cut_short, "no deployment was killed in the middle"
    deploy(sites[2], target, keep=3)
    assert shown(target) == "three"
    assert [f.name for f in (target / "releases").iterdir() if f.name.endswith(".part")] == []


class Seen:
    """What a reader met."""

    def __init__(self) -> None:
        self.reads = 0
        self.faults: list[str] = []


@contextmanager
def read_all_the_while(folder: Path, versions: dict[bytes, dict[str, dict[str, str]]]) -> Iterator[Seen]:
    """Read a manifest and files as a server does, by name each time; a fault is whatever is of no version, or of two."""
    seen, stop = Seen(), threading.Event()

    def read() -> None:
        chosen = random.Random(7)
        while not stop.is_set():
            try:
                before = (folder / "manifest.json").read_bytes()
                names = chosen.sample(sorted(versions[before]), 5)
                digests = {name: sha256((folder / name).read_bytes()).hexdigest() for name in names}
                after = (folder / "manifest.json").read_bytes()
            except (OSError, KeyError) as error:
                seen.faults.append(repr(error))
                continue
            seen.reads += 1
            time.sleep(0.001)
            wanted = [{name: version[name]["sha256"] for name in names} for version in versions.values()]
            if before == after and digests not in wanted:
                seen.faults.append(f"{names} of two versions")

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield seen
    finally:
        stop.set()
        thread.join()


@pytest.fixture(params=["a full disk", "a limit"])
def small(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, int]]:
    """A folder that takes one release and no second one, and a limit to the size of a file."""
    if request.param == "a limit":
        yield tmp_path / "target", 100_000
        return
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield disk / "target", 0
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_does_not_take_the_release_leaves_the_last_one(
    sites: list[Path], small: tuple[Path, int]
) -> None:
    target, limit = small
    deploy(sites[0], target)
    process = start(sites[1], target, limit)
    begin(process)
    error = process.communicate()[1].decode()
    assert process.returncode == 1
    assert ("File too large" if limit else "No space left on device") in error
    assert verify_folder(target / "current") == []
    assert shown(target) == "one"
    assert [folder.name[:6] for folder in (target / "releases").iterdir()] == ["000001"]


@pytest.mark.skipif(
    not (shutil.which("rsync") and shutil.which("flock")), reason="rsync or flock is not installed"
)
def test_over_ssh_the_same_releases_are_made_and_gone_back_to(
    sites: list[Path], target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ssh = tmp_path / "bin/ssh"
    ssh.parent.mkdir()
    ssh.write_text('#!/bin/sh\nshift\nexec sh -c "$*"\n', "utf-8")  # a server that is this machine
    ssh.chmod(0o755)
    monkeypatch.setenv("PATH", f"{ssh.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHON", sys.executable)
    monkeypatch.setenv("KEEP", "2")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "hooks"), prepend=os.pathsep)
    (tmp_path / "checkout/.ci").mkdir(parents=True)
    script = shutil.copy(ROOT / ".ci/publish-ssh", tmp_path / "checkout/.ci")
    target.mkdir()

    def publish(*options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [script, "server", target, *options], capture_output=True, text=True, check=False
        )

    for number, site in enumerate(sites, start=1):
        shutil.rmtree(tmp_path / "checkout/site", ignore_errors=True)
        shutil.copytree(site, tmp_path / "checkout/site")
        done = publish()
        assert done.returncode == 0, done.stderr
        assert current(target) == done.stdout.splitlines()[-1]
        assert verify_folder(target / "current") == []
        assert done.stdout.splitlines()[-1].startswith(f"00000{number}-")
    assert shown(target) == "three"
    assert len(list((target / "releases").iterdir())) == 2
    assert publish("rollback").returncode == 0
    assert shown(target) == "two"
    assert publish("rollback").stderr.startswith("no release before 000002-")
    oldest = min((target / "releases").iterdir())
    make_current(target, max(target.glob("releases/*-*")).name)
    for tamper in TAMPERINGS:
        kept = tmp_path / "kept"
        shutil.copytree(oldest, kept, symlinks=True)
        tamper(oldest)
        done = publish("rollback")
        assert (done.returncode, done.stderr.splitlines()[-1][:6]) == (1, "000002"), tamper.__name__
        assert shown(target) == "three"
        shutil.rmtree(oldest)
        kept.rename(oldest)
    assert publish("rollback").returncode == 0
    with held(target):
        assert publish("rollback").stderr == "another deployment is under way\n"
    (tmp_path / "checkout/site/index.html").write_text("by hand", "utf-8")
    assert publish().returncode == 1
    assert shown(target) == "two"
