"""A built site made ready for its host: compressed copies, a file of headers, and both in the manifest."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from ..manifest import NAME, Difference, list_again, verify_folder
from .hosts import HEADERS_FILE, Place, configuration
from .policy import COMPRESSED, text_types

SMALLEST = 512
"""Bytes; below that a compressed copy costs more than it saves."""

_GZIP_HEAD = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"
"""Deflated, no name, no time, as small as can be, on a system that is not told: Python's own say which by its version."""

_BROTLI_QUALITY = 10
"""Of 100 pages 11 makes 3 % less in 2.6 times the time."""


class NotAsBuiltError(Exception):
    """The folder is not what its manifest says; `differences` tell how."""

    def __init__(self, differences: list[Difference]) -> None:
        self.differences = differences
        super().__init__(", ".join(f"{difference.kind}: {difference.file}" for difference in differences))


def pack(site: Path, *, headers_file: bool = False) -> int:
    """Put a `.gz` and a `.br` beside each text in `site`, `_headers` too if asked for; number of files made.

    What an earlier run made is made afresh.

    Raises:
        NotAsBuiltError: if files are missing, changed or foreign.
        FileNotFoundError: if there is no manifest.
    """
    for made in _made(site):
        made.unlink()
    differences = [d for d in verify_folder(site) if not _is_ours(site, d)]
    if differences:
        raise NotAsBuiltError(differences)
    with ThreadPoolExecutor() as pool:
        count = sum(pool.map(_compress, list(_texts(site))))
    if headers_file:
        text = configuration("netlify", Place())
        (site / HEADERS_FILE).write_text(text, "utf-8", newline="\n")
    list_again(site)
    return count + headers_file


def _texts(site: Path) -> Iterator[Path]:
    """Yield what is worth compressing; not the manifest, which is still to change."""
    for file in sorted(site.rglob("*")):
        is_text = file.suffix[1:] in text_types() and file != site / NAME
        if is_text and file.is_file() and file.stat().st_size >= SMALLEST:
            yield file


def _made(site: Path) -> Iterator[Path]:
    """Yield what an earlier run put in `site`: compressed copies beside what they are copies of, and `_headers`."""
    for ending in COMPRESSED:
        for file in site.rglob(f"*.{ending}"):
            if file.with_suffix("").is_file():
                yield file
    if (site / HEADERS_FILE).exists():
        yield site / HEADERS_FILE


def _is_ours(site: Path, difference: Difference) -> bool:
    """Whether the manifest misses only what we took away ourselves."""
    copy = Path(difference.file)
    is_copy = copy.suffix[1:] in COMPRESSED and (site / copy.with_suffix("")).is_file()
    return difference.kind == "missing" and (is_copy or difference.file == HEADERS_FILE)


def _compress(text: Path) -> int:
    """Write the compressed copies that are smaller than `text`; their number."""
    content = text.read_bytes()
    copies = {
        "br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=_BROTLI_QUALITY),
        "gz": _gzip(content),
    }
    smaller = {ending: copy for ending, copy in copies.items() if len(copy) < len(content)}
    for ending, copy in smaller.items():
        text.with_name(f"{text.name}.{ending}").write_bytes(copy)
    return len(smaller)


def _gzip(content: bytes) -> bytes:
    """`content` in the format of RFC 1952, the same bytes under every Python."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    tail = struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)
    return _GZIP_HEAD + deflate.compress(content) + deflate.flush() + tail
