"""What the tests share: the sites of offices that do not exist, each built once, and a browser."""

from __future__ import annotations

import atexit
import functools
import gc
import http.server
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import forkserver
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from gongkai.fleet import warm
from gongkai.work.child import patient
from tests.beginning import confirm
from tests.city import city
from tests.untranslated import untranslate
from tools.browser import ARGUMENTS, find

os.environ.setdefault("SOURCE_DATE_EPOCH", "1782777600")
"""No clock lies before 30 June 2026, when all that the fixture office dates has been."""
os.environ.setdefault("GONGKAI_PROCESSES", "1")
"""Tests share the cores among themselves; what several processes build is held against it (tests/site/test_repeatable.py)."""
_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30
"""Where the tests work, if there is room: to remove a built site takes seconds on a disk."""
if "TMPDIR" not in os.environ and _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)

if "KEPT_BY_TESTS" not in os.environ:  # workers (pytest-xdist) have it from whoever began them
    os.environ["KEPT_BY_TESTS"] = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, os.environ["KEPT_BY_TESTS"], ignore_errors=True)
os.environ["XDG_CACHE_HOME"] = os.environ["KEPT_BY_TESTS"]
"""What commands keep for the next ones, they keep as long as the tests run."""

patient()
expect.set_options(timeout=30_000)  # milliseconds: a machine may do much else besides

ROOT = Path(__file__).parent.parent
OFFICE = ROOT / "tests/fixtures/office"
TRANSPORT = ROOT / "tests/fixtures/transport"
"""Another office that does not exist: a year's report, a list of tasks and a half-year's report, each of its own shape."""

PHONE: ViewportSize = {"width": 360, "height": 740}
DEAR = (
    "golden/test_errors", "browser/test_editor", "site/test_drivers", "unit/test_free_translations", "site/test_folders",
    "site/test_new_portal", "browser/test_shell", "site/test_a_new_mark", "site/test_moved", "site/test_unchanged",
    "portal/test_odd_queries", "site/test_third_language", "site/test_untranslated", "unit/test_parity", "portal/test_visit",
    "site/test_injected", "portal/test_search", "site/test_inspection", "site/test_preview", "site/test_together",
    "site/test_embargo", "unit/test_large_archive", "unit/test_any_data", "site/test_release", "site/test_faults",
)  # fmt: skip
"""The files of tests that take longest, the dearest first (`--durations=0` tells what each takes)."""
CODE = ("mkdocs.yml", "hooks", "overrides")
"""What a portal is made of besides its content."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files of dear tests, and end with those of modules, in whatever order these are, so that no worker is left alone with a dear one at the end."""
    places = {ROOT / f"tests/{name}.py": place for place, name in enumerate(DEAR)}
    items.sort(
        key=lambda item: (places.get(item.path, len(DEAR)), item.path.is_relative_to(ROOT / "tests/unit"))
    )


def pytest_collection_finish() -> None:
    """Look no more for garbage among all that was collected: it stays until the end."""
    gc.collect()
    gc.freeze()


