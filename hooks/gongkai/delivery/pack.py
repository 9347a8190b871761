"""A built site made ready for its host: compressed copies, a file of headers, and both in the manifest."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Container, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import brotli

from ..faults.problems import N_
from ..work.refused import WordedError
from .hosts import HEADERS_FILE, REDIRECTS_FILE, Place, configuration, redirects, unframed
from .manifest import (
    DAMAGED,
    MADE,
    MOVED,
    NAME,
    Difference,
    ManifestError,
    announce,
    is_ours,
    list_again,
    read_manifest,
    verify_folder,
)
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
        super().__init__(", ".join(difference.said(str) for difference in differences))


def pack(site: Path, *, headers_file: bool = False) -> int:
    """Put a `.gz` and a `.br` beside each text in `site`, `_headers` too if asked for; number of files made.

    What an earlier run made is made afresh: the manifest names it before it is there, so that it is known even if that
    run was killed. Files of the same names that were built are nobody's but the site's, and stay.

    Raises:
        NotAsBuiltError: if files are missing, changed or foreign.
        OSError: if there is no manifest, it is not one of ours, or `_headers` was built.
    """
    refuse_unless_ours(site)
    manifest = read_manifest(site)
    made = {name for name in manifest.get(MADE, ()) if _is_makeable(name, manifest["files"])}
    differences = [each for each in verify_folder(site) if each.file not in made]
    if differences:
        raise NotAsBuiltError(differences)
    built = manifest["files"].keys() - made
    for_host = _for_host(manifest, built) if headers_file else {}
    for name in for_host.keys() & built:
        raise WordedError(N_("{file} was built from a file of the portal"), file=site / name)
    texts = [name for name in sorted(built) if _is_text(site / name)]
    copies = {f"{name}.{ending}" for name in texts for ending in COMPRESSED} - built
    intended = copies | for_host.keys()
    announce(site, made | intended)
    for name in made:
        (site / name).unlink(missing_ok=True)
    with ThreadPoolExecutor() as pool:
        count = sum(pool.map(partial(_compress, site, copies), texts))
    for name, text in for_host.items():
        (site / name).write_text(text, "utf-8", newline="\n")
    list_again(site, intended)
    return count + len(for_host)


def _for_host(manifest: Mapping[str, Any], built: Iterable[str]) -> dict[str, str]:
    """What hosts look for in the site itself, by name: headers, and what has moved, if anything has."""
    moved = manifest.get(MOVED)
    return {
        HEADERS_FILE: configuration("netlify", Place(), unframed=unframed(built)),
        **({REDIRECTS_FILE: redirects(moved)} if moved else {}),
    }


def refuse_unless_ours(site: Path) -> None:
    """Leave alone what no build of ours has made.

    Raises:
        OSError: if the folder `site` is such.
    """
    if not is_ours(site):
        read_manifest(site)  # says what is wrong with it, if there is anything
        raise ManifestError(DAMAGED, file=site / NAME)


def _is_makeable(name: str, files: Container[str]) -> bool:
    """Whether a run of ours may have made the file `name`: what a manifest says of itself is not taken for more."""
    text, _, ending = name.rpartition(".")
    return name in (HEADERS_FILE, REDIRECTS_FILE) or (ending in COMPRESSED and text in files)


def _is_text(file: Path) -> bool:
    """Whether `file` is worth compressing."""
    return file.suffix[1:] in text_types() and file.stat().st_size >= SMALLEST


def _compress(site: Path, free: Container[str], name: str) -> int:
    """Write the compressed copies of the text `name` that are smaller, and whose names are `free`; their number."""
    content = (site / name).read_bytes()
    copies = {
        "br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=_BROTLI_QUALITY),
        "gz": _gzip(content),
    }
    smaller = {f"{name}.{ending}": copy for ending, copy in copies.items() if len(copy) < len(content)}
    written = {copy: content for copy, content in smaller.items() if copy in free}
    for copy, content in written.items():
        (site / copy).write_bytes(content)
    return len(written)


def _gzip(content: bytes) -> bytes:
    """`content` in the format of RFC 1952, the same bytes under every Python."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    tail = struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)
    return _GZIP_HEAD + deflate.compress(content) + deflate.flush() + tail
