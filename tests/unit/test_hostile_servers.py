"""Whatever a server answers, a comparison ends in time, and tells what is wrong."""

from __future__ import annotations

import gzip
import itertools
import shutil
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.delivery import verify
from gongkai.delivery.manifest import Difference, verify_folder, write_manifest

Answer = Callable[[str, bytes], Iterator[bytes]]
"""What is sent for a file, by the encoding asked for and its content."""

PAGE = b"<!doctype html><title>a page</title>"
OTHER = b"<!doctype html><title>not a page</title>"


def whole(content: bytes, *lines: str, status: str = "200 OK") -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", "Connection: close", *lines]
    return "".join(f"{line}\r\n" for line in (*head, "")).encode() + content


def constant(*lines: str, status: str = "200 OK", content: bytes | None = None) -> Answer:
    return lambda _asked, page: iter([whole(page if content is None else content, *lines, status=status)])


def encoded(asked_for: str, body: bytes, name: str | None = None) -> Answer:
    """Right in all encodings but one."""

    def answer(asked: str, page: bytes) -> Iterator[bytes]:
        yield whole(body, f"Content-Encoding: {name or asked}") if asked == asked_for else whole(page)

    return answer


def slowly(first: bytes, then: bytes) -> Answer:
    """`first`, and then for ever one byte at a time, each well before any timeout."""

    def answer(_asked: str, _page: bytes) -> Iterator[bytes]:
        yield first
        for byte in itertools.cycle(then):
            time.sleep(0.1)
            yield bytes([byte])

    return answer


def endless(first: bytes, then: bytes) -> Answer:
    return lambda _asked, _page: itertools.chain([first], itertools.repeat(then))


HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
BOMB = bytes(200_000_000)
ANSWERS: dict[str, tuple[Answer, str]] = {
    "what was built": (constant("Content-Type: text/html"), ""),
    "every encoding as it was built": (
        lambda asked, page: iter([
            whole(
                {"gzip": gzip.compress, "br": brotli.compress, "deflate": zlib.compress}.get(asked, bytes)(page),
                f"Content-Encoding: {asked}",
            )
        ]),
        "",
    ),
    "gzip unasked": (constant("Content-Encoding: gzip", content=gzip.compress(PAGE)), ""),
    "something else as gzip": (encoded("gzip", gzip.compress(OTHER)), "changed"),
    "something else as br": (encoded("br", brotli.compress(OTHER)), "changed"),
    "something else as deflate": (encoded("deflate", zlib.compress(OTHER)), "changed"),
    "no gzip as gzip": (encoded("gzip", PAGE), "changed"),
    "no br as br": (encoded("br", PAGE), "changed"),
    "gzip cut short": (encoded("gzip", gzip.compress(PAGE)[:-20]), "changed"),
    "br to who asked for gzip": (encoded("gzip", brotli.compress(PAGE), "br"), "changed"),
    "br unasked": (constant("Content-Encoding: br", content=brotli.compress(PAGE)), "changed"),
    "an encoding of its own": (encoded("gzip", PAGE, "rot13"), "changed"),
    "gzip that does not say so": (constant(content=gzip.compress(PAGE)), "changed"),
    "a bomb as gzip": (encoded("gzip", gzip.compress(BOMB, 1)), "changed"),
    "a bomb as br": (encoded("br", brotli.compress(BOMB, quality=1)), "changed"),
    "bytes for ever": (endless(CHUNKED, b"5\r\nabcde\r\n"), "changed"),
    "bytes without a length for ever": (endless(HEAD + b"\r\n", bytes(10_000)), "changed"),
    "nothing for ever in chunks": (slowly(CHUNKED, b" "), "unreachable"),
    "heads for ever": (endless(HEAD, b"X-A: b\r\n"), "unreachable"),
    "continue for ever": (endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), "unreachable"),
    "a body that trickles": (slowly(HEAD + b"Content-Length: 36\r\n\r\n" + PAGE[:2], b""), "unreachable"),
    "a byte now and then": (slowly(CHUNKED, b"1\r\na\r\n"), "unreachable"),
    "a head that trickles": (slowly(HEAD, b"X-A: b\r\n"), "unreachable"),
    "a status that trickles": (slowly(b"", b"H"), "unreachable"),
    "nothing": (constant(content=b""), "changed"),
    "more than it says": (lambda _asked, _page: iter([whole(PAGE) + b"more"]), ""),
    "less than it says": (lambda _asked, _page: iter([whole(PAGE)[:-3]]), "unreachable"),
    "a negative length": (lambda _a, page: iter([HEAD + b"Content-Length: -1\r\nConnection: close\r\n\r\n" + page]), ""),
    "two lengths": (lambda _a, page: iter([HEAD + b"Content-Length: 36\r\nContent-Length: 3\r\n\r\n" + page]), "unreachable"),
    "garbage for chunks": (lambda _a, page: iter([CHUNKED + b"zz\r\n" + page]), "unreachable"),
    "a chunk larger than memory": (lambda _a, page: iter([CHUNKED + b"ffffffffffffffff\r\n" + page]), "unreachable"),
    "garbage": (lambda _a, _page: iter([b"\x00\xff" * 5000]), "unreachable"),
    "no answer": (lambda _a, _page: iter([]), "unreachable"),
    "not modified": (constant(status="304 Not Modified"), "unreachable"),
    "a piece": (constant("Content-Range: bytes 0-35/36", status="206 Partial Content"), "unreachable"),
    "a fault": (constant(status="500 No"), "unreachable"),
    "later": (constant("Retry-After: 3600", status="503 Later"), "unreachable"),
    "too many questions": (constant("Retry-After: 3600", status="429 Later"), "unreachable"),
    "nothing there": (constant(status="404 No"), "missing"),
    "gone": (constant(status="410 No"), "missing"),
    "elsewhere": (constant("Location: http://elsewhere.invalid/", status="302 There"), "redirected"),
    "another port": (constant("Location: http://127.0.0.1:1/", status="302 There"), "redirected"),
    "a file of the machine": (constant("Location: file:///etc/passwd", status="302 There"), "redirected"),
    "an address that is none": (constant("Location: http://[", status="302 There"), "unreachable"),
    "a port that is none": (constant("Location: http://a:x/", status="302 There"), "unreachable"),
    "itself for ever": (constant("Location: /", status="302 There"), "redirected"),
    "a redirect to nowhere": (constant(status="302 There"), "unreachable"),
    "text that is no page": (constant("Content-Type: text/plain; charset=utf-8"), "mistyped"),
    "a page that says its encoding": (constant('Content-Type: text/html; charset="UTF-8"'), ""),
    "a page in another encoding": (constant("Content-Type: text/html;charset=gbk"), "mistyped"),
    "a page as a download": (constant("Content-Type: application/octet-stream"), "mistyped"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait half a second instead of half a minute."""
    monkeypatch.setattr(verify, "PATIENCE", 0.5)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two files."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "index.html").write_bytes(PAGE)
    (folder / "a.css").write_bytes(b"a {}")
    write_manifest(folder, folder)
    return folder


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    """That site, to be changed."""
    return Path(shutil.copytree(made, tmp_path / "site"))


@contextmanager
def serving(site: Path, odd: str, answer: Answer) -> Iterator[str]:
    """A server that gives the files of `site`, and `answer` for one of them; at the end it hangs up on who is still there."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    connections: list[socket.socket] = []

    def talk(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                head += (more := connection.recv(65536))
                if not more:
                    return
            name = head.split(b" ")[1].decode().removeprefix("/") or "index.html"
            asked = head.partition(b"Accept-Encoding: ")[2].partition(b"\r\n")[0].decode()
            file = site / name
            if name == odd:
                for part in answer(asked, file.read_bytes()):
                    connection.sendall(part)
            elif file.is_file():
                connection.sendall(whole(file.read_bytes()))
            else:
                connection.sendall(whole(b"", status="404 No"))

    def listen() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                connections.append(connection)
                threading.Thread(target=talk, args=(connection,), daemon=True).start()

    threading.Thread(target=listen, daemon=True).start()
    with listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    for connection in connections:
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(("answer", "kind"), ANSWERS.values(), ids=ANSWERS)
def test_of_a_page_it_is_told_in_time_what_a_server_makes_of_it(
    site: Path, answer: Answer, kind: str
) -> None:
    begun = time.monotonic()
    with serving(site, "index.html", answer) as url:
        found = verify.verify_url(url)
    assert found == ([Difference("index.html", kind)] if kind else [])
    assert time.monotonic() - begun < 30


def test_what_is_no_page_and_is_shown_as_one_is_told(site: Path) -> None:
    (site / "a.csv").write_bytes(b"<script>")
    write_manifest(site, site)
    with serving(site, "a.csv", constant("Content-Type: text/html; charset=utf-8")) as url:
        assert verify.verify_url(url) == [Difference("a.csv", "mistyped")]
    with serving(site, "a.csv", constant("Content-Type: text/csv; charset=gb2312")) as url:
        assert verify.verify_url(url) == [Difference("a.csv", "mistyped")]


HOPELESS = {
    n: answer for n, (answer, kind) in ANSWERS.items() if kind in ("unreachable", "missing", "redirected")
}


@pytest.mark.parametrize("answer", HOPELESS.values(), ids=HOPELESS)
def test_a_manifest_that_does_not_come_ends_the_comparison_in_time(site: Path, answer: Answer) -> None:
    begun = time.monotonic()
    with serving(site, "manifest.json", answer) as url:
        done = CliRunner(env={"LC_ALL": "C.UTF-8"}).invoke(main, ["verify", url])
    assert (done.exit_code, done.output.partition(" with: ")[0]) == (1, f"Error: Nothing to compare {url}")
    assert time.monotonic() - begun < 30


def test_what_a_manifest_lists_must_be_a_site(site: Path) -> None:
    digest = sha256(PAGE).hexdigest()
    for files in (
        "{}",
        f'{{"a.css": {{"sha256": "{digest}", "size": 1}}}}',
        f'{{"index.html": {{"sha256": "{digest}", "size": -1}}}}',
        f'{{"index.html": {{"sha256": "{digest}", "size": 1{"0" * 400}}}}}',
        '{"index.html": ' * 100_000,
    ):
        (site / "manifest.json").write_text(f'{{"files": {files}}}', "utf-8")
        with pytest.raises(OSError, match=r"is damaged, or no manifest of a site$"):
            verify_folder(site)
