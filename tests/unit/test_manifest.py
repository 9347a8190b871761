"""The manifest tells what a build is made of, and what of it is no longer so."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.delivery.manifest import Difference, read_manifest, verify_folder, write_manifest
from gongkai.delivery.verify import signed, verify_url
from tests.conftest import serve


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "en/index.html", "assets/a.css", "报告.txt"):
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
    write_manifest(tmp_path / "site", tmp_path)
    return tmp_path / "site"


@pytest.fixture
def url(site: Path) -> Iterator[str]:
    yield from serve(site)


def test_an_untouched_folder_has_no_differences(site: Path) -> None:
    assert verify_folder(site) == []


def test_every_kind_of_difference_in_a_folder_is_named(site: Path) -> None:
    (site / "index.html").write_text("INDEX.html", "utf-8")
    (site / "assets/a.css").unlink()
    (site / "stray.js").write_text("", "utf-8")
    assert verify_folder(site) == [
        Difference("assets/a.css", "missing"),
        Difference("index.html", "changed"),
        Difference("stray.js", "foreign"),
    ]


def test_a_server_that_gives_what_was_built_has_no_differences(url: str) -> None:
    assert verify_url(url) == []


def test_missing_and_changed_files_of_a_server_are_named(url: str, site: Path) -> None:
    (site / "en/index.html").write_text("no", "utf-8")
    (site / "报告.txt").unlink()
    assert verify_url(url) == [Difference("en/index.html", "changed"), Difference("报告.txt", "missing")]


def test_two_manifests_of_the_same_files_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    before = (site / "manifest.json").read_bytes()
    write_manifest(site, tmp_path)
    assert (site / "manifest.json").read_bytes() == before


def test_a_server_that_gives_another_manifest_than_the_build_is_told(url: str, site: Path) -> None:
    wanted = read_manifest(site)
    assert verify_url(url, wanted) == []
    (site / "index.html").write_text("other", "utf-8")
    write_manifest(site, site)
    assert verify_url(url) == []
    assert verify_url(url, wanted) == [
        Difference("index.html", "changed"),
        Difference("manifest.json", "changed"),
    ]


def test_the_data_date_is_the_newest_day_in_the_published_tables(site: Path) -> None:
    assert read_manifest(site)["data_date"] is None
    (site / "data").mkdir()
    for name, records in {
        "reports": [{"published_on": "2025-01-15"}, {"published_on": None}],
        "updates": [{"date": "2026-02-01"}, {"date": "2025-03-01"}],
    }.items():
        (site / f"data/{name}.json").write_text(json.dumps({"records": records}), "utf-8")
    write_manifest(site, site)
    assert read_manifest(site)["data_date"] == "2026-02-01"


class _Odd(http.server.BaseHTTPRequestHandler):
    """Compresses unasked, redirects below itself and to another host, answers where nothing is, breaks down."""

    site: Path

    def do_GET(self) -> None:
        if not self.path.startswith("/portal/"):
            self._answer(302, Location=f"/portal{self.path}")
        elif self.path == "/portal/assets/a.css":
            self._answer(302, Location="http://elsewhere.invalid/")
        elif self.path == "/portal/en/":
            self._answer(500)
        else:
            name = self.path.removeprefix("/portal/")
            file = self.site / ("报告.txt" if "%" in name else name or "index.html")
            body = file.read_bytes() if file.is_file() else b"nothing, politely"
            self._answer(200, gzip.compress(body), **{"Content-Encoding": "gzip"})

    def _answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def test_redirects_encodings_and_wrong_answers_of_a_server_are_understood(site: Path) -> None:
    handler = type("Handler", (_Odd,), {"site": site})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        found = verify_url(f"http://127.0.0.1:{server.server_port}")
        server.shutdown()
    assert found == [
        Difference("assets/a.css", "redirected"),
        Difference("en/index.html", "unreachable"),
        Difference("gongkai-no-such-page/", "foreign"),
    ]


def test_a_server_without_a_manifest_is_told_without_a_traceback(tmp_path: Path) -> None:
    for url in serve(tmp_path):
        assert verify(url) == (
            1,
            f"Error: Nothing to compare {url} with: 404 File not found for url: {url}manifest.json\n",
        )


def verify(*arguments: object) -> tuple[int, str]:
    """Exit code and output of the command, messages in English."""
    done = CliRunner(env={"LC_ALL": "C.UTF-8"}).invoke(main, ["verify", *map(str, arguments)])
    return done.exit_code, done.output


@pytest.mark.parametrize(
    "content", [b'{"files": {"a": ', b"[]", b"{}", b'{"files": {"a": 1}}', b"\xff\xfe", b""]
)
def test_a_damaged_manifest_is_told_of_a_folder_a_server_and_a_build_without_a_traceback(
    url: str, site: Path, content: bytes
) -> None:
    (site / "manifest.json").write_bytes(content)
    damaged = "is damaged, or no manifest of a site"
    assert verify(site) == (1, f"Error: Nothing to compare {site} with: {site}/manifest.json {damaged}\n")
    assert verify(url) == (1, f"Error: Nothing to compare {url} with: {url}manifest.json {damaged}\n")


@pytest.mark.parametrize(
    "address", ["ftp://localhost/", "http://localhost/?page=1", "https://localhost/#top"]
)
def test_what_is_no_address_of_a_site_is_refused(address: str) -> None:
    code, output = verify(address)
    assert code == 2
    assert output.endswith(
        f"Error: {address}: the address of a site begins with https:// or http://, and has no ? or #.\n"
    )


def test_an_address_may_be_written_in_capitals_and_be_one_of_ipv6(site: Path) -> None:
    class Six(http.server.ThreadingHTTPServer):
        address_family = socket.AF_INET6

    handler = functools.partial(_Quiet, directory=str(site))
    try:
        server = Six(("::1", 0), handler)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"HTTP://[::1]:{server.server_port}"
        assert verify(address) == (0, f"{address}: 0 differences\n")
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="ssh-keygen (openssh-client) is not installed")
def test_only_the_signature_of_an_allowed_signer_counts(site: Path, tmp_path: Path) -> None:
    for name in ("ours", "theirs"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / name], check=True)
    signers = tmp_path / "signers"
    signers.write_text(f"web {(tmp_path / 'ours.pub').read_text('utf-8')}", "utf-8")
    sign = ["ssh-keygen", "-q", "-Y", "sign", "-n", "gongkai-manifest", "-f"]
    for name, counts in {"theirs": False, "ours": True}.items():
        (site / "manifest.json.sig").unlink(missing_ok=True)
        subprocess.run([*sign, tmp_path / name, site / "manifest.json"], check=True, capture_output=True)
        assert signed(site, signers, "web") is counts
    assert verify_folder(site) == []
    command = ["verify", str(site), "--signers", str(signers)]
    assert CliRunner().invoke(main, command).exit_code == 0
    (site / "manifest.json").write_text('{"files": {}}', "utf-8")
    done = CliRunner().invoke(main, command)
    assert (done.exit_code, done.output) == (1, "Error: manifest.json: not signed by web\n")
