"""The preview: what an editor saves is shown, and a fault is told in the browser instead of the page."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import OFFICE
from tests.conftest import portal as copied

REPORT = "site_data/reports/2025/achievements.yml"


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """A copy of the fixture office that may be edited."""
    return copied(tmp_path, OFFICE)


@contextmanager
def served(folder: Path) -> Iterator[Callable[[str], bytes]]:
    """Serve the preview of the portal in `folder`: a function that fetches an address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gongkai", "serve", "--address", f"127.0.0.1:{port}"]
    environment = {**os.environ, "LC_ALL": "en_GB.UTF-8"}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip

    def fetch(address: str) -> bytes:
        assert process.poll() is None, "the preview has ended"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{address}", timeout=60) as answer:
                return bytes(answer.read())
        except urllib.error.HTTPError as error:
            return error.read()
        except urllib.error.URLError:
            return b""

    try:
        yield fetch
    finally:
        os.killpg(process.pid, 15)
        process.wait(30)


def wait(fetch: Callable[[str], bytes], address: str, text: str) -> str:
    """What stands at `address`, as soon as it says `text`."""
    end = time.monotonic() + 120
    while text not in (found := fetch(address).decode()):
        assert time.monotonic() < end, found
        time.sleep(0.1)
    return found


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8", newline="\n")


def test_what_is_saved_is_shown_and_a_fault_in_its_place(portal: Path) -> None:
    indicators = portal / "site_data/indicators.yml"
    with served(portal) as fetch:
        wait(fetch, "en/indicators/", "Hazards found")
        edit(indicators, "Hazards found", "Saved a moment ago")
        wait(fetch, "en/indicators/", "Saved a moment ago")
        edit(portal / REPORT, "figures:", "figuers:")
        page = wait(fetch, "en/reports/2025/", "figuers")
        assert f"{REPORT}:" in page
        assert "did you mean figures?" in page
        assert "/livereload/" in page
        assert "figuers" in fetch("").decode()
        edit(portal / REPORT, "figuers:", "figures:")
        wait(fetch, "en/indicators/", "Saved a moment ago")


def test_a_preview_that_starts_with_faults_shows_them_and_then_the_site(portal: Path) -> None:
    page = next((portal / "docs").glob("*.md"))
    whole = page.read_text("utf-8")
    edit(portal / "site_data/areas.yml", "id: ", "idd: ")
    page.write_text("nothing at its head\n", "utf-8")
    with served(portal) as fetch:
        assert "site_data/areas.yml:" in wait(fetch, "", "idd")
        edit(portal / "site_data/areas.yml", "idd: ", "id: ")
        assert f"docs/{page.name}:1:1" in wait(fetch, "", "title and description")
        page.write_text(whole, "utf-8", newline="\n")
        wait(fetch, "", "site-header")
        assert "site-header" in fetch(f"{page.stem}/").decode()


def test_pages_follow_the_data_and_what_stands_beside_them_in_any_order(portal: Path) -> None:
    indicators, page = portal / "site_data/indicators.yml", next((portal / "docs").glob("*.md"))
    whole = page.read_text("utf-8")
    with served(portal) as fetch:
        wait(fetch, "en/indicators/", "Hazards found")
        assert fetch("data/figures.csv")
        edit(indicators, "Hazards found", "Saved a moment ago")
        wait(fetch, "en/indicators/", "Saved a moment ago")
        page.write_text(f"{whole}\n[水](nowhere.md)\n", "utf-8", newline="\n")
        assert f"docs/{page.name}:" in wait(fetch, f"{page.stem}/", "nowhere.md")
        edit(indicators, "Saved a moment ago", "Saved once more")
        page.write_text(f"{whole}\n水到渠成\n", "utf-8", newline="\n")
        wait(fetch, f"{page.stem}/", "水到渠成")
        wait(fetch, "en/indicators/", "Saved once more")


def test_files_are_made_when_they_are_asked_for(portal: Path) -> None:
    with served(portal) as fetch:
        wait(fetch, "", "site-header")
        assert fetch("reports/2025/2025.zh.pdf").startswith(b"%PDF")
        assert fetch("data/figures.csv").startswith(b"\xef\xbb\xbf")
        assert b'<body class="embed">' in fetch("en/embed/series/meters/")
        assert fetch("embed/series/meters/series-meters.en.png").startswith(b"\x89PNG")
        assert b'"pieces"' in fetch("assets/search/vocabulary.zh.json")
        assert list(json.loads(fetch("assets/search/vocabulary.zh.json"))["starts"])
        assert b"404" in fetch("nothing/here/") or b"lost" in fetch("nothing/here/")


def test_warnings_stand_at_the_foot_of_the_page(portal: Path) -> None:
    page = portal / "docs/en/about.md"
    page.write_text(page.read_text("utf-8") + "\nWrite to li_wei88@qq.com.\n", "utf-8")
    with served(portal) as fetch:
        shown = wait(fetch, "about/", "gongkai-warnings")
    assert re.search(
        r"docs/en/about\.md:\d+:10: somebody&#x27;s own mail, account or telephone at home, li\*{6}@qq\.com",
        shown,
    )


def test_a_port_that_is_in_use_is_told_in_a_sentence(portal: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", "gongkai", "serve", "--address", address],
            cwd=portal, env={**os.environ, "LC_ALL": "en_GB.UTF-8"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
    said = f"Error: Nothing can be served at {address} (Address already in use): end the other preview, or name another port with --address.\n"
    assert (done.returncode, done.stderr) == (1, said)
