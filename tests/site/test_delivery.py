"""Real web servers on loopback serve the site as the one description says."""

from __future__ import annotations

import gzip
import http.client
import json
import re
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.delivery import policy
from gongkai.delivery.hosts import HOSTS, Place, configuration, unframed
from gongkai.delivery.manifest import Difference, read_manifest, verify_folder, write_manifest
from gongkai.delivery.pack import NotAsBuiltError, pack
from gongkai.delivery.verify import verify_url
from gongkai.work.refused import WordedError
from tests.beginning import begin
from tests.conftest import OFFICE, make, portal
from tests.site.html import Site
from tools.servers import BROTLI, PACKAGES, find, free_port, running

PROGRAMS = {"nginx": "nginx", "apache": "apache2", "caddy": "caddy"}
BASES = ("/", "/portal/")
INDEX = "reports/2025/index.html"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Host:
    name: str
    url: str

    def get(self, path: str, **headers: str) -> Answer:
        """The plain answer: no redirect is followed, nothing decoded."""
        where = urlsplit(self.url)
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=10)
        connection.request(
            "GET", where.path + path, headers={n.replace("_", "-"): v for n, v in headers.items()}
        )
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return Answer(answer.status, answer.headers, body)


@pytest.fixture(scope="module")
def packed(fixture_site: Path) -> Iterator[Path]:
    """The fictitious office's site, ready for a host, where a server that is not root may read it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        site = Path(folder, "the site, 网站")
        shutil.copytree(fixture_site, site)
        pack(site)
        yield site


@pytest.fixture(
    scope="module",
    params=[(host, base) for base in BASES for host in PROGRAMS],
    ids=lambda p: f"{p[0]}{p[1]}",
)
def host(
    request: pytest.FixtureRequest, packed: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Host]:
    name, base = request.param
    program = PROGRAMS[name]
    if not find(program):
        pytest.skip(f"{program} is not installed: apt-get install {' '.join(PACKAGES[program])}")
    port = free_port()
    place = Place(str(packed), base, "", port)
    text = configuration(name, place, brotli=BROTLI.exists())
    with running(program, text, port, tmp_path_factory.mktemp(name)) as url:
        yield Host(name, url.rstrip("/") + base)


def test_it_serves_every_file_of_the_manifest_and_nothing_else(host: Host) -> None:
    assert verify_url(host.url) == []


def test_every_answer_carries_the_headers(host: Host, packed: Path) -> None:
    for path in ("", "en/", "assets/stylesheets/portal.css", "data/figures.csv", "nowhere"):
        answer = host.get(path)
        found = {name: answer.headers.get_all(name) for name in policy.headers()}
        assert found == {name: [value] for name, value in policy.headers().items()}, path
        assert answer.headers["Strict-Transport-Security"] is None, "not over plain HTTP"
    pdf = next(packed.rglob("*.pdf")).relative_to(packed).as_posix()
    assert host.get(pdf).headers.get_all(policy.CSP) == [policy.CSP_OF_PDFS]
    behind = host.get("", X_Forwarded_Proto="https")
    assert behind.headers["Strict-Transport-Security"] == policy.HSTS


def test_only_a_chart_alone_may_stand_in_the_page_of_another_site(host: Host) -> None:
    for path in (
        "embed/series/meters/",
        "en/embed/series/meters/",
        "embed/series/meters/series-meters.zh.svg",
    ):
        headers = host.get(path).headers
        assert headers.get_all(policy.CSP) == [policy.CSP_OF_EMBEDDED], path
        assert headers[policy.FRAMES] is None, path
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_host_whose_rules_add_up_is_told_each_folder_that_no_frame_may_show() -> None:
    names = ["index.html", "embed/series/a/index.html", "data/a.csv", "en/index.html", "en/embed/series/a/index.html", "en/data/index.html"]  # fmt: skip
    assert unframed(names) == ["/", "/data/*", "/en/", "/en/data/*"]
    text = configuration("netlify", Place(), unframed=unframed(names))
    assert text.count(policy.UNFRAMED) == 4
    assert "/data/*\n  Content-Security-Policy: frame-ancestors 'none'\n  X-Frame-Options: DENY\n" in text
    assert configuration("netlify", Place()).count(policy.UNFRAMED) == 1


def test_each_kind_of_file_has_its_type_and_charset(host: Host, packed: Path) -> None:
    endings = {file.suffix[1:]: file for file in packed.rglob("*") if file.is_file()}
    for ending in set(endings) - set(policy.COMPRESSED):
        answer = host.get(endings[ending].relative_to(packed).as_posix())
        assert answer.headers["Content-Type"].lower() == policy.TYPES[ending], ending
    assert host.get("reports/2025/").headers["Content-Type"] == "text/html; charset=utf-8"


def test_copies_are_kept_for_ever_shortly_or_asked_for_again(host: Host, packed: Path) -> None:
    piece = next(packed.glob("pieces/*.json")).relative_to(packed).as_posix()
    for path, caching in {
        piece: policy.IMMUTABLE.value,
        "": policy.PAGES.value,
        "reports/2025/": policy.PAGES.value,
        "assets/search/search.js": policy.OTHERWISE,
        "assets/search/vocabulary.zh.json": policy.OTHERWISE,
    }.items():
        for encoding in ("identity", "br"):
            answer = host.get(path, Accept_Encoding=encoding)
            assert answer.headers.get_all("Cache-Control") == [caching], path
    first = host.get("assets/search/search.js")
    again = host.get("assets/search/search.js", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


WRONG = {
    "no such page": b"GET {base}nowhere HTTP/1.1\r\nHost: a\r\n",
    "no such piece": b"GET {base}pieces/nowhere.json HTTP/1.1\r\nHost: a\r\n",
    "no such English page": b"GET {base}en/nowhere/ HTTP/1.1\r\nHost: a\r\n",
    "a folder without a page": b"GET {base}assets/ HTTP/1.1\r\nHost: a\r\n",
    "an address with a broken escape": b"GET {base}%zz HTTP/1.1\r\nHost: a\r\n",
    "an address with a zero byte": b"GET {base}%00 HTTP/1.1\r\nHost: a\r\n",
    "an address that leaves the site": b"GET {base}../../../../etc/passwd HTTP/1.1\r\nHost: a\r\n",
    "an address that is too long": b"GET {base}" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: a\r\n",
    "a head that is too long": b"GET {base} HTTP/1.1\r\nHost: a\r\nCookie: " + b"a" * 40_000 + b"\r\n",
    "no host": b"GET {base} HTTP/1.1\r\n",
    "two hosts": b"GET {base} HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
    "a host that is none": b"GET {base} HTTP/1.1\r\nHost: a/b c\r\n",
    "a header that is none": b"GET {base} HTTP/1.1\r\nHost: a\r\nb c\r\n",
    "another method": b"POST {base} HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n",
    "a method that is none": b"BREW {base} HTTP/1.1\r\nHost: a\r\n",
    "a length that is none": b"GET {base} HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n",
    "a version that is none": b"GET {base} HTTP/9.9\r\nHost: a\r\n",
    "a piece of the page that is beyond its end": b"GET {base} HTTP/1.1\r\nHost: a\r\nRange: bytes=99999999-\r\n",
    "a condition that does not hold": b'GET {base} HTTP/1.1\r\nHost: a\r\nIf-Match: "x"\r\n',
    "a body that is expected otherwise": b"GET {base} HTTP/1.1\r\nHost: a\r\nExpect: nothing\r\n",
}


@pytest.mark.parametrize("request_", WRONG.values(), ids=WRONG)
def test_no_answer_to_a_faulty_question_is_kept(host: Host, request_: bytes) -> None:
    where = urlsplit(host.url)
    with socket.create_connection((where.hostname or "", where.port or 0), 10) as connection:
        connection.sendall(request_.replace(b"{base}", where.path.encode()) + b"Connection: close\r\n\r\n")
        answer = connection.makefile("rb").read()
    status = int(answer.split(b" ", 2)[1])
    kept = re.findall(rb"(?im)^cache-control: *(.*?)\r$", answer.partition(b"\r\n\r\n")[0])
    if status >= 400:
        assert kept in ([], [policy.ERRORS.encode()], [policy.OTHERWISE.encode()])


def test_texts_are_sent_as_they_were_compressed_beforehand(host: Host, packed: Path) -> None:
    content = (packed / INDEX).read_bytes()
    accepted = {"gzip": gzip.decompress}
    if host.name != "nginx" or BROTLI.exists():
        accepted["br"] = brotli.decompress
    for encoding, decode in accepted.items():
        answer = host.get("reports/2025/", Accept_Encoding=encoding)
        assert answer.headers.get_all("Content-Encoding") == [encoding]
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert "accept-encoding" in answer.headers["Vary"].lower()
        assert decode(answer.body) == content
    plain = host.get("reports/2025/")
    assert (plain.headers["Content-Encoding"], plain.body) == (None, content)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_missing_page_is_told_in_the_language_of_its_folder(
    host: Host, packed: Path, encoding: str
) -> None:
    for path, page in {
        "nowhere/": "404.html",
        "assets/": "404.html",
        "data/nowhere.json": "404.html",
        "en/nowhere": "en/404.html",
        "en/reports/nowhere.csv": "en/404.html",
    }.items():
        answer = host.get(path, Accept_Encoding=encoding)
        body = gzip.decompress(answer.body) if answer.headers["Content-Encoding"] else answer.body
        assert (answer.status, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8"), path
        assert body == (packed / page).read_bytes(), path


def test_a_folder_without_its_slash_leads_to_the_one_with_it(host: Host) -> None:
    base = urlsplit(host.url).path
    for path in ("reports/2025", "en"):
        answer = host.get(path)
        assert answer.status in (301, 302, 308)
        assert urlsplit(answer.headers["Location"]).path == f"{base}{path}/"


def test_built_for_a_path_the_404_pages_find_their_files_at_any_depth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://www.example.gov.cn/portal/")
    begin(portal(tmp_path / "portal", OFFICE))
    make(tmp_path / "portal", tmp_path / "site")
    for page in ("404.html", "en/404.html"):
        links = Site(tmp_path / "site").pages[page].tree.xpath("//@href | //@src")
        assert len(links) > 5
        outside = (
            "https://beian.",
            "https://bszs.conac.cn/",
            "https://zfwzzc.www.gov.cn/",
            "tel:",
            "mailto:",
            "https://www.example.gov.cn/",
            "https://water.example.gov.cn/",
        )
        assert [link for link in links if not link.startswith(("/portal/", "#", *outside))] == []


@pytest.mark.parametrize("name", HOSTS)
def test_what_a_page_holds_changes_nothing_in_what_may_run(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<script>alert(1)</script><style>p{}</style>", "utf-8")
    rooted = ["headers", name, "--root", str(tmp_path)]
    printed = CliRunner().invoke(main, [*rooted, str(tmp_path)], catch_exceptions=False)
    assert printed.output == CliRunner().invoke(main, rooted, catch_exceptions=False).output
    assert "sha256-" not in printed.output
    assert "script-src 'self'; style-src 'self';" in printed.output


@pytest.mark.parametrize("name", sorted({*HOSTS} - {"netlify"}))
def test_a_server_is_told_of_the_folder_that_is_named(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    named = CliRunner().invoke(main, ["headers", name, "site"], catch_exceptions=False)
    rooted = CliRunner().invoke(main, ["headers", name, "--root", f"{tmp_path}/site"], catch_exceptions=False)
    assert named.output == rooted.output
    assert f"{tmp_path}/site" in named.output


def test_every_kind_of_file_has_a_type(fixture_site: Path) -> None:
    assert {file.suffix[1:] for file in fixture_site.rglob("*") if file.is_file()} <= set(policy.TYPES)


def test_a_build_holds_what_its_manifest_lists_and_no_source_maps(fixture_site: Path) -> None:
    assert verify_folder(fixture_site) == []
    assert "sbom.cdx.json" in read_manifest(fixture_site)["files"]
    scripts = [file for file in fixture_site.rglob("*") if file.suffix in (".js", ".css", ".map")]
    assert [f.name for f in scripts if f.suffix == ".map" or b"sourceMappingURL" in f.read_bytes()] == []


def test_immutable_files_are_named_after_what_is_in_them(fixture_site: Path) -> None:
    names = [file.stem for glob in policy.IMMUTABLE.globs for file in fixture_site.glob(glob)]
    assert names
    assert [name for name in names if not re.fullmatch(r"(zh|en)\.[0-9a-f]{12}\.\w+", name)] == []


def test_a_compressed_copy_names_neither_a_time_nor_the_python_that_made_it(packed: Path) -> None:
    heads = {file.read_bytes()[:10] for file in packed.rglob("*.gz")}
    assert heads == {bytes.fromhex("1f8b 08 00 00000000 02 ff")}
    assert all(
        gzip.decompress(f.read_bytes()) == f.with_suffix("").read_bytes() for f in packed.rglob("*.gz")
    )


def test_packing_again_changes_nothing_and_what_is_not_as_built_is_refused(tmp_path: Path) -> None:
    for name in ("index.html", "en/index.html", "data/a.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name * 100, "utf-8")
    write_manifest(tmp_path, tmp_path)
    assert pack(tmp_path) == 6
    before = (tmp_path / "manifest.json").read_bytes()
    (tmp_path / "index.html.gz").unlink()
    assert pack(tmp_path) == 6
    assert (tmp_path / "manifest.json").read_bytes() == before
    assert pack(tmp_path, headers_file=True) == 7
    assert verify_folder(tmp_path) == []
    assert "_headers" in read_manifest(tmp_path)["files"]
    (tmp_path / "stray.gz").write_text("", "utf-8")
    (tmp_path / "en/index.html").unlink()
    with pytest.raises(NotAsBuiltError, match=r"^missing: en/index.html, foreign: stray.gz$"):
        pack(tmp_path)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small site, one of whose files has a compressed copy of its own."""
    site = tmp_path / "site"
    for name in ("index.html", "data/a.csv", "data/a.csv.gz", "b.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name * 100, "utf-8")
    write_manifest(site, site)
    return site


def test_a_file_that_was_built_is_never_taken_for_a_copy_of_ours(small: Path) -> None:
    (small / "_headers").write_text("theirs", "utf-8")
    write_manifest(small, small)
    for _ in range(2):
        pack(small)
        assert (small / "data/a.csv.gz").read_text("utf-8") == "data/a.csv.gz" * 100
        assert (small / "_headers").read_text("utf-8") == "theirs"
        assert (small / "data/a.csv.br").exists()
    with pytest.raises(WordedError, match="built from a file of the portal"):
        pack(small, headers_file=True)
    assert verify_folder(small) == []


def test_packing_that_was_cut_short_is_done_by_the_next_run(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(small, headers_file=True)
    whole = (small / "manifest.json").read_bytes()
    for last in range(5):
        with monkeypatch.context() as patch:
            patch.setattr(Path, "write_bytes", _until(last))
            with pytest.raises(KeyboardInterrupt):
                pack(small, headers_file=True)
        assert verify_folder(small) != []
        pack(small, headers_file=True)
        assert (small / "manifest.json").read_bytes() == whole


def _until(last: int) -> Callable[[Path, bytes], int]:
    """A `write_bytes` that is cut short after so many files."""
    left = iter(range(last))

    def write_bytes(file: Path, content: bytes) -> int:
        if next(left, None) is None:
            raise KeyboardInterrupt
        with file.open("wb") as opened:
            return opened.write(content)

    return write_bytes


def test_what_a_forged_manifest_calls_ours_is_not_removed(small: Path) -> None:
    (small.parent / "thesis.txt").write_text("years of work", "utf-8")
    manifest = read_manifest(small) | {"made": ["../thesis.txt", "b.html", "../thesis.txt.gz"]}
    (small / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    pack(small)
    assert (small.parent / "thesis.txt").exists()
    assert (small / "b.html").exists()


@pytest.mark.parametrize("target", ["/etc", "/etc/hostname", "nowhere", "index.html"])
def test_a_link_in_a_site_is_foreign_to_it(small: Path, target: str) -> None:
    (small / "linked").symlink_to(target)
    assert verify_folder(small) == [Difference("linked", "foreign")]
    with pytest.raises(NotAsBuiltError):
        pack(small)


def test_a_link_in_place_of_a_file_or_folder_is_told(small: Path) -> None:
    (small / "b.html").rename(small.parent / "b.html")
    (small / "b.html").symlink_to(small.parent / "b.html")
    (small / "data").rename(small.parent / "data")
    (small / "data").symlink_to(small.parent / "data")
    assert verify_folder(small) == [
        Difference("b.html", "changed"),
        Difference("data", "foreign"),
        Difference("data/a.csv", "missing"),
        Difference("data/a.csv.gz", "missing"),
    ]