def build(folder: Path, site: Path, *options: str) -> str:
    """Build the portal in `folder` to `site` as an editor does; what the build printed."""
    command = [sys.executable, "-m", "gongkai", "build", "--site-dir", str(site), *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def gongkai(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What comes of a command in `folder`, done by a process that has the engine of this repository already: to bring it in takes a second."""
    _begin_to_fork()
    return warm.run(folder, words, variables, 300)


@functools.cache
def _begin_to_fork() -> None:
    """Let the process from which commands are forked set once what many builds set."""
    if warm.can_fork():
        multiprocessing.get_context("forkserver").set_forkserver_preload(list(warm.ENGINE))
        forkserver.ensure_running()


def make(folder: Path, site: Path, *options: str) -> None:
    """Make the same site as `build` to the byte (tests/site/test_drivers.py), without MkDocs and in half the time."""
    done = gongkai(folder, "build", "--driver", "plain", "--site-dir", str(site), *options)
    assert done.returncode == 0, done.stdout + done.stderr


def portal(folder: Path, content: Path) -> Path:
    """Copy the code of the portal, and the content of the office in `content`, to `folder`."""
    for name in CODE:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)  # with the code that Python has compiled of it, if it has
        else:
            shutil.copy(source, target)
    shutil.copytree(content / "site_data", folder / "site_data")
    shutil.copytree(content / "docs", folder / "docs", dirs_exist_ok=True)
    return folder


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name` with what `make` puts there: made once, by the first of the processes (pytest-xdist) that asks for it."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    lock, done = folder.with_suffix(".lock"), folder.with_suffix(".done")
    while not done.exists():
        try:
            lock.touch(exist_ok=False)
        except FileExistsError:
            time.sleep(0.05)  # what another process makes may fail: then this one tries
            continue
        try:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            done.touch()
        finally:
            lock.unlink()
    return folder


@pytest.fixture(scope="session")
def fixture_portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the fictitious office, with the project's code and its own content, built."""
    return once(tmp_path_factory, "office", lambda folder: build(portal(folder, OFFICE), folder / "site"))


@pytest.fixture(scope="session")
def fixture_site(fixture_portal: Path) -> Path:
    """The site of the fictitious office."""
    return fixture_portal / "site"


@pytest.fixture(scope="session")
def untranslated_portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the fictitious office of which nothing is translated, with the project's code, built."""

    def prepared(folder: Path) -> None:
        assert untranslate(portal(folder, OFFICE) / "site_data") > 50
        build(folder, folder / "site")

    return once(tmp_path_factory, "untranslated", prepared)


@pytest.fixture(scope="session")
def begun_portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office that has just begun, with one report as it was imported, built."""

    name = "石桥区市场监督管理局 / Shiqiao District Administration for Market Regulation"
    report = str(ROOT / "tests/fixtures/texts/half-year.txt")
    codes = "3399990001 浙公网安备33999902000001号 浙ICP备00000001号-1"
    beginning = ["new", "portal", ".", "--name", name, "--codes", codes, "--telephone", "0570-00000100"]

    def prepared(folder: Path) -> None:
        for words in (beginning, ["import", report, "--period", "2025-h1"]):
            gongkai(folder, *words).check_returncode()
        confirm(folder / "site_data")
        build(folder, folder / "site")

    return once(tmp_path_factory, "begun", prepared)


@pytest.fixture(scope="session")
def transport_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the office whose reports have unlike shapes."""
    made = once(
        tmp_path_factory, "transport", lambda folder: make(portal(folder, TRANSPORT), folder / "site")
    )
    return made / "site"


@pytest.fixture(scope="session")
def city_portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the portal that collects five offices, of which one has an altered file, built."""

    def prepared(folder: Path) -> None:
        data = city(folder)
        portal(folder / "portal", data.parent)
        table = folder / "sports/site/data/figures.csv"
        table.write_bytes(table.read_bytes().replace(b"860", b"960"))
        gongkai(folder / "portal", "gather", "--now", "2026-06-30T09:00+08:00")
        make(folder / "portal", folder / "portal/site")

    return once(tmp_path_factory, "collected", prepared) / "portal"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def serve(site: Path) -> Iterator[str]:
    """Serve `site` on loopback while the caller works; yields its URL."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def fixture_url(fixture_site: Path) -> Iterator[str]:
    """URL of the fictitious office's site, served on loopback."""
    yield from serve(fixture_site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """Where pages are opened: each in a context of its own takes three times as long."""
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture(scope="session")
def phone_without_script(browser: Browser) -> Iterator[BrowserContext]:
    """The same, where no script runs."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture(scope="session")
def tab(phone: BrowserContext) -> Page:
    """One for all tests that leave it as it was: a fresh one is a process more, and takes three times as long."""
    return phone.new_page()


@pytest.fixture(scope="session")
def plain_tab(phone_without_script: BrowserContext) -> Page:
    """One in which no script runs."""
    return phone_without_script.new_page()


@pytest.fixture
def browser_page(tab: Page) -> Iterator[Page]:
    """An empty page of the size of a small phone, for a test that neither listens nor gets in the way of what is asked for."""
    yield tab
    left_empty(tab)
    tab.set_viewport_size(PHONE)
    tab.emulate_media(media="null", color_scheme="null")


@pytest.fixture
def plain_page(plain_tab: Page) -> Iterator[Page]:
    """The same on which no script runs."""
    yield plain_tab
    left_empty(plain_tab)


@pytest.fixture
def fresh_page(phone: BrowserContext, tab: Page) -> Iterator[Page]:
    """A page that a test may do anything to; what it has stored goes with it."""
    page = phone.new_page()
    yield page
    left_empty(page)
    for opened in phone.pages:
        if opened != tab:
            opened.close()


def left_empty(page: Page) -> None:
    """Leave `page` empty, and nothing of what a site has stored."""
    if page.url.startswith("http"):
        page.evaluate("localStorage.clear(), sessionStorage.clear()")
    page.goto("about:blank")
    page.mouse.move(0, 0)
